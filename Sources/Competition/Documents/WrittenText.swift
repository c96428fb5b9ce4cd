/// What a text may be that a person writes into a document or the journal, by its kind.
///
/// Schemas, readers of documents, actions and the command line have the limits from here.
///
/// Format: StoreFormat, Values.
public enum WrittenText: CaseIterable, Hashable, Sendable {
    /// A name, an address or something else that stands on one line.
    case line
    /// A reason or an explanation; it is kept as one line, however it was typed.
    case reason
    /// A text of any number of lines, such as an objection.
    case statement

    /// The most characters, counted as Unicode scalars, as schemas do.
    public var longest: Int {
        switch self {
        case .line: 500
        case .reason: 4_000
        case .statement: 10_000
        }
    }

    /// Why a text cannot be written.
    public enum Fault: Error, Hashable, Sendable {
        /// It has too many characters.
        case tooLong(found: Int, most: Int)
        /// It has a character that hides or reorders text, or that no document can hold, of this code.
        case invisible(code: UInt32)
        /// It has several lines where one is meant.
        case severalLines
    }

    /// What keeps a text from being written, or nil.
    ///
    /// An empty text is none of it: whether one is needed is for others to see.
    public func fault(in text: String) -> Fault? {
        if let code = firstHarmfulScalar(in: text) ?? firstForbiddenScalar(in: text) { return .invisible(code: code) }
        // What a shell leaves at the ends does not count.
        if self == .line, text.trimmed.unicodeScalars.contains(where: Self.lineEnds.contains) { return .severalLines }
        let found = settled(text).unicodeScalars.count
        return found > longest ? .tooLong(found: found, most: longest) : nil
    }

    /// The text as it is kept: without white space at its ends, and with runs of it as one space where it is one line.
    public func settled(_ text: String) -> String { self == .statement ? text.trimmed : text.collapsed }

    private static let lineEnds: Set<Unicode.Scalar> = ["\n", "\r", "\u{2028}", "\u{2029}"]
}

/// The first scalar that XML has no place for; those that are harmful as well are left to others.
private func firstForbiddenScalar(in text: String) -> UInt32? {
    text.unicodeScalars.first { $0.value == 0xFFFE || $0.value == 0xFFFF }?.value
}
