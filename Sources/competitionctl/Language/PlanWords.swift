import Competition

extension PlanProblem {
    /// The words about the problem.
    func text(in language: Language) -> FindingText {
        switch language {
        case .indonesian: indonesianPlan(self)
        case .english: englishPlan(self)
        }
    }
}

private func indonesianPlan(_ problem: PlanProblem) -> FindingText {
    let language = Language.indonesian
    return switch problem {
    case .rosterEmpty(let stage):
        FindingText(
            "tidak ada inovasi pada tahap \"\(stage)\"", cure: "Periksa hasil tahap sebelumnya dengan perintah status.")
    case .screeningOpen(let entries):
        FindingText(
            "\(language.count(entries.count)) inovasi belum melalui seleksi administrasi: "
                + language.beginning(of: entries.map(\.text)),
            cure: "Selesaikan dahulu dengan perintah screen.")
    case .previousUndecided(let stage, let previous):
        FindingText(
            "tahap \"\(stage)\" belum dapat dimulai karena tahap \"\(previous)\" belum diputuskan",
            cure: "Putuskan dahulu tahap itu dengan perintah decide.")
    case .noJurors:
        FindingText("belum ada juri yang terdaftar", cure: "Daftarkan juri dengan perintah register jurors.")
    case .entryNotInStage(let entry, let stage):
        FindingText(
            "inovasi \"\(entry)\" tidak ada pada tahap \"\(stage)\"",
            cure: "Periksa pengenalnya, dan apakah inovasi itu lolos dari tahap sebelumnya.")
    case .pairRepeated(let juror, let entry):
        FindingText(
            "juri \"\(juror)\" dan inovasi \"\(entry)\" berpasangan lebih dari satu kali", cure: "Sisakan satu.")
    case .entryWithoutJurors(let entry):
        FindingText("inovasi \"\(entry)\" belum memiliki juri")
    case .tooFewJurors(let entry, let jurors, let wanted):
        FindingText(
            "inovasi \"\(entry)\" dinilai \(language.count(jurors)) juri, padahal panel lengkap berjumlah "
                + language.count(wanted))
    case .sheetIn(let juror, let entry):
        FindingText(
            "juri \"\(juror)\" sudah menilai inovasi \"\(entry)\", tetapi tidak lagi ditugasi untuk itu",
            cure:
                "Cantumkan kembali pasangan itu; lembar yang sudah diterima tidak boleh terlepas dari pembagian tugas.")
    default: indonesianBalance(problem)
    }
}

private func indonesianBalance(_ problem: PlanProblem) -> FindingText {
    let language = Language.indonesian
    return switch problem {
    case .rulingBroken(let juror, let entry, let reads):
        FindingText(
            "daftar melanggar ketetapan bahwa juri \"\(juror)\" \(reads ? "harus" : "tidak boleh") menilai inovasi "
                + "\"\(entry)\"",
            cure: "Sesuaikan daftar itu, atau cabut ketetapannya dengan --free.")
    case .capTooLow(let juror, let cap, let needed):
        FindingText(
            "tugas tidak dapat dibagi: juri \"\(juror)\" harus membaca \(language.count(needed)) inovasi, padahal "
                + "batasnya \(language.count(cap))",
            cure: "Naikkan batas juri itu dengan register jurors, atau tambahkan juri.")
    case .readersLacking(let entry, let lacking, let apart):
        FindingText(
            "tugas tidak dapat dibagi: inovasi \"\(entry)\" kekurangan \(language.count(lacking)) juri; "
                + "\(language.count(apart)) juri tidak boleh menilainya",
            cure: "Tambahkan juri yang boleh menilainya, atau tinjau kembali benturan kepentingan dan ketetapannya.")
    case .kindLacking(let kind, let jurors, let entries):
        FindingText(
            "tugas tidak dapat dibagi: \(language.count(entries.count)) inovasi kekurangan \(language.count(jurors)) "
                + "juri jenis \"\(kind)\": " + language.beginning(of: entries.map(\.text)),
            cure: "Tambahkan juri jenis itu yang boleh menilainya, atau ubah susunan panel dalam aturan.")
    case .tooLarge(let entries, let jurors):
        FindingText(
            "pembagian \(language.count(entries)) inovasi kepada \(language.count(jurors)) juri terlalu besar untuk "
                + "dihitung dengan pasti",
            cure: "Bagilah tugas itu dengan daftar (--from).")
    case .extraUnfounded(let stage, let reason):
        FindingText(
            "penilaian tambahan pada tahap \"\(stage)\" belum dapat diusulkan: "
                + reason.sentence(JuryNames(entries: [], jurors: [], criteria: []), in: language),
            cure: "Tunggu lembar penilaian lain; perintah jury menyebutkan yang masih kurang.")
    case .stageDecided(let stage, let number):
        FindingText(
            "tahap \"\(stage)\" sudah diputuskan (keputusan nomor \(number)), jadi pembagian tugasnya tidak berubah "
                + "lagi",
            cure: "Nilai yang keliru diperbaiki dengan score --correct; daftarnya lalu diputuskan ulang dengan "
                + "decide --supersede \(number).")
    case .unconnected(let parts):
        FindingText(
            "para juri terpisah menjadi \(language.count(parts.count)) bagian yang tidak membaca satu inovasi pun "
                + "bersama: "
                + parts.map { language.beginning(of: $0.map(\.text)) }.joined(separator: " | "),
            cure: "Tambahkan inovasi yang dibaca semua juri dengan --anchors.")
    case .weakJuror(let juror):
        FindingText(
            "hanya juri \"\(juror)\" yang menghubungkan bagian-bagian dewan juri",
            cure: "Tambahkan inovasi yang dibaca semua juri dengan --anchors.")
    case .weakEntry(let entry):
        FindingText(
            "hanya inovasi \"\(entry)\" yang menghubungkan bagian-bagian dewan juri",
            cure: "Tambahkan inovasi yang dibaca semua juri dengan --anchors.")
    case .followsCategories(let categories):
        FindingText(
            "panel mengikuti kategori: juri kategori berikut hampir tidak membaca kategori lain: "
                + language.beginning(of: categories.map(\.text)),
            cure: "Kurangi experts dalam aturan panel, atau tambahkan inovasi yang dibaca semua juri dengan --anchors.")
    case .certificateDiffers(let stage, let part):
        FindingText("bukti pembagian tugas tahap \"\(stage)\" tidak cocok: \(part.indonesian)")
    default: FindingText("")
    }
}

extension PlanProblem.CertificatePart {
    fileprivate var indonesian: String {
        switch self {
        case .inputs: "dasar perhitungannya bukan yang tercatat"
        case .readings: "penugasannya melanggar dasar perhitungannya"
        case .cost: "biayanya bukan biaya penugasan itu"
        case .bound: "harganya tidak membuktikan bahwa tidak ada pembagian yang lebih baik"
        }
    }

    fileprivate var english: String {
        switch self {
        case .inputs: "it was not computed from what it names"
        case .readings: "its readings break what it was computed from"
        case .cost: "its cost is not that of its readings"
        case .bound: "its prices do not prove that no plan is better"
        }
    }
}

private func englishPlan(_ problem: PlanProblem) -> FindingText {
    let language = Language.english
    return switch problem {
    case .rosterEmpty(let stage):
        FindingText(
            "stage \"\(stage)\" has no entries", cure: "Look at the result of the stage before with the command status."
        )
    case .screeningOpen(let entries):
        FindingText(
            "\(language.count(entries.count, "entry is", "entries are")) not screened yet: "
                + language.beginning(of: entries.map(\.text)),
            cure: "Screen them first with the command screen.")
    case .previousUndecided(let stage, let previous):
        FindingText(
            "stage \"\(stage)\" cannot begin because stage \"\(previous)\" is not decided",
            cure: "Decide that stage first with the command decide.")
    case .noJurors:
        FindingText("no juror is registered", cure: "Register jurors with the command register jurors.")
    case .entryNotInStage(let entry, let stage):
        FindingText(
            "entry \"\(entry)\" is not in stage \"\(stage)\"",
            cure: "Look at its identifier, and at whether it passed the stage before.")
    case .pairRepeated(let juror, let entry):
        FindingText("juror \"\(juror)\" and entry \"\(entry)\" are paired more than once", cure: "Keep one pair.")
    case .entryWithoutJurors(let entry):
        FindingText("entry \"\(entry)\" has no jurors")
    case .tooFewJurors(let entry, let jurors, let wanted):
        FindingText(
            "entry \"\(entry)\" has \(language.count(jurors, "juror", "jurors")), but a full panel has "
                + language.count(wanted))
    case .sheetIn(let juror, let entry):
        FindingText(
            "juror \"\(juror)\" has scored entry \"\(entry)\" already but is no longer to read it",
            cure: "Put the pair back; a sheet that has come in may not fall out of the plan.")
    default: englishBalance(problem)
    }
}

private func englishBalance(_ problem: PlanProblem) -> FindingText {
    let language = Language.english
    return switch problem {
    case .rulingBroken(let juror, let entry, let reads):
        FindingText(
            "the list breaks the ruling that juror \"\(juror)\" \(reads ? "must" : "may not") read entry \"\(entry)\"",
            cure: "Mend the list, or lift the ruling with --free.")
    case .capTooLow(let juror, let cap, let needed):
        FindingText(
            "no plan is possible: juror \"\(juror)\" would have to read \(language.count(needed, "entry", "entries")), "
                + "but the cap is \(language.count(cap))",
            cure: "Raise that cap with register jurors, or add jurors.")
    case .readersLacking(let entry, let lacking, let apart):
        FindingText(
            "no plan is possible: entry \"\(entry)\" lacks \(language.count(lacking, "juror", "jurors")); "
                + "\(language.count(apart, "juror", "jurors")) may not read it",
            cure: "Add jurors who may read it, or look again at its conflicts and rulings.")
    case .kindLacking(let kind, let jurors, let entries):
        FindingText(
            "no plan is possible: \(language.count(entries.count, "entry lacks", "entries lack")) "
                + "\(language.count(jurors, "juror", "jurors")) of kind \"\(kind)\": "
                + language.beginning(of: entries.map(\.text)),
            cure: "Add jurors of that kind who may read them, or change the mix in the rules.")
    case .tooLarge(let entries, let jurors):
        FindingText(
            "dividing \(language.count(entries, "entry", "entries")) among "
                + "\(language.count(jurors, "juror", "jurors")) is "
                + "too large to be computed exactly",
            cure: "Plan from a list (--from).")
    case .extraUnfounded(let stage, let reason):
        FindingText(
            "no further readings can be proposed in stage \"\(stage)\": "
                + reason.sentence(JuryNames(entries: [], jurors: [], criteria: []), in: language),
            cure: "Wait for more score sheets; the command jury says what is missing.")
    case .stageDecided(let stage, let number):
        FindingText(
            "stage \"\(stage)\" is decided (decision number \(number)), so who reads what changes no more",
            cure: "A wrong mark is put right with score --correct, and the list then with decide --supersede \(number)."
        )
    case .unconnected(let parts):
        FindingText(
            "the jury falls into \(language.count(parts.count)) parts that share no entry: "
                + parts.map { language.beginning(of: $0.map(\.text)) }.joined(separator: " | "),
            cure: "Add entries that every juror reads with --anchors.")
    case .weakJuror(let juror):
        FindingText(
            "only juror \"\(juror)\" holds parts of the jury together",
            cure: "Add entries that every juror reads with --anchors.")
    case .weakEntry(let entry):
        FindingText(
            "only entry \"\(entry)\" holds parts of the jury together",
            cure: "Add entries that every juror reads with --anchors.")
    case .followsCategories(let categories):
        FindingText(
            "panels follow categories: the jurors of these read next to nothing else: "
                + language.beginning(of: categories.map(\.text)),
            cure: "Ask for fewer experts in the rules of panels, or add entries that every juror reads with --anchors.")
    case .certificateDiffers(let stage, let part):
        FindingText("the certificate of the plan of stage \"\(stage)\" does not fit: \(part.english)")
    default: FindingText("")
    }
}
