import Competition
import Foundation
import TestSupport
import Testing

@testable import competitionctl

/// The second verifier, in plain Python and written from the documented format, agrees with the program.
@Suite("The second verifier", .enabled(if: Subprocess.has("python3"), "python3 is not installed"))
struct SecondVerifierTests {
    private static let root = String(
        #filePath.prefix(#filePath.count - "Tests/competitionctlTests/Bundle/SecondVerifierTests.swift".count))

    /// Publishes a store's bundle and lets both verify it.
    private func agree(_ folder: String, _ store: String) throws {
        let bundle = "\(folder)/bukti.tar"
        let published = FakeWorld().run(.complete, ["publish", "--bundle", bundle, "--store", store])
        #expect(published.status == .done, "\(published.err)")
        let ours = FakeWorld().run(.complete, ["verify", bundle])
        #expect(ours.status == .done, "\(ours.err)")
        let theirs = try #require(Subprocess.run("python3", ["\(Self.root)verifier/verify.py", bundle]))
        #expect(theirs.status == 0, "\(theirs.output)\(theirs.error)")
        let count = ours.out.split(separator: "\n").count { $0.hasPrefix("Keputusan") }
        #expect(theirs.output.split(separator: "\n").count { $0.hasPrefix("Keputusan") } == count)
        #expect(count > 0)
    }

    @Test("both agree on the practice contest, where a juror abstains and an entry fails screening")
    func practice() throws {
        let folder = try PracticeContest(.decided).folder
        try agree(folder.path, folder.path + "/lomba")
    }

    @Test("both agree where a contest ranks by Borda's or Schulze's method", arguments: ["borda", "schulze"])
    func places(method: String) throws {
        let rules = try PracticeContest.text("contest.xml")
            .replacing("method=\"mean\"", with: "method=\"\(method)\"")
        let folder = try PracticeContest(.decided, rules: rules).folder
        try agree(folder.path, folder.path + "/lomba")
    }

    @Test("both agree on the hard contest: quotas, caps, floors, ties, orders, missing sheets, withdrawals")
    func hard() throws {
        let folder = try HardContest.sample().folder
        try agree(folder.path, folder.path(of: "lomba"))
    }

    @Test("both agree on objections, and on decisions that supersede and that make the list final")
    func corrections() throws {
        let bench = try GalleryBench(for: Exhibit("final", .sanggah(.decided), "", []))
        let text = try PracticeContest.text("sheets/9901-dinkes.lansia.juri-1.xml")
        try bench.folder.write(text.replacing("score=\"86\"", with: "score=\"68\""), to: "lembar.xml")
        let now = "--now 2026-01-05T10:00"
        for line in [
            "object 9901-dinkes.lansia --from Warga --text Keberatan \(now)",
            "object 9901-dinkes.farmasi --from Dinas --text Rahasia --withhold-text \(now)",
            "rule 1 --accept --reason Benar \(now)", "rule 2 --reject --reason Sesuai --withhold reason \(now)",
            "score ~lembar.xml --correct Keberatan-1 \(now)",
            "decide --supersede 1 --reason Keberatan-1 --yes \(now)",
            "decide --final --stage penilaian --yes --now 2026-01-07T10:00",
        ] {
            let run = bench.run(line)
            #expect(run.status == .done, "\(line): \(run.err)")
        }
        try agree(bench.folder.path, bench.folder.path(of: "lomba"))
        let verified = FakeWorld().run(.complete, ["verify", bench.folder.path(of: "bukti.tar")])
        #expect(verified.out.split(separator: "\n").count { $0.hasPrefix("Keputusan") } == 3)
        // Both notice when the corrected sheet is put back, or the ruling turned round, and all digests are mended.
        for name in ["decisions/0002.xml", "objections/0001.xml"] {
            let changed = try mended(bench.folder.path(of: "bukti.tar"), name)
            try bench.folder.write(changed, to: "lain.tar")
            let path = bench.folder.path(of: "lain.tar")
            #expect(FakeWorld().run(.complete, ["verify", path]).status == .refused, "\(name)")
            #expect(Subprocess.run("python3", ["\(Self.root)verifier/verify.py", path])?.status == 1, "\(name)")
        }
    }

    /// The bundle with one byte of a file changed, and SHA256SUMS mended.
    private func mended(_ path: String, _ name: String) throws -> [UInt8] {
        let archive = try #require(Tar.read(Array(Data(contentsOf: URL(filePath: path)))))
        var files = archive.files
        let bytes = try #require(files[name])
        files[name]?[bytes.count - 30] ^= 1
        let names = files.keys.filter { $0 != "SHA256SUMS" }.sorted()
        files["SHA256SUMS"] = names.flatMap { Array("\(SHA256.digest(of: files[$0] ?? []))  \($0)\n".utf8) }
        return try #require(Tar.bytes(files, in: archive.folder, at: archive.seconds))
    }

    @Test(
        "both agree on the rehearsals of every example, and where it ranks by places",
        arguments: [
            ("gladi", "mean"), ("jatim-2022", "mean"), ("jatim-2025", "mean"), ("jatim-2022", "borda"),
            ("jatim-2022", "schulze"),
        ])
    func examples(name: String, method: String) throws {
        let folder = try TemporaryFolder()
        try FileManager.default.copyItem(atPath: "\(Self.root)Examples/\(name)", toPath: "\(folder.path)/aturan")
        let contest = "\(folder.path)/aturan/contest.xml"
        let text = try String(contentsOfFile: contest, encoding: .utf8)
            .replacing("rehearsal=\"false\"", with: "rehearsal=\"true\"")
            .replacing(
                "<stage-score stage=\"proposal\"/>", with: method == "mean" ? "<stage-score stage=\"proposal\"/>" : ""
            )
            .replacing("method=\"mean\"", with: "method=\"\(method)\"")
        try text.write(toFile: contest, atomically: true, encoding: .utf8)
        try FileManager.default.copyItem(atPath: Self.root + "rubrics", toPath: "\(folder.path)/rubrics")
        let made = FakeWorld().run(
            .complete,
            [
                "rehearse", "\(folder.path)/lomba", "--contest", contest, "--entries", "40", "--jurors", "5", "--seed",
                "7",
            ])
        #expect(made.status == .done, "\(made.err)")
        try agree(folder.path, "\(folder.path)/lomba")
    }

    @Test("no changed byte of any file of a small bundle goes unnoticed, not even with the list of digests mended")
    func everyByte() throws {
        let folder = try PracticeContest(.decided).folder
        let bundle = folder.path + "/bukti.tar"
        let store = folder.path + "/lomba"
        #expect(FakeWorld().run(.complete, ["publish", "--bundle", bundle, "--store", store]).status == .done)
        let tried = try #require(Subprocess.run("python3", ["\(Self.root)Tests/Bundle/flip", bundle, "97"]))
        #expect(tried.status == 0, "\(tried.output)\(tried.error)")
        #expect(tried.output.contains(" 0 missed"))
    }

    /// A decided contest with its bundle in the folder `bukti`, and one of its receipts.
    private func publishedContest() throws -> (folder: TemporaryFolder, receipt: String) {
        let folder = try PracticeContest(.decided).folder
        let store = ["--store", "\(folder.path)/lomba"]
        #expect(FakeWorld().run(.complete, ["publish", "--bundle", "\(folder.path)/bukti"] + store).status == .done)
        #expect(FakeWorld().run(.complete, ["log", "--receipts", "\(folder.path)/tt"] + store).status == .done)
        return (folder, "\(folder.path)/tt/tanda-terima-9901-dinkes.lansia-4.json")
    }

    @Test("no changed byte of a receipt or a head that was kept goes unnoticed, by neither verifier")
    func everyByteOfReceipts() throws {
        let contest = try publishedContest()
        let (folder, receipt) = (contest.folder.path, contest.receipt)
        let head = "\(folder)/bukti/heads/head-000008.txt"
        let tried = try #require(
            Subprocess.run("python3", ["\(Self.root)Tests/Bundle/receipts", "\(folder)/bukti", receipt, head]))
        #expect(tried.status == 0, "\(tried.output)\(tried.error)")
        #expect(tried.output.contains(" 0 missed"))
        let journal = try #require(PublicJournal(of: Store.open("\(folder)/lomba", mode: .reading).journal))
        func isSound(_ bytes: [UInt8]) -> Bool {
            if let receipt = JournalReceipt(bytes: bytes) {
                return receipt.contradictions.isEmpty && receipt.problems(against: journal, of: "lomba-coba").isEmpty
            }
            return JournalHead(bytes: bytes)?.problems(against: journal, of: "lomba-coba").isEmpty ?? false
        }
        for file in [receipt, head] {
            let bytes = try Array(Data(contentsOf: URL(filePath: file)))
            #expect(isSound(bytes))
            for place in bytes.indices {
                var changed = bytes
                changed[place] ^= UInt8(1) << UInt8(place % 8)
                #expect(!isSound(changed), "byte \(place) of \(file)")
            }
        }
    }

    @Test("it finds a receipt in the journal and knows a forged one")
    func receipt() throws {
        let contest = try publishedContest()
        let (folder, receipt) = (contest.folder.path, contest.receipt)
        let good = Subprocess.run(
            "python3",
            [
                "\(folder)/bukti/verify.py", "--receipt", receipt, "--head", "\(folder)/bukti/heads/head-000008.txt",
                "--lang", "en",
            ])
        #expect(good?.status == 0, "\(good?.output ?? "")\(good?.error ?? "")")
        #expect(good?.output.contains("The journal contains the receipt") == true)
        let text = try String(contentsOfFile: receipt, encoding: .utf8)
        let digest = SHA256.digest(of: try PracticeContest.input("entries/9901-dinkes.lansia.xml").bytes).hex
        try text.replacing(digest, with: Digest.zero.hex)
            .write(toFile: "\(folder)/palsu.json", atomically: true, encoding: .utf8)
        let forged = Subprocess.run("python3", ["\(folder)/bukti/verify.py", "--receipt", "\(folder)/palsu.json"])
        #expect(forged?.status == 1)
        #expect(forged?.output.contains("does not tell the file's digest") == true)
    }
}
