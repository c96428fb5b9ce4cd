import Scoring

/// How values are written as elements and attributes.
extension XMLElement {
    /// The elements of words: Indonesian first, then English where there is any.
    static func words(_ name: String, _ words: Words?) -> [XMLElement] {
        guard let words else { return [] }
        let indonesian = XMLElement(name, [XMLAttribute("lang", "id")], text: words.indonesian)
        guard let english = words.english else { return [indonesian] }
        return [indonesian, XMLElement(name, [XMLAttribute("lang", "en")], text: english)]
    }

    /// An element with text alone, or nothing.
    static func text(_ name: String, _ text: String?) -> [XMLElement] {
        text.map { [XMLElement(name, text: $0)] } ?? []
    }
}

/// The attributes of names and values, in order; absent values leave no attribute.
func attributes(_ pairs: KeyValuePairs<String, String?>) -> [XMLAttribute] {
    pairs.compactMap { name, value in value.map { XMLAttribute(name, $0) } }
}

/// Identifiers between spaces, or nil when there is no list.
func joined<Subject>(_ identifiers: [Identifier<Subject>]?) -> String? {
    identifiers.map { $0.map(\.text).joined(separator: " ") }
}
