import Scoring

extension Rubric: Document {
    static var kind: DocumentKind { .rubric }

    init?(reading cursor: Cursor) {
        cursor.expect(
            attributes: [.required("id"), .required("weight-sum"), .required("divisor"), .required("maximum")],
            elements: [.words("title"), .optional("source"), .some("criterion")])
        let id: RubricID? = cursor.identifier("id")
        let weightSum = cursor.number("weight-sum")
        let divisor = cursor.number("divisor")
        let maximum = cursor.number("maximum")
        let source = cursor.leaf("source")?.line(limit: longestGuidance)
        let criteria = cursor.members("criterion", Criterion.init(reading:))
        guard let title = cursor.words("title"), let id, let weightSum, let divisor, let maximum else { return nil }
        self.init(
            id: id, title: title, source: source, weightSum: weightSum, divisor: divisor, maximum: maximum,
            criteria: criteria)
    }

    var element: XMLElement {
        XMLElement(
            "rubric",
            attributes([
                "id": id.text, "weight-sum": weightSum.written, "divisor": divisor.written,
                "maximum": maximum.written,
            ]),
            XMLElement.words("title", title) + XMLElement.text("source", source) + criteria.map(\.element))
    }
}

extension Ratio {
    /// The number as documents write it; values that documents can hold always have this form.
    var written: String { number ?? exact }
}

extension Criterion {
    fileprivate init?(reading cursor: Cursor) {
        cursor.expect(
            attributes: [.required("id"), .required("weight"), .optional("question")],
            elements: [.words("name"), .optionalWords("guidance"), .mixture(["scale", "level"], minimum: 1)])
        let id: CriterionID? = cursor.identifier("id")
        let weight = cursor.number("weight")
        let question: QuestionID? = cursor.identifier("question")
        let guidance = cursor.words("guidance", limit: longestGuidance)
        let scale = Scale(reading: cursor)
        guard let name = cursor.words("name"), let id, let weight, let scale else { return nil }
        self.init(id: id, weight: weight, question: question, name: name, guidance: guidance, scale: scale)
    }

    fileprivate var element: XMLElement {
        XMLElement(
            "criterion", attributes(["id": id.text, "weight": weight.written, "question": question?.text]),
            XMLElement.words("name", name) + XMLElement.words("guidance", guidance) + scale.elements)
    }
}

extension Scale {
    fileprivate init?(reading cursor: Cursor) {
        let scales = cursor.children("scale")
        let levels = cursor.children("level")
        if scales.count > 1 || (!scales.isEmpty && !levels.isEmpty) {
            cursor.report(.choiceUnsettled(parent: cursor.element.name, choices: ["scale", "level"]))
        }
        guard let scale = scales.first else {
            self = .levels(levels.compactMap(Level.init(reading:)))
            return
        }
        scale.expect(attributes: [.required("minimum"), .required("maximum"), .required("step")])
        let minimum = scale.number("minimum")
        let maximum = scale.number("maximum")
        let step = scale.number("step")
        guard let minimum, let maximum, let step else { return nil }
        self = .range(minimum: minimum, maximum: maximum, step: step)
    }

    fileprivate var elements: [XMLElement] {
        switch self {
        case .levels(let levels): levels.map(\.element)
        case .range(let minimum, let maximum, let step):
            [
                XMLElement(
                    "scale",
                    attributes(["minimum": minimum.written, "maximum": maximum.written, "step": step.written]))
            ]
        }
    }
}

extension Level {
    fileprivate init?(reading cursor: Cursor) {
        cursor.expect(attributes: [.required("value")], elements: [.words("meaning"), .many("evidence")])
        let value = cursor.number("value")
        let evidence = cursor.members("evidence", Evidence.init(reading:))
        guard let meaning = cursor.words("meaning", limit: longestGuidance), let value else { return nil }
        self.init(value: value, meaning: meaning, evidence: evidence)
    }

    fileprivate var element: XMLElement {
        XMLElement(
            "level", attributes(["value": value.written]),
            XMLElement.words("meaning", meaning) + evidence.map(\.element))
    }
}

extension Evidence {
    fileprivate init?(reading cursor: Cursor) {
        cursor.expect(attributes: [.required("id")], elements: [.words("name")])
        let id: EvidenceID? = cursor.identifier("id")
        guard let name = cursor.words("name"), let id else { return nil }
        self.init(id: id, name: name)
    }

    fileprivate var element: XMLElement {
        XMLElement("evidence", attributes(["id": id.text]), XMLElement.words("name", name))
    }
}
