import Scoring

/// Why a juror may not score an entry, or nil when nothing stands against it.
///
/// The juror's own institution comes first: it holds whether or not it was declared.
func conflict(of juror: Juror, with entry: EntryHead, from office: Office?) -> ConflictReason? {
    if let own = juror.institution, own == office?.institution.code { return .ownInstitution(code: own) }
    let declared = juror.conflicts.first { conflict in
        switch conflict.with {
        case .office(let id): id == entry.office
        case .institution(let code): code == office?.institution.code
        case .entry(let id): id == entry.id
        }
    }
    return declared.map { .declared(reason: $0.reason) }
}
