import Competition

extension ScreeningProblem {
    /// The words about the problem.
    func text(in language: Language) -> FindingText {
        switch language {
        case .indonesian: indonesianScreening(self)
        case .english: englishScreening(self)
        }
    }
}

private func indonesianScreening(_ problem: ScreeningProblem) -> FindingText {
    let language = Language.indonesian
    return switch problem {
    case .noStage:
        FindingText("kompetisi ini tidak memiliki tahap seleksi administrasi")
    case .requirementUnknown(let requirement, let suggestion):
        FindingText("persyaratan \"\(requirement)\" tidak ada dalam kompetisi ini" + language.guess(suggestion))
    case .requirementOfOtherGroup(let requirement, let group):
        FindingText("persyaratan \"\(requirement)\" tidak berlaku untuk kelompok \"\(group)\"")
    case .programRefuses(let requirement, let fault):
        FindingText(
            "menurut pemeriksaan program, persyaratan \"\(requirement)\" tidak terpenuhi (\(fault))",
            cure: "Nyatakan tidak lolos, atau kecualikan persyaratan itu dengan alasan.")
    case .reasonMissing:
        FindingText("alasan belum ditulis", cure: "Tulis alasan yang dapat dibaca pengusul.")
    case .settled(let entry, let stage):
        FindingText(
            "hasil tahap \"\(stage)\" untuk inovasi \"\(entry)\" sudah tetap: tahap itu sudah diputuskan, atau inovasinya "
                + "sudah dibagikan kepada juri")
    case .intakeOpen(let closes):
        FindingText(
            "pendaftaran masih dibuka sampai dengan \(language.time(closes))",
            cure:
                "Lakukan seleksi administrasi setelah pendaftaran ditutup; sampai saat itu inovasi masih dapat diperbaiki."
        )
    }
}

private func englishScreening(_ problem: ScreeningProblem) -> FindingText {
    let language = Language.english
    return switch problem {
    case .noStage:
        FindingText("the contest has no screening stage")
    case .requirementUnknown(let requirement, let suggestion):
        FindingText("the contest has no requirement \"\(requirement)\"" + language.guess(suggestion))
    case .requirementOfOtherGroup(let requirement, let group):
        FindingText("requirement \"\(requirement)\" does not bind group \"\(group)\"")
    case .programRefuses(let requirement, let fault):
        FindingText(
            "the program finds that requirement \"\(requirement)\" is not met (\(fault))",
            cure: "Let the entry fail, or waive the requirement with a reason.")
    case .reasonMissing:
        FindingText("the reason is missing", cure: "Give a reason that the entrant can read.")
    case .settled(let entry, let stage):
        FindingText(
            "the result of stage \"\(stage)\" for entry \"\(entry)\" is settled: the stage was decided, or the entry was "
                + "given to jurors")
    case .intakeOpen(let closes):
        FindingText(
            "registration is open until \(language.time(closes))",
            cure: "Screen after registration has closed; until then entries can still be revised.")
    }
}
