import Scoring

/// Why an action was not carried out; nothing was written.
public enum ActionFailure: Error, Hashable, Sendable {
    /// The rules refuse it, with every reason that was found.
    case refused([Finding])
    /// The store could not be read or changed.
    case store(StoreFailure)
    /// A file that was handed over could not be read.
    case input(FileFailure)
}

extension ActionFailure {
    /// Refused for one reason.
    static func refused(_ problem: Problem) -> ActionFailure { .refused([Finding(problem)]) }
}

/// When, and by whose order, something is done.
public struct Occasion: Hashable, Sendable {
    /// The instant.
    public var now: Moment
    /// Whether the user chose the instant; only a rehearsal allows that.
    public var isChosen: Bool
    /// Who gave the order, as told, on one line; empty when nobody said.
    public private(set) var by: String

    /// Creates an occasion.
    public init(now: Moment, isChosen: Bool = false, by: String = "") {
        self.now = now
        self.isChosen = isChosen
        // What no document can hold is kept for the refusal.
        self.by = WrittenText.line.fault(in: by) == nil ? WrittenText.line.settled(by) : by
    }

    /// Refuses a chosen clock in a contest that is no rehearsal, and a name that cannot be written.
    func check(_ contest: Contest) throws(ActionFailure) {
        try checkName()
        if isChosen, !contest.isRehearsal { throw .refused(.contest(.clockChosen)) }
    }

    /// Refuses a name that cannot be written.
    func checkName() throws(ActionFailure) { _ = try WrittenText.line.accept(by, as: "by") }
}

/// What an action did, for the receipt.
public struct ActionReceipt: Hashable, Sendable {
    /// The journal line, or nil when nothing had to change.
    public var commit: CommitReceipt?
    /// What should be looked at although nothing was refused.
    public var warnings: [Finding]

    /// Creates a receipt.
    public init(commit: CommitReceipt?, warnings: [Finding] = []) {
        self.commit = commit
        self.warnings = warnings
    }
}

extension Store {
    /// The zone of the contest.
    public func zone() throws(ActionFailure) -> Zone {
        try reading { (view) throws(StoreFailure) in try view.contest().zone }
    }

    /// The rules of the contest.
    public func contestRules() throws(ActionFailure) -> Contest {
        try reading { (view) throws(StoreFailure) in try view.contest() }
    }

    /// The contest's identifier.
    public func contestIdentifier() throws(ActionFailure) -> ContestID { try contestRules().id }

    /// Reads the documents in force, passing a failure on as the action's.
    func reading<Value>(_ body: (StoreView) throws(StoreFailure) -> Value) throws(ActionFailure) -> Value {
        do throws(StoreFailure) { return try body(now) } catch { throw .store(error) }
    }

    /// Commits documents of an action.
    mutating func commit(
        _ action: String, _ subject: String, in contest: Contest, at occasion: Occasion, facts: Facts = [:],
        changes: [StorePath: Commit.Change]
    ) throws(ActionFailure) -> CommitReceipt? {
        try occasion.checkName()
        let commit = Commit(
            action: action, subject: subject, by: occasion.by, at: occasion.now, zone: contest.zone, facts: facts,
            changes: changes, published: published(changes, in: contest))
        do throws(StoreFailure) { return try self.commit(commit) } catch { throw .store(error) }
    }
}

extension [Finding] {
    /// Throws when any of the findings is an error; what remains are warnings.
    func refusing() throws(ActionFailure) -> [Finding] {
        if hasErrors { throw .refused(self) }
        return self
    }
}
