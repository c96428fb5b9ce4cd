import Competition
import Scoring
import TestSupport
import Testing

@Suite("Paths in a store")
struct StorePathTests {
    static let digest = String(repeating: "0123456789abcdef", count: 4)

    static let texts: [(text: String, kind: StoreDocument.Kind)] = [
        ("contest.xml", .contest), ("rubrics/kovablik-2025-proposal.xml", .rubric),
        ("offices/3508-dinkes.xml", .office),
        ("jurors/juri-1.xml", .juror), ("entries/3508-dinkes.rujukan.xml", .entry),
        ("attachments/\(digest).pdf", .attachment), ("screenings/a.xml.xml", .screening),
        ("assignments/proposal.xml", .assignmentPlan), ("scores/proposal/3508-dinkes.rujukan/juri-1.xml", .scoreSheet),
        ("decisions/0001.xml", .decision), ("decisions/10000.xml", .decision), ("objections/0001.xml", .objection),
    ]

    @Test("each kind of document has its path, and the path gives the document back", arguments: texts.indices)
    func roundTrip(index: Int) throws {
        let (text, kind) = Self.texts[index]
        let path = try #require(StorePath(text))
        #expect(path.text == text)
        #expect(path.document.kind == kind)
        #expect(StorePath(path.document) == path)
        #expect(StorePath(path.document).text == text)
    }

    @Test("every kind is among them")
    func complete() {
        #expect(Set(Self.texts.map(\.kind)) == Set(StoreDocument.Kind.allCases))
    }

    @Test("paths are made of identifiers")
    func typed() throws {
        let stage = StageID("proposal")
        let entry = EntryID("3508-dinkes.rujukan")
        let juror = JurorID("juri-1")
        let path = StorePath(.scoreSheet(stage, entry, juror))
        #expect(path.text == "scores/proposal/3508-dinkes.rujukan/juri-1.xml")
        #expect(path.document == .scoreSheet(stage, entry, juror))
        #expect(StorePath(.decision(try #require(DecisionNumber(7)))).text == "decisions/0007.xml")
        #expect(DecisionNumber(0) == nil)
        #expect(DecisionNumber(100_000_000) == nil)
    }

    @Test(
        "anything else is no path",
        arguments: [
            "", "/", "contest", "contest.xml/", "/contest.xml", "./contest.xml", "contest.xml/a.xml", "Contest.xml",
            "journal.jsonl", ".staging/1", ".staging/1-1", "history/\(digest).xml", "entries", "entries/",
            "entries/.xml",
            "entries/a", "entries/a.XML", "entries/A.xml", "entries/../contest.xml", "entries/..xml", "entries/a/b.xml",
            "entries//a.xml", "entries/a.xml ", " entries/a.xml", "entries/a b.xml", "entries/a\0.xml", "entries/é.xml",
            "entries/a\u{301}.xml", "entries/\u{301}a.xml", "entries/a.xm\u{301}l", "entries/a.xml\u{301}",
            "entries/\(String(repeating: "a", count: 65)).xml", "scores/a/b.xml", "scores/a/b/c/d.xml",
            "scores/a//c.xml",
            "scores/a/../c.xml", "decisions/1.xml", "decisions/0000.xml", "decisions/00001.xml", "decisions/-001.xml",
            "decisions/0001", "decisions/+0001.xml", "decisions/100000000.xml", "decisions/99999999999999999999.xml",
            "attachments/\(digest)", "attachments/\(digest).", "attachments/\(digest).PDF",
            "attachments/\(digest).p.df",
            "attachments/\(digest.uppercased()).pdf", "attachments/a.pdf", "attachments/\(digest).abcdefghijk",
            "attachments/\(digest)\u{301}.pdf",
        ]
    )
    func refuses(text: String) {
        #expect(StorePath(text) == nil)
    }

    @Test("mutated paths are refused or come back as they are")
    func mutations() throws {
        var random = SeededGenerator(seed: 6)
        let letters: [UInt8] = Array("./-_aA0 \\\u{301}".utf8)
        for (text, _) in Self.texts {
            for _ in 0..<300 {
                var bytes = Array(text.utf8)
                bytes[Int.random(in: bytes.indices, using: &random)] = letters.randomElement(using: &random) ?? 0
                let mutated = String(decoding: bytes, as: UTF8.self)
                guard let path = StorePath(mutated) else { continue }
                #expect(path.text == mutated)
                #expect(StorePath(path.document).text == mutated)
                #expect(!mutated.contains("..") && !mutated.hasPrefix("/"))
            }
        }
    }

    @Test("paths are ordered by their bytes")
    func order() {
        let sorted = [
            "contest.xml", "entries/a-b.xml", "entries/a.b.xml", "entries/a.xml", "entries/a0.xml", "jurors/a.xml",
        ]
        #expect(sorted.reversed().compactMap { StorePath($0) }.sorted().map(\.text) == sorted)
    }
}
