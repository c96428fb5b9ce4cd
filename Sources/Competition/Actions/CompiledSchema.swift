import Scoring

/// Compiles a contest into a schema for one kind of document: `schema entry`, `schema scoresheet`.
public enum CompiledSchema {
    /// What is asked for.
    public struct Request: Hashable, Sendable {
        /// The kind: entries or score sheets.
        public var kind: DocumentKind
        /// The stage, as named; needed for score sheets in a contest with several scoring stages.
        public var stage: String?
        /// The group, as named, or nil for all.
        public var group: String?

        /// Creates a request.
        public init(kind: DocumentKind, stage: String?, group: String?) {
            self.kind = kind
            self.stage = stage
            self.group = group
        }
    }

    /// The text of the schema.
    public static func text(_ request: Request, from store: Store) throws(ActionFailure) -> [UInt8] {
        let contest = try store.reading { (view) throws(StoreFailure) in try view.contest() }
        let group = try contest.group(named: request.group)
        guard request.kind == .scoreSheet else { return EntryVocabulary(contest, group: group).schemaText }
        let rubrics = try store.reading { (view) throws(StoreFailure) in try view.rubrics() }
        let only = contest.scoringStages.count == 1 ? contest.scoringStages.first?.id.text : nil
        guard let name = request.stage ?? only else {
            throw .refused(
                .contest(.choiceNeeded(name: "--stage", choices: contest.scoringStages.map(\.id.text))))
        }
        let stage = try contest.scoringStage(named: name)
        let used = stage.scoring?.rubrics.map(\.rubric) ?? []
        let wanted = group.map { stage.scoring?.rubric(for: $0) } ?? (Set(used).count == 1 ? used.first : nil)
        guard let rubric = wanted.flatMap({ rubrics[$0] }) else {
            throw .refused(.contest(.choiceNeeded(name: "--group", choices: contest.groups.map(\.id.text))))
        }
        return SheetVocabulary(contest, stage: stage.id, rubric: rubric).schemaText
    }
}

extension Contest {
    /// The group that a person named, or nil when none was named.
    public func group(named text: String?) throws(ActionFailure) -> GroupID? {
        guard let text else { return nil }
        guard let group = groups.first(where: { $0.id.text == text }) else {
            let known = groups.map(\.id.text)
            let shown = String(text.prefix(100))
            let nearest = suggestion(for: shown, among: known)
            throw .refused(
                .structure(.valueUnknown(name: "group", value: shown, choices: known, suggestion: nearest)))
        }
        return group.id
    }
}
