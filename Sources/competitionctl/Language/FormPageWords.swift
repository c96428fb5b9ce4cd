import Competition
import Scoring

/// The words of forms that open in a browser, in one language.
struct FormPageWords: Sendable {
    /// The language.
    let language: Language

    /// Picks the words in the language.
    func either(id indonesian: @autoclosure () -> String, en english: @autoclosure () -> String) -> String {
        switch language {
        case .indonesian: indonesian()
        case .english: english()
        }
    }

    /// The contest's words; Indonesian where it has no others.
    func words(_ words: Words) -> String { words.words(in: language) }
}

/// What both forms have.
extension FormPageWords {
    var rehearsal: String {
        either(id: "Gladi: formulir ini untuk latihan.", en: "Rehearsal: this form is for practice.")
    }
    var howItWorks: String {
        either(
            id:
                "Formulir ini bekerja tanpa internet. Isian disimpan di peramban ini sambil Anda mengetik; untuk pindah ke "
                + "perangkat lain, simpan draf ke berkas dan buka di sana.",
            en:
                "This form needs no connection. What you type is kept in this browser as you go; to move to another device, "
                + "save a draft to a file and open it there.")
    }
    var noScript: String {
        either(
            id: "Formulir ini memerlukan JavaScript. Aktifkan JavaScript untuk halaman ini, atau minta formulir XML.",
            en: "This form needs JavaScript. Allow it for this page, or ask for the form as XML.")
    }
    var saveDraft: String { either(id: "Simpan draf ke berkas", en: "Save a draft to a file") }
    var openDraft: String { either(id: "Buka draf", en: "Open a draft") }
    var printing: String { either(id: "Cetak", en: "Print") }
    var more: String { either(id: "Draf dan cetak", en: "Drafts and printing") }
    var tools: String { either(id: "Simpan dan cetak", en: "Save and print") }
    var choose: String { either(id: "Pilih…", en: "Choose…") }
    var required: String { either(id: "wajib", en: "required") }
    var optional: String { either(id: "boleh dikosongkan", en: "may stay empty") }
    var toMend: String { either(id: "Yang perlu diperbaiki", en: "What is to be mended") }

    /// How figures are written, for the script.
    var figures: JSONValue {
        let months = (1...12).compactMap { Day(year: 2000, month: $0, day: 1) }.map { day in
            .string(language.date(day).split(separator: " ")[1].description) as JSONValue
        }
        return .object([
            JSONMember("decimal", .string(String(language.decimalMark))),
            JSONMember("thousands", .string(language == .indonesian ? "." : ",")), JSONMember("months", .array(months)),
        ])
    }

    /// The sentences that both scripts tell.
    var sharedScript: [JSONMember] {
        [
            JSONMember("error", .string(either(id: "Kesalahan", en: "Error"))),
            JSONMember("warning", .string(either(id: "Peringatan", en: "Warning"))),
            JSONMember("kept", .string(either(id: "Tersimpan di peramban ini.", en: "Kept in this browser."))),
            JSONMember(
                "notKept",
                .string(
                    either(
                        id: "Peramban ini tidak menyimpan isian; simpan draf ke berkas sebelum menutup halaman.",
                        en: "This browser keeps nothing; save a draft to a file before you close the page."))),
            JSONMember("draftSaved", .string(either(id: "Draf disimpan ke berkas.", en: "The draft was saved."))),
            JSONMember("draftOpened", .string(either(id: "Draf dibuka.", en: "The draft was opened."))),
            JSONMember(
                "noDraft",
                .string(either(id: "Berkas itu bukan draf formulir.", en: "That file is no draft of a form."))),
            JSONMember(
                "otherDraft",
                .string(
                    either(
                        id: "Draf itu milik formulir lain, jadi tidak dibuka.",
                        en: "That draft belongs to another form, so it was not opened."))),
        ]
    }

    /// A hole that the script fills.
    func hole(_ name: String) -> String { FindingTemplate.Hole.marker(name) }
}

/// What the entry form has.
extension FormPageWords {
    func entryTitle(_ contest: Contest) -> String {
        either(id: "Formulir inovasi", en: "Entry form") + " · " + words(contest.title)
    }
    var entryHeading: String { either(id: "Formulir inovasi", en: "Entry form") }
    func registration(_ contest: Contest) -> String {
        let window = language.window(contest.intake, in: contest.zone)
        return either(id: "Pendaftaran dibuka \(window).", en: "Registration is open \(window).")
    }
    var office: String { Label.office.words(in: language) }
    var identifier: String { either(id: "Pengenal inovasi", en: "Identifier of the entry") }
    func revising(_ revision: Int) -> String {
        either(id: "Perbaikan atas versi \(revision)", en: "Revision of version \(revision)")
    }
    var basics: String { either(id: "Tentang inovasi", en: "About the innovation") }
    var title: String { either(id: "Judul inovasi", en: "Title of the innovation") }
    var service: String { either(id: "Layanan yang diperbaiki", en: "Service that is improved") }
    var group: String { either(id: "Kelompok", en: "Group") }
    var groupHelp: String {
        either(id: "Pertanyaan di bawah mengikuti kelompok.", en: "The questions below go with the group.")
    }
    var category: String { either(id: "Kategori", en: "Category") }
    var started: String { either(id: "Mulai diterapkan", en: "In use from") }
    var origin: String {
        either(id: "Inovasi asal atau yang dilanjutkan", en: "Innovation that is adapted or continued")
    }
    var originHelp: String { either(id: "Judul, pemilik, dan tahunnya.", en: "Title, owner and year.") }
    var winner: String { either(id: "Pemenang dalam daftar", en: "Winner in the list") }
    var noWinner: String { either(id: "Tidak ada dalam daftar", en: "Not in the list") }
    var questions: String { either(id: "Pertanyaan", en: "Questions") }
    func limit(_ words: Int) -> String {
        either(
            id: "paling banyak \(Language.indonesian.count(words)) kata",
            en: "at most \(Language.english.count(words, "word", "words"))")
    }
    var isPublished: String { either(id: "jawabannya diumumkan", en: "the answer is published") }
    var attachments: String { either(id: "Lampiran", en: "Attachments") }
    var attachmentsHelp: String {
        either(
            id:
                "Berkas tidak ikut tersimpan di dalam naskah. Letakkan semua berkas di folder yang sama dengan naskah saat "
                + "mengirim.",
            en:
                "The files are not stored inside the document. Put all of them into the folder of the document when you "
                + "send it.")
    }
    func accepted(_ rule: AttachmentRule) -> String {
        let types = language.oneOf(rule.types.map(\.rawValue))
        let size = language.size(kilobytes: rule.kilobytes)
        return either(id: "\(types), paling besar \(size)", en: "\(types), at most \(size)")
    }
    var removeFile: String { either(id: "Hapus pilihan", en: "Remove") }
    var contact: String { either(id: "Narahubung", en: "Contact") }
    var contactHelp: String {
        either(id: "Hanya untuk panitia, tidak diumumkan.", en: "For the organizer alone, never published.")
    }
    var name: String { either(id: "Nama", en: "Name") }
    var phone: String { either(id: "Telepon", en: "Telephone") }
    var email: String { either(id: "Surel", en: "Mail") }
    var saveEntry: String { either(id: "Simpan naskah", en: "Save the document") }
    var savedHeading: String { either(id: "Naskah siap dikirim", en: "The document is ready") }
    var savedAs: String { either(id: "Berkas:", en: "File:") }
    var digest: String {
        either(
            id: "Sidik (SHA-256), cocokkan dengan tanda terima:", en: "Digest (SHA-256), compare it with the receipt:")
    }
    var bring: String { either(id: "Kirim bersama berkas lampiran ini:", en: "Send these attachments along:") }
    var next: String {
        either(
            id: "Serahkan naskah beserta lampirannya kepada panitia, atau kirim dengan competitionctl submit.",
            en: "Hand the document and its attachments to the organizer, or send them with competitionctl submit.")
    }

    /// The sentences of the script.
    var entryScript: JSONValue {
        .object(
            sharedScript + [
                JSONMember("counted", .string(either(id: "\(hole("words")) kata", en: "\(hole("words")) words"))),
                JSONMember(
                    "countedOf",
                    .string(
                        either(
                            id: "\(hole("words")) dari \(hole("limit")) kata",
                            en: "\(hole("words")) of \(hole("limit")) words"))),
                JSONMember(
                    "progress",
                    .string(
                        either(
                            id: "\(hole("done")) dari \(hole("all")) isian wajib benar",
                            en: "\(hole("done")) of \(hole("all")) required answers right"))),
                JSONMember(
                    "refused",
                    .string(
                        either(
                            id: "Belum disimpan: \(hole("fields")) isian perlu diperbaiki.",
                            en: "Not saved: \(hole("fields")) answers are to be mended."))),
                JSONMember(
                    "saved", .string(either(id: "\(hole("file")) disimpan.", en: "\(hole("file")) was saved."))),
            ])
    }
}
