import Competition
import Scoring

/// Entries that are alike, for people and for programs.
struct SimilarReport {
    let report: FindSimilar.Report

    /// The most characters of a passage that are shown to people.
    private static let longestPassage = 200

    /// Writes each pair with its answers and passages.
    func write(_ context: CommandContext) throws(CommandFailure) {
        for pair in report.pairs {
            let whose = pair.source.map { " (\($0))" } ?? ""
            let words = pair.declaration.words(in: context.language)
            let own = pair.isOwn ? context.words(Text(id: ", perangkat daerah sama", en: ", same office")) : ""
            try context.output.line("\(pair.entry.id) ~ \(pair.other.id)\(whose): \(words)\(own)")
            for answer in pair.answers {
                let names =
                    answer.question == answer.otherQuestion
                    ? answer.question.text : "\(answer.question) ~ \(answer.otherQuestion)"
                try context.output.line("    \(percent(answer.jaccard)) %  \(names)")
                for passage in answer.passages {
                    let text = passage.split { $0.isWhitespace }.joined(separator: " ")
                    let shown = text.count > Self.longestPassage ? text.prefix(Self.longestPassage) + " …" : text[...]
                    try context.output.line("        \"\(shown)\"")
                }
            }
        }
        let id = Language.indonesian
        let en = Language.english
        let undeclared = report.pairs.count { $0.declaration != .declared }
        try context.say(
            Text(
                id:
                    "\(id.count(report.entries)) inovasi dibandingkan satu sama lain dan dengan \(id.count(report.others)) "
                    + "lainnya: \(id.count(report.pairs.count)) pasangan mirip, \(id.count(undeclared)) tidak dinyatakan.",
                en: "\(en.count(report.entries)) entries compared with each other and with \(en.count(report.others)) "
                    + "others: \(en.count(report.pairs.count)) pairs alike, \(en.count(undeclared)) not declared."))
    }

    /// Whole percent, rounded down: what is told is never more than there is.
    private func percent(_ share: Ratio) -> Int {
        (try? share * Ratio(100)).map { Int($0.numerator / $0.denominator) } ?? 0
    }

    /// The members for programs.
    var members: [JSONMember] {
        [
            JSONMember("entries", .integer(report.entries)), JSONMember("others", .integer(report.others)),
            JSONMember("pairs", .array(report.pairs.map(json))),
        ]
    }

    private func json(_ pair: FindSimilar.Match) -> JSONValue {
        .object([
            JSONMember("entry", .string(pair.entry.id.text)), JSONMember("other", .string(pair.other.id.text)),
            JSONMember("source", .optional(pair.source)),
            JSONMember("declaration", .string(pair.declaration.rawValue)), JSONMember("own", .bool(pair.isOwn)),
            JSONMember(
                "answers",
                .array(
                    pair.answers.map { answer in
                        .object([
                            JSONMember("question", .string(answer.question.text)),
                            JSONMember("otherQuestion", .string(answer.otherQuestion.text)),
                            JSONMember("percent", .integer(percent(answer.jaccard))),
                            JSONMember("exact", .string(answer.jaccard.exact)),
                            JSONMember("passages", .array(answer.passages.map { .string($0) })),
                        ])
                    })),
        ])
    }
}

extension FindSimilar.Declaration {
    /// What the offices declared.
    func words(in language: Language) -> String {
        switch (language, self) {
        case (.indonesian, .undeclared): "tidak dinyatakan"
        case (.indonesian, .declared): "dinyatakan sebagai asal-usul"
        case (.indonesian, .originElsewhere): "asal-usul yang dinyatakan adalah inovasi lain"
        case (.english, .undeclared): "not declared"
        case (.english, .declared): "declared as its origin"
        case (.english, .originElsewhere): "the declared origin is another"
        }
    }
}
