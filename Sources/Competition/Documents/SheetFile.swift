import Scoring

/// The score sheets of one file that a juror handed in: one sheet, many gathered in one document, or a table.
struct SheetFile: Sendable {
    /// The sheets that could be read, each with its element, for finding the lines of what rules find later.
    private(set) var sheets: [Item] = []
    /// Everything that was found.
    private(set) var findings: [Finding] = []

    /// A sheet that could be read.
    struct Item: Sendable {
        var sheet: SignedSheet
        var root: XMLElement
        /// Whether it came in a table, in which an empty version means that there was none.
        var isTable = false
    }

    /// The contest's words for the sheet of an element.
    typealias Chooser = (_ root: XMLElement) -> Vocabulary?

    /// Reads a file of a juror.
    ///
    /// - Parameter known: what the cells of a table can have held.
    static func read(_ file: InputFile, known: SheetTable.Known, vocabulary: Chooser) -> SheetFile {
        if file.name.lowercased().hasSuffix(".csv") || FlatSpreadsheet.isOne(file) {
            return table(file, known, vocabulary)
        }
        return document(file, vocabulary: vocabulary)
    }

    /// Reads a document, of one sheet or of many.
    static func document(_ file: InputFile, vocabulary: Chooser) -> SheetFile {
        let sink = FindingSink(file: file.name)
        do {
            var chosen: Vocabulary?
            let isGathering = isGathering(file.bytes)
            let parsed = try XMLParser.parse(file.bytes, limits: isGathering ? .gathered : .outside) { root in
                guard DocumentReader.registerProblem(root, expecting: .scoreSheet) == nil else { return nil }
                chosen = root.name == DocumentKind.scoreSheet.rawValue ? vocabulary(root) : nil
                return chosen?.schema ?? Schemas.schema(of: .scoreSheet)
            }
            if let problem = DocumentReader.registerProblem(parsed.root, expecting: .scoreSheet) {
                sink.report(.structure(problem), line: parsed.root.line)
                return SheetFile(findings: sink.findings)
            }
            return decode(parsed, chosen, sink, vocabulary: vocabulary)
        } catch {
            sink.report(.syntax(SyntaxProblem(error.fault)), line: error.line)
            return SheetFile(findings: sink.findings)
        }
    }

    /// Decodes a document that was parsed, with the vocabulary by which it was validated.
    static func decode(
        _ parsed: XMLParser.Parsed, _ chosen: Vocabulary?, _ sink: FindingSink, vocabulary: Chooser
    ) -> SheetFile {
        guard parsed.root.name == DocumentKind.scoreSheet.gathering else {
            let decoded = DocumentReader.decode(SignedSheet.self, parsed, vocabulary: chosen, sink)
            return SheetFile(
                sheets: decoded.value.map { [Item(sheet: $0, root: parsed.root)] } ?? [], findings: decoded.findings)
        }
        var file = SheetFile()
        let cursor = Cursor(parsed, sink: sink)
        cursor.expect(elements: [.some(DocumentKind.scoreSheet.rawValue)])
        for member in cursor.children(DocumentKind.scoreSheet.rawValue) { file.add(member, vocabulary) }
        sink.report(file.findings)
        DocumentReader.report(parsed.schemaFaults, to: sink)
        file.findings = sink.findings.inOrder
        return file
    }

    /// Reads a table as if each of its sheets had been a document.
    private static func table(_ file: InputFile, _ known: SheetTable.Known, _ vocabulary: Chooser) -> SheetFile {
        let table = SheetTable.elements(file, known: known)
        var sheets = SheetFile(findings: table.findings)
        let sink = FindingSink(file: file.name)
        for element in table.elements {
            sheets.add(Cursor(root: element, sink: sink), vocabulary)
        }
        for index in sheets.sheets.indices { sheets.sheets[index].isTable = true }
        sheets.findings = sheets.findings.inOrder
        return sheets
    }

    /// Decodes one sheet of several and validates it by itself: each has the criteria of its own rubric.
    private mutating func add(_ member: Cursor, _ vocabulary: Chooser) {
        let sink = FindingSink(file: member.sink.file)
        let cursor = member.reporting(to: sink)
        let chosen = vocabulary(member.element)
        let sheet = SignedSheet(reading: cursor)
        chosen?.check(cursor)
        if !sink.findings.hasErrors, let fault = Self.schemaFault(member.element, chosen) {
            cursor.report(StructureProblem(fault))
        }
        findings += sink.findings
        if !sink.findings.hasErrors, let sheet { sheets.append(Item(sheet: sheet, root: member.element)) }
    }

    /// The first thing that libxml2 has against a sheet of its own.
    private static func schemaFault(_ element: XMLElement, _ vocabulary: Vocabulary?) -> XMLSchemaFault? {
        let bytes = XMLWriter.document(element, namespace: DocumentKind.scoreSheet.namespace)
        let parsed = try? XMLParser.parse(bytes, limits: .outside) { _ in
            vocabulary?.schema ?? Schemas.schema(of: .scoreSheet)
        }
        return parsed?.schemaFaults.first
    }

    /// Whether a file claims to be many sheets in one.
    static func isGathering(_ bytes: [UInt8]) -> Bool {
        let start = bytes.prefix(512)
        return start.holds("<scoresheets") && start.holds(DocumentKind.scoreSheet.namespace)
    }
}
