import Scoring
import TestSupport
import Testing

@testable import Competition
@testable import competitionctl

@Suite("FormTexts: what blank forms tell officers and jurors")
struct FormTextsTests {
    private func entryForm(_ group: String, in language: Language, service: Service? = nil) throws -> String {
        let contest = try ExampleContests.read("jatim-2022").contest
        let writer = EntryFormWriter(
            contest: contest, office: ExampleContests.office, group: id(group), words: .texts(in: language))
        let element = writer.element(id: "3508-dinkes.1", service: service, earlier: nil)
        let bytes = XMLWriter.document(element, namespace: DocumentKind.entry.namespace, style: .form)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func sheetForm(_ rubric: String, in language: Language, title: String = "Si Rujuk Cepat") throws -> String {
        let rules = try ExampleContests.read("jatim-2025")
        let path = "\(Golden.package.root)/rubrics/\(rubric).xml"
        let decoded = DocumentReader.read(Rubric.self, from: try InputFile.read(path).bytes, file: path)
        let writer = SheetFormWriter(
            contest: rules.contest, stage: try #require(rules.contest.scoringStages.first),
            rubric: try #require(decoded.value), head: ExampleContests.head(of: rules.contest, title: title),
            office: ExampleContests.office,
            juror: Juror(
                id: id("juri-1"), name: "Dr. Siti Aminah", affiliation: "Universitas", institution: nil, expertise: [],
                conflicts: []), words: .texts(in: language))
        let bytes = XMLWriter.document(
            writer.element(nil), namespace: DocumentKind.scoreSheet.namespace, style: .form)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test("a blank entry of a replication is the one that was looked at", arguments: Language.allCases)
    func entry(_ language: Language) throws {
        let form = try entryForm("replikasi", in: language)
        try Golden.package.check(
            form, against: "Tests/Golden/Forms/entry.\(language.rawValue).xml", filter: "FormTexts")
    }

    @Test("a blank score sheet by scale is the one that was looked at", arguments: Language.allCases)
    func sheetByScale(_ language: Language) throws {
        let form = try sheetForm("kovablik-2025-proposal", in: language)
        try Golden.package.check(
            form, against: "Tests/Golden/Forms/sheet-scale.\(language.rawValue).xml", filter: "FormTexts")
    }

    @Test("a blank score sheet by levels is the one that was looked at", arguments: Language.allCases)
    func sheetByLevels(_ language: Language) throws {
        let form = try sheetForm("iid-2026-satuan-inovasi", in: language)
        try Golden.package.check(
            form, against: "Tests/Golden/Forms/sheet-levels.\(language.rawValue).xml", filter: "FormTexts")
    }

    @Test("a form can be read, and nothing but what is still to be filled in is missing", arguments: Language.allCases)
    func readable(_ language: Language) throws {
        let folder = try TemporaryFolder()
        let rules = try ExampleContests.read("jatim-2022")
        for group in rules.contest.groups {
            try folder.write(try entryForm(group.id.text, in: language), to: "entry.xml")
            let reports = try CheckFiles.run([folder.path(of: "entry.xml")], against: .contest(rules))
            let codes = Set(reports.flatMap(\.findings).map(\.code))
            #expect(codes == ["value-empty", "entry-answer-missing"], "\(group.id)")
        }
        try folder.write(
            try sheetForm("kovablik-2025-proposal", in: language, title: "<b> & -->"), to: "sheet.xml")
        let reports = try CheckFiles.run([folder.path(of: "sheet.xml")], against: .schemas)
        #expect(Set(reports.flatMap(\.findings).map(\.code)) == ["value-empty", "score-missing"])
    }

    @Test("a single service stands in the form and is not to be changed")
    func singleService() throws {
        let service = ExampleContests.office.services[0]
        let form = try entryForm("umum", in: .indonesian, service: service)
        #expect(
            form.contains(
                "Layanan yang diperbaiki, jangan diubah: rujukan = Rujukan pasien gawat darurat (Puskesmas Gucialit)"))
        #expect(form.contains("<service>rujukan</service>"))
    }

    @Test("an office without services is told whom to ask")
    func noService() {
        let words = FormWords.texts(in: .indonesian)
        #expect(words.services([]) == "Belum ada layanan yang terdaftar; hubungi penyelenggara.")
        #expect(words.origin([]).contains("winner") == false)
    }
}
