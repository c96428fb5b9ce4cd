import Scoring

/// What of a document everybody may see, as a document of the same kind.
///
/// Made by naming what goes in, never by naming what is left out. Where the kind asks for a value that is private, its seal stands in its
/// place. The form follows from the document and the store's salt alone, so it can be made again at any time, and its digest goes into
/// the journal with the document: what is published later is what was committed then.
///
/// Format: BundleFormat, Documents.
struct PublicForm: Sendable {
    let seal: Seal
    /// Whether the contest makes the jurors' names public.
    let namesJurors: Bool
    /// The digest of the public form of a version of another document; nil where it has none.
    let digest: @Sendable (StorePath, Digest) -> Digest?

    /// Where the public form of a document stands.
    func path(of path: StorePath) -> StorePath {
        switch path.document {
        case .juror(let juror): StorePath(.juror(seal.pseudonym(of: juror)))
        case .scoreSheet(let stage, let entry, let juror):
            StorePath(.scoreSheet(stage, entry, seal.pseudonym(of: juror)))
        case .attachment(let digest, let ending): StorePath(.attachment(close(digest), ending: ending))
        default: path
        }
    }

    /// A digest of something private, closed.
    func close(_ digest: Digest) -> Digest { seal.close(digest.hex, as: "document") }

    /// The public form of a document; nil where nothing of it is public, or where it cannot be read.
    func bytes(of path: StorePath, _ bytes: [UInt8]) -> [UInt8]? {
        switch path.document {
        case .contest, .rubric: return bytes
        case .attachment: return nil
        default: break
        }
        let digest = SHA256.digest(of: bytes)
        guard let form = canonical(path, bytes, Private(seal: seal, digest: digest)) else { return nil }
        return sealing(form, close(digest))
    }

    /// Adds the seal of the whole document, by which its holder proves that it is the one.
    private func sealing(_ form: [UInt8], _ sealed: Digest) -> [UInt8] {
        guard let end = form.firstIndex(of: UInt8(ascii: "\n")) else { return form }
        return form[...end] + Array("<!-- sealed \(sealed.hex) -->\n".utf8) + form[(end + 1)...]
    }

    private func canonical(_ path: StorePath, _ bytes: [UInt8], _ hidden: Private) -> [UInt8]? {
        switch path.document {
        case .contest, .rubric, .attachment: nil
        case .office: read(Office.self, path, bytes).map { publicOffice($0).canonicalBytes }
        case .juror: namesJurors ? read(Juror.self, path, bytes).map { publicJuror($0).canonicalBytes } : nil
        case .entry: read(Entry.self, path, bytes).map { publicEntry($0, hidden).canonicalBytes }
        case .screening: read(Screening.self, path, bytes).map { publicScreening($0).canonicalBytes }
        case .assignmentPlan: read(AssignmentPlan.self, path, bytes).map { publicPlan($0, hidden) }
        case .scoreSheet: read(SignedSheet.self, path, bytes).map { publicSheet($0, hidden).canonicalBytes }
        case .decision: read(Decision.self, path, bytes).flatMap(publicDecision)?.canonicalBytes
        case .objection: read(Objection.self, path, bytes).map { publicObjection($0, hidden).canonicalBytes }
        }
    }

    private func read<Value: Document>(_ type: Value.Type, _ path: StorePath, _ bytes: [UInt8]) -> Value? {
        DocumentReader.readStored(type, from: bytes, file: path.text).value
    }
}

/// What closes the private values of one document.
struct Private: Sendable {
    let seal: Seal
    /// The digest of the document.
    let digest: Digest

    /// The seal of a value, as documents write it.
    func closed(_ value: String, _ name: String) -> String { seal.close(value, as: context(name)).hex }

    /// The salt of a value, with which it can be shown.
    func salt(of value: String, _ name: String) -> Digest { seal.salt(value, as: context(name)) }

    private func context(_ name: String) -> String { "\(name) \(digest.hex)" }
}

extension PublicForm {
    private func publicOffice(_ office: Office) -> Office {
        Office(
            id: office.id, name: office.name, institution: office.institution, services: office.services, contact: nil)
    }

    private func publicJuror(_ juror: Juror) -> Juror {
        Juror(
            id: seal.pseudonym(of: juror.id), name: juror.name, affiliation: juror.affiliation, institution: nil,
            expertise: [], conflicts: [])
    }

    /// What figures, quotas and caps need of an entry; its title is closed, since of an entry that is in no decision none is published.
    private func publicEntry(_ entry: Entry, _ hidden: Private) -> Entry {
        let head = entry.head
        return Entry(
            head: EntryHead(
                id: head.id, contest: head.contest, revision: head.revision, received: head.received,
                title: hidden.closed(head.title, "title"), office: head.office, service: head.service,
                group: head.group, category: head.category, started: head.started, origin: nil,
                withdrawal: head.withdrawal.map {
                    Withdrawal(at: $0.at, reason: hidden.closed($0.reason, "reason"))
                }),
            answers: [], attachments: [], contact: nil)
    }

    private func publicScreening(_ screening: Screening) -> Screening {
        Screening(
            contest: screening.contest, entry: screening.entry, entryRevision: screening.entryRevision,
            outcome: screening.outcome, at: screening.at, by: "",
            verdicts: screening.verdicts.map {
                Screening.Verdict(requirement: $0.requirement, outcome: $0.outcome, judge: $0.judge, reason: nil)
            })
    }

    /// A plan with its seed; rulings tell of persons, and what the plan was made from is private.
    ///
    /// By elements, since only what is named here goes through, whatever a plan may hold.
    private func publicPlan(_ plan: AssignmentPlan, _ hidden: Private) -> [UInt8] {
        var root = plan.element
        root.childList = root.children.compactMap { child in
            switch child.name {
            case "reading": named(child, ["entry", "jurors", "anchor"], hidden)
            case "certificate": named(child, ["seed", "keeps", "inputs", "cost"], hidden)
            default: nil
            }
        }
        return XMLWriter.document(root, namespace: AssignmentPlan.kind.namespace)
    }

    /// An element with some of its attributes, the jurors in it by pseudonym, and digests closed.
    private func named(_ element: XMLElement, _ attributes: Set<String>, _ hidden: Private) -> XMLElement {
        var copy = element
        copy.attributes = element.attributes.filter { attributes.contains($0.name) }.map { attribute in
            switch attribute.name {
            // Sorted by pseudonym: the order of the jurors' own identifiers would tell them apart.
            case "jurors": XMLAttribute("jurors", pseudonyms(attribute.value).joined(separator: " "))
            case "juror": XMLAttribute("juror", pseudonyms(attribute.value).joined(separator: " "))
            case "inputs": XMLAttribute("inputs", hidden.closed(attribute.value, "inputs"))
            default: attribute
            }
        }
        copy.childList = element.children.filter { $0.name == "price" }.map { named($0, ["juror", "value"], hidden) }
            .sorted { ($0[attribute: "juror"] ?? "") < ($1[attribute: "juror"] ?? "") }
        return copy
    }

    private func pseudonyms(_ jurors: String) -> [String] {
        jurors.split(separator: " ").compactMap { JurorID($0) }.map { seal.pseudonym(of: $0).text }.sorted()
    }

    private func publicSheet(_ sheet: SignedSheet, _ hidden: Private) -> SignedSheet {
        let content: ScoreSheet.Content =
            switch sheet.sheet.content {
            case .marks(let marks):
                .marks(
                    marks.map { Mark(criterion: $0.criterion, score: $0.score, accepted: $0.accepted, note: nil) })
            case .abstention(let reason): .abstention(reason: hidden.closed(reason, "reason"))
            }
        return SignedSheet(
            contest: sheet.contest, stage: sheet.stage, entryRevision: sheet.entryRevision, rubric: sheet.rubric,
            revision: sheet.revision, received: sheet.received,
            sheet: ScoreSheet(
                entry: sheet.sheet.entry, juror: seal.pseudonym(of: sheet.sheet.juror), content: content),
            signature: SignedSheet.Signature(
                name: hidden.closed(sheet.signature.name, "signature"), date: sheet.signature.date,
                statement: sheet.signature.statement))
    }

    /// Who objects is private; what is said is sealed, since what is for the public now may be withheld by the ruling.
    private func publicObjection(_ objection: Objection, _ hidden: Private) -> Objection {
        var copy = objection
        copy.objector = Objection.Objector(name: hidden.closed(objection.objector.name, "objector"))
        copy.statement.text = hidden.closed(objection.statement.text, "text")
        copy.ruling = objection.ruling.map { ruling in
            var closed = ruling
            closed.by = ""
            closed.reason.text = hidden.closed(ruling.reason.text, "reason")
            return closed
        }
        return copy
    }

    /// A decision with the public forms of its inputs; nil when one of them has none.
    private func publicDecision(_ decision: Decision) -> Decision? {
        var copy = decision
        copy.by = ""
        var inputs: [Decision.Input] = []
        for input in decision.inputs {
            guard let path = StorePath(input.path), let digest = digest(path, input.digest) else { return nil }
            inputs.append(Decision.Input(path: self.path(of: path).text, digest: digest))
        }
        copy.inputs = inputs.sorted { $0.path < $1.path }
        copy.missingSheets = decision.missingSheets.map {
            Decision.MissingSheet(entry: $0.entry, juror: seal.pseudonym(of: $0.juror))
        }
        copy.missingSheets.sort { ($0.entry, $0.juror) < ($1.entry, $1.juror) }
        return copy
    }
}

extension PublicForm {
    /// The digests of public forms that are the documents themselves: of the rules.
    static func plain(_ changes: [StorePath: Commit.Change]) -> [StorePath: Digest] {
        changes.compactMapValues { change in
            if case .put(let bytes) = change { SHA256.digest(of: bytes) } else { nil }
        }
    }
}

extension Store {
    /// The digests of the public forms of what is to be committed; none in a store without a salt.
    func published(_ changes: [StorePath: Commit.Change], in contest: Contest) -> [StorePath: Digest] {
        guard let salt = journal.salt else { return [:] }
        let inForce = journal.inForce
        let form = PublicForm(seal: Seal(salt: salt), namesJurors: contest.publication.jurorNames) { path, digest in
            inForce[path].flatMap { $0.digest == digest ? $0.published : nil }
        }
        let puts = changes.compactMap { path, change -> (path: StorePath, bytes: [UInt8])? in
            if case .put(let bytes) = change { (path, bytes) } else { nil }
        }
        let digests = parallelMap(puts) { put in form.bytes(of: put.path, put.bytes).map { SHA256.digest(of: $0) } }
        return Dictionary(
            zip(puts, digests).compactMap { put, digest in digest.map { (put.path, $0) } },
            uniquingKeysWith: { first, _ in first })
    }
}
