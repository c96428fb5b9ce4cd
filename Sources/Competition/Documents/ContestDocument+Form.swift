import Scoring

extension EntryForm {
    init?(reading cursor: Cursor) {
        cursor.expect(elements: [.some("question"), .many("attachment")])
        self.init(
            questions: cursor.members("question", Question.init(reading:)),
            attachments: cursor.members("attachment", AttachmentRule.init(reading:)))
    }

    var element: XMLElement { XMLElement("form", [], questions.map(\.element) + attachments.map(\.element)) }
}

extension Question {
    fileprivate init?(reading cursor: Cursor) {
        cursor.expect(
            attributes: [
                .required("id"), .optional("words"), .required("required"), .optional("public"), .optional("groups"),
            ],
            elements: [.words("name"), .optionalWords("guidance")])
        let id: QuestionID? = cursor.identifier("id")
        let limit = cursor.wholeNumber("words")
        let isRequired = cursor.truth("required")
        let isPublic = cursor.truth("public") ?? false
        let groups: [GroupID]? = cursor.identifiers("groups")
        let guidance = cursor.words("guidance", limit: longestGuidance)
        guard let name = cursor.words("name"), let id, let isRequired else { return nil }
        self.init(
            id: id, wordLimit: limit, isRequired: isRequired, isPublic: isPublic, groups: groups, name: name,
            guidance: guidance)
    }

    fileprivate var element: XMLElement {
        XMLElement(
            "question",
            attributes([
                "id": id.text, "words": wordLimit.map { String($0) }, "required": String(isRequired),
                "public": String(isPublic), "groups": joined(groups),
            ]),
            XMLElement.words("name", name) + XMLElement.words("guidance", guidance))
    }
}

extension AttachmentRule {
    fileprivate init?(reading cursor: Cursor) {
        cursor.expect(
            attributes: [
                .required("id"), .required("required"), .required("kilobytes"), .required("types"), .optional("groups"),
            ],
            elements: [.words("name")])
        let id: AttachmentID? = cursor.identifier("id")
        let isRequired = cursor.truth("required")
        let kilobytes = cursor.wholeNumber("kilobytes")
        let types: [FileType]? = cursor.choices("types")
        let groups: [GroupID]? = cursor.identifiers("groups")
        guard let name = cursor.words("name"), let id, let isRequired, let kilobytes, let types
        else { return nil }
        self.init(id: id, isRequired: isRequired, kilobytes: kilobytes, types: types, groups: groups, name: name)
    }

    fileprivate var element: XMLElement {
        XMLElement(
            "attachment",
            attributes([
                "id": id.text, "required": String(isRequired), "kilobytes": String(kilobytes),
                "types": types.map(\.rawValue).joined(separator: " "), "groups": joined(groups),
            ]),
            XMLElement.words("name", name))
    }
}

extension Winner {
    init?(reading cursor: Cursor) {
        cursor.expect(
            attributes: [
                .required("id"), .required("year"), .optional("awarded"), .required("invited"), .optional("region"),
            ],
            elements: [.one("title"), .one("institution"), .one("award")])
        let id: WinnerID? = cursor.identifier("id")
        let year = cursor.wholeNumber("year")
        let awarded = cursor.value("awarded", .day) { Day($0) }
        let isInvited = cursor.truth("invited")
        let region = cursor.value("region", .regionCode, readRegionCode)
        let title = cursor.line(of: "title")
        let institution = cursor.line(of: "institution")
        let award = cursor.line(of: "award")
        guard let id, let year, let isInvited, let title, let institution, let award else { return nil }
        self.init(
            id: id, year: year, awarded: awarded, isInvited: isInvited, region: region, title: title,
            institution: institution, award: award)
    }

    var element: XMLElement {
        XMLElement(
            "winner",
            attributes([
                "id": id.text, "year": String(year), "awarded": awarded?.description, "invited": String(isInvited),
                "region": region,
            ]),
            [
                XMLElement("title", text: title), XMLElement("institution", text: institution),
                XMLElement("award", text: award),
            ])
    }
}
