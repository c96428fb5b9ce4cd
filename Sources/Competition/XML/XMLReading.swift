import CLibXML2

/// One pass of libxml2 over bytes that the prescan let through.
///
/// Elements are made of what libxml2 tells while it reads, and the same is handed on to a schema; a tree of libxml2's own, which would
/// have to be copied and freed again, is never built.
struct XMLReading: ~Copyable {
    /// What came of a pass over a well-formed document.
    struct Read {
        var root: XMLElement
        /// Whether a schema was asked and found nothing wrong.
        var isValid: Bool
    }

    private let parser: Parser
    private var builder: XMLBuilder
    private var watch: SchemaWatch?
    private let schema: (XMLElement) -> XMLSchema?
    /// The first error; those that follow come from it.
    private var fault: XMLSyntaxError?

    private init(parser: Parser, builder: consuming XMLBuilder, schema: @escaping (XMLElement) -> XMLSchema?) {
        self.parser = parser
        self.builder = builder
        self.schema = schema
    }

    /// Reads a document.
    ///
    /// - Parameters:
    ///   - keepsOrder: whether each piece of text also stands among the children.
    ///   - schema: asked with the root as its start tag has it.
    /// - Throws: the first syntax fault.
    static func run(
        _ document: [UInt8], keepsOrder: Bool = false, schema: (_ start: XMLElement) -> XMLSchema?
    ) throws(XMLSyntaxError) -> Read {
        let result = withoutActuallyEscaping(schema) { schema in
            Result { () throws(XMLSyntaxError) -> Read in
                guard let parser = ParserPool.take() else {
                    throw XMLSyntaxError(fault: .notWellFormed(.other), line: nil)
                }
                defer { ParserPool.giveBack(parser, after: document.count) }
                let builder = XMLBuilder(
                    document, readAt: parser.load(document), keepsOrder: keepsOrder, names: parser.names)
                var reading = XMLReading(parser: parser, builder: builder, schema: schema)
                withUnsafeMutablePointer(to: &reading) { read(with: parser, by: $0) }
                return try reading.outcome()
            }
        }
        return try result.get()
    }

    /// Lets libxml2 read; what it calls finds the reading by its place, since a callback of C can hold no value.
    private static func read(with parser: Parser, by place: UnsafeMutablePointer<XMLReading>) {
        cxml_set_error_handler(parser.pointer, noteParserError, place)
        listen(to: parser.pointer.pointee.sax)
        parser.read()
        if parser.pointer.pointee.wellFormed != 1 { place.pointee.note(.notWellFormed(.other), line: nil) }
    }

    private func outcome() throws(XMLSyntaxError) -> Read {
        if let fault { throw fault }
        guard let root = builder.root else { throw XMLSyntaxError(fault: .notWellFormed(.other), line: nil) }
        return Read(root: root, isValid: isValid)
    }

    private var isValid: Bool {
        switch watch {
        case .none: false
        case .some(let watch): !watch.isRefused()
        }
    }

    private static func listen(to handlers: UnsafeMutablePointer<xmlSAXHandler>) {
        handlers.pointee.startDocument = nil
        handlers.pointee.endDocument = nil
        handlers.pointee.comment = nil
        handlers.pointee.processingInstruction = nil
        handlers.pointee.reference = nil
        handlers.pointee.internalSubset = refuseDoctype
        handlers.pointee.startElementNs = startElement
        handlers.pointee.endElementNs = endElement
        handlers.pointee.characters = characters
        // The same function for both, or libxml2 looks at every text whether it is blank.
        handlers.pointee.ignorableWhitespace = characters
        handlers.pointee.cdataBlock = characters
    }
}

// MARK: What libxml2 calls

extension XMLReading {
    fileprivate mutating func start(_ tag: StartTag) {
        endText(beforeEnd: false)
        if let root = builder.start(tag) { beginValidation(of: root) }
        watch?.start(tag)
    }

    private mutating func beginValidation(of root: XMLElement) {
        guard let schema = schema(root) else { return }
        watch = SchemaWatch(of: parser, against: schema)
    }

    fileprivate mutating func end(_ tag: EndTag) {
        endText(beforeEnd: true)
        builder.end()
        watch?.end(tag)
    }

    fileprivate mutating func add(_ text: UnsafeBufferPointer<UInt8>) { builder.add(text) }

    /// Hands text on as one piece, though libxml2 told it line by line.
    private mutating func endText(beforeEnd: Bool) {
        let isKept = builder.keepsText(beforeEnd: beforeEnd)
        if isKept { builder.withText { watch?.add($0) } }
        builder.endText(isKept: isKept)
    }

    fileprivate mutating func note(_ fault: XMLSyntaxFault, line: Int?) {
        if self.fault == nil { self.fault = XMLSyntaxError(fault: fault, line: line) }
    }
}

/// The pass that a parser belongs to.
private func reading(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLReading>? {
    context?.assumingMemoryBound(to: xmlParserCtxt.self).pointee._private?.assumingMemoryBound(to: XMLReading.self)
}

private func startElement(
    _ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?,
    _ namespace: UnsafePointer<xmlChar>?, _ namespaceCount: Int32,
    _ namespaces: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ attributeCount: Int32, _ defaultedCount: Int32,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
) {
    guard let name, let input = context?.assumingMemoryBound(to: xmlParserCtxt.self).pointee.input else { return }
    reading(context)?.pointee.start(
        StartTag(
            name: name, prefix: prefix, namespace: namespace, namespaceCount: namespaceCount, namespaces: namespaces,
            attributeCount: attributeCount, defaultedCount: defaultedCount, attributes: attributes,
            line: Int(input.pointee.line)))
}

private func endElement(
    _ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?,
    _ namespace: UnsafePointer<xmlChar>?
) {
    reading(context)?.pointee.end(EndTag(name: name, prefix: prefix, namespace: namespace))
}

private func characters(_ context: UnsafeMutableRawPointer?, _ text: UnsafePointer<xmlChar>?, _ count: Int32) {
    reading(context)?.pointee.add(UnsafeBufferPointer(start: text, count: Int(count)))
}

private func noteParserError(_ context: UnsafeMutableRawPointer?, _ error: cxml_error?) {
    guard let context, let error, let data = cxml_error_data(context) else { return }
    // Warnings, such as a namespace name that is no URI, refuse nothing.
    guard error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
    data.assumingMemoryBound(to: XMLReading.self).pointee
        .note(.notWellFormed(hint(code: error.pointee.code)), line: Int(error.pointee.line))
}

/// A second guard behind the prescan: libxml2 itself reports a DOCTYPE here before it reads its subset.
private func refuseDoctype(
    _ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?, _ external: UnsafePointer<xmlChar>?,
    _ system: UnsafePointer<xmlChar>?
) {
    guard let parser = context?.assumingMemoryBound(to: xmlParserCtxt.self) else { return }
    reading(context)?.pointee.note(.doctype, line: parser.pointee.input.map { Int($0.pointee.line) })
    xmlStopParser(parser)
}

private func hint(code: Int32) -> XMLHint {
    switch UInt32(bitPattern: code) {
    case XML_ERR_TAG_NAME_MISMATCH.rawValue: .tagMismatch
    case XML_ERR_TAG_NOT_FINISHED.rawValue, XML_ERR_COMMENT_NOT_FINISHED.rawValue,
        XML_ERR_CDATA_NOT_FINISHED.rawValue, XML_ERR_GT_REQUIRED.rawValue, XML_ERR_LTSLASH_REQUIRED.rawValue:
        .unfinished
    case XML_ERR_ENTITYREF_SEMICOL_MISSING.rawValue, XML_ERR_NAME_REQUIRED.rawValue,
        XML_ERR_UNDECLARED_ENTITY.rawValue, XML_WAR_UNDECLARED_ENTITY.rawValue, XML_ERR_INVALID_CHARREF.rawValue,
        XML_ERR_INVALID_DEC_CHARREF.rawValue, XML_ERR_INVALID_HEX_CHARREF.rawValue:
        .ampersand
    case XML_ERR_LT_IN_ATTRIBUTE.rawValue: .lessThan
    case XML_ERR_ATTRIBUTE_REDEFINED.rawValue, XML_NS_ERR_ATTRIBUTE_REDEFINED.rawValue: .attributeRepeated
    case XML_ERR_ATTRIBUTE_NOT_STARTED.rawValue, XML_ERR_ATTRIBUTE_NOT_FINISHED.rawValue,
        XML_ERR_ATTRIBUTE_WITHOUT_VALUE.rawValue, XML_ERR_SPACE_REQUIRED.rawValue:
        .attributeQuotes
    case XML_NS_ERR_UNDEFINED_NAMESPACE.rawValue: .prefixUnknown
    case XML_ERR_DOCUMENT_EMPTY.rawValue: .noMarkup
    // "Extra content at the end of the document", whatever its name says; an early end has a code of its own.
    case XML_ERR_DOCUMENT_END.rawValue: .afterEnd
    default: .other
    }
}
