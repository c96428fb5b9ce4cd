import Competition
import Foundation
import TestSupport
import Testing

@Suite("JSON")
struct JSONTests {
    static let good: [(text: String, value: JSONValue)] = [
        ("null", nil), ("true", true), ("false", false), ("0", 0), ("-1", -1), (" 1 ", 1), ("\t[\r\n]", []),
        ("\"\"", ""), ("\"a\"", "a"), ("{}", [:]), ("[1,2]", [1, 2]), ("[ 1 , 2 ]", [1, 2]),
        ("{\"b\":1,\"a\":2}", ["b": 1, "a": 2]), ("{\"\":null}", ["": nil]),
        ("{\"a\":{\"a\":1}}", ["a": ["a": 1]]),
        (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{c}\n\r\t"),
        (#""\u0041\u00e9\u20AC""#, "A\u{e9}\u{20ac}"), (#""\ud83d\ude00""#, "\u{1F600}"),
        (#""\u0000""#, "\0"), ("\"\u{7f}\"", "\u{7f}"), ("\"\u{2028}\u{FEFF}\"", "\u{2028}\u{FEFF}"),
        (#""\uDBFF\uDFFF""#, "\u{10FFFF}"), (#""\uFFFF""#, "\u{FFFF}"),
        ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
    ]

    @Test("what RFC 8259 allows is read", arguments: good.indices)
    func accepts(index: Int) throws {
        let (text, value) = Self.good[index]
        #expect(try JSONValue(reading: Array(text.utf8)) == value)
    }

    @Test("a series is written as the array of its elements", arguments: [0, 1, 2, 300])
    func series(count: Int) {
        let numbers = Array(0..<count)
        let make = { @Sendable (number: Int) -> JSONValue in ["number": .integer(number)] }
        let series = JSONSeries(numbers, make)
        for shape in [JSONValue.Shape.compact, .indented] {
            let written = JSONValue.object([JSONMember("all", .series(series)), JSONMember("end", true)]).bytes(shape)
            let whole = JSONValue.object([JSONMember("all", .array(numbers.map(make))), JSONMember("end", true)])
            #expect(written == whole.bytes(shape))
        }
        #expect(series == JSONSeries(numbers, make))
        #expect(series != JSONSeries(numbers + [0], make))
    }

    @Test(
        "numbers that are no 64-bit integer keep their text",
        arguments: ["-0", "0.5", "84.50", "1e9", "1E+2", "-1.5e-10", "9223372036854775808", "0e1", "1.0"]
    )
    func numbers(text: String) throws {
        let value = try JSONValue(reading: Array(text.utf8))
        #expect(value == .number(try #require(JSONNumber(text))))
        #expect(value.bytes() == Array(text.utf8))
    }

    struct BadCase: Sendable {
        var bytes: [UInt8]
        var reason: JSONFailure.Reason
        var offset: Int

        init(_ text: String, _ reason: JSONFailure.Reason, _ offset: Int) {
            self.init(Array(text.utf8), reason, offset)
        }

        init(_ bytes: [UInt8], _ reason: JSONFailure.Reason, _ offset: Int) {
            self.bytes = bytes
            self.reason = reason
            self.offset = offset
        }
    }

    static let bad: [BadCase] = cutShort + outOfPlace + trailing + badNumbers + badStrings

    static let cutShort: [BadCase] = [
        BadCase("", .endsTooEarly, 0), BadCase(" ", .endsTooEarly, 1), BadCase("[", .endsTooEarly, 1),
        BadCase("[1", .endsTooEarly, 2), BadCase("[1,", .endsTooEarly, 3), BadCase("{\"a\"", .endsTooEarly, 4),
        BadCase("{\"a\":", .endsTooEarly, 5), BadCase("{\"a\":1", .endsTooEarly, 6), BadCase("\"", .endsTooEarly, 1),
        BadCase("\"\\", .endsTooEarly, 2), BadCase("\"\\u00", .endsTooEarly, 5), BadCase("tru", .endsTooEarly, 3),
    ]

    static let outOfPlace: [BadCase] = [
        BadCase("[,1]", .unexpectedByte(0x2C), 1), BadCase("[1,]", .unexpectedByte(0x5D), 3),
        BadCase("[1 2]", .unexpectedByte(0x32), 3), BadCase("{,}", .unexpectedByte(0x2C), 1),
        BadCase("{\"a\":1,}", .unexpectedByte(0x7D), 7), BadCase("{a:1}", .unexpectedByte(0x61), 1),
        BadCase("{1:1}", .unexpectedByte(0x31), 1), BadCase("{'a':1}", .unexpectedByte(0x27), 1),
        BadCase("{\"a\" 1}", .unexpectedByte(0x31), 5), BadCase("{\"a\":}", .unexpectedByte(0x7D), 5),
        BadCase("nul!", .unexpectedByte(0x21), 3), BadCase("True", .unexpectedByte(0x54), 0),
        BadCase("NaN", .unexpectedByte(0x4E), 0), BadCase("Infinity", .unexpectedByte(0x49), 0),
        BadCase("+1", .unexpectedByte(0x2B), 0), BadCase(".5", .unexpectedByte(0x2E), 0),
        BadCase("'a'", .unexpectedByte(0x27), 0), BadCase("\u{FEFF}1", .unexpectedByte(0xEF), 0),
        BadCase("\u{a0}1", .unexpectedByte(0xC2), 0), BadCase("/**/1", .unexpectedByte(0x2F), 0),
        BadCase("[}", .unexpectedByte(0x7D), 1), BadCase([0xFF], .unexpectedByte(0xFF), 0),
        BadCase([0xFE, 0xFF, 0x00, 0x31], .unexpectedByte(0xFE), 0),
    ]

    static let trailing: [BadCase] = [
        BadCase("1 1", .trailingBytes, 2), BadCase("[]]", .trailingBytes, 2), BadCase("{}}", .trailingBytes, 2),
        BadCase("1,", .trailingBytes, 1), BadCase("\"a\"\"", .trailingBytes, 3), BadCase("0x1", .trailingBytes, 1),
        BadCase("1\0", .trailingBytes, 1),
    ]

    static let badNumbers: [BadCase] =
        ["01", "-", "-01", "1.", "1.e1", "1e", "1e+", "--1", "1-2", "1.2.3", "1e5.1"]
        .map { BadCase($0, .malformedNumber, 0) } + [BadCase("[-]", .malformedNumber, 1)]

    static let badStrings: [BadCase] = [
        BadCase("\"\\x41\"", .unknownEscape, 1), BadCase("\"\\u00G0\"", .unknownEscape, 5),
        BadCase("\"\\U0041\"", .unknownEscape, 1), BadCase("\"\\'\"", .unknownEscape, 1),
        BadCase("\"\\\n\"", .unknownEscape, 1), BadCase("\"\\ud800\"", .loneSurrogate, 1),
        BadCase("\"\\udc00\"", .loneSurrogate, 1), BadCase("\"\\ud800\\u0041\"", .loneSurrogate, 1),
        BadCase("\"\\ud800\\ud800\"", .loneSurrogate, 1), BadCase("\"\\ud800x\"", .loneSurrogate, 1),
        BadCase("\"\\udc00\\udc00\"", .loneSurrogate, 1),
        BadCase("\"a\nb\"", .controlCharacter, 2), BadCase("\"\t\"", .controlCharacter, 1),
        BadCase("\"\0\"", .controlCharacter, 1), BadCase("{\"a\":1,\"a\":1}", .duplicateName, 7),
        BadCase("{\"a\":1,\"\\u0061\":2}", .duplicateName, 7), BadCase([0x22, 0xFF, 0x22], .notUTF8, 1),
        BadCase([0x22, 0xC0, 0x80, 0x22], .notUTF8, 1), BadCase([0x22, 0xED, 0xA0, 0x80, 0x22], .notUTF8, 1),
        BadCase([0x22, 0xC3, 0x22], .notUTF8, 1), BadCase([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], .notUTF8, 1),
    ]

    @Test("what RFC 8259 forbids is refused with its place", arguments: bad.indices)
    func refuses(index: Int) {
        let wrong = Self.bad[index]
        #expect(throws: JSONFailure(reason: wrong.reason, offset: wrong.offset)) {
            try JSONValue(reading: wrong.bytes)
        }
    }

    @Test("composed and decomposed letters are two names")
    func composition() throws {
        let value = try JSONValue(reading: Array("{\"\u{e9}\":1,\"e\u{301}\":2}".utf8))
        #expect(value.bytes() == Array("{\"\u{e9}\":1,\"e\u{301}\":2}".utf8))
    }

    @Test("64 levels are read, one more is refused, a hundred thousand do no harm")
    func depth() throws {
        func nested(_ levels: Int) -> [UInt8] {
            Array((String(repeating: "[", count: levels) + String(repeating: "]", count: levels)).utf8)
        }
        _ = try JSONValue(reading: nested(64))
        #expect(throws: JSONFailure(reason: .tooDeep, offset: 64)) { try JSONValue(reading: nested(65)) }
        #expect(throws: JSONFailure(reason: .tooDeep, offset: 64)) { try JSONValue(reading: nested(100_000)) }
    }

    @Test("neighbours do not count as depth")
    func breadth() throws {
        let value = JSONValue.array([
            .array(Array(repeating: [], count: 100)), .array(Array(repeating: [:], count: 100)),
        ])
        #expect(try JSONValue(reading: value.bytes()) == value)
    }

    @Test("control characters are escaped in one way each, and nothing else is")
    func escapes() {
        let controls = String(String.UnicodeScalarView((0..<0x20).compactMap { Unicode.Scalar($0 as UInt32) }))
        let expected =
            #""\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f"#
            + #"\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f""#
        #expect(String(decoding: JSONValue.string(controls).bytes(), as: UTF8.self) == expected)
        #expect(JSONValue.string("/\u{7f}\u{e9}\u{2028}").bytes() == Array("\"/\u{7f}\u{e9}\u{2028}\"".utf8))
    }

    @Test("the indented form is for people, the compact one has no spaces")
    func shapes() {
        let value: JSONValue = ["a": [1, "x\u{1}", []], "b": [:], "c": ["d": nil]]
        #expect(String(decoding: value.bytes(), as: UTF8.self) == #"{"a":[1,"x\u0001",[]],"b":{},"c":{"d":null}}"#)
        let indented = """
            {
              "a": [
                1,
                "x\\u0001",
                []
              ],
              "b": {},
              "c": {
                "d": null
              }
            }
            """
        #expect(String(decoding: value.bytes(.indented), as: UTF8.self) == indented)
    }

    @Test("what is written is read again as the same value, in both shapes")
    func roundTrip() throws {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<300 {
            let value = randomValue(&random, depth: 4)
            #expect(try JSONValue(reading: value.bytes()) == value)
            #expect(try JSONValue(reading: value.bytes(.indented)) == value)
        }
    }

    @Test("a changed byte is refused or read, and never a trap")
    func mutations() throws {
        var random = SeededGenerator(seed: 4)
        for _ in 0..<300 {
            var bytes = randomValue(&random, depth: 3).bytes()
            for _ in 0..<10 {
                let index = Int.random(in: bytes.indices, using: &random)
                bytes[index] = UInt8.random(in: 0...255, using: &random)
                guard let value = try? JSONValue(reading: bytes) else { continue }
                #expect(try JSONValue(reading: value.bytes()) == value)
            }
        }
    }

    @Test(
        "the compact form is byte for byte that of another program",
        .enabled(if: OutsideProgram.find("python3") != nil, "python3 is not installed")
    )
    func otherProgram() throws {
        let program = try #require(OutsideProgram.find("python3"))
        var random = SeededGenerator(seed: 5)
        let value = JSONValue.array((0..<200).map { _ in randomValue(&random, depth: 4) })
        let script = """
            import json, sys
            value = json.loads(sys.stdin.buffer.read().decode("utf-8"))
            text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
            sys.stdout.buffer.write(text.encode("utf-8"))
            """
        let output = try OutsideProgram.output(of: program, ["-c", script], input: Data(value.bytes(.indented)))
        #expect(Array(output) == value.bytes())
    }

    private func randomValue(_ random: inout SeededGenerator, depth: Int) -> JSONValue {
        switch Int.random(in: 0..<(depth > 0 ? 6 : 4), using: &random) {
        case 0: [nil, true, false].randomElement(using: &random) ?? nil
        case 1: .integer(Int(truncatingIfNeeded: random.next()) >> Int.random(in: 0...63, using: &random))
        case 2, 3: .string(randomText(&random))
        case 4: .array((0..<Int.random(in: 0...4, using: &random)).map { _ in randomValue(&random, depth: depth - 1) })
        default:
            .object(
                (0..<Int.random(in: 0...4, using: &random)).map { index in
                    JSONMember("\(index)\(randomText(&random))", randomValue(&random, depth: depth - 1))
                })
        }
    }

    private func randomText(_ random: inout SeededGenerator) -> String {
        let letters: [Character] = [
            "a", "\"", "\\", "/", "\n", "\u{0}", "\u{1f}", "\u{7f}", "\u{e9}", "\u{20ac}", "\u{1F600}",
        ]
        return String(
            (0..<Int.random(in: 0...8, using: &random)).compactMap { _ in letters.randomElement(using: &random) })
    }
}
