import Scoring

/// Computes every decision again from its inputs and compares: `verify`.
public enum VerifyStore {
    /// What came of one decision.
    public struct Reviewed: Sendable {
        /// The decision as it was taken.
        public var decision: Decision
        /// The digest of its document.
        public var digest: Digest
        /// The journal line that brought it.
        public var line: Int
        /// How it is computed again, from the documents of that time.
        public var draft: DecisionDraft
        /// The offices and rubrics of that time come with the material; nil for a screening stage.
        public var material: StageMaterial?
        /// The number of the later decision that took its place; nil while it is in force.
        public var replacedBy: Int?
        /// Whether its list could still change by objections.
        public var state: DecidedList.State
        /// Every difference; empty when the decision follows from its inputs to the last digit.
        public var differences: [Finding]
    }

    /// Reviews every decision of a store, in order.
    ///
    /// Each is computed from the documents as they stood before its own journal line, wherever those versions are now.
    public static func decisions(in store: Store) throws(ActionFailure) -> [Reviewed] {
        // Most documents are those of several decisions.
        let store = store.keepingDocuments()
        var reviewed: [Reviewed] = []
        // All at once, on all cores; each is then kept.
        _ = try store.reading { (view) throws(StoreFailure) in try view.decisions() }
        for path in store.now.paths(of: .decision) {
            guard let version = store.journal.inForce[path] else { continue }
            reviewed.append(try review(path, version, in: store))
        }
        reviewed.sort { $0.decision.number < $1.decision.number }
        for index in reviewed.indices {
            let stage = reviewed[index].decision.stage
            reviewed[index].replacedBy =
                reviewed[(index + 1)...].first { $0.decision.stage == stage }?.decision.number
        }
        return reviewed
    }

    private static func review(
        _ path: StorePath, _ version: DocumentVersion, in store: Store
    ) throws(ActionFailure) -> Reviewed {
        let decision = try store.reading { (view) throws(StoreFailure) in
            try view.document(Decision.self, path.document)
        }
        let view = store.asOf(line: version.line - 1)
        let source: RosterSource
        var material: StageMaterial?
        let inputs: [Decision.Input]
        let objections: [Objection]
        do throws(StoreFailure) {
            source = try view.rosterSource()
            objections = try view.objections()
            let needed = try view.inputs(for: decision.stage, source: source, follows: decision.follows)
            inputs = needed.compactMap { path in
                view.digest(of: path).map { Decision.Input(path: path.text, digest: $0) }
            }
            if source.contest.stage(decision.stage)?.scoring != nil {
                material = try view.material(for: decision.stage, source: source)
            }
        } catch {
            throw .store(error)
        }
        let draft: DecisionDraft
        do throws(ListFailure) {
            draft = try material?.draft(orders: decision.orders) ?? source.screeningDraft(of: decision.stage)
        } catch {
            throw ActionFailure(error)
        }
        let stage = source.contest.stage(decision.stage)
        let isFinal = if case .confirms? = decision.follows { true } else { stage?.objections == nil }
        return Reviewed(
            decision: decision, digest: version.digest, line: version.line, draft: draft, material: material,
            replacedBy: nil, state: isFinal ? .final : .provisional,
            differences: DecisionReview.differences(decision, inputs: inputs, draft: draft)
                + DecisionReview.chainFaults(decision, source: source, objections: objections))
    }
}
