import Glibc

/// Steps over printable ASCII.
///
/// - Returns: the place, from `start` on, of the first byte below a space or above `~`; the number of bytes where none is.
@inline(__always)
func endOfPlainRun(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    firstByte(of: bytes, from: start, interest: unplain)
}

/// Steps over printable ASCII and line feeds.
@inline(__always)
func endOfPlainLines(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let lineFeeds = Block(repeating: UInt8(ascii: "\n"))
    return firstByte(of: bytes, from: start) { block in unplain(block) .& .!(block .== lineFeeds) }
}

/// Steps over printable ASCII but for a byte to stop at.
///
/// - Returns: the place, from `start` on, of the first byte below a space, above `~`, or like `stop`; the number of bytes where none is.
@inline(__always)
func endOfPlainRun(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, stop: UInt8) -> Int {
    let stops = Block(repeating: stop)
    return firstByte(of: bytes, from: start) { block in unplain(block) .| (block .== stops) }
}

/// Steps over printable ASCII but for what has a meaning inside a tag: its end and both quotes.
@inline(__always)
func endOfTagRun(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let tagEnds = Block(repeating: UInt8(ascii: ">"))
    let quotes = Block(repeating: UInt8(ascii: "\""))
    let apostrophes = Block(repeating: UInt8(ascii: "'"))
    return firstByte(of: bytes, from: start) { block in
        unplain(block) .| (block .== tagEnds) .| (block .== quotes) .| (block .== apostrophes)
    }
}

/// Sixteen bytes, which every processor that we run on compares at once.
private typealias Block = SIMD16<UInt8>
private typealias Mask = SIMDMask<SIMD16<Int8>>

/// Which bytes are no printable ASCII.
///
/// One more than each, as a signed number, is at most a space: what is below a space, and what is above `~` and so wraps to the negative.
@inline(__always)
private func unplain(_ block: Block) -> Mask {
    unsafeBitCast(block &+ Block(repeating: 1), to: SIMD16<Int8>.self) .<= SIMD16<Int8>(repeating: 0x20)
}

/// Looks for the first byte of interest, sixty-four at a time.
///
/// Nearly all of an entry is plain text, and whoever looks for the few bytes that matter need not look at each of the others: half an
/// instruction a byte does.
///
/// - Parameter interest: tells which bytes of a block are of interest.
@inline(__always)
private func firstByte(
    of bytes: UnsafeBufferPointer<UInt8>, from start: Int, interest: (Block) -> Mask
) -> Int {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return start }
    func found(_ position: Int) -> Mask {
        assert(position >= 0 && position + 16 <= bytes.count, "a block ends behind the bytes")
        return interest(base.loadUnaligned(fromByteOffset: position, as: Block.self))
    }
    var position = start
    // Most runs that are short at all end here: indentation, names.
    if position &+ 16 <= bytes.count {
        if let place = firstPlace(found(position)) { return position &+ place }
        position &+= 16
    }
    while position &+ 64 <= bytes.count {
        let low = found(position) .| found(position &+ 16)
        let high = found(position &+ 32) .| found(position &+ 48)
        if firstPlace(low .| high) != nil { break }
        position &+= 64
    }
    while position &+ 16 <= bytes.count {
        if let place = firstPlace(found(position)) { return position &+ place }
        position &+= 16
    }
    while position < bytes.count, firstPlace(interest(Block(repeating: bytes[position]))) == nil { position &+= 1 }
    return position
}

/// The first place of a block that is marked, or nil.
@inline(__always)
private func firstPlace(_ mask: Mask) -> Int? {
    let halves = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    if halves[0] | halves[1] == 0 { return nil }
    // The first byte in memory is the lowest of a half.
    return halves[0] != 0
        ? UInt64(littleEndian: halves[0]).trailingZeroBitCount / 8
        : 8 + UInt64(littleEndian: halves[1]).trailingZeroBitCount / 8
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether a byte stands somewhere, by the C library, which looks for one faster than any loop of ours.
    func holds(_ byte: UInt8) -> Bool {
        guard let baseAddress else { return false }
        return memchr(baseAddress, Int32(byte), count) != nil
    }

    /// The place of the first such byte from `start` on; the number of bytes where none is.
    func place(of byte: UInt8, from start: Int) -> Int {
        guard let baseAddress, start < count else { return count }
        let found = memchr(baseAddress + start, Int32(byte), count - start)
        return found.map { UnsafeRawPointer($0) - UnsafeRawPointer(baseAddress) } ?? count
    }
}

extension ArraySlice<UInt8> {
    /// Whether a text stands somewhere in the bytes, by the C library; the standard library looks for one much more slowly.
    func holds(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { text in
            guard let sought = text.baseAddress, !text.isEmpty else { return true }
            return withUnsafeBufferPointer { bytes in
                guard var place = bytes.baseAddress else { return false }
                let end = place + bytes.count
                // From one place where the first byte stands to the next, as long as the text still fits.
                while end - place >= text.count,
                    let next = memchr(place, Int32(sought[0]), end - place - text.count + 1)
                {
                    if memcmp(next, sought, text.count) == 0 { return true }
                    place = UnsafePointer(next.assumingMemoryBound(to: UInt8.self)) + 1
                }
                return false
            }
        }
    }
}
