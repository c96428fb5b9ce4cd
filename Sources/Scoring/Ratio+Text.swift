/// The most digits before the point of a number in a document.
private let mostWholeDigits = 9
/// The most digits after the point of a number in a document.
private let mostDecimals = 4

extension Ratio {
    /// Reads a number as documents write it, such as `84.5`, or gives nil for anything else.
    ///
    /// One to nine digits, then perhaps a point and one to four more; no sign, no exponent, no leading zeros but the
    /// single one of `0.5`. Trailing zeros are understood (`84.50`) but never written.
    ///
    /// Format: StoreFormat, Values.
    public init?(number text: some StringProtocol) {
        var units: Int64 = 0
        var whole = 0
        var decimals: Int?
        var startsWithZero = false
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                if let places = decimals {
                    guard places < mostDecimals else { return nil }
                    decimals = places + 1
                } else {
                    guard whole < mostWholeDigits, !startsWithZero else { return nil }
                    whole += 1
                    startsWithZero = whole == 1 && byte == UInt8(ascii: "0")
                }
                units = units * 10 + Int64(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "."):
                guard decimals == nil, whole > 0 else { return nil }
                decimals = 0
            default:
                return nil
            }
        }
        guard whole > 0, decimals != 0 else { return nil }
        self.init(reducing: Int128(units), over: powerOfTen(decimals ?? 0))
    }

    /// The ratio as documents write numbers, or nil when they cannot write it exactly.
    ///
    /// Nil for a negative ratio, for one with ten digits before the point, and for one that needs more than four after
    /// it, as one third does. Trailing zeros are left out: 84.50 is `84.5`.
    public var number: String? {
        let limit = powerOfTen(mostDecimals)
        guard numerator >= 0, limit % denominator == 0 else { return nil }
        let whole = numerator / denominator
        guard whole < powerOfTen(mostWholeDigits) else { return nil }
        var places = mostDecimals
        var fraction = (numerator % denominator) * (limit / denominator)
        guard fraction != 0 else { return String(whole) }
        while fraction % 10 == 0 {
            fraction /= 10
            places -= 1
        }
        return "\(whole).\(leftPadded(fraction, to: places))"
    }

    /// Reads a fraction as `exact` writes it, or gives nil for anything else.
    ///
    /// The fraction must be in its one canonical form: reduced, no `/1`, no `+`, no `-0`, no leading zeros.
    public init?(exact text: some StringProtocol) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let upper = parts.first.flatMap({ Int128($0) }) else { return nil }
        let lower = parts.count == 2 ? Int128(parts[1]) : 1
        guard let lower, lower > 0 else { return nil }
        self.init(reducing: upper, over: lower)
        guard exact == text else { return nil }
    }

    /// The ratio as a fraction, such as `8419/100`; the denominator 1 is left out.
    public var exact: String { isWhole ? String(numerator) : "\(numerator)/\(denominator)" }
}

extension Ratio: CustomStringConvertible {
    /// The ratio as a fraction, such as `8419/100`.
    public var description: String { exact }
}

/// Ten to the power of an exponent from 0 to 38.
func powerOfTen(_ exponent: Int) -> Int128 {
    var power: Int128 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
}

/// Writes a number that is not negative with leading zeros.
func leftPadded(_ value: Int128, to width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
