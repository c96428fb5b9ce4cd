import Scoring

/// Reads the stages in their order.
func readStages(_ cursor: Cursor) -> [Stage] {
    let names = ["screening-stage", "scoring-stage"]
    cursor.expect(elements: [.mixture(names, minimum: 1)])
    var seen: Set<StageID> = []
    return cursor.children(names).compactMap { child in
        guard let stage = Stage(reading: child) else { return nil }
        if !seen.insert(stage.id).inserted {
            child.report(.identifierRepeated(name: "id", value: stage.id.text))
        }
        return stage
    }
}

extension Stage {
    fileprivate init?(reading cursor: Cursor) {
        let isScoring = cursor.element.name == "scoring-stage"
        cursor.expect(
            attributes: [.required("id"), .required("opens"), .required("closes")]
                + (isScoring ? ScoringRules.attributeRules : []),
            elements: [.words("name")] + (isScoring ? ScoringRules.elementRules : []) + [.optional("objections")])
        let id: StageID? = cursor.identifier("id")
        let name = cursor.words("name")
        let window = Window(reading: cursor)
        let rules = isScoring ? ScoringRules(reading: cursor) : nil
        let objections = cursor.child("objections").flatMap(ObjectionRules.init(reading:))
        guard let id, let name, let window, !isScoring || rules != nil else { return nil }
        self.init(
            id: id, name: name, window: window, judging: rules.map(Judging.scoring) ?? .screening,
            objections: objections)
    }

    var element: XMLElement {
        let head = attributes(["id": id.text]) + attributes(window)
        let name = XMLElement.words("name", name)
        let window = objections.map { [$0.element] } ?? []
        guard let rules = scoring else { return XMLElement("screening-stage", head, name + window) }
        return XMLElement("scoring-stage", head + rules.attributes, name + rules.elements + window)
    }
}

extension ScoringRules {
    fileprivate static let attributeRules: [AttributeRule] = [
        .required("jurors"), .required("minimum-sheets"), .required("missing"), .required("ranked"),
        .optional("statement"),
    ]
    fileprivate static let elementRules: [ElementRule] = [
        .some("rubric"), .one("aggregation"), .optional("combination"), .optional("tie-breaks"),
        .optional("panels"), .mixture(["advance", "awards"]),
    ]

    fileprivate init?(reading cursor: Cursor) {
        let jurors = cursor.wholeNumber("jurors")
        let minimum = cursor.wholeNumber("minimum-sheets")
        let missing = cursor.choice("missing", as: MissingSheets.self)
        let ranked = cursor.choice("ranked", as: RankedGroups.self)
        let statement = cursor.choice("statement", as: StatementRule.self)
        let rubrics = cursor.children("rubric").compactMap(RubricUse.init(reading:))
        let aggregation = cursor.child("aggregation").flatMap(readAggregation)
        let combination = cursor.child("combination").map(readCombination) ?? []
        let tieBreaks = cursor.child("tie-breaks").map(readTieBreaks) ?? []
        let panels = cursor.child("panels").map(PanelRules.init(reading:))
        let lists = cursor.children(["advance", "awards"]).compactMap(SelectionList.init(reading:))
        reportMixedLists(cursor)
        guard let jurors, let minimum, let missing, let ranked, let aggregation else { return nil }
        self.init(
            jurors: jurors, minimumSheets: minimum, missing: missing, ranked: ranked, rubrics: rubrics,
            aggregation: aggregation, combination: combination, tieBreaks: tieBreaks, panels: panels,
            statement: statement, lists: lists)
    }

    fileprivate var attributes: [XMLAttribute] {
        Competition.attributes([
            "jurors": String(jurors), "minimum-sheets": String(minimumSheets), "missing": missing.rawValue,
            "ranked": ranked.rawValue, "statement": statement?.rawValue,
        ])
    }

    fileprivate var elements: [XMLElement] {
        rubrics.map(\.element) + [aggregation.element]
            + (combination.isEmpty ? [] : [XMLElement("combination", [], combination.map(\.element))])
            + (tieBreaks.isEmpty ? [] : [XMLElement("tie-breaks", [], tieBreaks.map(\.element))])
            + (panels.map { [$0.element] } ?? []) + lists.map(\.element)
    }
}

/// A stage either passes entries on or awards them.
private func reportMixedLists(_ cursor: Cursor) {
    let names = Set(cursor.children(["advance", "awards"]).map(\.element.name))
    if names.count > 1 {
        cursor.report(.choiceUnsettled(parent: cursor.element.name, choices: ["advance", "awards"]))
    }
}

extension RubricUse {
    fileprivate init?(reading cursor: Cursor) {
        cursor.expect(attributes: [.required("ref"), .optional("groups")])
        let groups: [GroupID]? = cursor.identifiers("groups")
        guard let rubric: RubricID = cursor.identifier("ref") else { return nil }
        self.init(rubric: rubric, groups: groups)
    }

    fileprivate var element: XMLElement {
        XMLElement("rubric", attributes(["ref": rubric.text, "groups": joined(groups)]))
    }
}

private enum AggregationName: String, CaseIterable {
    case mean
    case median
    case sum
    case trimmedMean = "trimmed-mean"
    case borda
    case schulze
}

private func readAggregation(_ cursor: Cursor) -> Aggregation? {
    cursor.expect(attributes: [.required("method"), .required("drop")])
    let drop = cursor.wholeNumber("drop")
    guard let method = cursor.choice("method", as: AggregationName.self), let drop else { return nil }
    switch method {
    case .mean: return .mean
    case .median: return .median
    case .sum: return .sum
    case .trimmedMean: return .trimmedMean(drop: drop)
    case .borda: return .borda
    case .schulze: return .schulze
    }
}

extension Aggregation {
    fileprivate var element: XMLElement {
        let (method, drop): (AggregationName, Int) =
            switch self {
            case .mean: (.mean, 0)
            case .median: (.median, 0)
            case .sum: (.sum, 0)
            case .trimmedMean(let drop): (.trimmedMean, drop)
            case .borda: (.borda, 0)
            case .schulze: (.schulze, 0)
            }
        return XMLElement("aggregation", attributes(["method": method.rawValue, "drop": String(drop)]))
    }
}

private enum PartUnit: String, CaseIterable {
    case points
    case percent
}

private func readCombination(_ cursor: Cursor) -> [Combination.Part] {
    cursor.expect(elements: [.some("part")])
    return cursor.children("part").compactMap { part in
        part.expect(attributes: [.required("stage"), .required("weight"), .required("as")])
        let stage: StageID? = part.identifier("stage")
        let weight = part.number("weight")
        let unit = part.choice("as", as: PartUnit.self)
        guard let stage, let weight, let unit else { return nil }
        return Combination.Part(stage: stage, weight: weight, unit: unit == .points ? .points : .percent)
    }
}

extension Combination.Part {
    fileprivate var element: XMLElement {
        let name = unit == .points ? PartUnit.points : .percent
        return XMLElement(
            "part", attributes(["stage": stage.text, "weight": weight.number ?? weight.exact, "as": name.rawValue]))
    }
}

private func readTieBreaks(_ cursor: Cursor) -> [TieBreakRule] {
    let names = ["criterion", "stage-score", "earlier-submission"]
    cursor.expect(elements: [.mixture(names, minimum: 1)])
    return cursor.children(names).compactMap { child in
        switch child.element.name {
        case "criterion":
            child.expect(attributes: [.required("stage"), .required("ref")])
            let criterion: CriterionID? = child.identifier("ref")
            guard let stage: StageID = child.identifier("stage"), let criterion else { return nil }
            return .criterion(stage: stage, criterion: criterion)
        case "stage-score":
            child.expect(attributes: [.required("stage")])
            let stage: StageID? = child.identifier("stage")
            return stage.map(TieBreakRule.stageScore)
        default:
            child.expect()
            return .earlierSubmission
        }
    }
}

extension TieBreakRule {
    fileprivate var element: XMLElement {
        switch self {
        case .criterion(let stage, let criterion):
            XMLElement("criterion", attributes(["stage": stage.text, "ref": criterion.text]))
        case .stageScore(let stage): XMLElement("stage-score", attributes(["stage": stage.text]))
        case .earlierSubmission: XMLElement("earlier-submission")
        }
    }
}
