import Scoring

extension AssignmentPlan: Document {
    static var kind: DocumentKind { .assignmentPlan }

    init?(reading cursor: Cursor) {
        cursor.expect(
            attributes: [
                .required("contest"), .required("stage"), .required("method"), .required("revision"), .required("at"),
            ],
            elements: [.many("reading")])
        let contest: ContestID? = cursor.identifier("contest")
        let stage: StageID? = cursor.identifier("stage")
        let method = cursor.choice("method", as: Method.self)
        let revision = cursor.wholeNumber("revision")
        let moment = cursor.value("at", .moment) { Timestamp($0) }
        cursor.reportRepeated("reading", attribute: "entry")
        let readings = cursor.children("reading").compactMap(Reading.init(reading:))
        guard let contest, let stage, let method, let revision, let moment else { return nil }
        self.init(
            contest: contest, stage: stage, method: method, revision: revision, at: moment, readings: readings)
    }

    var element: XMLElement {
        XMLElement(
            "assignmentplan",
            attributes([
                "contest": contest.text, "stage": stage.text, "method": method.rawValue,
                "revision": String(revision), "at": at.description,
            ]),
            readings.map { reading in
                XMLElement("reading", attributes(["entry": reading.entry.text, "jurors": joined(reading.jurors)]))
            })
    }
}

extension AssignmentPlan.Reading {
    fileprivate init?(reading cursor: Cursor) {
        cursor.expect(attributes: [.required("entry"), .required("jurors")])
        let jurors: [JurorID]? = cursor.identifiers("jurors")
        guard let entry: EntryID = cursor.identifier("entry"), let jurors else { return nil }
        self.init(entry: entry, jurors: jurors)
    }
}
