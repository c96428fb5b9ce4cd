import Scoring

/// The lists that a rehearsal is made from.
public struct RehearsalLists: Sendable {
    /// The institutions that compete.
    var institutions: [Institution]
    /// What innovations are called, each once after normalisation.
    var titles: [Title]
    /// Kinds of offices that each institution may have.
    var offices: [OfficeKind]
    /// Sentences for everything that is written.
    let sentences = RehearsalSentences(BuiltInRehearsal.sentences)

    /// A real title.
    struct Title {
        var text: String
        /// Who owns the innovation, where the list says so.
        var owner: String?
    }

    /// A kind of office with its services.
    struct OfficeKind {
        var id: OfficeID
        var name: String
        var services: [ServiceKind]
    }

    /// A service with the category that innovations of it have.
    struct ServiceKind {
        var id: ServiceID
        var name: String
        var category: CategoryID?
    }

    /// Reads the lists; a list that is not given is the built-in one.
    ///
    /// - Parameters:
    ///   - regions: a table with columns code, name and kind.
    ///   - titles: a table with a column title; institution, region and source may stand beside it.
    ///   - offices: a table with columns office, name, service, service_name and category, a row a service.
    /// - Throws: `refused` with everything that is wrong with any of the tables.
    public static func read(
        regions: InputFile? = nil, titles: InputFile? = nil, offices: InputFile? = nil
    ) throws(ActionFailure) -> RehearsalLists {
        let regions = RegionTable.read(regions ?? BuiltInRehearsal.regions)
        let titles = TitleTable.read(titles ?? BuiltInRehearsal.titles)
        let offices = OfficeKindTable.read(offices ?? BuiltInRehearsal.offices)
        _ = try (regions.findings + titles.findings + offices.findings).refusing()
        return RehearsalLists(
            institutions: regions.values.map(\.value), titles: titles.values.map(\.value),
            offices: offices.values.map(\.value))
    }
}

private enum RegionTable {
    private static let columns = [CSVColumn("code"), CSVColumn("name"), CSVColumn("kind")]

    static func read(_ file: InputFile) -> RegisterFile.Read<Institution> {
        RegisterFile.table(file, columns) { rows in
            var seen: Set<String> = []
            return rows.compactMap { row in
                let code = row.value("code", .regionCode, readRegionCode)
                let name = row.line("name")
                let kind: InstitutionKind? = row.choice("kind")
                guard let code, let name, let kind else { return nil }
                if !seen.insert(code).inserted { row.report(.identifierRepeated(name: "code", value: code)) }
                return (Institution(code: code, kind: kind, name: name), row.place)
            }
        }
    }
}

private enum TitleTable {
    private static let columns = [
        CSVColumn("title"), CSVColumn("institution", isRequired: false), CSVColumn("region", isRequired: false),
        CSVColumn("source", isRequired: false),
    ]

    static func read(_ file: InputFile) -> RegisterFile.Read<RehearsalLists.Title> {
        RegisterFile.table(file, columns) { rows in
            var seen: Set<String> = []
            return rows.compactMap { row in
                guard let text = row.line("title"), seen.insert(normalisedTitle(text)).inserted else { return nil }
                let owner = [row.line("institution"), row.line("region")].compactMap(\.self).joined(separator: ", ")
                return (RehearsalLists.Title(text: text, owner: owner.isEmpty ? nil : owner), row.place)
            }
        }
    }
}

private enum OfficeKindTable {
    private static let columns = [
        CSVColumn("office"), CSVColumn("name"), CSVColumn("service"), CSVColumn("service_name"),
        CSVColumn("category", isRequired: false),
    ]

    static func read(_ file: InputFile) -> RegisterFile.Read<RehearsalLists.OfficeKind> {
        RegisterFile.table(file, columns) { rows in
            var kinds: [(value: RehearsalLists.OfficeKind, place: Place)] = []
            var places: [OfficeID: Int] = [:]
            for row in rows {
                let name = row.line("name")
                guard let id: OfficeID = row.identifier("office"), let name, let service = service(row) else {
                    continue
                }
                guard let place = places[id] else {
                    places[id] = kinds.count
                    kinds.append((RehearsalLists.OfficeKind(id: id, name: name, services: [service]), row.place))
                    continue
                }
                let known = kinds[place].value
                if known.name != name {
                    row.report(
                        .registry(.rowsDisagree(id: id.text, column: "name", first: known.name, second: name)))
                }
                if known.services.contains(where: { $0.id == service.id }) {
                    row.report(.identifierRepeated(name: "service", value: service.id.text))
                }
                kinds[place].value.services.append(service)
            }
            return kinds
        }
    }

    private static func service(_ row: Cursor) -> RehearsalLists.ServiceKind? {
        let id: ServiceID? = row.identifier("service")
        let name = row.line("service_name")
        let category: CategoryID? = row.identifier("category")
        guard let id, let name else { return nil }
        return RehearsalLists.ServiceKind(id: id, name: name, category: category)
    }
}
