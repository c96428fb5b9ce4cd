import CResources
import Competition
import Scoring

/// The whole record for programs.
///
/// Every key is always there, null where there is nothing to say, in a fixed order.
///
/// Format: PublishedSite, data/result.json.
struct ResultDocument: Sendable {
    private let record: PublicRecord

    init(_ record: PublicRecord) { self.record = record }

    /// The document as JSON, cut between the standings of each pool and between the entries.
    ///
    /// - Parameter size: about how many bytes a piece is to have.
    func pieces(size: Int = PieceCutter.usualSize) -> [BytePiece] {
        value.pieces(.indented, end: [UInt8(ascii: "\n")], size: size)
    }

    /// The schema of the document, exactly as it stands in `Site/Data/result.schema.json`.
    static var schema: [UInt8] {
        let resource = result_schema()
        return Array(UnsafeBufferPointer(start: resource.bytes, count: resource.count))
    }

    /// The document as a value.
    var value: JSONValue {
        [
            "format": "competitionctl-result", "version": .integer(Site.version), "contest": contest,
            "asOf": .string(record.proof.asOf.description),
            "journal": [
                "lines": .integer(record.proof.journalLines), "head": .string(record.proof.journalHead.hex),
            ],
            "jurors": [
                "count": .integer(record.jurorCount), "names": record.jurorNames.map { .strings($0) } ?? .null,
            ],
            "coverage": coverage, "stages": .array(record.stages.map(stage)),
            "entries": .series(JSONSeries(record.entries, entry)),
            "objections": .array(record.objections.map(objection)),
        ]
    }

    private func objection(_ objection: PublicRecord.Objection) -> JSONValue {
        [
            "number": .integer(objection.number), "stage": .string(objection.stage.text),
            "decision": .integer(objection.decision), "entry": .string(objection.entry.text),
            "received": .string(objection.received.description), "text": .text(objection.text),
            "ruling": .text(objection.outcome?.rawValue), "ruledAt": .text(objection.ruledAt?.description),
            "reason": .text(objection.reason),
        ]
    }

    private var contest: JSONValue {
        let contest = record.contest
        return [
            "id": .string(contest.id.text), "title": words(contest.title), "organizer": .string(contest.organizer),
            "year": .integer(contest.year), "rehearsal": .bool(contest.isRehearsal),
            "region": ["code": .string(contest.region.code), "name": .string(contest.region.name)],
        ]
    }

    private var coverage: JSONValue {
        let institutions = record.institutions
        return [
            "offices": .integer(institutions.reduce(0) { $0 + $1.offices.count }),
            "services": .integer(institutions.reduce(0) { $0 + $1.serviceCount }),
            "covered": .integer(institutions.reduce(0) { $0 + $1.coveredCount }),
        ]
    }

    private func words(_ words: Words) -> JSONValue {
        ["id": .string(words.indonesian), "en": .text(words.english)]
    }

    // MARK: Stages

    private func decision(_ decision: PublicRecord.DecisionFacts) -> JSONValue {
        let closes = decision.window.map { record.contest.timestamp($0.closes).description }
        return [
            "number": .integer(decision.number), "at": .string(decision.at.description),
            "line": .integer(decision.line), "sha256": .string(decision.digest.hex),
            "program": .string(decision.program), "reason": .text(decision.reason),
            "inputs": .integer(decision.inputs), "missingSheets": .integer(decision.missingSheets),
            "orders": .array(decision.orders.map { .strings($0.map(\.text)) }),
            "state": .string(decision.state.rawValue), "objectionsClose": .text(closes),
            "supersedes": decision.follows?.supersededNumber.map { .integer($0) } ?? .null,
            "confirms": decision.follows?.confirmedNumber.map { .integer($0) } ?? .null,
        ]
    }

    private func stage(_ stage: PublicRecord.DecidedStage) -> JSONValue {
        let decision = stage.decision
        return [
            "id": .string(stage.stage.id.text), "name": words(stage.stage.name),
            "kind": stage.rules == nil ? "screening" : "scoring", "decision": self.decision(decision),
            "replacedDecisions": .array(stage.earlier.map { self.decision($0.decision) }),
            "pools": .array(stage.pools.map { pool($0, stage) }), "lists": .array(stage.lists.map(list)),
        ]
    }

    private func pool(_ pool: PublicRecord.Pool, _ stage: PublicRecord.DecidedStage) -> JSONValue {
        [
            "groups": .strings(pool.groups.map(\.text)),
            "standings": .series(JSONSeries(pool.standings) { standing($0, stage) }),
        ]
    }

    private func standing(
        _ standing: PublicRecord.Standing, _ stage: PublicRecord.DecidedStage
    ) -> JSONValue {
        let list = standing.list.flatMap { index in stage.rules.map { $0.lists[index] } }
        return [
            "entry": .string(standing.entry.text), "group": .string(standing.group.text),
            "rank": standing.rank.map { .integer($0) } ?? .null,
            "sharedWith": .strings(standing.sharedWith.map(\.text)), "score": figure(standing.figure),
            "stageScore": figure(standing.parts.isEmpty ? standing.figure : standing.score),
            "parts": .array(standing.parts.map(part)),
            "sheets": [
                "due": .integer(standing.sheets.due), "scored": .integer(standing.sheets.scored),
                "abstained": .integer(standing.sheets.abstained), "needed": .integer(standing.minimumSheets),
            ],
            "jurors": .array(standing.jurors.map(juror)), "rivals": .array(standing.rivals.map(rival)),
            "criteria": .array(standing.criteria.map(criterion)),
            "tieBroken": tieBroken(standing, stage), "outcome": .string(standing.outcome.rawValue),
            "list": .text(standing.outcome == .awarded ? list?.id?.text : nil), "tier": .text(standing.tier?.text),
            "exception": standing.exception.map(exception) ?? .null,
        ]
    }

    private func figure(_ figure: PublicRecord.Figure?) -> JSONValue {
        guard let figure else { return .null }
        return ["printed": .string(figure.printed.text), "exact": .string(figure.exact.exact)]
    }

    private func part(_ part: PublicRecord.Part) -> JSONValue {
        [
            "stage": .string(part.stage.text), "as": part.unit == .points ? "points" : "percent",
            "score": figure(part.score), "value": figure(part.value), "weight": .string(part.weight.exact),
            "product": figure(part.product),
        ]
    }

    private func juror(_ total: PublicRecord.JurorTotal) -> JSONValue {
        let juror: JSONValue =
            switch total.juror {
            case .number(let number): .integer(number)
            case .named(let name): .string(name)
            }
        return [
            "juror": juror, "total": figure(total.total), "place": total.place.map { .object($0.members) } ?? .null,
        ]
    }

    private func rival(_ rival: PublicRecord.Rival) -> JSONValue {
        .object([JSONMember("entry", .string(rival.entry.text))] + rival.duel.members)
    }

    private func criterion(_ mean: PublicRecord.CriterionMean) -> JSONValue {
        ["id": .string(mean.criterion.text), "mean": figure(mean.mean), "share": figure(mean.share)]
    }

    private func tieBroken(_ standing: PublicRecord.Standing, _ stage: PublicRecord.DecidedStage) -> JSONValue {
        switch standing.brokenBy {
        case nil: return .null
        case .panelOrder(let index): return ["by": "panel-order", "order": .integer(index + 1), "value": .null]
        case .key(let index):
            let rule = stage.rules.flatMap { $0.tieBreaks.indices.contains(index) ? $0.tieBreaks[index] : nil }
            let value: JSONValue =
                switch standing.tieValues.indices.contains(index) ? standing.tieValues[index] : nil {
                case .figure(let figure): self.figure(figure)
                case .time(let time): .string(time.description)
                case nil: .null
                }
            return ["by": .text(rule?.code), "order": .null, "value": value]
        }
    }

    private func exception(_ exception: PublicRecord.Exception) -> JSONValue {
        ["rule": .string(exception.code), "entries": .strings(exception.others.map(\.text))]
    }

    private func list(_ list: PublicRecord.ComposedList) -> JSONValue {
        [
            "id": .text(list.list.id?.text), "name": list.list.name.map(words) ?? .null,
            "candidates": .integer(list.candidates), "entries": .strings(list.chosen.map(\.text)),
            "tiers": .array(
                list.tiers.compactMap { filled in
                    filled.tier.map { tier in
                        [
                            "id": .string(tier.id.text), "name": words(tier.name), "ordered": .bool(tier.isOrdered),
                            "entries": .strings(filled.entries.map(\.text)),
                        ]
                    }
                }),
            "unmet": .array(
                list.unmet.map { ["quota": .integer($0.quota + 1), "attained": .integer($0.attained)] }),
        ]
    }

    // MARK: Entries

    private func entry(_ entry: PublicRecord.Entry) -> JSONValue {
        [
            "id": .string(entry.id.text), "title": .string(entry.title), "office": .text(entry.office?.text),
            "officeName": .text(entry.officeName), "institution": .text(entry.institutionCode),
            "institutionName": .text(entry.institution), "service": .text(entry.service), "unit": .text(entry.unit),
            "group": .string(entry.group.text), "category": .text(entry.category?.text),
            "started": .text(entry.started?.description), "withdrawn": .bool(entry.isWithdrawn),
        ]
    }
}

extension JSONValue {
    /// A text, or null where there is none.
    fileprivate static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

    /// An array of texts.
    fileprivate static func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
}
