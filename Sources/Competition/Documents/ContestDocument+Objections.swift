extension ObjectionRules {
    init?(reading cursor: Cursor) {
        cursor.expect(attributes: [
            .optional("opens"), .optional("closes"), .optional("days"), .optional("ruling-days"),
        ])
        let opens = cursor.value("opens", .localTime) { LocalTime($0) }
        let closes = cursor.value("closes", .localTime) { LocalTime($0) }
        let days = cursor.wholeNumber("days")
        let rulingDays = cursor.wholeNumber("ruling-days")
        let named = ["opens", "closes", "days"].filter { cursor.element[attribute: $0] != nil }
        guard named == ["opens", "closes"] || named == ["days"] else {
            cursor.report(.attributeChoiceUnsettled(element: "objections", choices: ["opens + closes", "days"]))
            return nil
        }
        if let opens, let closes {
            self.init(opening: .window(Window(opens: opens, closes: closes)), rulingDays: rulingDays)
        } else if let days {
            self.init(opening: .days(days), rulingDays: rulingDays)
        } else {
            return nil
        }
    }

    var element: XMLElement {
        let opening: [XMLAttribute] =
            switch opening {
            case .window(let window):
                attributes(["opens": window.opens.description, "closes": window.closes.description])
            case .days(let days): attributes(["days": String(days)])
            }
        return XMLElement("objections", opening + attributes(["ruling-days": rulingDays.map { String($0) }]))
    }
}
