import Scoring

/// The offices of a rehearsal, institution by institution.
struct RehearsalOffices {
    /// The offices of each institution, in the order of the list of regions.
    var members: [[Member]] = []

    /// An office with the categories of its services.
    struct Member {
        var office: Office
        /// The category of each service, in their order; nil where any fits.
        var categories: [CategoryID?]
    }

    /// How large the registers are.
    struct Size: Hashable {
        /// How many kinds of offices an institution of weight 1 has.
        var kinds: Int
        /// How many units give each service.
        var units: Int
    }

    /// All offices, in the order of the list.
    var all: [Office] { members.flatMap { $0.map(\.office) } }

    /// Makes offices.
    init(_ lists: RehearsalLists, size: Size, seed: UInt64) {
        let unit = lists.sentences.first(.unit)
        var taken: Set<OfficeID> = []
        for (number, region) in lists.institutions.enumerated() {
            var random = RehearsalRandom(seed: seed, .offices, number)
            let count = min(lists.offices.count, size.kinds * region.weight)
            let chosen = Set(random.shuffled(Array(lists.offices.indices)).prefix(count))
            members.append(
                lists.offices.indices.filter(chosen.contains).compactMap { index in
                    let kind = lists.offices[index]
                    let fallback = OfficeID("opd-\(number + 1)-\(index + 1)")
                    guard let id = Self.id(kind, of: region, taken) ?? fallback else { return nil }
                    taken.insert(id)
                    return Self.member(kind, id, region, units: size.units, unit)
                })
        }
    }

    /// The code of the region without its points, and the kind: `3508-dinkes`.
    private static func id(
        _ kind: RehearsalLists.OfficeKind, of region: Institution, _ taken: Set<OfficeID>
    ) -> OfficeID? {
        let short = OfficeID("\(region.code.filter { $0 != "." })-\(kind.id)")
        if let short, !taken.contains(short) { return short }
        return OfficeID("\(region.code)-\(kind.id)").flatMap { taken.contains($0) ? nil : $0 }
    }

    private static func member(
        _ kind: RehearsalLists.OfficeKind, _ id: OfficeID, _ region: Institution, units: Int, _ unit: String
    ) -> Member {
        var member = Member(
            office: Office(
                id: id, name: line("\(kind.name) \(region.name)"), institution: region, services: [], contact: nil),
            categories: [])
        for service in kind.services {
            for number in 1...max(1, units) {
                let name = units > 1 ? "\(service.id)-\(number)" : service.id.text
                guard let id = ServiceID(name), member.office.service(id) == nil else { continue }
                member.office.services.append(
                    Service(id: id, name: service.name, unit: units > 1 ? "\(unit) \(number)" : nil))
                member.categories.append(service.category)
            }
        }
        return member
    }
}

extension Institution {
    /// How many times as much as a regency an institution submits: a province has more offices that do.
    var weight: Int { kind == .provinsi ? 6 : 1 }
}

/// A text cut to the longest line that documents hold.
func line(_ text: String) -> String { String(text.prefix(longestLine)) }
