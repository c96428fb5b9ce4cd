import Competition
import Scoring

/// How a table for people is written, so that the spreadsheet of an office in the language's settings opens it right.
///
/// Indonesian settings have the comma as decimal mark and expect a semicolon between columns; the mark at the start tells that the
/// text is UTF-8. Figures have no mark between thousands, and codes that a spreadsheet would take for numbers or days are left out.
private struct ReadableWriter {
    let language: Language
    private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    private let writer: CSVWriter

    init(_ language: Language) {
        self.language = language
        writer = CSVWriter(separator: language == .indonesian ? .semicolon : .comma)
    }

    mutating func add(_ row: [String]) { bytes += writer.line(row).utf8 }

    func figure(_ figure: PublicRecord.Figure?) -> String {
        figure.map { $0.printed.text.replacing(".", with: String(language.decimalMark)) } ?? ""
    }
}

/// The standings of a stage for people.
///
/// Format: PublishedSite, data/id and data/en.
struct ReadableRanking {
    private let stage: PublicRecord.DecidedStage
    private let context: PageContext

    init(_ stage: PublicRecord.DecidedStage, _ record: PublicRecord, _ language: Language) {
        self.stage = stage
        context = PageContext(record, .stage(stage.stage.id), in: language)
    }

    /// The table as CSV.
    var bytes: [UInt8] {
        let language = context.language
        var writer = ReadableWriter(language)
        let columns: [Label] = [
            .rank, .identifier, .title, .office, .institution, .service, .unit, .group, .category, .score, .due,
            .scored,
            .abstained, .outcome, .list, .tier,
        ]
        writer.add(columns.map { $0.words(in: language) })
        for standing in stage.standings { writer.add(row(standing, writer)) }
        return writer.bytes
    }

    private func row(_ standing: PublicRecord.Standing, _ writer: ReadableWriter) -> [String] {
        let entry = context.record.entry(standing.entry)
        let isAwarded = standing.outcome == .awarded
        let list = standing.list.flatMap { index in stage.rules.map { $0.lists[index] } }
        let tier = list?.tiers.first { $0.id == standing.tier }
        return [
            standing.rank.map(String.init) ?? "", standing.entry.text, entry?.title ?? "", entry?.officeName ?? "",
            entry?.institution ?? "", entry?.service ?? "", entry?.unit ?? "", context.name(of: standing.group),
            entry?.category.map { context.name(of: $0) } ?? "", writer.figure(standing.figure),
            String(standing.sheets.due), String(standing.sheets.scored), String(standing.sheets.abstained),
            context.words.outcome(standing.outcome), isAwarded ? list.map { context.name(of: $0) } ?? "" : "",
            tier.map { context.words.words($0.name) } ?? "",
        ]
    }
}

/// One service, one innovation, for people.
///
/// Format: PublishedSite, data/id and data/en.
struct ReadableCoverage {
    private let record: PublicRecord
    private let words: SiteWords

    init(_ record: PublicRecord, _ language: Language) {
        self.record = record
        words = SiteWords(language: language)
    }

    /// The table as CSV.
    var bytes: [UInt8] {
        var writer = ReadableWriter(words.language)
        let columns: [Label] = [.institution, .office, .service, .unit, .coverage, .identifier, .title]
        writer.add(columns.map { $0.words(in: words.language) })
        for institution in record.institutions {
            for office in institution.offices {
                for service in office.services {
                    let head = [
                        institution.name, office.name, service.name, service.unit ?? "",
                        service.isCovered ? words.yes : words.no,
                    ]
                    if service.entries.isEmpty { writer.add(head + ["", ""]) }
                    for entry in service.entries {
                        writer.add(head + [entry.text, record.entry(entry)?.title ?? ""])
                    }
                }
            }
        }
        return writer.bytes
    }
}
