import Competition
import TestSupport
import Testing

@Suite("The tree over the journal")
struct MerkleTreeTests {
    /// The eight inputs with which implementations of RFC 6962 compare each other, and the root after each.
    private static let inputs: [[UInt8]] = [
        [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43], Array(0x50...0x57),
        Array(0x60...0x6F),
    ]
    private static let roots = [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ]
    private static let tree = MerkleTree(leaves: inputs)

    @Test("the reference inputs have the published roots", arguments: roots.indices)
    func publishedRoots(size: Int) {
        #expect(Self.tree.root(of: size)?.hex == Self.roots[size])
        #expect(MerkleTree(leaves: Self.inputs.prefix(size)).root.hex == Self.roots[size])
    }

    @Test(
        "the reference inputs have the published inclusion proofs",
        arguments: [
            (0, 1, []), (0, 8, ["96a296d2", "5f083f0a", "6b47aaf2"]), (5, 8, ["bc1a0643", "ca854ea1", "d37ee418"]),
            (2, 3, ["fac54203"]), (1, 5, ["6e340b9c", "5f083f0a", "bc1a0643"]),
        ])
    func publishedInclusion(leaf: Int, size: Int, proof: [String]) throws {
        #expect(try #require(Self.tree.inclusionProof(of: leaf, in: size)).map { String($0.hex.prefix(8)) } == proof)
    }

    @Test(
        "the reference inputs have the published consistency proofs",
        arguments: [
            (1, 1, []), (1, 8, ["96a296d2", "5f083f0a", "6b47aaf2"]), (6, 8, ["0ebc5d34", "ca854ea1", "d37ee418"]),
            (2, 5, ["5f083f0a", "bc1a0643"]),
        ])
    func publishedConsistency(old: Int, size: Int, proof: [String]) throws {
        #expect(try #require(Self.tree.consistencyProof(from: old, to: size)).map { String($0.hex.prefix(8)) } == proof)
    }

    @Test("every proof of every tree up to 40 leaves holds, and about nothing else")
    func allProofs() throws {
        let leaves = (0..<40).map { [UInt8($0), 7] }
        let tree = MerkleTree(leaves: leaves)
        for size in 1...leaves.count {
            let root = try #require(tree.root(of: size))
            for leaf in 0..<size {
                let proof = try #require(tree.inclusionProof(of: leaf, in: size))
                #expect(proof.count <= Int.bitWidth - (size - 1).leadingZeroBitCount)
                let hash = MerkleTree.leafHash(leaves[leaf])
                #expect(MerkleProof.includes(hash, at: leaf, in: size, root: root, proof: proof))
                #expect(!MerkleProof.includes(MerkleTree.leafHash([9]), at: leaf, in: size, root: root, proof: proof))
                let other = (leaf + 1) % size
                #expect(!MerkleProof.includes(hash, at: other, in: size, root: root, proof: proof) || size == 1)
                #expect(!MerkleProof.includes(hash, at: leaf, in: size, root: root, proof: proof + [hash]))
                if !proof.isEmpty {
                    #expect(!MerkleProof.includes(hash, at: leaf, in: size, root: root, proof: Array(proof.dropLast())))
                }
            }
            for old in 1...size {
                let proof = try #require(tree.consistencyProof(from: old, to: size))
                let before = try #require(tree.root(of: old))
                #expect(MerkleProof.isConsistent(from: old, before, to: size, root, proof: proof))
                #expect(!MerkleProof.isConsistent(from: old, .zero, to: size, root, proof: proof))
                #expect(!MerkleProof.isConsistent(from: old, before, to: size, .zero, proof: proof))
                if !proof.isEmpty {
                    let cut = Array(proof.dropLast())
                    #expect(!MerkleProof.isConsistent(from: old, before, to: size, root, proof: cut))
                    let long = proof.reversed() + proof
                    #expect(!MerkleProof.isConsistent(from: old, before, to: size, root, proof: long))
                }
            }
        }
    }

    @Test("a history that was rewritten has no consistency proof")
    func rewritten() throws {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<200 {
            let leaves = (0..<Int.random(in: 2...60, using: &random)).map { [UInt8($0)] }
            let old = Int.random(in: 1..<leaves.count, using: &random)
            var other = leaves
            other[Int.random(in: 0..<old, using: &random)] = [255]
            let (tree, forged) = (MerkleTree(leaves: leaves), MerkleTree(leaves: other))
            let proof = try #require(forged.consistencyProof(from: old, to: leaves.count))
            let before = try #require(tree.root(of: old))
            #expect(!MerkleProof.isConsistent(from: old, before, to: leaves.count, forged.root, proof: proof))
        }
    }

    @Test("there is no proof about leaves that are not there")
    func outside() {
        #expect(Self.tree.root(of: 9) == nil)
        #expect(Self.tree.inclusionProof(of: 8, in: 8) == nil)
        #expect(Self.tree.inclusionProof(of: -1, in: 8) == nil)
        #expect(Self.tree.consistencyProof(from: 0, to: 8) == nil)
        #expect(Self.tree.consistencyProof(from: 5, to: 4) == nil)
        #expect(!MerkleProof.includes(.zero, at: 0, in: 0, root: .zero, proof: []))
        #expect(!MerkleProof.isConsistent(from: 0, .zero, to: 1, .zero, proof: []))
    }
}
