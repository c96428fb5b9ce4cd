import Competition
import Scoring

/// What the page of an entry form must know to judge by itself, as one JSON value.
struct EntryFacts {
    let brief: EntryBrief
    let language: Language

    /// The whole value.
    var json: JSONValue {
        let contest = brief.contest
        return .object([
            JSONMember("kind", "entry"), JSONMember("language", .string(language.rawValue)),
            JSONMember("namespace", .string(DocumentKind.entry.namespace)),
            JSONMember("contest", .string(contest.id.text)), JSONMember("office", .string(brief.office.id.text)),
            JSONMember("revision", .optional(brief.earlier?.head.revision)),
            JSONMember("identifier", .string(brief.identifier)),
            JSONMember("identifiers", .object(brief.office.services.map(identifier))),
            JSONMember("questions", .array(contest.form.questions.map(question))),
            JSONMember("attachments", .array(contest.form.attachments.map(attachment))),
            JSONMember("winners", .object(contest.winners.map(winner))),
            JSONMember("groups", .object(brief.groups.map { JSONMember($0.id.text, group($0)) })),
            JSONMember("texts", .object(TextTemplates.json(in: language))),
            JSONMember("words", FormPageWords(language: language).entryScript),
            JSONMember("figures", FormPageWords(language: language).figures),
        ])
    }

    private func identifier(_ service: Service) -> JSONMember {
        JSONMember(service.id.text, .string(brief.identifiers[service.id] ?? brief.identifier))
    }

    private func question(_ question: Question) -> JSONValue {
        .object([JSONMember("id", .string(question.id.text)), JSONMember("limit", .optional(question.wordLimit))])
    }

    private func winner(_ winner: Winner) -> JSONMember {
        JSONMember(winner.id.text, .string("\(winner.title), \(winner.institution), \(winner.year)"))
    }

    private func attachment(_ rule: AttachmentRule) -> JSONValue {
        let file = FindingTemplate.Hole.marker("file")
        func template(_ problem: EntryProblem) -> JSONValue {
            FindingTemplate(.entry(problem), in: language).json
        }
        let contents = rule.types.map { type in
            JSONMember(type.rawValue, template(.attachmentContentDiffers(file: file, type: type.rawValue)))
        }
        return .object([
            JSONMember("id", .string(rule.id.text)), JSONMember("kilobytes", .integer(rule.kilobytes)),
            JSONMember("types", .array(rule.types.map { .string($0.rawValue) })),
            JSONMember(
                "large",
                template(.attachmentTooLarge(file: file, kilobytes: rule.kilobytes + 1, limit: rule.kilobytes))),
            JSONMember("type", template(.attachmentTypeRefused(file: file, types: rule.types.map(\.rawValue)))),
            JSONMember("content", .object(contents)),
            JSONMember("differs", template(.attachmentDigestDiffers(file: file))),
        ])
    }

    private func group(_ group: EntryBrief.GroupBrief) -> JSONValue {
        .object([
            JSONMember("questions", .array(group.questions.map { .string($0.id.text) })),
            JSONMember("attachments", .array(group.attachments.map { .string($0.id.text) })),
            JSONMember("relation", .optional(group.relation?.rawValue)),
            JSONMember("missing", missing(group)), JSONMember("wordy", wordy(group)),
            JSONMember("young", .array(group.young.compactMap(young))),
            JSONMember("won", .object(group.won.map { JSONMember($0.title, findings($0.problems)) })),
            JSONMember("origins", .object(group.origins.map { JSONMember($0.origin.key, findings($0.problems)) })),
            JSONMember("services", .object(group.services.map { JSONMember($0.service.text, findings($0.problems)) })),
        ])
    }

    private func findings(_ problems: [EntryBrief.Judged]) -> JSONValue {
        .array(problems.map { FindingTemplate(.entry($0.problem), $0.severity, in: language).json })
    }

    /// What is wrong while something is missing, under `answer:ID` and `attachment:ID`.
    private func missing(_ group: EntryBrief.GroupBrief) -> JSONValue {
        var members: [JSONMember] = []
        for question in group.questions {
            let found = group.missing.filter { item in
                if case .answerMissing(question.id, _) = item.problem { true } else { false }
            }
            if !found.isEmpty { members.append(JSONMember("answer:\(question.id)", findings(found))) }
        }
        for rule in group.attachments {
            let found = group.missing.filter { item in
                if case .attachmentMissing(rule.id, _) = item.problem { true } else { false }
            }
            if !found.isEmpty { members.append(JSONMember("attachment:\(rule.id)", findings(found))) }
        }
        return .object(members)
    }

    /// What is wrong with an answer that is too long: for one word too many, and for more.
    private func wordy(_ group: EntryBrief.GroupBrief) -> JSONValue {
        .object(
            group.questions.compactMap { question in
                let found = group.wordy.filter { item in
                    if case .tooManyWords(question.id, _, _, _) = item.problem { true } else { false }
                }
                guard let limit = question.wordLimit, !found.isEmpty else { return nil }
                let severities = found.map(\.severity)
                return JSONMember(
                    question.id.text,
                    .object([
                        JSONMember("one", .array(severities.map { wordy(question, limit, over: 1, $0) })),
                        JSONMember("many", .array(severities.map { wordy(question, limit, over: 987_000_000, $0) })),
                    ]))
            })
    }

    private func wordy(_ question: Question, _ limit: Int, over: Int, _ severity: Severity) -> JSONValue {
        let problem = EntryProblem.tooManyWords(
            question: question.id, name: question.name, words: limit + over, limit: limit)
        guard over > 1 else { return FindingTemplate(.entry(problem), severity, in: language).json }
        let holes: [FindingTemplate.Hole] = [
            .count(limit + over, "words", in: language), .count(over, "over", in: language),
        ]
        return FindingTemplate(.entry(problem), severity, holes: holes, in: language).json
    }

    private func young(_ item: EntryBrief.Judged) -> JSONValue? {
        guard case .tooYoung(_, let started, let latest) = item.problem else { return nil }
        let hole = FindingTemplate.Hole(written: language.date(started), name: "started")
        return .object([
            JSONMember("latest", .string(latest.description)),
            JSONMember(
                "finding", FindingTemplate(.entry(item.problem), item.severity, holes: [hole], in: language).json),
        ])
    }
}

extension EntryBrief.NamedOrigin {
    /// The name of the case in the page's facts; identifiers of winners hold none of these signs alone.
    fileprivate var key: String {
        switch self {
        case .nothing: ""
        case .unlisted: "-"
        case .winner(let id): id.text
        }
    }
}
