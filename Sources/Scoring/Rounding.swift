/// How a figure that lies halfway between two printed figures is rounded.
public enum Rounding: Hashable, Sendable, CaseIterable {
    /// Half away from zero: 2.5 is printed as 3, and -2.5 as -3.
    case halfUp
    /// Half to the even neighbour: 2.5 is printed as 2, and 3.5 as 4.
    case halfEven
}

/// A figure with a fixed number of decimal places: what is printed.
public struct FixedPoint: Hashable, Sendable {
    /// The figure in units of its last place: 8419 for 84.19.
    public let units: Int128
    /// The number of decimal places, 0 to `mostPlaces`.
    public let places: Int

    /// The most decimal places a figure can have.
    public static let mostPlaces = 18

    /// The figure with a decimal point and all its places, such as `84.19`, `-0.50` or `-3`.
    ///
    /// Pages and tables write it in the language of the reader; this is the form of documents.
    public var text: String {
        let sign = units < 0 ? "-" : ""
        let digits = String(units.magnitude)
        guard places > 0 else { return sign + digits }
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
        return "\(sign)\(padded.dropLast(places)).\(padded.suffix(places))"
    }

    /// The printed figure as an exact number.
    public var ratio: Ratio { Ratio(reducing: units, over: powerOfTen(places)) }
}

extension FixedPoint: Comparable {
    /// Orders figures by value; of two with the same value, the one with fewer places stands first.
    public static func < (left: Self, right: Self) -> Bool {
        left.places == right.places
            ? left.units < right.units : (left.ratio, left.places) < (right.ratio, right.places)
    }
}

extension Ratio {
    /// Rounds to a number of decimal places, once, from the exact value.
    ///
    /// Source: ISO 80000-1:2009, annex B, rules A (half to even) and B (half up).
    ///
    /// - Parameters:
    ///   - places: the number of decimal places.
    ///   - rule: what happens halfway.
    /// - Throws: `unsupportedPlaces` when `places` is not in 0 to `FixedPoint.mostPlaces`; `overflow` when the figure
    ///   in units of its last place does not fit.
    public func rounded(places: Int, rule: Rounding) throws(ArithmeticFailure) -> FixedPoint {
        guard (0...FixedPoint.mostPlaces).contains(places) else { throw .unsupportedPlaces(places) }
        let scale = powerOfTen(places)
        let (whole, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
        // The rest is smaller than the denominator, so the quotient is smaller than the scale and cannot overflow.
        let (quotient, remainder) = denominator.magnitude.dividingFullWidth(
            rest.magnitude.multipliedFullWidth(by: scale.magnitude))
        let toHalf = denominator.magnitude - remainder
        let isUp = remainder > toHalf || remainder == toHalf && (rule == .halfUp || isOdd(whole, quotient, places))
        let digits = Int128(truncatingIfNeeded: quotient) + (isUp ? 1 : 0)
        let (scaled, scaleOverflow) = whole.multipliedReportingOverflow(by: scale)
        let (units, sumOverflow) = scaled.addingReportingOverflow(numerator < 0 ? -digits : digits)
        guard !scaleOverflow, !sumOverflow else { throw .overflow }
        return FixedPoint(units: units, places: places)
    }
}

/// Whether the last place before rounding is odd: with decimals it is theirs, without it is that of the whole part.
private func isOdd(_ whole: Int128, _ decimals: UInt128, _ places: Int) -> Bool {
    places == 0 ? whole % 2 != 0 : decimals % 2 != 0
}
