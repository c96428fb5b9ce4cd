import Foundation
import Scoring
import TestSupport
import Testing

@testable import Competition

/// The contest compiled into schemas, judged by xmllint: the tool that an office has at hand.
@Suite("Compiled schemas")
struct CompiledSchemaTests {
    private let folder: TemporaryFolder
    private let contest: PracticeContest

    init() throws {
        folder = try TemporaryFolder()
        contest = try PracticeContest(.registered)
    }

    private func schema(_ kind: DocumentKind) throws -> String {
        let request = CompiledSchema.Request(kind: kind, stage: nil, group: nil)
        try folder.write(try CompiledSchema.text(request, from: contest.store), to: "\(kind.rawValue).xsd")
        return folder.path(of: "\(kind.rawValue).xsd")
    }

    /// What xmllint says of a document, or nil when it is valid.
    private func xmllint(_ text: String, _ schema: String) throws -> String? {
        try folder.write(text, to: "dokumen.xml")
        let arguments = ["--noout", "--nonet", "--schema", schema, folder.path(of: "dokumen.xml")]
        let outcome = try #require(Subprocess.run("xmllint", arguments))
        return outcome.status == 0 ? nil : outcome.error
    }

    @Test("accept every document of the practice contest")
    func accept() throws {
        let entries = try schema(.entry)
        for file in try PracticeContest.inputs("entries") {
            #expect(try xmllint(String(decoding: file.bytes, as: UTF8.self), entries) == nil)
        }
        let sheets = try schema(.scoreSheet)
        for file in try PracticeContest.inputs("sheets") {
            #expect(try xmllint(String(decoding: file.bytes, as: UTF8.self), sheets) == nil)
        }
    }

    @Test(
        "refuse a score outside its scale, off its step, with a comma, missing or unknown, at its line",
        arguments: [
            ("<manfaat score=\"101\">", "manfaat"), ("<manfaat score=\"7.5\">", "manfaat"),
            ("<manfaat score=\"7,5\">", "manfaat"), ("<manfaat score=\"\">", "manfaat"),
            ("<manfaatt score=\"80\">", "manfaatt"),
        ])
    func sheets(replacement: String, name: String) throws {
        let schema = try schema(.scoreSheet)
        let text = try PracticeContest.text("sheets/9901-dinkes.lansia.juri-1.xml")
        let start = try #require(text.firstRange(of: "<manfaat score=\""))
        let end = try #require(text[start.upperBound...].firstIndex(of: ">"))
        let isEmpty = text[text.index(before: end)] == "/"
        let tag = isEmpty ? String(replacement.dropLast()) + "/>" : replacement
        var bad = text.replacingCharacters(in: start.lowerBound...end, with: tag)
        if name != "manfaat" { bad = bad.replacing("</manfaat>", with: "</\(name)>") }
        let line = text[..<start.lowerBound].count { $0 == "\n" } + 1
        let said = try #require(try xmllint(bad, schema))
        #expect(said.contains(":\(line):"), "\(said)")
        #expect(said.contains(name))
    }

    @Test("refuse what the contest does not have: a category, a question, an answer left empty")
    func entries() throws {
        let schema = try schema(.entry)
        let text = try PracticeContest.text("entries/9901-dinkes.lansia.xml")
        let changes = [
            text.replacing("<category>kesehatan", with: "<category>kesehatn"),
            text.replacing("<ringkasan>", with: "<ringkas>").replacing("</ringkasan>", with: "</ringkas>"),
            emptied("ringkasan", text),
        ]
        for changed in changes {
            #expect(changed != text)
            #expect(try xmllint(changed, schema) != nil)
        }
    }

    private func emptied(_ element: String, _ text: String) -> String {
        guard let start = text.firstRange(of: "<\(element)>"), let end = text.firstRange(of: "</\(element)>") else {
            return text
        }
        return text.replacingCharacters(in: start.upperBound..<end.lowerBound, with: "")
    }

    @Test("agree with the findings on what is refused, over changes in one place", arguments: Array(UInt64(1)...20))
    func agreement(seed: UInt64) throws {
        var random = Arbitrary(seed: seed)
        let rules = try #require(
            try contest.store.reading { (view) throws(StoreFailure) in try view.contest() } as Contest?)
        let rubrics = try contest.store.reading { (view) throws(StoreFailure) in try view.rubrics() }
        let rubric = try #require(rubrics.values.first)
        let sheetVocabulary = SheetVocabulary(rules, stage: rules.scoringStages[0].id, rubric: rubric).compiled()
        let entryVocabulary = EntryVocabulary(rules, group: rules.groups[0].id).compiled()
        let sheets = try PracticeContest.inputs("sheets")
        let entries = try PracticeContest.inputs("entries")
        let sheet = random.one(of: sheets)
        let entry = random.one(of: entries)
        for _ in 0..<10 {
            try compare(sheet, SignedSheet.self, sheetVocabulary, &random)
            try compare(entry, Entry.self, entryVocabulary, &random)
        }
    }

    private func compare<Value: Document>(
        _ file: InputFile, _ type: Value.Type, _ vocabulary: Vocabulary, _ random: inout Arbitrary
    ) throws {
        let original = try XMLParser.parse(file.bytes, limits: .outside) { _ in nil }.root
        var mutation = Mutation(random: random)
        let changed = mutation.apply(to: original)
        random = mutation.random
        let bytes = XMLWriter.document(changed, namespace: Value.kind.namespace)
        var parsed = try XMLParser.parse(bytes, limits: .outside) { _ in vocabulary.schema }
        // The decoder by itself: where it is told that the schema found nothing, it does not look.
        parsed.isValid = false
        let sink = FindingSink(file: nil)
        let cursor = Cursor(parsed, sink: sink)
        _ = Value(reading: cursor)
        vocabulary.check(cursor)
        let structural = sink.findings.filter { $0.problem.layer == .schema && $0.severity == .error }
        #expect(
            parsed.schemaFaults.isEmpty == structural.isEmpty,
            "\(mutation.description): schema \(parsed.schemaFaults.map { "\($0.kind) \($0.element) \($0.value)" }), findings \(structural.map(\.code))"
        )
    }
}
