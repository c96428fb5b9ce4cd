import Competition
import Scoring

/// How award and advance lists are composed, and what their rules did.
extension SiteWords {
    var allGroups: String { either(id: "Semua kelompok", en: "All groups") }

    // MARK: Rules of a list

    /// The rules of a list, one sentence each.
    func rules(of list: SelectionList, _ contest: Contest) -> [String] {
        var rules = [size(of: list)]
        if let groups = list.groups { rules.append(groupsOf(groups, contest)) }
        if let floor = list.floor { rules.append(floorOf(floor)) }
        rules += list.tiers.map(places)
        rules += list.quotas.map { capitalised(quota($0, contest)) + "." }
        rules += list.caps.map { capitalised(cap($0)) + "." }
        rules.append(ties(list.ties))
        return rules
    }

    private func size(of list: SelectionList) -> String {
        guard let size = list.size else {
            return either(id: "Semua inovasi yang mencapai nilai ambang.", en: "All entries that reach the floor.")
        }
        return either(
            id: "Daftar memuat \(entryCount(size)).", en: "The list has \(entryCount(size)).")
    }

    private func groupsOf(_ groups: [GroupID], _ contest: Contest) -> String {
        let names = language.allOf(groups.map { group in contest.group(group).map { words($0.name) } ?? group.text })
        return either(id: "Hanya kelompok \(names).", en: "Only the group \(names).")
    }

    private func floorOf(_ floor: Ratio) -> String {
        let number = language.number(floor)
        return either(
            id: "Nilai ambang \(number): inovasi dengan nilai lebih rendah tidak dapat terpilih.",
            en: "Floor \(number): entries with a lower figure cannot be selected.")
    }

    private func places(of tier: AwardTier) -> String {
        let name = words(tier.name)
        let order =
            tier.isOrdered
            ? either(id: "urutannya diumumkan", en: "its order is published")
            : either(id: "disusun menurut abjad judul", en: "listed by title")
        return "\(name): \(language.count(tier.places)), \(order)."
    }

    private func ties(_ rule: TieRule) -> String {
        switch rule {
        case .extend:
            either(
                id: "Bila nilai sama di batas daftar, semua yang sama ikut masuk.",
                en: "Where entries are tied at the cut, all of them are admitted.")
        case .decide:
            either(
                id: "Bila nilai sama di batas daftar, juri menetapkan urutannya dan penetapan itu dicatat.",
                en: "Where entries are tied at the cut, the panel decides their order, and that is recorded.")
        }
    }

    /// A quota in words, to stand within a sentence.
    func quota(_ quota: QuotaRule, _ contest: Contest) -> String {
        let what = counted(by: quota, contest)
        let least = language.count(quota.minimum)
        guard let maximum = quota.maximum else {
            return either(
                id: "paling sedikit \(least) inovasi \(what)", en: "at least \(entries(quota.minimum)) \(what)")
        }
        let most = language.count(maximum)
        if quota.minimum == 0 {
            return either(id: "paling banyak \(most) inovasi \(what)", en: "at most \(entries(maximum)) \(what)")
        }
        return either(
            id: "\(least) sampai \(most) inovasi \(what)", en: "between \(least) and \(entries(maximum)) \(what)")
    }

    private func entries(_ count: Int) -> String { language.count(count, "entry", "entries") }

    private func counted(by quota: QuotaRule, _ contest: Contest) -> String {
        let names = language.oneOf(quota.values.map { name(of: $0, in: quota.dimension, contest) })
        return switch quota.dimension {
        case .group: either(id: "kelompok \(names)", en: "of the group \(names)")
        case .category: either(id: "kategori \(names)", en: "of the category \(names)")
        case .institutionKind: either(id: "dari instansi jenis \(names)", en: "from institutions of the kind \(names)")
        case .regionClass: either(id: "dari wilayah \(names)", en: "from the regions \(names)")
        }
    }

    private func name(of value: String, in dimension: QuotaDimension, _ contest: Contest) -> String {
        let name: String? =
            switch dimension {
            case .group: contest.groups.first { $0.id.text == value }.map { words($0.name) }
            case .category: contest.categories.first { $0.id.text == value }.map { words($0.name) }
            case .institutionKind: InstitutionKind(rawValue: value).map { kind($0) }
            case .regionClass: contest.regionClasses.first { $0.id.text == value }.map { words($0.name) }
            }
        return name ?? value
    }

    /// A cap in words, to stand within a sentence.
    func cap(_ cap: CapRule) -> String {
        let kinds = cap.kinds.map { " (" + language.allOf($0.map { kind($0) }) + ")" } ?? ""
        let most = language.count(cap.maximum)
        return switch cap.per {
        case .office:
            either(
                id: "paling banyak \(most) inovasi setiap perangkat daerah\(kinds)",
                en: "at most \(entries(cap.maximum)) of one office\(kinds)")
        case .institution:
            either(
                id: "paling banyak \(most) inovasi setiap instansi\(kinds)",
                en: "at most \(entries(cap.maximum)) of one institution\(kinds)")
        }
    }

    func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    // MARK: What the rules did

    var exceptions: String {
        either(id: "Tempat yang ditentukan aturan, bukan peringkat", en: "Places decided by a rule, not by rank")
    }

    var exceptionsNotice: String {
        either(
            id:
                "Daftar mengikuti peringkat, kecuali bila kuota, batas, atau nilai sama menentukan lain. Inilah semuanya.",
            en:
                "The list follows the ranking except where a quota, a cap or a tie says otherwise. These are all such places."
        )
    }

    /// Why a rule put an entry in or out against its rank.
    func exception(
        _ exception: PublicRecord.Exception, _ list: SelectionList, _ contest: Contest
    ) -> Phrase {
        switch exception.rule {
        case .admittedByMinimum(let index):
            let rule = quota(at: index, list, contest)
            return sentence(
                id: "Masuk daftar berkat kuota \(rule); menurut peringkat saja belum masuk.",
                en: "On the list because of the quota: \(rule); its rank alone would not have done.")
        case .admittedByMaximum(let index):
            let rule = quota(at: index, list, contest)
            return sentence(
                id: "Masuk daftar karena inovasi berperingkat lebih baik terhenti oleh batas \(rule).",
                en: "On the list because entries of better rank were stopped by the limit: \(rule).")
        case .admittedByCap(let index):
            let rule = cap(at: index, list)
            return sentence(
                id: "Masuk daftar karena inovasi berperingkat lebih baik terhenti oleh batas \(rule).",
                en: "On the list because entries of better rank were stopped by the limit: \(rule).")
        case .admittedByTie:
            return sentence(
                id: "Masuk daftar karena nilainya sama dengan inovasi di batas daftar; semua yang sama ikut masuk.",
                en: "On the list because it is tied with the entry at the cut; all that are tied were admitted.")
        case .overMaximum, .overCap, .displacedByMinimum, .reservedByMinimum:
            return exclusion(exception, list, contest)
        }
    }

    private func exclusion(
        _ exception: PublicRecord.Exception, _ list: SelectionList, _ contest: Contest
    ) -> Phrase {
        switch exception.rule {
        case .overCap(let index):
            let rule = cap(at: index, list)
            let others = all(of: exception.others)
            return sentence(
                id: "Tidak masuk daftar: batas \(rule) sudah terisi oleh \(others).",
                en: "Not on the list: the limit of \(rule) was reached by \(others).")
        case .displacedByMinimum(let index):
            let rule = quota(at: index, list, contest)
            let other = exception.others.first.map { sentence(id: "kepada \(entry: $0)", en: "to \(entry: $0)") }
            let unnamed = sentence(id: "kepada inovasi lain", en: "to another entry")
            return sentence(
                id: "Peringkatnya cukup, tetapi tempatnya diberikan \(other ?? unnamed) untuk memenuhi kuota \(rule).",
                en: "Its rank would have done, but its place went \(other ?? unnamed) to keep the quota: \(rule).")
        case .reservedByMinimum(let index):
            let rule = quota(at: index, list, contest)
            let other = exception.others.first.map {
                sentence(id: " dan diisi \(entry: $0)", en: " and went to \(entry: $0)")
            }
            return sentence(
                id: "Tidak masuk daftar: tempat terakhir disimpan untuk kuota \(rule)\(other ?? "").",
                en: "Not on the list: the last places were kept for the quota: \(rule)\(other ?? "").")
        case .overMaximum(let index):
            let rule = quota(at: index, list, contest)
            return sentence(
                id: "Tidak masuk daftar: batas \(rule) sudah terisi inovasi berperingkat lebih baik.",
                en: "Not on the list: the limit of \(rule) was reached by entries of better rank.")
        case .admittedByMinimum, .admittedByMaximum, .admittedByCap, .admittedByTie: return ""
        }
    }

    /// A quota that cannot be kept.
    func unmet(_ quota: QuotaRule, attained: Int, _ contest: Contest) -> String {
        let rule = self.quota(quota, contest)
        return either(
            id: "Kuota \(rule) tidak dapat dipenuhi: hanya ada \(language.count(attained)) yang memenuhi syarat.",
            en: "The quota of \(rule) cannot be kept: only \(language.count(attained)) are eligible.")
    }

    private func quota(at index: Int, _ list: SelectionList, _ contest: Contest) -> String {
        list.quotas.indices.contains(index) ? quota(list.quotas[index], contest) : ""
    }

    private func cap(at index: Int, _ list: SelectionList) -> String {
        list.caps.indices.contains(index) ? cap(list.caps[index]) : ""
    }

    /// Entries as a list in words.
    func all(of entries: [EntryID]) -> Phrase {
        guard let last = entries.last, entries.count > 1 else { return entries.first.map { "\(entry: $0)" } ?? "" }
        var phrase: Phrase = ""
        for (index, entry) in entries.dropLast().enumerated() {
            phrase = index == 0 ? "\(entry: entry)" : "\(phrase), \(entry: entry)"
        }
        return sentence(id: "\(phrase) dan \(entry: last)", en: "\(phrase) and \(entry: last)")
    }

    // MARK: The page of awards

    func awardsDescription(_ lists: [String], _ contest: Contest) -> String {
        let names = language.allOf(lists)
        return either(
            id: "\(names) dari \(words(contest.title)), menurut jenjang.",
            en: "\(names) of \(words(contest.title)), by tier.")
    }

    func chosenOf(_ chosen: Int, _ candidates: Int) -> String {
        either(
            id: "\(language.count(chosen)) penghargaan dari \(language.count(candidates)) inovasi yang diperingkat.",
            en: "\(language.count(chosen, "award", "awards")) from \(entryCount(candidates)) that were ranked.")
    }

    func order(of tier: AwardTier) -> String {
        tier.isOrdered
            ? either(id: "menurut peringkat", en: "by rank") : either(id: "menurut abjad judul", en: "by title")
    }

    var nobody: String { either(id: "Tidak ada yang terpilih.", en: "Nobody was selected.") }
    var listRules: String { either(id: "Aturan daftar ini", en: "The rules of this list") }
    var rankWord: String { either(id: "Peringkat", en: "Rank") }
}
