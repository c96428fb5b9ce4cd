import CLibXML2

/// Validates a document while it is read; tells only whether something is wrong with it, which nearly always is nothing.
///
/// libxml2 can validate what a parser tells without a tree, but then it cannot say where in the document a fault is.
struct SchemaWatch: ~Copyable {
    /// Keeps the context, which has to be unplugged before it may end.
    private let parser: Parser
    private let context: xmlSchemaValidCtxtPtr
    private let plug: xmlSchemaSAXPlugPtr
    private let handlers: UnsafeMutablePointer<xmlSAXHandler>
    private let data: UnsafeMutableRawPointer?

    /// Prepares validation of what a parser reads; nil when memory is short.
    init?(of parser: Parser, against schema: XMLSchema) {
        guard let context = parser.context(for: schema) else { return nil }
        parser.slots.pointee = ValidationSlots()
        guard
            let plug = xmlSchemaSAXPlug(context, &parser.slots.pointee.handlers, &parser.slots.pointee.data),
            let handlers = parser.slots.pointee.handlers
        else { return nil }
        self.parser = parser
        self.context = context
        self.plug = plug
        self.handlers = handlers
        data = parser.slots.pointee.data
    }

    deinit {
        // Unplugging forgets what was found, and leaves the context as new.
        xmlSchemaSAXUnplug(plug)
    }

    /// Passes a start tag on.
    func start(_ tag: StartTag) {
        handlers.pointee.startElementNs?(
            data, tag.name, tag.prefix, tag.namespace, tag.namespaceCount, tag.namespaces, tag.attributeCount,
            tag.defaultedCount, tag.attributes)
    }

    /// Passes text on.
    func add(_ text: UnsafeBufferPointer<UInt8>) {
        handlers.pointee.characters?(data, text.baseAddress, Int32(text.count))
    }

    /// Passes an end tag on.
    func end(_ tag: EndTag) {
        handlers.pointee.endElementNs?(data, tag.name, tag.prefix, tag.namespace)
    }

    /// Whether the schema refuses the document, when all of it was passed on.
    func isRefused() -> Bool { xmlSchemaIsValid(context) != 1 }
}
