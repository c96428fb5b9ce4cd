import Scoring

extension Entry: Document {
    static var kind: DocumentKind { .entry }

    private static let elementRules: [ElementRule] = [
        .one("head"), .one("answers"), .optional("attachments"), .optional("contact"),
    ]

    init?(reading cursor: Cursor) {
        cursor.expect(attributes: EntryHead.attributeRules, elements: Self.elementRules)
        let head = EntryHead(readingEntry: cursor)
        let answers = cursor.child("answers").map(readAnswers) ?? []
        let attachments = cursor.child("attachments").map(readAttachments) ?? []
        let contact = cursor.child("contact").map(Contact.init(reading:))
        guard let head else { return nil }
        self.init(head: head, answers: answers, attachments: attachments, contact: contact)
    }

    var element: XMLElement {
        XMLElement(
            "entry", head.attributes,
            [head.element, XMLElement("answers", [], answers.map { XMLElement($0.question.text, text: $0.text) })]
                + (attachments.isEmpty ? [] : [XMLElement("attachments", [], attachments.map(\.element))])
                + (contact.map { [$0.element] } ?? []))
    }
}

/// Reads the answers; which questions there are, the contest tells.
private func readAnswers(_ cursor: Cursor) -> [Answer] {
    let cursor = cursor.expectVocabulary()
    var answers: [Answer] = []
    answers.reserveCapacity(cursor.element.children.count)
    var seen = Seen<QuestionID>()
    // Nearly all of an entry is its answers: they are not copied out of the document only to be dropped.
    let isLookedAt = cursor.purpose == .value || !cursor.isPlain
    for child in cursor.element.children.lazy.map(cursor.cursor) {
        child.expectText()
        guard let question = QuestionID(child.element.name) else {
            child.report(.elementUnknown(element: child.element.name, parent: "answers", suggestion: nil))
            continue
        }
        if !seen.insert(question) {
            child.report(.elementRepeated(element: question.text, parent: "answers"))
        }
        answers.append(Answer(question: question, text: isLookedAt ? child.text() : ""))
    }
    return answers
}

private let attachmentAttributes: [AttributeRule] = [
    .required("for"), .required("file"), .optional("sha256"), .optional("bytes"),
]

private func readAttachments(_ cursor: Cursor) -> [Attachment] {
    cursor.expect(elements: [.many("attachment")])
    cursor.reportRepeated("attachment", attribute: "for")
    var attachments: [Attachment] = []
    attachments.reserveCapacity(cursor.element.children.count)
    for child in cursor.children("attachment") {
        child.expect(attributes: attachmentAttributes)
        let rule: AttachmentID? = child.identifier("for")
        let file = child.value("file", .fileName, readFileName)
        let digest = child.value("sha256", .digest) { Digest(hex: $0) }
        let bytes = child.wholeNumber("bytes")
        guard let rule, let file else { continue }
        attachments.append(Attachment(rule: rule, file: file, digest: digest, bytes: bytes))
    }
    return attachments
}

/// Reads a plain file name: no folder, no drive, nothing hidden, at most 150 characters.
private func readFileName(_ text: String) -> String? {
    var text = text
    // By bytes and not by characters: a combining mark after a slash makes another character of it.
    let isPossible = text.withUTF8 { bytes in
        bytes.first != UInt8(ascii: ".") && bytes.first != UInt8(ascii: "-") && !bytes.isEmpty
            && !bytes.contains(where: isForbiddenInFileNames)
    }
    // No text has more characters than bytes.
    guard isPossible, text.utf8.count <= 150 || text.unicodeScalars.count <= 150, firstHarmfulScalar(in: text) == nil
    else { return nil }
    return text.collapsed
}

private func isForbiddenInFileNames(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case "/", "\\", ":", "*", "?", "\"", "<", ">", "|": true
    default: false
    }
}

extension Attachment {
    fileprivate var element: XMLElement {
        XMLElement(
            "attachment",
            attributes([
                "for": rule.text, "file": file, "sha256": digest?.hex, "bytes": bytes.map { String($0) },
            ]))
    }
}

extension EntryHead {
    fileprivate static let attributeRules: [AttributeRule] = [
        .required("id"), .required("contest"), .optional("revision"), .optional("received"),
    ]
    private static let elementRules: [ElementRule] = [
        .one("title"), .one("office"), .one("service"), .one("group"), .one("category"), .one("started"),
        .optional("origin"), .many("nomination"), .optional("withdrawn"),
    ]

    /// Reads the head from the root of an entry, which carries its identifiers.
    init?(readingEntry cursor: Cursor) {
        let id: EntryID? = cursor.identifier("id")
        let contest: ContestID? = cursor.identifier("contest")
        let revision = cursor.wholeNumber("revision")
        let received = cursor.value("received", .moment) { Timestamp($0) }
        guard let head = cursor.child("head") else { return nil }
        head.expect(elements: Self.elementRules)
        let title = head.line(of: "title")
        let office = head.leaf("office")?.value(.identifier) { OfficeID($0) }
        let service = head.leaf("service")?.value(.identifier) { ServiceID($0) }
        let group = head.leaf("group")?.value(.identifier) { GroupID($0) }
        let category = head.leaf("category")?.value(.identifier) { CategoryID($0) }
        let started = head.leaf("started")?.value(.day) { Day($0) }
        let origin = head.child("origin").flatMap(Origin.init(reading:))
        let nominations = head.children("nomination").compactMap(Nomination.init(reading:))
        let withdrawal = head.child("withdrawn").flatMap(Withdrawal.init(reading:))
        guard let id, let contest, let title, let office, let service, let group, let category, let started else {
            return nil
        }
        self.init(
            id: id, contest: contest, revision: revision, received: received, title: title, office: office,
            service: service, group: group, category: category, started: started, origin: origin,
            withdrawal: withdrawal, nominations: nominations)
    }

    fileprivate var attributes: [XMLAttribute] {
        Competition.attributes([
            "id": id.text, "contest": contest.text, "revision": revision.map { String($0) },
            "received": received?.description,
        ])
    }

    fileprivate var element: XMLElement {
        XMLElement(
            "head", [],
            [
                XMLElement("title", text: title), XMLElement("office", text: office.text),
                XMLElement("service", text: service.text), XMLElement("group", text: group.text),
                XMLElement("category", text: category.text), XMLElement("started", text: started.description),
            ] + (origin.map { [$0.element] } ?? []) + nominations.map(\.element)
                + (withdrawal.map { [$0.element] } ?? []))
    }
}

extension Origin {
    fileprivate init?(reading cursor: Cursor) {
        cursor.expectText(attributes: [.required("relation"), .optional("winner")])
        let relation = cursor.choice("relation", as: Relation.self)
        let winner: WinnerID? = cursor.identifier("winner")
        guard let text = cursor.line(), let relation else { return nil }
        self.init(relation: relation, winner: winner, text: text)
    }

    fileprivate var element: XMLElement {
        XMLElement("origin", attributes(["relation": relation.rawValue, "winner": winner?.text]), text: text)
    }
}

extension Withdrawal {
    fileprivate init?(reading cursor: Cursor) {
        cursor.expect(attributes: [.required("at")], elements: [.one("reason")])
        let moment = cursor.value("at", .moment) { Timestamp($0) }
        guard let reason = cursor.leaf("reason")?.line(limit: longestGuidance), let moment else { return nil }
        self.init(at: moment, reason: reason)
    }

    fileprivate var element: XMLElement {
        XMLElement("withdrawn", attributes(["at": at.description]), [XMLElement("reason", text: reason)])
    }
}
