import Competition
import Scoring
import TestSupport
import Testing

@Suite("Submitting entries")
struct SubmissionTests {
    private let name = "entries/9901-dinkes.lansia.xml"

    private func contest() throws -> PracticeContest { try PracticeContest(.registered) }

    private func submit(
        _ text: String, to contest: PracticeContest, at occasion: Occasion = PracticeContest.occasion
    ) throws -> SubmitEntries.Receipt {
        let file = InputFile(name: "inovasi.xml", bytes: Array(text.utf8))
        return try SubmitEntries.run([file], in: &contest.store, at: occasion)
    }

    @Test("a receipt names entry, revision, time, the file's own digest and the journal line")
    func receipt() throws {
        let contest = try contest()
        let text = try PracticeContest.text(name)
        let receipt = try submit(text, to: contest)
        let submission = try #require(receipt.submissions.first)
        #expect(submission.head.id.text == "9901-dinkes.lansia")
        #expect(submission.head.revision == 1)
        #expect(submission.head.received?.moment == PracticeContest.now)
        #expect(submission.received == SHA256.digest(of: Array(text.utf8)))
        #expect(receipt.action.commit?.line == 4)
        #expect(receipt.action.commit?.lineDigest == contest.store.journal.head)
    }

    @Test("sending the same content again is received once")
    func again() throws {
        let contest = try contest()
        let text = try PracticeContest.text(name)
        _ = try submit(text, to: contest)
        let head = contest.store.journal.head
        let second = try submit(text, to: contest)
        #expect(second.submissions.first?.isUnchanged == true)
        #expect(second.action.commit == nil)
        #expect(contest.store.journal.head == head)
    }

    @Test("submitting again before closing revises; the earlier version stays in the history")
    func revise() throws {
        let contest = try contest()
        let text = try PracticeContest.text(name)
        let first = try submit(text, to: contest)
        let changed = text.replacing("Sapa Lansia", with: "Sapa Lansia Dua")
        let second = try submit(changed, to: contest)
        #expect(second.submissions.first?.head.revision == 2)
        let old = try #require(first.submissions.first?.stored)
        let path = StorePath(.entry(EntryID("9901-dinkes.lansia")))
        #expect(try contest.store.version(path, old).isEmpty == false)
    }

    @Test("a file made from an older revision than the one in force is stale")
    func stale() throws {
        let contest = try contest()
        let text = try PracticeContest.text(name)
        _ = try submit(text, to: contest)
        _ = try submit(text.replacing("Sapa Lansia", with: "Sapa Lansia Dua"), to: contest)
        let old = text.replacing("<entry ", with: "<entry revision=\"1\" ").replacing("Sapa Lansia", with: "Tiga")
        #expect(refusal { _ = try submit(old, to: contest) } == ["entry-revision-stale"])
        let current = old.replacing("revision=\"1\"", with: "revision=\"2\"")
        #expect(try submit(current, to: contest).submissions.first?.head.revision == 3)
    }

    @Test("a second entry for one service is refused with the id of the first")
    func oneServiceOneInnovation() throws {
        let contest = try contest()
        let text = try PracticeContest.text(name)
        _ = try submit(text, to: contest)
        let second = text.replacing("id=\"9901-dinkes.lansia\"", with: "id=\"9901-dinkes.lain\"")
        let findings = findings { _ = try submit(second, to: contest) }
        let taken = findings.compactMap { finding -> String? in
            if case .entry(.serviceTaken(_, let entry, _)) = finding.problem { entry.text } else { nil }
        }
        #expect(taken == ["9901-dinkes.lansia"])
    }

    @Test("a contest may lift the limit on entries of one service")
    func severalAllowed() throws {
        let rules = try PracticeContest.text("contest.xml").replacing(
            "<entries-per-service maximum=\"1\"/>", with: "<entries-per-service maximum=\"0\"/>")
        let contest = try PracticeContest(.registered, rules: rules)
        let text = try PracticeContest.text(name)
        _ = try submit(text, to: contest)
        let second = text.replacing("id=\"9901-dinkes.lansia\"", with: "id=\"9901-dinkes.lain\"")
            .replacing("<title>", with: "<title>Lain ")
        #expect(rules.contains("<entries-per-service maximum=\"0\"/>"))
        #expect(try submit(second, to: contest).submissions.count == 1)
    }

    @Test("after closing, to the minute, a submission is refused with the closing time in the contest's zone")
    func late() throws {
        let rules = try closing("2025-06-30T23:59")
        let contest = try PracticeContest(.registered, rules: rules)
        let text = try PracticeContest.text(name)
        let last = try #require(Moment("2025-06-30T23:59:59+07:00"))
        let after = Moment(seconds: last.seconds + 1)
        #expect(
            refusal { _ = try submit(text, to: contest, at: Occasion(now: after, isChosen: true)) } == ["entry-late"])
        let findings = findings { _ = try submit(text, to: contest, at: Occasion(now: after, isChosen: true)) }
        #expect(findings.first?.problem == .entry(.late(closed: try #require(Timestamp("2025-06-30T23:59:00+07:00")))))
        #expect(try submit(text, to: contest, at: Occasion(now: last, isChosen: true)).submissions.count == 1)
    }

    private func closing(_ time: String) throws -> String {
        let rules = try PracticeContest.text("contest.xml")
        let lines = rules.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.contains("<intake ") ? "  <intake opens=\"2020-01-01T00:00\" closes=\"\(time)\"/>" : String(line)
        }
        return lines.joined(separator: "\n")
    }

    @Test("several files go in together or none does")
    func together() throws {
        let contest = try contest()
        let good = try PracticeContest.input(name)
        let text = try PracticeContest.text("entries/9901-dinkes.farmasi.xml")
        let bad = InputFile(
            name: "salah.xml", bytes: Array(text.replacing("<service>farmasi", with: "<service>farmsi").utf8))
        let head = contest.store.journal.head
        let findings = findings {
            _ = try SubmitEntries.run([good, bad], in: &contest.store, at: PracticeContest.occasion)
        }
        #expect(findings.map(\.code) == ["entry-service-not-registered"])
        #expect(findings.first?.place.file == "salah.xml")
        #expect(contest.store.journal.head == head)
        #expect(contest.store.paths(of: .entry) == [])
    }

    @Test("a withdrawn entry frees its service, and says why it went")
    func withdraw() throws {
        let contest = try contest()
        let text = try PracticeContest.text(name)
        _ = try submit(text, to: contest)
        let result = try WithdrawEntry.run(
            "9901-dinkes.lansia", reason: "Permintaan dinas", in: &contest.store, at: PracticeContest.occasion)
        #expect(result.head.withdrawal?.reason == "Permintaan dinas")
        let second = text.replacing("id=\"9901-dinkes.lansia\"", with: "id=\"9901-dinkes.lain\"")
        #expect(try submit(second, to: contest).submissions.count == 1)
        #expect(
            refusal {
                _ = try WithdrawEntry.run(
                    "9901-dinkes.lansia", reason: "lagi", in: &contest.store, at: PracticeContest.occasion)
            } == ["entry-withdrawn"])
    }

    @Test("a real contest refuses a clock of the user's choice")
    func realClock() throws {
        let rules = try PracticeContest.text("contest.xml").replacing("rehearsal=\"true\"", with: "rehearsal=\"false\"")
        let file = InputFile(
            name: PracticeContest.example.appending(path: "contest.xml").path(), bytes: Array(rules.utf8))
        let contest = try CreateContest.read(file)
        let folder = try TemporaryFolder()
        #expect(
            refusal { _ = try CreateContest.run(contest, folder: folder.path + "/lomba", at: PracticeContest.occasion) }
                == ["clock-chosen"])
    }

    private func findings(_ body: () throws -> Void) -> [Finding] {
        do { try body() } catch let failure as ActionFailure {
            if case .refused(let findings) = failure { return findings.filter { $0.severity == .error } }
        } catch {}
        return []
    }
}
