import CLibXML2

/// Copies an element and all below it out of libxml2; the depth was bounded by the prescan.
///
/// - Parameter keepsOrder: whether each piece of text also stands among the children, as an element of its own.
func copyElement(_ node: UnsafeMutablePointer<xmlNode>, keepsOrder: Bool = false) -> XMLElement {
    var element = XMLElement(localName(node))
    element.namespace = namespace(node.pointee.ns)
    element.line = Int(xmlGetLineNo(node))
    element.attributes = copyAttributes(node)
    var child = node.pointee.children
    while let current = child {
        switch current.pointee.type {
        case XML_ELEMENT_NODE: element.children.append(copyElement(current, keepsOrder: keepsOrder))
        case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
            guard let content = current.pointee.content else { break }
            element.text += string(content)
            if keepsOrder { element.children.append(XMLElement(XMLElement.textName, text: string(content))) }
        default: break
        }
        child = current.pointee.next
    }
    return element
}

private func copyAttributes(_ node: UnsafeMutablePointer<xmlNode>) -> [XMLAttribute] {
    var attributes: [XMLAttribute] = []
    var attribute = node.pointee.properties
    while let current = attribute {
        var name = string(current.pointee.name)
        // xsi:schemaLocation and its like say where a schema may be found; we have our own and leave them out.
        let isInstance = namespace(current.pointee.ns) == "http://www.w3.org/2001/XMLSchema-instance"
        if let prefix = current.pointee.ns?.pointee.prefix { name = string(prefix) + ":" + name }
        if !isInstance { attributes.append(XMLAttribute(name, attributeValue(current))) }
        attribute = current.pointee.next
    }
    return attributes
}

private func attributeValue(_ attribute: UnsafeMutablePointer<xmlAttr>) -> String {
    // Without entities an attribute has at most one text child.
    guard let child = attribute.pointee.children else { return "" }
    if child.pointee.next == nil, let content = child.pointee.content { return string(content) }
    guard let value = xmlNodeListGetString(attribute.pointee.doc, child, 1) else { return "" }
    defer { cxml_free(value) }
    return string(value)
}

private func namespace(_ namespace: UnsafeMutablePointer<xmlNs>?) -> String {
    namespace?.pointee.href.map(string) ?? ""
}

private func string(_ text: UnsafePointer<xmlChar>) -> String { String(cString: text) }

/// The local name of an element or attribute.
func localName(_ node: UnsafeMutablePointer<xmlNode>) -> String {
    node.pointee.name.map { String(cString: $0) } ?? ""
}

/// A path by local names, such as `/entry/head/title`; libxml2's own is useless with a default namespace (`/*/*[1]`).
func localPath(_ node: UnsafeMutablePointer<xmlNode>) -> String {
    var parts: [String] = []
    var current: UnsafeMutablePointer<xmlNode>? = node
    while let element = current, element.pointee.type == XML_ELEMENT_NODE {
        parts.append(localName(element) + position(element))
        current = element.pointee.parent
    }
    return "/" + parts.reversed().joined(separator: "/")
}

/// `[2]` for the second of several siblings of one name; nothing for an only child.
private func position(_ node: UnsafeMutablePointer<xmlNode>) -> String {
    let name = localName(node)
    var before = 0
    var sibling = node.pointee.prev
    while let current = sibling {
        if current.pointee.type == XML_ELEMENT_NODE, localName(current) == name { before += 1 }
        sibling = current.pointee.prev
    }
    return before > 0 ? "[\(before + 1)]" : ""
}
