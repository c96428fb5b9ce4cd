/// A value that is stored as an XML document: reading above writing, in one file a kind.
protocol Document: Sendable {
    /// The kind of document.
    static var kind: DocumentKind { get }
    /// Reads the value from its root element; what is wrong goes to the cursor's sink, and nil when nothing can be made of it.
    init?(reading cursor: Cursor)
    /// Writes the value as its root element.
    var element: XMLElement { get }
    /// What makes no sense in the value itself, beyond what a schema can say.
    var modelFaults: [LocatedProblem] { get }
}

extension Document {
    /// Most kinds have no sense beyond their structure.
    var modelFaults: [LocatedProblem] { [] }

    /// The canonical bytes of the document.
    var canonicalBytes: [UInt8] { XMLWriter.document(element, namespace: Self.kind.namespace) }
}

/// What became of reading a document.
struct Decoded<Value: Sendable>: Sendable {
    /// The value; nil when an error was found.
    var value: Value?
    /// Everything that was found, warnings included, in the order of the document.
    var findings: [Finding]
    /// The document as elements, for finding the lines of what rules find later; nil when it was not well-formed.
    var root: XMLElement?
}

/// Reads documents through every layer that knows a single document.
enum DocumentReader {
    /// Reads one document of a known kind.
    ///
    /// - Parameters:
    ///   - file: the name for findings.
    ///   - vocabulary: the contest's own words for this kind, with the schema compiled from them; nil for the static schema.
    static func read<Value: Document>(
        _ type: Value.Type, from bytes: [UInt8], file: String?, limits: XMLLimits = .outside,
        vocabulary: ((XMLElement) -> Vocabulary?)? = nil
    ) -> Decoded<Value> {
        let sink = FindingSink(file: file)
        var chosen: Vocabulary?
        do {
            // The start tag of a sheet tells its stage and rubric; the group of an entry stands in its head.
            let wholeFirst = vocabulary != nil && Value.kind == .entry
            let parsed = try XMLParser.parse(bytes, limits: limits, wholeFirst: wholeFirst) { root in
                guard rootProblem(root, expecting: Value.kind) == nil else { return nil }
                chosen = vocabulary?(root)
                return chosen?.schema ?? Schemas.schema(of: Value.kind)
            }
            if let problem = rootProblem(parsed.root, expecting: Value.kind) {
                sink.report(.structure(problem), line: parsed.root.line)
                return Decoded(value: nil, findings: sink.findings, root: parsed.root)
            }
            return decode(type, parsed, vocabulary: chosen, sink)
        } catch {
            sink.report(.syntax(SyntaxProblem(error.fault)), line: error.line)
            return Decoded(value: nil, findings: sink.findings, root: nil)
        }
    }

    /// Makes a value of a parsed document and gathers what every layer has against it.
    static func decode<Value: Document>(
        _ type: Value.Type, _ parsed: XMLParser.Parsed, vocabulary: Vocabulary?, _ sink: FindingSink
    ) -> Decoded<Value> {
        let cursor = Cursor(parsed, sink: sink)
        let value = Value(reading: cursor)
        judge(value, parsed, at: cursor, vocabulary)
        let findings = sink.findings.inOrder
        return Decoded(value: findings.hasErrors ? nil : value, findings: findings, root: parsed.root)
    }

    /// What every layer has against a parsed document; its value is dropped, and long texts of it are not even made.
    static func findings<Value: Document>(
        of type: Value.Type, _ parsed: XMLParser.Parsed, vocabulary: Vocabulary?, _ sink: FindingSink
    ) -> [Finding] {
        let cursor = Cursor(parsed, sink: sink, for: .findings)
        judge(Value(reading: cursor), parsed, at: cursor, vocabulary)
        return sink.findings.inOrder
    }

    /// Adds what vocabulary, schema and the value itself have against a document that was read.
    private static func judge<Value: Document>(
        _ value: Value?, _ parsed: XMLParser.Parsed, at cursor: Cursor, _ vocabulary: Vocabulary?
    ) {
        vocabulary?.check(cursor)
        report(parsed.schemaFaults, to: cursor.sink)
        guard !cursor.sink.findings.hasErrors, let faults = value?.modelFaults, !faults.isEmpty else { return }
        report(faults, in: parsed.root, to: cursor.sink)
    }

    /// Reads a document of the store.
    ///
    /// It was validated when it was committed and its bytes were compared with the journal, so the schema is not asked again.
    static func readStored<Value: Document>(_ type: Value.Type, from bytes: [UInt8], file: String) -> Decoded<Value> {
        let sink = FindingSink(file: file)
        do {
            let parsed = try XMLParser.parse(bytes, limits: .large) { _ in nil }
            if let problem = rootProblem(parsed.root, expecting: Value.kind) {
                sink.report(.structure(problem), line: parsed.root.line)
            }
            let value = Value(reading: Cursor(parsed, sink: sink))
            return Decoded(
                value: sink.findings.hasErrors ? nil : value, findings: sink.findings, root: parsed.root)
        } catch {
            sink.report(.syntax(SyntaxProblem(error.fault)), line: error.line)
            return Decoded(value: nil, findings: sink.findings, root: nil)
        }
    }

    /// The kind of a document by its root, or the problem that keeps it from having one.
    static func kind(of root: XMLElement) -> Result<DocumentKind, RootFault> {
        // As nearly all are; the rest says what is wrong.
        if let kind = DocumentKind.byNamespace[root.namespace], kind.isRoot(root.name) { return .success(kind) }
        guard root.namespace.hasPrefix(DocumentKind.namespacePrefix) else {
            return .failure(
                RootFault(.namespaceUnknown(root: root.name, namespace: String(root.namespace.prefix(100)))))
        }
        let parts = root.namespace.dropFirst(DocumentKind.namespacePrefix.count).split(separator: ":")
        guard parts.count == 2, let kind = DocumentKind(rawValue: String(parts[0])) else {
            return .failure(
                RootFault(.namespaceUnknown(root: root.name, namespace: String(root.namespace.prefix(100)))))
        }
        guard parts[1] == String(kind.version) else {
            let version = String(parts[1].prefix(20))
            return .failure(
                RootFault(.versionUnsupported(kind: kind.rawValue, version: version, supported: kind.version)))
        }
        guard kind.isRoot(root.name) else {
            return .failure(RootFault(.rootUnexpected(root: String(root.name.prefix(100)), expected: kind.rawValue)))
        }
        return .success(kind)
    }

    /// Why a document has no kind.
    struct RootFault: Error {
        var problem: StructureProblem
        init(_ problem: StructureProblem) { self.problem = problem }
    }

    /// Why a document is no register of a kind: neither one such document nor a gathering of them.
    static func registerProblem(_ root: XMLElement, expecting expected: DocumentKind) -> StructureProblem? {
        root.name == expected.gathering && root.namespace == expected.namespace
            ? nil : rootProblem(root, expecting: expected)
    }

    private static func rootProblem(_ root: XMLElement, expecting expected: DocumentKind) -> StructureProblem? {
        switch kind(of: root) {
        case .failure(let fault): fault.problem
        case .success(expected) where root.name == expected.rawValue: nil
        case .success(let found) where found == expected:
            .rootUnexpected(root: root.name, expected: expected.rawValue)
        case .success(let found): .kindUnexpected(found: found.rawValue, expected: expected.rawValue)
        }
    }

    private static func report(_ faults: [LocatedProblem], in root: XMLElement, to sink: FindingSink) {
        sink.report(faults.map { Finding($0.problem, at: $0.locator.resolve(in: root, file: sink.file)) })
    }

    /// Adds what the schema refuses and no finding explains yet.
    ///
    /// The decoder finds faults in words that a person can mend, libxml2 is the judge that nothing slipped past it: on a line where a
    /// structural finding stands already, libxml2 would say the same once more. So it does about the children of an element of which one
    /// is missing or out of place: it names the next that stands there, with which nothing is wrong.
    static func report(_ faults: [XMLSchemaFault], to sink: FindingSink) {
        if faults.isEmpty { return }
        let errors = sink.findings.filter { $0.severity == .error }
        let lines = Set(errors.compactMap(\.place.line))
        let parents = Set(errors.compactMap(\.incompleteElement))
        for fault in faults where !lines.contains(fault.line) {
            if fault.kind == .elementNotExpected, parents.contains(parentPath(fault.path)) { continue }
            sink.report(.structure(StructureProblem(fault)), line: fault.line, path: fault.path)
        }
    }
}

/// The path of the element above; empty above the root.
private func parentPath(_ path: String) -> String {
    String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
}

extension Finding {
    /// The path of the element whose children are not those that it must have, if that is what was found.
    fileprivate var incompleteElement: String? {
        guard case .structure(let problem) = self.problem, let path = place.path else { return nil }
        return switch problem {
        case .elementMissing, .choiceUnsettled: path
        case .elementMisplaced, .elementRepeated, .elementUnknown: parentPath(path)
        default: nil
        }
    }
}

/// A contest's own words for one kind of document.
struct Vocabulary: Sendable {
    /// The schema compiled from them.
    var schema: XMLSchema?
    /// Finds, with line and path, what the compiled schema refuses, in words that a person can mend.
    var check: @Sendable (Cursor) -> Void
}

extension SyntaxProblem {
    init(_ fault: XMLSyntaxFault) {
        switch fault {
        case .empty: self = .empty
        case .tooLarge(let bytes, let limit): self = .tooLarge(bytes: bytes, limit: limit)
        case .notUTF8: self = .notUTF8
        case .encodingDeclared(let name): self = .encodingDeclared(name: name)
        case .characterForbidden(let code): self = .characterForbidden(code: Int(code))
        case .doctype: self = .doctype
        case .tagTooLong(let limit): self = .tagTooLong(limit: limit)
        case .tooDeep(let limit): self = .tooDeep(limit: limit)
        case .notWellFormed(let hint): self = .notXML(hint: hint)
        }
    }
}

extension StructureProblem {
    init(_ fault: XMLSchemaFault) {
        let parent = fault.path.split(separator: "/").dropLast().last.map(String.init) ?? ""
        switch fault.kind {
        case .elementNotExpected:
            self = .elementUnknown(element: fault.element, parent: parent, suggestion: fault.expected.first)
        case .childrenMissing:
            self = .elementMissing(element: fault.expected.joined(separator: " | "), parent: fault.element)
        case .attributeNotAllowed:
            self = .attributeUnknown(attribute: fault.attribute ?? "", element: fault.element, suggestion: nil)
        case .attributeMissing:
            self = .attributeMissing(attribute: fault.attribute ?? "", element: fault.element)
        case .identity: self = .identifierRepeated(name: fault.attribute ?? fault.element, value: fault.value)
        case .text: self = .textUnexpected(element: fault.element)
        case .value, .root, .other:
            self = .schemaRefuses(element: fault.attribute ?? fault.element, value: fault.value)
        }
    }
}
