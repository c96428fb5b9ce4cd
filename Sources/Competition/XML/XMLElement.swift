/// One element of a document as a plain value: a number in the tree that was read, or made by the program for writing.
///
/// Where one that was read is changed, its parts are copied out of the tree first.
struct XMLElement: Hashable, Sendable {
    private var source: any XMLSource
    private var node: Int

    /// Creates an element for writing.
    init(_ name: String, _ attributes: [XMLAttribute] = [], text: String = "", _ children: [XMLElement] = []) {
        self.init(name, in: "", attributes, text: text, children, line: 0)
    }

    /// Creates an element as if it had been read.
    init(
        _ name: String, in namespace: String, _ attributes: [XMLAttribute], text: String, _ children: [XMLElement],
        line: Int
    ) {
        // Made where it stays: to copy its parts there would count each of them once more.
        self.init(
            XMLMade(
                XMLParts(
                    name: name, namespace: namespace, attributes: attributes, children: children, text: text,
                    line: line, comments: [])), 0)
    }

    /// An element of a source.
    init(_ source: any XMLSource, _ node: Int) {
        self.source = source
        self.node = node
    }

    /// All parts at once.
    var parts: XMLParts {
        get { source.parts(of: node) }
        set { self = XMLElement(XMLMade(newValue), 0) }
    }

    /// The local name.
    var name: String {
        get { source.name(of: node) }
        set { parts.name = newValue }
    }
    /// The namespace, or an empty string for none.
    var namespace: String {
        get { source.namespace(of: node) }
        set { parts.namespace = newValue }
    }
    /// The attributes without namespace, in the order of the document; made anew at each call where the element was read.
    var attributes: [XMLAttribute] {
        get { source.attributes(of: node) }
        set { parts.attributes = newValue }
    }
    /// The child elements in order; comments and processing instructions are gone.
    var children: XMLChildren { XMLChildren(source, source.children(of: node)) }
    /// The child elements as a list of their own, to change them.
    var childList: [XMLElement] {
        get { Array(children) }
        set { parts.children = newValue }
    }
    /// All text that stands directly in the element, joined; made anew at each call where the element was read.
    var text: String {
        get { source.text(of: node) }
        set { parts.text = newValue }
    }
    /// The line of the start tag, from 1; 0 in elements made by the program.
    var line: Int {
        get { source.line(of: node) }
        set { parts.line = newValue }
    }
    /// Comments to write above the element; only forms have them, and reading never fills them.
    var comments: [String] {
        get { source.comments(of: node) }
        set { parts.comments = newValue }
    }

    /// The name of what stands for a piece of text where the order of text and elements was kept; no element can have it.
    static let textName = "#text"

    /// The value of an attribute, or nil.
    subscript(attribute name: String) -> String? { source.value(of: node, attribute: name) }

    /// Tells the element from others that say the same at another place of a document.
    var identity: Identity { Identity(object: ObjectIdentifier(source), node: node) }

    /// Where an element stands in memory, as long as it is held.
    struct Identity: Hashable {
        fileprivate var object: ObjectIdentifier
        fileprivate var node: Int
    }

    static func == (left: Self, right: Self) -> Bool {
        left.identity == right.identity || left.parts == right.parts
    }

    func hash(into hasher: inout Hasher) { hasher.combine(parts) }
}

// MARK: Questions that need no text of an element that was read

extension XMLElement {
    /// Whether the element has an attribute.
    func hasAttribute(_ name: String) -> Bool { source.hasAttribute(node, named: name) }

    /// How many attributes the element has.
    var attributeCount: Int { source.attributeCount(of: node) }

    /// The name of the attribute at a place, from 0.
    func attributeName(at offset: Int) -> String { source.attributeName(of: node, at: offset) }

    /// Whether more than white space stands directly in the element.
    var hasVisibleText: Bool { source.hasVisibleText(node) }

    /// The first child of a name, or nil.
    func child(_ name: String) -> XMLElement? {
        let children = source.children(of: node)
        for child in children where source.isNamed(child, name) { return source.element(child) }
        return nil
    }
}

/// The children of an element, none of which is made before it is asked for.
struct XMLChildren: RandomAccessCollection, Sendable {
    private let source: any XMLSource
    /// Where the first of them stands in the source.
    private let first: Int
    let endIndex: Int

    fileprivate init(_ source: any XMLSource, _ nodes: Range<Int>) {
        self.source = source
        first = nodes.lowerBound
        endIndex = nodes.count
    }

    var startIndex: Int { 0 }

    subscript(position: Int) -> XMLElement {
        precondition(position >= 0 && position < endIndex, "no child stands there")
        return source.element(first + position)
    }

    /// Whether the child at a place has a name; the child itself is not made for it.
    func isNamed(_ name: String, at position: Int) -> Bool {
        precondition(position >= 0 && position < endIndex, "no child stands there")
        return source.isNamed(first + position, name)
    }
}

/// Where elements come from: a document that was read, or the program.
///
/// Elements are numbers in it. Handing one on counts its source once.
protocol XMLSource: AnyObject, Sendable {
    func parts(of node: Int) -> XMLParts
    func name(of node: Int) -> String
    func namespace(of node: Int) -> String
    func attributes(of node: Int) -> [XMLAttribute]
    func text(of node: Int) -> String
    func line(of node: Int) -> Int
    func comments(of node: Int) -> [String]
    func value(of node: Int, attribute name: String) -> String?
    func hasAttribute(_ node: Int, named name: String) -> Bool
    func attributeCount(of node: Int) -> Int
    func attributeName(of node: Int, at offset: Int) -> String
    func hasVisibleText(_ node: Int) -> Bool
    /// The numbers of an element's children.
    func children(of node: Int) -> Range<Int>
    func isNamed(_ node: Int, _ name: String) -> Bool
    func element(_ node: Int) -> XMLElement
}

/// An element that the program made, of number 0, with its children behind it; it never changes, and copies share it.
private final class XMLMade: XMLSource {
    private let own: XMLParts

    @inline(__always)
    init(_ parts: consuming XMLParts) { own = parts }

    /// The parts of the element, which alone is asked for them: its children are sources of their own.
    func parts(of node: Int) -> XMLParts { own }
    func name(of node: Int) -> String { own.name }
    func namespace(of node: Int) -> String { own.namespace }
    func attributes(of node: Int) -> [XMLAttribute] { own.attributes }
    func text(of node: Int) -> String { own.text }
    func line(of node: Int) -> Int { own.line }
    func comments(of node: Int) -> [String] { own.comments }
    func value(of node: Int, attribute name: String) -> String? { own.attributes.first { $0.name == name }?.value }
    func hasAttribute(_ node: Int, named name: String) -> Bool { own.attributes.contains { $0.name == name } }
    func attributeCount(of node: Int) -> Int { own.attributes.count }
    func attributeName(of node: Int, at offset: Int) -> String { own.attributes[offset].name }
    func hasVisibleText(_ node: Int) -> Bool { own.text.utf8.contains { $0 > 0x20 } }
    func children(of node: Int) -> Range<Int> { 1..<own.children.count + 1 }
    func isNamed(_ node: Int, _ name: String) -> Bool { own.children[node - 1].name == name }
    func element(_ node: Int) -> XMLElement { own.children[node - 1] }
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
