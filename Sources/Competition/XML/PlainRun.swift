import Glibc

/// Steps over printable ASCII.
///
/// - Returns: the place, from `start` on, of the first byte below a space or above `~`; the number of bytes where none is.
@inline(__always)
func endOfPlainRun(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    firstByte(of: bytes, from: start, interest: unplain)
}

/// Steps over printable ASCII but for a byte to stop at.
///
/// - Returns: the place, from `start` on, of the first byte below a space, above `~`, or like `stop`; the number of bytes where none is.
@inline(__always)
func endOfPlainRun(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, stop: UInt8) -> Int {
    let stops = ones &* UInt64(stop)
    return firstByte(of: bytes, from: start) { word in unplain(word) | ((word ^ stops) &- ones) }
}

/// Steps over printable ASCII but for what has a meaning inside a tag: its end and both quotes.
@inline(__always)
func endOfTagRun(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    firstByte(of: bytes, from: start) { word in
        let stops = ((word ^ tagEnds) &- ones) | ((word ^ quotes) &- ones) | ((word ^ apostrophes) &- ones)
        return unplain(word) | stops
    }
}

/// What is no printable ASCII among eight bytes: below a space, the difference wraps round; above `~`, the sum reaches the high bit.
@inline(__always)
private func unplain(_ word: UInt64) -> UInt64 {
    let aboveSpaces = word &- spaces
    return aboveSpaces | (aboveSpaces &+ ones &* 0x21)
}

/// Looks for the first byte of interest, thirty-two at a time.
///
/// Nearly all of an entry is plain text, and whoever looks for the few bytes that matter need not look at each of the others.
///
/// - Parameter interest: sets the high bit of each such byte in eight at once. A borrow or carry out of one may set those above it too;
///   the lowest is exact, and it is the first in memory.
@inline(__always)
private func firstByte(
    of bytes: UnsafeBufferPointer<UInt8>, from start: Int, interest: (UInt64) -> UInt64
) -> Int {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return start }
    func word(_ position: Int) -> UInt64 {
        UInt64(littleEndian: base.loadUnaligned(fromByteOffset: position, as: UInt64.self))
    }
    var position = start
    while position &+ 32 <= bytes.count {
        let low = interest(word(position)) | interest(word(position &+ 8))
        let high = interest(word(position &+ 16)) | interest(word(position &+ 24))
        if (low | high) & highBits != 0 { break }
        position &+= 32
    }
    while position &+ 8 <= bytes.count {
        let found = interest(word(position)) & highBits
        if found != 0 { return position &+ found.trailingZeroBitCount / 8 }
        position &+= 8
    }
    while position < bytes.count, interest(UInt64(bytes[position])) & 0x80 == 0 { position &+= 1 }
    return position
}

private let ones: UInt64 = 0x0101_0101_0101_0101
private let spaces: UInt64 = 0x2020_2020_2020_2020
private let tagEnds: UInt64 = 0x3E3E_3E3E_3E3E_3E3E
private let quotes: UInt64 = 0x2222_2222_2222_2222
private let apostrophes: UInt64 = 0x2727_2727_2727_2727
private let highBits: UInt64 = 0x8080_8080_8080_8080

extension UnsafeBufferPointer<UInt8> {
    /// Whether a byte stands somewhere, by the C library, which looks for one faster than any loop of ours.
    func holds(_ byte: UInt8) -> Bool {
        guard let baseAddress else { return false }
        return memchr(baseAddress, Int32(byte), count) != nil
    }
}

extension ArraySlice<UInt8> {
    /// Whether a text stands somewhere in the bytes; the standard library looks for one much more slowly.
    func holds(_ text: String) -> Bool {
        guard let first = text.utf8.first else { return true }
        return withUnsafeBufferPointer { bytes in
            var position = 0
            while position < bytes.count {
                if bytes[position] == first, bytes[position...].starts(with: text.utf8) { return true }
                position = endOfPlainRun(bytes, from: position + 1, stop: first)
            }
            return false
        }
    }
}
