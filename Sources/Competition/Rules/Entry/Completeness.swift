/// Every required question is answered and every required attachment is there.
func completeness(_ entry: Entry, in contest: Contest) -> [EntryProblem] {
    let group = entry.head.group
    let answers = contest.form.questions(for: group).filter { question in
        question.isRequired && (entry.answer(to: question.id)?.text.trimmed.isEmpty ?? true)
    }
    let attachments = contest.form.attachments(for: group).filter { rule in
        rule.isRequired && !entry.attachments.contains { $0.rule == rule.id }
    }
    return answers.map { .answerMissing(question: $0.id, name: $0.name) }
        + attachments.map { .attachmentMissing(attachment: $0.id, name: $0.name) }
}
