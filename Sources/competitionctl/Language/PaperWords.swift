import Competition
import Scoring

/// The words of printed documents in one language; no word can be written in one language only.
struct PaperWords: Sendable {
    /// The language.
    let language: Language

    /// The words that paper and pages share.
    var page: SiteWords { SiteWords(language: language) }

    /// Picks the words in the language.
    func either(id indonesian: @autoclosure () -> String, en english: @autoclosure () -> String) -> String {
        page.either(id: indonesian(), en: english())
    }

    /// Picks the sentence in the language.
    func sentence(id indonesian: @autoclosure () -> Phrase, en english: @autoclosure () -> Phrase) -> Phrase {
        page.sentence(id: indonesian(), en: english())
    }
}

/// What every document has.
extension PaperWords {
    var rehearsal: String { either(id: "GLADI – bukan dokumen resmi", en: "REHEARSAL – not an official document") }
    var code: String { either(id: "Kode pemeriksaan", en: "Code") }
    var pageWord: String { either(id: "Halaman", en: "Page") }
    var staffNumber: String { either(id: "NIP", en: "Staff no.") }
    var number: String { either(id: "No.", en: "No.") }
    var name: String { either(id: "Nama", en: "Name") }
    var affiliation: String { either(id: "Asal instansi", en: "Affiliation") }
    var signature: String { either(id: "Tanda tangan", en: "Signature") }
    var juror: String { either(id: "Juri", en: "Juror") }

    func date(_ stamp: Timestamp) -> String { language.date(stamp.moment.civil(in: stamp.zone).local.day) }

    func decisionReference(_ decision: PublicRecord.DecisionFacts) -> String {
        either(
            id: "Keputusan nomor \(decision.number), tanggal \(date(decision.at))",
            en: "Decision no. \(decision.number) of \(date(decision.at))")
    }

    var restingOn: String { either(id: "Berdasarkan", en: "Resting on") }

    func howToCheck(_ document: any PaperDocument) -> Phrase {
        let command = "competitionctl verify --code \(document.code)"
        switch document.kind {
        case .certificate:
            return sentence(
                id:
                    "Cari kode ini dalam tabel data/certificates.csv di situs hasil, atau periksa dengan \(code: command).",
                en: "Look the code up in data/certificates.csv of the published site, or check with \(code: command).")
        case .minutes, .scoreSheets, .advice:
            return sentence(
                id: "Dibuat dari data kompetisi; kebenaran isinya dapat diperiksa dengan \(code: command).",
                en: "Made from the data of the contest; what it says can be checked with \(code: command).")
        }
    }

    // MARK: The index of a folder

    func kind(_ kind: PaperKind) -> String {
        switch kind {
        case .certificate: certificate
        case .minutes: minutes
        case .scoreSheets: sheetForm
        case .advice: adviceTitle
        }
    }

    var privateMatter: String {
        either(
            id: "Folder ini memuat hal yang tidak untuk diumumkan, seperti nama atau catatan juri.",
            en: "This folder holds matter that is not public, such as jurors' names or notes.")
    }

    var document: String { either(id: "Dokumen", en: "Document") }
    var everyCertificate: String { either(id: "Semua piagam", en: "All certificates") }
}

/// The certificate.
extension PaperWords {
    var certificate: String { either(id: "Piagam Penghargaan", en: "Certificate of Award") }
    var givenTo: String { either(id: "diberikan kepada", en: "is awarded to") }
    var forInnovation: String { either(id: "atas inovasi pelayanan publik", en: "for the public service innovation") }
    var asWinner: String { either(id: "sebagai", en: "as") }
    func rank(_ rank: Int) -> String {
        either(id: "Peringkat \(language.count(rank))", en: "Rank \(language.count(rank))")
    }
}

/// The minutes.
extension PaperWords {
    var minutes: String { either(id: "Berita Acara", en: "Minutes") }
    var resultOf: String { either(id: "Penetapan hasil tahap", en: "Result of the stage") }

    /// When, who and what, as minutes begin.
    func opening(_ decision: PublicRecord.DecisionFacts, _ context: PaperContext) -> Phrase {
        let local = decision.at.moment.civil(in: decision.at.zone).local
        let time = language.time(decision.at)
        let weekday = language.weekday(of: decision.at)
        let organizer = context.contest.organizer
        let title = page.words(context.contest.title)
        return sentence(
            id:
                "Pada hari \(weekday) tanggal \(Language.spelled(local.day.day)) bulan \(language.month(of: local.day)) tahun "
                + "\(Language.spelled(local.day.year)) (\(time)), dewan juri bersama \(name: organizer) telah menetapkan hasil "
                + "penilaian \(name: title) dengan rincian sebagai berikut.",
            en:
                "On \(weekday), \(time), the jury and \(name: organizer) settled the result of \(name: title) as follows."
        )
    }

    var inNumbers: String { either(id: "Peserta, juri, dan lembar penilaian", en: "Entries, jurors and score sheets") }

    func entriesInStage(_ count: Int, ranked: Int) -> String {
        either(
            id: "\(page.entryCount(count)) mengikuti tahap ini; \(language.count(ranked)) di antaranya diperingkat.",
            en: "\(page.entryCount(count)) took part in this stage; \(language.count(ranked)) of them are ranked.")
    }

    func jurorsInStage(_ count: Int) -> String {
        either(id: "\(page.jurorCount(count)) ditugaskan.", en: "\(page.jurorCount(count)) were assigned.")
    }

    func sheetsInStage(_ sheets: SheetCount, missing: Int) -> String {
        let due = language.count(sheets.due)
        let scored = language.count(sheets.scored)
        let abstained = language.count(sheets.abstained)
        let open = language.count(missing)
        return either(
            id:
                "\(due) lembar penilaian ditugaskan: \(scored) berisi nilai, \(abstained) abstain, \(open) belum masuk.",
            en: "\(due) score sheets were due: \(scored) hold marks, \(abstained) abstained, \(open) are outstanding.")
    }

    var rulesUsed: String { either(id: "Aturan yang dipakai", en: "The rules that were used") }
    var resolved: String { either(id: "Hasil yang ditetapkan:", en: "The result:") }
    var equalFigures: String { either(id: "Nilai yang sama", en: "Equal figures") }
    var noEqualFigures: String {
        either(id: "Tidak ada nilai yang sama.", en: "No two entries have the same figure.")
    }
    var noExceptions: String {
        either(
            id: "Tidak ada; daftar mengikuti peringkat sepenuhnya.", en: "None; the list follows the ranks throughout.")
    }
    var leftOut: String { either(id: "Tanpa peringkat dan ditarik", en: "Not ranked, and withdrawn") }
    var nothingLeftOut: String { either(id: "Tidak ada.", en: "None.") }
    var withdrawnBefore: String {
        either(id: "ditarik oleh pengusul sebelum keputusan.", en: "withdrawn by its office before the decision.")
    }
    var closing: String {
        either(
            id: "Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.",
            en: "These minutes are a true record and were drawn up to be used accordingly.")
    }
    var annexRanks: String { either(id: "Lampiran: peringkat seluruh inovasi", en: "Annex: the ranks of all entries") }

    func journalAtDecision(_ lines: Int) -> String {
        either(
            id: "Kepala jurnal saat keputusan, baris \(language.count(lines)) (SHA-256):",
            en: "Journal head at the decision, line \(language.count(lines)) (SHA-256):")
    }

    func decisionDigest(_ decision: PublicRecord.DecisionFacts) -> String {
        either(
            id: "Dokumen keputusan nomor \(decision.number) (SHA-256):",
            en: "Decision document no. \(decision.number) (SHA-256):")
    }
}

/// The score sheet form.
extension PaperWords {
    var sheetForm: String { either(id: "Lembar Penilaian Juri", en: "Juror's Score Sheet") }
    var total: String { either(id: "Nilai", en: "Total") }
    var signedOn: String { either(id: "Tanggal", en: "Signed") }
    var abstained: String { either(id: "Abstain:", en: "Abstained:") }
    var sheetMissing: String { either(id: "Lembar belum masuk.", en: "No sheet was received.") }
    var sheetClosing: String {
        either(
            id: "Nilai di atas saya berikan sendiri dengan jujur dan tanpa benturan kepentingan.",
            en: "I gave these marks myself, honestly and without any conflict of interest.")
    }

    func sheetsOf(_ count: SheetCount) -> String {
        let scored = language.count(count.scored)
        let abstained = language.count(count.abstained)
        return either(
            id: "\(language.count(count.due)) ditugaskan, \(scored) berisi nilai, \(abstained) abstain",
            en: "\(language.count(count.due)) due, \(scored) with marks, \(abstained) abstained")
    }

    /// A mark, and what it counts as where evidence was not accepted.
    func mark(_ mark: JurorTotal.Contribution) -> String {
        let score = language.number(mark.score)
        guard mark.counted != mark.score else { return score }
        return "\(score) → \(language.number(mark.counted))"
    }

    /// A day in figures: `14-01-2026`, or as documents write it in English.
    func shortDate(_ day: Day) -> String {
        let parts = day.description.split(separator: "-")
        return either(id: parts.reversed().joined(separator: "-"), en: day.description)
    }
}
