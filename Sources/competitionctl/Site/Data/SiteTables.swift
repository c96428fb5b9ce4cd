import Competition
import Scoring

/// The standings of a stage as a table.
///
/// Format: PublishedSite, data/ranking-STAGE.csv.
struct RankingTable {
    let stage: PublicRecord.DecidedStage
    let record: PublicRecord

    init(_ stage: PublicRecord.DecidedStage, _ record: PublicRecord) {
        self.stage = stage
        self.record = record
    }

    /// The columns, which stay as they are within a version of the site.
    static let header = [
        "rank", "shared", "entry", "title", "office", "office_name", "institution", "institution_name", "service",
        "unit", "group", "category", "score", "score_exact", "sheets_due", "sheets_scored", "sheets_abstained",
        "outcome", "list", "tier", "tie_broken_by", "exception", "rehearsal",
    ]

    /// The table as CSV.
    var bytes: [UInt8] {
        let writer = CSVWriter()
        var bytes = Array(writer.line(Self.header).utf8)
        for standing in stage.standings { bytes += writer.line(row(standing)).utf8 }
        return bytes
    }

    private func row(_ standing: PublicRecord.Standing) -> [String] {
        let entry = record.entry(standing.entry)
        let identity = [
            standing.rank.map(String.init) ?? "", String(!standing.sharedWith.isEmpty), standing.entry.text,
            entry?.title ?? "", entry?.office?.text ?? "", entry?.officeName ?? "", entry?.institutionCode ?? "",
            entry?.institution ?? "", entry?.service ?? "", entry?.unit ?? "", standing.group.text,
            entry?.category?.text ?? "",
        ]
        let list = standing.list.flatMap { index in stage.rules.map { $0.lists[index] } }
        let result = [
            standing.figure?.printed.text ?? "", standing.figure?.exact.exact ?? "", String(standing.sheets.due),
            String(standing.sheets.scored), String(standing.sheets.abstained), standing.outcome.rawValue,
            standing.outcome == .awarded ? list?.id?.text ?? "" : "", standing.tier?.text ?? "",
            standing.brokenBy.map(name) ?? "", standing.exception?.code ?? "",
            String(record.contest.isRehearsal),
        ]
        return identity + result
    }

    private func name(_ tieBreak: TieBreak) -> String {
        switch tieBreak {
        case .panelOrder: "panel-order"
        case .key(let index):
            stage.rules.flatMap { $0.tieBreaks.indices.contains(index) ? $0.tieBreaks[index].code : nil } ?? ""
        }
    }
}

/// One service, one innovation, as a table with a row a service and entry.
///
/// Format: PublishedSite, data/coverage.csv.
struct CoverageTable {
    let record: PublicRecord

    init(_ record: PublicRecord) { self.record = record }

    /// The columns, which stay as they are within a version of the site.
    static let header = [
        "institution", "institution_kind", "institution_name", "office", "office_name", "service", "service_name",
        "unit",
        "covered", "entry", "title", "rehearsal",
    ]

    /// The table as CSV.
    var bytes: [UInt8] {
        let writer = CSVWriter()
        var bytes = Array(writer.line(Self.header).utf8)
        for institution in record.institutions {
            for office in institution.offices {
                for service in office.services {
                    for row in rows(institution, office, service) { bytes += writer.line(row).utf8 }
                }
            }
        }
        return bytes
    }

    private func rows(
        _ institution: PublicRecord.Institution, _ office: PublicRecord.Office, _ service: PublicRecord.Service
    ) -> [[String]] {
        let head = [
            institution.code, institution.kind.rawValue, institution.name, office.id.text, office.name,
            service.id.text, service.name, service.unit ?? "", String(service.isCovered),
        ]
        let rehearsal = String(record.contest.isRehearsal)
        guard !service.entries.isEmpty else { return [head + ["", "", rehearsal]] }
        return service.entries.map { head + [$0.text, record.entry($0)?.title ?? "", rehearsal] }
    }
}

extension TieBreakRule {
    /// The tie-break as data files name it: `criterion:STAGE:CRITERION`, `stage:STAGE` or `earlier-submission`.
    var code: String {
        switch self {
        case .criterion(let stage, let criterion): "criterion:\(stage):\(criterion)"
        case .stageScore(let stage): "stage:\(stage)"
        case .earlierSubmission: "earlier-submission"
        }
    }
}

extension PublicRecord.Exception {
    /// The rule as data files name it, with the number of the quota or cap in its list, from 1.
    var code: String { rule.code(before: ":") }
}
