/// No answer is longer than its limit.
func wordLimits(_ entry: Entry, in contest: Contest) -> [EntryProblem] {
    contest.form.questions(for: entry.head.group).compactMap { question in
        guard let limit = question.wordLimit, let answer = entry.answer(to: question.id) else { return nil }
        // No text has more words than bytes, so most answers need no counting.
        guard answer.text.utf8.count > limit else { return nil }
        let words = wordCount(answer.text)
        guard words > limit else { return nil }
        return .tooManyWords(question: question.id, name: question.name, words: words, limit: limit)
    }
}
