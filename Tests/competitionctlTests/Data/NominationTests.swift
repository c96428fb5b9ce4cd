import Competition
import Foundation
import Scoring
import TestSupport
import Testing

@testable import competitionctl

/// The trial contest as kabupaten, province and nation: the winners of one level are the entries of the next.
@Suite("Data: nomination to the next level")
struct NominationTests {
    private static let attachment = """
        <attachment id="sk" required="false" kilobytes="10" types="pdf"><name lang="id">Keputusan</name></attachment>
          </form>
        """
    private static let pdf = Array("%PDF-1.7 isi".utf8)

    /// A contest of a level with its registers, whose rules are those of the trial contest but for some changes.
    private func level(
        _ id: String, _ changes: [String: String] = [:], upTo step: PracticeContest.Step = .registered
    ) throws -> PracticeContest {
        var rules = try PracticeContest.text("contest.xml")
        for (old, new) in changes.merging(["lomba-coba": id, "</form>": Self.attachment], uniquingKeysWith: { $1 }) {
            #expect(rules.contains(old), "\(old)")
            rules = rules.replacing(old, with: new)
        }
        return try PracticeContest(step, rules: rules, access: .unsynced)
    }

    /// Submits the entries of the trial contest, one of them with an attachment.
    private func submit(to level: PracticeContest, _ id: String) throws {
        let files = try PracticeContest.inputs("entries").map { file in
            var text = String(decoding: file.bytes, as: UTF8.self).replacing("lomba-coba", with: id)
            if file.name.contains("lansia") {
                text = text.replacing(
                    "</answers>",
                    with: "</answers><attachments><attachment for=\"sk\" file=\"SK Bupati.pdf\"/></attachments>")
            }
            return InputFile(name: file.name, bytes: Array(text.utf8))
        }
        _ = try SubmitEntries.run(files, in: &level.store, at: PracticeContest.occasion) { _, _ in Self.pdf }
    }

    /// Judges the entries of a level as they are judged in the trial contest, and decides.
    private func decide(_ level: PracticeContest, _ id: String) throws {
        let occasion = PracticeContest.occasion
        _ = try ScreenEntries.all(in: &level.store, at: occasion)
        let plan = try AssignStage.run("penilaian", list: nil, in: &level.store, at: occasion).plan
        let sheets = try PracticeContest.inputs("sheets").filter { file in
            plan.readings.contains { file.name.contains("\($0.entry).juri") }
        }
        .map { file in
            let text = String(decoding: file.bytes, as: UTF8.self).replacing("lomba-coba", with: id)
            return InputFile(name: file.name, bytes: Array(text.utf8))
        }
        _ = try ReceiveSheets.run(sheets, in: &level.store, at: occasion)
        let request = DecideStage.Request(stage: "penilaian", program: "uji")
        let proposal = try DecideStage.propose(request, in: level.store, at: occasion)
        _ = try DecideStage.run(proposal, request, in: &level.store, at: occasion)
    }

    private func bundle(_ level: PracticeContest) throws -> NominateWinners.Bundle {
        let reviews = try VerifyStore.decisions(in: level.store)
        return try #require(try NominateWinners.bundle(from: level.store, reviews: reviews))
    }

    private func receive(
        _ bundle: NominateWinners.Bundle, in level: PracticeContest, _ mappings: ReceiveNominations.Mapping...
    ) throws -> SubmitEntries.Receipt {
        let file = InputFile(name: "nominasi/nomination.xml", bytes: bundle.document)
        return try ReceiveNominations.run(file, mappings, in: &level.store, at: PracticeContest.occasion) {
            path, _ throws(FileFailure) in
            guard let found = bundle.attachments.first(where: { "nominasi/\($0.name)" == path }) else {
                throw FileFailure(.open, path, errno: 2)
            }
            return found.bytes
        }
    }

    private func kabupaten() throws -> PracticeContest {
        let level = try level("lomba-kabupaten")
        try submit(to: level, "lomba-kabupaten")
        try decide(level, "lomba-kabupaten")
        return level
    }

    private let winners = ["9901-dinkes.farmasi", "9901-dinkes.lansia", "9901-disdukcapil.akta-kelahiran"]

    @Test("an archive of the folder is taken like the folder, and one with tricks is refused")
    func archive() throws {
        let bundle = try bundle(try kabupaten())
        let folder = try TemporaryFolder()
        try folder.write(bundle.document, to: "usulan/nomination.xml")
        for attachment in bundle.attachments { try folder.write(attachment.bytes, to: "usulan/\(attachment.name)") }
        try folder.makeFolder("usulan/\(String(repeating: "panjang", count: 30))")
        try folder.write("x", to: "usulan/\(String(repeating: "panjang", count: 30))/nama")
        for format in ["gnu", "pax"] {
            _ = try #require(
                Subprocess.run(
                    "tar", ["-C", folder.path, "--format", format, "-cf", folder.path(of: "u.tar"), "usulan"]))
            let province = try level("lomba-provinsi")
            let file = try InputFile.read(folder.path(of: "u.tar"))
            let receipt = try ReceiveNominations.run(file, [], in: &province.store, at: PracticeContest.occasion)
            #expect(receipt.submissions.map(\.head.id.text) == winners, "\(format)")
            #expect(province.store.paths(of: .attachment).count == 1, "\(format)")
        }
        let good = try folder.read("u.tar")
        try folder.link("usulan/tautan", to: "/etc/passwd")
        for tricks in [["usulan"], ["-P", folder.path(of: "usulan/nomination.xml")], ["-z", "usulan/nomination.xml"]] {
            _ = Subprocess.run("tar", ["-C", folder.path, "-cf", folder.path(of: "trik.tar")] + tricks)
            let file = try InputFile.read(folder.path(of: "trik.tar"))
            try expectUnreadable(file.bytes)
        }
        for cut in [0, 100, 512, 1_024, good.count - 10_240] { try expectUnreadable(Array(good.prefix(cut))) }
        var changed = good
        changed[3] ^= 1
        try expectUnreadable(changed)
    }

    private func expectUnreadable(_ bytes: [UInt8], _ location: SourceLocation = #_sourceLocation) throws {
        let province = try level("lomba-provinsi")
        let found = refusal {
            let file = InputFile(name: "u.TAR", bytes: bytes)
            _ = try ReceiveNominations.run(file, [], in: &province.store, at: PracticeContest.occasion)
        }
        #expect(found == ["entry-bundle-unreadable"], sourceLocation: location)
    }

    @Test("winners go from kabupaten to province to nation, and the chain of digests can be followed back")
    func chain() throws {
        let kabupaten = try kabupaten()
        let first = try bundle(kabupaten)
        #expect(first.entries.map(\.id.text) == winners)
        let province = try level("lomba-provinsi")
        let receipt = try receive(first, in: province)
        #expect(receipt.submissions.map(\.head.id.text) == winners)
        #expect(receipt.action.warnings == [])
        try decide(province, "lomba-provinsi")
        let second = try bundle(province)
        let nation = try level("lomba-nasional")
        _ = try receive(second, in: nation)

        for id in winners {
            let entry = try nation.store.now.entry(try #require(EntryID(id)))
            #expect(entry.head.contest.text == "lomba-nasional")
            #expect(entry.head.nominations.map(\.contest.text) == ["lomba-kabupaten", "lomba-provinsi"])
            for (nomination, level) in zip(entry.head.nominations, [kabupaten, province]) {
                let store = level.store
                let decision = try #require(DecisionNumber(nomination.decision))
                #expect(store.digest(of: StorePath(.decision(decision))) == nomination.decisionDigest)
                #expect(store.journal.digest(ofLine: nomination.line) == nomination.lineDigest)
                #expect(store.digest(of: StorePath(.entry(nomination.entry))) == nomination.entryDigest)
            }
            #expect(try VerifyStore.decisions(in: province.store).allSatisfy { $0.differences.isEmpty })
        }
        let award = try nation.store.now.entry("9901-dinkes.lansia").head.nominations.first
        #expect(award?.award == "Pemenang Lomba Coba: Terbaik Utama")
        #expect(nation.store.journal.lastLine?.facts["bundle"] == SHA256.digest(of: second.document).hex)
    }

    @Test("attachments go along")
    func attachments() throws {
        let first = try bundle(try kabupaten())
        #expect(first.attachments.map(\.name) == ["9901-dinkes.lansia.sk.pdf"])
        let province = try level("lomba-provinsi")
        _ = try receive(first, in: province)
        let attachment = try #require(try province.store.now.entry("9901-dinkes.lansia").attachments.first)
        #expect(attachment.digest == SHA256.digest(of: Self.pdf))
        #expect(attachment.bytes == Self.pdf.count)
    }

    @Test("the bundle is valid by its schema, and reading it gives what was written")
    func valid() throws {
        let first = try bundle(try kabupaten())
        let folder = try TemporaryFolder()
        try folder.write(Schemas.text(of: .entry), to: "entry.xsd")
        try folder.write(first.document, to: "nomination.xml")
        let outcome = try #require(
            Subprocess.run(
                "xmllint",
                ["--noout", "--nonet", "--schema", folder.path(of: "entry.xsd"), folder.path(of: "nomination.xml")]))
        #expect(outcome.status == 0, "\(outcome.error)")
    }

    @Test("an office that is not registered is refused by name, and nothing of the bundle is received")
    func officeUnknown() throws {
        var first = try bundle(try kabupaten())
        first.document = Array(
            String(decoding: first.document, as: UTF8.self)
                .replacing("<office>9901-disdukcapil<", with: "<office>9901-disdukcapl<").utf8)
        let province = try level("lomba-provinsi")
        let lines = province.store.journal.count
        do {
            _ = try receive(first, in: province)
            Issue.record("it was received")
        } catch {
            guard let failure = error as? ActionFailure, case .refused(let findings) = failure else { throw error }
            #expect(
                findings.filter { $0.severity == .error }.map(\.problem) == [
                    .entry(.officeNotRegistered(office: "9901-disdukcapl", suggestion: "9901-disdukcapil"))
                ])
            #expect(
                findings.map(\.place.file)
                    == ["nominasi/nomination.xml#9901-disdukcapil.akta-kelahiran"])
        }
        #expect(province.store.journal.count == lines)
        _ = try receive(
            first, in: province, ReceiveNominations.Mapping(.office, from: "9901-disdukcapl", to: "9901-disdukcapil"))
    }

    @Test("categories, groups and questions are renamed by rules alone")
    func mapped() throws {
        let first = try bundle(try kabupaten())
        let province = try level(
            "lomba-provinsi",
            [
                "\"kesehatan\"": "\"layanan-kesehatan\"", "group id=\"umum\"": "group id=\"inovasi\"",
                "question id=\"keberlanjutan\"": "question id=\"lanjut\"",
                "question id=\"kebaruan\" words=\"80\" required=\"true\"":
                    "question id=\"lain\" words=\"80\" required=\"false\"",
            ], upTo: .initialised)
        _ = try Register.offices(
            PracticeContest.input("offices.csv"), in: &province.store, at: PracticeContest.occasion)
        let codes = refusal { _ = try receive(first, in: province) }
        #expect(Set(codes ?? []).isSuperset(of: ["value-unknown", "element-unknown"]))
        typealias Mapping = ReceiveNominations.Mapping
        _ = try receive(
            first, in: province, Mapping(.category, from: "kesehatan", to: "layanan-kesehatan"),
            Mapping(.group, from: "umum", to: "inovasi"), Mapping(.question, from: "keberlanjutan", to: "lanjut"),
            Mapping(.question, from: "kebaruan", to: ""))
        let entry = try province.store.now.entry("9901-dinkes.lansia")
        #expect(entry.head.category.text == "layanan-kesehatan")
        #expect(entry.answers.map(\.question.text) == ["ringkasan", "manfaat", "lanjut"])
    }

    @Test("a rule that is about nothing is refused, with what was meant")
    func unused() throws {
        let first = try bundle(try kabupaten())
        let province = try level("lomba-provinsi")
        do {
            _ = try receive(first, in: province, .init(.category, from: "kesehatn", to: "kesehatan"))
            Issue.record("it was received")
        } catch {
            guard let failure = error as? ActionFailure, case .refused(let findings) = failure else { throw error }
            #expect(
                findings.map(\.problem) == [
                    .entry(.mappingUnused(rule: "category:kesehatn=kesehatan", suggestion: "kesehatan"))
                ])
        }
    }

    @Test("nobody else can write a nomination, and a revision keeps it")
    func unfounded() throws {
        let first = try bundle(try kabupaten())
        let province = try level("lomba-provinsi")
        _ = try receive(first, in: province)
        let stored = try String(
            contentsOfFile: province.folder.path + "/lomba/entries/9901-dinkes.farmasi.xml", encoding: .utf8)
        let nomination = try #require(stored.firstMatch(of: /(?s)<nomination.*<\/nomination>/)?.output)
        let blank = try PracticeContest.text("entries/9971-dpmptsp.izin-usaha-mikro.xml")
            .replacing("lomba-coba", with: "lomba-provinsi")
        func submit(_ text: String) -> [String]? {
            refusal {
                _ = try SubmitEntries.run(
                    [InputFile(name: "a.xml", bytes: Array(text.utf8))], in: &province.store,
                    at: PracticeContest.occasion)
            }
        }
        #expect(submit(blank.replacing("</head>", with: "\(nomination)</head>")) == ["entry-nomination-unfounded"])
        #expect(submit(stored.replacing(nomination, with: "")) == ["entry-nomination-unfounded"])
        #expect(submit(stored.replacing("<award>", with: "<award>Juara ")) == ["entry-nomination-unfounded"])
        #expect(submit(stored.replacing("<title>", with: "<title>Lebih ")) == nil)
        #expect(try province.store.now.entry("9901-dinkes.farmasi").head.nominations.count == 1)
    }

    @Test("the commands: publish --nominate and submit --from-bundle --map")
    func commands() throws {
        let kabupaten = try kabupaten().folder.copy()
        let province = try level("lomba-provinsi").folder.copy()
        func run(_ arguments: [String]) -> Run { FakeWorld().run(Program.complete, arguments) }
        let target = kabupaten.path(of: "nominasi")
        let published = run(["publish", "--nominate", target, "--store", kabupaten.path(of: "lomba")])
        #expect(published.status == .done, "\(published.err)")
        #expect(published.out.contains("Nominasi: 3 inovasi, 1 lampiran"))
        let submit = ["submit", "--from-bundle", "\(target)/nomination.xml", "--store", province.path(of: "lomba")]
        let wrong = run(submit + ["--map", "kategori:a=b"])
        #expect(wrong.status == .usage)
        #expect(wrong.err.contains("category"))
        let received = run(submit)
        #expect(received.status == .done, "\(received.err)")
        #expect(received.out.contains("3 inovasi diterima."))
        #expect(run(["submit"]).status == .usage)
        #expect(run(submit + ["a.xml"]).status == .usage)
        #expect(
            run(["publish", "--nominate", kabupaten.path(of: "lomba/nominasi"), "--store", kabupaten.path(of: "lomba")])
                .err.contains("[output-in-store]"))
    }
}
