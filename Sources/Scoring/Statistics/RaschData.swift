/// Marks as categories 0 to `top`, with the elements that have only lowest or only highest marks set aside.
struct RaschData: Sendable {
    /// The most categories; with more the linear model is the analogue.
    static let mostCategories = 20

    let entryCount: Int
    let jurorCount: Int
    let criterionCount: Int
    /// The marks that take part, by entry, juror and criterion.
    private(set) var entries: [Int32]
    private(set) var jurors: [Int32]
    private(set) var criteria: [Int32]
    /// Categories above `lowest`.
    private(set) var categories: [Int8]
    /// The mark of category 0.
    private(set) var lowest = 0
    /// The highest category.
    private(set) var top = 0
    /// Which elements have only lowest (-1) or only highest (1) marks, facet after facet: entries, jurors, criteria.
    private(set) var extreme: [Int8]

    /// Counts categories and sets extreme elements aside.
    ///
    /// - Throws: `noScores` for an empty table; `notACategory` for a mark that is not whole; `tooManyCategories`,
    ///   `unusedCategories`, `noVariation` or `onlyExtremeScores`.
    init(_ ratings: RatingTable) throws(StatisticsRefusal) {
        var entries: [Int32] = []
        entries.reserveCapacity(ratings.count)
        for entry in 0..<ratings.entryCount {
            for position in ratings.marks(of: entry) {
                let score = ratings.scores[position]
                guard score == score.rounded() else {
                    throw .notACategory(
                        entry: entry, juror: Int(ratings.jurors[position]), criterion: Int(ratings.criteria[position]))
                }
                entries.append(Int32(entry))
            }
        }
        try self.init(
            counts: (ratings.entryCount, ratings.jurorCount, ratings.criterionCount), entries: entries,
            jurors: ratings.jurors, criteria: ratings.criteria, marks: ratings.scores)
    }

    /// Creates data from sorted marks that may stand repeatedly in a cell.
    init(
        counts: (entries: Int, jurors: Int, criteria: Int), entries: [Int32], jurors: [Int32], criteria: [Int32],
        marks: [Double]
    ) throws(StatisticsRefusal) {
        guard let least = marks.min(), let most = marks.max() else { throw .noScores }
        guard most > least else { throw .noVariation }
        guard most - least < Double(Self.mostCategories) else {
            throw .tooManyCategories(Int(most - least) + 1, limit: Self.mostCategories)
        }
        (entryCount, jurorCount, criterionCount) = counts
        self.entries = entries
        self.jurors = jurors
        self.criteria = criteria
        categories = marks.map { Int8($0 - least) }
        lowest = Int(least)
        top = Int(most - least)
        extreme = [Int8](repeating: 0, count: counts.entries + counts.jurors + counts.criteria)
        try requireUse()
        try setExtremesAside()
    }

    /// The number of elements of all facets.
    var elementCount: Int { extreme.count }

    /// The elements of a mark, numbered over all facets.
    func elements(of position: Int) -> (entry: Int, juror: Int, criterion: Int) {
        (
            Int(entries[position]), entryCount + Int(jurors[position]),
            entryCount + jurorCount + Int(criteria[position])
        )
    }

    private func requireUse() throws(StatisticsRefusal) {
        var uses = [Int](repeating: 0, count: top + 1)
        for category in categories { uses[Int(category)] += 1 }
        let unused = uses.indices.filter { uses[$0] == 0 }
        guard unused.isEmpty else { throw .unusedCategories(unused.map { lowest + $0 }) }
    }

    /// Removes elements that have only lowest or only highest marks, and again, because removal can make new ones.
    private mutating func setExtremesAside() throws(StatisticsRefusal) {
        for _ in 0..<1000 {
            var sums = [Int](repeating: 0, count: elementCount)
            var counts = sums
            for position in categories.indices {
                let (entry, juror, criterion) = elements(of: position)
                for element in [entry, juror, criterion] {
                    sums[element] += Int(categories[position])
                    counts[element] += 1
                }
            }
            var found = false
            for element in extreme.indices where counts[element] > 0 && extreme[element] == 0 {
                if sums[element] == 0 { extreme[element] = -1 }
                if sums[element] == top * counts[element] { extreme[element] = 1 }
                found = found || extreme[element] != 0
            }
            guard found else { return }
            removeExtremes()
            guard !categories.isEmpty else { throw .onlyExtremeScores }
            shorten()
            guard top > 0 else { throw .onlyExtremeScores }
            try requireUse()
        }
        throw .notConverged(iterations: 1000)
    }

    private mutating func removeExtremes() {
        let kept = categories.indices.filter { position in
            let (entry, juror, criterion) = elements(of: position)
            return extreme[entry] == 0 && extreme[juror] == 0 && extreme[criterion] == 0
        }
        entries = kept.map { entries[$0] }
        jurors = kept.map { jurors[$0] }
        criteria = kept.map { criteria[$0] }
        categories = kept.map { categories[$0] }
    }

    /// Cuts off categories at the ends that only extreme elements used.
    private mutating func shorten() {
        let least = categories.min() ?? 0
        let most = categories.max() ?? 0
        guard least > 0 || Int(most) < top else { return }
        categories = categories.map { $0 - least }
        lowest += Int(least)
        top = Int(most - least)
    }
}
