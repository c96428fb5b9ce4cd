import CLibXML2

/// The one door through which XML comes in.
enum XMLParser {
    /// A document that was well-formed, as values, with what its schema says against it.
    struct Parsed: Sendable {
        var root: XMLElement
        var schemaFaults: [XMLSchemaFault]
        /// Whether a schema was asked and found nothing wrong.
        var isValid = false
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
        let isPlain = try prescan(bytes, limits)
        if wholeFirst {
            let root = try XMLReading.run(bytes) { _ in nil }.root
            let chosen = schema(root)
            let faults = chosen?.faults(in: bytes) ?? []
            return Parsed(root: root, schemaFaults: faults, isValid: chosen != nil && faults.isEmpty, isPlain: isPlain)
        }
        var chosen: XMLSchema?
        let read = try XMLReading.run(bytes) { start in
            chosen = schema(start)
            return chosen
        }
        let faults = read.isValid ? [] : chosen?.explain(bytes) ?? []
        return Parsed(root: read.root, schemaFaults: faults, isValid: read.isValid, isPlain: isPlain)
    }

    /// Parses bytes of a kind of document that is not ours and mixes text with elements, such as a spreadsheet.
    ///
    /// Each piece of text stands among the children too, as an element called ``XMLElement/textName``.
    ///
    /// - Throws: as ``parse(_:limits:wholeFirst:schema:)``.
    static func parseMixed(_ bytes: [UInt8], limits: XMLLimits) throws(XMLSyntaxError) -> XMLElement {
        _ = try prescan(bytes, limits)
        return try XMLReading.run(bytes, keepsOrder: true) { _ in nil }.root
    }

    /// What has to hold before libxml2 may see the bytes; whether they are plain.
    private static func prescan(_ bytes: [UInt8], _ limits: XMLLimits) throws(XMLSyntaxError) -> Bool {
        guard XMLRuntime.ready else { throw XMLSyntaxError(fault: .notWellFormed(.other), line: nil) }
        return try bytes.withUnsafeBufferPointer { buffer in
            Result { () throws(XMLSyntaxError) in try Prescan.check(buffer, limits: limits) }
        }.get()
    }
}
