import Competition

extension ScreeningProblem.Code {
    /// What the code means, at length.
    func explanation(in language: Language) -> Explanation {
        switch language {
        case .indonesian: indonesianExplanation(self)
        case .english: englishExplanation(self)
        }
    }
}

private func indonesianExplanation(_ code: ScreeningProblem.Code) -> Explanation {
    switch code {
    case .noStage:
        Explanation(
            "Aturan kompetisi ini tidak memuat tahap seleksi administrasi.",
            example: "Perintah screen dijalankan pada kompetisi yang langsung dinilai juri.",
            cure: "Seleksi administrasi tidak diperlukan; lanjutkan dengan perintah assign.")
    case .requirementUnknown:
        Explanation(
            "Persyaratan yang disebut tidak ada dalam aturan kompetisi.",
            example: "Tertulis usai, padahal persyaratannya usia.",
            cure: "Pakai pengenal persyaratan seperti dalam aturan kompetisi.")
    case .requirementOfOtherGroup:
        Explanation(
            "Persyaratan ini tidak berlaku untuk kelompok inovasi itu.",
            example: "Inovasi kelompok umum digugurkan karena persyaratan kelompok khusus.",
            cure: "Sebut persyaratan yang berlaku untuk kelompoknya.")
    case .programRefuses:
        Explanation(
            "Inovasi dinyatakan lolos, padahal program menemukan persyaratan yang tidak terpenuhi. Temuan "
                + "programnya menyusul di bawah temuan ini.",
            example: "Petugas meloloskan inovasi yang belum berusia 12 bulan.",
            cure: "Nyatakan tidak lolos. Bila ada alasan yang sah untuk mengecualikannya, sebutkan persyaratan "
                + "itu sebagai dikecualikan beserta alasannya; alasan itu tercatat.")
    case .reasonMissing:
        Explanation(
            "Menggugurkan, mengecualikan, atau menarik inovasi memerlukan alasan, karena pengusul berhak "
                + "mengetahuinya.",
            example: "Inovasi dinyatakan tidak lolos tanpa alasan.",
            cure: "Tulis alasan dengan --reason.")
    case .settled:
        Explanation(
            "Hasil seleksi administrasi inovasi ini tidak dapat diubah lagi, karena tahapnya sudah diputuskan "
                + "atau inovasinya sudah dibagikan kepada juri.",
            example: "Panitia menggugurkan inovasi yang sedang dinilai juri.",
            cure: "Sampaikan kepada penyelenggara; inovasi yang tidak dapat diteruskan dapat ditarik dengan alasannya.")
    case .intakeOpen:
        Explanation(
            "Seleksi administrasi dilakukan setelah pendaftaran ditutup, karena sampai saat itu inovasi masih "
                + "dapat diperbaiki.",
            example: "Perintah screen dijalankan seminggu sebelum pendaftaran ditutup.",
            cure: "Tunggu sampai pendaftaran ditutup.")
    }
}

private func englishExplanation(_ code: ScreeningProblem.Code) -> Explanation {
    switch code {
    case .noStage:
        Explanation(
            "The rules of this contest have no screening stage.",
            example: "The command screen is run in a contest that goes straight to the jurors.",
            cure: "No screening is needed; go on with the command assign.")
    case .requirementUnknown:
        Explanation(
            "The requirement that is named does not exist in the contest.",
            example: "It says usai, but the requirement is usia.",
            cure: "Use the identifier of the requirement as the contest has it.")
    case .requirementOfOtherGroup:
        Explanation(
            "The requirement does not bind the entry's group.",
            example: "An entry of the general group is failed on a requirement of the special group.",
            cure: "Name a requirement that binds its group.")
    case .programRefuses:
        Explanation(
            "The entry was passed although the program finds a requirement that is not met. What it found "
                + "follows below this finding.",
            example: "An officer passes an entry that is not yet 12 months old.",
            cure: "Let it fail. If there is a good reason to make an exception, waive the requirement by name "
                + "with the reason; the reason is recorded.")
    case .reasonMissing:
        Explanation(
            "To fail, waive or withdraw needs a reason, because the entrant has a right to it.",
            example: "An entry is failed without a reason.",
            cure: "Give the reason with --reason.")
    case .settled:
        Explanation(
            "The screening result of this entry can no longer change, because the stage was decided or the entry "
                + "was given to jurors.",
            example: "An officer fails an entry that jurors are reading.",
            cure: "Tell the organizer; an entry that cannot go on can be withdrawn with the reason.")
    case .intakeOpen:
        Explanation(
            "Entries are screened after registration has closed, because until then they can still be revised.",
            example: "The command screen is run a week before registration closes.",
            cure: "Wait until registration has closed.")
    }
}
