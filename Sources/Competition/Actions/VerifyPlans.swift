import Scoring

/// Checks the certificates of the plans in force: `verify`.
extension VerifyStore {
    /// What came of one plan.
    public struct ReviewedPlan: Sendable {
        /// The plan.
        public var plan: AssignmentPlan
        /// The journal line that brought it.
        public var line: Int
        /// What does not fit; empty when no plan of the same inputs is better.
        public var differences: [Finding]
    }

    /// Checks every balanced plan in force against the documents as they stood before its own journal line.
    ///
    /// The check does not know how plans are made: it sums what the plan costs, and what no plan can undercut by the prices that stand in
    /// it; see ``Scoring/AssignmentProof``.
    public static func plans(in store: Store) throws(ActionFailure) -> [ReviewedPlan] {
        var reviewed: [ReviewedPlan] = []
        for path in store.now.paths(of: .assignmentPlan) {
            guard let version = store.journal.inForce[path] else { continue }
            let plan = try store.reading { (view) throws(StoreFailure) in
                try view.document(AssignmentPlan.self, path.document)
            }
            guard let certificate = plan.certificate else { continue }
            let view = store.asOf(line: version.line - 1)
            let problem: PlanProblem?
            do throws(StoreFailure) { problem = try fault(of: plan, certificate, view) } catch { throw .store(error) }
            reviewed.append(
                ReviewedPlan(
                    plan: plan, line: version.line,
                    differences: problem.map { [Finding(.plan($0), at: Place(file: path.text))] } ?? []))
        }
        return reviewed
    }

    private static func fault(
        of plan: AssignmentPlan, _ certificate: AssignmentPlan.Certificate, _ view: StoreView
    ) throws(StoreFailure) -> PlanProblem? {
        let source = try view.rosterSource()
        guard let stage = source.contest.stage(plan.stage), let panels = stage.scoring?.panels else {
            return .certificateDiffers(stage: plan.stage, part: .inputs)
        }
        var rules = try view.planRules(stage, source: source)
        rules.rulings = plan.rulings
        let task = PlanTask(
            PlanTask.Inputs(
                rules: rules, panels: panels, sheets: rules.sheets, rulings: plan.rulings,
                earlier: try view.plan(plan.stage), anchors: plan.readings.filter(\.isAnchor).map(\.entry),
                seed: certificate.seed, keepsFirst: certificate.keepsFirst))
        if task.digest != certificate.inputs { return .certificateDiffers(stage: plan.stage, part: .inputs) }
        guard let solution = task.solution(plan), let proof = task.task.proof(of: solution) else {
            return .certificateDiffers(stage: plan.stage, part: .readings)
        }
        if proof.cost != certificate.cost { return .certificateDiffers(stage: plan.stage, part: .cost) }
        return proof.holds ? nil : .certificateDiffers(stage: plan.stage, part: .bound)
    }
}
