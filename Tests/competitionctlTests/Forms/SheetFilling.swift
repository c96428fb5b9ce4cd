import Competition
import Scoring
import TestSupport

@testable import competitionctl

/// What a juror fills into score sheets, good and bad, drawn from a seed.
struct SheetFilling {
    let json: JSONValue

    private static let scores = [
        "", "0", "100", " 90 ", "86,5", "7.25", "101", "1000000", "-1", "abc", "090", "84.50", "84,00", "1.234,5",
        "1e2",
        "٣", "0,00001", "99999999999", "5,5,5", ".5", "5.", "<b>", "\u{202E}7",
    ]

    static func random(of brief: SheetBrief, using generator: inout SeededGenerator) -> SheetFilling {
        var fields: [JSONMember] = []
        let isNamed = Int.random(in: 0..<4, using: &generator) > 0
        let names = [brief.juror.name, brief.juror.name.uppercased(), "", "Orang Lain"] + EntryFilling.texts
        fields.append(
            JSONMember("name", .string(isNamed ? brief.juror.name : names.randomElement(using: &generator) ?? "")))
        fields.append(JSONMember("date", .string(Int.random(in: 0..<6, using: &generator) > 0 ? "2026-01-14" : "")))
        fields.append(JSONMember("statement", .bool(Bool.random(using: &generator))))
        for reading in brief.readings {
            let id = reading.entry.id
            fields.append(JSONMember("abstain@\(id)", .bool(Int.random(in: 0..<6, using: &generator) == 0)))
            let reasons =
                EntryFilling.texts + ["Penasihat."] + Array(repeating: String(repeating: "x", count: 4_001), count: 6)
            fields.append(JSONMember("reason@\(id)", .string(reasons.randomElement(using: &generator) ?? "")))
            let isWhole = Int.random(in: 0..<3, using: &generator) > 0
            for criterion in reading.rubric.criteria {
                fields += marks(criterion, id, isWhole: isWhole, &generator)
            }
        }
        return SheetFilling(json: .object(fields))
    }

    private static func marks(
        _ criterion: Criterion, _ id: EntryID, isWhole: Bool, _ generator: inout SeededGenerator
    ) -> [JSONMember] {
        var fields: [JSONMember] = []
        let isGood = isWhole && Int.random(in: 0..<20, using: &generator) > 0
        switch criterion.scale {
        case .range:
            let good = String(Int.random(in: 0...100, using: &generator))
            let text = isGood ? good : scores.randomElement(using: &generator) ?? ""
            fields.append(JSONMember("score:\(criterion.id)@\(id)", .string(text)))
        case .levels(let levels):
            let place = isGood ? Int.random(in: levels.indices, using: &generator) : -1
            if place >= 0 { fields.append(JSONMember("level:\(criterion.id):\(place)@\(id)", true)) }
            for evidence in levels.flatMap(\.evidence) {
                let isAccepted = Bool.random(using: &generator)
                fields.append(JSONMember("evidence:\(criterion.id):\(evidence.id)@\(id)", .bool(isAccepted)))
            }
        }
        if Int.random(in: 0..<3, using: &generator) == 0 {
            let text = EntryFilling.texts.randomElement(using: &generator) ?? ""
            fields.append(JSONMember("note:\(criterion.id)@\(id)", .string(text)))
        }
        if Int.random(in: 0..<3, using: &generator) == 0 {
            let text = EntryFilling.texts.randomElement(using: &generator) ?? ""
            fields.append(JSONMember("panel-note:\(criterion.id)@\(id)", .string(text)))
        }
        return fields
    }
}
