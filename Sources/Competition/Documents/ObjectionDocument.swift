import Scoring

extension Objection: Document {
    static var kind: DocumentKind { .objection }

    init?(reading cursor: Cursor) {
        cursor.expect(
            attributes: [
                .required("contest"), .required("number"), .required("stage"), .required("decision"),
                .required("entry"), .required("received"),
            ],
            elements: [.one("objector"), .one("text"), .optional("ruling")])
        let contest: ContestID? = cursor.identifier("contest")
        let number = cursor.wholeNumber("number")
        let stage: StageID? = cursor.identifier("stage")
        let decision = cursor.wholeNumber("decision")
        let entry: EntryID? = cursor.identifier("entry")
        let received = cursor.value("received", .moment) { Timestamp($0) }
        let objector = cursor.child("objector").flatMap(Objector.init(reading:))
        let statement = cursor.child("text").flatMap(Statement.init(reading:))
        let ruling = cursor.child("ruling").flatMap(Ruling.init(reading:))
        guard let contest, let number, let stage, let decision, let entry, let received, let objector, let statement
        else { return nil }
        self.init(
            contest: contest, number: number, stage: stage, decision: decision, entry: entry, received: received,
            objector: objector, statement: statement, ruling: ruling)
    }

    var element: XMLElement {
        XMLElement(
            "objection",
            attributes([
                "contest": contest.text, "number": String(number), "stage": stage.text,
                "decision": String(decision), "entry": entry.text, "received": received.description,
            ]),
            [objector.element, statement.element("text")] + (ruling.map { [$0.element] } ?? []))
    }
}

extension Objection.Objector {
    fileprivate init?(reading cursor: Cursor) {
        cursor.expect(elements: [.one("name"), .optional("address"), .optional("phone"), .optional("email")])
        let address = cursor.line(of: "address")
        let phone = cursor.line(of: "phone")
        let email = cursor.line(of: "email")
        guard let name = cursor.line(of: "name") else { return nil }
        self.init(name: name, address: address, phone: phone, email: email)
    }

    fileprivate var element: XMLElement {
        XMLElement(
            "objector", [],
            [XMLElement("name", text: name)] + XMLElement.text("address", address)
                + XMLElement.text("phone", phone) + XMLElement.text("email", email))
    }
}

extension Objection.Statement {
    fileprivate init?(reading cursor: Cursor) {
        cursor.expectText(attributes: [.required("public")])
        let isPublic = cursor.truth("public")
        let name = cursor.element.name
        let text = cursor.text()
        if text.isEmpty { cursor.report(.valueEmpty(name: name)) }
        let longest = WrittenText.statement.longest
        if text.unicodeScalars.count > longest {
            cursor.report(.valueTooLong(name: name, characters: text.unicodeScalars.count, limit: longest))
        }
        guard let isPublic, !text.isEmpty else { return nil }
        self.init(text: text, isPublic: isPublic)
    }

    fileprivate func element(_ name: String) -> XMLElement {
        XMLElement(name, attributes(["public": String(isPublic)]), text: text)
    }
}

extension Objection.Ruling {
    fileprivate init?(reading cursor: Cursor) {
        cursor.expect(
            attributes: [.required("outcome"), .required("at"), .required("by")], elements: [.one("reason")])
        let outcome = cursor.choice("outcome", as: Objection.Outcome.self)
        let moment = cursor.value("at", .moment) { Timestamp($0) }
        let by = cursor.name("by")
        let reason = cursor.child("reason").flatMap(Objection.Statement.init(reading:))
        guard let outcome, let moment, let by, let reason else { return nil }
        self.init(outcome: outcome, at: moment, by: by, reason: reason)
    }

    fileprivate var element: XMLElement {
        XMLElement(
            "ruling", attributes(["outcome": outcome.rawValue, "at": at.description, "by": by]),
            [reason.element("reason")])
    }
}
