import Competition
import TestSupport
import Testing

@Suite("JSON in pieces")
struct JSONPiecesTests {
    @Test(
        "the pieces of any value are its bytes, whatever series it has and wherever", arguments: [1, 20, 500, 1 << 18])
    func same(size: Int) {
        var random = SeededGenerator(seed: 12)
        for _ in 0..<200 {
            let value = Self.value(&random, depth: 4)
            for shape in [JSONValue.Shape.compact, .indented] {
                #expect(value.pieces(shape, size: size).whole == value.bytes(shape))
                #expect(value.pieces(shape, end: [10], size: size).whole == value.bytes(shape) + [10])
            }
        }
    }

    private static func value(_ random: inout SeededGenerator, depth: Int) -> JSONValue {
        let count = Int.random(in: 0...5, using: &random)
        switch Int.random(in: 0..<(depth > 0 ? 6 : 2), using: &random) {
        case 0: return .integer(Int.random(in: -999...999, using: &random))
        case 1: return .string(["", "a\"b", "\n", "é"].randomElement(using: &random) ?? "")
        case 2: return .array((0..<count).map { _ in value(&random, depth: depth - 1) })
        case 3: return .object((0..<count).map { JSONMember("\($0)", value(&random, depth: depth - 1)) })
        default: return .series(JSONSeries((0..<count).map { _ in value(&random, depth: depth - 1) }) { $0 })
        }
    }

    @Test("a document is cut between the elements of its series, also of those deep in it, and not within an element")
    func cuts() {
        let inner = JSONValue.series(JSONSeries([1, 2, 3]) { .integer($0) })
        let document: JSONValue = [
            "a": [["b": inner]], "c": .series(JSONSeries([1, 2]) { _ in ["d": inner] }), "e": [],
        ]
        let pieces = document.pieces(size: 1).map { String(decoding: $0(), as: UTF8.self) }
        #expect(
            pieces == [
                #"{"a":[{"b":[1"#, ",2", ",3", #"]}],"c":[{"d":[1,2,3]}"#, #",{"d":[1,2,3]}"#, #"],"e":[]}"#,
            ])
    }
}
