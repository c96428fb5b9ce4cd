/// One element of a document as a plain value: read once, copied out of libxml2, and freed there.
struct XMLElement: Hashable, Sendable {
    /// The local name.
    var name: String
    /// The namespace, or an empty string for none.
    var namespace: String
    /// The attributes without namespace, in the order of the document.
    var attributes: [XMLAttribute]
    /// The child elements in order; comments and processing instructions are gone.
    var children: [XMLElement]
    /// All text that stands directly in the element, joined.
    var text: String
    /// The line of the start tag, from 1; 0 in elements made by the program.
    var line: Int
    /// Comments to write above the element; only forms have them, and reading never fills them.
    var comments: [String]

    /// Creates an element for writing.
    init(_ name: String, _ attributes: [XMLAttribute] = [], text: String = "", _ children: [XMLElement] = []) {
        self.name = name
        self.namespace = ""
        self.attributes = attributes
        self.children = children
        self.text = text
        self.line = 0
        self.comments = []
    }

    /// The name of what stands for a piece of text where the order of text and elements was kept; no element can have it.
    static let textName = "#text"

    /// The value of an attribute, or nil.
    subscript(attribute name: String) -> String? {
        for attribute in attributes where attribute.name == name { return attribute.value }
        return nil
    }

    /// The first child of a name, or nil.
    func child(_ name: String) -> XMLElement? { children.first { $0.name == name } }
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
