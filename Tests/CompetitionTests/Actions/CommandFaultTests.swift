import Competition
import Foundation
import Glibc
import TestSupport
import Testing

/// Every operation on files of every command that writes is made to fail, one by one.
///
/// After each, the store is as before or as after, its own check finds nothing, what was acknowledged is there, and the command can be
/// given again. That the commit itself holds at every step is tested with the store; here it is that no action does anything beside it.
@Suite("Every command is whole or not at all")
struct CommandFaultTests {
    /// A command, and how far the contest must have come for it.
    struct Command: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var after: PracticeContest.Step
        /// Whether the contest has a window for objections.
        var hasObjections = false
        /// What happened beside the steps.
        var prepare: @Sendable (inout Store) throws -> Void = { _ in }
        var run: @Sendable (inout Store) throws -> Void

        init(_ name: String, after step: PracticeContest.Step, _ run: @escaping @Sendable (inout Store) throws -> Void)
        {
            testDescription = name
            after = step
            self.run = run
        }

        /// A command in a contest with a window for objections.
        init(
            _ name: String, after step: PracticeContest.Step,
            prepare: @escaping @Sendable (inout Store) throws -> Void,
            _ run: @escaping @Sendable (inout Store) throws -> Void
        ) {
            self.init(name, after: step, run)
            hasObjections = true
            self.prepare = prepare
        }
    }

    private static let commands: [Command] = [
        Command("register offices", after: .initialised) {
            _ = try Register.offices(PracticeContest.input("offices.csv"), in: &$0, at: PracticeContest.occasion)
        },
        Command("register jurors", after: .initialised) {
            _ = try Register.jurors(PracticeContest.input("jurors.csv"), in: &$0, at: PracticeContest.occasion)
        },
        Command("submit", after: .registered) {
            _ = try SubmitEntries.run(PracticeContest.inputs("entries"), in: &$0, at: PracticeContest.occasion)
        },
        Command("revise", after: .submitted) { store in
            let text = try PracticeContest.text("entries/9901-dinkes.lansia.xml").replacing("Sapa", with: "Salam")
            let file = InputFile(name: "inovasi.xml", bytes: Array(text.utf8))
            _ = try SubmitEntries.run([file], in: &store, at: PracticeContest.occasion)
        },
        Command("withdraw", after: .submitted) {
            _ = try WithdrawEntry.run("9901-dinkes.lansia", reason: "Uji", in: &$0, at: PracticeContest.occasion)
        },
        Command("screen", after: .submitted) { _ = try ScreenEntries.all(in: &$0, at: PracticeContest.occasion) },
        Command("assign", after: .screened) {
            _ = try AssignStage.run("penilaian", list: nil, in: &$0, at: PracticeContest.occasion)
        },
        Command("score", after: .assigned) {
            _ = try ReceiveSheets.run(PracticeContest.inputs("sheets"), in: &$0, at: PracticeContest.occasion)
        },
        Command("decide", after: .scored) { store in
            let request = DecideStage.Request(stage: "penilaian", program: "uji")
            let proposal = try DecideStage.propose(request, in: store, at: PracticeContest.occasion)
            _ = try DecideStage.run(proposal, request, in: &store, at: PracticeContest.occasion)
        },
        Command("object", after: .decided, prepare: { _ in }) { _ = try object(in: &$0) },
        Command("rule", after: .decided, prepare: { _ = try object(in: &$0) }) { store in
            let request = RuleOnObjection.Request(
                number: 1, outcome: .rejected, reason: Objection.Statement(text: "Nilai sudah sesuai."))
            _ = try RuleOnObjection.run(request, in: &store, at: PracticeContest.occasion(at: "2026-01-03T10:00"))
        },
        Command("score --correct", after: .decided, prepare: { _ in }) { store in
            let name = "sheets/9901-dinkes.lansia.juri-1.xml"
            let text = try PracticeContest.text(name).replacing("score=\"86\"", with: "score=\"87\"")
            _ = try ReceiveSheets.run(
                [InputFile(name: name, bytes: Array(text.utf8))], correction: "Uji", in: &store,
                at: PracticeContest.occasion)
        },
        Command("decide --final", after: .decided, prepare: { _ in }) { store in
            try decide(.final(stage: nil), in: &store)
        },
        Command(
            "decide --supersede", after: .decided,
            prepare: { store in
                _ = try WithdrawEntry.run(
                    "9901-dinkes.farmasi", reason: "Uji", in: &store, at: PracticeContest.occasion)
            }
        ) { store in
            try decide(.superseding(1), in: &store)
        },
    ]

    private static func decide(_ course: DecideStage.Course, in store: inout Store) throws {
        let occasion = PracticeContest.occasion(at: "2026-01-07T08:00")
        let request = DecideStage.Request(course, reason: "Uji", program: "uji")
        let proposal = try DecideStage.propose(request, in: store, at: occasion)
        _ = try DecideStage.run(proposal, request, in: &store, at: occasion)
    }

    private static func object(in store: inout Store) throws -> ObjectToEntry.Receipt {
        let request = ObjectToEntry.Request(
            entry: "9901-dinkes.lansia", objector: Objection.Objector(name: "Warga", phone: "0800"),
            statement: Objection.Statement(text: "Nilainya keliru."))
        return try ObjectToEntry.run(request, in: &store, at: PracticeContest.occasion(at: "2026-01-03T10:00"))
    }

    private static let faults: [FaultyFileAccess.Fault] = [.fails(ENOSPC), .fails(EIO), .dies, .diesHalfway]

    @Test("for every operation, failing or dying at it", arguments: commands)
    func command(_ command: Command) throws {
        let rules = command.hasObjections ? try PracticeContest.rules() : nil
        let base = try PracticeContest(command.after, rules: rules)
        try command.prepare(&base.store)
        let before = base.store.journal.head
        for fault in Self.faults {
            var number = 1
            while try attempt(command, on: base.store.folder, before: before, fault, at: number) { number += 1 }
            #expect(number > 4, "\(command.testDescription) changed hardly anything")
        }
    }

    /// Runs the command on a copy of the store with one fault; false when the fault was never reached.
    private func attempt(
        _ command: Command, on base: String, before: Digest, _ fault: FaultyFileAccess.Fault, at number: Int
    ) throws -> Bool {
        let folder = try TemporaryFolder()
        let path = folder.path(of: "lomba")
        try FileManager.default.copyItem(atPath: base, toPath: path)
        let faulty = FaultyFileAccess(at: number, fault)
        var acknowledged = false
        do {
            var store = try Store.open(path, access: faulty.access, mode: .writing)
            try command.run(&store)
            acknowledged = true
        } catch {}
        let reached = faulty.count >= number
        var store = try Store.open(path, mode: .writing)
        let isBefore = store.journal.head == before
        #expect(!acknowledged || !isBefore, "\(command.testDescription): acknowledged and lost at \(number), \(fault)")
        #expect(store.journal.count - (try journalLines(base)) <= 1)
        let found = try CheckStore.run(in: store).findings.filter { $0.severity == .error }
        #expect(found == [], "\(command.testDescription) \(fault) at \(number): \(faulty.log.last ?? "")")
        if isBefore { try command.run(&store) }
        #expect(store.journal.head != before)
        return reached
    }

    private func journalLines(_ folder: String) throws -> Int {
        try String(contentsOfFile: folder + "/journal.jsonl", encoding: .utf8).split(separator: "\n").count
    }

    @Test("five hundred offices are one journal line and a handful of syncs")
    func groupCommit() throws {
        let base = try PracticeContest(.initialised)
        let rows = (0..<500).map { "opd-\($0),Dinas \($0),99.01,kabupaten,Kabupaten Rekaan,satu,Layanan \($0)\n" }
        let header = "office,name,institution_code,institution_kind,institution_name,service,service_name\n"
        let table = InputFile(name: "opd.csv", bytes: Array((header + rows.joined()).utf8))
        let path = base.folder.path(of: "salinan")
        try FileManager.default.copyItem(atPath: base.store.folder, toPath: path)
        // A file that is synced when it is made is told apart from one that is left to the sync of all.
        let synced = Collected<String>()
        let counter = FaultyFileAccess()
        var access = counter.access
        let create = access.create
        access.create = { (folder, path, bytes, sync) throws(FileFailure) in
            if sync { _ = synced.add(path) }
            try create(folder, path, bytes, sync)
        }
        var store = try Store.open(path, access: access, mode: .writing)
        let lines = store.journal.count
        _ = try Register.offices(table, in: &store, at: PracticeContest.occasion)
        #expect(store.journal.count == lines + 1)
        #expect(store.paths(of: .office).count == 500)
        #expect(synced.all == [])
        #expect((1...8).contains(counter.log.count { $0.hasPrefix("sync ") }))
    }

    @Test("a new store is there whole, or the folder is as it was")
    func initialising() throws {
        let file = try PracticeContest.input("contest.xml")
        let rules = try CreateContest.read(file)
        for fault in Self.faults {
            var number = 1
            while true {
                let folder = try TemporaryFolder()
                let path = folder.path(of: "lomba")
                let faulty = FaultyFileAccess(at: number, fault)
                var acknowledged = false
                do {
                    _ = try CreateContest.run(rules, folder: path, at: PracticeContest.occasion, access: faulty.access)
                    acknowledged = true
                } catch {}
                if !acknowledged, (try? Store.open(path, mode: .reading)) == nil {
                    _ = try CreateContest.run(rules, folder: path, at: PracticeContest.occasion)
                }
                let store = try Store.open(path, mode: .writing)
                #expect(try CheckStore.run(in: store).findings.filter { $0.severity == .error } == [])
                #expect(store.journal.count == 1)
                if faulty.count < number { break }
                number += 1
            }
            #expect(number > 4)
        }
    }
}
