/// Symmetric matrices over the jurors of each panel, dense within a panel and zero across panels.
struct JurorBlocks: Sendable {
    /// The most jurors of one panel; above, a dense matrix of them is no longer the way.
    static let largestPanel = 3000

    /// The jurors of each panel, in ascending order.
    let members: [[Int]]
    /// The panel of each juror, or -1.
    let panelOfJuror: [Int]
    /// The place of each juror in its panel.
    let place: [Int]
    /// One matrix a panel, row by row.
    var blocks: [[Double]]

    /// Creates zero matrices.
    ///
    /// - Throws: `tooMany` when a panel has more than `largestPanel` jurors.
    init(_ connectivity: Connectivity) throws(StatisticsRefusal) {
        var members = [[Int]](repeating: [], count: connectivity.panelCount)
        panelOfJuror = connectivity.panelOfJuror.map { $0 ?? -1 }
        var place = [Int](repeating: 0, count: panelOfJuror.count)
        for (juror, panel) in panelOfJuror.enumerated() where panel >= 0 {
            place[juror] = members[panel].count
            members[panel].append(juror)
        }
        let largest = members.map(\.count).max() ?? 0
        guard largest <= Self.largestPanel else { throw .tooMany(largest, limit: Self.largestPanel) }
        self.members = members
        self.place = place
        blocks = members.map { [Double](repeating: 0, count: $0.count * $0.count) }
    }

    /// The element of two jurors; 0 across panels.
    subscript(first: Int, second: Int) -> Double {
        let panel = panelOfJuror[first]
        guard panel >= 0, panel == panelOfJuror[second] else { return 0 }
        return blocks[panel][place[first] * members[panel].count + place[second]]
    }

    /// Fills in what is left for jurors when entries are eliminated from the normal equations of the totals:
    /// S = diag(n_j) - sum_e 1_e 1_e' / n_e.
    mutating func addEliminatedEntries(of table: TotalTable) {
        for entry in 0..<table.entryCount {
            let range = table.totals(of: entry)
            guard let first = range.first else { continue }
            let panel = panelOfJuror[Int(table.jurors[first])]
            let size = members[panel].count
            let share = 1 / Double(range.count)
            for left in range {
                let row = place[Int(table.jurors[left])] * size
                blocks[panel][row + place[Int(table.jurors[left])]] += 1
                for right in range { blocks[panel][row + place[Int(table.jurors[right])]] -= share }
            }
        }
    }

    /// Replaces each matrix of rank size - 1 with null vector 1 by its pseudo-inverse.
    ///
    /// (S + c 1 1')^-1 = S+ + 1 1' / (c n^2) for a connected panel of n jurors; c makes the added eigenvalue the mean.
    ///
    /// - Throws: `notConverged` when a panel hangs together too weakly for the numbers' precision.
    mutating func pseudoInvert() throws(StatisticsRefusal) {
        for panel in blocks.indices {
            let size = members[panel].count
            var trace = 0.0
            for index in 0..<size { trace += blocks[panel][index * size + index] }
            let added = trace > 0 ? trace / Double(size * size) : 1
            for index in blocks[panel].indices { blocks[panel][index] += added }
            guard let factor = Cholesky(blocks[panel], size: size) else { throw .notConverged(iterations: 0) }
            let removed = 1 / (added * Double(size * size))
            blocks[panel] = factor.inverse()
            for index in blocks[panel].indices { blocks[panel][index] -= removed }
        }
    }

    /// Multiplies each panel's matrix with a vector over all jurors.
    func times(_ vector: [Double]) -> [Double] {
        var product = [Double](repeating: 0, count: vector.count)
        for (panel, jurors) in members.enumerated() {
            for (row, juror) in jurors.enumerated() {
                var sum = 0.0
                for (column, other) in jurors.enumerated() {
                    sum += blocks[panel][row * jurors.count + column] * vector[other]
                }
                product[juror] = sum
            }
        }
        return product
    }
}
