import Scoring

/// Reads registers of offices, jurors and readings from a document or a table.
enum RegisterFile {
    /// The values of a file, each with its place, and what was found.
    struct Read<Value> {
        var values: [(value: Value, place: Place)]
        var findings: [Finding]
    }

    /// Offices from `<office>`, `<offices>` or a table.
    static func offices(_ file: InputFile) -> Read<Office> {
        isXML(file.bytes) ? documents(file) : table(file, OfficeTable.columns, OfficeTable.offices)
    }

    /// Jurors from `<juror>`, `<jurors>` or a table.
    static func jurors(_ file: InputFile) -> Read<Juror> {
        isXML(file.bytes) ? documents(file) : table(file, JurorTable.columns, JurorTable.jurors)
    }

    /// Entries from `<entry>` or `<entries>`.
    static func entries(_ file: InputFile) -> Read<Entry> { documents(file) }

    /// Pairs of juror and entry from a table.
    static func pairs(_ file: InputFile) -> Read<PlanRules.Pair> {
        table(file, PlanTable.columns, PlanTable.pairs)
    }

    /// Whether a file is a document: the first thing in it that is no space is `<`.
    private static func isXML(_ bytes: [UInt8]) -> Bool {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        return bytes[start...].first { $0 > 0x20 } == UInt8(ascii: "<")
    }

    private static func documents<Value: Document>(_ file: InputFile) -> Read<Value> {
        let sink = FindingSink(file: file.name)
        do {
            let parsed = try XMLParser.parse(file.bytes, limits: .large) { _ in Schemas.schema(of: Value.kind) }
            return Read(values: read(parsed, to: sink), findings: sink.findings.inOrder)
        } catch {
            sink.report(.syntax(SyntaxProblem(error.fault)), line: error.line)
            return Read(values: [], findings: sink.findings)
        }
    }

    private static func read<Value: Document>(
        _ parsed: XMLParser.Parsed, to sink: FindingSink
    ) -> [(value: Value, place: Place)] {
        let root = parsed.root
        if let problem = DocumentReader.registerProblem(root, expecting: Value.kind) {
            sink.report(.structure(problem), line: root.line)
            return []
        }
        let cursor = Cursor(parsed, sink: sink)
        var members = [cursor]
        if root.name == Value.kind.gathering {
            cursor.expect(elements: [.some(Value.kind.rawValue)])
            cursor.reportRepeated(Value.kind.rawValue, attribute: "id")
            members = cursor.children(Value.kind.rawValue)
        }
        let values = members.compactMap { member in
            Value(reading: member).map { (value: $0, place: member.place) }
        }
        DocumentReader.report(parsed.schemaFaults, to: sink)
        return values
    }

    /// Values from a table, which are read from its rows as if the cells were attributes.
    static func table<Value>(
        _ file: InputFile, _ columns: [CSVColumn], _ read: ([Cursor]) -> [(value: Value, place: Place)]
    ) -> Read<Value> {
        let table = CSVReader(columns: columns).read(file.bytes, file: file.name)
        let sink = FindingSink(file: file.name)
        sink.report(table.findings)
        // Without its column, or with that column under another name, every row would lack the same.
        let isWhole = !table.findings.contains { finding in
            switch finding.problem {
            case .csv(.columnMissing), .csv(.columnUnknown), .csv(.columnRepeated), .csv(.columnUnnamed): true
            default: false
            }
        }
        let rows = isWhole ? table.rows.map { row in Cursor(row: row, columns: columns, sink: sink) } : []
        return Read(values: read(rows), findings: sink.findings.inOrder)
    }
}

extension Cursor {
    /// Stands on a row of a table as if its cells were attributes; an empty cell is an absent one.
    fileprivate init(row: CSVRow, columns: [CSVColumn], sink: FindingSink) {
        var element = XMLElement("row")
        element.line = row.line
        for column in columns where !row[column].trimmed.isEmpty {
            element.attributes.append(XMLAttribute(column.name, row[column]))
        }
        for column in columns where column.isRequired && row[column].trimmed.isEmpty {
            sink.report(.structure(.valueEmpty(name: column.name)), line: row.line, path: column.name)
        }
        self.init(pathless: element, sink: sink)
    }
}

/// The table of offices: a row a service.
private enum OfficeTable {
    static let columns = [
        CSVColumn("office"), CSVColumn("name"), CSVColumn("institution_code"), CSVColumn("institution_kind"),
        CSVColumn("institution_name"), CSVColumn("service", isRequired: false),
        CSVColumn("service_name", isRequired: false), CSVColumn("unit", isRequired: false),
        CSVColumn("contact_name", isRequired: false), CSVColumn("contact_phone", isRequired: false),
        CSVColumn("contact_email", isRequired: false),
    ]
    /// What rows of one office must agree on.
    private static let shared = [
        "name", "institution_code", "institution_kind", "institution_name", "contact_name", "contact_phone",
        "contact_email",
    ]

    static func offices(_ rows: [Cursor]) -> [(value: Office, place: Place)] {
        var order: [OfficeID] = []
        var byOffice: [OfficeID: [Cursor]] = [:]
        for row in rows {
            guard let id: OfficeID = row.identifier("office") else { continue }
            if byOffice[id] == nil { order.append(id) }
            byOffice[id, default: []].append(row)
        }
        return order.compactMap { id in
            guard let rows = byOffice[id], let first = rows.first else { return nil }
            reportDisagreement(rows, of: id)
            return office(id, rows).map { ($0, first.place) }
        }
    }

    private static func office(_ id: OfficeID, _ rows: [Cursor]) -> Office? {
        let first = rows[0]
        let name = first.line("name")
        let code = first.value("institution_code", .regionCode, readRegionCode)
        let kind: InstitutionKind? = first.choice("institution_kind")
        let institution = first.line("institution_name")
        let services = services(rows)
        let contact = Contact(
            name: first.line("contact_name"), phone: first.line("contact_phone"), email: first.line("contact_email"))
        guard let name, let code, let kind, let institution else { return nil }
        return Office(
            id: id, name: name, institution: Institution(code: code, kind: kind, name: institution),
            services: services,
            contact: contact == Contact(name: nil, phone: nil, email: nil) ? nil : contact)
    }

    private static func services(_ rows: [Cursor]) -> [Service] {
        var seen: Set<ServiceID> = []
        return rows.compactMap { row in
            guard row.element[attribute: "service"] != nil || row.element[attribute: "service_name"] != nil else {
                return nil
            }
            let id: ServiceID? = row.required("service") { row.identifier("service") }
            let name = row.required("service_name") { row.line("service_name") }
            guard let id, let name else { return nil }
            if !seen.insert(id).inserted { row.report(.identifierRepeated(name: "service", value: id.text)) }
            return Service(id: id, name: name, unit: row.line("unit"))
        }
    }

    private static func reportDisagreement(_ rows: [Cursor], of id: OfficeID) {
        guard let first = rows.first else { return }
        for row in rows.dropFirst() {
            for column in shared {
                let said = first.element[attribute: column]?.collapsed ?? ""
                let again = row.element[attribute: column]?.collapsed ?? ""
                guard said != again else { continue }
                let problem = RegistryProblem.rowsDisagree(id: id.text, column: column, first: said, second: again)
                row.report(.registry(problem))
            }
        }
    }
}

extension Cursor {
    /// A cell that must be filled, read; an empty one is reported.
    fileprivate func required<Value>(_ column: String, _ read: () -> Value?) -> Value? {
        guard element[attribute: column] != nil else {
            report(.valueEmpty(name: column))
            return nil
        }
        return read()
    }
}

/// The table of jurors: a row a juror.
private enum JurorTable {
    static let columns = [
        CSVColumn("juror"), CSVColumn("name"), CSVColumn("affiliation"), CSVColumn("institution", isRequired: false),
        CSVColumn("expertise", isRequired: false), CSVColumn("conflicts", isRequired: false),
        CSVColumn("kind", isRequired: false), CSVColumn("cap", isRequired: false),
        CSVColumn("languages", isRequired: false),
    ]

    static func jurors(_ rows: [Cursor]) -> [(value: Juror, place: Place)] {
        var seen: Set<JurorID> = []
        return rows.compactMap { row in
            let id: JurorID? = row.identifier("juror")
            let name = row.line("name")
            let affiliation = row.line("affiliation")
            let institution = row.value("institution", .regionCode, readRegionCode)
            let expertise: [CategoryID] = row.identifiers("expertise") ?? []
            let conflicts = conflicts(row)
            let kind: JurorKindID? = row.identifier("kind")
            let cap = row.wholeNumber("cap")
            let languages: [LanguageID] = row.identifiers("languages") ?? []
            guard let id, let name, let affiliation else { return nil }
            if !seen.insert(id).inserted { row.report(.identifierRepeated(name: "juror", value: id.text)) }
            let juror = Juror(
                id: id, name: name, affiliation: affiliation, institution: institution, expertise: expertise,
                conflicts: conflicts, kind: kind, cap: cap, languages: languages)
            return (juror, row.place)
        }
    }

    /// Conflicts written as `office:ID`, `institution:CODE` or `entry:ID`.
    private static func conflicts(_ row: Cursor) -> [Conflict] {
        let parts = (row.element[attribute: "conflicts"] ?? "").split(whereSeparator: \.isWhitespace)
        return parts.compactMap { part in
            guard let party = party(part) else {
                row.report(.registry(.conflictMalformed(value: String(part.prefix(100)))))
                return nil
            }
            return Conflict(with: party, reason: nil)
        }
    }

    private static func party(_ text: Substring) -> Conflict.Party? {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        switch parts[0] {
        case "office": return OfficeID(parts[1]).map(Conflict.Party.office)
        case "institution": return readRegionCode(parts[1]).map(Conflict.Party.institution)
        case "entry": return EntryID(parts[1]).map(Conflict.Party.entry)
        default: return nil
        }
    }
}

/// The table of a judging plan: a row a reading.
private enum PlanTable {
    static let columns = [CSVColumn("juror"), CSVColumn("entry")]

    static func pairs(_ rows: [Cursor]) -> [(value: PlanRules.Pair, place: Place)] {
        var seen: Set<PlanRules.Pair> = []
        return rows.compactMap { row in
            let juror: JurorID? = row.identifier("juror")
            guard let entry: EntryID = row.identifier("entry"), let juror else { return nil }
            let pair = PlanRules.Pair(juror: juror, entry: entry)
            if !seen.insert(pair).inserted { row.report(.plan(.pairRepeated(juror: juror, entry: entry))) }
            return (pair, row.place)
        }
    }
}
