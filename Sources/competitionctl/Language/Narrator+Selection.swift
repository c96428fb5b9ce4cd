import Competition
import Scoring

extension Narrator {
    /// What a quota counts: `kelompok Replikasi`, `Daerah 3T`.
    func subject(of quota: QuotaRule) -> String {
        let names = language.oneOf(quota.values.map { name(of: $0, by: quota.dimension) })
        switch quota.dimension {
        case .group, .category: return "\(language.dimension(quota.dimension)) \(names)"
        case .institutionKind, .regionClass: return names
        }
    }

    /// A quota in words: `paling sedikit 5 dan paling banyak 10 dari kelompok Replikasi`.
    func quota(_ quota: QuotaRule) -> String {
        let bounds = [quota.minimum > 0 ? least(quota.minimum) : nil, quota.maximum.map(most)].compactMap(\.self)
        return from(quota, bounds.isEmpty ? least(0) : language.allOf(bounds))
    }

    /// A cap in words: `paling banyak 3 untuk setiap pemerintah kabupaten atau pemerintah kota`.
    func cap(_ cap: CapRule) -> String { most(cap.maximum) + " " + owner(cap.per, cap.kinds) }

    /// Whose entries are counted together.
    func owner(_ owner: Owner, _ kinds: [InstitutionKind]?) -> String {
        let names = kinds.map { language.oneOf($0.map { $0.words(in: language) }) }
        return switch (language, owner, names) {
        case (.indonesian, .office, nil): "untuk setiap perangkat daerah"
        case (.indonesian, .office, let names?): "untuk setiap perangkat daerah pada \(names)"
        case (.indonesian, .institution, nil): "untuk setiap instansi"
        case (.indonesian, .institution, let names?): "untuk setiap \(names)"
        case (.english, .office, nil): "for each office"
        case (.english, .office, let names?): "for each office of a \(names)"
        case (.english, .institution, nil): "for each institution"
        case (.english, .institution, let names?): "for each \(names)"
        }
    }

    /// How many a list takes, and from which score on.
    func size(of list: SelectionList) -> String {
        let floor = list.floor.map(language.number)
        return switch (language, list.size, floor) {
        case (.indonesian, let size?, nil): "\(language.count(size)) inovasi"
        case (.indonesian, let size?, let floor?):
            "\(language.count(size)) inovasi dengan nilai paling sedikit \(floor)"
        case (.indonesian, nil, let floor?): "semua inovasi dengan nilai paling sedikit \(floor)"
        case (.indonesian, nil, nil): "semua inovasi yang diperingkat"
        case (.english, let size?, nil): language.count(size, "entry", "entries")
        case (.english, let size?, let floor?): "\(language.count(size, "entry", "entries")) of at least \(floor)"
        case (.english, nil, let floor?): "all entries of at least \(floor)"
        case (.english, nil, nil): "all ranked entries"
        }
    }

    /// Why an entry is on a list, or is not, against its rank.
    func exception(_ exception: SelectionException, of list: SelectionList) -> String {
        switch language {
        case .indonesian: indonesianException(exception, list)
        case .english: englishException(exception, list)
        }
    }

    /// By how much an entry lies on the other side of the line, to stand behind its exception; nothing where that is not told.
    func margin(_ margin: Ratio?, isOut: Bool) -> String {
        guard let margin,
            let figure = try? margin.rounded(places: contest.figures.places, rule: contest.figures.rounding)
        else { return "" }
        let points = language.figure(figure)
        return switch (language, isOut) {
        case (.indonesian, true): "; nilainya \(points) di atas nilai terendah yang masuk"
        case (.indonesian, false): "; nilainya \(points) di bawah nilai tertinggi yang tidak masuk karena aturan"
        case (.english, true): "; its score is \(points) above the lowest that is in"
        case (.english, false): "; its score is \(points) below the highest that a rule keeps out"
        }
    }

    private func indonesianException(_ exception: SelectionException, _ list: SelectionList) -> String {
        switch exception {
        case .admittedByMinimum(let quota): "masuk karena \(minimum(quota, list))"
        case .admittedByMaximum(let quota):
            "masuk karena \(maximum(quota, list)) menahan inovasi yang berperingkat lebih baik"
        case .admittedByCap(let cap): "masuk karena \(limit(cap, list)) menahan inovasi yang berperingkat lebih baik"
        case .admittedByTie: "masuk karena seri dengan inovasi terakhir dalam daftar"
        case .overMaximum(let quota): "tidak masuk karena \(maximum(quota, list)) sudah terpenuhi"
        case .overCap(let cap): "tidak masuk karena \(limit(cap, list)) sudah tercapai"
        case .displacedByMinimum(let quota):
            "tidak masuk karena tempatnya diberikan kepada inovasi yang diperlukan \(minimum(quota, list))"
        case .reservedByMinimum(let quota):
            "tidak masuk karena tempat terakhir disediakan untuk \(minimum(quota, list))"
        }
    }

    private func englishException(_ exception: SelectionException, _ list: SelectionList) -> String {
        switch exception {
        case .admittedByMinimum(let quota): "in because of \(minimum(quota, list))"
        case .admittedByMaximum(let quota): "in because \(maximum(quota, list)) keeps a better-ranked entry out"
        case .admittedByCap(let cap): "in because \(limit(cap, list)) keeps a better-ranked entry out"
        case .admittedByTie: "in because it is tied with the last entry on the list"
        case .overMaximum(let quota): "out because \(maximum(quota, list)) is filled"
        case .overCap(let cap): "out because \(limit(cap, list)) is reached"
        case .displacedByMinimum(let quota):
            "out because its place went to an entry that \(minimum(quota, list)) needs"
        case .reservedByMinimum(let quota): "out because the last places are kept for \(minimum(quota, list))"
        }
    }

    /// A quota by its number and its minimum; of a quota that the list does not have, the number alone.
    private func minimum(_ index: Int, _ list: SelectionList) -> String {
        numbered(language.quotaWord, index, rule(index, list.quotas).map { from($0, least($0.minimum)) })
    }

    private func maximum(_ index: Int, _ list: SelectionList) -> String {
        let rule = rule(index, list.quotas)
        return numbered(
            language.quotaWord, index, rule.flatMap { quota in quota.maximum.map { from(quota, most($0)) } })
    }

    private func limit(_ index: Int, _ list: SelectionList) -> String {
        numbered(language.capWord, index, rule(index, list.caps).map(cap))
    }

    private func rule<Rule>(_ index: Int, _ rules: [Rule]) -> Rule? {
        rules.indices.contains(index) ? rules[index] : nil
    }

    private func numbered(_ word: String, _ index: Int, _ words: String?) -> String {
        let number = language.count(index + 1)
        let name = language == .indonesian ? "\(word) ke-\(number)" : "\(word) \(number)"
        return words.map { "\(name) (\($0))" } ?? name
    }

    private func name(of value: String, by dimension: QuotaDimension) -> String {
        switch dimension {
        case .group: GroupID(value).map(group) ?? value
        case .category: CategoryID(value).map(category) ?? value
        case .institutionKind: InstitutionKind(rawValue: value)?.words(in: language) ?? value
        case .regionClass:
            contest.regionClasses.first { $0.id.text == value }?.name.words(in: language) ?? value
        }
    }

    private func from(_ quota: QuotaRule, _ bounds: String) -> String {
        bounds + (language == .indonesian ? " dari " : " of ") + subject(of: quota)
    }

    private func least(_ number: Int) -> String {
        (language == .indonesian ? "paling sedikit " : "at least ") + language.count(number)
    }

    private func most(_ number: Int) -> String {
        (language == .indonesian ? "paling banyak " : "at most ") + language.count(number)
    }
}

extension Language {
    fileprivate var quotaWord: String { self == .indonesian ? "kuota" : "quota" }
    fileprivate var capWord: String { self == .indonesian ? "batas" : "cap" }
}
