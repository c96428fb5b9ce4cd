/// An exact fraction: scores, weights, totals and means are ratios until they are printed.
///
/// A ratio is always reduced and its denominator positive, so equal values are equal in every bit and a tie is a true
/// equality. Arithmetic that leaves 128 bits is refused with an error and never trapped on, because weights and scores
/// come from documents; comparison cannot overflow.
public struct Ratio: Hashable, Sendable {
    /// The numerator, which carries the sign.
    public let numerator: Int128
    /// The denominator, at least 1, without a factor in common with the numerator.
    public let denominator: Int128

    /// Creates a whole number.
    public init(_ integer: Int) {
        numerator = Int128(integer)
        denominator = 1
    }

    /// Creates a fraction and reduces it.
    ///
    /// - Parameters:
    ///   - numerator: the upper number.
    ///   - denominator: the lower number, of any sign but not zero.
    /// - Throws: `divisionByZero` when the denominator is zero; `overflow` when the reduced fraction with a positive
    ///   denominator does not fit.
    public init(_ numerator: Int128, over denominator: Int128) throws(ArithmeticFailure) {
        guard denominator != 0 else { throw .divisionByZero }
        if denominator > 0 {
            self.init(reducing: numerator, over: denominator)
            return
        }
        let common = greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
        let upper = numerator.magnitude / common
        guard let lower = Int128(exactly: denominator.magnitude / common),
            let signed = numerator < 0 ? Int128(exactly: upper) : negative(of: upper)
        else { throw .overflow }
        self.init(reduced: signed, over: lower)
    }

    /// Creates a fraction over a positive denominator, which always fits.
    init(reducing numerator: Int128, over positive: Int128) {
        let common = positive == 1 ? 1 : greatestCommonDivisor(numerator.magnitude, positive.magnitude)
        guard common > 1 else {
            self.init(reduced: numerator, over: positive)
            return
        }
        // The divisor is at most the positive denominator, so it fits.
        let divisor = Int128(truncatingIfNeeded: common)
        self.init(reduced: numerator / divisor, over: positive / divisor)
    }

    private init(reduced numerator: Int128, over denominator: Int128) {
        self.numerator = numerator
        self.denominator = denominator
    }

    /// The ratio 0.
    public static let zero = Ratio(0)
    /// The ratio 1.
    public static let one = Ratio(1)

    /// Whether the ratio is a whole number.
    public var isWhole: Bool { denominator == 1 }
}

extension Ratio: Comparable {
    /// Orders ratios by their exact value, at any size.
    public static func < (left: Self, right: Self) -> Bool {
        if left.denominator == right.denominator { return left.numerator < right.numerator }
        if left.isSmall, right.isSmall {
            return left.numerator &* right.denominator < right.numerator &* left.denominator
        }
        let leftProduct = left.numerator.multipliedFullWidth(by: right.denominator)
        let rightProduct = right.numerator.multipliedFullWidth(by: left.denominator)
        if leftProduct.high != rightProduct.high { return leftProduct.high < rightProduct.high }
        return leftProduct.low < rightProduct.low
    }

    /// Whether both numbers fit 64 bits, so that a product of two such numbers fits 128.
    private var isSmall: Bool { fitsInt64(numerator) && fitsInt64(denominator) }
}

extension Ratio {
    /// Adds two ratios.
    ///
    /// - Throws: `overflow` when the sum, or a step on the way to it, does not fit.
    public static func + (left: Self, right: Self) throws(ArithmeticFailure) -> Self {
        if left.denominator == right.denominator {
            return Ratio(reducing: try sum(left.numerator, right.numerator), over: left.denominator)
        }
        // Knuth, The Art of Computer Programming 2, 4.5.1: keeps the numbers as small as they can be.
        let common = Int128(
            truncatingIfNeeded: greatestCommonDivisor(left.denominator.magnitude, right.denominator.magnitude))
        let leftFactor = left.denominator / common
        let rightFactor = right.denominator / common
        let numerator = try sum(product(left.numerator, rightFactor), product(right.numerator, leftFactor))
        return Ratio(reducing: numerator, over: try product(left.denominator, rightFactor))
    }

    /// Subtracts the right ratio from the left one.
    ///
    /// - Throws: `overflow` when the difference, or a step on the way to it, does not fit.
    public static func - (left: Self, right: Self) throws(ArithmeticFailure) -> Self {
        let (negated, overflow) = Int128(0).subtractingReportingOverflow(right.numerator)
        guard !overflow else { throw .overflow }
        return try left + Ratio(reduced: negated, over: right.denominator)
    }

    /// Multiplies two ratios.
    ///
    /// - Throws: `overflow` when the product does not fit.
    public static func * (left: Self, right: Self) throws(ArithmeticFailure) -> Self {
        if left.isWhole, right.isWhole {
            return Ratio(reduced: try product(left.numerator, right.numerator), over: 1)
        }
        // Reducing crosswise first leaves a product that is reduced already.
        let first = Ratio(reducing: left.numerator, over: right.denominator)
        let second = Ratio(reducing: right.numerator, over: left.denominator)
        return Ratio(
            reduced: try product(first.numerator, second.numerator),
            over: try product(first.denominator, second.denominator)
        )
    }

    /// Divides the left ratio by the right one.
    ///
    /// - Throws: `divisionByZero` when the right ratio is zero; `overflow` when the quotient, or a step on the way to it,
    ///   does not fit.
    public static func / (left: Self, right: Self) throws(ArithmeticFailure) -> Self {
        guard right.numerator != 0 else { throw .divisionByZero }
        return try left * Ratio(right.denominator, over: right.numerator)
    }
}

extension Sequence<Ratio> {
    /// Adds all ratios; no ratio gives 0.
    ///
    /// - Throws: `overflow` when the sum, or a step on the way to it, does not fit.
    public func sum() throws(ArithmeticFailure) -> Ratio {
        var total = Ratio.zero
        for ratio in self { total = try total + ratio }
        return total
    }
}

private func sum(_ left: Int128, _ right: Int128) throws(ArithmeticFailure) -> Int128 {
    let (value, overflow) = left.addingReportingOverflow(right)
    guard !overflow else { throw .overflow }
    return value
}

private func product(_ left: Int128, _ right: Int128) throws(ArithmeticFailure) -> Int128 {
    if fitsInt64(left), fitsInt64(right) { return left &* right }
    let (value, overflow) = left.multipliedReportingOverflow(by: right)
    guard !overflow else { throw .overflow }
    return value
}

private func negative(of magnitude: UInt128) -> Int128? {
    guard magnitude <= Int128.min.magnitude else { return nil }
    return 0 &- Int128(truncatingIfNeeded: magnitude)
}

private func fitsInt64(_ value: Int128) -> Bool {
    value == Int128(Int64(truncatingIfNeeded: value))
}

/// Finds the greatest common divisor by Euclid's algorithm; that of 0 and a number is the number.
private func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
    var (larger, smaller) = (left, right)
    while smaller != 0 {
        if let large = UInt64(exactly: larger), let small = UInt64(exactly: smaller) {
            return UInt128(greatestCommonDivisor(large, small))
        }
        (larger, smaller) = (smaller, larger % smaller)
    }
    return larger
}

private func greatestCommonDivisor(_ left: UInt64, _ right: UInt64) -> UInt64 {
    var (larger, smaller) = (left, right)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return larger
}
