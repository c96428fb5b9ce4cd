import Competition
import Scoring
import TestSupport

/// A rehearsal made for a test, in a folder of its own.
struct Rehearsal {
    let folder: TemporaryFolder
    let report: Rehearse.Report
    let store: Store

    /// Makes a rehearsal of some rules.
    init(
        _ rules: CreateContest.Rules, entries: Int, jurors: Int = 5, seed: UInt64 = 2017,
        lists: RehearsalLists? = nil, progress: (Rehearse.Step) -> Void = { _ in }
    ) throws {
        folder = try TemporaryFolder()
        let path = folder.path(of: "gladi")
        let request = Rehearse.Request(
            rules: rules, lists: try lists ?? RehearsalLists.read(), entries: entries, jurors: jurors, seed: seed,
            program: "test 1")
        report = try Rehearse.run(request, folder: path, access: .unsynced, progress: progress)
        store = try Store.open(path, access: .unsynced, mode: .reading)
    }

    /// Makes a rehearsal of the built-in contest.
    static func builtIn(entries: Int = 97, jurors: Int = 5, seed: UInt64 = 2017) throws -> Rehearsal {
        try Rehearsal(BuiltInRehearsal.rules(), entries: entries, jurors: jurors, seed: seed)
    }

    /// Every difference between the decisions and what their inputs give.
    func differences() throws -> [Finding] { try VerifyStore.decisions(in: store).flatMap(\.differences) }

    /// The rules of an example, marked as a rehearsal.
    static func example(_ name: String) throws -> CreateContest.Rules {
        let path = root + "Examples/\(name)/contest.xml"
        var file = try InputFile.read(path)
        let text = String(decoding: file.bytes, as: UTF8.self)
        file.bytes = Array(text.replacing("rehearsal=\"false\"", with: "rehearsal=\"true\"").utf8)
        return try CreateContest.read(file)
    }

    static let root = String(
        #filePath.prefix(#filePath.count - "Tests/CompetitionTests/Rehearse/Rehearsal.swift".count))
}
