import CLibXML2

/// Validates a document while it is read; tells only whether something is wrong with it, which nearly always is nothing.
///
/// libxml2 can validate what a parser tells without a tree, but then it cannot say where in the document a fault is.
final class SchemaWatch {
    private let schema: XMLSchema
    private let context: xmlSchemaValidCtxtPtr
    private let plug: xmlSchemaSAXPlugPtr
    /// Where libxml2 put its handlers and what they are to be called with; it looks there again when it is unplugged.
    private let slots: UnsafeMutablePointer<Slots>
    private let handlers: UnsafeMutablePointer<xmlSAXHandler>

    private struct Slots {
        var handlers: UnsafeMutablePointer<xmlSAXHandler>?
        var data: UnsafeMutableRawPointer?
    }

    /// Prepares validation against a schema; nil when memory is short.
    init?(_ schema: XMLSchema) {
        guard let context = schema.takeContext() else { return nil }
        // Silent: the faults are told from the tree, where their places are known.
        xmlSchemaSetValidStructuredErrors(context, { _, _ in }, nil)
        let slots = UnsafeMutablePointer<Slots>.allocate(capacity: 1)
        slots.initialize(to: Slots())
        guard let plug = xmlSchemaSAXPlug(context, &slots.pointee.handlers, &slots.pointee.data),
            let handlers = slots.pointee.handlers
        else {
            xmlSchemaFreeValidCtxt(context)
            slots.deallocate()
            return nil
        }
        self.schema = schema
        self.context = context
        self.plug = plug
        self.slots = slots
        self.handlers = handlers
    }

    deinit {
        // Unplugging forgets what was found, and leaves the context as new.
        xmlSchemaSAXUnplug(plug)
        schema.giveBack(context)
        slots.deallocate()
    }

    /// Passes a start tag on.
    func start(_ tag: StartTag) {
        handlers.pointee.startElementNs?(
            slots.pointee.data, tag.name, tag.prefix, tag.namespace, tag.namespaceCount, tag.namespaces,
            tag.attributeCount, tag.defaultedCount, tag.attributes)
    }

    /// Passes text on.
    func add(_ text: UnsafeBufferPointer<UInt8>) {
        handlers.pointee.characters?(slots.pointee.data, text.baseAddress, Int32(text.count))
    }

    /// Passes an end tag on.
    func end(_ tag: EndTag) {
        handlers.pointee.endElementNs?(slots.pointee.data, tag.name, tag.prefix, tag.namespace)
    }

    /// Whether the schema refuses the document, when all of it was passed on.
    func isRefused() -> Bool { xmlSchemaIsValid(context) != 1 }
}
