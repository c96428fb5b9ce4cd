/// The secure hash of any number of bytes, given whole or piece by piece.
///
/// No module of the toolchain has one on Linux, and the program takes no packages.
///
/// Source: NIST, FIPS 180-4, Secure Hash Standard, sections 4.1.2, 4.2.2, 5.1.1, 5.3.3 and 6.2.
public struct SHA256: Sendable {
    private var state = initialState
    private var pending: [UInt8] = []
    private var length: UInt64 = 0

    /// Creates a hash of no bytes yet.
    public init() {}

    /// The digest of some bytes.
    public static func digest(of bytes: [UInt8]) -> Digest {
        bytes.withUnsafeBufferPointer { digest(of: $0) }
    }

    /// The digest of some bytes.
    static func digest(of bytes: UnsafeBufferPointer<UInt8>) -> Digest {
        var state = initialState
        let whole = bytes.count & ~63
        compress(&state, bytes, blocks: whole / 64)
        return finish(state, rest: UnsafeBufferPointer(rebasing: bytes[whole...]), length: UInt64(bytes.count))
    }

    /// Adds bytes after those that were added before.
    public mutating func update(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { update($0) }
    }

    /// Adds bytes after those that were added before.
    mutating func update(_ bytes: UnsafeBufferPointer<UInt8>) {
        length &+= UInt64(bytes.count)
        var bytes = bytes
        if !pending.isEmpty {
            let taken = min(64 - pending.count, bytes.count)
            pending.append(contentsOf: bytes[..<taken])
            bytes = UnsafeBufferPointer(rebasing: bytes[taken...])
            guard pending.count == 64 else { return }
            pending.withUnsafeBufferPointer { compress(&state, $0, blocks: 1) }
            pending.removeAll(keepingCapacity: true)
        }
        let whole = bytes.count & ~63
        compress(&state, bytes, blocks: whole / 64)
        pending.append(contentsOf: bytes[whole...])
    }

    /// The digest of all bytes so far; more may be added afterwards.
    public var digest: Digest {
        pending.withUnsafeBufferPointer { finish(state, rest: $0, length: length) }
    }
}

private typealias State = (UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32)

/// FIPS 180-4, 5.3.3.
private let initialState: State = (
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19
)

/// FIPS 180-4, 4.2.2.
private let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
]

/// Runs the compression function over whole blocks; FIPS 180-4, 6.2.2.
private func compress(_ state: inout State, _ bytes: UnsafeBufferPointer<UInt8>, blocks: Int) {
    guard blocks > 0, let start = UnsafeRawPointer(bytes.baseAddress) else { return }
    constants.withUnsafeBufferPointer { constants in
        guard let constants = constants.baseAddress else { return }
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
            guard let words = schedule.baseAddress else { return }
            for block in 0..<blocks {
                prepare(words, from: start + block * 64)
                mix(&state, words, constants)
            }
        }
    }
}

/// The message schedule of one block.
@inline(__always)
private func prepare(_ words: UnsafeMutablePointer<UInt32>, from block: UnsafeRawPointer) {
    for index in 0..<16 {
        words[index] = UInt32(bigEndian: block.loadUnaligned(fromByteOffset: index &* 4, as: UInt32.self))
    }
    for index in 16..<64 {
        let early = words[index &- 15]
        let late = words[index &- 2]
        let first = rotated(early, 7) ^ rotated(early, 18) ^ (early &>> 3)
        let second = rotated(late, 17) ^ rotated(late, 19) ^ (late &>> 10)
        words[index] = words[index &- 16] &+ first &+ words[index &- 7] &+ second
    }
}

/// The 64 rounds of one block.
///
/// The eight working variables change places instead of being moved, eight rounds a turn.
@inline(__always)
private func mix(_ state: inout State, _ words: UnsafePointer<UInt32>, _ constants: UnsafePointer<UInt32>) {
    var (a, b, c, d, e, f, g, h) = state
    var index = 0
    while index < 64 {
        round(a, b, c, &d, e, f, g, &h, words[index] &+ constants[index])
        round(h, a, b, &c, d, e, f, &g, words[index &+ 1] &+ constants[index &+ 1])
        round(g, h, a, &b, c, d, e, &f, words[index &+ 2] &+ constants[index &+ 2])
        round(f, g, h, &a, b, c, d, &e, words[index &+ 3] &+ constants[index &+ 3])
        round(e, f, g, &h, a, b, c, &d, words[index &+ 4] &+ constants[index &+ 4])
        round(d, e, f, &g, h, a, b, &c, words[index &+ 5] &+ constants[index &+ 5])
        round(c, d, e, &f, g, h, a, &b, words[index &+ 6] &+ constants[index &+ 6])
        round(b, c, d, &e, f, g, h, &a, words[index &+ 7] &+ constants[index &+ 7])
        index &+= 8
    }
    state.0 &+= a
    state.1 &+= b
    state.2 &+= c
    state.3 &+= d
    state.4 &+= e
    state.5 &+= f
    state.6 &+= g
    state.7 &+= h
}

/// One round: what becomes the new `a` stands in `h` afterwards, and the new `e` in `d`.
@inline(__always)
private func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32,
    _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32, _ word: UInt32
) {
    let choice = g ^ (e & (f ^ g))
    let majority = (a & b) | (c & (a | b))
    let first = h &+ (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) &+ choice &+ word
    d = d &+ first
    h = first &+ (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) &+ majority
}

@inline(__always)
private func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
    (word &>> count) | (word &<< (32 &- count))
}

/// Pads what is left over to whole blocks and gives the digest; FIPS 180-4, 5.1.1.
private func finish(_ state: State, rest: UnsafeBufferPointer<UInt8>, length: UInt64) -> Digest {
    var state = state
    let blocks = rest.count < 56 ? 1 : 2
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 128) { last in
        last.initialize(repeating: 0)
        for (index, byte) in rest.enumerated() { last[index] = byte }
        last[rest.count] = 0x80
        let bits = length &* 8
        for index in 0..<8 { last[blocks * 64 - 1 - index] = UInt8(truncatingIfNeeded: bits >> UInt64(8 * index)) }
        compress(&state, UnsafeBufferPointer(last), blocks: blocks)
    }
    return Digest(
        words: (joined(state.0, state.1), joined(state.2, state.3), joined(state.4, state.5), joined(state.6, state.7)))
}

private func joined(_ high: UInt32, _ low: UInt32) -> UInt64 { UInt64(high) << 32 | UInt64(low) }
