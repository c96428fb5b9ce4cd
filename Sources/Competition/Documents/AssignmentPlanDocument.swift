import Scoring

extension AssignmentPlan: Document {
    static var kind: DocumentKind { .assignmentPlan }

    init?(reading cursor: Cursor) {
        cursor.expect(
            attributes: [
                .required("contest"), .required("stage"), .required("method"), .required("revision"), .required("at"),
            ],
            elements: [.many("ruling"), .many("reading"), .optional("certificate")])
        let contest: ContestID? = cursor.identifier("contest")
        let stage: StageID? = cursor.identifier("stage")
        let method = cursor.choice("method", as: Method.self)
        let revision = cursor.wholeNumber("revision")
        let moment = cursor.value("at", .moment) { Timestamp($0) }
        cursor.reportRepeated("reading", attribute: "entry")
        let readings = cursor.children("reading").compactMap(Reading.init(reading:))
        let rulings = cursor.children("ruling").compactMap(Ruling.init(reading:))
        let certificate = cursor.child("certificate").flatMap(Certificate.init(reading:))
        guard let contest, let stage, let method, let revision, let moment else { return nil }
        self.init(
            contest: contest, stage: stage, method: method, revision: revision, at: moment, rulings: rulings,
            readings: readings, certificate: certificate)
    }

    var element: XMLElement {
        XMLElement(
            "assignmentplan",
            attributes([
                "contest": contest.text, "stage": stage.text, "method": method.rawValue,
                "revision": String(revision), "at": at.description,
            ]),
            rulings.map(\.element) + readings.map(\.element) + (certificate.map { [$0.element] } ?? []))
    }
}

extension AssignmentPlan.Reading {
    fileprivate init?(reading cursor: Cursor) {
        cursor.expect(attributes: [.required("entry"), .required("jurors"), .optional("anchor")])
        let jurors: [JurorID]? = cursor.identifiers("jurors")
        let isAnchor = cursor.truth("anchor") ?? false
        guard let entry: EntryID = cursor.identifier("entry"), let jurors else { return nil }
        self.init(entry: entry, jurors: jurors, isAnchor: isAnchor)
    }

    fileprivate var element: XMLElement {
        XMLElement(
            "reading",
            attributes(["entry": entry.text, "jurors": joined(jurors), "anchor": isAnchor ? "true" : nil]))
    }
}

extension AssignmentPlan.Ruling {
    fileprivate init?(reading cursor: Cursor) {
        cursor.expect(
            attributes: [
                .required("juror"), .optional("entry"), .required("reads"), .optional("extra"), .optional("reason"),
            ])
        let juror: JurorID? = cursor.identifier("juror")
        let entry: EntryID? = cursor.identifier("entry")
        let reads = cursor.truth("reads")
        let isExtra = cursor.truth("extra") ?? false
        let reason = cursor.line("reason")
        guard let juror, let reads else { return nil }
        self.init(juror: juror, entry: entry, reads: reads, isExtra: isExtra, reason: reason)
    }

    fileprivate var element: XMLElement {
        XMLElement(
            "ruling",
            attributes([
                "juror": juror.text, "entry": entry?.text, "reads": reads ? "true" : "false",
                "extra": isExtra ? "true" : nil, "reason": reason,
            ]))
    }
}

extension AssignmentPlan.Certificate {
    fileprivate init?(reading cursor: Cursor) {
        cursor.expect(
            attributes: [.required("seed"), .required("keeps"), .required("inputs"), .required("cost")],
            elements: [.many("price")])
        let seed = cursor.wholeNumber("seed")
        let keeps = cursor.truth("keeps")
        let inputs = cursor.value("inputs", .digest) { Digest(hex: $0) }
        let cost = cursor.value("cost", .integer) { readInteger($0, digits: 36).flatMap { Int128($0) } }
        cursor.reportRepeated("price", attribute: "juror")
        let prices = cursor.children("price").compactMap(AssignmentPlan.Certificate.Price.init(reading:))
        guard let seed, let keeps, let inputs, let cost else { return nil }
        self.init(seed: seed, keepsFirst: keeps, inputs: inputs, cost: cost, prices: prices)
    }

    fileprivate var element: XMLElement {
        XMLElement(
            "certificate",
            attributes([
                "seed": String(seed), "keeps": keepsFirst ? "true" : "false", "inputs": inputs.hex,
                "cost": String(cost),
            ]),
            prices.map { XMLElement("price", attributes(["juror": $0.juror.text, "value": String($0.value)])) })
    }
}

extension AssignmentPlan.Certificate.Price {
    fileprivate init?(reading cursor: Cursor) {
        cursor.expect(attributes: [.required("juror"), .required("value")])
        let juror: JurorID? = cursor.identifier("juror")
        let value = cursor.value("value", .integer) { readInteger($0, digits: 18).flatMap { Int($0) } }
        guard let value, let juror else { return nil }
        self.init(juror: juror, value: value)
    }
}

/// The digits of a whole number that may be negative, as the schema has them.
private func readInteger(_ text: String, digits: Int) -> String? {
    let figures = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let isNumber = !figures.isEmpty && figures.count <= digits && figures.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return isNumber ? text : nil
}
