import Scoring

extension PanelRules {
    /// Reads how entries are divided among jurors.
    init(reading cursor: Cursor) {
        cursor.expect(
            attributes: [.optional("cap"), .optional("experts"), .optional("anchors")],
            elements: [
                .many("mix", atMost: AssignmentWeights.mostMixes), .many("language"),
                .many("exception"),
            ])
        cursor.reportRepeated("mix", attribute: "kind")
        cursor.reportRepeated("language", attribute: "group")
        self.init(
            cap: cursor.wholeNumber("cap"), experts: cursor.wholeNumber("experts") ?? 1,
            anchors: cursor.wholeNumber("anchors") ?? 0,
            mixes: cursor.children("mix").compactMap(readMix),
            languages: cursor.children("language").compactMap(readLanguage),
            exceptions: cursor.children("exception").compactMap(readException))
    }

    /// Writes them.
    var element: XMLElement {
        XMLElement(
            "panels",
            attributes([
                "cap": cap.map { String($0) }, "experts": String(experts),
                "anchors": anchors == 0 ? nil : String(anchors),
            ]),
            mixes.map { XMLElement("mix", attributes(["kind": $0.kind.text, "minimum": String($0.minimum)])) }
                + languages.map {
                    XMLElement("language", attributes(["group": $0.group.text, "ref": $0.language.text]))
                } + exceptions.map(\.element))
    }
}

private func readMix(_ cursor: Cursor) -> PanelRules.Mix? {
    cursor.expect(attributes: [.required("kind"), .required("minimum")])
    let kind: JurorKindID? = cursor.identifier("kind")
    guard let kind, let minimum = cursor.wholeNumber("minimum") else { return nil }
    return PanelRules.Mix(kind: kind, minimum: minimum)
}

private func readLanguage(_ cursor: Cursor) -> PanelRules.GroupLanguage? {
    cursor.expect(attributes: [.required("group"), .required("ref")])
    let group: GroupID? = cursor.identifier("group")
    guard let group, let language: LanguageID = cursor.identifier("ref") else { return nil }
    return PanelRules.GroupLanguage(group: group, language: language)
}

private func readException(_ cursor: Cursor) -> PanelRules.Exception? {
    cursor.expect(attributes: [.optional("jurors"), .optional("floor"), .optional("groups"), .optional("entries")])
    let groups: [GroupID] = cursor.identifiers("groups") ?? []
    let entries: [EntryID] = cursor.identifiers("entries") ?? []
    return PanelRules.Exception(
        jurors: cursor.wholeNumber("jurors"), floor: cursor.wholeNumber("floor"), groups: groups, entries: entries)
}

extension PanelRules.Exception {
    fileprivate var element: XMLElement {
        XMLElement(
            "exception",
            attributes([
                "jurors": jurors.map { String($0) }, "floor": floor.map { String($0) },
                "groups": groups.isEmpty ? nil : joined(groups), "entries": entries.isEmpty ? nil : joined(entries),
            ]))
    }
}
