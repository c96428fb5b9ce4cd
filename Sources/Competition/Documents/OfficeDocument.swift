import Scoring

extension Office: Document {
    static var kind: DocumentKind { .office }

    init?(reading cursor: Cursor) {
        cursor.expect(
            attributes: [.required("id")],
            elements: [.one("name"), .one("institution"), .many("service"), .optional("contact")])
        let id: OfficeID? = cursor.identifier("id")
        let name = cursor.line(of: "name")
        let institution = cursor.child("institution").flatMap(Institution.init(reading:))
        let services = cursor.members("service", Service.init(reading:))
        let contact = cursor.child("contact").map(Contact.init(reading:))
        guard let id, let name, let institution else { return nil }
        self.init(id: id, name: name, institution: institution, services: services, contact: contact)
    }

    var element: XMLElement {
        XMLElement(
            "office", attributes(["id": id.text]),
            [XMLElement("name", text: name), institution.element] + services.map(\.element)
                + (contact.map { [$0.element] } ?? []))
    }
}

extension Institution {
    fileprivate init?(reading cursor: Cursor) {
        cursor.expectText(attributes: [.required("code"), .required("kind")])
        let code = cursor.value("code", .regionCode, readRegionCode)
        let kind = cursor.choice("kind", as: InstitutionKind.self)
        guard let name = cursor.line(), let code, let kind else { return nil }
        self.init(code: code, kind: kind, name: name)
    }

    fileprivate var element: XMLElement {
        XMLElement("institution", attributes(["code": code, "kind": kind.rawValue]), text: name)
    }
}

extension Service {
    fileprivate init?(reading cursor: Cursor) {
        cursor.expectText(attributes: [.required("id"), .optional("unit")])
        let id: ServiceID? = cursor.identifier("id")
        let unit = cursor.line("unit")
        guard let name = cursor.line(), let id else { return nil }
        self.init(id: id, name: name, unit: unit)
    }

    fileprivate var element: XMLElement {
        XMLElement("service", attributes(["id": id.text, "unit": unit]), text: name)
    }
}

extension Contact {
    /// Reads a contact; every part may be left out.
    init(reading cursor: Cursor) {
        cursor.expect(elements: [.optional("name"), .optional("phone"), .optional("email")])
        self.init(name: cursor.line(of: "name"), phone: cursor.line(of: "phone"), email: cursor.line(of: "email"))
    }

    var element: XMLElement {
        XMLElement(
            "contact", [],
            XMLElement.text("name", name) + XMLElement.text("phone", phone) + XMLElement.text("email", email))
    }
}
