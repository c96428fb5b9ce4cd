import Scoring

extension Requirement {
    /// No other entry in force has the same title after normalisation.
    func distinctTitle(_ head: EntryHead, among surroundings: Surroundings) -> [EntryProblem] {
        let same = surroundings.firstRival(of: head.id, for: .title(normalisedTitle(head.title)))
        return same.map { [.titleTaken(requirement: id, entry: $0)] } ?? []
    }

    /// No listed winner has the same title after normalisation.
    func neverWon(_ head: EntryHead, in contest: Contest) -> [EntryProblem] {
        let title = normalisedTitle(head.title)
        let same = contest.winners.first { normalisedTitle($0.title) == title }
        return same.map {
            [.wonBefore(requirement: id, winner: $0.id, year: $0.year, title: $0.title)]
        } ?? []
    }
}

/// A title as it is compared: letters and digits in lower case, runs of anything else as one space.
///
/// What stands in parentheses at the end, usually the long form of an abbreviation, is left out unless nothing else remains.
func normalisedTitle(_ title: String) -> String {
    let short = words(of: title.prefix { $0 != "(" })
    return short.isEmpty ? words(of: title[...]) : short
}

private func words(of text: Substring) -> String {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
}
