import Scoring

/// Turns a static schema into one for a single contest by replacing named types with the contest's own vocabulary.
///
/// The static schema stays the only place where structure is written; a compiled one narrows it, so whatever a compiled schema
/// accepts the static one accepts too. Both are self-contained: an office or another program can check a file with any XML tool.
struct SchemaCompiler {
    private var root: XMLElement

    /// Starts from the static schema of a kind.
    init?(_ kind: DocumentKind) {
        let parsed = try? XMLParser.parse(Schemas.text(of: kind), limits: .outside) { _ in nil }
        guard let parsed else { return nil }
        root = parsed.root
        root.attributes.insert(XMLAttribute("xmlns:this", kind.namespace), at: 0)
        root.attributes.insert(XMLAttribute("xmlns", kind.namespace), at: 0)
        root.attributes.insert(XMLAttribute("xmlns:xs", "http://www.w3.org/2001/XMLSchema"), at: 0)
    }

    /// Replaces a named type; the static schema must have it.
    mutating func replace(_ name: String, with definition: XMLElement) {
        var definition = definition
        definition.attributes.insert(XMLAttribute("name", name), at: 0)
        guard let index = root.children.firstIndex(where: { $0[attribute: "name"] == name && $0.name != "element" })
        else {
            assertionFailure("the static schema has no type \(name)")
            return
        }
        root.childList[index] = definition
    }

    /// The text of the compiled schema.
    var text: [UInt8] { XMLWriter.document(prefixed(root), namespace: "") }

    /// Compiles a text that was made here; that it is a schema is the program's own duty.
    static func schema(_ text: [UInt8]) -> XMLSchema? {
        let schema = XMLSchema(text)
        assert(schema != nil, "a compiled schema is no schema")
        return schema
    }

    /// Gives every element the prefix of the schema language, which reading took off.
    private func prefixed(_ element: XMLElement) -> XMLElement {
        var copy = element
        copy.name = "xs:" + element.name
        copy.childList = element.children.map(prefixed)
        // A schema holds text in documentation alone; the space between elements is not its own.
        if !element.children.isEmpty { copy.text = "" }
        return copy
    }
}

/// Pieces of a schema.
enum XSD {
    /// A type with a closed set of values, each with its words.
    static func enumeration(_ values: [(value: String, words: Words?)], base: String = "xs:token") -> XMLElement {
        XMLElement(
            "simpleType", [],
            [
                XMLElement(
                    "restriction", [XMLAttribute("base", base)],
                    values.map { item in
                        XMLElement("enumeration", [XMLAttribute("value", item.value)], documentation(item.words))
                    })
            ])
    }

    /// An element of a named type.
    static func element(_ name: String, type: String, isRequired: Bool, words: [Words?]) -> XMLElement {
        XMLElement("element", occurrence(name, isRequired) + [XMLAttribute("type", type)], documentation(words))
    }

    /// An element with a type of its own.
    static func element(_ name: String, isRequired: Bool, words: [Words?], type: XMLElement) -> XMLElement {
        XMLElement("element", occurrence(name, isRequired), documentation(words) + [type])
    }

    private static func occurrence(_ name: String, _ isRequired: Bool) -> [XMLAttribute] {
        [XMLAttribute("name", name)] + (isRequired ? [] : [XMLAttribute("minOccurs", "0")])
    }

    /// Documentation in both languages.
    static func documentation(_ words: Words?...) -> [XMLElement] { documentation(words) }

    private static func documentation(_ words: [Words?]) -> [XMLElement] {
        let texts = words.compactMap(\.self)
        let indonesian = texts.map { documentation($0.indonesian, language: "id") }
        let english = texts.compactMap { text in text.english.map { documentation($0, language: "en") } }
        return texts.isEmpty ? [] : [XMLElement("annotation", [], indonesian + english)]
    }

    private static func documentation(_ text: String, language: String) -> XMLElement {
        XMLElement("documentation", [XMLAttribute("xml:lang", language)], text: text)
    }

    /// All of several elements, in any order.
    static func all(_ elements: [XMLElement]) -> XMLElement {
        XMLElement("complexType", [], [XMLElement("all", [], elements)])
    }

    /// A facet.
    static func facet(_ name: String, _ value: String) -> XMLElement {
        XMLElement(name, [XMLAttribute("value", value)])
    }
}
