import Scoring

extension Decision: Document {
    static var kind: DocumentKind { .decision }

    init?(reading cursor: Cursor) {
        cursor.expect(
            attributes: [
                .required("contest"), .required("number"), .required("stage"), .optional("supersedes"),
                .optional("confirms"), .required("at"), .required("by"), .required("program"),
            ],
            elements: [
                .optional("reason"), .one("inputs"), .optional("exceptions"), .optional("orders"), .one("standings"),
            ])
        let contest: ContestID? = cursor.identifier("contest")
        let number = cursor.wholeNumber("number")
        let stage: StageID? = cursor.identifier("stage")
        let follows = Follows(reading: cursor)
        let moment = cursor.value("at", .moment) { Timestamp($0) }
        let by = cursor.name("by")
        let program = cursor.line("program")
        let reason = cursor.leaf("reason")?.line(limit: longestGuidance)
        let inputs = cursor.list("inputs", "input", Input.init(reading:))
        let missing = cursor.list("exceptions", "missing-sheet", isOptional: true, MissingSheet.init(reading:))
        let orders = cursor.list("orders", "order", isOptional: true) { order -> [EntryID]? in
            order.expect(attributes: [.required("entries")])
            return order.identifiers("entries")
        }
        let standings = cursor.list("standings", "standing", DecidedStanding.init(reading:))
        guard let contest, let number, let stage, let moment, let by, let program else { return nil }
        self.init(
            contest: contest, number: number, stage: stage, follows: follows, at: moment, by: by, program: program,
            reason: reason, inputs: inputs, missingSheets: missing, orders: orders, standings: standings)
    }

    var element: XMLElement {
        XMLElement(
            "decision",
            attributes([
                "contest": contest.text, "number": String(number), "stage": stage.text,
                "supersedes": follows?.superseded.map { String($0) },
                "confirms": follows?.confirmed.map { String($0) }, "at": at.description, "by": by,
                "program": program,
            ]),
            XMLElement.text("reason", reason)
                + [
                    XMLElement(
                        "inputs", [],
                        inputs.map {
                            XMLElement("input", attributes(["path": $0.path, "sha256": $0.digest.hex]))
                        })
                ]
                + optional("exceptions", missingSheets.map(\.element))
                + optional("orders", orders.map { XMLElement("order", attributes(["entries": joined($0)])) })
                + [XMLElement("standings", [], standings.map(\.element))])
    }

    private func optional(_ name: String, _ children: [XMLElement]) -> [XMLElement] {
        children.isEmpty ? [] : [XMLElement(name, [], children)]
    }
}

extension Cursor {
    /// The members of a list element; one that may be absent is never empty.
    fileprivate func list<Value>(
        _ list: String, _ member: String, isOptional: Bool = false, _ read: (Cursor) -> Value?
    ) -> [Value] {
        guard let list = child(list) else { return [] }
        list.expect(elements: [isOptional ? .some(member) : .many(member)])
        return list.children(member).compactMap(read)
    }
}

extension Decision.Follows {
    /// Reads what the root of a decision says of an earlier one.
    init?(reading cursor: Cursor) {
        let superseded = cursor.wholeNumber("supersedes")
        let confirmed = cursor.wholeNumber("confirms")
        switch (superseded, confirmed) {
        case (let number?, nil): self = .supersedes(number)
        case (nil, let number?): self = .confirms(number)
        case (nil, nil): return nil
        case (_?, _?):
            cursor.report(.attributeChoiceUnsettled(element: "decision", choices: ["supersedes", "confirms"]))
            return nil
        }
    }

    fileprivate var superseded: Int? { if case .supersedes(let number) = self { number } else { nil } }
    fileprivate var confirmed: Int? { if case .confirms(let number) = self { number } else { nil } }
}

extension Decision.Input {
    fileprivate init?(reading cursor: Cursor) {
        cursor.expect(attributes: [.required("path"), .required("sha256")])
        let digest = cursor.value("sha256", .digest) { Digest(hex: $0) }
        guard let path = cursor.line("path"), let digest else { return nil }
        self.init(path: path, digest: digest)
    }
}

extension Decision.MissingSheet {
    fileprivate init?(reading cursor: Cursor) {
        cursor.expect(attributes: [.required("entry"), .required("juror")])
        let juror: JurorID? = cursor.identifier("juror")
        guard let entry: EntryID = cursor.identifier("entry"), let juror else { return nil }
        self.init(entry: entry, juror: juror)
    }

    fileprivate var element: XMLElement {
        XMLElement("missing-sheet", attributes(["entry": entry.text, "juror": juror.text]))
    }
}
