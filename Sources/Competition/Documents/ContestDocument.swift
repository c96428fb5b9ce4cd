import Scoring

extension Contest: Document {
    static var kind: DocumentKind { .contest }

    init?(reading cursor: Cursor) {
        cursor.expect(
            attributes: [.required("id"), .required("rehearsal")],
            elements: [
                .words("title"), .one("organizer"), .one("year"), .one("zone"), .one("region"), .one("figures"),
                .one("publication"), .one("intake"), .one("groups"), .one("categories"), .optional("region-classes"),
                .one("form"), .optional("requirements"), .optional("winners"), .one("stages"),
            ]
        )
        let id: ContestID? = cursor.identifier("id")
        let isRehearsal = cursor.truth("rehearsal")
        let title = cursor.words("title")
        let organizer = cursor.line(of: "organizer")
        let year = cursor.leaf("year")?.value(.wholeNumber, readYear)
        let zone = cursor.leaf("zone")?.choice(as: Zone.self)
        let region = cursor.child("region").flatMap(Region.init(reading:))
        let figures = cursor.child("figures").flatMap(FigureRules.init(reading:))
        let publication = cursor.child("publication").flatMap(PublicationRules.init(reading:))
        let intake = cursor.child("intake").flatMap { intake in
            intake.expect(attributes: [.required("opens"), .required("closes")])
            return Window(reading: intake)
        }
        let groups = cursor.members("groups", "group", ContestGroup.init(reading:))
        let categories = cursor.members("categories", "category", Category.init(reading:))
        let regionClasses = cursor.members("region-classes", "region-class", RegionClass.init(reading:))
        let form = cursor.child("form").flatMap(EntryForm.init(reading:))
        let requirements = cursor.members("requirements", "requirement", Requirement.init(reading:))
        let winners = cursor.members("winners", "winner", Winner.init(reading:))
        let stages = cursor.child("stages").map(readStages)
        guard let id, let isRehearsal, let title, let organizer, let year, let zone, let region, let figures,
            let publication, let intake, let form, let stages
        else { return nil }
        self.init(
            id: id, isRehearsal: isRehearsal, title: title, organizer: organizer, year: year, zone: zone,
            region: region, figures: figures, publication: publication, intake: intake, groups: groups,
            categories: categories, regionClasses: regionClasses, form: form, requirements: requirements,
            winners: winners, stages: stages)
    }

    var element: XMLElement {
        XMLElement(
            "contest", attributes(["id": id.text, "rehearsal": String(isRehearsal)]),
            XMLElement.words("title", title) + [
                XMLElement("organizer", text: organizer),
                XMLElement("year", text: String(year)),
                XMLElement("zone", text: zone.rawValue),
                XMLElement("region", attributes(["code": region.code]), text: region.name),
                figures.element,
                XMLElement("publication", attributes(["juror-names": String(publication.jurorNames)])),
                XMLElement("intake", attributes(intake)),
                XMLElement("groups", [], groups.map(\.element)),
                XMLElement("categories", [], categories.map(\.element)),
            ]
                + optionalList("region-classes", regionClasses.map(\.element))
                + [form.element]
                + optionalList("requirements", requirements.map(\.element))
                + optionalList("winners", winners.map(\.element))
                + [XMLElement("stages", [], stages.map(\.element))]
        )
    }
}

/// A list element, or nothing when it would be empty.
private func optionalList(_ name: String, _ children: [XMLElement]) -> [XMLElement] {
    children.isEmpty ? [] : [XMLElement(name, [], children)]
}

/// Reads a year of four digits.
private func readYear(_ text: String) -> Int? {
    guard text.utf8.count == 4, let year = readWholeNumber(text), year >= 1000 else { return nil }
    return year
}

extension Cursor {
    /// The members of a list element, each read as a value; identifiers must not repeat.
    fileprivate func members<Value>(_ list: String, _ member: String, _ read: (Cursor) -> Value?) -> [Value] {
        guard let list = child(list) else { return [] }
        list.expect(elements: [.some(member)])
        return list.members(member, read)
    }

    /// The children of a name, each read as a value; identifiers must not repeat.
    func members<Value>(_ name: String, _ read: (Cursor) -> Value?) -> [Value] {
        reportRepeated(name, attribute: "id")
        return children(name).compactMap(read)
    }

    /// Reports children whose attribute repeats the value of an earlier one.
    func reportRepeated(_ name: String, attribute: String) {
        if isVouchedFor { return }
        var seen = Seen<String>()
        let children = element.children
        for index in children.indices where children.isNamed(name, at: index) {
            guard let value = children[index][attribute: attribute]?.trimmed else { continue }
            if !seen.insert(value) {
                cursor(on: children[index]).report(
                    .identifierRepeated(name: attribute, value: String(value.prefix(100))))
            }
        }
    }
}

extension Region {
    fileprivate init?(reading cursor: Cursor) {
        cursor.expectText(attributes: [.required("code")])
        let code = cursor.value("code", .regionCode, readRegionCode)
        guard let name = cursor.line(), let code else { return nil }
        self.init(code: code, name: name)
    }
}

/// Reads the code of a region or institution, which follows the rules of identifiers.
func readRegionCode(_ text: String) -> String? { OfficeID(text)?.text }

extension Window {
    /// Reads a window from the attributes `opens` and `closes`.
    init?(reading cursor: Cursor) {
        let opens = cursor.value("opens", .localTime) { LocalTime($0) }
        let closes = cursor.value("closes", .localTime) { LocalTime($0) }
        guard let opens, let closes else { return nil }
        self.init(opens: opens, closes: closes)
    }
}

/// The attributes of a window.
func attributes(_ window: Window) -> [XMLAttribute] {
    attributes(["opens": window.opens.description, "closes": window.closes.description])
}

extension FigureRules {
    fileprivate init?(reading cursor: Cursor) {
        cursor.expect(attributes: [.required("places"), .required("rounding"), .required("compare")])
        let places = cursor.value("places", .wholeNumber) { text in readWholeNumber(text).flatMap { $0 <= 6 ? $0 : nil }
        }
        let rounding = cursor.choice("rounding", as: RoundingName.self)
        let compare = cursor.choice("compare", as: ComparedFigure.self)
        guard let places, let rounding, let compare else { return nil }
        self.init(places: places, rounding: rounding == .halfUp ? .halfUp : .halfEven, compare: compare)
    }

    fileprivate var element: XMLElement {
        let name = rounding == .halfUp ? RoundingName.halfUp : .halfEven
        return XMLElement(
            "figures", attributes(["places": String(places), "rounding": name.rawValue, "compare": compare.rawValue]))
    }
}

private enum RoundingName: String, CaseIterable {
    case halfUp = "half-up"
    case halfEven = "half-even"
}

extension PublicationRules {
    fileprivate init?(reading cursor: Cursor) {
        cursor.expect(attributes: [.required("juror-names")])
        guard let names = cursor.truth("juror-names") else { return nil }
        self.init(jurorNames: names)
    }
}

extension ContestGroup {
    fileprivate init?(reading cursor: Cursor) {
        cursor.expect(attributes: [.required("id")], elements: [.words("name")])
        let id: GroupID? = cursor.identifier("id")
        guard let name = cursor.words("name"), let id else { return nil }
        self.init(id: id, name: name)
    }

    fileprivate var element: XMLElement {
        XMLElement("group", attributes(["id": id.text]), XMLElement.words("name", name))
    }
}

extension Category {
    fileprivate init?(reading cursor: Cursor) {
        cursor.expect(attributes: [.required("id")], elements: [.words("name")])
        let id: CategoryID? = cursor.identifier("id")
        guard let name = cursor.words("name"), let id else { return nil }
        self.init(id: id, name: name)
    }

    fileprivate var element: XMLElement {
        XMLElement("category", attributes(["id": id.text]), XMLElement.words("name", name))
    }
}

extension RegionClass {
    fileprivate init?(reading cursor: Cursor) {
        cursor.expect(attributes: [.required("id"), .required("regions")], elements: [.words("name")])
        let id: RegionClassID? = cursor.identifier("id")
        let regions = cursor.list("regions", .regionCode, readRegionCode)
        guard let name = cursor.words("name"), let id else { return nil }
        self.init(id: id, name: name, regions: regions)
    }

    fileprivate var element: XMLElement {
        XMLElement(
            "region-class", attributes(["id": id.text, "regions": regions.joined(separator: " ")]),
            XMLElement.words("name", name))
    }
}
