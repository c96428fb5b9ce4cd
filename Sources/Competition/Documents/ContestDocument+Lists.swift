import Scoring

extension SelectionList {
    init?(reading cursor: Cursor) {
        let isAwards = cursor.element.name == "awards"
        cursor.expect(
            attributes: (isAwards ? [.required("id")] : [])
                + [.optional("size"), .optional("floor"), .required("ties"), .optional("groups")],
            elements: (isAwards ? [.words("name"), .many("tier")] : []) + [.many("quota"), .many("cap")])
        let id: AwardListID? = isAwards ? cursor.identifier("id") : nil
        let name = isAwards ? cursor.words("name") : nil
        let groups: [GroupID]? = cursor.identifiers("groups")
        let size = cursor.wholeNumber("size")
        let floor = cursor.number("floor")
        let ties = cursor.choice("ties", as: TieRuleName.self)
        let tiers = cursor.members("tier", AwardTier.init(reading:))
        let quotas = cursor.children("quota").compactMap(QuotaRule.init(reading:))
        let caps = cursor.children("cap").compactMap(CapRule.init(reading:))
        guard let ties, !isAwards || (id != nil && name != nil) else { return nil }
        self.init(
            id: id, name: name, groups: groups, size: size, floor: floor, ties: ties == .extend ? .extend : .decide,
            tiers: tiers, quotas: quotas, caps: caps)
    }

    var element: XMLElement {
        let rule = ties == .extend ? TieRuleName.extend : .decide
        return XMLElement(
            id == nil ? "advance" : "awards",
            attributes([
                "id": id?.text, "size": size.map { String($0) }, "floor": floor.map { $0.number ?? $0.exact },
                "ties": rule.rawValue, "groups": joined(groups),
            ]),
            XMLElement.words("name", name) + tiers.map(\.element) + quotas.map(\.element) + caps.map(\.element))
    }
}

private enum TieRuleName: String, CaseIterable {
    case extend
    case decide
}

extension AwardTier {
    fileprivate init?(reading cursor: Cursor) {
        cursor.expect(
            attributes: [.required("id"), .required("places"), .required("ordered")], elements: [.words("name")])
        let id: TierID? = cursor.identifier("id")
        let places = cursor.wholeNumber("places")
        let isOrdered = cursor.truth("ordered")
        guard let name = cursor.words("name"), let id, let places, let isOrdered else { return nil }
        self.init(id: id, name: name, places: places, isOrdered: isOrdered)
    }

    fileprivate var element: XMLElement {
        XMLElement(
            "tier", attributes(["id": id.text, "places": String(places), "ordered": String(isOrdered)]),
            XMLElement.words("name", name))
    }
}

extension QuotaRule {
    fileprivate init?(reading cursor: Cursor) {
        cursor.expect(attributes: [.required("minimum"), .optional("maximum"), .required("of"), .required("values")])
        let minimum = cursor.wholeNumber("minimum")
        let maximum = cursor.wholeNumber("maximum")
        let dimension = cursor.choice("of", as: QuotaDimension.self)
        let values = cursor.list("values", .identifier) { OfficeID($0)?.text }
        guard let minimum, let dimension else { return nil }
        self.init(minimum: minimum, maximum: maximum, dimension: dimension, values: values)
    }

    fileprivate var element: XMLElement {
        XMLElement(
            "quota",
            attributes([
                "minimum": String(minimum), "maximum": maximum.map { String($0) }, "of": dimension.rawValue,
                "values": values.joined(separator: " "),
            ]))
    }
}
