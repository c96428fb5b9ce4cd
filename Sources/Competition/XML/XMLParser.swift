import CLibXML2

/// The one door through which XML comes in.
enum XMLParser {
    /// A document that was well-formed, as values, with what its schema says against it.
    struct Parsed: Sendable {
        var root: XMLElement
        var schemaFaults: [XMLSchemaFault]
        /// Whether every text is printable ASCII, tabs and line ends, so that none hides or reorders anything.
        var isPlain = false
    }

    /// Parses bytes with limits and validates them against a schema, in one pass where the root's start tag tells which.
    ///
    /// No DOCTYPE, no network, no entity beyond the five of XML itself, and `xsi:schemaLocation` is never followed.
    ///
    /// - Parameters:
    ///   - wholeFirst: whether it takes the whole document to choose the schema; the bytes are then read twice.
    ///   - schema: asked once, with the root as its start tag has it or with the whole of it; nil leaves out validation.
    /// - Throws: the first syntax fault, when the bytes are no document that may be read.
    static func parse(
        _ bytes: [UInt8], limits: XMLLimits, wholeFirst: Bool = false, schema: (_ root: XMLElement) -> XMLSchema?
    ) throws(XMLSyntaxError) -> Parsed {
        guard XMLRuntime.ready else { throw XMLSyntaxError(fault: .notWellFormed(.other), line: nil) }
        let result = bytes.withUnsafeBufferPointer { buffer in
            Result { () throws(XMLSyntaxError) -> Parsed in
                let isPlain = try Prescan.check(buffer, limits: limits)
                if wholeFirst {
                    let root = try XMLReading.run(buffer) { _ in nil }.root
                    return Parsed(root: root, schemaFaults: schema(root)?.faults(in: buffer) ?? [], isPlain: isPlain)
                }
                var chosen: XMLSchema?
                let read = try XMLReading.run(buffer) { start in
                    chosen = schema(start)
                    return chosen
                }
                let faults = read.isRefused ? chosen?.explain(buffer) ?? [] : []
                return Parsed(root: read.root, schemaFaults: faults, isPlain: isPlain)
            }
        }
        return try result.get()
    }

    /// Parses bytes of a kind of document that is not ours and mixes text with elements, such as a spreadsheet.
    ///
    /// Each piece of text stands among the children too, as an element called ``XMLElement/textName``.
    ///
    /// - Throws: as ``parse(_:limits:wholeFirst:schema:)``.
    static func parseMixed(_ bytes: [UInt8], limits: XMLLimits) throws(XMLSyntaxError) -> XMLElement {
        guard XMLRuntime.ready else { throw XMLSyntaxError(fault: .notWellFormed(.other), line: nil) }
        let result = bytes.withUnsafeBufferPointer { buffer in
            Result { () throws(XMLSyntaxError) -> XMLElement in
                _ = try Prescan.check(buffer, limits: limits)
                return try XMLReading.run(buffer, keepsOrder: true) { _ in nil }.root
            }
        }
        return try result.get()
    }
}
