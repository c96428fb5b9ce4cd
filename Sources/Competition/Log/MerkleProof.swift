/// Checks proofs about trees that one does not have.
///
/// Source: RFC 9162, sections 2.1.3.2 and 2.1.4.2.
public enum MerkleProof {
    /// Whether a leaf stands at a place of the tree with this root.
    ///
    /// - Parameters:
    ///   - leaf: the place, from 0.
    ///   - size: the number of leaves.
    public static func includes(
        _ hash: Digest, at leaf: Int, in size: Int, root: Digest, proof: [Digest]
    ) -> Bool {
        guard leaf >= 0, leaf < size else { return false }
        var (node, last) = (leaf, size - 1)
        var result = hash
        for other in proof {
            guard last > 0 else { return false }
            if node & 1 == 1 || node == last {
                result = MerkleTree.nodeHash(other, result)
                while node & 1 == 0, node != 0 { (node, last) = (node >> 1, last >> 1) }
            } else {
                result = MerkleTree.nodeHash(result, other)
            }
            (node, last) = (node >> 1, last >> 1)
        }
        return last == 0 && result == root
    }

    /// Whether a tree begins with all leaves of an earlier one.
    public static func isConsistent(
        from old: Int, _ oldRoot: Digest, to size: Int, _ root: Digest, proof: [Digest]
    ) -> Bool {
        guard old >= 1, old <= size else { return false }
        if old == size { return proof.isEmpty && oldRoot == root }
        var path = old & (old - 1) == 0 ? [oldRoot] + proof : proof
        guard !path.isEmpty else { return false }
        var (node, last) = (old - 1, size - 1)
        while node & 1 == 1 { (node, last) = (node >> 1, last >> 1) }
        let first = path.removeFirst()
        var (before, after) = (first, first)
        for other in path {
            guard last > 0 else { return false }
            if node & 1 == 1 || node == last {
                before = MerkleTree.nodeHash(other, before)
                after = MerkleTree.nodeHash(other, after)
                while node & 1 == 0, node != 0 { (node, last) = (node >> 1, last >> 1) }
            } else {
                after = MerkleTree.nodeHash(after, other)
            }
            (node, last) = (node >> 1, last >> 1)
        }
        return last == 0 && before == oldRoot && after == root
    }
}
