import Competition
import Scoring

/// The words of the site in one language; no word can be written in one language only.
struct SiteWords: Sendable {
    /// The language.
    let language: Language

    /// Picks the words in the language.
    func either(id indonesian: @autoclosure () -> String, en english: @autoclosure () -> String) -> String {
        switch language {
        case .indonesian: indonesian()
        case .english: english()
        }
    }

    /// Picks the sentence in the language.
    func sentence(id indonesian: @autoclosure () -> Phrase, en english: @autoclosure () -> Phrase) -> Phrase {
        switch language {
        case .indonesian: indonesian()
        case .english: english()
        }
    }

    /// The contest's words; Indonesian where it has no others.
    func words(_ words: Words) -> String {
        switch language {
        case .indonesian: words.indonesian
        case .english: words.english ?? words.indonesian
        }
    }
}

/// What every page has.
extension SiteWords {
    var skipToContent: String { either(id: "Langsung ke isi", en: "Skip to content") }
    var pages: String { either(id: "Halaman", en: "Pages") }
    var languages: String { either(id: "Bahasa", en: "Language") }
    var home: String { either(id: "Beranda", en: "Home") }
    var awards: String { either(id: "Penghargaan", en: "Awards") }
    var ranks: String { either(id: "Peringkat", en: "Ranking") }
    var offices: String { either(id: "Perangkat daerah", en: "Offices") }
    var rules: String { either(id: "Aturan", en: "Rules") }
    var rubrics: String { either(id: "Rubrik", en: "Rubrics") }
    var verification: String { either(id: "Periksa sendiri", en: "Verify") }
    var onThisPage: String { either(id: "Di halaman ini", en: "On this page") }
    var yes: String { either(id: "ya", en: "yes") }
    var no: String { either(id: "tidak", en: "no") }
    var downloadTable: String { either(id: "Unduh tabel (CSV)", en: "Download the table (CSV)") }
    var downloadResult: String { either(id: "Unduh seluruh hasil (JSON)", en: "Download the whole result (JSON)") }
    var downloadSchema: String {
        either(id: "Bentuk berkas hasil (JSON Schema)", en: "Shape of the result (JSON Schema)")
    }
    var downloadSpreadsheet: String {
        either(
            id: "Seluruh hitungan dengan rumus hidup (lembar sebar OpenDocument)",
            en: "The whole computation with living formulas (OpenDocument spreadsheet)")
    }
    var downloadCertificates: String { either(id: "Kode semua piagam (CSV)", en: "Codes of all certificates (CSV)") }
    var siteMap: String { either(id: "Peta situs untuk mesin pencari (XML)", en: "Site map for search engines (XML)") }
    var coverageTable: String { either(id: "Cakupan layanan", en: "Coverage of services") }
    func rankingTable(_ stage: String) -> String { either(id: "Peringkat \(stage)", en: "Ranking of \(stage)") }
    /// A table for people, as spreadsheets in the page's language open it.
    func readable(_ name: String) -> String {
        either(
            id: "\(name) untuk Excel dan LibreOffice (CSV, koma desimal)",
            en: "\(name) for Excel and LibreOffice (CSV, decimal point)")
    }
    var downloadCoverage: String { either(id: "Unduh cakupan (CSV)", en: "Download the coverage (CSV)") }

    /// The name of a language in that language.
    static func name(of language: Language) -> String {
        switch language {
        case .indonesian: "Bahasa Indonesia"
        case .english: "English"
        }
    }

    // MARK: The rehearsal

    var rehearsal: String { either(id: "Gladi", en: "Rehearsal") }

    var rehearsalNotice: String {
        either(
            id:
                "Situs ini hasil latihan. Nilai, juri, dan hasilnya dibuat-buat; ini bukan hasil kompetisi yang sebenarnya.",
            en:
                "This site comes from a practice run. Its marks, jurors and results are made up; it is not the result of "
                + "a real competition.")
    }

    // MARK: The foot of the page

    func publishedFrom(_ proof: PublicRecord.Proof) -> Phrase {
        let time = language.exactTime(proof.asOf)
        let lines = language.count(proof.journalLines)
        return sentence(
            id: "Keadaan data: \(time), baris jurnal ke-\(lines).",
            en: "State of the data: \(time), journal line \(lines).")
    }

    var recomputed: String {
        either(
            id: "Semua angka dihitung ulang dari lembar penilaian saat situs ini dibuat.",
            en: "All figures were computed again from the score sheets when this site was made.")
    }

    var stateElsewhere: String {
        either(id: "Keadaan data dan kepala jurnalnya:", en: "State of the data and journal head:")
    }

    // MARK: People and figures

    func juror(_ juror: PublicRecord.Juror) -> String {
        switch juror {
        case .number(let number): either(id: "Juri \(number)", en: "Juror \(number)")
        case .named(let name): name
        }
    }

    func figure(_ figure: PublicRecord.Figure) -> String { language.figure(figure.printed) }

    func entryCount(_ count: Int) -> String {
        either(id: "\(language.count(count)) inovasi", en: language.count(count, "entry", "entries"))
    }

    func serviceCount(_ count: Int) -> String {
        either(id: "\(language.count(count)) layanan", en: language.count(count, "service", "services"))
    }

    func jurorCount(_ count: Int) -> String {
        either(id: "\(language.count(count)) juri", en: language.count(count, "juror", "jurors"))
    }

    func share(_ part: Int, of whole: Int) -> String {
        guard whole > 0, part > 0 else { return "0%" }
        // Neither a few of many nor nearly all are rounded to none or all.
        let percent = min(max((part * 100 + whole / 2) / whole, 1), part < whole ? 99 : 100)
        return "\(percent)%"
    }

    func kind(_ kind: InstitutionKind) -> String { kind.words(in: language) }

    // MARK: Outcomes

    /// What became of an entry, as a note of its own.
    func outcome(_ outcome: DecidedStanding.Outcome) -> String {
        let words = outcome.words(in: language)
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    var withdrawn: String { either(id: "Ditarik setelah keputusan", en: "Withdrawn after the decision") }
    var noDecisionYet: String { either(id: "Belum ada keputusan", en: "No decision yet") }
}
