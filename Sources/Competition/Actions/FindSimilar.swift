import Scoring

/// Finds entries whose answers resemble those of others, in this contest or in earlier ones: `similar`.
public enum FindSimilar {
    /// Entries to compare with: of an earlier contest, or from anywhere.
    public struct Source: Sendable {
        /// What the source is called.
        public var name: String
        /// Its entries.
        public var entries: [Entry]

        /// Creates a source.
        public init(name: String, entries: [Entry]) {
            self.name = name
            self.entries = entries
        }
    }

    /// What was compared, and what was found.
    public struct Report: Sendable {
        /// How many entries of this contest were compared.
        public var entries: Int
        /// How many entries of other sources.
        public var others: Int
        /// The pairs, the most alike first.
        public var pairs: [Match]
    }

    /// Two entries of which at least one answer is much the same.
    public struct Match: Sendable {
        /// The entry of this contest.
        public var entry: EntryHead
        /// The other entry.
        public var other: EntryHead
        /// Where the other entry is from; nil for this contest.
        public var source: String?
        /// What the offices declared about it.
        public var declaration: Declaration
        /// Whether one office submitted both.
        public var isOwn: Bool
        /// The answers that resemble each other, the most alike first.
        public var answers: [Likeness]
    }

    /// What is declared about two entries that are alike.
    public enum Declaration: String, Hashable, Sendable, CaseIterable {
        /// Nothing.
        case undeclared
        /// One names the other as the innovation that it adapts or continues, as the rules of its group allow.
        case declared
        /// One names an origin, but it is not the other.
        case originElsewhere = "origin-elsewhere"
    }

    /// Two answers that resemble each other.
    public struct Likeness: Sendable {
        /// The question of the entry of this contest.
        public var question: QuestionID
        /// The question of the other entry.
        public var otherQuestion: QuestionID
        /// How much is the same: Jaccard's index of runs of five words, 0 to 1.
        public var jaccard: Ratio
        /// The longest passages that are the same, as the entry has them.
        public var passages: [String]
    }

    /// Answers with fewer words say too little to be compared.
    static let fewestWords = 20
    /// The most passages that are shown of two answers.
    static let mostPassages = 3

    /// Compares the entries of a contest with each other and with those of other sources.
    ///
    /// Every answer is compared with every other that a MinHash index proposes; what is told is computed exactly. Withdrawn entries are
    /// left out.
    ///
    /// - Parameter percent: the least likeness of two answers, in percent.
    public static func run(
        in store: Store, with sources: [Source], atLeast percent: Int, at occasion: Occasion
    ) throws(ActionFailure) -> Report {
        let contest = try store.reading { (view) throws(StoreFailure) in try view.contest() }
        let own = try entries(of: store)
        var texts = texts(own, source: nil)
        for source in sources { texts += Self.texts(source.entries, source: source.name) }
        let all = texts
        var index = LikenessIndex()
        let shingles = parallelMap(all) { ShingledText($0.text).distinct }
        for bands in parallelMap(shingles, { LikenessIndex.bands(of: $0) }) { index.add(bands) }
        let candidates = index.pairs { left, right in
            // Entries of this contest stand first, so the left one is of it wherever one is.
            all[left].source == nil && (all[right].source != nil || all[left].head.id != all[right].head.id)
        }
        let least = (try? Ratio(Int128(percent), over: 100)) ?? .zero
        // Passages are looked for only where they are told: for most candidates the numbers are enough.
        let found = parallelMap(candidates) { pair in
            let jaccard = Resemblance(shingles[pair.0], shingles[pair.1]).jaccard
            return jaccard < least ? nil : likeness(all[pair.0], all[pair.1], jaccard, sharing: shingles[pair.1])
        }
        var matches: [Key: Match] = [:]
        for (pair, likeness) in zip(candidates, found) {
            guard let likeness else { continue }
            let (left, right) = (all[pair.0], all[pair.1])
            let key = Key(entry: left.head.id, other: right.head.id, source: right.source)
            var match =
                matches[key]
                ?? Match(
                    entry: left.head, other: right.head, source: right.source,
                    declaration: declaration(left.head, right.head, in: contest),
                    isOwn: left.head.office == right.head.office, answers: [])
            match.answers.append(likeness)
            matches[key] = match
        }
        return Report(
            entries: own.count, others: sources.reduce(0) { $0 + $1.entries.count }, pairs: ordered(matches.values))
    }

    /// The entries of a store that stand.
    public static func entries(of store: Store) throws(ActionFailure) -> [Entry] {
        try store.reading { (view) throws(StoreFailure) in
            try parallelMap(try view.entryHeads().inForce) { head throws(StoreFailure) in
                try view.entry(head.id)
            }
        }
    }

    /// The entries of files that were handed over.
    public static func entries(in files: [InputFile]) throws(ActionFailure) -> [Entry] {
        let read = files.map { RegisterFile.entries($0) }
        _ = try read.flatMap(\.findings).filter { $0.severity == .error }.refusing()
        return read.flatMap { $0.values.map(\.value) }
    }
}

extension FindSimilar {
    /// An answer to compare.
    private struct Answered: Sendable {
        var head: EntryHead
        var source: String?
        var question: QuestionID
        var text: String
    }

    private struct Key: Hashable {
        var entry: EntryID
        var other: EntryID
        var source: String?
    }

    private static func texts(_ entries: [Entry], source: String?) -> [Answered] {
        entries.flatMap { entry in
            entry.answers.compactMap { answer in
                let words = answer.text.split { $0.isWhitespace }.prefix(fewestWords).count
                return words < fewestWords
                    ? nil : Answered(head: entry.head, source: source, question: answer.question, text: answer.text)
            }
        }
    }

    private static func likeness(
        _ left: Answered, _ right: Answered, _ jaccard: Ratio, sharing shingles: [UInt64]
    ) -> Likeness {
        let one = ShingledText(left.text)
        let passages = SharedPassage.all(in: one, sharedWith: shingles).prefix(mostPassages)
        return Likeness(
            question: left.question, otherQuestion: right.question, jaccard: jaccard,
            passages: passages.map { one.passage($0.words) })
    }

    private static func ordered(_ matches: some Sequence<Match>) -> [Match] {
        let sorted = matches.map { match in
            var match = match
            match.answers.sort { ($1.jaccard, $0.question) < ($0.jaccard, $1.question) }
            return match
        }
        return sorted.sorted { left, right in
            let (one, other) = (left.answers[0].jaccard, right.answers[0].jaccard)
            if one != other { return one > other }
            return (left.entry.id, left.other.id, left.source ?? "") < (
                right.entry.id, right.other.id, right.source ?? ""
            )
        }
    }

    private static func declaration(_ left: EntryHead, _ right: EntryHead, in contest: Contest) -> Declaration {
        if names(left, right, in: contest) || names(right, left, in: contest) { return .declared }
        return left.origin == nil && right.origin == nil ? .undeclared : .originElsewhere
    }

    /// Whether an entry names another as its origin: by the winner of that title, or by the title in its own words.
    private static func names(_ entry: EntryHead, _ other: EntryHead, in contest: Contest) -> Bool {
        guard let origin = entry.origin else { return false }
        let title = normalisedTitle(other.title)
        let winner = contest.winners.first { $0.id == origin.winner }
        if let winner, normalisedTitle(winner.title) == title { return true }
        return !title.isEmpty && normalisedTitle(origin.text).contains(title)
    }
}
