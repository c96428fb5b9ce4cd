import Scoring

/// The most entries that an office or an institution may have, and how many it has.
struct CapLimit {
    private let requirement: Requirement
    private let maximum: Int
    private let per: Owner
    private let kinds: [InstitutionKind]?
    private var counts: [String: Int] = [:]

    /// The limit that a requirement sets; nil when it sets none.
    init?(_ requirement: Requirement) {
        guard case .cap(let maximum, let per, let kinds) = requirement.test else { return nil }
        self.requirement = requirement
        self.maximum = maximum
        self.per = per
        self.kinds = kinds
    }

    /// Whether one more entry of a group may come from an office.
    func allows(_ group: GroupID, _ office: Office) -> Bool {
        !binds(group, office) || counts[owner(of: office), default: 0] < maximum
    }

    /// Counts one more entry.
    mutating func count(_ group: GroupID, _ office: Office) {
        if binds(group, office) { counts[owner(of: office), default: 0] += 1 }
    }

    private func binds(_ group: GroupID, _ office: Office) -> Bool {
        requirement.binds(group) && kinds?.contains(office.institution.kind) ?? true
    }

    private func owner(of office: Office) -> String { per == .office ? office.id.text : office.institution.code }
}

/// What entries of a group must say of the innovation that they come from.
enum OriginNeed: Hashable {
    /// Nothing.
    case nothing
    /// They adapt an innovation: one of these winners, or any where there is no list.
    case adapts([Winner]?)
    /// They continue one of these winners.
    case continues([Winner])
    /// The requirements contradict each other, or no winner fulfils them.
    case impossible
}

extension Contest {
    /// What entries of a group must say of the innovation that they come from.
    func origin(of group: GroupID) -> OriginNeed {
        var adapts: OriginNeed?
        var continued: [Winner]?
        for requirement in requirements where requirement.binds(group) {
            switch requirement.test {
            case .namesOrigin(let listed):
                if listed || adapts == nil { adapts = .adapts(listed ? winners : nil) }
            case .earlierWinner(let months, let invited):
                let latest = intake.closes.day.earlier(months: months) ?? .first
                continued = (continued ?? winners).filter { winner in
                    let isOld = months == 0 || winner.awarded.map { $0 <= latest } ?? false
                    return isOld && (winner.isInvited || !invited)
                }
            default: break
            }
        }
        switch (adapts, continued) {
        case (nil, nil): return .nothing
        case (.adapts([])?, nil), (_?, _?), (nil, []?): return .impossible
        case (let adapts?, nil): return adapts
        case (nil, let winners?): return .continues(winners)
        }
    }

    /// The requirements that can leave no more places.
    var limits: [RequirementID] {
        requirements.filter { requirement in
            switch requirement.test {
            case .cap, .earlierWinner: true
            case .namesOrigin(let listed): listed
            default: false
            }
        }
        .map(\.id)
    }

    /// The latest day from which an innovation may be in use, so that a group's entries are old enough; nil where any will do.
    ///
    /// - Parameter judged: only requirements that are judged then; nil for all.
    func latestStart(in group: GroupID, judged: Requirement.JudgedAt? = nil) -> Day? {
        requirements.compactMap { requirement -> Day? in
            guard requirement.binds(group), judged == nil || requirement.judged == judged,
                case .minimumAge(let months, let before) = requirement.test
            else { return nil }
            return (before ?? intake.closes.day).earlier(months: months) ?? .first
        }
        .min()
    }

    /// The titles, after normalisation, that entries of a group may not have.
    func wonTitles(barredIn group: GroupID) -> Set<String> {
        let isBarred = requirements.contains { $0.test == .neverWon && $0.binds(group) }
        return isBarred ? Set(winners.map { normalisedTitle($0.title) }) : []
    }
}

extension RehearsalOffices {
    /// The institution of a winner's region, where it is in the list.
    func home(of winner: Winner) -> Int? {
        members.firstIndex { $0.first?.office.institution.code == winner.region && winner.region != nil }
    }
}
