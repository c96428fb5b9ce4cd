/// One element of a document as a plain value: read once, copied out of libxml2, and freed there.
///
/// Its parts stand in one place that never changes and that copies share: documents are looked at far more often than changed, and
/// handing an element on costs one count and not one a part.
struct XMLElement: Hashable, Sendable {
    private var shared: Shared

    /// Creates an element for writing.
    init(_ name: String, _ attributes: [XMLAttribute] = [], text: String = "", _ children: [XMLElement] = []) {
        self.init(name, in: "", attributes, text: text, children, line: 0)
    }

    /// Creates an element as it was read.
    init(
        _ name: String, in namespace: String, _ attributes: [XMLAttribute], text: String, _ children: [XMLElement],
        line: Int
    ) {
        // Made where it stays: to copy its parts there would count each of them once more.
        shared = Shared(
            XMLParts(
                name: name, namespace: namespace, attributes: attributes, children: children, text: text, line: line,
                comments: []))
    }

    /// All parts at once.
    var parts: XMLParts {
        get { shared.parts }
        set { shared = Shared(newValue) }
    }

    /// The local name.
    var name: String {
        get { shared.parts.name }
        set { parts.name = newValue }
    }
    /// The namespace, or an empty string for none.
    var namespace: String {
        get { shared.parts.namespace }
        set { parts.namespace = newValue }
    }
    /// The attributes without namespace, in the order of the document.
    var attributes: [XMLAttribute] {
        get { shared.parts.attributes }
        set { parts.attributes = newValue }
    }
    /// The child elements in order; comments and processing instructions are gone.
    var children: [XMLElement] {
        get { shared.parts.children }
        set { parts.children = newValue }
    }
    /// All text that stands directly in the element, joined.
    var text: String {
        get { shared.parts.text }
        set { parts.text = newValue }
    }
    /// The line of the start tag, from 1; 0 in elements made by the program.
    var line: Int {
        get { shared.parts.line }
        set { parts.line = newValue }
    }
    /// Comments to write above the element; only forms have them, and reading never fills them.
    var comments: [String] {
        get { shared.parts.comments }
        set { parts.comments = newValue }
    }

    /// The name of what stands for a piece of text where the order of text and elements was kept; no element can have it.
    static let textName = "#text"

    /// The value of an attribute, or nil.
    subscript(attribute name: String) -> String? {
        for attribute in shared.parts.attributes where attribute.name == name { return attribute.value }
        return nil
    }

    /// The first child of a name, or nil.
    func child(_ name: String) -> XMLElement? { shared.parts.children.first { $0.name == name } }

    /// Tells the element from others that say the same at another place of a document.
    var identity: ObjectIdentifier { ObjectIdentifier(shared) }

    static func == (left: Self, right: Self) -> Bool {
        left.shared === right.shared || left.shared.parts == right.shared.parts
    }

    func hash(into hasher: inout Hasher) { hasher.combine(shared.parts) }

    private final class Shared: Sendable {
        let parts: XMLParts
        @inline(__always)
        init(_ parts: consuming XMLParts) { self.parts = parts }
    }
}

/// What an element is made of, each as ``XMLElement`` tells it.
struct XMLParts: Hashable, Sendable {
    var name: String
    var namespace: String
    var attributes: [XMLAttribute]
    var children: [XMLElement]
    var text: String
    var line: Int
    var comments: [String]
}

/// One attribute.
struct XMLAttribute: Hashable, Sendable {
    /// The local name; attributes of another namespace are kept under `prefix:name`.
    var name: String
    /// The value, with entities and character references resolved.
    var value: String

    /// Creates an attribute.
    init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}
