/// One mark of one juror for one entry on one criterion, everything but the mark as an index.
public struct Rating: Hashable, Sendable {
    /// The index of the entry, from 0.
    public var entry: Int32
    /// The index of the juror, from 0.
    public var juror: Int32
    /// The index of the criterion, from 0.
    public var criterion: Int32
    /// The mark.
    public var score: Double

    /// Creates a rating; `RatingTable` judges it.
    public init(entry: Int, juror: Int, criterion: Int = 0, score: Double) {
        self.entry = Int32(clamping: entry)
        self.juror = Int32(clamping: juror)
        self.criterion = Int32(clamping: criterion)
        self.score = score
    }
}

/// The marks of a jury: any incomplete design of entries, jurors and criteria.
///
/// Sorted by entry, then juror, then criterion, so that every statistic is a linear scan. Memory is 16 bytes a mark.
/// An entry or juror without marks is allowed and counts for nothing; so do abstentions, which are no marks.
public struct RatingTable: Hashable, Sendable {
    /// The largest magnitude of a score; squares of larger ones would lose what tells them apart.
    public static let largestMagnitude = 1e9

    /// The number of entries.
    public let entryCount: Int
    /// The number of jurors.
    public let jurorCount: Int
    /// The number of criteria.
    public let criterionCount: Int
    /// The first mark of each entry, and the number of marks after the last entry.
    let starts: [Int32]
    /// The juror of each mark.
    let jurors: [Int32]
    /// The criterion of each mark.
    let criteria: [Int32]
    /// The marks.
    let scores: [Double]

    /// The number of marks.
    public var count: Int { scores.count }

    /// Creates a table of marks in any order.
    ///
    /// - Throws: `unknownIndex` for an index outside its count; `unusableScore` for a score that is not finite or too
    ///   large; `repeatedScore` for a second mark in one cell; `tooMany` for more than 2^31 - 1 marks or indices.
    public init(
        entries: Int, jurors jurorCount: Int, criteria criterionCount: Int = 1, ratings: [Rating]
    ) throws(StatisticsRefusal) {
        let largest = max(entries, jurorCount, criterionCount, ratings.count)
        guard largest <= Int(Int32.max) - 1 else { throw .tooMany(largest, limit: Int(Int32.max) - 1) }
        for rating in ratings {
            let place = (Int(rating.entry), Int(rating.juror), Int(rating.criterion))
            guard place.0 >= 0, place.0 < entries, place.1 >= 0, place.1 < jurorCount,
                place.2 >= 0, place.2 < criterionCount
            else { throw .unknownIndex(entry: place.0, juror: place.1, criterion: place.2) }
            guard abs(rating.score) <= Self.largestMagnitude else {
                throw .unusableScore(entry: place.0, juror: place.1, criterion: place.2)
            }
        }
        let sorted = ratings.isInOrder ? ratings : ratings.sorted { $0.place < $1.place }
        for (left, right) in zip(sorted, sorted.dropFirst()) where left.place == right.place {
            throw .repeatedScore(
                entry: Int(left.entry), juror: Int(left.juror), criterion: Int(left.criterion))
        }
        self.entryCount = max(0, entries)
        self.jurorCount = max(0, jurorCount)
        self.criterionCount = max(0, criterionCount)
        starts = startsOfRuns(sorted.lazy.map(\.entry), runs: max(0, entries))
        jurors = sorted.map(\.juror)
        criteria = sorted.map(\.criterion)
        scores = sorted.map(\.score)
    }

    /// The marks of an entry, as positions in `scores`.
    func marks(of entry: Int) -> Range<Int> { Int(starts[entry])..<Int(starts[entry + 1]) }
}

extension Rating {
    fileprivate var place: (Int32, Int32, Int32) { (entry, juror, criterion) }
}

extension [Rating] {
    fileprivate var isInOrder: Bool { zip(self, dropFirst()).allSatisfy { $0.place < $1.place } }
}

/// Counts where each run of equal indices starts in a sorted sequence, with the end of the last.
func startsOfRuns(_ indices: some Sequence<Int32>, runs: Int) -> [Int32] {
    var starts = [Int32](repeating: 0, count: runs + 1)
    for index in indices { starts[Int(index) + 1] += 1 }
    for run in 0..<runs { starts[run + 1] += starts[run] }
    return starts
}

extension RatingTable {
    /// Computes each juror's total for each entry: sum w x / sum w over the criteria that the juror scored.
    ///
    /// A criterion of weight 0 counts for nothing, and neither does a sheet with marks on such criteria only.
    ///
    /// - Parameter weights: one a criterion, or none for equal weights.
    /// - Throws: `weightCount`, `unusableWeight` or `noWeight` for weights that weigh nothing.
    public func totals(weights: [Double] = []) throws(StatisticsRefusal) -> TotalTable {
        let weights = weights.isEmpty ? [Double](repeating: 1, count: criterionCount) : weights
        guard weights.count == criterionCount else { throw .weightCount(weights.count, criteria: criterionCount) }
        if let bad = weights.firstIndex(where: { !($0 >= 0 && $0 <= Self.largestMagnitude) }) {
            throw .unusableWeight(criterion: bad)
        }
        // Scaled by the largest, so that no sum of products grows or shrinks out of its digits.
        guard let largest = weights.max(), largest > 0 else { throw .noWeight }
        var totals: [JurorMean] = []
        totals.reserveCapacity(count / max(1, criterionCount) + 1)
        for entry in 0..<entryCount {
            var position = Int(starts[entry])
            while position < Int(starts[entry + 1]) {
                let juror = jurors[position]
                var sum = 0.0
                var weight = 0.0
                while position < Int(starts[entry + 1]), jurors[position] == juror {
                    let scaled = weights[Int(criteria[position])] / largest
                    sum += scaled * scores[position]
                    weight += scaled
                    position += 1
                }
                if weight > 0 {
                    totals.append(JurorMean(entry: Int32(entry), juror: juror, value: sum / weight))
                }
            }
        }
        return TotalTable(entryCount: entryCount, jurorCount: jurorCount, sorted: totals)
    }
}
