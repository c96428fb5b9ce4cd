import Scoring

/// Compares a decision with what its own inputs give when they are computed again.
enum DecisionReview {
    /// Every difference between a decision and its recomputation.
    ///
    /// - Parameters:
    ///   - inputs: the documents that had to be the decision's inputs, with the versions of that time.
    ///   - draft: what the inputs give now.
    static func differences(
        _ decision: Decision, inputs: [Decision.Input], draft: DecisionDraft
    ) -> [Finding] {
        let problems =
            inputDifferences(decision, inputs) + standingDifferences(decision, draft.standings)
            + missingDifferences(decision, draft.missingSheets)
        let file = "decisions/\(padded(decision.number, 4)).xml"
        return problems.map { Finding(.decision($0), at: Place(file: file)) }
    }

    /// Whether a decision follows the one that was in force before it as it says, and became final no earlier than the rules allow.
    ///
    /// - Parameters:
    ///   - source: what was decided before.
    ///   - objections: the objections as they stood then.
    static func chainFaults(_ decision: Decision, source: RosterSource, objections: [Objection]) -> [Finding] {
        var source = source
        source.decisions.removeAll { $0.number >= decision.number }
        let inForce = source.decision(on: decision.stage)
        let file = "decisions/\(padded(decision.number, 4)).xml"
        let broken = Finding(
            .decision(.chainBroken(number: decision.number, inForce: inForce?.number)), at: Place(file: file))
        guard inForce?.number == decision.follows?.number else { return [broken] }
        guard case .confirms? = decision.follows, let inForce else { return [] }
        let isOpen = objections.contains { $0.stage == decision.stage && $0.ruling == nil }
        let window = source.contest.stage(decision.stage).flatMap { source.decidedList(of: $0)?.window }
        let isClosed = window?.position(of: decision.at.moment, in: source.contest.zone) == .after
        return isClosed && !isOpen && inForce.standings == decision.standings ? [] : [broken]
    }

    private static func inputDifferences(_ decision: Decision, _ inputs: [Decision.Input]) -> [DecisionProblem] {
        // As nearly always; in another order they are the same too.
        guard decision.inputs != inputs else { return [] }
        let named = Set(decision.inputs)
        let needed = Set(inputs)
        return named.symmetricDifference(needed).map(\.path).sorted().uniqued.map { path in
            .inputsDiffer(number: decision.number, path: path)
        }
    }

    private static func missingDifferences(
        _ decision: Decision, _ missing: [Decision.MissingSheet]
    ) -> [DecisionProblem] {
        guard Set(decision.missingSheets) != Set(missing) else { return [] }
        let different = Set(decision.missingSheets).symmetricDifference(missing)
        return different.sorted { ($0.entry, $0.juror) < ($1.entry, $1.juror) }.map { sheet in
            let isNamed = decision.missingSheets.contains(sheet)
            return .standingDiffers(
                number: decision.number, entry: sheet.entry, part: "missing-sheet",
                decided: isNamed ? sheet.juror.text : "", computed: isNamed ? "" : sheet.juror.text)
        }
    }

    private static func standingDifferences(
        _ decision: Decision, _ computed: [DecidedStanding]
    ) -> [DecisionProblem] {
        let decided = Dictionary(decision.standings.map { ($0.entry, $0) }, uniquingKeysWith: { first, _ in first })
        let again = Dictionary(computed.map { ($0.entry, $0) }, uniquingKeysWith: { first, _ in first })
        let entries = Set(decided.keys).union(again.keys).sorted()
        return entries.flatMap { entry -> [DecisionProblem] in
            guard decided[entry] != again[entry] else { return [] }
            let left = decided[entry].map(parts) ?? []
            let right = again[entry].map(parts) ?? []
            let names = left.isEmpty ? right.map(\.name) : left.map(\.name)
            return names.compactMap { name in
                let before = left.first { $0.name == name }?.text ?? ""
                let after = right.first { $0.name == name }?.text ?? ""
                guard before != after else { return nil }
                return .standingDiffers(
                    number: decision.number, entry: entry, part: name, decided: before, computed: after)
            }
        }
    }

    /// Everything that a standing says, by name, in the words of its document.
    private static func parts(_ standing: DecidedStanding) -> [(name: String, text: String)] {
        let element = standing.element
        let attributes = element.attributes.map { ($0.name, $0.value) }
        let children = element.children.map { child in
            (child.name, child.attributes.map { "\($0.name)=\($0.value)" }.joined(separator: " "))
        }
        // Absent attributes count as empty, so both sides list the same names.
        let names = [
            "group", "rank", "shared", "score", "exact", "due", "scored", "abstained", "outcome", "list", "tier",
        ]
        return names.map { name in (name, attributes.first { $0.0 == name }?.1 ?? "") }
            + ["tie-broken", "exception"].map { name in (name, children.first { $0.0 == name }?.1 ?? "") }
    }
}

extension [String] {
    /// The texts of a sorted list, each once.
    fileprivate var uniqued: [String] {
        enumerated().filter { $0.offset == 0 || $0.element != self[$0.offset - 1] }.map(\.element)
    }
}
