/// A Merkle tree that only grows: each prefix of its leaves has a root, and short proofs tell what is in it.
///
/// The hashes of all complete subtrees are kept, twice as many as leaves, so that a root or a proof looks at no more than a few dozen of them.
///
/// Source: RFC 6962, section 2.1 (Merkle Hash Trees), the same as RFC 9162, section 2.1.
public struct MerkleTree: Sendable {
    /// The hashes of complete subtrees: `levels[k][i]` covers the leaves from `i << k`, `1 << k` of them.
    private var levels: [[Digest]] = []

    /// Creates a tree without leaves.
    public init() {}

    /// Creates a tree of some leaves.
    public init(leaves: some Sequence<[UInt8]>) {
        for leaf in leaves { append(leaf) }
    }

    /// The number of leaves.
    public var count: Int { levels.first?.count ?? 0 }

    /// Adds a leaf behind the others.
    public mutating func append(_ leaf: [UInt8]) { append(hash: Self.leafHash(leaf)) }

    /// Adds a leaf of which only the hash is known.
    public mutating func append(hash: Digest) {
        var hash = hash
        var level = 0
        while true {
            if levels.count == level { levels.append([]) }
            levels[level].append(hash)
            guard levels[level].count.isMultiple(of: 2) else { return }
            hash = Self.nodeHash(levels[level][levels[level].count - 2], hash)
            level += 1
        }
    }

    /// The hash of a leaf.
    public static func leafHash(_ leaf: [UInt8]) -> Digest {
        var hash = SHA256()
        hash.update([0])
        hash.update(leaf)
        return hash.digest
    }

    /// The hash of a node above two others.
    public static func nodeHash(_ left: Digest, _ right: Digest) -> Digest {
        SHA256.digest(of: [1] + left.bytes + right.bytes)
    }

    /// The root of the first leaves; nil when there are not as many.
    public func root(of size: Int) -> Digest? {
        guard (0...count).contains(size) else { return nil }
        return size == 0 ? SHA256.digest(of: []) : hash(of: 0..<size)
    }

    /// The root of all leaves.
    public var root: Digest { root(of: count) ?? .zero }

    /// The nodes that lead from a leaf to the root of the first leaves, the lowest first; nil when the leaf is not among them.
    ///
    /// - Parameter leaf: the place of the leaf, from 0.
    public func inclusionProof(of leaf: Int, in size: Int) -> [Digest]? {
        guard (0...count).contains(size), (0..<size).contains(leaf) else { return nil }
        var proof: [Digest] = []
        var range = 0..<size
        while range.count > 1 {
            let middle = range.lowerBound + Self.split(range.count)
            let isLeft = leaf < middle
            proof.append(hash(of: isLeft ? middle..<range.upperBound : range.lowerBound..<middle))
            range = isLeft ? range.lowerBound..<middle : middle..<range.upperBound
        }
        return proof.reversed()
    }

    /// The nodes that show that the first leaves are also the first of more leaves; nil when there are not as many, or none.
    public func consistencyProof(from old: Int, to size: Int) -> [Digest]? {
        guard old >= 1, old <= size, size <= count else { return nil }
        var proof: [Digest] = []
        var range = 0..<size
        var isWhole = true
        while old < range.upperBound {
            let middle = range.lowerBound + Self.split(range.count)
            if old <= middle {
                proof.append(hash(of: middle..<range.upperBound))
                range = range.lowerBound..<middle
            } else {
                proof.append(hash(of: range.lowerBound..<middle))
                range = middle..<range.upperBound
                isWhole = false
            }
        }
        if !isWhole { proof.append(hash(of: range)) }
        return proof.reversed()
    }

    /// The hash over some leaves; the range is one that splitting gives, so its left part is a complete subtree.
    private func hash(of range: Range<Int>) -> Digest {
        let count = range.count
        if count & (count - 1) == 0 { return levels[count.trailingZeroBitCount][range.lowerBound / count] }
        let middle = range.lowerBound + Self.split(count)
        return Self.nodeHash(hash(of: range.lowerBound..<middle), hash(of: middle..<range.upperBound))
    }

    /// The greatest power of two that is less than a number above 1.
    private static func split(_ count: Int) -> Int { 1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount) }
}
