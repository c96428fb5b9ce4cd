import Scoring

/// Decides a stage: who moves on, or who is awarded: `decide`.
public enum DecideStage {
    /// What the caller says of a decision.
    public struct Request: Hashable, Sendable {
        /// Which decision is asked for.
        public var course: Course
        /// The panel's orders of tied entries, best first, as named.
        public var orders: [[String]]
        /// Why, where something needs a reason.
        public var reason: String?
        /// The program and version that computes it.
        public var program: String

        /// Creates a request.
        public init(_ course: Course, orders: [[String]] = [], reason: String? = nil, program: String) {
            self.course = course
            self.orders = orders
            self.reason = reason
            self.program = program
        }

        /// Creates a request for the first decision on a stage.
        public init(stage: String, orders: [[String]] = [], reason: String? = nil, program: String) {
            self.init(.first(stage: stage), orders: orders, reason: reason, program: program)
        }
    }

    /// Which decision is asked for.
    public enum Course: Hashable, Sendable {
        /// The first on a stage, as named.
        case first(stage: String)
        /// One that corrects the decision with this number.
        case superseding(Int)
        /// One that makes a provisional list final; nil for the only one that there is.
        case final(stage: String?)
    }

    /// A decision ready to be taken, with everything that should be seen before.
    public struct Proposal: Sendable {
        /// The decision as it would be written.
        public var decision: Decision
        /// The decision that it corrects or makes final.
        public var earlier: Decision?
        /// The contest.
        public var contest: Contest
        /// How it was computed.
        public var draft: DecisionDraft
        /// The entries that it is about.
        public var heads: [EntryID: EntryHead]
        /// What should be looked at.
        public var warnings: [Finding]
    }

    /// Computes a decision without taking it.
    ///
    /// - Throws: `refused` while sheets are due (unless the contest allows it), while a tie needs the panel's order, when the stage was
    ///   decided already and no correction is asked for, when the stage before was not, and when a list cannot become final yet.
    public static func propose(
        _ request: Request, in store: Store, at occasion: Occasion
    ) throws(ActionFailure) -> Proposal {
        let view = store.now
        let source = try store.reading { (view) throws(StoreFailure) in try view.rosterSource() }
        let contest = source.contest
        try occasion.check(contest)
        let objections = try store.reading { (view) throws(StoreFailure) in try view.objections() }
        let bench = DecisionBench(source: source, objections: objections, now: occasion.now)
        let ground = try bench.ground(of: request.course)
        let stage = ground.stage
        let reason = try WrittenText.reason.accept(ifGiven: request.reason, as: "reason")
        let isReasoned = !(reason?.isEmpty ?? true)
        let named = try entries(request.orders)
        if !named.isEmpty, !isReasoned { throw .refused(.decision(.orderNeedsReason)) }
        if case .supersedes? = ground.follows, !isReasoned {
            throw .refused(.decision(.supersedingNeedsReason))
        }
        let (draft, orders) = try computed(stage, named, ground, source, view)
        var problems = ground.warnings + obstacles(stage, source: source, view: view) + draft.problems
        if ground.earlier == nil, stage.window.position(of: occasion.now, in: contest.zone) != .after {
            problems.append(.decision(.stageOpen(stage: stage.id, closes: contest.timestamp(stage.window.closes))))
        }
        var warnings = try problems.map { Finding($0) }.refusing()
        let decision = Decision(
            contest: contest.id, number: (source.decisions.last?.number ?? 0) + 1, stage: stage.id,
            follows: ground.follows, at: contest.timestamp(occasion.now), by: occasion.by, program: request.program,
            reason: reason.flatMap { $0.isEmpty ? nil : $0 }, inputs: try inputs(ground, source, view),
            missingSheets: draft.missingSheets, orders: orders, standings: draft.standings)
        warnings += try bench.consequences(of: decision, on: ground).map { Finding($0) }.refusing()
        return Proposal(
            decision: decision, earlier: ground.earlier, contest: contest, draft: draft,
            heads: Dictionary(uniqueKeysWithValues: source.entries.map { ($0.id, $0) }), warnings: warnings)
    }

    /// The draft with the orders that it was computed with.
    ///
    /// A decision that follows another keeps the panel's orders of it where none is given anew, as far as entries are still tied.
    private static func computed(
        _ stage: Stage, _ named: [[EntryID]], _ ground: DecisionGround, _ source: RosterSource, _ view: StoreView
    ) throws(ActionFailure) -> (draft: DecisionDraft, orders: [[EntryID]]) {
        var orders = named.isEmpty ? ground.earlier?.orders ?? [] : named
        var draft = try view.draft(stage, source: source, orders: orders)
        guard named.isEmpty, !orders.isEmpty else { return (draft, orders) }
        let void = draft.problems.flatMap { problem -> [EntryID] in
            switch problem {
            case .decision(.orderNotTied(let first, let second)): [first, second]
            case .decision(.orderUnknown(let entry, _)): EntryID(entry).map { [$0] } ?? []
            default: []
            }
        }
        if !void.isEmpty {
            orders.removeAll { order in order.contains { void.contains($0) } }
            draft = try view.draft(stage, source: source, orders: orders)
        }
        return (draft, orders)
    }

    /// Takes a decision that was proposed.
    ///
    /// It is computed once more under the lock; should the store have changed since it was shown, nothing is written and the caller is told
    /// to look again.
    public static func run(
        _ shown: Proposal, _ request: Request, in store: inout Store, at occasion: Occasion
    ) throws(ActionFailure) -> ActionReceipt {
        let proposal = try propose(request, in: store, at: occasion)
        guard proposal.decision.standings == shown.decision.standings,
            proposal.decision.inputs == shown.decision.inputs
        else { throw .refused(.decision(.changedMeanwhile)) }
        return try take(proposal, in: &store, at: occasion)
    }

    /// Takes a decision that was computed under this very lock.
    static func take(
        _ proposal: Proposal, in store: inout Store, at occasion: Occasion
    ) throws(ActionFailure) -> ActionReceipt {
        guard let number = DecisionNumber(proposal.decision.number) else {
            throw .refused(.decision(.changedMeanwhile))
        }
        let outcomes = Dictionary(grouping: proposal.decision.standings, by: \.outcome.rawValue)
        var facts: Facts = [:]
        if let earlier = proposal.decision.follows?.number { facts["earlier"] = String(earlier) }
        for outcome in DecidedStanding.Outcome.allCases {
            if let count = outcomes[outcome.rawValue]?.count { facts[outcome.rawValue] = String(count) }
        }
        let receipt = try store.commit(
            proposal.decision.action, proposal.decision.stage.text, in: proposal.contest, at: occasion, facts: facts,
            changes: [StorePath(.decision(number)): .put(proposal.decision.canonicalBytes)])
        return ActionReceipt(commit: receipt, warnings: proposal.warnings)
    }

    private static func entries(_ orders: [[String]]) throws(ActionFailure) -> [[EntryID]] {
        var read: [[EntryID]] = []
        for order in orders {
            var ids: [EntryID] = []
            for name in order {
                guard let id = EntryID(name) else {
                    throw .refused(.decision(.orderUnknown(entry: String(name.prefix(100)), suggestion: nil)))
                }
                ids.append(id)
            }
            read.append(ids)
        }
        return read
    }

    /// What keeps a stage from being decided before its figures are looked at.
    private static func obstacles(_ stage: Stage, source: RosterSource, view: StoreView) -> [Problem] {
        let roster = source.roster(of: stage.id)
        if let previous = roster.undecided {
            return [.plan(.previousUndecided(stage: stage.id, previous: previous))]
        }
        if stage.scoring != nil, !roster.unscreened.isEmpty {
            return [.plan(.screeningOpen(entries: roster.unscreened))]
        }
        if roster.entries.isEmpty { return [.plan(.rosterEmpty(stage: stage.id))] }
        let isPlanned = view.digest(of: StorePath(.assignmentPlan(stage.id))) != nil
        return stage.scoring == nil || isPlanned ? [] : [.sheet(.planMissing(stage: stage.id))]
    }

    /// The documents that the decision is computed from, each compared with the journal once more.
    private static func inputs(
        _ ground: DecisionGround, _ source: RosterSource, _ view: StoreView
    ) throws(ActionFailure) -> [Decision.Input] {
        do throws(StoreFailure) {
            let paths = try view.inputs(for: ground.stage.id, source: source, follows: ground.follows)
            return try parallelMap(paths) { path throws(StoreFailure) in
                Decision.Input(path: path.text, digest: SHA256.digest(of: try view.read(path)))
            }
        } catch {
            throw .store(error)
        }
    }
}

extension Decision {
    /// What the journal calls the taking of the decision.
    fileprivate var action: String {
        switch follows {
        case nil: "decide"
        case .supersedes: "supersede"
        case .confirms: "finalise"
        }
    }
}

extension StoreView {
    /// Computes a decision on a stage from the documents of this view.
    func draft(
        _ stage: Stage, source: RosterSource, orders: [[EntryID]]
    ) throws(ActionFailure) -> DecisionDraft {
        guard stage.scoring != nil else { return source.screeningDraft(of: stage.id) }
        let material: StageMaterial
        do throws(StoreFailure) {
            material = try self.material(for: stage.id, source: source)
        } catch {
            throw .store(error)
        }
        do throws(ListFailure) {
            return try material.draft(orders: orders)
        } catch {
            throw ActionFailure(error)
        }
    }
}

extension ActionFailure {
    /// What a failed computation means to the person who asked for it.
    init(_ failure: ListFailure) {
        switch failure {
        case .result(let failure): self.init(failure)
        case .selection: self = .refused(.decision(.listTooComplex))
        }
    }

    /// What a failed computation means to the person who asked for it.
    init(_ failure: ResultFailure) {
        switch failure {
        case .notScored(let stage): self = .refused(.sheet(.stageNotScored(stage: stage)))
        case .rubricMissing(let stage, let group):
            self = .refused(.contest(.rubricMissing(stage: stage, group: group)))
        case .panel(let entry, _), .arithmetic(let entry, _):
            self = .refused(.sheet(.numbersTooLarge(entry: entry)))
        case .ranking: self = .refused(.decision(.listTooComplex))
        case .tooManyCompared(let stage, let entries, let limit):
            self = .refused(.decision(.tooManyCompared(stage: stage, entries: entries, limit: limit)))
        }
    }
}
