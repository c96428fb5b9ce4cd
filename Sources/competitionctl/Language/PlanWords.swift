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
    }
}
