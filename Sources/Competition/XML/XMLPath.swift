import CLibXML2

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
