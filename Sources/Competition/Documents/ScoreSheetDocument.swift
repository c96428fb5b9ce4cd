import Scoring

extension SignedSheet: Document {
    static var kind: DocumentKind { .scoreSheet }

    private static let attributeRules: [AttributeRule] = [
        .required("contest"), .required("stage"), .required("entry"), .required("entry-revision"), .required("juror"),
        .required("rubric"), .optional("revision"), .optional("received"),
    ]
    private static let elementRules: [ElementRule] = [.anyOne(["scores", "abstention"]), .one("signature")]

    init?(reading cursor: Cursor) {
        cursor.expect(attributes: Self.attributeRules, elements: Self.elementRules)
        let contest: ContestID? = cursor.identifier("contest")
        let stage: StageID? = cursor.identifier("stage")
        let entry: EntryID? = cursor.identifier("entry")
        let entryRevision = cursor.wholeNumber("entry-revision")
        let juror: JurorID? = cursor.identifier("juror")
        let rubric: RubricID? = cursor.identifier("rubric")
        let revision = cursor.wholeNumber("revision")
        let received = cursor.value("received", .moment) { Timestamp($0) }
        let content = readContent(cursor)
        let signature = cursor.child("signature").flatMap(Signature.init(reading:))
        guard let contest, let stage, let entry, let entryRevision, let juror, let rubric, let content, let signature
        else { return nil }
        self.init(
            contest: contest, stage: stage, entryRevision: entryRevision, rubric: rubric, revision: revision,
            received: received, sheet: ScoreSheet(entry: entry, juror: juror, content: content),
            signature: signature)
    }

    var element: XMLElement {
        XMLElement(
            "scoresheet",
            attributes([
                "contest": contest.text, "stage": stage.text, "entry": sheet.entry.text,
                "entry-revision": String(entryRevision), "juror": sheet.juror.text, "rubric": rubric.text,
                "revision": revision.map { String($0) }, "received": received?.description,
            ]),
            [
                sheet.content.element,
                XMLElement(
                    "signature",
                    attributes([
                        "name": signature.name, "date": signature.date.description,
                        "statement": signature.statement?.rawValue,
                    ])),
            ])
    }
}

private func readContent(_ cursor: Cursor) -> ScoreSheet.Content? {
    if let scores = cursor.child("scores") { return .marks(readMarks(scores)) }
    guard let abstention = cursor.child("abstention") else { return nil }
    abstention.expect(elements: [.one("reason")])
    return abstention.leaf("reason")?.line(limit: longestGuidance).map { .abstention(reason: $0) }
}

private let markElements: [ElementRule] = [.optional("note"), .optional("panel-note"), .many("accepted")]

/// Reads the marks; which criteria there are, the rubric tells.
private func readMarks(_ cursor: Cursor) -> [Mark] {
    let cursor = cursor.expectVocabulary()
    var seen = Seen<CriterionID>()
    return cursor.allChildren.compactMap { child in
        guard let criterion = CriterionID(child.element.name) else {
            child.report(.elementUnknown(element: child.element.name, parent: "scores", suggestion: nil))
            return nil
        }
        if !seen.insert(criterion) {
            child.report(.elementRepeated(element: criterion.text, parent: "scores"))
        }
        child.expect(attributes: [.required("score")], elements: markElements)
        let accepted = child.children("accepted").compactMap { item -> EvidenceID? in
            item.expect(attributes: [.required("evidence")])
            return item.identifier("evidence")
        }
        let note = child.text(of: "note")
        let panelNote = child.text(of: "panel-note")
        if child.element[attribute: "score"]?.trimmed.isEmpty ?? false {
            child.report(.sheet(.scoreMissing(criterion: criterion)))
            return nil
        }
        guard let score = child.number("score") else { return nil }
        return Mark(criterion: criterion, score: score, accepted: accepted, note: note, panelNote: panelNote)
    }
}

extension Cursor {
    /// The text of a child as typed; nil where it is empty or not there.
    fileprivate func text(of child: String) -> String? {
        leaf(child).map { $0.text() }.flatMap { $0.isEmpty ? nil : $0 }
    }
}

extension ScoreSheet.Content {
    fileprivate var element: XMLElement {
        switch self {
        case .marks(let marks): XMLElement("scores", [], marks.map(\.element))
        case .abstention(let reason): XMLElement("abstention", [], [XMLElement("reason", text: reason)])
        }
    }
}

extension Mark {
    fileprivate var element: XMLElement {
        XMLElement(
            criterion.text, attributes(["score": score.written]),
            XMLElement.text("note", note) + XMLElement.text("panel-note", panelNote)
                + accepted.map { XMLElement("accepted", attributes(["evidence": $0.text])) })
    }
}

extension SignedSheet.Signature {
    fileprivate init?(reading cursor: Cursor) {
        cursor.expect(attributes: [.required("name"), .required("date"), .optional("statement")])
        let date = cursor.value("date", .day) { Day($0) }
        let statement = cursor.choice("statement", as: SignedSheet.Statement.self)
        guard let name = cursor.line("name"), let date else { return nil }
        self.init(name: name, date: date, statement: statement)
    }
}
