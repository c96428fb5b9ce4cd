/// Steps over printable ASCII, eight bytes at a time.
///
/// Nearly all of an entry is such text, and whoever looks for the few bytes that matter need not look at each of the others.
///
/// - Parameters:
///   - start: where to begin.
///   - stop: a byte at which to stop although it is printable; 0 for none.
/// - Returns: a place up to which all is printable and not `stop`. The next byte that is not comes within eight, or the end does: from
///   there on, bytes have to be looked at one by one.
@inline(__always)
func endOfPlainRun(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, stop: UInt8 = 0) -> Int {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return start }
    let stops = ones &* UInt64(stop)
    var position = start
    while position &+ 8 <= bytes.count {
        let word = base.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        // Each operand has the high bit of a byte set where that byte is below a space, is above `~`, or is the one to stop at.
        let low = (word &- ones &* 0x20) & ~word
        let high = word | (word &+ ones)
        let same = word ^ stops
        let stopped = (same &- ones) & ~same
        if (low | high | stopped) & highBits != 0 { return position }
        position &+= 8
    }
    return position
}

private let ones: UInt64 = 0x0101_0101_0101_0101
private let highBits: UInt64 = 0x8080_8080_8080_8080

extension ArraySlice<UInt8> {
    /// Whether a text stands somewhere in the bytes; the standard library looks for one much more slowly.
    func holds(_ text: String) -> Bool {
        guard let first = text.utf8.first else { return true }
        return indices.contains { self[$0] == first && self[$0...].starts(with: text.utf8) }
    }
}
