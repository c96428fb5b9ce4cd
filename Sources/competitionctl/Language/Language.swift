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
    /// Joins words to a list of which all count: `a, b dan c`.
    func allOf(_ words: [String]) -> String { list(words, last: self == .indonesian ? "dan" : "and") }

    /// Joins words to a list of which one counts: `a, b atau c`.
    func oneOf(_ words: [String]) -> String { list(words, last: self == .indonesian ? "atau" : "or") }

    private func list(_ words: [String], last conjunction: String) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
    }
}
