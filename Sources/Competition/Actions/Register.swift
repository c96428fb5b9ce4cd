import Scoring

/// Registers offices with their services, or jurors, from a document or a table: `register`.
public enum Register {
    /// What was registered.
    public struct Receipt: Sendable {
        /// The journal line and warnings.
        public var action: ActionReceipt
        /// How many are new.
        public var added: Int
        /// How many were changed.
        public var changed: Int
        /// How many were the same already.
        public var unchanged: Int
        /// How many services the registered offices bring along; 0 for jurors.
        public var services: Int
    }

    /// Registers offices; many rows, one commit, or nothing.
    ///
    /// An office that is registered already is replaced by what the file says of it. A service that an entry names must stay.
    public static func offices(
        _ file: InputFile, in store: inout Store, at occasion: Occasion
    ) throws(ActionFailure) -> Receipt {
        let contest = try store.reading { (view) throws(StoreFailure) in try view.contest() }
        try occasion.check(contest)
        let heads = try store.reading { (view) throws(StoreFailure) in try view.entryHeads() }
        let read = RegisterFile.offices(file)
        var findings = read.findings
        for (office, place) in read.values { findings += faults(of: office, heads: heads, at: place) }
        let warnings = try findings.refusing()
        let offices = read.values.map(\.value)
        var changes: [StorePath: Commit.Change] = [:]
        for office in offices { changes[StorePath(.office(office.id))] = .put(office.canonicalBytes) }
        let services = offices.reduce(0) { $0 + $1.services.count }
        return try commit("register-offices", changes, services, warnings, in: &store, contest, occasion)
    }

    /// Registers jurors; many rows, one commit, or nothing.
    public static func jurors(
        _ file: InputFile, in store: inout Store, at occasion: Occasion
    ) throws(ActionFailure) -> Receipt {
        let contest = try store.reading { (view) throws(StoreFailure) in try view.contest() }
        try occasion.check(contest)
        let offices = try store.reading { (view) throws(StoreFailure) in try view.offices() }
        let read = RegisterFile.jurors(file)
        var findings = read.findings
        for (juror, place) in read.values {
            findings += faults(of: juror, contest: contest, offices: offices, at: place)
        }
        let warnings = try findings.refusing()
        var changes: [StorePath: Commit.Change] = [:]
        for (juror, _) in read.values { changes[StorePath(.juror(juror.id))] = .put(juror.canonicalBytes) }
        return try commit("register-jurors", changes, 0, warnings, in: &store, contest, occasion)
    }

    private static func faults(of office: Office, heads: [EntryHead], at place: Place) -> [Finding] {
        let orphaned = heads.filter {
            $0.office == office.id && $0.withdrawal == nil && office.service($0.service) == nil
        }
        var problems = orphaned.map { head in
            RegistryProblem.serviceInUse(office: office.id, service: head.service, entry: head.id)
        }
        if office.services.isEmpty { problems.append(.officeWithoutServices(office: office.id)) }
        return problems.map { Finding(.registry($0), at: place) }
    }

    private static func faults(of juror: Juror, contest: Contest, offices: [Office], at place: Place) -> [Finding] {
        let categories = contest.categories.map(\.id.text)
        let expertise = juror.expertise.filter { contest.category($0) == nil }.map { id in
            RegistryProblem.expertiseUnknown(category: id, suggestion: suggestion(for: id.text, among: categories))
        }
        let conflicts = juror.conflicts.compactMap { conflict -> RegistryProblem? in
            guard case .office(let id) = conflict.with, !offices.contains(where: { $0.id == id }) else { return nil }
            return .conflictUnknown(
                kind: "office", id: id.text, suggestion: suggestion(for: id.text, among: offices.map(\.id.text)))
        }
        return (expertise + conflicts).map { Finding(.registry($0), at: place) }
    }

    private static func commit(
        _ action: String, _ changes: [StorePath: Commit.Change], _ services: Int, _ warnings: [Finding],
        in store: inout Store, _ contest: Contest, _ occasion: Occasion
    ) throws(ActionFailure) -> Receipt {
        let known = changes.keys.filter { store.digest(of: $0) != nil }.count
        let receipt = try store.commit(
            action, contest.id.text, in: contest, at: occasion, facts: ["count": String(changes.count)],
            changes: changes)
        let documents = receipt?.documents ?? []
        let added = documents.count { $0.old == nil }
        let changed = documents.count - added
        return Receipt(
            action: ActionReceipt(commit: receipt, warnings: warnings), added: added, changed: changed,
            unchanged: known - changed, services: services)
    }
}
