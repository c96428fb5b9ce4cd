import Competition
import Foundation

/// The practice contest of Examples/coba, walked as far as a test needs, in a folder that goes with the test.
public final class PracticeContest {
    /// The folder that holds everything of the test.
    public let folder: TemporaryFolder
    /// The store.
    public var store: Store

    /// An instant inside all windows of the practice contest.
    public static let now = Moment(seconds: 1_767_225_600)

    /// Where the example stands in the repository.
    public static let example = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Examples/coba")

    /// The salt of the contest.
    public static let salt = SHA256.digest(of: Array("uji".utf8))

    /// How far the contest has come.
    public enum Step: Int, Comparable, Sendable, CaseIterable {
        case initialised
        case registered
        case submitted
        case screened
        case assigned
        case scored
        case decided

        /// Orders steps in time.
        public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    /// Walks the contest up to and including a step.
    ///
    /// - Parameter rules: the text of the rules, for a test that changes them; nil for the example's own.
    public init(_ step: Step, rules: String? = nil, access: FileAccess = .system) throws {
        folder = try TemporaryFolder()
        let text = try rules ?? Self.text("contest.xml")
        let file = InputFile(name: Self.example.appending(path: "contest.xml").path(), bytes: Array(text.utf8))
        let contest = try CreateContest.read(file)
        let path = folder.path + "/lomba"
        _ = try CreateContest.run(contest, folder: path, at: Self.occasion, access: access, salt: Self.salt)
        store = try Store.open(path, access: access, mode: .writing)
        for next in Step.allCases where next > .initialised && next <= step { try walk(next) }
    }

    /// When everything happens, unless a test says otherwise.
    public static var occasion: Occasion { Occasion(now: now, isChosen: true, by: "Uji") }

    /// The text of a file of the example.
    public static func text(_ path: String) throws -> String {
        try String(contentsOf: example.appending(path: path), encoding: .utf8)
    }

    /// The rules of the example with a window for objections at the stage that awards.
    ///
    /// - Parameter objections: when it is open, as attributes.
    public static func rules(
        objections: String = "opens=\"2026-01-02T08:00\" closes=\"2026-01-06T16:00\" ruling-days=\"7\""
    ) throws -> String {
        let end = "  </scoring-stage>"
        return try text("contest.xml").replacing(end, with: "  <objections \(objections)/>\n\(end)")
    }

    /// An instant, written as `2026-01-03T10:00` in the contest's zone.
    public static func occasion(at local: String) -> Occasion {
        Occasion(now: LocalTime(local)?.moment(in: .wib) ?? now, isChosen: true, by: "Uji")
    }

    /// A file of the example, as if handed over.
    public static func input(_ path: String) throws -> InputFile {
        InputFile(name: example.appending(path: path).path(), bytes: Array(try text(path).utf8))
    }

    /// The files of a folder of the example, as if handed over.
    public static func inputs(_ folder: String) throws -> [InputFile] {
        try FileManager.default.contentsOfDirectory(atPath: example.appending(path: folder).path()).sorted()
            .map { try input("\(folder)/\($0)") }
    }

    private func walk(_ step: Step) throws {
        let occasion = Self.occasion
        switch step {
        case .initialised: break
        case .registered:
            _ = try Register.offices(Self.input("offices.csv"), in: &store, at: occasion)
            _ = try Register.jurors(Self.input("jurors.csv"), in: &store, at: occasion)
        case .submitted: _ = try SubmitEntries.run(Self.inputs("entries"), in: &store, at: occasion)
        case .screened: _ = try ScreenEntries.all(in: &store, at: occasion)
        case .assigned: _ = try AssignStage.run("penilaian", list: nil, in: &store, at: occasion)
        case .scored: _ = try ReceiveSheets.run(Self.inputs("sheets"), in: &store, at: occasion)
        case .decided:
            let request = DecideStage.Request(stage: "penilaian", program: "uji")
            let proposal = try DecideStage.propose(request, in: store, at: occasion)
            _ = try DecideStage.run(proposal, request, in: &store, at: occasion)
        }
    }
}

/// What refused an action, as the codes of its findings; nil when it was not refused.
public func refusal(_ body: () throws -> Void) -> [String]? {
    do {
        try body()
        return nil
    } catch let failure as ActionFailure {
        if case .refused(let findings) = failure { return findings.filter { $0.severity == .error }.map(\.code) }
        return ["\(failure)"]
    } catch {
        return ["\(error)"]
    }
}
