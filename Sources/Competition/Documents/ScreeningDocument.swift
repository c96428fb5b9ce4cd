import Scoring

extension Screening: Document {
    static var kind: DocumentKind { .screening }

    init?(reading cursor: Cursor) {
        cursor.expect(
            attributes: [
                .required("contest"), .required("entry"), .required("entry-revision"), .required("outcome"),
                .required("at"), .required("by"),
            ],
            elements: [.many("verdict")])
        let contest: ContestID? = cursor.identifier("contest")
        let entry: EntryID? = cursor.identifier("entry")
        let revision = cursor.wholeNumber("entry-revision")
        let outcome = cursor.choice("outcome", as: Outcome.self)
        let moment = cursor.value("at", .moment) { Timestamp($0) }
        let by = cursor.name("by")
        cursor.reportRepeated("verdict", attribute: "requirement")
        let verdicts = cursor.children("verdict").compactMap(Verdict.init(reading:))
        guard let contest, let entry, let revision, let outcome, let moment, let by else { return nil }
        self.init(
            contest: contest, entry: entry, entryRevision: revision, outcome: outcome, at: moment, by: by,
            verdicts: verdicts)
    }

    var element: XMLElement {
        XMLElement(
            "screening",
            attributes([
                "contest": contest.text, "entry": entry.text, "entry-revision": String(entryRevision),
                "outcome": outcome.rawValue, "at": at.description, "by": by,
            ]),
            verdicts.map(\.element))
    }
}

extension Screening.Verdict {
    fileprivate init?(reading cursor: Cursor) {
        cursor.expect(
            attributes: [.required("requirement"), .required("outcome"), .required("judge")],
            elements: [.optional("reason")])
        let requirement: RequirementID? = cursor.identifier("requirement")
        let outcome = cursor.choice("outcome", as: Screening.VerdictOutcome.self)
        let judge = cursor.choice("judge", as: Screening.Judge.self)
        let reason = cursor.leaf("reason")?.line(limit: longestGuidance)
        guard let requirement, let outcome, let judge else { return nil }
        self.init(requirement: requirement, outcome: outcome, judge: judge, reason: reason)
    }

    fileprivate var element: XMLElement {
        XMLElement(
            "verdict",
            attributes(["requirement": requirement.text, "outcome": outcome.rawValue, "judge": judge.rawValue]),
            XMLElement.text("reason", reason))
    }
}

extension Cursor {
    /// A name in an attribute that must be there and may be empty.
    func name(_ attribute: String) -> String? {
        guard let raw = element[attribute: attribute] else { return nil }
        return raw.trimmed.isEmpty ? "" : line(attribute)
    }
}
