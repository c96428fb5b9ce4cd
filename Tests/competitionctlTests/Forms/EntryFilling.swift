import Competition
import Scoring
import TestSupport

@testable import competitionctl

/// What somebody fills into an entry form, good and bad, drawn from a seed.
struct EntryFilling {
    let json: JSONValue

    /// Texts that are easily counted or compared in the wrong way.
    static let texts = [
        "", "a", " ", "\u{A0}", "\t\n", "satu dua tiga", "  satu   dua  ", "kata-kata — – . , 12 a/b", "½ ² ① Ⅷ 三 百",
        "e\u{301}e\u{301} \u{301}", "ÀÉÎ ßtraße İstanbul ΟΔΥΣΣΕΥΣ", "Si Rujuk (Sistem Rujukan Cepat)", "(dalam kurung)",
        "سلام عليكم", "สวัสดี", "👩‍👩‍👧 🚀 1️⃣", "a\u{2028}b\u{2029}c\u{85}d", "\u{200B}x\u{200D}y", "\u{FEFF}bom",
        "</script><script>alert(1)</script>", "<!-- & ]]> \"'`", "{{x}} ${y} \\u0041 \\", "constructor", "__proto__",
        "SI-RUJUK:CEPAT!", "a\u{202E}b", "a\u{2067}b", "\u{7F}", "\u{E000}words\u{E001}",
    ]

    static func random(of contest: Contest, using generator: inout SeededGenerator) -> EntryFilling {
        var draw = Draw(generator: generator)
        var fields: [JSONMember] = []
        func put(_ name: String, _ text: String) { fields.append(JSONMember(name, .string(text))) }
        let winners = contest.winners
        put("title", draw.one(of: texts + winners.map(\.title) + [String(repeating: "x", count: 501), "Judul baik"]))
        put("group", draw.one(of: contest.groups.map(\.id.text)))
        put("service", draw.mostly("lansia", or: ["", "farmasi"]))
        put("category", draw.mostly(contest.categories[0].id.text, or: [""] + contest.categories.map(\.id.text)))
        let closing = contest.intake.closes.day
        put("started", draw.mostly("2015-02-28", or: ["", "9999-12-31", "0001-01-01", "2024-12-31", "\(closing)"]))
        put("winner", draw.one(of: ["", "", "", "", "", "", ""] + winners.map(\.id.text)))
        put(
            "origin",
            draw.one(of: ["", "", " ", "Inovasi asal, Kota X, 2019", "a\u{202E}b", String(repeating: "y ", count: 400)])
        )
        // Most are whole but for one answer, so that the rules are reached.
        let isWhole = draw.number(below: 3) > 0
        for question in contest.form.questions {
            let good = words(min(5, question.wordLimit ?? 5))
            let limit = question.wordLimit ?? 10
            put(
                "answer:\(question.id)",
                isWhole && draw.number(below: 12) > 0
                    ? good : draw.one(of: texts + [good, words(limit), words(limit + 1), words(limit + 1_234)]))
        }
        for name in ["name", "phone", "email"] {
            put(
                "contact:\(name)",
                draw.mostly("", or: ["Sari & Rekan <a@b.c>", "a\u{202E}b", String(repeating: "z", count: 501)]))
        }
        var files: [JSONMember] = []
        for rule in contest.form.attachments where draw.number(below: 10) > 0 {
            files.append(JSONMember(rule.id.text, file(&draw)))
        }
        generator = draw.generator
        return EntryFilling(
            json: .object([JSONMember("fields", .object(fields)), JSONMember("files", .object(files))]))
    }

    private static func file(_ draw: inout Draw) -> JSONValue {
        let name = draw.mostly(
            "lampiran-\(draw.number(below: 1_000)).pdf",
            or: [".rahasia.pdf", "a:b.pdf", "surat.exe", "A.PDF", "&<>\".pdf"])
        return [
            "file": .string(name), "bytes": .integer(draw.mostly(1_000, or: [5_000_000])), "type": "pdf",
            "sha256": .string(SHA256.digest(of: Array(name.utf8)).hex),
        ]
    }

    private static func words(_ count: Int) -> String { (0..<count).map { "kata\($0)" }.joined(separator: " ") }

    private struct Draw {
        var generator: SeededGenerator

        mutating func number(below limit: Int) -> Int { Int.random(in: 0..<limit, using: &generator) }

        mutating func one<Value>(of values: [Value]) -> Value { values[number(below: values.count)] }

        mutating func mostly<Value>(_ usual: Value, or others: [Value]) -> Value {
            number(below: 8) > 0 ? usual : one(of: others)
        }
    }
}
