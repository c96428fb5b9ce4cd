import Scoring

/// What a contest lets entries say: its groups, categories, questions, winners and attachments.
public struct EntryVocabulary: Sendable {
    private let contest: Contest
    private let group: GroupID?

    /// Creates the vocabulary of a contest.
    ///
    /// - Parameter group: one group's, with exactly its questions; nil for all groups together.
    public init(_ contest: Contest, group: GroupID? = nil) {
        self.contest = contest
        self.group = group
    }

    /// The contest compiled into one schema for entries.
    public var schemaText: [UInt8] {
        guard var compiler = SchemaCompiler(.entry) else { return [] }
        compiler.replace("contest-ref", with: XSD.enumeration([(contest.id.text, contest.title)]))
        compiler.replace("group-ref", with: XSD.enumeration(groups.map { ($0.id.text, $0.name) }))
        compiler.replace("category-ref", with: XSD.enumeration(contest.categories.map { ($0.id.text, $0.name) }))
        if !contest.winners.isEmpty {
            let winners = contest.winners.map { winner in
                (winner.id.text, Words("\(winner.title), \(winner.institution), \(winner.year)"))
            }
            compiler.replace("winner-ref", with: XSD.enumeration(winners))
        }
        if !contest.form.attachments.isEmpty {
            let rules = group.map(contest.form.attachments(for:)) ?? contest.form.attachments
            compiler.replace("attachment-ref", with: XSD.enumeration(rules.map { ($0.id.text, $0.name) }))
        }
        compiler.replace("answers", with: XSD.all(questions.map(element)))
        return compiler.text
    }

    /// The vocabulary with its schema compiled, for reading documents.
    func compiled() -> Vocabulary { Vocabulary(schema: SchemaCompiler.schema(schemaText), check: check) }

    /// The vocabularies of all groups of a contest, compiled.
    static func compiled(_ contest: Contest) -> [GroupID: Vocabulary] {
        let pairs = contest.groups.map { ($0.id, EntryVocabulary(contest, group: $0.id).compiled()) }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    private var groups: [ContestGroup] { contest.groups.filter { group == nil || $0.id == group } }

    private var questions: [Question] { group.map(contest.form.questions(for:)) ?? contest.form.questions }

    private func element(_ question: Question) -> XMLElement {
        let words = [question.name, question.guidance]
        guard isDemanded(question) else {
            return XSD.element(question.id.text, type: "xs:string", isRequired: false, words: words)
        }
        let filled = XMLElement(
            "simpleType", [],
            [XMLElement("restriction", [XMLAttribute("base", "xs:token")], [XSD.facet("minLength", "1")])])
        return XSD.element(question.id.text, isRequired: true, words: words, type: filled)
    }

    /// Whether the schema itself refuses an entry without this answer.
    private func isDemanded(_ question: Question) -> Bool {
        let isEverywhere = group != nil || question.groups == nil
        return question.isRequired && isEverywhere && contest.judging(of: .complete) == .submission
    }
}

extension EntryVocabulary {
    /// Finds, in words that a person can mend, what the compiled schema refuses.
    private func check(_ cursor: Cursor) {
        checkContest(cursor)
        let head = cursor.child("head")
        checkText(head?.child("group"), "group", groups.map(\.id.text))
        checkText(head?.child("category"), "category", contest.categories.map(\.id.text))
        if !contest.winners.isEmpty {
            checkAttribute(head?.child("origin"), "winner", contest.winners.map(\.id.text))
        }
        let named = head?.child("group").flatMap { GroupID($0.element.text.trimmed) }
        let group = named.flatMap { contest.group($0)?.id }
        for attachment in cursor.child("attachments")?.children("attachment") ?? [] {
            checkAttachment(attachment, group: group)
        }
        if let answers = cursor.child("answers"), let group { checkAnswers(answers, group: group) }
    }

    private func checkContest(_ cursor: Cursor) {
        guard let text = cursor.element[attribute: "contest"], let found = ContestID(text.trimmed) else { return }
        if found != contest.id { cursor.report(.entry(.contestDiffers(found: found, expected: contest.id))) }
    }

    private func checkText(_ cursor: Cursor?, _ name: String, _ known: [String]) {
        guard let cursor else { return }
        reportUnknown(cursor.element.text.trimmed, named: name, known: known, at: cursor)
    }

    private func checkAttribute(_ cursor: Cursor?, _ name: String, _ known: [String]) {
        guard let cursor, let text = cursor.element[attribute: name] else { return }
        reportUnknown(text.trimmed, named: name, known: known, at: cursor)
    }

    private func reportUnknown(_ value: String, named name: String, known: [String], at cursor: Cursor) {
        guard !value.isEmpty, !known.contains(value) else { return }
        let shown = String(value.prefix(100))
        cursor.report(
            .valueUnknown(name: name, value: shown, choices: known, suggestion: suggestion(for: shown, among: known)))
    }

    private func checkAttachment(_ attachment: Cursor, group: GroupID?) {
        let all = contest.form.attachments
        let own = group.map(contest.form.attachments(for:)) ?? all
        let written = attachment.element[attribute: "for"]?.trimmed
        if let group, let other = all.first(where: { $0.id.text == written }),
            !own.contains(where: { $0.id == other.id })
        {
            return attachment.report(.entry(.attachmentOfOtherGroup(attachment: other.id, group: group)))
        }
        checkAttribute(attachment, "for", own.map(\.id.text))
    }

    private func checkAnswers(_ answers: Cursor, group: GroupID) {
        let own = contest.form.questions(for: group)
        for answer in answers.allChildren {
            let name = answer.element.name
            if own.contains(where: { $0.id.text == name }) { continue }
            if let other = contest.form.questions.first(where: { $0.id.text == name }) {
                answer.report(.entry(.questionOfOtherGroup(question: other.id, group: group)))
            } else {
                let suggestion = suggestion(for: name, among: own.map(\.id.text))
                answer.report(.elementUnknown(element: name, parent: "answers", suggestion: suggestion))
            }
        }
        guard contest.judging(of: .complete) == .submission else { return }
        for question in own where question.isRequired {
            let answer = answers.child(question.id.text)
            if answer?.element.text.trimmed.isEmpty ?? true {
                (answer ?? answers).report(.entry(.answerMissing(question: question.id, name: question.name)))
            }
        }
    }
}
