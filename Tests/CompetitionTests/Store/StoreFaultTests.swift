import Competition
import Foundation
import TestSupport
import Testing

/// Breaks every operation of every commit in every way, and looks at what is left.
///
/// Whatever happened, a reader and then a writer must find the store as before or as after; what was acknowledged must
/// be there, what was refused must not; the check must find nothing once a writer has been there; and the command can
/// be given again.
@Suite("Store under faults")
struct StoreFaultTests {
    /// A command on a store: how the store was, what is committed, and what is in force before and after.
    struct Scenario: Sendable, CustomTestStringConvertible {
        var name: String
        var before: [String: String]?
        var after: [String: String]
        var prepare: @Sendable (_ folder: String) throws -> Void
        var act: @Sendable (_ folder: String, _ access: FileAccess) throws -> CommitReceipt?
        var testDescription: String { name }
    }

    static let faults: [FaultyFileAccess.Fault] = [
        .fails(ENOSPC), .failsHalfway(ENOSPC), .failsAfterwards(EIO), .dies, .diesHalfway,
    ]

    static let initial = ["contest.xml": "rules 1", "offices/dinkes.xml": "office", "rubrics/proposal.xml": "rubric"]

    static func committing(_ texts: [String: String?]) -> @Sendable (String, FileAccess) throws -> CommitReceipt? {
        { folder, access in
            var store = try Store.open(folder, access: access, mode: .writing)
            return try store.commit(StoreSample.commit(texts))
        }
    }

    static let create = Scenario(
        name: "creating a store", before: nil, after: initial,
        prepare: { _ in },
        act: { folder, access in try Store.create(folder, access: access, StoreSample.first).receipt })

    static let createInEmptyFolder = Scenario(
        name: "creating a store in an empty folder", before: nil, after: initial,
        prepare: { try FileManager.default.createDirectory(atPath: $0, withIntermediateDirectories: false) },
        act: create.act)

    static let createAgain = Scenario(
        name: "creating a store where a creation was interrupted", before: nil, after: initial,
        prepare: { folder in
            let faulty = FaultyFileAccess(.unsynced, at: 11, .diesHalfway)
            _ = try? Store.create(folder, access: faulty.access, StoreSample.first)
            try #require(try Data(contentsOf: URL(fileURLWithPath: folder + "/journal.jsonl")).isEmpty == false)
        },
        act: create.act)

    static let single = Scenario(
        name: "one new document", before: initial, after: initial.merging(["entries/a.xml": "a"]) { $1 },
        prepare: { try StoreSample.create($0, access: .unsynced) },
        act: committing(["entries/a.xml": "a"]))

    static let superseding = Scenario(
        name: "five documents, three of them superseded",
        before: initial.merging(["entries/a.xml": "same", "entries/b.xml": "same"]) { $1 },
        after: [
            "contest.xml": "rules 1", "rubrics/proposal.xml": "rubric", "entries/a.xml": "a2", "entries/b.xml": "b2",
            "scores/proposal/a/juri-1.xml": "1", "scores/proposal/b/juri-1.xml": "1",
        ],
        prepare: { folder in
            var store = try StoreSample.create(folder, access: .unsynced)
            _ = try store.commit(StoreSample.commit(["entries/a.xml": "same", "entries/b.xml": "same"]))
        },
        act: committing([
            "entries/a.xml": "a2", "entries/b.xml": "b2", "offices/dinkes.xml": nil,
            "scores/proposal/a/juri-1.xml": "1", "scores/proposal/b/juri-1.xml": "1",
        ]))

    static let removing = Scenario(
        name: "removing alone", before: initial, after: initial.filter { $0.key != "offices/dinkes.xml" },
        prepare: { try StoreSample.create($0, access: .unsynced) },
        act: committing(["offices/dinkes.xml": nil]))

    /// The first commit dies among its moves; every place in it is tried in `afterUnfinished`.
    static func afterUnfinished(diedAt operation: Int) -> Scenario {
        Scenario(
            name: "a commit after one that died at its operation \(operation)",
            before: initial.merging(["contest.xml": "rules 2", "entries/a.xml": "a"]) { $1 },
            after: initial.merging(["contest.xml": "rules 3", "entries/a.xml": "a", "entries/b.xml": "b"]) { $1 },
            prepare: { folder in
                try StoreSample.create(folder, access: .unsynced)
                let faulty = FaultyFileAccess(.unsynced, at: operation, .dies)
                let commit = committing(["contest.xml": "rules 2", "entries/a.xml": "a"])
                let receipt = try commit(folder, faulty.access)
                try #require(receipt?.isFinished == false)
            },
            act: committing(["contest.xml": "rules 3", "entries/b.xml": "b"]))
    }

    static let afterTorn = Scenario(
        name: "a commit after one of which half a line was written", before: initial,
        after: initial.merging(["entries/b.xml": "b"]) { $1 },
        prepare: { folder in
            try StoreSample.create(folder, access: .unsynced)
            let faulty = FaultyFileAccess(.unsynced, at: 5, .diesHalfway)
            #expect(throws: StoreFailure.self) {
                try committing(["contest.xml": "rules 2", "entries/a.xml": "a"])(folder, faulty.access)
            }
            try #require(faulty.log.last?.hasPrefix("append") == true)
        },
        act: committing(["entries/b.xml": "b"]))

    static let scenarios =
        [create, createInEmptyFolder, createAgain, single, superseding, removing, afterTorn]
        + [8, 13].map(afterUnfinished)

    @Test("the store is as before or as after, whatever fails", arguments: scenarios, faults)
    func sweep(scenario: Scenario, fault: FaultyFileAccess.Fault) throws {
        let prepared = try TemporaryFolder()
        try scenario.prepare(prepared.path(of: "lomba"))
        var operation = 0
        var reached = true
        while reached {
            operation += 1
            try #require(operation < 200)
            let temporary = try prepared.copy()
            let faulty = FaultyFileAccess(.unsynced, at: operation, fault)
            let before = try temporary.tree()
            let outcome = Result { try scenario.act(temporary.path(of: "lomba"), faulty.access) }
            reached = faulty.count >= operation
            let trail = Comment(rawValue: "\(scenario.name), \(fault) at \(operation): \(faulty.log.last ?? "")")
            try checkOutcome(outcome, scenario, fault, temporary, before, trail)
            try checkStore(outcome, scenario, temporary, trail)
        }
        #expect(operation > 8)
    }

    /// What was refused has left the folder as it was.
    private func checkOutcome(
        _ outcome: Result<CommitReceipt?, any Error>, _ scenario: Scenario, _ fault: FaultyFileAccess.Fault,
        _ temporary: TemporaryFolder, _ before: [String: String], _ trail: Comment
    ) throws {
        switch (outcome, fault) {
        case (.success(let receipt), _): #expect(receipt != nil, trail)
        case (.failure(let error), .dies), (.failure(let error), .diesHalfway):
            let failure = try #require(error as? StoreFailure, trail)
            #expect(failure.reason == FaultyFileAccess.death, trail)
        case (.failure(let error), _):
            let failure = try #require(error as? StoreFailure, trail)
            #expect(failure.reason == ENOSPC || failure.reason == EIO, trail)
            guard scenario.isOrderly else { return }
            #expect(try temporary.tree().filter { !$0.key.hasSuffix(".staging") } == before.withoutStaging, trail)
        }
    }

    @Test(
        "a store value goes on after a failure, with what was refused or with something else",
        arguments: faults.prefix(3))
    func goingOn(fault: FaultyFileAccess.Fault) throws {
        let prepared = try TemporaryFolder()
        try StoreSample.create(prepared.path(of: "lomba"), access: .unsynced)
        let first = ["contest.xml": "rules 2", "entries/a.xml": "a", "offices/dinkes.xml": nil]
        var operation = 0
        var reached = true
        while reached {
            operation += 1
            let temporary = try prepared.copy()
            let faulty = FaultyFileAccess(.unsynced, at: operation, fault)
            var store = try Store.open(temporary.path(of: "lomba"), access: faulty.access, mode: .writing)
            let wasDone = (try? store.commit(StoreSample.commit(first))) != nil
            reached = faulty.count >= operation
            guard reached else { break }
            let trail = Comment(rawValue: "\(fault) at \(operation): \(faulty.log)")
            #expect(try StoreSample.content(store)["contest.xml"] == (wasDone ? "rules 2" : "rules 1"), trail)
            #expect(try store.integrityFindings().hasErrors == false, trail)
            _ = try store.commit(StoreSample.commit(["contest.xml": "rules 3", "entries/b.xml": "b"]))
            let again = try store.commit(StoreSample.commit(first))
            #expect(again?.isFinished == true, trail)
            #expect(store.journal.count == (wasDone ? 4 : 3), trail)
            #expect(
                try StoreSample.content(store) == [
                    "contest.xml": "rules 2", "rubrics/proposal.xml": "rubric", "entries/a.xml": "a",
                    "entries/b.xml": "b",
                ], trail)
            #expect(try StoreSample.findings(store) == [], trail)
        }
    }

    @Test("two faults in one commit leave it done, not done, or told to be undecided")
    func twoFaults() throws {
        let prepared = try TemporaryFolder()
        try Self.superseding.prepare(prepared.path(of: "lomba"))
        var undecided: Set<Bool> = []
        for (first, fault) in (1...20).flatMap({
            [($0, FaultyFileAccess.Fault.fails(EIO)), ($0, .failsAfterwards(EIO))]
        }) {
            for second in first...(first + 10) {
                let temporary = try prepared.copy()
                let inner = FaultyFileAccess(.unsynced, at: second, .fails(ENOSPC))
                let outer = FaultyFileAccess(inner.access, at: first, fault)
                let outcome = Result { try Self.superseding.act(temporary.path(of: "lomba"), outer.access) }
                let trail = Comment(rawValue: "\(fault) at \(first) and \(second): \(outer.log)")
                if case .failure(StoreFailure.undecided(let line, _)) = outcome {
                    #expect(line == 3, trail)
                    let seen = try StoreSample.content(Store.open(temporary.path(of: "lomba"), mode: .reading))
                    undecided.insert(seen == Self.superseding.after)
                }
                try checkStore(outcome, Self.superseding, temporary, trail)
            }
        }
        // Nothing else could be told: both happen.
        #expect(undecided == [true, false])
    }

    /// A reader, and then a writer, find the store as before or as after.
    private func checkStore(
        _ outcome: Result<CommitReceipt?, any Error>, _ scenario: Scenario, _ temporary: TemporaryFolder,
        _ trail: Comment
    ) throws {
        let folder = temporary.path(of: "lomba")
        let seen = try content(folder, .reading)
        #expect(seen == scenario.before || seen == scenario.after, trail)
        if case .success = outcome { #expect(seen == scenario.after, trail) }
        if seen != nil {
            #expect(try Store.open(folder, mode: .inspecting).integrityFindings().hasErrors == false, trail)
            #expect(try content(folder, .writing) == seen, trail)
            #expect(try StoreSample.findings(folder) == [], trail)
            #expect(try temporary.tree("lomba/.staging").isEmpty, trail)
        }
        let again = Result { try scenario.act(folder, .unsynced) }
        if seen == scenario.after, scenario.before == nil {
            #expect(throws: StoreFailure.notEmpty(folder: folder), trail) { try again.get() }
        } else {
            #expect((try again.get() == nil) == (seen == scenario.after), trail)
        }
        #expect(try content(folder, .reading) == scenario.after, trail)
        #expect(try StoreSample.findings(folder) == [], trail)
    }

    /// What is in force; nil where there is no store.
    private func content(_ folder: String, _ mode: Store.Mode) throws -> [String: String]? {
        do {
            return try StoreSample.content(Store.open(folder, access: .unsynced, mode: mode))
        } catch StoreFailure.noStore {
            return nil
        }
    }
}

extension StoreFaultTests.Scenario {
    /// Whether nothing of an earlier interruption is put in order on the way.
    fileprivate var isOrderly: Bool { !name.contains("after one") && !name.contains("interrupted") }
}

extension StoreFailure {
    /// The system's reason.
    fileprivate var reason: Int32? {
        switch self {
        case .io(let failure), .undecided(_, let failure): failure.errno
        default: nil
        }
    }
}

extension [String: String] {
    fileprivate var withoutStaging: Self { filter { !$0.key.hasSuffix(".staging") } }
}
