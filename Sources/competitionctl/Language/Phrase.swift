import Scoring

/// A sentence for a page, in which some words stand out or lead to an entry.
///
/// The sentence says which words these are; how they look and where the link leads is the page's affair.
struct Phrase: Hashable, Sendable, ExpressibleByStringInterpolation {
    /// A part of a sentence.
    enum Part: Hashable, Sendable {
        case text(String)
        /// The title of an entry, as a link to its page.
        case entry(EntryID)
        /// Words of the contest or a name from outside, in whatever direction they run.
        case name(String)
        case strong(String)
        /// Something to be typed, or a digest.
        case code(String)
    }

    /// The parts in their order.
    private(set) var parts: [Part]

    /// Creates a sentence without anything that stands out.
    init(stringLiteral text: String) { parts = [.text(text)] }

    /// Creates a sentence from what was interpolated.
    init(stringInterpolation interpolation: Interpolation) { parts = interpolation.parts }

    /// Creates a sentence from one that has no parts of its own.
    init(_ text: String) { parts = [.text(text)] }

    /// Joins sentences by spaces.
    init(joining sentences: [Phrase]) {
        parts = Array(sentences.map(\.parts).joined(separator: [.text(" ")]))
    }

    /// The parts that are interpolated into a sentence.
    struct Interpolation: StringInterpolationProtocol {
        fileprivate var parts: [Part] = []

        init(literalCapacity: Int, interpolationCount: Int) { parts.reserveCapacity(2 * interpolationCount + 1) }

        mutating func appendLiteral(_ text: String) { if !text.isEmpty { parts.append(.text(text)) } }
        mutating func appendInterpolation(_ text: String) { parts.append(.text(text)) }
        mutating func appendInterpolation(_ number: Int) { parts.append(.text(String(number))) }
        mutating func appendInterpolation(_ phrase: Phrase) { parts += phrase.parts }
        mutating func appendInterpolation(entry: EntryID) { parts.append(.entry(entry)) }
        mutating func appendInterpolation(name: String) { parts.append(.name(name)) }
        mutating func appendInterpolation(strong text: String) { parts.append(.strong(text)) }
        mutating func appendInterpolation(code text: String) { parts.append(.code(text)) }
    }
}
