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

/// Makes elements of what is read; how deep they lie in each other was bounded by the prescan.
struct XMLBuilder {
    /// The root, once its end tag was read.
    private(set) var root: XMLElement?
    /// Whether each piece of text also stands among the children, as an element of its own.
    private let keepsOrder: Bool
    private var open: [Frame] = []
    /// The children of all open elements that were read to their end, one after the other.
    private var children: [XMLElement] = []
    /// The text since the last tag, in as many pieces as libxml2 told it.
    private(set) var text: [UInt8] = []
    /// The namespace of the element before, which nearly every element shares; copied once, it is the same memory for all.
    private var namespace: (original: UnsafePointer<xmlChar>?, copy: String) = (nil, "")

    /// An element whose end tag was not yet read, which will tell its name once more.
    private struct Frame {
        var attributes: [XMLAttribute]
        var line: Int
        /// How many children of the elements above it were there before its own.
        var childrenBefore: Int
        var text = ""
    }

    init(keepsOrder: Bool) {
        self.keepsOrder = keepsOrder
        open.reserveCapacity(8)
        children.reserveCapacity(16)
        text.reserveCapacity(2048)
    }

    /// Opens an element.
    ///
    /// - Returns: the root as its start tag has it; nil for every other element.
    mutating func start(_ tag: StartTag) -> XMLElement? {
        open.append(Frame(attributes: copyAttributes(tag), line: tag.line, childrenBefore: children.count))
        guard open.count == 1 else { return nil }
        return element(tag.name, tag.namespace, open[0], [])
    }

    /// Adds text to the element that was opened last.
    mutating func add(_ more: UnsafeBufferPointer<UInt8>) { text.append(contentsOf: more) }

    /// Closes the element that was opened last.
    mutating func end(_ tag: EndTag) {
        guard let name = tag.name, let frame = open.popLast() else { return }
        let count = children.count - frame.childrenBefore
        let own = count == 0 ? [] : Array(children[frame.childrenBefore...])
        children.removeLast(count)
        let element = element(name, tag.namespace, frame, own)
        if open.isEmpty { root = element } else { children.append(element) }
    }

    private mutating func element(
        _ name: UnsafePointer<xmlChar>, _ uri: UnsafePointer<xmlChar>?, _ frame: Frame, _ children: [XMLElement]
    ) -> XMLElement {
        // A parser holds each name once, so that the same pointer is the same name.
        if uri != namespace.original { namespace = (uri, uri.map(string) ?? "") }
        return XMLElement(
            string(name), in: namespace.copy, frame.attributes, text: frame.text, children, line: frame.line)
    }

    /// Whether the text since the last tag belongs to the element that was opened last.
    ///
    /// Blank text beside elements is the indentation of a document laid out for people; all other text counts, though it be a fault.
    func keepsText(beforeEnd: Bool) -> Bool {
        guard !text.isEmpty, let last = open.last else { return false }
        if beforeEnd && last.childrenBefore == children.count || keepsOrder { return true }
        return text.contains { $0 > 0x20 }
    }

    /// Gives the text since the last tag to the element that was opened last, or drops it.
    mutating func endText(isKept: Bool) {
        guard !text.isEmpty else { return }
        if isKept {
            let piece = String(decoding: text, as: UTF8.self)
            let last = open.count - 1
            if keepsOrder { children.append(XMLElement(XMLElement.textName, text: piece)) }
            // Appending to nothing would copy once more.
            if open[last].text.isEmpty { open[last].text = piece } else { open[last].text += piece }
        }
        text.removeAll(keepingCapacity: true)
    }
}

private func copyAttributes(_ tag: StartTag) -> [XMLAttribute] {
    guard tag.attributeCount > 0, let parts = tag.attributes else { return [] }
    var attributes: [XMLAttribute] = []
    attributes.reserveCapacity(Int(tag.attributeCount))
    for number in 0..<Int(tag.attributeCount) {
        let part = parts + 5 * number
        guard let name = part[0] else { continue }
        // xsi:schemaLocation and its like say where a schema may be found; we have our own and leave them out.
        if let namespace = part[2], string(namespace) == instanceNamespace { continue }
        let value = attributeValue(from: part[3], to: part[4])
        attributes.append(XMLAttribute(part[1].map { string($0) + ":" + string(name) } ?? string(name), value))
    }
    return attributes
}

private func attributeValue(from start: UnsafePointer<xmlChar>?, to end: UnsafePointer<xmlChar>?) -> String {
    guard let start, let end else { return "" }
    let value = UnsafeBufferPointer(start: start, count: end - start)
    let text = String(decoding: value, as: UTF8.self)
    // libxml2 hands an ampersand on in a form that its own tree would still have to resolve.
    return value.contains(UInt8(ascii: "&")) ? text.replacing("&#38;", with: "&") : text
}

private func string(_ text: UnsafePointer<xmlChar>) -> String { String(cString: text) }

private let instanceNamespace = "http://www.w3.org/2001/XMLSchema-instance"
