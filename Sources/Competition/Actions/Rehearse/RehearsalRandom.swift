/// A seeded source of numbers for rehearsals, the same on every machine and with every version of Swift.
///
/// Whole numbers only: sums of fractions could differ in the last bit from one machine to another, and with them a mark.
///
/// Source: Sebastiano Vigna, splitmix64.
struct RehearsalRandom {
    private var state: UInt64

    /// What numbers are for; each purpose has its own, so that one more in one place changes nothing elsewhere.
    enum Purpose: UInt64 {
        case offices = 1
        case jurors
        case places
        case titles
        case heads
        case answers
        case screening
        case quality
        case severity
        case sheets
        case abstentions
        case objections
    }

    /// Creates the source for a purpose and, where there are several of its kind, their numbers.
    init(seed: UInt64, _ purpose: Purpose, _ numbers: Int...) {
        state = mixed(seed &+ mixed(purpose.rawValue))
        for number in numbers { state = mixed(state &+ UInt64(bitPattern: Int64(number)) &+ 1) }
    }

    /// The next 64 random bits.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return mixed(state)
    }

    /// A whole number from 0 up to, but not including, a bound that is at least 1.
    ///
    /// The first numbers are likelier by less than one in 2^32 for every bound below 2^32.
    mutating func below(_ bound: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(max(1, bound))).high) }

    /// A whole number in a range.
    mutating func within(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.upperBound - range.lowerBound + 1)
    }

    /// True once in so many times.
    mutating func happens(onceIn count: Int) -> Bool { below(count) == 0 }

    /// A whole number around 0, mostly small, never beyond twice the spread: the sum of four even ones.
    mutating func around(_ spread: Int) -> Int { (0..<4).reduce(0) { sum, _ in sum + within(-spread...spread) } / 2 }

    /// One of several, or nil of none.
    mutating func one<Value>(of values: [Value]) -> Value? { values.isEmpty ? nil : values[below(values.count)] }

    /// Values in a random order.
    ///
    /// Source: Durstenfeld (1964), the shuffle of Fisher and Yates.
    mutating func shuffled<Value>(_ values: [Value]) -> [Value] {
        var values = values
        for last in stride(from: values.count - 1, to: 0, by: -1) { values.swapAt(last, below(last + 1)) }
        return values
    }
}

private func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
}
