import Foundation
import Scoring
import TestSupport
import Testing

@testable import Competition

@Suite("Bundles that anyone can recompute")
struct BundleTests {
    private static let trial = Result {
        let store = try PracticeStore.decided()
        return try MakeBundle.make(from: store, reviews: VerifyStore.decisions(in: store), extras: [:])
    }

    private static func findings(_ files: [String: [UInt8]]) throws -> [String] {
        do throws(ActionFailure) {
            return try VerifyBundle.run(PublicBundle(files: files)).findings.map(\.code)
        } catch {
            if case .refused(let findings) = error { return findings.map(\.code) }
            if case .store(.damaged(let findings)) = error { return findings.map(\.code) }
            if case .store(.noStore) = error { return ["no-store"] }
            throw error
        }
    }

    private static func mended(_ files: [String: [UInt8]]) -> [String: [UInt8]] {
        var files = files
        files[MakeBundle.sumsName] = MakeBundle.sums(of: files)
        return files
    }

    @Test("a bundle of a decided contest verifies, and the same store gives the same bytes")
    func sound() throws {
        let bundle = try Self.trial.get()
        #expect(try Self.findings(bundle.files) == [])
        let store = try PracticeStore.decided()
        let again = try MakeBundle.make(from: store, reviews: VerifyStore.decisions(in: store), extras: [:])
        #expect(again.files == bundle.files)
        let report = try VerifyBundle.run(PublicBundle(files: bundle.files))
        #expect(report.reviews.map(\.decision.number) == [1])
        #expect(report.journal.count == store.journal.count)
    }

    @Test("a changed byte of any file is noticed, also when the list of digests is mended")
    func changedBytes() throws {
        let files = try Self.trial.get().files
        for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
            for place in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 12)) {
                var changed = files
                changed[name]?[place] ^= 1
                #expect(try !Self.findings(changed).isEmpty, "\(name) \(place)")
                if name != MakeBundle.sumsName {
                    #expect(try !Self.findings(Self.mended(changed)).isEmpty, "\(name) \(place), mended")
                }
            }
        }
    }

    @Test("files that are missing, added or renamed are named")
    func otherFiles() throws {
        let files = try Self.trial.get().files
        var without = files
        without["contest.xml"] = nil
        #expect(try Self.findings(without).contains("bundle-file-missing"))
        var with = files
        with["catatan.txt"] = [1]
        #expect(try Self.findings(with).contains("bundle-file-unlisted"))
        #expect(try Self.findings(Self.mended(with)) == ["bundle-file-unlisted"])
        var other = files
        other["contest.xml"]? += [10]
        #expect(try Self.findings(other).contains("bundle-file-differs"))
        var head = files
        for name in files.keys where name.hasPrefix("heads/") { head[name] = nil }
        #expect(try Self.findings(Self.mended(head)) == ["bundle-head-differs"])
        var index = files
        index["bundle.json"] = Array("{}".utf8)
        #expect(try Self.findings(Self.mended(index)) == ["bundle-index-differs"])
        var opened = files
        opened["opened.jsonl"]? += Array("{}\n".utf8)
        #expect(try Self.findings(Self.mended(opened)) == ["bundle-opened-differs"])
        // There is one way of writing a line: no byte can be another one without notice.
        let whole = String(decoding: try #require(files["opened.jsonl"]), as: UTF8.self)
        let line = whole.split(separator: "\n")[0]
        let others: [String] = [
            "\(line)\n\n", "\(line) \n", " \(line)\n", "\(line)", "\(line)\u{8}", "{ \(line.dropFirst())\n",
        ]
        for other in others {
            opened["opened.jsonl"] = Array(other.utf8)
            #expect(try Set(Self.findings(Self.mended(opened))) == ["bundle-opened-differs"])
        }
    }

    @Test("a store without a salt has no bundle and no receipts, and works as ever")
    func noSalt() throws {
        let folder = try TemporaryFolder()
        let rules = try CreateContest.read(PracticeContest.input("contest.xml"))
        _ = try CreateContest.run(rules, folder: folder.path(of: "lomba"), at: PracticeContest.occasion)
        var store = try Store.open(folder.path(of: "lomba"), mode: .writing)
        _ = try Register.offices(PracticeContest.input("offices.csv"), in: &store, at: PracticeContest.occasion)
        #expect(store.journal.salt == nil)
        #expect(PublicJournal(of: store.journal) == nil)
        let plain = store
        let made = refusal { _ = try MakeBundle.make(from: plain, reviews: [], extras: [:]) }
        #expect(made == ["bundle-store-without-salt"])
        let issued = refusal { _ = try IssueReceipts(plain) }
        #expect(issued == ["bundle-store-without-salt"])
    }

    @Test("a document that came in without its public form is not published as if it had")
    func otherForm() throws {
        let contest = try PracticeContest(.registered)
        let path = StorePath(.office(OfficeID("9901-dinkes")))
        var text = String(decoding: try contest.store.read(path), as: UTF8.self)
        text = text.replacing("Dinas", with: "Kantor")
        let commit = Commit(
            action: "register-offices", subject: "uji", at: PracticeContest.now, zone: .wib,
            changes: [path: .put(Array(text.utf8))])
        _ = try contest.store.commit(commit)
        let store = contest.store
        let made = refusal { _ = try MakeBundle.make(from: store, reviews: [], extras: [:]) }
        #expect(made == ["bundle-form-differs"])
    }

    @Test("the rehearsals of every example come out again from their bundles", arguments: ["jatim-2025", "jatim-2022"])
    func examples(name: String) throws {
        let made = try Rehearsal(Rehearsal.example(name), entries: 24)
        let bundle = try MakeBundle.make(
            from: made.store, reviews: VerifyStore.decisions(in: made.store), extras: [:])
        #expect(try Self.findings(bundle.files) == [])
        let occasions = bundle.heads.flatMap(\.occasions).map(\.description)
        #expect(occasions.prefix(2) == ["closing intake", "closing administrasi"])
        #expect(occasions.last == "publication")
    }
}
