/// The same words in both languages.
///
/// Declarations of commands carry their summaries and help in this type, so that a command and its manual are read
/// together, and so that no text can be written in one language only.
struct Text: Hashable, Sendable {
    /// The Indonesian words.
    let indonesian: String
    /// The English words.
    let english: String

    /// Creates a text.
    init(id indonesian: String, en english: String) {
        self.indonesian = indonesian
        self.english = english
    }

    /// Creates a text that is the same in both languages, such as a figure or a name.
    init(same text: String) { self.init(id: text, en: text) }

    /// The words in a language.
    func words(in language: Language) -> String {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }
}
