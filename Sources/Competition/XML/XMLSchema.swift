import CLibXML2

/// A compiled XSD 1.0 schema.
///
/// libxml2 only reads a compiled schema, so many threads may validate with one; measured with its thread sanitizer build.
final class XMLSchema: @unchecked Sendable {
    private let schema: xmlSchemaPtr

    /// Compiles a schema from its text.
    ///
    /// - Returns: nil when the text is no valid, self-contained schema. That is a defect of the program, never of a user's file.
    init?(_ bytes: [UInt8]) {
        guard XMLRuntime.ready else { return nil }
        let parsed = bytes.withUnsafeBufferPointer { buffer -> xmlSchemaPtr? in
            buffer.withMemoryRebound(to: CChar.self) { text -> xmlSchemaPtr? in
                guard let parser = xmlSchemaNewMemParserCtxt(text.baseAddress, Int32(text.count)) else { return nil }
                defer { xmlSchemaFreeParserCtxt(parser) }
                // Silent: the caller learns from nil, and the tests print why with xmllint.
                xmlSchemaSetParserStructuredErrors(parser, { _, _ in }, nil)
                return xmlSchemaParse(parser)
            }
        }
        guard let parsed else { return nil }
        schema = parsed
    }

    deinit { xmlSchemaFree(schema) }

    /// What one validation after another needs of its own, to be freed by the caller before the schema; nil when memory is short.
    func makeContext() -> xmlSchemaValidCtxtPtr? { xmlSchemaNewValidCtxt(schema) }

    /// Validates a well-formed document.
    func faults(in document: [UInt8]) -> [XMLSchemaFault] {
        let read = try? XMLReading.run(document) { _ in self }
        return read?.isValid == true ? [] : explain(document)
    }

    /// Validates a well-formed document as a tree, in which every fault has its place.
    func explain(_ document: [UInt8]) -> [XMLSchemaFault] {
        let tree = document.withUnsafeBufferPointer { bytes in
            bytes.withMemoryRebound(to: CChar.self) { text in
                xmlReadMemory(text.baseAddress, Int32(text.count), nil, nil, cxml_safe_options())
            }
        }
        guard let tree else { return [.unexplained] }
        defer { xmlFreeDoc(tree) }
        return validate(tree)
    }

    /// Validates a parsed document and copies every fault out.
    private func validate(_ document: xmlDocPtr) -> [XMLSchemaFault] {
        guard let context = makeContext() else { return [.unexplained] }
        defer { xmlSchemaFreeValidCtxt(context) }
        let faults = FaultList()
        return withExtendedLifetime(faults) {
            xmlSchemaSetValidStructuredErrors(
                context, collectSchemaFault, Unmanaged.passUnretained(faults).toOpaque())
            let verdict = xmlSchemaValidateDoc(context, document)
            return verdict != 0 && faults.all.isEmpty ? [.unexplained] : faults.all
        }
    }
}

/// One fault that libxml2 found against a schema.
struct XMLSchemaFault: Hashable, Sendable {
    /// What libxml2 complains about, by its stable validity codes.
    enum Kind: Hashable, Sendable {
        /// An element that may not stand here.
        case elementNotExpected
        /// An element ends without children that it needs.
        case childrenMissing
        /// An attribute that may not stand here.
        case attributeNotAllowed
        /// An attribute that must stand here.
        case attributeMissing
        /// A value that its type does not allow.
        case value
        /// A key or unique constraint.
        case identity
        /// Text where only elements may stand.
        case text
        /// No declaration for the root.
        case root
        /// Anything else.
        case other
    }

    var kind: Kind
    var line: Int
    /// The path by local names.
    var path: String
    var element: String
    var attribute: String?
    /// The value refused, cut to 200 characters.
    var value: String = ""
    /// The elements that were expected, where libxml2 says them.
    var expected: [String] = []

    /// A refusal without a reason.
    static let unexplained = XMLSchemaFault(kind: .other, line: 1, path: "", element: "", attribute: nil)
}

/// Carries faults out of the callback; lives on the stack of one validation.
private final class FaultList {
    var all: [XMLSchemaFault] = []
}

/// At most so many faults are kept for one document: a person mends the first hundred before the rest matters.
private let mostFaults = 200

private func collectSchemaFault(_ context: UnsafeMutableRawPointer?, _ error: cxml_error?) {
    guard let context, let error else { return }
    let list = Unmanaged<FaultList>.fromOpaque(context).takeUnretainedValue()
    guard list.all.count < mostFaults else { return }
    list.all.append(schemaFault(error))
}

private func schemaFault(_ error: cxml_error) -> XMLSchemaFault {
    let message = error.pointee.message.map { String(cString: $0) } ?? ""
    let node = error.pointee.node.map { $0.assumingMemoryBound(to: xmlNode.self) }
    let isAttribute = node?.pointee.type == XML_ATTRIBUTE_NODE
    let element = isAttribute ? node?.pointee.parent : node
    let kind = faultKind(code: error.pointee.code, message: message)
    var fault = XMLSchemaFault(
        kind: kind,
        line: element.map { Int(xmlGetLineNo($0)) } ?? Int(error.pointee.line),
        path: element.map(localPath) ?? "",
        element: element.map(localName) ?? "",
        attribute: isAttribute ? node.map(localName) : attributeNamed(in: message)
    )
    if kind == .value || kind == .identity, let node { fault.value = content(of: node) }
    if kind == .elementNotExpected || kind == .childrenMissing { fault.expected = expectedNames(in: message) }
    return fault
}

/// The validity codes used here were the same in libxml2 2.9, 2.12, 2.14 and 2.15.
private func faultKind(code: Int32, message: String) -> XMLSchemaFault.Kind {
    switch UInt32(bitPattern: code) {
    case XML_SCHEMAV_ELEMENT_CONTENT.rawValue:
        message.contains("Missing child") ? .childrenMissing : .elementNotExpected
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3.rawValue, XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1.rawValue,
        XML_SCHEMAV_CVC_COMPLEX_TYPE_2_2.rawValue:
        .text
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1.rawValue, XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_2.rawValue,
        XML_SCHEMAV_CVC_TYPE_3_1_1.rawValue:
        .attributeNotAllowed
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_4.rawValue: .attributeMissing
    case XML_SCHEMAV_CVC_IDC.rawValue: .identity
    case XML_SCHEMAV_CVC_ELT_1.rawValue: .root
    case XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1.rawValue...XML_SCHEMAV_CVC_ENUMERATION_VALID.rawValue: .value
    default: .other
    }
}

/// Reads the name out of libxml2's sentence that an attribute is required but missing.
private func attributeNamed(in message: String) -> String? {
    guard let start = message.firstRange(of: "The attribute '") else { return nil }
    return String(message[start.upperBound...].prefix { $0 != "'" })
}

/// Reads the names out of libxml2's list of what was expected, each with its namespace in braces.
private func expectedNames(in message: String) -> [String] {
    guard let start = message.firstRange(of: "( "), let end = message.firstRange(of: " )") else { return [] }
    guard start.upperBound <= end.lowerBound else { return [] }
    return message[start.upperBound..<end.lowerBound].split(separator: ",").map { part in
        String(part.drop { $0 == " " }.split(separator: "}").last ?? "")
    }
}

private func content(of node: UnsafeMutablePointer<xmlNode>) -> String {
    guard let text = xmlNodeGetContent(node) else { return "" }
    defer { cxml_free(text) }
    return String(String(cString: text).prefix(200))
}
