/// A language in which the program speaks.
enum Language: String, CaseIterable, Hashable, Sendable {
    /// Bahasa Indonesia, unless another is asked for.
    case indonesian = "id"
    /// English.
    case english = "en"

    /// Finds the language that the arguments ask for, even when everything else in them is wrong.
    ///
    /// What complains about the arguments must already speak the language that they ask for. The last `--lang` that
    /// names a language counts; the parser refuses the others.
    ///
    /// - Parameter variables: the environment, whose `COMPETITIONCTL_LANG` counts where no argument says otherwise.
    static func asked(by arguments: [String], variables: [String: String] = [:]) -> Language {
        var language = variables["COMPETITIONCTL_LANG"].flatMap(Language.init) ?? .indonesian
        var isValue = false
        for argument in arguments.prefix(while: { $0 != "--" }) {
            let prefix = "--lang="
            let value = argument.hasPrefix(prefix) ? String(argument.dropFirst(prefix.count)) : argument
            if isValue || argument.hasPrefix(prefix), let named = Language(rawValue: value) { language = named }
            isValue = argument == "--lang"
        }
        return language
    }
}

extension Language {
    /// Joins words to a list of which all count: `a, b, dan c` or `a, b and c`.
    func allOf(_ words: [String]) -> String { list(words, last: self == .indonesian ? "dan" : "and") }

    /// Joins words to a list of which one counts: `a, b, atau c` or `a, b or c`.
    func oneOf(_ words: [String]) -> String { list(words, last: self == .indonesian ? "atau" : "or") }

    /// Source: Ejaan Bahasa Indonesia yang Disempurnakan V (2022), III.B.1: a comma also stands before the last of three or more.
    private func list(_ words: [String], last conjunction: String) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        let comma = self == .indonesian && words.count > 2 ? "," : ""
        return words.dropLast().joined(separator: ", ") + "\(comma) \(conjunction) " + last
    }

    /// Joins words of which all count; of a long list its beginning: `a, b, dan 12 lainnya` or `a, b and 12 others`.
    func beginning(of words: [String], most: Int = 6) -> String {
        guard words.count > most + 1 else { return allOf(words) }
        let more = count(words.count - most)
        return allOf(words.prefix(most) + [self == .indonesian ? "\(more) lainnya" : "\(more) others"])
    }

    /// Names what was most likely meant, to stand behind a sentence; nothing where no word is near.
    func guess(_ suggestion: String?) -> String {
        guard let suggestion else { return "" }
        return switch self {
        case .indonesian: "; maksud Anda \"\(suggestion)\"?"
        case .english: "; did you mean \"\(suggestion)\"?"
        }
    }
}
