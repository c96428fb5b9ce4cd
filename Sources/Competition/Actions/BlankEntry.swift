import Scoring

/// A blank document, ready to be filled in.
public struct BlankForm: Hashable, Sendable {
    /// A name for the file.
    public var fileName: String
    /// Its bytes.
    public var bytes: [UInt8]

    /// Creates a document.
    public init(fileName: String, bytes: [UInt8]) {
        self.fileName = fileName
        self.bytes = bytes
    }
}

/// Makes a blank entry, already naming what is known: `form entry`.
public enum BlankEntry {
    /// What is asked for.
    public struct Request: Hashable, Sendable {
        /// The office, as named.
        public var office: String
        /// The service, as named, or nil to leave it open.
        public var service: String?
        /// The group, as named, or nil for the contest's first.
        public var group: String?

        /// Creates a request.
        public init(office: String, service: String?, group: String?) {
            self.office = office
            self.service = service
            self.group = group
        }
    }

    /// Makes the form; an entry that the office submitted for the service already is filled in for revising.
    public static func make(
        _ request: Request, words: FormWords, from store: Store
    ) throws(ActionFailure) -> BlankForm {
        let found = try find(request, in: store)
        let (office, earlier) = (found.office, found.earlier)
        let writer = EntryFormWriter(
            contest: found.contest, office: office, group: found.group, words: words)
        let id = earlier?.id.text ?? proposedID(office, found.service, taken: found.taken)
        let element = writer.element(id: id, service: found.service, earlier: earlier)
        let bytes = XMLWriter.document(element, namespace: DocumentKind.entry.namespace, style: .form)
        return BlankForm(fileName: id + ".xml", bytes: bytes)
    }

    /// What a request is about, looked up in a store.
    struct Found {
        var contest: Contest
        var offices: [Office]
        var heads: [EntryHead]
        var office: Office
        var service: Service?
        /// The entry that the office submitted for the service already.
        var earlier: Entry?
        /// The group of the earlier entry, else the one that was asked for.
        var group: GroupID

        /// The identifiers that entries have already.
        var taken: Set<String> { Set(heads.map(\.id.text)) }
    }

    /// Looks up what a request is about.
    static func find(_ request: Request, in store: Store) throws(ActionFailure) -> Found {
        let contest = try store.reading { (view) throws(StoreFailure) in try view.contest() }
        let offices = try store.reading { (view) throws(StoreFailure) in try view.offices() }
        let heads = try store.reading { (view) throws(StoreFailure) in try view.entryHeads() }
        guard let office = offices.first(where: { $0.id.text == request.office }) else {
            throw .refused(.entry(.officeUnknown(named: request.office, known: offices.map(\.id.text))))
        }
        let service = try service(request.service, of: office)
        let earlier = try earlier(service, of: office, among: heads, in: store)
        let asked = try contest.group(named: request.group) ?? contest.groups[0].id
        return Found(
            contest: contest, offices: offices, heads: heads, office: office, service: service, earlier: earlier,
            group: earlier?.head.group ?? asked)
    }

    private static func earlier(
        _ service: Service?, of office: Office, among heads: [EntryHead], in store: Store
    ) throws(ActionFailure) -> Entry? {
        let own = heads.first { $0.office == office.id && $0.withdrawal == nil && $0.service == service?.id }
        guard let own else { return nil }
        return try store.reading { (view) throws(StoreFailure) in try view.entry(own.id) }
    }

    /// The service that was named, or the only one.
    private static func service(_ name: String?, of office: Office) throws(ActionFailure) -> Service? {
        guard let name else { return office.services.count == 1 ? office.services.first : nil }
        guard let service = office.services.first(where: { $0.id.text == name }) else {
            throw .refused(.entry(.serviceUnknown(named: name, of: office)))
        }
        return service
    }

    /// The office and service as one identifier; a number instead of the service where that is too long, taken or not known yet.
    static func proposedID(_ office: Office, _ service: Service?, taken: Set<String>) -> String {
        if let service, let id = EntryID("\(office.id).\(service.id)"), !taken.contains(id.text) { return id.text }
        let base = String(office.id.text.prefix(56)).trimmingSeparators
        let number = (1...).first { !taken.contains("\(base).\($0)") } ?? 1
        return "\(base).\(number)"
    }
}

extension String {
    /// Without separators at the end, which an identifier may not have.
    fileprivate var trimmingSeparators: String {
        var text = self
        while let last = text.last, "._-".contains(last) { text.removeLast() }
        return text
    }
}
