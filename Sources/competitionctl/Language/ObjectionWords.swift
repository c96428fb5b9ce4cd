import Competition

extension ObjectionProblem {
    /// The words about the problem.
    func text(in language: Language) -> FindingText {
        switch language {
        case .indonesian: indonesianObjection(self)
        case .english: englishObjection(self)
        }
    }
}

private func indonesianObjection(_ problem: ObjectionProblem) -> FindingText {
    let language = Language.indonesian
    return switch problem {
    case .notForeseen(let stage?):
        FindingText("aturan kompetisi tidak memuat masa sanggah untuk tahap \"\(stage)\"")
    case .notForeseen(nil):
        FindingText("aturan kompetisi ini tidak memuat masa sanggah")
    case .nothingDecided(let stage?):
        FindingText("tahap \"\(stage)\" belum diputuskan, jadi belum ada daftar yang dapat disanggah")
    case .nothingDecided(nil):
        FindingText("belum ada daftar sementara yang dapat disanggah")
    case .notListed(let entry, let stage):
        FindingText("daftar tahap \"\(stage)\" tidak memuat inovasi \"\(entry)\"")
    case .early(let stage, let opens):
        FindingText("masa sanggah tahap \"\(stage)\" baru dibuka pada \(language.time(opens))")
    case .late(let stage, let closed):
        FindingText(
            "masa sanggah tahap \"\(stage)\" sudah ditutup pada \(language.time(closed))",
            cure: "Sampaikan kepada panitia; kekeliruan tetap dapat diperbaiki dengan decide --supersede.")
    case .textMissing:
        FindingText("isi sanggahan belum ditulis", cure: "Tulis apa yang disanggah dan mengapa.")
    case .unknown(let number, let last?):
        FindingText("sanggahan nomor \(number) tidak ada; nomor terakhir \(last)")
    case .unknown(let number, nil):
        FindingText("sanggahan nomor \(number) tidak ada: belum ada sanggahan yang diterima")
    case .alreadyRuled(let number, let moment):
        FindingText(
            "sanggahan nomor \(number) sudah diputus pada \(language.time(moment))",
            cure: "Putusan tidak diubah; bila daftarnya keliru, perbaiki dengan decide --supersede.")
    case .reasonMissing:
        FindingText("alasan putusan belum ditulis", cure: "Tulis alasan yang dapat dibaca penyanggah.")
    }
}

private func englishObjection(_ problem: ObjectionProblem) -> FindingText {
    let language = Language.english
    return switch problem {
    case .notForeseen(let stage?):
        FindingText("the rules have no window for objections at stage \"\(stage)\"")
    case .notForeseen(nil):
        FindingText("the rules of this contest have no window for objections")
    case .nothingDecided(let stage?):
        FindingText("stage \"\(stage)\" is not decided, so there is no list to object to")
    case .nothingDecided(nil):
        FindingText("there is no provisional list to object to yet")
    case .notListed(let entry, let stage):
        FindingText("the list of stage \"\(stage)\" does not tell of entry \"\(entry)\"")
    case .early(let stage, let opens):
        FindingText("the window for objections at stage \"\(stage)\" opens at \(language.time(opens))")
    case .late(let stage, let closed):
        FindingText(
            "the window for objections at stage \"\(stage)\" closed at \(language.time(closed))",
            cure: "Tell the organizer; a mistake can still be corrected by decide --supersede.")
    case .textMissing:
        FindingText("the objection says nothing", cure: "Write what is objected to, and why.")
    case .unknown(let number, let last?):
        FindingText("there is no objection number \(number); the last is \(last)")
    case .unknown(let number, nil):
        FindingText("there is no objection number \(number): none was received yet")
    case .alreadyRuled(let number, let moment):
        FindingText(
            "objection number \(number) was ruled on at \(language.time(moment))",
            cure: "A ruling does not change; if the list is wrong, correct it by decide --supersede.")
    case .reasonMissing:
        FindingText("the reason of the ruling is missing", cure: "Give a reason that the objector can read.")
    }
}
