import Scoring

extension Sequence<Office> {
    /// The offices by their identifiers.
    var byID: [OfficeID: Office] { Dictionary(map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }) }
}

extension Sequence<Juror> {
    /// The jurors by their identifiers.
    var byID: [JurorID: Juror] { Dictionary(map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }) }
}

extension Sequence<EntryHead> {
    /// The heads by their entries' identifiers.
    var byID: [EntryID: EntryHead] { Dictionary(map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }) }
}
