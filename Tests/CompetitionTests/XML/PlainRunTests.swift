import TestSupport
import Testing

@testable import Competition

@Suite("Plain text is stepped over in blocks")
struct PlainRunTests {
    @Test("every byte at every place of a block stops it, or does not")
    func everyByte() {
        for length in [1, 7, 8, 9, 31, 32, 33, 40, 71] {
            for place in 0..<length {
                for byte in UInt8.min...UInt8.max {
                    var text = [UInt8](repeating: UInt8(ascii: "a"), count: length)
                    text[place] = byte
                    let isPrintable = (0x20...0x7E).contains(byte)
                    let isText = (0x20...0x7E).contains(byte) && byte != UInt8(ascii: "<")
                    text.withUnsafeBufferPointer { bytes in
                        let plain = endOfPlainRun(bytes, from: 0)
                        let text = endOfPlainRun(bytes, from: 0, stop: UInt8(ascii: "<"))
                        let tag = endOfTagRun(bytes, from: 0)
                        let lines = endOfPlainLines(bytes, from: 0)
                        let isInTag = isPrintable && !Array(">\"'".utf8).contains(byte)
                        if plain != (isPrintable ? length : place) || text != (isText ? length : place)
                            || tag != (isInTag ? length : place)
                            || lines != (isPrintable || byte == 0x0A ? length : place)
                        {
                            Issue.record("byte \(byte) at \(place) of \(length): \(plain), \(text), \(tag), \(lines)")
                        }
                    }
                }
            }
        }
    }

    @Test("a byte of interest hides none before or behind it")
    func neighbours() {
        for (first, second) in [(0x3C, 0x00), (0x00, 0x3C), (0xFF, 0x3C), (0x3C, 0x3D), (0x80, 0x1F), (0x3D, 0x3C)] {
            let text = [UInt8](repeating: UInt8(ascii: "x"), count: 5) + [UInt8(first), UInt8(second), 0x78, 0x78]
            let expected = text.firstIndex { $0 == 0x3C || $0 < 0x20 || $0 > 0x7E } ?? text.count
            text.withUnsafeBufferPointer { bytes in
                #expect(endOfPlainRun(bytes, from: 0, stop: 0x3C) == expected)
            }
        }
    }

    @Test("whatever the bytes, a run ends where a look at each of them ends it", arguments: 0..<16)
    func random(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<300 {
            // Mostly plain, so that runs become long; at every offset of a block.
            let bytes = (0..<Int.random(in: 0...300, using: &random)).map { _ in
                Int.random(in: 0..<80, using: &random) == 0
                    ? UInt8.random(in: 0...255, using: &random) : UInt8.random(in: 0x61...0x7A, using: &random)
            }
            let start = Int.random(in: 0...bytes.count, using: &random)
            let stop = UInt8.random(in: 0...255, using: &random)
            func end(_ isStop: (UInt8) -> Bool) -> Int {
                bytes[start...].firstIndex { $0 < 0x20 || $0 > 0x7E || isStop($0) } ?? bytes.count
            }
            bytes.withUnsafeBufferPointer { buffer in
                #expect(endOfPlainRun(buffer, from: start) == end { _ in false })
                #expect(buffer.place(of: stop, from: start) == bytes[start...].firstIndex(of: stop) ?? bytes.count)
                #expect(endOfPlainRun(buffer, from: start, stop: stop) == end { $0 == stop })
                #expect(endOfTagRun(buffer, from: start) == end { [0x22, 0x27, 0x3E].contains($0) })
            }
        }
    }

    @Test("a text is found wherever it stands in a part of the bytes")
    func holds() {
        let bytes = Array("satu dua tiga".utf8)
        #expect(bytes[...].holds("dua") && bytes[...].holds("satu dua tiga") && bytes[...].holds(""))
        #expect(!bytes[..<7].holds("dua") && !bytes[6...].holds("dua") && !bytes[..<0].holds("a"))
    }
}
