import Competition
import Scoring

/// How the entries of a stage are divided among its jurors.
extension SiteWords {
    /// The rules of `panels`, a sentence each.
    func panels(_ panels: PanelRules, _ rules: ScoringRules, _ context: PageContext) -> [String] {
        var sentences = [divided, even]
        if let cap = panels.cap { sentences.append(self.cap(cap)) }
        if panels.experts > 0 { sentences.append(experts(panels.experts, of: rules.jurors)) }
        sentences += panels.mixes.map(mix)
        sentences += panels.languages.map { language(of: context.name(of: $0.group), $0.language) }
        if panels.anchors > 0 { sentences.append(anchors(panels.anchors)) }
        return sentences
    }

    private var divided: String {
        either(
            id: "Tidak semua juri membaca semua inovasi: program membagi inovasi kepada para juri. Juri yang mempunyai "
                + "benturan kepentingan dengan suatu inovasi tidak pernah mendapatkannya.",
            en: "Not every juror reads every entry: the program divides the entries among the jurors. A juror with a "
                + "conflict of interest in an entry never gets it.")
    }

    private var even: String {
        either(
            id:
                "Tugas dibagi semerata mungkin. Undian hanya menentukan di antara pembagian yang sama baiknya; angka "
                + "awalnya dicatat, sehingga pembagian dapat dihitung ulang.",
            en:
                "The work is divided as evenly as possible. Lots decide only between divisions that are equally good; "
                + "their seed is recorded, so that the division can be computed again.")
    }

    private func cap(_ cap: Int) -> String {
        let entries = language.count(cap, "entry", "entries")
        return either(
            id:
                "Seorang juri membaca paling banyak \(language.count(cap)) inovasi, kecuali batas juri itu sendiri lain.",
            en: "A juror reads at most \(entries), unless the juror's own limit is another.")
    }

    private func experts(_ count: Int, of jurors: Int) -> String {
        guard count < jurors else {
            return either(
                id: "Setiap inovasi diusahakan dibaca juri yang ahli dalam kategorinya.",
                en: "Experts of its category should read each entry.")
        }
        return either(
            id:
                "Setiap inovasi diusahakan dibaca \(language.count(count)) juri yang ahli dalam kategorinya; juri "
                + "lainnya dari kategori lain, supaya beda antarjuri dapat dibedakan dari beda mutu.",
            en:
                "\(language.count(count, "expert", "experts")) of its category should read each entry; the other jurors "
                + "come from other categories, so that differences between jurors can be told from differences in quality."
        )
    }

    private func mix(_ mix: PanelRules.Mix) -> String {
        let (count, kind) = (mix.minimum, mix.kind)
        return either(
            id: "Pada setiap inovasi paling sedikit \(language.count(count)) juri berjenis \(kind).",
            en: "At least \(language.count(count, "juror", "jurors")) of each entry must be of the kind \(kind).")
    }

    private func language(of group: String, _ code: LanguageID) -> String {
        let name = Self.languages[code.text].map { either(id: $0.id, en: $0.en) } ?? code.text
        return either(
            id: "Inovasi kelompok \(group) hanya dibaca juri yang membaca bahasa \(name).",
            en: "Entries of the group \(group) are read only by jurors who read \(name).")
    }

    private func anchors(_ count: Int) -> String {
        let entries = language.count(count, "entry is", "entries are")
        return either(
            id:
                "\(language.count(count)) inovasi dibaca semua juri tanpa benturan kepentingan, supaya ketegasan mereka "
                + "dapat dibandingkan.",
            en:
                "\(entries) read by every juror without a conflict of interest, so that their severity can be compared."
        )
    }

    /// Languages in which offices write, by their codes; others are called by the code.
    ///
    /// Source: ISO 639-1 and 639-2.
    private static let languages: [String: (id: String, en: String)] = [
        "id": ("Indonesia", "Indonesian"), "jv": ("Jawa", "Javanese"), "su": ("Sunda", "Sundanese"),
        "mad": ("Madura", "Madurese"), "ban": ("Bali", "Balinese"), "min": ("Minangkabau", "Minangkabau"),
        "bug": ("Bugis", "Buginese"), "ace": ("Aceh", "Acehnese"), "en": ("Inggris", "English"),
        "ar": ("Arab", "Arabic"),
    ]
}
