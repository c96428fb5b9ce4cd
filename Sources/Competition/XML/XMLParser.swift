import CLibXML2

/// The one door through which XML comes in.
enum XMLParser {
    /// A document that was well-formed, as values, with what its schema says against it.
    struct Parsed: Sendable {
        var root: XMLElement
        var schemaFaults: [XMLSchemaFault]
    }

    /// Parses bytes with limits and validates them against a schema in the same pass.
    ///
    /// No DOCTYPE, no network, no entity beyond the five of XML itself, and `xsi:schemaLocation` is never followed.
    ///
    /// - Parameters:
    ///   - keepsOrder: whether each piece of text also stands among the children, for documents that mix text and elements.
    ///   - schema: chosen from the root's namespace and name once they are known; nil leaves out validation.
    /// - Throws: the first syntax fault, when the bytes are no document that may be read.
    static func parse(
        _ bytes: [UInt8], limits: XMLLimits, keepsOrder: Bool = false, schema: (_ root: XMLElement) -> XMLSchema?
    ) throws(XMLSyntaxError) -> Parsed {
        guard XMLRuntime.ready else { throw XMLSyntaxError(fault: .notWellFormed(.other), line: nil) }
        let result = bytes.withUnsafeBufferPointer { buffer in
            Result { () throws(XMLSyntaxError) -> Parsed in
                try Prescan.check(buffer, limits: limits)
                return try parseScanned(buffer, keepsOrder: keepsOrder, schema: schema)
            }
        }
        return try result.get()
    }

    private static func parseScanned(
        _ buffer: UnsafeBufferPointer<UInt8>, keepsOrder: Bool, schema: (XMLElement) -> XMLSchema?
    ) throws(XMLSyntaxError) -> Parsed {
        guard let parser = xmlNewParserCtxt() else { throw XMLSyntaxError(fault: .notWellFormed(.other), line: nil) }
        defer { xmlFreeParserCtxt(parser) }
        let state = ParseState()
        return try withExtendedLifetime(state) { () throws(XMLSyntaxError) -> Parsed in
            cxml_set_error_handler(parser, collectParserError, Unmanaged.passUnretained(state).toOpaque())
            parser.pointee.sax.pointee.internalSubset = refuseDoctype
            let document = buffer.withMemoryRebound(to: CChar.self) { text in
                xmlCtxtReadMemory(parser, text.baseAddress, Int32(text.count), nil, "UTF-8", cxml_safe_options())
            }
            defer { if let document { xmlFreeDoc(document) } }
            if state.sawDoctype { throw XMLSyntaxError(fault: .doctype, line: state.line) }
            guard let document, state.line == nil, let root = xmlDocGetRootElement(document) else {
                throw XMLSyntaxError(fault: .notWellFormed(state.hint), line: state.line)
            }
            let element = copyElement(root, keepsOrder: keepsOrder)
            return Parsed(root: element, schemaFaults: schema(element)?.validate(document) ?? [])
        }
    }
}

/// What the callbacks of one parse note; the first error is the true one, later ones follow from it.
private final class ParseState {
    var line: Int?
    var hint = XMLHint.other
    var sawDoctype = false
}

private func collectParserError(_ context: UnsafeMutableRawPointer?, _ error: cxml_error?) {
    guard let context, let error, let data = cxml_error_data(context) else { return }
    let state = Unmanaged<ParseState>.fromOpaque(data).takeUnretainedValue()
    // Warnings, such as a namespace name that is no URI, refuse nothing.
    guard state.line == nil, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
    state.line = Int(error.pointee.line)
    state.hint = hint(code: error.pointee.code)
}

/// A second guard behind the prescan: libxml2 itself reports a DOCTYPE here before it reads its subset.
private func refuseDoctype(
    _ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?, _ external: UnsafePointer<xmlChar>?,
    _ system: UnsafePointer<xmlChar>?
) {
    guard let context else { return }
    let parser = context.assumingMemoryBound(to: xmlParserCtxt.self)
    if let data = parser.pointee._private {
        let state = Unmanaged<ParseState>.fromOpaque(data).takeUnretainedValue()
        state.sawDoctype = true
        state.line = parser.pointee.input.map { Int($0.pointee.line) }
    }
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
