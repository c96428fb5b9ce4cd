import Scoring

/// Writes a blank score sheet with each criterion's guidance as comments above it.
struct SheetFormWriter {
    var contest: Contest
    var stage: Stage
    var rubric: Rubric
    var head: EntryHead
    var office: Office?
    var juror: Juror
    var words: FormWords

    /// The form, filled in from the sheet that is in already where there is one.
    func element(_ earlier: SignedSheet?) -> XMLElement {
        let root = XMLElement(
            "scoresheet",
            attributes([
                "contest": contest.id.text, "stage": stage.id.text, "entry": head.id.text,
                "entry-revision": head.revision.map { String($0) }, "juror": juror.id.text,
                "rubric": rubric.id.text, "revision": earlier?.revision.map { String($0) },
            ]),
            [content(earlier), signature(earlier)])
        return root.commented(words.sheetOpening(contest, head, office, stage))
    }

    private func content(_ earlier: SignedSheet?) -> XMLElement {
        if case .abstention(let reason) = earlier?.sheet.content {
            return XMLElement("abstention", [], [XMLElement("reason", text: reason)])
        }
        var marks: [CriterionID: Mark] = [:]
        if case .marks(let earlier) = earlier?.sheet.content {
            for mark in earlier { marks[mark.criterion] = mark }
        }
        return XMLElement("scores", [], rubric.criteria.map { element($0, marks[$0.id]) })
            .commented([words.abstention])
    }

    private func element(_ criterion: Criterion, _ mark: Mark?) -> XMLElement {
        let accepted = mark?.accepted ?? []
        let evidence = accepted.map { XMLElement("accepted", attributes(["evidence": $0.text])) }
        return XMLElement(
            criterion.id.text, attributes(["score": mark?.score.written ?? ""]),
            [
                XMLElement("note", text: mark?.note ?? ""),
                XMLElement("panel-note", text: mark?.panelNote ?? ""),
            ] + evidence
        ).commented(words.criterion(criterion) + criterion.evidence.map(words.evidence))
    }

    private func signature(_ earlier: SignedSheet?) -> XMLElement {
        XMLElement(
            "signature",
            attributes([
                "name": earlier?.signature.name ?? juror.name, "date": earlier?.signature.date.description ?? "",
                "statement": earlier?.signature.statement?.rawValue,
            ])
        ).commented([words.signature])
    }
}
