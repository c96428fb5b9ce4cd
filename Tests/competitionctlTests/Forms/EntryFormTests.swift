import Foundation
import Scoring
import TestSupport
import Testing

@testable import Competition
@testable import competitionctl

@Suite("The entry form in a browser")
struct EntryFormTests {
    /// The contest of 2022 has groups with questions of their own, attachments, winners and every kind of requirement.
    private func largeContest(in folder: TemporaryFolder) throws -> Store {
        let occasion = Occasion(now: PracticeContest.now)
        let path = folder.path(of: "lomba")
        _ = try CreateContest.run(try ExampleContests.read("jatim-2022"), folder: path, at: occasion)
        var store = try Store.open(path, mode: .writing)
        _ = try Register.offices(PracticeContest.input("offices.csv"), in: &store, at: occasion)
        return store
    }

    private func page(_ office: String, _ service: String?, in language: Language, of store: Store) throws -> [UInt8] {
        let request = BlankEntry.Request(office: office, service: service, group: nil)
        return EntryFormPage(try BlankEntry.brief(request, from: store), in: language).bytes
    }

    /// What `check` finds in documents, by the fields of the form.
    private func checked(
        _ documents: [String], _ language: Language, _ folder: TemporaryFolder, _ store: Store
    ) throws -> [[FieldFinding]] {
        let names = documents.indices.map { "inovasi-\($0).xml" }
        for (name, document) in zip(names, documents) { try folder.write(document, to: name) }
        let reports = try CheckFiles.run(names.map(folder.path(of:)), against: .store(store))
        return reports.map { report in
            report.findings.map { FieldFinding(field(of: $0), $0, in: language) }.sorted()
        }
    }

    private func field(of finding: Finding) -> String {
        let parts = (finding.place.path ?? "").split(separator: "/").map(String.init)
        switch parts.count {
        case 2 where parts[1] == "head": return "origin"
        case 3 where parts[1] == "head": return parts[2]
        case 3 where parts[1] == "answers": return "answer:\(parts[2])"
        case 3 where parts[1] == "contact": return "contact:\(parts[2])"
        default:
            return parts.last?.hasPrefix("attachment") ?? false || finding.code.contains("attachment")
                ? "attachments" : parts.joined(separator: "/")
        }
    }

    /// What only the files themselves show; `check` does not look at them, `submit` does.
    private static let ofFiles: Set = [
        "entry-attachment-type-refused", "entry-attachment-too-large", "entry-attachment-content-differs",
        "entry-attachment-digest-differs",
    ]

    private func compare(
        _ language: Language, _ store: Store, _ folder: TemporaryFolder, cases: Int, wanted: Set<String>
    ) throws {
        guard let browser = try Browser.path() else { return }
        try folder.write(try page("9901-dinkes", nil, in: language, of: store), to: "form.html")
        let contest = try BlankEntry.brief(
            BlankEntry.Request(office: "9901-dinkes", service: nil, group: nil), from: store
        ).contest
        var generator = SeededGenerator(seed: 20_251)
        let fillings = (0..<cases).map { _ in EntryFilling.random(of: contest, using: &generator).json }
        let script = """
            (\(String(decoding: inert(JSONValue.array(fillings).bytes()), as: UTF8.self))).map((values) => {
              competitionForm.put(values);
              return [competitionForm.findings(), competitionForm.document()];
            })
            """
        let results = try Browser.drive(
            browser, [.open(folder.path(of: "form.html")), .run(script)], in: folder)
        guard case .array(let pairs) = results[1] else { throw Browser.Failure(description: "no results") }
        let documents = pairs.map { pair in if case .array(let parts) = pair { Optional(parts[1]).text } else { "" } }
        let expected = try checked(documents, language, folder, store)
        for (index, pair) in pairs.enumerated() {
            guard case .array(let parts) = pair else { continue }
            let found = findings(ofPage: parts[0]).filter { !Self.ofFiles.contains($0.code) }.map { finding in
                var finding = finding
                if finding.field.hasPrefix("attachment:") { finding.field = "attachments" }
                return finding
            }
            #expect(found.asChecked == expected[index], "\(documents[index])")
            try expectCanonical(documents[index], expected[index])
        }
        let codes = Set(expected.joined().map(\.code))
        #expect(pairs.count == cases)
        #expect(codes.isSuperset(of: wanted), "\(codes)")
    }

    /// A document that can be read is the one that the program itself would write.
    private func expectCanonical(_ document: String, _ findings: [FieldFinding]) throws {
        guard !findings.contains(where: \.isOfDocument) else { return }
        let entry = DocumentReader.read(Entry.self, from: Array(document.utf8), file: nil).value
        #expect(try #require(entry).canonicalBytes == Array(document.utf8), "\(document)")
    }

    @Test("page and check say the same of every field, in the same words", arguments: Language.allCases)
    func agreement(_ language: Language) throws {
        let folder = try TemporaryFolder()
        try compare(
            language, try largeContest(in: folder), folder, cases: 250,
            wanted: [
                "value-empty", "value-too-long", "value-malformed", "control-character", "entry-too-many-words",
                "entry-answer-missing", "entry-attachment-missing", "entry-too-young", "entry-won-before",
                "entry-origin-missing", "entry-origin-not-listed", "entry-winner-not-named",
            ])
    }

    @Test("page and check say the same of services that have their entry already")
    func agreementOnServices() throws {
        let contest = try PracticeContest(.submitted)
        try compare(.indonesian, contest.store, contest.folder, cases: 80, wanted: ["entry-service-taken"])
    }

    @Test("words, titles and digests are told in the page as in the program")
    func sameText() throws {
        guard let browser = try Browser.path() else { return }
        let folder = try TemporaryFolder()
        try folder.write(try page("9901-dinkes", nil, in: .english, of: try largeContest(in: folder)), to: "form.html")
        let texts = EntryFilling.texts
        let script = """
            (\(String(decoding: inert(JSONValue.array(texts.map(JSONValue.string)).bytes()), as: UTF8.self))).map((text) => {
              const { wordCount, normalisedTitle, collapsed, trimmed, sha256 } = competitionForm.internals;
              return [wordCount(text), normalisedTitle(text), collapsed(text), trimmed(text),
                sha256(new TextEncoder().encode(text))];
            })
            """
        let results = try Browser.drive(browser, [.open(folder.path(of: "form.html")), .run(script)], in: folder)
        let expected = texts.map { text -> JSONValue in
            [
                .integer(wordCount(text)), .string(normalisedTitle(text)), .string(text.collapsed),
                .string(text.trimmed), .string(SHA256.digest(of: Array(text.utf8)).hex),
            ]
        }
        guard case .array(let told) = results[1] else { throw Browser.Failure(description: "no results") }
        for (text, (page, program)) in zip(texts, zip(told, expected)) {
            #expect(page == program, "\(text.debugDescription)")
        }
    }

    /// How words are counted in runs of characters: `s` for space, `w` for what makes a word, `-` for the rest.
    private var runs: [JSONValue] {
        var runs: [(first: UInt32, last: UInt32, kind: String)] = []
        for code in (0x20 as UInt32)...0x2FFFF {
            // What is newer may be unknown to a browser or to the program.
            guard let scalar = Unicode.Scalar(code), let age = scalar.properties.age, age.major <= 13 else { continue }
            let text = String(scalar)
            let kind = wordCount(text) > 0 ? "w" : wordCount("a" + text + "b") == 2 ? "s" : "-"
            if let last = runs.last, last.kind == kind, last.last == code - 1 {
                runs[runs.count - 1].last = code
            } else {
                runs.append((code, code, kind))
            }
        }
        return runs.map { [.integer(Int($0.first)), .integer(Int($0.last)), .string($0.kind)] }
    }

    @Test("every character of Unicode 13 counts in the page as in the program")
    func everyCharacter() throws {
        guard let browser = try Browser.path() else { return }
        let folder = try TemporaryFolder()
        try folder.write(try page("9901-dinkes", nil, in: .english, of: try largeContest(in: folder)), to: "form.html")
        let runs = runs
        let script = """
            (\(String(decoding: JSONValue.array(runs).bytes(), as: UTF8.self))).flatMap(([first, last, kind]) => {
              const { wordCount } = competitionForm.internals;
              const odd = [];
              for (let code = first; code <= last; code++) {
                const text = String.fromCodePoint(code);
                const found = wordCount(text) > 0 ? "w" : wordCount("a" + text + "b") === 2 ? "s" : "-";
                if (found !== kind) odd.push(code);
              }
              return odd;
            })
            """
        let results = try Browser.drive(browser, [.open(folder.path(of: "form.html")), .run(script)], in: folder)
        #expect(runs.count > 1_000)
        #expect(results[1] == [])
    }

    /// Fills the form in as a person does, by keyboard, and saves it with its button.
    private func fill(_ title: String, _ file: String) -> [Browser.Step] {
        let answers = ["ringkasan", "manfaat", "kebaruan", "keberlanjutan"].flatMap { id in
            [Browser.Step.press("Jawaban \(id) & <selesai>."), .press("Tab")]
        }
        return [
            .open(file), .run("byId('save').click()"), .run("document.activeElement.id"), .run("byId('title').focus()"),
            .press(title), .press("Tab"), .press("ArrowDown"), .press("Tab"), .press("Tab"), .press("ArrowDown"),
            .run("byId('started').value = '2023-02-13'; byId('answer:ringkasan').focus()"),
        ] + answers + [.run("byId('saved').hidden"), .run("byId('save').click()")]
    }

    @Test("a form that was filled in by keyboard saves a document that submit takes, with the digest of the receipt")
    func submitted() throws {
        guard let browser = try Browser.path() else { return }
        let contest = try PracticeContest(.registered)
        try contest.folder.write(try page("9901-dinkes", nil, in: .indonesian, of: contest.store), to: "form.html")
        let steps =
            fill("Obat Diantar \"Cepat\" & Tepat", contest.folder.path(of: "form.html")) + [
                .download("9901-dinkes.lansia.xml"), .run("byId('saved-digest').textContent"),
                .run("byId('status').textContent"),
            ]
        let results = try Browser.drive(browser, steps, in: contest.folder)
        #expect(results[2] == "summary")
        let document = Optional(results[results.count - 3]).text
        let file = InputFile(name: "inovasi.xml", bytes: Array(document.utf8))
        let receipt = try SubmitEntries.run([file], in: &contest.store, at: PracticeContest.occasion)
        let submission = try #require(receipt.submissions.first)
        #expect(receipt.action.warnings == [])
        #expect(submission.head.title == "Obat Diantar \"Cepat\" & Tepat")
        #expect(submission.head.started.description == "2023-02-13")
        #expect(results[results.count - 2] == .string(submission.received.hex))
        #expect(results.last == "9901-dinkes.lansia.xml disimpan.")
    }

    @Test("attachments are named with type, size and digest, and submit takes the files that the form names")
    func attached() throws {
        guard let browser = try Browser.path() else { return }
        let folder = try TemporaryFolder()
        var store = try largeContest(in: folder)
        let contest = try BlankEntry.brief(
            BlankEntry.Request(office: "9901-dinkes", service: "lansia", group: nil), from: store
        ).contest
        try folder.write(try page("9901-dinkes", "lansia", in: .english, of: store), to: "form.html")
        let rules = contest.form.attachments(for: contest.groups[0].id)
        for rule in rules { try folder.write("%PDF-1.7 \(rule.id)", to: "\(rule.id).pdf") }
        try folder.write("<html>", to: "wrong.pdf")
        try folder.write("%PDF-" + String(repeating: "x", count: 3 << 20), to: "large.pdf")
        let first = "attachment:\(rules[0].id)"
        var fields: [JSONMember] = [
            JSONMember("title", "Judul"), JSONMember("service", "lansia"), JSONMember("started", "2015-01-01"),
            JSONMember("group", .string(contest.groups[0].id.text)),
            JSONMember("category", .string(contest.categories[0].id.text)),
        ]
        for question in contest.form.questions { fields.append(JSONMember("answer:\(question.id)", "Jawaban.")) }
        let values = String(decoding: JSONValue.object([JSONMember("fields", .object(fields))]).bytes(), as: UTF8.self)
        // The digest is worked out in the page, so each file is waited for.
        func taken(_ field: String) -> Browser.Step {
            .run(
                "new Promise((done) => setTimeout(() => done(competitionForm.findings()[\"\(field)\"].map((item) => item.code)), 300))"
            )
        }
        let steps: [Browser.Step] =
            [
                .open(folder.path(of: "form.html")), .run("competitionForm.put(\(values))"),
                .upload(first, [folder.path(of: "wrong.pdf")]), taken(first),
                .upload(first, [folder.path(of: "large.pdf")]), taken(first),
            ]
            + rules.map { .upload("attachment:\($0.id)", [folder.path(of: "\($0.id).pdf")]) }
            + [
                taken(first), .run("byId('save').click()"), .download("9901-dinkes.lansia.xml"),
                .run("byId('saved-files').children.length"),
            ]
        let results = try Browser.drive(browser, steps, in: folder)
        #expect(results[3] == ["entry-attachment-content-differs"])
        #expect(results[5] == ["entry-attachment-too-large"])
        #expect(results.last == .integer(rules.count))
        let document = Optional(results[results.count - 2]).text
        let file = InputFile(name: folder.path(of: "inovasi.xml"), bytes: Array(document.utf8))
        let inside = Occasion(now: contest.intake.opens.moment(in: contest.zone))
        let receipt = try SubmitEntries.run([file], in: &store, at: inside)
        #expect(receipt.submissions.count == 1)
        #expect(receipt.action.warnings.map(\.code) == [])
    }

    @Test("a draft outlives a reload, goes out as a file, and comes back only into its own form")
    func drafts() throws {
        guard let browser = try Browser.path() else { return }
        let contest = try PracticeContest(.registered)
        let path = contest.folder.path(of: "form.html")
        try contest.folder.write(try page("9901-dinkes", nil, in: .indonesian, of: contest.store), to: "form.html")
        try contest.folder.write(
            try page("9901-disdukcapil", nil, in: .indonesian, of: contest.store), to: "other.html")
        let steps: [Browser.Step] = [
            .open(path), .run("byId('title').focus()"), .press("Judul sementara"), .open(path),
            .run("byId('title').value"), .run("byId('draft-save').click()"), .download("9901-dinkes.1.draft.json"),
        ]
        let results = try Browser.drive(browser, steps, in: contest.folder)
        #expect(results[4] == "Judul sementara")
        let draft = Optional(results[6]).text
        try contest.folder.write(draft, to: "draft.json")
        try contest.folder.write("{}", to: "none.json")
        let wait = Browser.Step.run(
            "new Promise((done) => setTimeout(() => done([byId('title').value, byId('status').textContent]), 300))")
        let again = try Browser.drive(
            browser,
            [
                .open(contest.folder.path(of: "other.html")),
                .upload("draft-file", [contest.folder.path(of: "draft.json")]), wait,
                .upload("draft-file", [contest.folder.path(of: "none.json")]), wait,
                .open(path), .run("byId('title').value = ''; localStorage.clear()"),
                .upload("draft-file", [contest.folder.path(of: "draft.json")]), wait,
            ], in: contest.folder)
        #expect(again[2] == ["", "Draf itu milik formulir lain, jadi tidak dibuka."])
        #expect(again[4] == ["", "Berkas itu bukan draf formulir."])
        #expect(again[8] == ["Judul sementara", "Draf dibuka."])
    }

    @Test("facts hold no sign that could end their element, and the scripts hold none either")
    func inertFacts() throws {
        let text = "</script> <!-- & \u{2028}\u{2029} \u{E2}\u{20AC}"
        let bytes = inert(JSONValue.string(text).bytes())
        let written = String(decoding: bytes, as: UTF8.self)
        #expect(!written.contains { "<>&\u{2028}\u{2029}".contains($0) })
        #expect(try JSONValue(reading: bytes) == .string(text))
        for resource in FormResource.allCases {
            let code = String(decoding: resource.bytes, as: UTF8.self)
            #expect(!code.contains("</") || resource == .common, "\(resource)")
            #expect(!code.contains("<!--") && !code.contains("</script") && !code.contains("innerHTML"))
            #expect(!code.contains("eval(") && !code.contains("fetch(") && !code.contains("http"))
        }
    }

    @Test("nothing from outside is markup or script, and the browser would run no other script")
    func hostile() throws {
        guard let browser = try Browser.path() else { return }
        let evil = "</script ><script>alert(1)</script><img src=x onerror=alert(2)>\u{2028}'\" & ]]>"
        let escaped = evil.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        let rules = try PracticeContest.text("contest.xml")
            .replacing(">Ringkasan<", with: ">\(escaped)<").replacing(">Kesehatan<", with: ">\(escaped)<")
            .replacing(">Lomba Coba Inovasi Pelayanan Publik<", with: ">\(escaped)<")
        let contest = try PracticeContest(.registered, rules: rules)
        let bytes = try page("9901-dinkes", nil, in: .indonesian, of: contest.store)
        try contest.folder.write(bytes, to: "form.html")
        let results = try Browser.drive(
            browser,
            [
                .open(contest.folder.path(of: "form.html")),
                .run(
                    "[document.scripts.length, document.images.length, document.querySelectorAll('[style],[onclick],[onerror]').length]"
                ),
                .run("byId('label/answer:ringkasan').textContent"),
                .run("competitionForm.findings()['answer:ringkasan'][0].sentence"),
            ], in: contest.folder)
        #expect(results[1] == [2, 0, 0])
        let line = evil.collapsed
        #expect(results[2] == .string(line))
        #expect(results[3] == .string("pertanyaan \"\(line)\" belum dijawab"))
        // A script that was slipped in is refused, and the browser says so.
        #expect(throws: Browser.Failure.self) {
            try Browser.drive(
                browser,
                [
                    .open(contest.folder.path(of: "form.html")),
                    .run(
                        "document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = 1' }))"
                    ),
                ], in: contest.folder)
        }
    }
}
