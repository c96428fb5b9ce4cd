/// How far a juror's marks lie from reference marks, exactly, in points; beside the contest, whose scores they are no part of.
public struct Calibration: Hashable, Sendable {
    /// One mark beside its reference.
    public struct Pair: Hashable, Sendable {
        /// The index of the entry.
        public var entry: Int
        /// The index of the criterion; nil for the total.
        public var criterion: Int?
        /// What the juror gave.
        public var own: Ratio
        /// What the reference has.
        public var reference: Ratio

        /// Creates a pair.
        public init(entry: Int, criterion: Int?, own: Ratio, reference: Ratio) {
            self.entry = entry
            self.criterion = criterion
            self.own = own
            self.reference = reference
        }
    }

    /// To which side a juror's marks lie.
    public enum Direction: String, Hashable, Sendable {
        /// All marks are those of the reference.
        case same
        /// No mark is above its reference, and one at least below.
        case lower
        /// No mark is below its reference, and one at least above.
        case higher
        /// Some are above and some below.
        case mixed
    }

    /// The number of marks.
    public let count: Int
    /// How many are those of the reference exactly.
    public let hits: Int
    /// The mean of mark less reference; positive when the juror is milder than the reference.
    public let signed: Ratio
    /// The mean of the differences without their sign.
    public let absolute: Ratio
    /// To which side they lie.
    public let direction: Direction

    /// Compares marks with their references.
    ///
    /// - Returns: nil without pairs.
    /// - Throws: `overflow` when a mean does not fit.
    public init?(_ pairs: [Pair]) throws(ArithmeticFailure) {
        var differences: [Ratio] = []
        for pair in pairs { differences.append(try pair.own - pair.reference) }
        var sizes: [Ratio] = []
        for difference in differences { sizes.append(difference < .zero ? try .zero - difference : difference) }
        guard let signed = try differences.mean(), let absolute = try sizes.mean() else { return nil }
        self.signed = signed
        self.absolute = absolute
        count = pairs.count
        hits = differences.count { $0 == .zero }
        let (above, below) = (differences.contains { $0 > .zero }, differences.contains { $0 < .zero })
        direction = above && below ? .mixed : above ? .higher : below ? .lower : .same
    }
}
