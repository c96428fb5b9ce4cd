/// The texts and values of a document that was read, as stretches of its own bytes.
///
/// Nearly all stand in the document as they are meant, and need no copy. What does not, such as a text with references, a value with a
/// line end or a text that children interrupt, is written down behind the document.
struct XMLTexts: Sendable {
    /// A stretch of the bytes; no document that may be read is larger than 64 MB.
    struct Stretch {
        var start: Int32
        var count: Int32

        init(_ start: Int, _ count: Int) {
            self.start = Int32(start)
            self.count = Int32(count)
        }

        var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
        var end: Int { Int(start) + Int(count) }
    }

    private let document: [UInt8]
    private var written: [UInt8] = []

    init(of document: [UInt8]) { self.document = document }

    /// Where the next bytes are written down.
    private var end: Int { document.count + written.count }

    /// The text of a stretch.
    func string(_ stretch: Stretch) -> String {
        stretch.count == 0 ? "" : withBytes(stretch) { String(decoding: $0, as: UTF8.self) }
    }

    /// A copy of the bytes of a stretch.
    func copy(of stretch: Stretch) -> [UInt8] { withBytes(stretch) { Array($0) } }

    /// Looks at the bytes of a stretch where they stand; to hand out a slice of them would count its array.
    func withBytes<Result>(_ stretch: Stretch, _ look: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let range = stretch.range
        if range.upperBound <= document.count {
            return document.withUnsafeBufferPointer { look(UnsafeBufferPointer(rebasing: $0[range])) }
        }
        let behind = range.lowerBound - document.count..<range.upperBound - document.count
        return written.withUnsafeBufferPointer { look(UnsafeBufferPointer(rebasing: $0[behind])) }
    }

    /// Writes bytes down.
    mutating func write(_ bytes: some Collection<UInt8>) -> Stretch {
        let start = end
        written.append(contentsOf: bytes)
        return Stretch(start, end - start)
    }

    /// Writes bytes down that go on where a stretch ends, and a copy of the stretch itself unless it is what was written last.
    mutating func write(_ bytes: some Collection<UInt8>, behind stretch: Stretch) -> Stretch {
        let start = stretch.end == end && stretch.start >= document.count ? stretch : write(copy(of: stretch))
        return Stretch(Int(start.start), Int(start.count) + Int(write(bytes).count))
    }
}
