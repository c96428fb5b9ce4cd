import Scoring

extension Requirement {
    init?(reading cursor: Cursor) {
        cursor.expect(
            attributes: [.required("id"), .required("judged"), .optional("groups")],
            elements: [.words("name"), .anyOne(TestName.allCases.map(\.rawValue))])
        let id: RequirementID? = cursor.identifier("id")
        let judged = cursor.choice("judged", as: JudgedAt.self)
        let groups: [GroupID]? = cursor.identifiers("groups")
        let test = cursor.children(TestName.allCases.map(\.rawValue)).first.flatMap(Test.init(reading:))
        guard let name = cursor.words("name"), let id, let judged, let test else { return nil }
        self.init(id: id, judged: judged, groups: groups, name: name, test: test)
    }

    var element: XMLElement {
        XMLElement(
            "requirement", attributes(["id": id.text, "judged": judged.rawValue, "groups": joined(groups)]),
            XMLElement.words("name", name) + [test.element])
    }

    /// The elements that tests are written as.
    fileprivate enum TestName: String, CaseIterable {
        case minimumAge = "minimum-age"
        case complete
        case wordLimits = "word-limits"
        case distinctTitle = "distinct-title"
        case neverWon = "never-won"
        case namesOrigin = "names-origin"
        case earlierWinner = "earlier-winner"
        case cap
        case entriesPerService = "entries-per-service"
        case byPerson = "by-person"
    }
}

extension Requirement.Test {
    fileprivate init?(reading cursor: Cursor) {
        switch Requirement.TestName(rawValue: cursor.element.name) {
        case .complete: self = .complete
        case .wordLimits: self = .wordLimits
        case .distinctTitle: self = .distinctTitle
        case .neverWon: self = .neverWon
        case .byPerson: self = .byPerson
        case .minimumAge:
            cursor.expect(attributes: [.required("months"), .optional("before")])
            let before = cursor.value("before", .day) { Day($0) }
            guard let months = cursor.wholeNumber("months") else { return nil }
            self = .minimumAge(months: months, before: before)
            return
        case .namesOrigin:
            cursor.expect(attributes: [.required("listed")])
            guard let listed = cursor.truth("listed") else { return nil }
            self = .namesOrigin(listed: listed)
            return
        case .earlierWinner:
            cursor.expect(attributes: [.required("months"), .required("invited")])
            let invited = cursor.truth("invited")
            guard let months = cursor.wholeNumber("months"), let invited else { return nil }
            self = .earlierWinner(months: months, invited: invited)
            return
        case .cap:
            guard let cap = CapRule(reading: cursor) else { return nil }
            self = .cap(maximum: cap.maximum, per: cap.per, kinds: cap.kinds)
            return
        case .entriesPerService:
            cursor.expect(attributes: [.required("maximum")])
            guard let maximum = cursor.wholeNumber("maximum") else { return nil }
            self = .entriesPerService(maximum: maximum)
            return
        case nil: return nil
        }
        cursor.expect()
    }

    fileprivate var element: XMLElement {
        switch self {
        case .minimumAge(let months, let before):
            test(.minimumAge, ["months": String(months), "before": before?.description])
        case .complete: test(.complete)
        case .wordLimits: test(.wordLimits)
        case .distinctTitle: test(.distinctTitle)
        case .neverWon: test(.neverWon)
        case .namesOrigin(let listed): test(.namesOrigin, ["listed": String(listed)])
        case .earlierWinner(let months, let invited):
            test(.earlierWinner, ["months": String(months), "invited": String(invited)])
        case .cap(let maximum, let per, let kinds): CapRule(maximum: maximum, per: per, kinds: kinds).element
        case .entriesPerService(let maximum): test(.entriesPerService, ["maximum": String(maximum)])
        case .byPerson: test(.byPerson)
        }
    }

    private func test(_ name: Requirement.TestName, _ pairs: KeyValuePairs<String, String?> = [:]) -> XMLElement {
        XMLElement(name.rawValue, attributes(pairs))
    }
}

extension CapRule {
    /// Reads a cap, as requirements and lists write it.
    init?(reading cursor: Cursor) {
        cursor.expect(attributes: [.required("maximum"), .required("per"), .optional("kinds")])
        let maximum = cursor.wholeNumber("maximum")
        let per = cursor.choice("per", as: Owner.self)
        let kinds: [InstitutionKind]? = cursor.choices("kinds")
        guard let maximum, let per else { return nil }
        self.init(maximum: maximum, per: per, kinds: kinds)
    }

    var element: XMLElement {
        XMLElement(
            "cap",
            attributes([
                "maximum": String(maximum), "per": per.rawValue,
                "kinds": kinds.map { $0.map(\.rawValue).joined(separator: " ") },
            ]))
    }
}
