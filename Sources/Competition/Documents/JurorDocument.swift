import Scoring

extension Juror: Document {
    static var kind: DocumentKind { .juror }

    init?(reading cursor: Cursor) {
        cursor.expect(
            attributes: [.required("id"), .optional("kind"), .optional("cap"), .optional("languages")],
            elements: [.one("name"), .one("affiliation"), .optional("expertise"), .many("conflict")])
        let id: JurorID? = cursor.identifier("id")
        let name = cursor.line(of: "name")
        let affiliation = cursor.child("affiliation")
        affiliation?.expectText(attributes: [.optional("institution")])
        let institution = affiliation?.value("institution", .regionCode, readRegionCode)
        let expertise = cursor.child("expertise").map(readExpertise) ?? []
        let conflicts = cursor.children("conflict").compactMap(Conflict.init(reading:))
        let kind: JurorKindID? = cursor.identifier("kind")
        let cap = cursor.wholeNumber("cap")
        let languages: [LanguageID] = cursor.identifiers("languages") ?? []
        guard let id, let name, let place = affiliation?.line() else { return nil }
        self.init(
            id: id, name: name, affiliation: place, institution: institution, expertise: expertise,
            conflicts: conflicts, kind: kind, cap: cap, languages: languages)
    }

    var element: XMLElement {
        XMLElement(
            "juror",
            attributes([
                "id": id.text, "kind": kind?.text, "cap": cap.map { String($0) },
                "languages": languages.isEmpty ? nil : joined(languages),
            ]),
            [
                XMLElement("name", text: name),
                XMLElement("affiliation", attributes(["institution": institution]), text: affiliation),
            ]
                + (expertise.isEmpty
                    ? [] : [XMLElement("expertise", attributes(["categories": joined(expertise)]))])
                + conflicts.map(\.element))
    }
}

private func readExpertise(_ cursor: Cursor) -> [CategoryID] {
    cursor.expect(attributes: [.required("categories")])
    return cursor.identifiers("categories") ?? []
}

extension Conflict {
    fileprivate init?(reading cursor: Cursor) {
        cursor.expect(
            attributes: [.optional("office"), .optional("institution"), .optional("entry")],
            elements: [.optional("reason")])
        let office: OfficeID? = cursor.identifier("office")
        let institution = cursor.value("institution", .regionCode, readRegionCode)
        let entry: EntryID? = cursor.identifier("entry")
        let parties = [office.map(Party.office), institution.map(Party.institution), entry.map(Party.entry)]
        let named = parties.compactMap(\.self)
        guard named.count == 1 else {
            cursor.report(.attributeChoiceUnsettled(element: "conflict", choices: ["office", "institution", "entry"]))
            return nil
        }
        self.init(with: named[0], reason: cursor.leaf("reason")?.line(limit: longestGuidance))
    }

    fileprivate var element: XMLElement {
        let party =
            switch with {
            case .office(let id): XMLAttribute("office", id.text)
            case .institution(let code): XMLAttribute("institution", code)
            case .entry(let id): XMLAttribute("entry", id.text)
            }
        return XMLElement("conflict", [party], XMLElement.text("reason", reason))
    }
}
