import Competition
import Foundation
import Scoring
import TestSupport
import Testing

@Suite("Journal")
struct JournalTests {
    static let one = SHA256.digest(of: [1])
    static let two = SHA256.digest(of: [2])

    private func line(
        _ number: Int, after previous: Digest, _ changes: [(String, Digest?, Digest?)], facts: Facts = [:]
    ) throws -> JournalLine {
        JournalLine(
            line: number, at: "2025-05-11T21:14:03+07:00", action: "submit", subject: "a", by: "", facts: facts,
            documents: try changes.map { DocumentChange(path: try #require(StorePath($0.0)), old: $0.1, new: $0.2) },
            previous: previous)
    }

    /// A chain of lines, each with its changes.
    private func chain(_ changes: [[(String, Digest?, Digest?)]]) throws -> [[UInt8]] {
        var previous = Digest.zero
        return try changes.enumerated().map { index, changes in
            let bytes = try line(index + 1, after: previous, changes).bytes
            previous = SHA256.digest(of: bytes)
            return bytes
        }
    }

    private func problems(_ journal: Journal) -> [String] {
        journal.findings.map { "\($0.code) \($0.place.file ?? "") \($0.place.line ?? 0)" }
    }

    @Test("a line is written as StoreFormat shows it")
    func written() throws {
        let line = JournalLine(
            line: 7, at: "2025-05-11T21:14:03+07:00", action: "submit", subject: "3508-dinkes.rujukan",
            by: "Bu \"Ani\"",
            facts: ["received": "2025-05-11T21:14:03+07:00", "revision": "2"],
            documents: [
                DocumentChange(
                    path: try #require(StorePath("entries/3508-dinkes.rujukan.xml")), old: Self.one, new: Self.two),
                DocumentChange(path: try #require(StorePath("jurors/a.xml")), old: Self.one, new: nil),
                DocumentChange(path: try #require(StorePath("jurors/b.xml")), old: nil, new: Self.two),
            ],
            previous: .zero)
        let expected =
            #"{"line":7,"at":"2025-05-11T21:14:03+07:00","action":"submit","subject":"3508-dinkes.rujukan","#
            + #""by":"Bu \"Ani\"","facts":{"received":"2025-05-11T21:14:03+07:00","revision":"2"},"documents":["#
            + #"{"path":"entries/3508-dinkes.rujukan.xml","old":"\#(Self.one)","new":"\#(Self.two)"},"#
            + #"{"path":"jurors/a.xml","old":"\#(Self.one)","new":""},"#
            + #"{"path":"jurors/b.xml","old":"","new":"\#(Self.two)"}],"#
            + #""previous":"\#(String(repeating: "0", count: 64))"}"# + "\n"
        #expect(String(decoding: line.bytes, as: UTF8.self) == expected)
        #expect(JournalLine(bytes: line.bytes) == line)
        #expect(line.moment == Moment("2025-05-11T21:14:03+07:00"))
    }

    @Test("a line is JSON, and JSON in canonical form")
    func isJSON() throws {
        let texts = ["", "a\"\\/\u{8}\t\n\u{c}\r\u{0}\u{1f}\u{7f}", "é€😀", "e\u{301}"]
        for text in texts {
            var line = try line(3, after: Self.one, [("contest.xml", nil, Self.two)], facts: [text: text, "b": text])
            line.subject = text
            line.by = text
            let value = try JSONValue(reading: Array(line.bytes.dropLast()))
            #expect(value.bytes() == Array(line.bytes.dropLast()))
            #expect(value["subject"] == .string(text))
            #expect(value["line"] == 3)
            #expect(JournalLine(bytes: line.bytes)?.bytes == line.bytes)
        }
    }

    @Test("of everything that differs in one byte, nothing is read that would be written in another way")
    func mutations() throws {
        let good = try line(
            12, after: Self.one, [("contest.xml", Self.one, Self.two)], facts: ["a\n": "\u{1}é", "b": ""]
        )
        .bytes
        var random = SeededGenerator(seed: 7)
        let telling = Array("\"\\{}[]:,0aAuFn \n/.-\u{7f}".utf8) + [0x00, 0xC3, 0xFF]
        for index in good.indices {
            for byte in telling {
                var replaced = good
                replaced[index] = byte
                var inserted = good
                inserted.insert(byte, at: index)
                for bytes in [replaced, inserted] {
                    guard let line = JournalLine(bytes: bytes) else { continue }
                    #expect(line.bytes == bytes)
                }
            }
            var shorter = good
            shorter.remove(at: index)
            if let line = JournalLine(bytes: shorter) { #expect(line.bytes == shorter) }
            #expect(JournalLine(bytes: Array(good[..<index])) == nil)
        }
        for _ in 0..<2000 {
            var bytes = good
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            if let line = JournalLine(bytes: bytes) { #expect(line.bytes == bytes) }
        }
    }

    static let otherForms: [(from: String, to: String)] = [
        (#""by":"""#, #""by": """#), (#""line":1"#, #""line":01"#), (#""line":1"#, #""line":0"#),
        (#""line":1"#, #""line":1.0"#), (#""line":1"#, #""line":-1"#), (#""line":1"#, #""line":"1""#),
        (#""line":1"#, #""line":1000000000000000000000"#),
        (#""subject":"a""#, #""subject":"\u0061""#), (#""subject":"a""#, #""subject":"\/""#),
        (#""subject":"a""#, #""subject":"\u000A""#), (#""subject":"a""#, #""subject":"\u001F""#),
        (#""subject":"a""#, #""subject":"\u000a""#), (#""subject":"a""#, #""subject":null"#),
        (#""subject":"a","by":"""#, #""by":"","subject":"a""#), (#""facts":{}"#, #""facts":[]"#),
        (#""facts":{}"#, #""facts":{"a":"","a":""}"#), (#""facts":{}"#, #""facts":{"a":1}"#),
        (#""facts":{}"#, #""facts":{"a":""},"more":{}"#), ("contest.xml", "entries/../contest.xml"),
        ("contest.xml", "journal.jsonl"), ("2025-05-11T21", "2025-05-32T21"), ("2025-05-11T21", "2025-02-29T21"),
        ("2025-05-11T21", "2025-05-11T24"), ("21:14:03", "21:60:03"), ("21:14:03", "21:14:60"), ("+07:00", "+06:00"),
        ("+07:00", "+07:30"), ("+07:00", "Z"), (#""old":"""#, #""old":null"#), ("}\n", "}\r\n"), ("}\n", "} \n"),
        ("}\n", "}"), ("}\n", "}\n\n"), ("{\"line\"", " {\"line\""),
        (#""documents":[{"#, #""documents":[{"path":"contest.xml","old":"","new":""},{"#),
    ]

    @Test("there is one form, and others of the same meaning or none are refused", arguments: otherForms.indices)
    func oneForm(index: Int) throws {
        let (from, to) = Self.otherForms[index]
        let good = String(decoding: try line(1, after: .zero, [("contest.xml", nil, Self.two)]).bytes, as: UTF8.self)
        #expect(JournalLine(bytes: Array(good.utf8)) != nil)
        let place = try #require(good.range(of: from, options: .literal))
        #expect(JournalLine(bytes: Array(good.replacingCharacters(in: place, with: to).utf8)) == nil)
    }

    @Test("documents stand in order, each once, and each changes")
    func documentsInOrder() throws {
        let unsorted =
            [("jurors/b.xml", nil, Self.one), ("jurors/a.xml", nil, Self.one)] as [(String, Digest?, Digest?)]
        #expect(JournalLine(bytes: try line(1, after: .zero, unsorted).bytes) == nil)
        #expect(JournalLine(bytes: try line(1, after: .zero, [unsorted[0], unsorted[0]]).bytes) == nil)
        #expect(JournalLine(bytes: try line(1, after: .zero, [("jurors/a.xml", Self.one, Self.one)]).bytes) == nil)
        #expect(JournalLine(bytes: try line(1, after: .zero, unsorted.reversed()).bytes) != nil)
    }

    @Test("moments are those that documents can have")
    func moments() throws {
        var random = SeededGenerator(seed: 8)
        let good = String(decoding: try line(1, after: .zero, [("contest.xml", nil, Self.two)]).bytes, as: UTF8.self)
        for _ in 0..<3000 {
            var at = Array("2024-02-28T23:59:59+09:00".utf8)
            for _ in 0..<2 {
                at[Int.random(in: at.indices, using: &random)] = Array("0123456789-:T+Z".utf8).randomElement() ?? 0
            }
            let text = String(decoding: at, as: UTF8.self)
            let read = JournalLine(
                bytes: Array(good.replacingOccurrences(of: "2025-05-11T21:14:03+07:00", with: text).utf8))
            #expect((read != nil) == (Moment(text) != nil), "\(text)")
        }
    }

    @Test("a whole chain says what is in force, and each line can be found")
    func inForce() throws {
        let lines = try chain([
            [("contest.xml", nil, Self.one), ("jurors/a.xml", nil, Self.one)], [("contest.xml", Self.one, Self.two)],
            [("jurors/a.xml", Self.one, nil), ("jurors/b.xml", nil, Self.one)],
        ])
        let journal = Journal(reading: Array(lines.joined()))
        #expect(journal.findings.isEmpty)
        #expect(journal.count == 3)
        #expect(journal.head == SHA256.digest(of: lines[2]))
        #expect(journal.digest(ofLine: 2) == SHA256.digest(of: lines[1]))
        #expect(journal.digest(ofLine: 0) == nil)
        #expect(journal.digest(ofLine: 4) == nil)
        #expect(journal.line(2)?.bytes == lines[1])
        #expect(journal.line(4) == nil)
        #expect(journal.lastLine?.line == 3)
        #expect(journal.lines.map(\.line) == [1, 2, 3])
        #expect(journal.inForce.paths().map(\.text) == ["contest.xml", "jurors/b.xml"])
        #expect(journal.inForce.paths(under: "jurors/").map(\.text) == ["jurors/b.xml"])
        #expect(journal.inForce.paths(of: .contest).map(\.text) == ["contest.xml"])
        let contest = try #require(StorePath("contest.xml"))
        #expect(journal.inForce[contest] == DocumentVersion(digest: Self.two, line: 2))
        #expect(journal.inForce.paths(under: "jur").map(\.text) == ["jurors/b.xml"])
        #expect(journal.inForce.paths(under: "rubrics/") == [])
        #expect(journal.changes(of: contest).map(\.line.line) == [1, 2])
        #expect(journal.changes(of: contest).map(\.change.new) == [Self.one, Self.two])
    }

    @Test("a last line without line feed is no line")
    func tornTail() throws {
        let lines = try chain([[("contest.xml", nil, Self.one)], [("contest.xml", Self.one, Self.two)]])
        for length in 0..<lines[1].count {
            let journal = Journal(reading: lines[0] + lines[1].prefix(length))
            #expect(journal.count == 1)
            #expect(journal.tornBytes == length)
            #expect(journal.head == SHA256.digest(of: lines[0]))
            #expect(journal.findings.isEmpty)
        }
        #expect(Journal(reading: []).count == 0)
        #expect(Journal(reading: []).head == .zero)
    }

    @Test("a lost, moved, altered or added line is named by its place")
    func tampering() throws {
        let lines = try chain([
            [("contest.xml", nil, Self.one)], [("jurors/a.xml", nil, Self.one)], [("jurors/b.xml", nil, Self.one)],
            [("contest.xml", Self.one, Self.two)],
        ])
        func found(_ order: [[UInt8]]) -> [String] { problems(Journal(reading: Array(order.joined()))) }
        let file = "journal.jsonl"
        #expect(found(lines) == [])
        #expect(
            found([lines[0], lines[2], lines[3]])
                == ["journal-line-misnumbered \(file) 2", "journal-chain-broken \(file) 2"])
        #expect(
            found([lines[0], lines[2], lines[1], lines[3]]) == [
                "journal-line-misnumbered \(file) 2", "journal-chain-broken \(file) 2",
                "journal-line-misnumbered \(file) 3", "journal-chain-broken \(file) 3",
                "journal-line-misnumbered \(file) 4", "journal-chain-broken \(file) 4",
            ])
        #expect(
            found([lines[0], lines[1], lines[1], lines[2], lines[3]]) == [
                "journal-line-misnumbered \(file) 3", "journal-chain-broken \(file) 3",
                "journal-version-broken \(file) 3",
            ])
        var altered = lines
        altered[1] = try line(2, after: SHA256.digest(of: lines[0]), [("jurors/a.xml", nil, Self.two)]).bytes
        #expect(found(altered) == ["journal-chain-broken \(file) 3"])
        altered[1] = Array("{}\n".utf8)
        #expect(found(altered) == ["journal-line-unreadable \(file) 2", "journal-chain-broken \(file) 3"])
        altered[1] = Array("\n".utf8)
        #expect(found(altered) == ["journal-line-unreadable \(file) 2", "journal-chain-broken \(file) 3"])
        #expect(
            found(Array(lines[1...])).prefix(2) == [
                "journal-line-misnumbered \(file) 1", "journal-chain-broken \(file) 1",
            ])
        var forged = lines
        forged[3] = try line(4, after: SHA256.digest(of: lines[2]), [("contest.xml", Self.two, Self.one)]).bytes
        #expect(found(forged) == ["journal-version-broken \(file) 4"])
    }

    @Test("a file that is no journal at all does not fill the memory with findings")
    func noJournal() {
        let journal = Journal(reading: [UInt8](repeating: 0x0A, count: 100_000))
        #expect(journal.count == 100_000)
        #expect(journal.findings.count == 1000)
    }

    @Test("facts keep their order and have each name once")
    func facts() {
        var facts: Facts = ["b": "1", "a": "2", "b": "3"]
        #expect(facts.all.map(\.name) == ["b", "a"])
        #expect(facts["b"] == "3")
        facts["a"] = nil
        facts["c"] = "4"
        facts["none"] = nil
        #expect(facts.all.map(\.name) == ["b", "c"])
        facts["\u{e9}"] = "5"
        #expect(facts["e\u{301}"] == nil)
    }
}
