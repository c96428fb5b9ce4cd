/// What one juror gave one entry; jurors are numbered by whoever asks.
public struct JurorMark: Hashable, Sendable {
    /// The juror.
    public let juror: Int
    /// The juror's total, or its share in a figure.
    public let total: Ratio

    /// Creates a mark.
    public init(juror: Int, total: Ratio) {
        self.juror = juror
        self.total = total
    }
}

extension Ratio {
    /// The nearest binary number, for statistics that stand beside the official figures and never enter them.
    public var approximate: Double { Double(numerator) / Double(denominator) }
}
