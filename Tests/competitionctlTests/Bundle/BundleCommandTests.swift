import Competition
import Foundation
import TestSupport
import Testing

@testable import competitionctl

@Suite("Bundles, receipts and signatures on the command line")
struct BundleCommandTests {
    private let temporary: TemporaryFolder
    private let folder: String
    private let store: [String]

    init() throws {
        // The folder alone: the lock of the contest's own store goes with it.
        temporary = try PracticeContest(.decided).folder
        folder = temporary.path
        store = ["--store", folder + "/lomba"]
    }

    private func run(_ arguments: String..., signing: Environment.RunProgram? = nil) -> Run {
        let world = FakeWorld()
        var environment = world.environment(arguments)
        if let signing { environment.runProgram = signing }
        let status = Program.complete.run(environment)
        return Run(status: status, out: world.out, err: world.err)
    }

    private func publish(_ name: String, _ more: String...) -> Run {
        let world = FakeWorld()
        return world.run(.complete, ["publish", "--bundle", "\(folder)/\(name)"] + more + store)
    }

    private func bytes(_ name: String) throws -> [UInt8] {
        try Array(Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
    }

    private func write(_ bytes: [UInt8], _ name: String) throws {
        try Data(bytes).write(to: URL(filePath: "\(folder)/\(name)"))
    }

    @Test("a folder and an archive hold the same, are replaced, and verify in words and for programs")
    func publishing() throws {
        #expect(publish("bukti.tar").status == .done)
        let first = try bytes("bukti.tar")
        #expect(publish("bukti.tar").status == .done)
        #expect(try bytes("bukti.tar") == first)
        #expect(publish("bukti").status == .done)
        #expect(publish("bukti").status == .done)
        let content = try #require(Tar.read(first))
        for (name, bytes) in content.files { #expect(try self.bytes("bukti/\(name)") == bytes, "\(name)") }
        for path in ["bukti", "bukti.tar"] {
            let verified = run("verify", "\(folder)/\(path)")
            #expect(verified.status == .done, "\(verified.err)")
            #expect(verified.out.contains("Keputusan 1 (penilaian): sama sampai angka terakhir, 4 inovasi"))
            #expect(verified.out.contains("Berkas bukti ini utuh"))
        }
        let english = run("verify", "\(folder)/bukti.tar", "--lang", "en")
        #expect(english.out.contains("come out again to the last digit"))
        let json = try JSONValue(reading: Array(run("verify", "\(folder)/bukti", "--format", "json").out.utf8))
        #expect(json["bundle"]?["lines"] == 8)
        #expect(json["bundle"]?["contest"] == "lomba-coba")
    }

    @Test("what is no bundle, or a changed one, is refused by name")
    func refusals() throws {
        #expect(publish("bukti.tar").status == .done)
        #expect(publish("bukti").status == .done)
        #expect(run("verify", "\(folder)/lomba/entries").err.contains("[bundle-not-found]"))
        var archive = try bytes("bukti.tar")
        archive[700] ^= 1
        try write(archive, "lain.tar")
        #expect(run("verify", "\(folder)/lain.tar").status == .refused)
        archive = Array(try bytes("bukti.tar").dropLast(512))
        try write(archive, "lain.tar")
        #expect(run("verify", "\(folder)/lain.tar").err.contains("[bundle-archive-differs]"))
        var contest = try bytes("bukti/contest.xml")
        contest[contest.count - 20] ^= 1
        try write(contest, "bukti/contest.xml")
        let changed = run("verify", "\(folder)/bukti")
        #expect(changed.err.contains("[bundle-file-differs]"))
        #expect(changed.status == .refused)
        try write([1], "catatan.tar")
        #expect(publish("catatan.tar").err.contains("[publication-folder-foreign]"))
        #expect(try bytes("catatan.tar") == [1])
        #expect(publish("lomba/bukti").err.contains("[output-in-store]"))
    }

    @Test("a receipt is written once, found in the bundle, and missed in another")
    func receipts() throws {
        #expect(run("log", "--receipts", "\(folder)/tt", "--store", "\(folder)/lomba").status == .done)
        let name = "tt/tanda-terima-9901-dinkes.lansia-4.json"
        let receipt = "\(folder)/\(name)"
        #expect(publish("bukti.tar").status == .done)
        #expect(run("verify", receipt).out.contains("Tanda terima ini utuh"))
        let found = run("verify", receipt, "--against", "\(folder)/bukti.tar")
        #expect(found.status == .done)
        #expect(found.out.contains("Jurnal yang diterbitkan (8 baris) memuat tanda terima ini."))
        #expect(
            run("verify", receipt, "--against", "\(folder)/lomba", "--lang", "en").out.contains("contains this receipt")
        )
        let rules = try PracticeContest.text("contest.xml").replacing("Lomba Coba", with: "Lomba Lain")
        let other = try PracticeContest(.decided, rules: rules).folder
        let missed = run("verify", receipt, "--against", other.path + "/lomba")
        #expect(missed.err.contains("[receipt-not-in-journal]"))
        #expect(missed.status == .refused)
        try write(Array(try bytes(name).dropLast()), "tt/rusak.json")
        #expect(run("verify", "\(folder)/tt/rusak.json").err.contains("[receipt-unreadable]"))
        let text = String(decoding: try bytes(name), as: UTF8.self)
        let digest = SHA256.digest(of: try PracticeContest.input("entries/9901-dinkes.lansia.xml").bytes).hex
        try write(Array(text.replacing(digest, with: Digest.zero.hex).utf8), "tt/palsu.json")
        #expect(run("verify", "\(folder)/tt/palsu.json").err.contains("[receipt-contradicts-itself]"))
    }

    @Test("submit and score write receipts for what they receive")
    func receiptsAtOnce() throws {
        let early = try PracticeContest(.assigned).folder
        let path = early.path
        let rest = ["--store", "\(path)/lomba", "--receipt", "\(path)/tt", "--format", "json"]
        let example = PracticeContest.example.path()
        let now = ["--now", "2026-01-01T07:00:00+07:00"]
        let scored = FakeWorld().run(
            .complete, ["score", "\(example)/sheets/9901-dinkes.lansia.juri-1.xml"] + rest + now)
        #expect(scored.status == .done, "\(scored.err)")
        let json = try JSONValue(reading: Array(scored.out.utf8))
        #expect(json["receipts"] == [.string("\(path)/tt/tanda-terima-penilaian.9901-dinkes.lansia.juri-1-7.json")])
        let verified = run(
            "verify", "\(path)/tt/tanda-terima-penilaian.9901-dinkes.lansia.juri-1-7.json", "--against", "\(path)/lomba"
        )
        #expect(verified.status == .done, "\(verified.err)")
    }

    @Test("a head that was kept is one that the journal goes on from, or is told not to be")
    func heads() throws {
        #expect(publish("bukti").status == .done)
        let head = "\(folder)/bukti/heads/head-000008.txt"
        #expect(run("verify", head, "--store", "\(folder)/lomba").status == .done)
        let listed = run("log", "--heads", "--store", "\(folder)/lomba")
        #expect(listed.out.contains("8 baris"))
        #expect(listed.out.contains("keputusan 1"))
        let kept = run("verify", "--head", head, "--against", "\(folder)/bukti")
        #expect(kept.out.contains("melanjutkan puncak ini"))
        let text = String(decoding: try bytes("bukti/heads/head-000008.txt"), as: UTF8.self)
        try write(Array(text.replacing("lines 8", with: "lines 7").utf8), "tujuh.txt")
        #expect(
            run("verify", "\(folder)/tujuh.txt", "--against", "\(folder)/bukti").err.contains("[head-not-in-journal]"))
        try write(Array(text.replacing("lines 8", with: "lines 9").utf8), "sembilan.txt")
        #expect(
            run("verify", "\(folder)/sembilan.txt", "--against", "\(folder)/bukti").err
                .contains("[head-ahead-of-journal]"))
        try write(Array(text.replacing("lomba-coba", with: "lomba-lain").utf8), "lain.txt")
        #expect(
            run("verify", "\(folder)/lain.txt", "--against", "\(folder)/bukti").err.contains(
                "[receipt-contest-differs]"))
        try write(Array(text.utf8) + [10], "rusak.txt")
        #expect(run("verify", "\(folder)/rusak.txt").err.contains("[head-unreadable]"))
    }

    @Test(
        "the organizer signs, a witness countersigns, and both are checked by OpenSSH",
        .enabled(if: OutsideProgram.find("ssh-keygen") != nil, "ssh-keygen is not installed"))
    func signatures() throws {
        let keygen = try #require(OutsideProgram.find("ssh-keygen"))
        var signers = ""
        for name in ["panitia", "saksi", "asing"] {
            let key = "\(folder)/\(name)"
            _ = try OutsideProgram.output(of: keygen, ["-q", "-t", "ed25519", "-N", "", "-C", name, "-f", key])
            let words = String(decoding: try bytes("\(name).pub"), as: UTF8.self).split(separator: " ")
            if name != "asing" { signers += "\(name)@contoh \(words[0]) \(words[1])\n" }
        }
        try write(Array(signers.utf8), "signers")
        let signed = run(
            "sign", "--to", "\(folder)/tanda", "--key", "\(folder)/panitia", "--as", "panitia", "--store",
            "\(folder)/lomba")
        #expect(signed.status == .done, "\(signed.err)")
        let head = "\(folder)/tanda/head-000008.txt"
        #expect(run("sign", head, "--key", "\(folder)/saksi", "--as", "saksi").status == .done)
        #expect(publish("bukti.tar", "--signatures", "\(folder)/tanda").status == .done)
        let good = run("verify", "\(folder)/bukti.tar", "--signers", "\(folder)/signers")
        #expect(good.status == .done, "\(good.err)")
        #expect(good.out.contains("head-000008.txt.saksi.sig: tanda tangan saksi@contoh sah"))
        #expect(good.out.contains("decision-0001.xml.panitia.sig: tanda tangan panitia@contoh sah"))
        #expect(run("verify", "\(folder)/bukti.tar").out.contains("belum diperiksa"))
        // A key that is in nobody's list.
        #expect(run("sign", head, "--key", "\(folder)/asing", "--as", "asing").status == .done)
        #expect(publish("bukti.tar", "--signatures", "\(folder)/tanda").status == .done)
        let bad = run("verify", "\(folder)/bukti.tar", "--signers", "\(folder)/signers")
        #expect(bad.err.contains("[signature-wrong]"))
        #expect(bad.status == .refused)
        try write([1], "tanda/head-000099.txt.panitia.sig")
        #expect(publish("bukti.tar", "--signatures", "\(folder)/tanda").err.contains("[signature-of-nothing]"))
    }

    @Test("signing without ssh-keygen, with a wrong key, name or file is refused clearly")
    func signingRefused() throws {
        #expect(publish("bukti").status == .done)
        let head = "\(folder)/bukti/heads/head-000008.txt"
        let missing = run("sign", head, "--key", "kunci", "--as", "panitia", signing: { _, _, _, _ in nil })
        #expect(missing.err.contains("[signature-program-missing]"))
        #expect(missing.status == .refused)
        let refusing = run(
            "sign", head, "--key", "kunci", "--as", "panitia",
            signing: { _, _, _, _ in ChildProcess.Outcome(status: 255, output: []) })
        #expect(refusing.err.contains("[signature-not-made]"))
        #expect(run("sign", head, "--key", "k", "--as", "Bu Rini").err.contains("[signature-name-malformed]"))
        #expect(
            run("sign", "\(folder)/bukti/README.txt", "--key", "k", "--as", "saksi").err.contains("[head-unreadable]"))
        #expect(run("sign", "--key", "k", "--as", "saksi").status == .usage)
        #expect(run("sign", head, "--to", folder, "--key", "k", "--as", "saksi").status == .usage)
    }

    @Test("another program is run with its input, and one that does not exist is told")
    func children() throws {
        let cat = try #require(ChildProcess.run("cat", ["-", "/dev/fd/3"], input: [65, 66], extra: [67]))
        #expect(cat.output == [65, 66, 67])
        #expect(cat.status == 0)
        #expect(ChildProcess.run("false", [], input: [])?.status == 1)
        #expect(ChildProcess.run("tidak-ada-7q", [], input: []) == nil)
        let long = [UInt8](repeating: 120, count: 300_000)
        #expect(ChildProcess.run("wc", ["-c"], input: long)?.output.first == UInt8(ascii: "3"))
        #expect(ChildProcess.run("cat", [], input: long)?.output == long)
        #expect(ChildProcess.run("true", [], input: long)?.status == 0, "one that reads nothing is no fault of ours")
    }

    @Test("another program gets its input whichever descriptors are free", arguments: 3..<40)
    func descriptors(first: Int32) throws {
        // Held open until the next one to be given is at least this.
        var held: [Int32] = []
        defer { for descriptor in held { close(descriptor) } }
        repeat { held.append(open("/dev/null", O_RDONLY | O_CLOEXEC)) } while held.last.map { $0 < first - 1 } == true
        let cat = try #require(ChildProcess.run("cat", ["-", "/dev/fd/3"], input: [65, 66], extra: [67]))
        #expect(cat.output == [65, 66, 67])
    }
}
