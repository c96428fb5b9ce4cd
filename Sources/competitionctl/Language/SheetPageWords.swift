import Competition
import Scoring

/// What the page of a juror's score sheets has.
extension FormPageWords {
    func sheetTitle(_ brief: SheetBrief) -> String {
        sheetHeading(brief.stage) + " · " + words(brief.contest.title)
    }
    func sheetHeading(_ stage: Stage) -> String {
        either(id: "Lembar penilaian: ", en: "Score sheets: ") + words(stage.name)
    }
    func scoring(_ brief: SheetBrief) -> String {
        let window = language.window(brief.stage.window, in: brief.contest.zone)
        return either(id: "Penilaian dibuka \(window).", en: "Scoring is open \(window).")
    }
    var juror: String { either(id: "Juri", en: "Juror") }
    var privacy: String {
        either(
            id:
                "Nilai juri lain tidak ada di sini. Catatan Anda menjadi saran bagi perangkat daerah dan tidak diumumkan.",
            en: "No other juror's marks are in here. Your notes are advice to the office and are not published.")
    }
    func contents(_ count: Int) -> String {
        either(
            id: "Daftar inovasi (\(Language.indonesian.count(count)))",
            en: "List of entries (\(Language.english.count(count)))")
    }
    var nothingAssigned: String {
        either(id: "Belum ada inovasi yang ditugaskan kepada juri ini.", en: "No entry is assigned to this juror yet.")
    }
    var previous: String { either(id: "Inovasi sebelumnya", en: "Previous entry") }
    var following: String { either(id: "Inovasi berikutnya", en: "Next entry") }
    func version(_ revision: Int) -> String { either(id: "versi \(revision)", en: "version \(revision)") }
    var otherAnswers: String { either(id: "Isi naskah selebihnya", en: "The rest of the entry") }
    func attached(_ names: [String]) -> String {
        either(id: "Lampiran: ", en: "Attachments: ") + names.joined(separator: ", ")
    }
    var fromEntry: String { either(id: "Jawaban dalam naskah", en: "The entry's answer") }
    var noAnswer: String { either(id: "Tidak dijawab.", en: "Not answered.") }
    func weight(_ weight: Ratio) -> String {
        either(id: "bobot \(language.number(weight))", en: "weight \(language.number(weight))")
    }
    func range(_ minimum: Ratio, _ maximum: Ratio, _ step: Ratio) -> String {
        let (low, high) = (language.number(minimum), language.number(maximum))
        let isWhole = step == .one && minimum.isWhole
        return switch language {
        case .indonesian where isWhole: "bilangan bulat \(low) sampai \(high)"
        case .indonesian: "\(low) sampai \(high), langkah \(language.number(step))"
        case .english where isWhole: "whole numbers from \(low) to \(high)"
        case .english: "\(low) to \(high) in steps of \(language.number(step))"
        }
    }
    var score: String { either(id: "Nilai", en: "Score") }
    var acceptedEvidence: String { either(id: "Bukti diterima:", en: "Evidence accepted:") }
    var note: String { either(id: "Catatan", en: "Note") }
    var panelNote: String { either(id: "Catatan untuk panel saja", en: "Note for the panel alone") }
    var panelNoteHelp: String {
        either(
            id: "Tidak disampaikan kepada perangkat daerah dan tidak diumumkan.",
            en: "Neither for the office nor for the public.")
    }
    var abstaining: String { either(id: "Saya abstain untuk inovasi ini", en: "I abstain from judging this entry") }
    var abstainingHelp: String {
        either(id: "Abstain tidak pernah dihitung nol.", en: "An abstention is never counted as zero.")
    }
    var reason: String { either(id: "Alasan abstain", en: "Reason for abstaining") }
    var signature: String { either(id: "Tanda tangan", en: "Signature") }
    var signatureHelp: String {
        either(
            id: "Berlaku untuk semua lembar dalam berkas yang Anda simpan.",
            en: "It holds for every sheet in the file that you save.")
    }
    var date: String { either(id: "Tanggal", en: "Date") }
    var today: String { either(id: "Hari ini", en: "Today") }
    var statement: String {
        either(
            id: "Saya menyatakan tidak mempunyai benturan kepentingan dengan inovasi yang saya nilai di sini.",
            en: "I state that I have no conflict of interest with the entries that I score here.")
    }
    var saveSheets: String { either(id: "Simpan lembar", en: "Save the sheets") }
    var nextForSheets: String {
        either(
            id:
                "Berkas yang disimpan diserahkan kepada panitia, atau dikirim dengan competitionctl score. Hanya lembar yang "
                + "lengkap dan belum pernah dikirim, atau berubah, yang ada di dalamnya.",
            en:
                "Hand the saved file to the organizer, or send it with competitionctl score. It holds the sheets that are "
                + "complete and were never sent, or were changed.")
    }

    /// The sentences of the script.
    var sheetScript: JSONValue {
        .object(sharedScript + sheetStates + sheetOutcomes)
    }

    private var sheetStates: [JSONMember] {
        [
            JSONMember("untouched", .string(either(id: "belum dinilai", en: "not begun"))),
            JSONMember("begun", .string(either(id: "belum lengkap", en: "incomplete"))),
            JSONMember("ready", .string(either(id: "lengkap", en: "complete"))),
            JSONMember("sent", .string(either(id: "sudah dikirim", en: "sent"))),
            JSONMember("abstained", .string(either(id: "Abstain.", en: "Abstained."))),
            JSONMember(
                "total",
                .string(
                    either(
                        id: "Jumlah \(hole("total")) dari \(hole("maximum")), \(hole("scored")) dari \(hole("all")) "
                            + "kriteria dinilai",
                        en:
                            "Total \(hole("total")) of \(hole("maximum")), \(hole("scored")) of \(hole("all")) criteria "
                            + "scored"))),
            JSONMember(
                "countsAs",
                .string(
                    either(
                        id: "Bukti belum lengkap diterima: dihitung \(hole("score")).",
                        en: "Not all evidence is accepted: it counts as \(hole("score"))."))),
            JSONMember(
                "progress",
                .string(
                    either(
                        id: "\(hole("done")) dari \(hole("all")) lembar lengkap",
                        en: "\(hole("done")) of \(hole("all")) sheets complete"))),
        ]
    }

    private var sheetOutcomes: [JSONMember] {
        [
            JSONMember(
                "nothingReady",
                .string(
                    either(
                        id: "Belum ada lembar baru yang lengkap; tidak ada yang disimpan.",
                        en: "No new sheet is complete; nothing was saved."))),
            JSONMember(
                "unsigned",
                .string(
                    either(
                        id: "Belum disimpan: isi nama dan tanggal tanda tangan.",
                        en: "Not saved: sign with name and date."))),
            JSONMember(
                "savedAll",
                .string(
                    either(
                        id: "\(hole("file")) disimpan, berisi \(hole("sheets")) lembar.",
                        en: "\(hole("file")) was saved with \(hole("sheets")) sheets."))),
            JSONMember(
                "savedSome",
                .string(
                    either(
                        id:
                            "\(hole("file")) disimpan, berisi \(hole("sheets")) lembar; \(hole("waiting")) lembar belum "
                            + "lengkap dan tidak ikut.",
                        en:
                            "\(hole("file")) was saved with \(hole("sheets")) sheets; \(hole("waiting")) are incomplete and "
                            + "left out."))),
            JSONMember(
                "statementNeeded",
                .string(
                    either(
                        id: "Belum disimpan: centang pernyataan bebas benturan kepentingan.",
                        en: "Not saved: tick the statement of no conflict."))),
            JSONMember(
                "noStatement",
                .string(
                    either(
                        id: "Pernyataan bebas benturan kepentingan belum dicentang.",
                        en: "The statement of no conflict is not ticked."))),
        ]
    }
}
