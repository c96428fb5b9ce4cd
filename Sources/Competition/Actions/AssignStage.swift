import Scoring

/// Plans who reads what in a stage: `assign`.
public enum AssignStage {
    /// What the caller says of a plan.
    public struct Request: Hashable, Sendable {
        /// The stage, as named.
        public var stage: String
        /// A table with columns juror and entry, or nil to have the plan made.
        public var list: InputFile?
        /// What chance is drawn from; nil: as in the plan before, or 1.
        public var seed: Int?
        /// How many entries every juror reads; nil: as the rules say.
        public var anchors: Int?
        /// Whether loads are evened out before readings of the plan before are kept.
        public var rebalances: Bool
        /// How many further readings are to be found and added; nil for none.
        public var extra: Int?
        /// Changes to what people ruled.
        public var rulings: [RulingChange]
        /// Why, for the rulings.
        public var reason: String?

        /// Creates a request.
        public init(
            stage: String, list: InputFile? = nil, seed: Int? = nil, anchors: Int? = nil, rebalances: Bool = false,
            extra: Int? = nil, rulings: [RulingChange] = [], reason: String? = nil
        ) {
            self.stage = stage
            self.list = list
            self.seed = seed
            self.anchors = anchors
            self.rebalances = rebalances
            self.extra = extra
            self.rulings = rulings
            self.reason = reason
        }
    }

    /// A plan ready to be written, with everything that should be seen before.
    public struct Draft: Sendable {
        /// The plan; the one in force when nothing changes.
        public var plan: AssignmentPlan
        /// The rules of the contest.
        public var contest: Contest
        /// What should be looked at.
        public var warnings: [Finding]
        /// What each juror reads.
        public var loads: [Load]
        /// How many panels have each kind that the rules ask for.
        public var mixes: [Mix]
        /// Readings that were left out because of a conflict, with the reason.
        public var conflicts: [(juror: JurorID, entry: EntryID, reason: ConflictReason)]
        /// How the jurors hang together.
        public var outlook: PlanOutlook
        /// What changes against the plan before.
        public var changes: PlanChanges
        /// The further readings that are in it, and what they are expected to gain; nil when nobody asked for any.
        public var proposal: ReadingProposal?
    }

    /// What one juror reads.
    public struct Load: Sendable {
        /// The juror.
        public var juror: Juror
        /// How many entries.
        public var entries: Int
        /// The most that the juror may have, or nil for no limit.
        public var cap: Int?
        /// How many of the entries are of a category that the juror knows best.
        public var expert: Int
        /// How many of them are new in this plan.
        public var added: Int
        /// How many were dropped by this plan.
        public var dropped: Int
    }

    /// How far a mix is kept.
    public struct Mix: Sendable {
        /// The kind of juror.
        public var kind: JurorKindID
        /// How many each panel must have.
        public var minimum: Int
        /// How many panels have them.
        public var panels: Int
    }

    /// What a call came to.
    public struct Receipt: Sendable {
        /// The journal line and warnings.
        public var action: ActionReceipt
        /// The plan as it stands, and what it looks like.
        public var draft: Draft
        /// The plan as it stands.
        public var plan: AssignmentPlan { draft.plan }
        /// What each juror reads.
        public var loads: [Load] { draft.loads }
        /// Readings that were left out because of a conflict, with the reason.
        public var conflicts: [(juror: JurorID, entry: EntryID, reason: ConflictReason)] { draft.conflicts }
    }

    /// Plans a stage: every juror without a conflict reads every entry, or a list of pairs decides.
    public static func run(
        _ stageName: String, list: InputFile?, in store: inout Store, at occasion: Occasion
    ) throws(ActionFailure) -> Receipt {
        try run(Request(stage: stageName, list: list), in: &store, at: occasion)
    }

    /// Plans a stage.
    ///
    /// A stage can be planned again until it is decided; no reading whose sheet is in is dropped.
    public static func run(
        _ request: Request, in store: inout Store, at occasion: Occasion
    ) throws(ActionFailure) -> Receipt {
        let draft = try draft(request, in: store, at: occasion)
        let plan = draft.plan
        let receipt = try store.commit(
            "assign", plan.stage.text, in: draft.contest, at: occasion,
            facts: ["entries": String(plan.readings.count), "sheets": String(plan.sheetsDue)],
            changes: [StorePath(.assignmentPlan(plan.stage)): .put(plan.canonicalBytes)])
        return Receipt(action: ActionReceipt(commit: receipt, warnings: draft.warnings), draft: draft)
    }

    /// Computes a plan without writing it.
    ///
    /// - Throws: `refused` when the stage is decided or cannot be planned yet, and with what would have to change where no plan can
    ///   keep the rules.
    public static func draft(
        _ request: Request, in store: Store, at occasion: Occasion
    ) throws(ActionFailure) -> Draft {
        let material = try PlanMaterial(request, in: store, at: occasion)
        let made = try material.made()
        let rules = material.rules
        let warnings = try rules.faults(of: made.readings).map { Finding($0) }.refusing()
        let contest = material.contest
        var plan = AssignmentPlan(
            contest: contest.id, stage: rules.stage.id, method: made.method,
            revision: (material.earlier?.revision ?? 0) + 1, at: contest.timestamp(occasion.now),
            rulings: rules.rulings, readings: made.readings, certificate: made.certificate)
        if let earlier = material.earlier, plan.saysTheSame(as: earlier) { plan = earlier }
        let categories = Dictionary(
            rules.roster.entries.map { ($0.id, $0.category) }, uniquingKeysWith: { first, _ in first })
        let outlook = PlanOutlook(plan.readings, categories: categories)
        let changes = PlanChanges(from: material.earlier?.readings ?? [], to: plan.readings)
        return Draft(
            plan: plan, contest: contest, warnings: warnings + outlook.problems.map { Finding($0) },
            loads: material.loads(plan, changes, categories), mixes: material.mixes(plan),
            conflicts: rules.conflicts(), outlook: outlook, changes: changes,
            proposal: material.proposal)
    }
}

extension AssignmentPlan {
    /// Whether a plan differs from an earlier one only in when it was made and what proves it.
    fileprivate func saysTheSame(as earlier: AssignmentPlan) -> Bool {
        earlier.readings == readings && earlier.method == method && earlier.rulings == rulings
            && earlier.certificate?.seed == certificate?.seed
    }
}

extension PlanRules {
    /// Every pair of the stage that a conflict keeps apart.
    func conflicts() -> [(juror: JurorID, entry: EntryID, reason: ConflictReason)] {
        roster.entries.flatMap { entry in
            jurors.compactMap { juror in
                conflict(of: juror, with: entry, from: offices[entry.office]).map { (juror.id, entry.id, $0) }
            }
        }
    }
}

extension Contest {
    /// The stage that a person named.
    func stage(named text: String) throws(ActionFailure) -> Stage {
        guard let stage = stages.first(where: { $0.id.text == text }) else {
            let shown = String(text.prefix(100))
            throw .refused(
                .sheet(.stageUnknown(stage: shown, suggestion: suggestion(for: shown, among: stages.map(\.id.text)))))
        }
        return stage
    }

    /// The scoring stage that a person named.
    func scoringStage(named text: String) throws(ActionFailure) -> Stage {
        let stage = try stage(named: text)
        guard stage.scoring != nil else { throw .refused(.sheet(.stageNotScored(stage: stage.id))) }
        return stage
    }
}
