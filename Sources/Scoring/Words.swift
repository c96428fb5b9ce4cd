/// Words of the contest in Indonesian and, where the organizer wrote it, in English.
public struct Words: Hashable, Sendable, CustomStringConvertible {
    /// The Indonesian words, which every document has.
    public var indonesian: String
    /// The English words, or nil when the organizer gave none.
    public var english: String?

    /// The Indonesian words.
    public var description: String { indonesian }

    /// Creates words from their Indonesian and English form.
    public init(_ indonesian: String, english: String? = nil) {
        self.indonesian = indonesian
        self.english = english
    }
}
