import Scoring

extension Nomination {
    init?(reading cursor: Cursor) {
        cursor.expect(
            attributes: [
                .required("contest"), .required("entry"), .required("decision"), .required("at"),
                .required("decision-sha256"), .required("line"), .required("journal-sha256"), .required("entry-sha256"),
            ], elements: [.one("organizer"), .one("award")])
        let contest: ContestID? = cursor.identifier("contest")
        let entry: EntryID? = cursor.identifier("entry")
        let decision = cursor.wholeNumber("decision")
        let moment = cursor.value("at", .moment) { Timestamp($0) }
        let decisionDigest = cursor.value("decision-sha256", .digest) { Digest(hex: $0) }
        let line = cursor.wholeNumber("line")
        let lineDigest = cursor.value("journal-sha256", .digest) { Digest(hex: $0) }
        let entryDigest = cursor.value("entry-sha256", .digest) { Digest(hex: $0) }
        let organizer = cursor.line(of: "organizer")
        let award = cursor.line(of: "award")
        guard let contest, let entry, let decision, let moment, let decisionDigest, let line, let lineDigest,
            let entryDigest, let organizer, let award
        else { return nil }
        self.init(
            contest: contest, entry: entry, decision: decision, at: moment, decisionDigest: decisionDigest, line: line,
            lineDigest: lineDigest, entryDigest: entryDigest, organizer: organizer, award: award)
    }

    var element: XMLElement {
        XMLElement(
            "nomination",
            attributes([
                "contest": contest.text, "entry": entry.text, "decision": String(decision), "at": at.description,
                "decision-sha256": decisionDigest.hex, "line": String(line), "journal-sha256": lineDigest.hex,
                "entry-sha256": entryDigest.hex,
            ]), [XMLElement("organizer", text: organizer), XMLElement("award", text: award)])
    }
}
