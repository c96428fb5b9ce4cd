/// A document that was read, as a few flat tables: elements are numbers in it.
///
/// Most documents are read, looked at once and dropped. With an object, an array of attributes, an array of children and some strings an
/// element, making and freeing them took 51,000 of the 454,000 instructions that checking an entry of 12 KB needed; a tree is a few
/// pieces of memory, however many elements it has. The children of an element stand next to each other, each element behind its children,
/// the root last. Names stand once in the table of the parser that met them (``XMLNames``); texts and values stay in the bytes of the
/// document, and a `String` is made of one when it is asked for.
final class XMLTree: XMLSource {
    typealias Stretch = XMLTexts.Stretch

    /// One element.
    struct Node {
        /// The numbers of its name and its namespace.
        var name: Int32
        var namespace: Int32
        /// The line of its start tag.
        var line: Int32
        var attributes: Stretch
        var children: Stretch
        var text: Stretch
    }

    /// One attribute, with the numbers of its local name and of the prefix that it keeps, which is empty for nearly all.
    struct Attribute {
        var prefix: Int32
        var name: Int32
        var value: Stretch
    }

    private let nodes: [Node]
    private let attributes: [Attribute]
    private let texts: XMLTexts
    private let names: [XMLName]

    init(nodes: [Node], attributes: [Attribute], texts: XMLTexts, names: [XMLName]) {
        self.nodes = nodes
        self.attributes = attributes
        self.texts = texts
        self.names = names
    }

    func name(of node: Int) -> String { names[Int(nodes[node].name)].text }

    func isNamed(_ node: Int, _ name: String) -> Bool { isName(nodes[node].name, name) }

    func namespace(of node: Int) -> String { names[Int(nodes[node].namespace)].text }

    func line(of node: Int) -> Int { Int(nodes[node].line) }

    func text(of node: Int) -> String { texts.string(nodes[node].text) }

    /// Forms alone have comments.
    func comments(of node: Int) -> [String] { [] }

    func hasVisibleText(_ node: Int) -> Bool {
        texts.withBytes(nodes[node].text) { $0.contains { $0 > 0x20 } }
    }

    func element(_ node: Int) -> XMLElement { XMLElement(self, node) }

    func parts(of node: Int) -> XMLParts {
        XMLParts(
            name: name(of: node), namespace: namespace(of: node), attributes: attributes(of: node),
            children: children(of: node).map(element), text: text(of: node), line: line(of: node), comments: [])
    }

    /// Where the children of an element stand.
    func children(of node: Int) -> Range<Int> { nodes[node].children.range }

    func attributes(of node: Int) -> [XMLAttribute] {
        nodes[node].attributes.range.map { XMLAttribute(attributeName($0), texts.string(attributes[$0].value)) }
    }

    /// How many attributes an element has.
    func attributeCount(of node: Int) -> Int { Int(nodes[node].attributes.count) }

    /// The name of one of an element's attributes.
    func attributeName(of node: Int, at offset: Int) -> String {
        attributeName(Int(nodes[node].attributes.start) + offset)
    }

    /// The value of an attribute of an element, or nil.
    func value(of node: Int, attribute name: String) -> String? {
        attribute(of: node, named: name).map { texts.string(attributes[$0].value) }
    }

    func hasAttribute(_ node: Int, named name: String) -> Bool { attribute(of: node, named: name) != nil }

    private func attribute(of node: Int, named name: String) -> Int? {
        for number in nodes[node].attributes.range {
            let attribute = attributes[number]
            if attribute.prefix == XMLNames.none {
                if isName(attribute.name, name) { return number }
            } else if names[Int(attribute.prefix)].size + 1 + names[Int(attribute.name)].size == name.utf8.count,
                attributeName(number) == name
            {
                return number
            }
        }
        return nil
    }

    private func isName(_ number: Int32, _ name: String) -> Bool {
        names[Int(number)].size == name.utf8.count && names[Int(number)].text == name
    }

    private func attributeName(_ attribute: Int) -> String {
        let name = names[Int(attributes[attribute].name)].text
        let prefix = Int(attributes[attribute].prefix)
        return prefix == XMLNames.none ? name : names[prefix].text + ":" + name
    }
}
