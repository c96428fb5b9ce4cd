import Competition
import TestSupport
import Testing

@Suite("Large files are cut into pieces")
struct PieceCutterTests {
    @Test("pieces of any size are the same file, one behind the other", arguments: [1, 7, 100, 1 << 18])
    func same(size: Int) {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<100 {
            var cutter = PieceCutter(size: size)
            var whole: [UInt8] = []
            for _ in 0..<Int.random(in: 0...4, using: &random) {
                let bytes = Self.bytes(&random)
                cutter.append(bytes)
                whole += bytes
                let parts = (0..<Int.random(in: 0...9, using: &random)).map { _ in Self.bytes(&random) }
                cutter.append(parts: parts.count) { parts[$0].flatMap(\.self) }
                whole += parts.flatMap(\.self)
            }
            #expect(cutter.finished.whole == whole)
            // As often as it is asked for.
            #expect(cutter.finished.whole == whole)
        }
    }

    private static func bytes(_ random: inout SeededGenerator) -> [UInt8] {
        (0..<Int.random(in: 0...9, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
    }

    @Test("a piece has about the size that was asked for, and what stood before it")
    func sizes() {
        var cutter = PieceCutter(size: 100)
        cutter.append([1, 2, 3])
        cutter.append(parts: 25) { range in [UInt8](repeating: 0, count: 10 * range.count) }
        cutter.append([4])
        #expect(cutter.finished.map { $0().count } == [103, 100, 50, 1])
    }

    @Test("parts are measured at both ends and in the middle, so that a short first one does not make a huge piece")
    func unevenParts() {
        let lengths = [1] + [Int](repeating: 50, count: 30) + [1]
        var cutter = PieceCutter(size: 100)
        cutter.append(parts: lengths.count) { [UInt8](repeating: 0, count: lengths[$0].reduce(0, +)) }
        #expect(cutter.finished.allSatisfy { $0().count <= 100 })
    }

    @Test("one part, and none, make no piece of their own")
    func few() {
        var cutter = PieceCutter()
        #expect(cutter.finished.isEmpty)
        cutter.append([1])
        cutter.append(parts: 1) { _ in [2] }
        cutter.append(parts: 0) { _ in [9] }
        cutter.append([3])
        #expect(cutter.finished.map { $0() } == [[1, 2, 3]])
    }
}
