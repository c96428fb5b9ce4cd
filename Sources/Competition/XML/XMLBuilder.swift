import CLibXML2

/// A start tag as libxml2 tells it; its memory lasts as long as the call.
struct StartTag {
    var name: UnsafePointer<xmlChar>
    var prefix: UnsafePointer<xmlChar>?
    var namespace: UnsafePointer<xmlChar>?
    var namespaceCount: Int32
    var namespaces: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    var attributeCount: Int32
    var defaultedCount: Int32
    /// Five pointers an attribute: name, prefix, namespace, and where its value starts and ends.
    var attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    var line: Int
}

/// An end tag as libxml2 tells it.
struct EndTag {
    var name: UnsafePointer<xmlChar>?
    var prefix: UnsafePointer<xmlChar>?
    var namespace: UnsafePointer<xmlChar>?
}

/// Makes a tree of what is read; how deep elements lie in each other was bounded by the prescan.
struct XMLBuilder: ~Copyable {
    typealias Stretch = XMLTexts.Stretch

    /// The root, once its end tag was read.
    private(set) var root: XMLElement?
    /// Whether each piece of text also stands among the children, as an element of its own.
    private let keepsOrder: Bool
    private let names: XMLNames
    private var nodes: [XMLTree.Node] = []
    private var attributes: [XMLTree.Attribute] = []
    private var texts: XMLTexts
    /// Where libxml2 reads the bytes of the document; what it tells from there needs no copy.
    private let source: UnsafeBufferPointer<UInt8>
    /// Elements whose end tags were not yet read; their children start in `closed` and not yet in the tree.
    private var open: [XMLTree.Node] = []
    /// Those of their children that were read to their end; each moves to the tree with its siblings.
    private var closed: [XMLTree.Node] = []
    /// The text since the last tag.
    private var piece = Stretch(0, 0)
    /// Texts of open elements that go on behind a child; `depth` is how many elements were open.
    private var interrupted: [(depth: Int, text: [UInt8])] = []

    /// - Parameters:
    ///   - document: the bytes of the document.
    ///   - source: where libxml2 reads the same bytes, until the root was made.
    init(_ document: [UInt8], readAt source: UnsafeBufferPointer<UInt8>, keepsOrder: Bool, names: XMLNames) {
        self.keepsOrder = keepsOrder
        self.names = names
        self.source = source
        texts = XMLTexts(of: document)
        open.reserveCapacity(8)
        closed.reserveCapacity(32)
        nodes.reserveCapacity(64)
        attributes.reserveCapacity(16)
    }

    /// Opens an element.
    ///
    /// - Returns: the root as its start tag has it; nil for every other element.
    mutating func start(_ tag: StartTag) -> XMLElement? {
        let first = attributes.count
        copyAttributes(tag)
        open.append(
            XMLTree.Node(
                name: names.number(of: tag.name), namespace: names.number(of: tag.namespace), line: Int32(tag.line),
                attributes: Stretch(first, attributes.count - first), children: Stretch(closed.count, 0),
                text: Stretch(0, 0)))
        return open.count == 1 ? startOfRoot : nil
    }

    /// Adds text to the element that was opened last.
    mutating func add(_ more: UnsafeBufferPointer<UInt8>) {
        let place = place(of: more)
        if let place, piece.count == 0 {
            piece = Stretch(place, more.count)
        } else if place == piece.end {
            piece.count += Int32(more.count)
        } else {
            piece = texts.write(more, behind: piece)
        }
    }

    /// Where in the document bytes stand that libxml2 tells; nil when it made them itself.
    private func place(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let start = bytes.baseAddress, let base = source.baseAddress else { return nil }
        let place = start - base
        return place >= 0 && place + bytes.count <= source.count ? place : nil
    }

    /// Closes the element that was opened last.
    mutating func end() {
        join()
        guard var node = open.popLast() else { return }
        let first = Int(node.children.start)
        node.children = Stretch(nodes.count, closed.count - first)
        if closed.count > first {
            nodes.append(contentsOf: closed[first...])
            closed.removeSubrange(first...)
        }
        guard open.isEmpty else { return closed.append(node) }
        nodes.append(node)
        root = XMLElement(
            XMLTree(nodes: nodes, attributes: attributes, texts: texts, names: names.all), nodes.count - 1)
    }

    /// Whether the text since the last tag belongs to the element that was opened last.
    ///
    /// Blank text beside elements is the indentation of a document laid out for people; all other text counts, though it be a fault.
    func keepsText(beforeEnd: Bool) -> Bool {
        guard piece.count > 0, let last = open.last else { return false }
        if beforeEnd && last.children.start == closed.count || keepsOrder { return true }
        return texts.withBytes(piece) { $0.contains { $0 > 0x20 } }
    }

    /// Looks at the text since the last tag, in as many pieces as libxml2 told it.
    func withText(_ look: (UnsafeBufferPointer<UInt8>) -> Void) { texts.withBytes(piece, look) }

    /// Gives the text since the last tag to the element that was opened last, or drops it.
    mutating func endText(isKept: Bool) {
        if isKept { keepText() }
        piece.count = 0
    }

    private mutating func keepText() {
        let last = open.count - 1
        if keepsOrder { closed.append(textNode(piece)) }
        if interrupted.last?.depth == open.count {
            interrupted[interrupted.count - 1].text += texts.copy(of: piece)
        } else if open[last].text.count == 0 {
            open[last].text = piece
        } else {
            interrupted.append((open.count, texts.copy(of: open[last].text) + texts.copy(of: piece)))
        }
    }

    /// Puts the pieces of an interrupted text together, when no more of them can come.
    private mutating func join() {
        guard let last = interrupted.last, last.depth == open.count else { return }
        open[open.count - 1].text = texts.write(last.text)
        interrupted.removeLast()
    }

    /// The root as its start tag has it.
    private var startOfRoot: XMLElement {
        XMLElement(XMLTree(nodes: open, attributes: attributes, texts: texts, names: names.all), 0)
    }

    private func textNode(_ text: Stretch) -> XMLTree.Node {
        XMLTree.Node(
            name: Int32(XMLNames.text), namespace: Int32(XMLNames.none), line: 0, attributes: Stretch(0, 0),
            children: Stretch(0, 0), text: text)
    }

    private mutating func copyAttributes(_ tag: StartTag) {
        guard tag.attributeCount > 0, let parts = tag.attributes else { return }
        for number in 0..<Int(tag.attributeCount) {
            let part = parts + 5 * number
            guard let name = part[0] else { continue }
            // xsi:schemaLocation and its like say where a schema may be found; we have our own and leave them out.
            if part[2] != nil, names.name(of: part[2]) == instanceNamespace { continue }
            attributes.append(
                XMLTree.Attribute(
                    prefix: names.number(of: part[1]), name: names.number(of: name),
                    value: value(from: part[3], to: part[4])))
        }
    }

    private mutating func value(from start: UnsafePointer<xmlChar>?, to end: UnsafePointer<xmlChar>?) -> Stretch {
        guard let start, let end else { return Stretch(0, 0) }
        let value = UnsafeBufferPointer(start: start, count: end - start)
        if let place = place(of: value) { return Stretch(place, value.count) }
        // libxml2 hands an ampersand on in a form that its own tree would still have to resolve.
        if value.holds(UInt8(ascii: "&")) {
            return texts.write(String(decoding: value, as: UTF8.self).replacing("&#38;", with: "&").utf8)
        }
        return texts.write(value)
    }
}

private let instanceNamespace = "http://www.w3.org/2001/XMLSchema-instance"
