import Competition
import Scoring

/// Why an entry is in or out of a list against its rank, in words that name the rule.
struct ExceptionWords {
    let contest: Contest
    /// The list, whose quotas and caps are named; nil leaves their numbers.
    let list: SelectionList?

    /// The rule that put an entry in or out.
    func sentence(_ exception: SelectionException) -> Text {
        switch exception {
        case .admittedByMinimum(let index):
            let quota = quota(index)
            return Text(
                id: "masuk karena kuota paling sedikit \(quota.indonesian)",
                en: "in, because at least \(quota.english) are needed")
        case .admittedByMaximum(let index):
            let quota = quota(index)
            return Text(
                id: "masuk karena \(quota.indonesian) sudah mencapai jumlah terbanyak",
                en: "in, because \(quota.english) have reached their maximum")
        case .admittedByCap(let index):
            let cap = cap(index)
            return Text(id: "masuk karena \(cap.indonesian) tercapai", en: "in, because \(cap.english) is reached")
        case .admittedByTie:
            return Text(
                id: "masuk karena nilainya sama dengan yang terakhir masuk",
                en: "in, because it is tied with the last one in")
        case .overMaximum(let index):
            let quota = quota(index)
            return Text(
                id: "tidak masuk karena \(quota.indonesian) sudah mencapai jumlah terbanyak",
                en: "out, because \(quota.english) have reached their maximum")
        case .overCap(let index):
            let cap = cap(index)
            return Text(
                id: "tidak masuk karena \(cap.indonesian) tercapai", en: "out, because \(cap.english) is reached")
        case .displacedByMinimum(let index):
            let quota = quota(index)
            return Text(
                id: "tempatnya diberikan untuk kuota paling sedikit \(quota.indonesian)",
                en: "its place went to the quota of at least \(quota.english)")
        case .reservedByMinimum(let index):
            let quota = quota(index)
            return Text(
                id: "tempat terakhir disediakan untuk kuota paling sedikit \(quota.indonesian)",
                en: "the last places are kept for the quota of at least \(quota.english)")
        }
    }

    private func quota(_ index: Int) -> Text {
        guard let list, list.quotas.indices.contains(index) else {
            return Text(id: "nomor \(index + 1)", en: "number \(index + 1)")
        }
        let quota = list.quotas[index]
        let names = quota.values.map { name($0, quota.dimension) }
        let number = quota.minimum > 0 ? "\(quota.minimum) " : ""
        return Text(
            id: number + Language.indonesian.oneOf(names.map(\.indonesian)),
            en: number + Language.english.oneOf(names.map(\.english)))
    }

    private func cap(_ index: Int) -> Text {
        guard let list, list.caps.indices.contains(index) else {
            return Text(id: "batas nomor \(index + 1)", en: "cap number \(index + 1)")
        }
        let cap = list.caps[index]
        return cap.per == .office
            ? Text(id: "batas \(cap.maximum) per perangkat daerah", en: "the cap of \(cap.maximum) an office")
            : Text(id: "batas \(cap.maximum) per instansi", en: "the cap of \(cap.maximum) an institution")
    }

    private func name(_ value: String, _ dimension: QuotaDimension) -> Text {
        switch dimension {
        case .group: text(GroupID(value).flatMap(contest.group)?.name, value, Text(id: "kelompok", en: "group"))
        case .category:
            text(CategoryID(value).flatMap(contest.category)?.name, value, Text(id: "kategori", en: "category"))
        case .institutionKind: Text(id: "jenis instansi \(value)", en: "kind of institution \(value)")
        case .regionClass:
            text(contest.regionClasses.first { $0.id.text == value }?.name, value, Text(id: "golongan", en: "class"))
        }
    }

    private func text(_ words: Words?, _ value: String, _ kind: Text) -> Text {
        Text(
            id: "\(kind.indonesian) \(words?.indonesian ?? value)",
            en: "\(kind.english) \(words?.english ?? words?.indonesian ?? value)")
    }

    /// A name for programs.
    func code(_ exception: SelectionException) -> String {
        switch exception {
        case .admittedByMinimum(let index): "admitted-by-minimum-\(index + 1)"
        case .admittedByMaximum(let index): "admitted-by-maximum-\(index + 1)"
        case .admittedByCap(let index): "admitted-by-cap-\(index + 1)"
        case .admittedByTie: "admitted-by-tie"
        case .overMaximum(let index): "over-maximum-\(index + 1)"
        case .overCap(let index): "over-cap-\(index + 1)"
        case .displacedByMinimum(let index): "displaced-by-minimum-\(index + 1)"
        case .reservedByMinimum(let index): "reserved-by-minimum-\(index + 1)"
        }
    }
}

/// What became of entries, in words.
enum OutcomeWords {
    /// A count of entries with an outcome.
    static func counted(_ outcome: DecidedStanding.Outcome, _ count: Int) -> Text {
        let words = name(outcome)
        return Text(
            id: "\(Language.indonesian.count(count)) \(words.indonesian)",
            en: "\(Language.english.count(count)) \(words.english)")
    }

    /// An outcome.
    static func name(_ outcome: DecidedStanding.Outcome) -> Text {
        switch outcome {
        case .advanced: Text(id: "maju ke tahap berikutnya", en: "moving on")
        case .awarded: Text(id: "menerima penghargaan", en: "awarded")
        case .notSelected: Text(id: "tidak terpilih", en: "not selected")
        case .belowFloor: Text(id: "di bawah nilai ambang", en: "below the floor")
        case .incomplete: Text(id: "penilaiannya belum lengkap", en: "incomplete")
        case .passed: Text(id: "lulus", en: "passed")
        case .failed: Text(id: "tidak lulus", en: "failed")
        }
    }
}
