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
                        let isInTag = isPrintable && !Array(">\"'".utf8).contains(byte)
                        if plain != (isPrintable ? length : place) || text != (isText ? length : place)
                            || tag != (isInTag ? length : place)
                        {
                            Issue.record("byte \(byte) at \(place) of \(length): \(plain), \(text), \(tag)")
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
}
