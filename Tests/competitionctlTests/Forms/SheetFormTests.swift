import Foundation
import Scoring
import TestSupport
import Testing

@testable import Competition
@testable import competitionctl

@Suite("The score sheet form in a browser")
struct SheetFormTests {
    /// The practice contest scored by levels with evidence, up to its judging plan.
    private func levelsContest(in folder: TemporaryFolder) throws -> Store {
        let rubric = try InputFile.read("\(Golden.package.root)/rubrics/iid-2026-satuan-inovasi.xml")
        try folder.write(rubric.bytes, to: "aturan/rubrics/iid-2026-satuan-inovasi.xml")
        let text = try PracticeContest.text("contest.xml")
            .replacing("<rubric ref=\"coba\"/>", with: "<rubric ref=\"iid-2026-satuan-inovasi\"/>")
        let start = try #require(text.firstRange(of: "<tie-breaks>")).lowerBound
        let end = try #require(text.firstRange(of: "</tie-breaks>")).upperBound
        let rules = InputFile(
            name: folder.path(of: "aturan/contest.xml"),
            bytes: Array((text[..<start] + text[end...]).utf8))
        let path = folder.path(of: "lomba")
        let occasion = PracticeContest.occasion
        _ = try CreateContest.run(try CreateContest.read(rules), folder: path, at: occasion)
        var store = try Store.open(path, mode: .writing)
        _ = try Register.offices(PracticeContest.input("offices.csv"), in: &store, at: occasion)
        _ = try Register.jurors(PracticeContest.input("jurors.csv"), in: &store, at: occasion)
        _ = try SubmitEntries.run(PracticeContest.inputs("entries"), in: &store, at: occasion)
        _ = try ScreenEntries.all(in: &store, at: occasion)
        _ = try AssignStage.run("penilaian", list: nil, in: &store, at: occasion)
        return store
    }

    private func brief(_ store: Store) throws -> SheetBrief {
        try BlankSheets.brief(stage: "penilaian", juror: "juri-1", from: store)
    }

    private func writePage(_ language: Language, of store: Store, in folder: TemporaryFolder) throws {
        try folder.write(SheetFormPage(try brief(store), in: language).bytes, to: "form.html")
    }

    private func field(of finding: Finding) -> String {
        let parts = (finding.place.path ?? "").split(separator: "/").map(String.init)
        guard parts.count >= 2 else { return finding.place.path ?? "" }
        switch (parts[1], parts.count) {
        case ("scores", 3): return "score:\(parts[2])"
        case ("scores", 4): return "\(parts[3]):\(parts[2])"
        case ("abstention", 3): return parts[2]
        default: return parts[1]
        }
    }

    private func compare(_ language: Language, _ store: Store, _ folder: TemporaryFolder, wanted: Set<String>) throws {
        guard let browser = try Browser.path() else { return }
        try writePage(language, of: store, in: folder)
        let brief = try brief(store)
        var generator = SeededGenerator(seed: 20_252)
        let fillings = (0..<60).map { _ in SheetFilling.random(of: brief, using: &generator).json }
        let script = """
            (\(String(decoding: inert(JSONValue.array(fillings).bytes()), as: UTF8.self))).map((values) => {
              competitionForm.put(values);
              return [Object.values(competitionForm.findings()), competitionForm.documents(), competitionForm.totals()];
            })
            """
        let results = try Browser.drive(browser, [.open(folder.path(of: "form.html")), .run(script)], in: folder)
        var sheets: [(found: [FieldFinding], document: String, total: String)] = []
        for result in results[1].elements {
            for (found, (document, total)) in zip(
                result.elements[0].elements, zip(result.elements[1].elements, result.elements[2].elements))
            {
                sheets.append((findings(ofPage: found), Optional(document).text, Optional(total).text))
            }
        }
        let names = sheets.indices.map { "lembar-\($0).xml" }
        for (name, sheet) in zip(names, sheets) { try folder.write(sheet.document, to: name) }
        let reports = try CheckFiles.run(names.map(folder.path(of:)), against: .store(store))
        for (report, sheet) in zip(reports, sheets) {
            let expected = report.findings.map { FieldFinding(field(of: $0), $0, in: language) }.sorted()
            let found = sheet.found.map { finding in
                var finding = finding
                if ["name", "date"].contains(finding.field) { finding.field = "signature" }
                return finding
            }
            #expect(found.asChecked == expected, "\(sheet.document)")
            if !expected.contains(where: \.isOfDocument) {
                try expectSame(sheet.document, sheet.total, brief, language)
            }
        }
        #expect(sheets.count == 60 * brief.readings.count)
        let codes = Set(reports.flatMap(\.findings).map(\.code))
        #expect(codes.isSuperset(of: wanted), "\(codes)")
        #expect(reports.contains { !$0.findings.hasErrors })
    }

    /// The document is the one that the program would write, and the page's total is the program's.
    private func expectSame(_ document: String, _ total: String, _ brief: SheetBrief, _ language: Language) throws {
        let bytes = Array(document.utf8)
        let sheet = try #require(DocumentReader.read(SignedSheet.self, from: bytes, file: nil).value)
        #expect(sheet.canonicalBytes == bytes)
        guard case .marks(let marks) = sheet.sheet.content else { return }
        let rubric = try #require(brief.readings.first { $0.entry.id == sheet.sheet.entry }).rubric
        let figures = brief.contest.figures
        let exact = try rubric.total(of: marks).total.rounded(places: figures.places, rule: figures.rounding)
        #expect(total == language.figure(exact))
    }

    @Test(
        "page and check say the same of every score, in the same words; totals are exact", arguments: Language.allCases)
    func agreementOnScales(_ language: Language) throws {
        let contest = try PracticeContest(.assigned)
        try compare(
            language, contest.store, contest.folder,
            wanted: [
                "score-missing", "score-above-maximum", "score-off-step", "value-malformed", "value-empty",
                "value-too-long", "control-character", "sheet-signer-differs",
            ])
    }

    @Test("the same by levels with evidence")
    func agreementOnLevels() throws {
        let folder = try TemporaryFolder()
        try compare(
            .indonesian, try levelsContest(in: folder), folder, wanted: ["score-missing", "sheet-signer-differs"])
    }

    @Test("a juror scores by keyboard alone, loses nothing on reload, and saves one file that score takes")
    func scored() throws {
        guard let browser = try Browser.path() else { return }
        let contest = try PracticeContest(.assigned)
        try writePage(.indonesian, of: contest.store, in: contest.folder)
        let path = contest.folder.path(of: "form.html")
        // From the score of one criterion to that of the next there are its two notes.
        let keys: [Browser.Step] = [
            .press("80"), .press("Tab"), .press("Jelas & <baik>"), .press("Tab"), .press("Antar juri"), .press("Tab"),
            .press("84"), .press("Tab"), .press("Tab"), .press("Tab"), .press("82"), .press("Tab"),
        ]
        let steps: [Browser.Step] =
            [.open(path), .run("byId('save').click()"), .run("byId('status').textContent")]
            + [.run("byId('score:manfaat@9901-dinkes.farmasi').focus()")] + keys
            + [
                .open(path), .run("byId('total@9901-dinkes.farmasi').textContent"),
                .run("byId('to@9901-dinkes.lansia').focus()"), .press("Enter"),
                .run("byId('sheet@9901-dinkes.lansia').hidden"),
                .run("byId('abstain@9901-dinkes.lansia').focus()"), .press("Space"), .press("Tab"),
                .press("Pernah menjadi penasihat."), .press("Tab"),
                .run("byId('save').click()"), .run("byId('status').textContent + document.activeElement.id"),
                .run("byId('statement').focus()"), .press("Space"), .run("byId('today').focus()"), .press("Enter"),
                .run("byId('save').focus()"), .press("Enter"), .download("lembar-penilaian-juri-1.xml"),
                .run("byId('status').textContent"),
            ]
        let results = try Browser.drive(browser, steps, in: contest.folder)
        #expect(results[2] == "Belum ada lembar baru yang lengkap; tidak ada yang disimpan.")
        #expect(results[17] == "Jumlah 81,60 dari 100, 3 dari 3 kriteria dinilai")
        #expect(results[20] == false)
        #expect(results[27] == "Belum disimpan: isi nama dan tanggal tanda tangan.date")
        #expect(
            results.last
                == "lembar-penilaian-juri-1.xml disimpan, berisi 2 lembar; 2 lembar belum lengkap dan tidak ikut.")
        let document = Optional(results[results.count - 2]).text
        let file = InputFile(name: "lembar.xml", bytes: Array(document.utf8))
        let receipt = try ReceiveSheets.run([file], in: &contest.store, at: PracticeContest.occasion)
        #expect(receipt.sheets.map { $0.total?.text } == ["81.60", nil])
        #expect(receipt.sheets.map(\.sheet.signature.statement) == [.noConflict, nil])
        if case .marks(let marks) = receipt.sheets[0].sheet.sheet.content {
            #expect(marks.map(\.note) == ["Jelas & <baik>", nil, nil])
            #expect(marks.map(\.panelNote) == ["Antar juri", nil, nil])
        }
        try sentBefore(browser, contest)
    }

    @Test("nothing of an entry or a rubric is markup or script in the page")
    func hostile() throws {
        guard let browser = try Browser.path() else { return }
        let evil = "</script ><script>alert(1)</script><img src=x onerror=alert(2)>'\" & ]]>"
        let escaped = evil.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        let contest = try PracticeContest(.registered)
        let text = try PracticeContest.text("entries/9901-dinkes.farmasi.xml")
            .replacing("Obat Diantar (contoh)", with: escaped)
            .replacing("<manfaat>", with: "<manfaat>\(escaped)\u{2028}")
        let file = InputFile(name: "inovasi.xml", bytes: Array(text.utf8))
        _ = try SubmitEntries.run([file], in: &contest.store, at: PracticeContest.occasion)
        _ = try ScreenEntries.all(in: &contest.store, at: PracticeContest.occasion)
        _ = try AssignStage.run("penilaian", list: nil, in: &contest.store, at: PracticeContest.occasion)
        try writePage(.indonesian, of: contest.store, in: contest.folder)
        let results = try Browser.drive(
            browser,
            [
                .open(contest.folder.path(of: "form.html")),
                .run("[document.scripts.length, document.images.length]"),
                .run("byId('heading@9901-dinkes.farmasi').textContent"),
                .run("document.querySelector('.reading').textContent.includes('onerror=alert(2)>')"),
            ], in: contest.folder)
        #expect(results.dropFirst() == [[2, 0], .string(evil), true])
    }

    /// A form made after the sheets came in has them filled in, and saves only what was changed.
    private func sentBefore(_ browser: String, _ contest: PracticeContest) throws {
        try writePage(.indonesian, of: contest.store, in: contest.folder)
        let results = try Browser.drive(
            browser,
            [
                .open(contest.folder.path(of: "form.html")),
                .run("[byId('mark@9901-dinkes.farmasi').textContent, byId('mark@9901-dinkes.lansia').textContent]"),
                .run(
                    "byId('score:kebaruan@9901-dinkes.farmasi').value = '83'; byId('today').click(); byId('save').click()"
                ),
                .download("lembar-penilaian-juri-1.xml"),
            ], in: contest.folder)
        #expect(results[1] == ["sudah dikirim · 81,60", "sudah dikirim"])
        let file = InputFile(name: "lembar.xml", bytes: Array(Optional(results[3]).text.utf8))
        let receipt = try ReceiveSheets.run([file], in: &contest.store, at: PracticeContest.occasion)
        #expect(receipt.sheets.map(\.sheet.revision) == [2])
        #expect(receipt.sheets.map { $0.total?.text } == ["81.30"])
    }
}

extension JSONValue {
    /// The elements of an array, or nothing.
    var elements: [JSONValue] { if case .array(let elements) = self { elements } else { [] } }
}
