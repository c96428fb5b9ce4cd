import Competition
import Scoring

/// Coverage: one service, one innovation.
extension SiteWords {
    func officesDescription(_ contest: Contest) -> String {
        either(
            id:
                "Satu layanan, satu inovasi: cakupan inovasi menurut perangkat daerah dan layanan, \(words(contest.title)).",
            en: "One service, one innovation: coverage by office and service, \(words(contest.title)).")
    }

    var oneServiceOneInnovation: String { either(id: "Satu layanan, satu inovasi", en: "One service, one innovation") }

    func covered(_ covered: Int, of services: Int) -> String {
        let share = share(covered, of: services)
        return either(
            id: "\(language.count(covered)) dari \(serviceCount(services)) sudah punya inovasi (\(share))",
            en:
                "\(language.count(covered)) of \(serviceCount(services)) \(services == 1 ? "has" : "have") an innovation (\(share))"
        )
    }

    var byInstitution: String { either(id: "Menurut instansi", en: "By institution") }
    var servicesColumn: String { either(id: "Layanan", en: "Services") }
    var withInnovation: String { either(id: "Punya inovasi", en: "With an innovation") }
    var innovation: String { either(id: "Inovasi", en: "Innovation") }
    var noInnovation: String { either(id: "belum ada", en: "none yet") }
    var noOffices: String {
        either(id: "Belum ada perangkat daerah yang terdaftar.", en: "No office is registered yet.")
    }
    var noServices: String { either(id: "Tidak ada layanan yang didaftarkan.", en: "No service was registered.") }

    func unpublished(_ count: Int) -> String {
        either(id: "\(entryCount(count)), belum diputuskan", en: "\(entryCount(count)), not yet decided")
    }
}

/// The rules of the contest.
extension SiteWords {
    func rulesDescription(_ contest: Contest) -> String {
        either(
            id: "Aturan \(words(contest.title)): jadwal, kelompok, persyaratan, penilaian, kuota, dan penghargaan.",
            en: "The rules of \(words(contest.title)): schedule, groups, requirements, judging, quotas and awards.")
    }

    var rulesLead: String {
        either(
            id: "Halaman ini dibuat dari berkas aturan yang juga dipakai untuk menghitung hasil.",
            en: "This page is made from the very rules by which the result is computed.")
    }

    var categories: String { either(id: "Kategori", en: "Categories") }
    var form: String { either(id: "Formulir", en: "The form") }
    var question: String { either(id: "Pertanyaan", en: "Question") }
    var wordLimit: String { either(id: "Batas kata", en: "Word limit") }
    var required: String { either(id: "Wajib", en: "Required") }
    var published: String { either(id: "Diumumkan", en: "Published") }
    var forGroups: String { either(id: "Untuk kelompok", en: "For groups") }
    var attachments: String { either(id: "Lampiran", en: "Attachments") }
    var attachment: String { either(id: "Lampiran", en: "Attachment") }
    var atMost: String { either(id: "Paling besar", en: "At most") }
    var fileTypes: String { either(id: "Jenis berkas", en: "File types") }
    var requirements: String { either(id: "Persyaratan", en: "Requirements") }
    var requirement: String { either(id: "Persyaratan", en: "Requirement") }
    var judgedWhen: String { either(id: "Diperiksa", en: "Judged") }
    var regionClasses: String { either(id: "Kelas wilayah", en: "Classes of regions") }
    var regionClass: String { either(id: "Kelas", en: "Class") }
    var regionCodes: String { either(id: "Kode wilayah", en: "Codes of the regions") }
    var winners: String { either(id: "Pemenang terdahulu", en: "Earlier winners") }
    var year: String { either(id: "Tahun", en: "Year") }
    var title: String { either(id: "Judul", en: "Title") }
    var award: String { either(id: "Penghargaan", en: "Award") }
    var judgingByStage: String { either(id: "Tahap dan penilaian", en: "Stages and judging") }
    var figures: String { either(id: "Angka", en: "Figures") }
    var advance: String { either(id: "Yang lolos ke tahap berikutnya", en: "Who moves on to the next stage") }
    var noLimit: String { either(id: "tanpa batas", en: "no limit") }
    var rubric: String { either(id: "Rubrik", en: "Rubric") }

    func judged(_ judged: Requirement.JudgedAt) -> String {
        switch judged {
        case .submission: either(id: "oleh program, saat dikirim", en: "by the program, at submission")
        case .screening: either(id: "oleh program, saat seleksi", en: "by the program, at screening")
        case .person: either(id: "oleh panitia, saat seleksi", en: "by a person, at screening")
        }
    }

    func size(kilobytes: Int) -> String {
        kilobytes >= 1024 && kilobytes % 1024 == 0
            ? "\(language.count(kilobytes / 1024)) MB" : "\(language.count(kilobytes)) KB"
    }

    var screeningRule: String {
        either(
            id: "Setiap inovasi lolos atau tidak lolos menurut persyaratan di atas; tahap ini tidak memberi nilai.",
            en: "Each entry passes or fails by the requirements above; this stage gives no marks.")
    }
}

/// How readers check the publication.
extension SiteWords {
    var verificationDescription: String {
        either(
            id: "Sidik jari setiap keputusan dan kepala jurnal, serta cara memeriksa dan menghitung ulang hasilnya.",
            en: "The digests of every decision and of the journal's head, and how to check and recompute the result.")
    }

    var verificationLead: String {
        either(
            id:
                "Hasil di situs ini dapat dihitung ulang oleh siapa pun yang memegang folder data kompetisi. Sidik jari SHA-256 di "
                + "bawah ini membuktikan bahwa isinya tidak diubah sesudah diumumkan.",
            en:
                "Anyone who holds the folder of the contest can recompute the results on this site. The SHA-256 digests below "
                + "prove that nothing was changed after publication.")
    }

    var journal: String { either(id: "Jurnal", en: "The journal") }
    var journalLines: String { either(id: "Banyaknya baris", en: "Number of lines") }
    var lastLine: String { either(id: "Baris terakhir", en: "Last line") }
    var journalHead: String { either(id: "Kepala jurnal:", en: "Journal head:") }
    var journalDigest: String { either(id: "Kepala jurnal (SHA-256)", en: "Journal head (SHA-256)") }

    var journalNotice: String {
        either(
            id:
                "Setiap perubahan menambah satu baris jurnal, dan setiap baris memuat sidik jari baris sebelumnya. Karena itu "
                + "kepala jurnal membuktikan seluruh riwayat: baris lama tidak dapat diubah tanpa mengubah kepalanya.",
            en:
                "Every change adds one line to the journal, and every line holds the digest of the line before. The head "
                + "therefore proves the whole history: no earlier line can be changed without changing the head.")
    }

    var decisions: String { either(id: "Keputusan", en: "Decisions") }
    var number: String { either(id: "Nomor", en: "No.") }
    var stage: String { either(id: "Tahap", en: "Stage") }
    var taken: String { either(id: "Diambil", en: "Taken") }
    var journalLine: String { either(id: "Baris jurnal", en: "Journal line") }
    var inputs: String { either(id: "Dokumen masukan", en: "Input documents") }
    var document: String { either(id: "Dokumen dan SHA-256", en: "Document and SHA-256") }
    var program: String { either(id: "Dihitung dengan", en: "Computed with") }

    var howToVerify: String { either(id: "Cara memeriksa", en: "How to check") }

    var verifyStep: Phrase {
        sentence(
            id: "Hitung ulang semua keputusan dari lembar penilaian dan bandingkan:",
            en: "Recompute every decision from the score sheets and compare:")
    }
    var digestStep: Phrase {
        sentence(
            id: "Bandingkan sidik jari sebuah keputusan dengan tabel di atas:",
            en: "Compare the digest of a decision with the table above:")
    }
    var headStep: Phrase {
        sentence(
            id: "Bandingkan sidik jari baris terakhir jurnal dengan kepala jurnal:",
            en: "Compare the digest of the journal's last line with the head:")
    }
    var publishStep: Phrase {
        sentence(
            id: "Buat ulang situs ini; dari data yang sama hasilnya sama sampai ke setiap byte:",
            en: "Make this site again; the same data give the same site to the last byte:")
    }

    var bundleStep: Phrase {
        sentence(
            id: "Tanpa folder kompetisi: hitung ulang semuanya dari berkas bukti yang diterbitkan panitia:",
            en: "Without the folder of the contest: recompute everything from the bundle that the organizer publishes:")
    }
    var pythonStep: Phrase {
        sentence(
            id: "Tanpa program ini, dengan Python saja, di dalam berkas bukti yang sudah dibuka:",
            en: "Without this program, with Python alone, inside the unpacked bundle:")
    }
    var receiptStep: Phrase {
        sentence(
            id: "Buktikan bahwa yang Anda kirim tercatat, dengan tanda terima Anda:",
            en: "Prove that what you sent is recorded, with your receipt:")
    }
    var keptHeadStep: Phrase {
        sentence(
            id: "Buktikan bahwa riwayatnya tidak ditulis ulang, dengan puncak jurnal yang Anda simpan dahulu:",
            en: "Prove that the past was not rewritten, with a head that you kept:")
    }

    var heads: String { either(id: "Puncak jurnal", en: "Heads of the public journal") }
    var headsNotice: String {
        either(
            id:
                "Jurnal publik memuat setiap perubahan, dengan hal pribadi diganti segelnya. Akar pohonnya pada setiap penutupan "
                + "dan keputusan ada di bawah ini. Simpanlah: siapa yang memegangnya dapat membuktikan bahwa sejak itu tidak satu "
                + "baris pun diubah.",
            en:
                "The public journal holds every change, with what is private replaced by its seal. The roots of its tree at each "
                + "closing and decision stand below. Keep them: who holds one can prove that no line was changed since."
        )
    }
    func lines(_ count: Int) -> String {
        either(id: "\(language.count(count)) baris", en: language.count(count, "line", "lines"))
    }
    func occasion(_ occasion: HeadOccasion, in contest: Contest) -> String {
        switch occasion {
        case .intakeClosed: either(id: "pendaftaran ditutup", en: "registration closed")
        case .stageClosed(let id):
            either(id: "penutupan", en: "closing of") + " " + (contest.stage(id).map { words($0.name) } ?? id.text)
        case .decided(let number): either(id: "keputusan \(number)", en: "decision \(number)")
        case .published: either(id: "saat diterbitkan", en: "at publication")
        }
    }

    var notPublished: String { either(id: "Yang tidak diumumkan", en: "What is not published") }

    func notPublished(_ rules: PublicationRules) -> [String] {
        var items = [
            either(
                id: "Nama, telepon, dan alamat narahubung.", en: "Names, telephone numbers and addresses of contacts."),
            either(
                id: "Catatan juri dan alasan juri yang abstain.", en: "Jurors' notes and reasons for abstaining."),
            either(
                id: "Jawaban atas pertanyaan yang tidak ditandai untuk diumumkan, dan lampiran.",
                en: "Answers to questions that are not marked as public, and attachments."),
        ]
        if !rules.jurorNames {
            items.append(
                either(
                    id: "Nama juri; nomor juri sama di semua halaman, tetapi urutannya tidak menunjukkan siapa pun.",
                    en: "Jurors' names; a juror's number is the same on all pages, but its order points to nobody."))
        }
        return items
    }

    var data: String { either(id: "Data", en: "Data") }

    var dataNotice: String {
        either(
            id: "Angka yang sama seperti di halaman-halaman ini, untuk diolah sendiri:",
            en: "The same figures as on these pages, to work with:")
    }

    func rankingData(_ stage: String) -> String {
        either(id: "Peringkat \(stage) (CSV)", en: "Ranking of \(stage) (CSV)")
    }

    // MARK: The root

    var chooseLanguage: String { either(id: "Buka situs dalam Bahasa Indonesia", en: "Open the site in English") }
}
