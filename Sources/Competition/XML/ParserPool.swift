import CLibXML2

/// Parsers of libxml2 at rest: making one costs a twentieth of reading a document with it.
///
/// A parser starts each document afresh, but for the names that it met, which it keeps; so it is thrown away after some documents, or
/// after a large one.
enum ParserPool {
    private static let idle = IdlePool<Parser>()

    /// Takes a parser; nil when memory is short.
    static func take() -> Parser? { idle.take() ?? Parser() }

    /// Takes a parser back after so many bytes.
    static func giveBack(_ parser: Parser, after bytes: Int) {
        parser.bytesLeft -= bytes
        // The others end here, with all that they hold.
        if parser.bytesLeft > 0 { idle.giveBack(parser) }
    }
}

/// A parser with what it needs besides; whoever takes it from the pool has it alone.
final class Parser: @unchecked Sendable {
    let pointer: xmlParserCtxtPtr
    /// The names that it met, for trees; they end with it, as its own do.
    let names = XMLNames()
    /// How many bytes it may still read.
    fileprivate var bytesLeft = 1 << 20
    /// Contexts of validation, one a schema: libxml2 leaves them ready for the next document, which is faster than making one.
    private var contexts: [(schema: XMLSchema, context: xmlSchemaValidCtxtPtr)] = []
    /// Where libxml2 puts the handlers of a validation and what they are to be called with; it looks there again when it is over.
    let slots = UnsafeMutablePointer<ValidationSlots>.allocate(capacity: 1)
    /// Room for the bytes of a document, with a zero byte behind them.
    private var room = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 0)
    /// How many of them there are.
    private var count = 0
    /// More schemas than this do not stand in one contest's documents of a kind.
    private let mostContexts = 8

    fileprivate init?() {
        guard let pointer = xmlNewParserCtxt() else { return nil }
        self.pointer = pointer
        slots.initialize(to: ValidationSlots())
    }

    deinit {
        for item in contexts { xmlSchemaFreeValidCtxt(item.context) }
        slots.deallocate()
        room.deallocate()
        xmlFreeParserCtxt(pointer)
    }

    /// A context of validation against a schema, for one document at a time; nil when memory is short.
    func context(for schema: XMLSchema) -> xmlSchemaValidCtxtPtr? {
        if let item = contexts.first(where: { $0.schema === schema }) { return item.context }
        guard let context = schema.makeContext() else { return nil }
        // Silent: the faults are told from the tree, where their places are known.
        xmlSchemaSetValidStructuredErrors(context, { _, _ in }, nil)
        if contexts.count == mostContexts { dropOldestContext() }
        contexts.append((schema, context))
        return context
    }

    private func dropOldestContext() {
        let oldest = contexts.removeFirst()
        // A context reads its schema to its end.
        withExtendedLifetime(oldest.schema) { xmlSchemaFreeValidCtxt(oldest.context) }
    }

    /// Takes in a document.
    ///
    /// - Returns: where its bytes stand while it is read.
    func load(_ document: [UInt8]) -> UnsafeBufferPointer<UInt8> {
        count = document.count
        if room.count <= count {
            room.deallocate()
            room = .allocate(capacity: max(1 << 14, count + 1))
        }
        _ = room.initialize(fromContentsOf: document)
        room[count] = 0
        return UnsafeBufferPointer(rebasing: room[..<count])
    }

    /// Lets libxml2 read the document.
    func read() {
        room.withMemoryRebound(to: CChar.self) { cxml_parse(pointer, $0.baseAddress, Int32(count)) }
    }
}

/// What libxml2 hands out for a validation while a document is read.
struct ValidationSlots {
    var handlers: UnsafeMutablePointer<xmlSAXHandler>?
    var data: UnsafeMutableRawPointer?
}
