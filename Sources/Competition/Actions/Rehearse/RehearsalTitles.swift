import Scoring

/// Gives every entry a title of its own: real ones first, then the same with numbers.
struct RehearsalTitles {
    private let titles: [RehearsalLists.Title]
    private var next = 0
    private var taken: Set<String> = []

    /// Creates the source of titles; a list that was read holds at least one.
    init(_ lists: RehearsalLists, seed: UInt64) {
        var random = RehearsalRandom(seed: seed, .titles)
        titles = random.shuffled(lists.titles)
    }

    /// A title that no other entry has and that is not barred.
    mutating func take(barred: Set<String>) -> String {
        while true {
            let title = titles[next % titles.count].text
            let number = next / titles.count + 1
            next += 1
            if let free = take(number == 1 ? title : numbered(title, number), barred: barred) { return free }
        }
    }

    /// A given title, where it is free.
    mutating func take(_ title: String, barred: Set<String>) -> String? {
        let normalised = normalisedTitle(title)
        return barred.contains(normalised) || !taken.insert(normalised).inserted ? nil : title
    }

    /// Puts the number before the long form in parentheses, which titles are compared without.
    private func numbered(_ title: String, _ number: Int) -> String {
        let end = title.firstIndex(of: "(").flatMap { $0 > title.startIndex ? $0 : nil } ?? title.endIndex
        // Room for the number, whatever the length.
        let short = title[..<end].prefix(longestLine - 12).trimmed
        return line("\(short) \(number) \(title[end...])").trimmed
    }
}
