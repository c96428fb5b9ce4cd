/// One element of a document as a plain value: a number in the tree that was read, or made by the program for writing.
///
/// Handing one on costs one count and not one a part. Where one that was read is changed, its parts are copied out of the tree first.
struct XMLElement: Hashable, Sendable {
    private var storage: Storage

    private enum Storage: Sendable {
        case read(XMLTree, Int)
        case made(Made)
    }

    /// An element for writing; its parts stand in one place that never changes and that copies share.
    private final class Made: Sendable {
        let parts: XMLParts
        @inline(__always)
        init(_ parts: consuming XMLParts) { self.parts = parts }
    }

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
        storage = .made(
            Made(
                XMLParts(
                    name: name, namespace: namespace, attributes: attributes, children: children, text: text,
                    line: line, comments: [])))
    }

    /// An element of a tree.
    init(_ tree: XMLTree, _ node: Int) { storage = .read(tree, node) }

    /// All parts at once.
    var parts: XMLParts {
        get {
            switch storage {
            case .made(let made): made.parts
            case .read(let tree, let node):
                XMLParts(
                    name: tree.name(of: node), namespace: tree.namespace(of: node),
                    attributes: tree.attributes(of: node), children: Array(children), text: tree.text(of: node),
                    line: tree.line(of: node), comments: [])
            }
        }
        set { storage = .made(Made(newValue)) }
    }

    /// The local name.
    var name: String {
        get {
            switch storage {
            case .read(let tree, let node): tree.name(of: node)
            case .made(let made): made.parts.name
            }
        }
        set { parts.name = newValue }
    }
    /// The namespace, or an empty string for none.
    var namespace: String {
        get {
            switch storage {
            case .read(let tree, let node): tree.namespace(of: node)
            case .made(let made): made.parts.namespace
            }
        }
        set { parts.namespace = newValue }
    }
    /// The attributes without namespace, in the order of the document; made anew at each call where the element was read.
    var attributes: [XMLAttribute] {
        get {
            switch storage {
            case .read(let tree, let node): tree.attributes(of: node)
            case .made(let made): made.parts.attributes
            }
        }
        set { parts.attributes = newValue }
    }
    /// The child elements in order; comments and processing instructions are gone.
    var children: XMLChildren {
        switch storage {
        case .read(let tree, let node): XMLChildren(tree, tree.children(of: node))
        case .made(let made): XMLChildren(made.parts.children)
        }
    }
    /// The child elements as a list of their own, to change them.
    var childList: [XMLElement] {
        get {
            switch storage {
            case .read: Array(children)
            case .made(let made): made.parts.children
            }
        }
        set { parts.children = newValue }
    }
    /// All text that stands directly in the element, joined; made anew at each call where the element was read.
    var text: String {
        get {
            switch storage {
            case .read(let tree, let node): tree.text(of: node)
            case .made(let made): made.parts.text
            }
        }
        set { parts.text = newValue }
    }
    /// The line of the start tag, from 1; 0 in elements made by the program.
    var line: Int {
        get {
            switch storage {
            case .read(let tree, let node): tree.line(of: node)
            case .made(let made): made.parts.line
            }
        }
        set { parts.line = newValue }
    }
    /// Comments to write above the element; only forms have them, and reading never fills them.
    var comments: [String] {
        get {
            switch storage {
            case .read: []
            case .made(let made): made.parts.comments
            }
        }
        set { parts.comments = newValue }
    }

    /// The name of what stands for a piece of text where the order of text and elements was kept; no element can have it.
    static let textName = "#text"

    /// The value of an attribute, or nil.
    subscript(attribute name: String) -> String? {
        switch storage {
        case .read(let tree, let node): tree.value(of: node, attribute: name)
        case .made(let made): made.parts.attributes.first { $0.name == name }?.value
        }
    }

    /// Tells the element from others that say the same at another place of a document.
    var identity: Identity {
        switch storage {
        case .read(let tree, let node): Identity(object: ObjectIdentifier(tree), node: node)
        case .made(let made): Identity(object: ObjectIdentifier(made), node: 0)
        }
    }

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
    func hasAttribute(_ name: String) -> Bool {
        switch storage {
        case .read(let tree, let node): tree.hasAttribute(node, named: name)
        case .made(let made): made.parts.attributes.contains { $0.name == name }
        }
    }

    /// How many attributes the element has.
    var attributeCount: Int {
        switch storage {
        case .read(let tree, let node): tree.attributeCount(of: node)
        case .made(let made): made.parts.attributes.count
        }
    }

    /// The name of the attribute at a place, from 0.
    func attributeName(at offset: Int) -> String {
        switch storage {
        case .read(let tree, let node): tree.attributeName(of: node, at: offset)
        case .made(let made): made.parts.attributes[offset].name
        }
    }

    /// Whether more than white space stands directly in the element.
    var hasVisibleText: Bool {
        switch storage {
        case .read(let tree, let node): tree.textBytes(of: node).contains { $0 > 0x20 }
        case .made(let made): made.parts.text.utf8.contains { $0 > 0x20 }
        }
    }

    /// The first child of a name, or nil.
    func child(_ name: String) -> XMLElement? {
        switch storage {
        case .read(let tree, let node):
            tree.children(of: node).first { tree.isNamed($0, name) }.map { XMLElement(tree, $0) }
        case .made(let made): made.parts.children.first { $0.name == name }
        }
    }
}

/// The children of an element, none of which is made before it is asked for.
struct XMLChildren: RandomAccessCollection, Sendable {
    private let storage: Storage
    let endIndex: Int

    private enum Storage: Sendable {
        /// A tree, and where the first of them stands in it.
        case read(XMLTree, Int)
        case made([XMLElement])
    }

    init(_ tree: XMLTree, _ nodes: Range<Int>) {
        storage = .read(tree, nodes.lowerBound)
        endIndex = nodes.count
    }

    init(_ elements: [XMLElement]) {
        storage = .made(elements)
        endIndex = elements.count
    }

    var startIndex: Int { 0 }

    subscript(position: Int) -> XMLElement {
        precondition(position >= 0 && position < endIndex, "no child stands there")
        return switch storage {
        case .read(let tree, let first): XMLElement(tree, first + position)
        case .made(let elements): elements[position]
        }
    }

    /// Whether the child at a place has a name; the child itself is not made for it.
    func isNamed(_ name: String, at position: Int) -> Bool {
        precondition(position >= 0 && position < endIndex, "no child stands there")
        return switch storage {
        case .read(let tree, let first): tree.isNamed(first + position, name)
        case .made(let elements): elements[position].name == name
        }
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
