import Scoring

/// What a rubric lets score sheets of one stage say: its criteria, scales and evidence.
public struct SheetVocabulary: Sendable {
    private let contest: Contest
    private let stage: StageID
    private let rubric: Rubric

    /// Creates the vocabulary of a rubric at a stage.
    public init(_ contest: Contest, stage: StageID, rubric: Rubric) {
        self.contest = contest
        self.stage = stage
        self.rubric = rubric
    }

    /// The rubric compiled into one schema for score sheets.
    public var schemaText: [UInt8] {
        guard var compiler = SchemaCompiler(.scoreSheet) else { return [] }
        compiler.replace("contest-ref", with: XSD.enumeration([(contest.id.text, contest.title)]))
        compiler.replace("stage-ref", with: XSD.enumeration([(stage.text, contest.stage(stage)?.name)]))
        compiler.replace("rubric-ref", with: XSD.enumeration([(rubric.id.text, rubric.title)]))
        compiler.replace("scores", with: XSD.all(rubric.criteria.map(element)))
        return compiler.text
    }

    /// The vocabulary with its schema compiled, for reading documents.
    func compiled() -> Vocabulary { Vocabulary(schema: SchemaCompiler.schema(schemaText), check: check) }

    /// The vocabularies of all rubrics of a contest, compiled, by the stages that use them.
    static func compiled(_ contest: Contest, _ rubrics: [RubricID: Rubric]) -> [StageID: [RubricID: Vocabulary]] {
        var vocabularies: [StageID: [RubricID: Vocabulary]] = [:]
        for stage in contest.scoringStages {
            for use in stage.scoring?.rubrics ?? [] {
                guard let rubric = rubrics[use.rubric] else { continue }
                let vocabulary = SheetVocabulary(contest, stage: stage.id, rubric: rubric)
                vocabularies[stage.id, default: [:]][rubric.id] = vocabulary.compiled()
            }
        }
        return vocabularies
    }

    private func element(_ criterion: Criterion) -> XMLElement {
        let note = XSD.element("note", type: "xs:string", isRequired: false, words: [])
        let panelNote = XSD.element("panel-note", type: "xs:string", isRequired: false, words: [])
        let score = XMLElement(
            "attribute", [XMLAttribute("name", "score"), XMLAttribute("use", "required")], [criterion.scale.type])
        let mark = XMLElement(
            "complexType", [], [XMLElement("sequence", [], [note, panelNote] + accepted(criterion)), score])
        return XSD.element(
            criterion.id.text, isRequired: true, words: [criterion.name, criterion.guidance], type: mark)
    }

    private func accepted(_ criterion: Criterion) -> [XMLElement] {
        let evidence = criterion.evidence
        guard !evidence.isEmpty else { return [] }
        let type = XSD.enumeration(evidence.map { ($0.id.text, $0.name) })
        let attribute = XMLElement(
            "attribute", [XMLAttribute("name", "evidence"), XMLAttribute("use", "required")], [type])
        var element = XSD.element(
            "accepted", isRequired: false, words: [], type: XMLElement("complexType", [], [attribute]))
        element.attributes.append(XMLAttribute("maxOccurs", "unbounded"))
        return [element]
    }
}

extension Criterion {
    /// All documents that the criterion's levels ask for, each once.
    var evidence: [Evidence] {
        guard case .levels(let levels) = scale else { return [] }
        var seen: Set<EvidenceID> = []
        return levels.flatMap(\.evidence).filter { seen.insert($0.id).inserted }
    }
}

extension Scale {
    /// The type of a score on this scale.
    fileprivate var type: XMLElement {
        let facets: [XMLElement] =
            switch self {
            case .levels(let levels):
                levels.map { level in
                    var facet = XSD.facet("enumeration", level.value.written)
                    facet.childList = XSD.documentation(level.meaning)
                    return facet
                }
            case .range(let minimum, let maximum, let step):
                [XSD.facet("minInclusive", minimum.written), XSD.facet("maxInclusive", maximum.written)]
                    + stepFacets(minimum: minimum, maximum: maximum, step: step)
            }
        return XMLElement(
            "simpleType", [], [XMLElement("restriction", [XMLAttribute("base", "number")], facets)])
    }

    /// What keeps a score on the steps of the scale.
    ///
    /// Steps of one need no fraction digits; other steps are listed, unless there are too many of them, which the program's own rule
    /// then checks alone.
    private func stepFacets(minimum: Ratio, maximum: Ratio, step: Ratio) -> [XMLElement] {
        if step == .one, minimum.denominator == 1 { return [XSD.facet("fractionDigits", "0")] }
        guard let values = try? steps(minimum: minimum, maximum: maximum, step: step), values.count <= mostListedSteps
        else { return [] }
        return values.map { XSD.facet("enumeration", $0.written) }
    }

    private func steps(minimum: Ratio, maximum: Ratio, step: Ratio) throws(ArithmeticFailure) -> [Ratio] {
        guard step > .zero else { return [] }
        var values: [Ratio] = []
        var value = minimum
        while value <= maximum, values.count <= mostListedSteps {
            values.append(value)
            value = try value + step
        }
        return values
    }
}

/// More steps than this are not listed in a schema.
private let mostListedSteps = 1000

extension SheetVocabulary {
    /// Finds, in words that a person can mend, what the compiled schema refuses.
    private func check(_ cursor: Cursor) {
        if let text = cursor.element[attribute: "contest"], let found = ContestID(text.trimmed), found != contest.id {
            cursor.report(.sheet(.contestDiffers(found: found, expected: contest.id)))
        }
        if let text = cursor.element[attribute: "rubric"], let found = RubricID(text.trimmed), found != rubric.id {
            cursor.report(.sheet(.rubricDiffers(found: found, expected: rubric.id)))
        }
        guard let scores = cursor.child("scores") else { return }
        for criterion in rubric.criteria where scores.child(criterion.id.text) == nil {
            scores.report(.sheet(.scoreMissing(criterion: criterion.id)))
        }
        for mark in scores.allChildren {
            let name = mark.element.name
            guard let criterion = rubric.criteria.first(where: { $0.id.text == name }) else {
                let suggestion = suggestion(for: name, among: rubric.criteria.map(\.id.text))
                mark.report(.sheet(.criterionUnknown(criterion: String(name.prefix(100)), suggestion: suggestion)))
                continue
            }
            checkMark(mark, criterion)
        }
    }

    private func checkMark(_ mark: Cursor, _ criterion: Criterion) {
        if let text = mark.element[attribute: "score"], let score = Ratio(number: text.trimmed),
            let problem = SheetProblem(criterion.id, score, criterion.scale.allows(score))
        {
            mark.report(.sheet(problem))
        }
        let known = criterion.evidence.map(\.id.text)
        for item in mark.children("accepted") {
            guard let evidence = item.element[attribute: "evidence"]?.trimmed, !known.contains(evidence) else {
                continue
            }
            item.report(
                .sheet(.evidenceUnknown(criterion: criterion.id, evidence: String(evidence.prefix(100)))))
        }
    }
}

extension SheetProblem {
    /// The problem with a score, or nil when its scale allows it.
    init?(_ criterion: CriterionID, _ score: Ratio, _ verdict: ScaleVerdict) {
        switch verdict {
        case .allowed: return nil
        case .belowMinimum(let minimum):
            self = .scoreBelowMinimum(criterion: criterion, score: score, minimum: minimum)
        case .aboveMaximum(let maximum):
            self = .scoreAboveMaximum(criterion: criterion, score: score, maximum: maximum)
        case .offStep(let step): self = .scoreOffStep(criterion: criterion, score: score, step: step)
        case .notALevel(let levels): self = .scoreNotALevel(criterion: criterion, score: score, levels: levels)
        }
    }
}
