/// Random numbers that are the same for the same seed, on every machine.
///
/// xoshiro256++ seeded by splitmix64; normal numbers by the polar method.
///
/// Source: Blackman & Vigna (2021), ACM Transactions on Mathematical Software 47(4), 36; Marsaglia & Bray (1964), SIAM
/// Review 6, 260-264.
struct SeededNumbers: Sendable {
    private var state: (UInt64, UInt64, UInt64, UInt64)
    private var spare: Double?

    /// Creates a source.
    init(seed: UInt64) {
        var seed = seed
        func mixed() -> UInt64 {
            seed &+= 0x9E37_79B9_7F4A_7C15
            var bits = seed
            bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
            bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
            return bits ^ (bits >> 31)
        }
        state = (mixed(), mixed(), mixed(), mixed())
    }

    /// The next 64 random bits.
    @inline(__always)
    mutating func next() -> UInt64 {
        let sum = state.0 &+ state.3
        let result = ((sum << 23) | (sum >> 41)) &+ state.0
        let shifted = state.1 << 17
        state.2 ^= state.0
        state.3 ^= state.1
        state.1 ^= state.2
        state.0 ^= state.3
        state.2 ^= shifted
        state.3 = (state.3 << 45) | (state.3 >> 19)
        return result
    }

    /// A number from 0 to below 1, in steps of 2^-53.
    @inline(__always)
    mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// A number of the standard normal distribution.
    @inline(__always)
    mutating func normal() -> Double {
        if let known = spare {
            spare = nil
            return known
        }
        while true {
            let (x, y) = (2 * uniform() - 1, 2 * uniform() - 1)
            let square = x * x + y * y
            guard square < 1, square > 0 else { continue }
            let factor = (-2 * Elementary.log(square) / square).squareRoot()
            spare = y * factor
            return x * factor
        }
    }
}
