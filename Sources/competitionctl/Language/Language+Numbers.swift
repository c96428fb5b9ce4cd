import Scoring

extension Language {
    /// The mark before the places of a number.
    var decimalMark: Character { self == .indonesian ? "," : "." }

    /// Writes a count with the language's mark between thousands: `2.824` or `2,824`.
    func count(_ number: Int) -> String { (number < 0 ? "-" : "") + grouped(String(number.magnitude)) }

    /// Writes a count with what is counted, which English says in two forms: `1 sheet`, `2,824 sheets`.
    func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(count(number)) \(number == 1 ? one : many)"
    }

    /// Writes a figure with all its places: `84,19` or `84.19`.
    func figure(_ figure: FixedPoint) -> String { written(figure.text) }

    /// Writes a statistic with so many places, half away from zero: `0,83`; `–` for what is no printable number.
    ///
    /// For statistics alone: official figures are exact and have their own rounding.
    func statistic(_ value: Double, places: Int) -> String {
        let scale = (0..<max(0, places)).reduce(1.0) { power, _ in power * 10 }
        let units = (value * scale).rounded()
        guard units.magnitude < 1e18, let whole = Int128(exactly: units),
            let ratio = try? Ratio(whole, over: Int128(scale)),
            let figure = try? ratio.rounded(places: places, rule: .halfUp)
        else { return "–" }
        return self.figure(figure)
    }

    /// Writes a figure as a decision holds it, `84.19`; a text that is no such figure stays as it is.
    func figure(printed text: String) -> String {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        let isFigure = parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isDigit) }
        return isFigure ? written(text) : text
    }

    /// Writes an exact number as short as it can be: `84,5`, or a fraction where no decimal is exact: `253/3`.
    func number(_ ratio: Ratio) -> String {
        var power: Int128 = 1
        for places in 0...FixedPoint.mostPlaces {
            if power % ratio.denominator == 0, let figure = try? ratio.rounded(places: places, rule: .halfUp) {
                return self.figure(figure)
            }
            power *= 10
        }
        return ratio.exact
    }

    /// Writes a number of kilobytes (1,024 bytes each), in megabytes where that is exact to a tenth: `2 MB`, `1,5 MB`.
    func size(kilobytes: Int) -> String {
        guard kilobytes >= 1024, kilobytes <= .max / 10, kilobytes * 10 % 1024 == 0 else {
            return "\(count(kilobytes)) KB"
        }
        return "\(tenths(kilobytes * 10 / 1024)) MB"
    }

    /// Writes the size of a file, rounded up to a tenth where it is no whole number: `178,9 KB`.
    func size(bytes: Int) -> String {
        guard bytes >= 1024, bytes <= .max / 20 else {
            return self == .indonesian ? "\(count(bytes)) byte" : count(bytes, "byte", "bytes")
        }
        if bytes % 1024 == 0 { return size(kilobytes: bytes / 1024) }
        let (unit, name) = bytes < 1 << 20 ? (1024, "KB") : (1 << 20, "MB")
        return "\(tenths((bytes * 10 + unit - 1) / unit)) \(name)"
    }

    private func tenths(_ tenths: Int) -> String {
        tenths % 10 == 0 ? count(tenths / 10) : "\(count(tenths / 10))\(decimalMark)\(tenths % 10)"
    }

    /// A number with a decimal point as the language writes it.
    private func written(_ text: String) -> String {
        let digits = text.utf8.drop { $0 == UInt8(ascii: "-") }
        let end = digits.firstIndex(of: UInt8(ascii: ".")) ?? digits.endIndex
        let sign = text.utf8.first == UInt8(ascii: "-") ? "-" : ""
        let whole = sign + grouped(String(text[digits.startIndex..<end]))
        guard end < digits.endIndex else { return whole }
        return whole + String(decimalMark) + text[digits.index(after: end)...]
    }

    private func grouped(_ digits: String) -> String {
        let count = digits.utf8.count
        if count <= 3 { return digits }
        let mark = self == .indonesian ? UInt8(ascii: ".") : UInt8(ascii: ",")
        var written: [UInt8] = []
        for (index, digit) in digits.utf8.enumerated() {
            if index > 0, (count - index) % 3 == 0 { written.append(mark) }
            written.append(digit)
        }
        return String(decoding: written, as: UTF8.self)
    }
}

private func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
