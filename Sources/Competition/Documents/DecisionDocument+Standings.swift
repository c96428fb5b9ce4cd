import Scoring

extension DecidedStanding {
    init?(reading cursor: Cursor) {
        cursor.expect(
            attributes: [
                .required("entry"), .required("group"), .optional("rank"), .required("shared"), .optional("score"),
                .optional("exact"), .required("due"), .required("scored"), .required("abstained"),
                .required("outcome"), .optional("list"), .optional("tier"),
            ],
            elements: [.optional("tie-broken"), .optional("exception")])
        let entry: EntryID? = cursor.identifier("entry")
        let group: GroupID? = cursor.identifier("group")
        let isShared = cursor.truth("shared")
        let score = cursor.value("exact", .exactRatio) { Ratio(exact: $0) }
        let sheets = SheetCount(reading: cursor)
        let outcome = cursor.choice("outcome", as: Outcome.self)
        let list: AwardListID? = cursor.identifier("list")
        let tier: TierID? = cursor.identifier("tier")
        guard let entry, let group, let isShared, let sheets, let outcome else { return nil }
        self.init(
            entry: entry, group: group, rank: cursor.wholeNumber("rank"), isShared: isShared, score: score,
            printed: cursor.line("score"), sheets: sheets, outcome: outcome, list: list, tier: tier,
            tieBroken: cursor.child("tie-broken").flatMap(TieBroken.init(reading:)),
            exception: cursor.child("exception").flatMap(SelectionException.init(reading:)))
    }

    var element: XMLElement {
        XMLElement(
            "standing",
            attributes([
                "entry": entry.text, "group": group.text, "rank": rank.map { String($0) },
                "shared": String(isShared), "score": printed, "exact": score?.exact, "due": String(sheets.due),
                "scored": String(sheets.scored), "abstained": String(sheets.abstained),
                "outcome": outcome.rawValue, "list": list?.text, "tier": tier?.text,
            ]),
            (tieBroken.map { [$0.element] } ?? []) + (exception.map { [$0.element] } ?? []))
    }
}

extension SheetCount {
    fileprivate init?(reading cursor: Cursor) {
        let due = cursor.wholeNumber("due")
        let scored = cursor.wholeNumber("scored")
        let abstained = cursor.wholeNumber("abstained")
        guard let due, let scored, let abstained else { return nil }
        self.init(due: due, scored: scored, abstained: abstained)
    }
}

extension TieBroken {
    private enum By: String, CaseIterable {
        case rule
        case order
    }

    fileprivate init?(reading cursor: Cursor) {
        cursor.expect(attributes: [.required("by"), .required("number"), .optional("exact")])
        let by = cursor.choice("by", as: By.self)
        let value = cursor.value("exact", .exactRatio) { Ratio(exact: $0) }
        guard let number = cursor.place("number", from: 1), let by else { return nil }
        switch by {
        case .order: self = .order(index: number)
        case .rule:
            guard let value else {
                cursor.report(.attributeChoiceUnsettled(element: "tie-broken", choices: ["exact"]))
                return nil
            }
            self = .rule(index: number, value: value)
        }
    }

    fileprivate var element: XMLElement {
        switch self {
        case .rule(let index, let value):
            XMLElement(
                "tie-broken",
                attributes(["by": By.rule.rawValue, "number": String(index + 1), "exact": value.exact]))
        case .order(let index):
            XMLElement("tie-broken", attributes(["by": By.order.rawValue, "number": String(index + 1)]))
        }
    }
}

extension SelectionException {
    private enum By: String, CaseIterable {
        case admittedByMinimum = "admitted-by-minimum"
        case admittedByMaximum = "admitted-by-maximum"
        case admittedByCap = "admitted-by-cap"
        case admittedByTie = "admitted-by-tie"
        case overMaximum = "over-maximum"
        case overCap = "over-cap"
        case displacedByMinimum = "displaced-by-minimum"
        case reservedByMinimum = "reserved-by-minimum"
    }

    fileprivate init?(reading cursor: Cursor) {
        cursor.expect(attributes: [.required("by"), .required("number")])
        let by = cursor.choice("by", as: By.self)
        guard let by, let number = cursor.place("number", from: by == .admittedByTie ? 0 : 1) else { return nil }
        switch by {
        case .admittedByMinimum: self = .admittedByMinimum(quota: number)
        case .admittedByMaximum: self = .admittedByMaximum(quota: number)
        case .admittedByCap: self = .admittedByCap(number)
        case .admittedByTie: self = .admittedByTie
        case .overMaximum: self = .overMaximum(quota: number)
        case .overCap: self = .overCap(number)
        case .displacedByMinimum: self = .displacedByMinimum(quota: number)
        case .reservedByMinimum: self = .reservedByMinimum(quota: number)
        }
    }

    fileprivate var element: XMLElement {
        let (by, number): (By, Int) =
            switch self {
            case .admittedByMinimum(let index): (.admittedByMinimum, index + 1)
            case .admittedByMaximum(let index): (.admittedByMaximum, index + 1)
            case .admittedByCap(let index): (.admittedByCap, index + 1)
            case .admittedByTie: (.admittedByTie, 0)
            case .overMaximum(let index): (.overMaximum, index + 1)
            case .overCap(let index): (.overCap, index + 1)
            case .displacedByMinimum(let index): (.displacedByMinimum, index + 1)
            case .reservedByMinimum(let index): (.reservedByMinimum, index + 1)
            }
        return XMLElement("exception", attributes(["by": by.rawValue, "number": String(number)]))
    }
}

extension Cursor {
    /// A place in a list, written from a first number on, read as an index from 0.
    fileprivate func place(_ attribute: String, from first: Int) -> Int? {
        value(attribute, .wholeNumber) { text in
            guard let number = readWholeNumber(text), number >= first else { return nil }
            return number - first
        }
    }
}
