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
    public var approximate: Double {
        // Nearly all fit into 64 bits, which a processor converts at once; the standard library takes 128 bits digit by digit.
        let (short, below) = (Int64(truncatingIfNeeded: numerator), Int64(truncatingIfNeeded: denominator))
        guard Int128(short) == numerator, Int128(below) == denominator else {
            return Double(numerator) / Double(denominator)
        }
        return Double(short) / Double(below)
    }
}
