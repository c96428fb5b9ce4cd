import Scoring

/// Writes a blank entry with guidance as comments above each element.
struct EntryFormWriter {
    var contest: Contest
    var office: Office
    var group: GroupID
    var words: FormWords

    /// The form, filled in from an earlier entry where there is one.
    func element(id: String, service: Service?, earlier: Entry?) -> XMLElement {
        let revision = earlier?.head.revision.map { String($0) }
        let root = XMLElement(
            "entry", attributes(["id": id, "contest": contest.id.text, "revision": revision]),
            [head(service, earlier), answers(earlier)] + attachments(earlier) + [contact(earlier)])
        return root.commented(words.entryOpening(contest) + [words.identifier])
    }

    private func head(_ service: Service?, _ earlier: Entry?) -> XMLElement {
        let old = earlier?.head
        let services = service.map { [$0] } ?? office.services
        var children = [
            XMLElement("title", text: old?.title ?? "").commented([words.title]),
            XMLElement("office", text: office.id.text),
            XMLElement("service", text: service?.id.text ?? "").commented([words.services(services)]),
            XMLElement("group", text: group.text).commented([words.groups(contest.groups)]),
            XMLElement("category", text: old?.category.text ?? "")
                .commented([words.categories(contest.categories)]),
            XMLElement("started", text: old?.started.description ?? "").commented([words.started]),
        ]
        if let relation = contest.originRelation(for: group) {
            let winner = old?.origin?.winner?.text ?? (contest.winners.isEmpty ? nil : "")
            children.append(
                XMLElement(
                    "origin", attributes(["relation": relation.rawValue, "winner": winner]),
                    text: old?.origin?.text ?? ""
                ).commented([words.origin(contest.winners)]))
        }
        children += (old?.nominations ?? []).map(\.element)
        return XMLElement("head", [], children)
    }

    private func answers(_ earlier: Entry?) -> XMLElement {
        XMLElement(
            "answers", [],
            contest.form.questions(for: group).map { question in
                XMLElement(question.id.text, text: earlier?.answer(to: question.id)?.text ?? "")
                    .commented(words.question(question))
            })
    }

    private func attachments(_ earlier: Entry?) -> [XMLElement] {
        let rules = contest.form.attachments(for: group)
        guard !rules.isEmpty else { return [] }
        let elements = rules.map { rule in
            let old = earlier?.attachments.first { $0.rule == rule.id }
            return XMLElement(
                "attachment",
                attributes([
                    "for": rule.id.text, "file": old?.file ?? "", "sha256": old?.digest?.hex,
                    "bytes": old?.bytes.map { String($0) },
                ])
            ).commented([words.attachment(rule)])
        }
        return [XMLElement("attachments", [], elements)]
    }

    private func contact(_ earlier: Entry?) -> XMLElement {
        let old = earlier?.contact ?? office.contact
        let parts = [("name", old?.name), ("phone", old?.phone), ("email", old?.email)]
        return XMLElement("contact", [], parts.compactMap { name, text in text.map { XMLElement(name, text: $0) } })
            .commented([words.contact])
    }
}

extension XMLElement {
    /// The element with comments above it.
    func commented(_ comments: [String]) -> XMLElement {
        var copy = self
        copy.comments = comments
        return copy
    }
}

extension Contest {
    /// How entries of a group relate to an earlier innovation that they must name, or nil when they need not.
    func originRelation(for group: GroupID) -> Origin.Relation? {
        for requirement in requirements where requirement.binds(group) {
            switch requirement.test {
            case .namesOrigin: return .adapts
            case .earlierWinner: return .continues
            default: continue
            }
        }
        return nil
    }
}
