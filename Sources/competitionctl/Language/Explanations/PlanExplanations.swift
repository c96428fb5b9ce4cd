import Competition

extension PlanProblem.Code {
    /// What the code means, at length.
    func explanation(in language: Language) -> Explanation {
        switch language {
        case .indonesian: indonesianExplanation(self)
        case .english: englishExplanation(self)
        }
    }
}

private func indonesianExplanation(_ code: PlanProblem.Code) -> Explanation {
    switch code {
    case .rosterEmpty:
        Explanation(
            "Tidak ada inovasi pada tahap ini, sehingga tidak ada yang dapat dibagikan atau diputuskan.",
            example: "Semua inovasi gugur dalam seleksi administrasi.",
            cure: "Periksa hasil tahap sebelumnya dengan perintah status.")
    case .screeningOpen:
        Explanation(
            "Sebagian inovasi belum memiliki hasil seleksi administrasi atas versi yang berlaku.",
            example: "Satu inovasi diperbaiki setelah diseleksi, sehingga hasil lamanya tidak berlaku lagi.",
            cure: "Selesaikan seleksi administrasinya dengan perintah screen, lalu ulangi.")
    case .previousUndecided:
        Explanation(
            "Tahap ini memakai inovasi yang lolos dari tahap sebelumnya, dan tahap itu belum diputuskan.",
            example: "Panitia membagi tugas presentasi sebelum daftar finalis diputuskan.",
            cure: "Putuskan tahap sebelumnya dengan perintah decide.")
    case .noJurors:
        Explanation(
            "Belum ada juri yang terdaftar, sehingga tugas belum dapat dibagi.",
            example: "Perintah assign dijalankan sebelum juri didaftarkan.",
            cure: "Daftarkan juri dengan perintah register jurors.")
    case .entryNotInStage:
        Explanation(
            "Daftar pembagian tugas menyebut inovasi yang tidak ada pada tahap ini.",
            example: "Inovasi yang tidak lolos masih tercantum dalam daftar.",
            cure: "Hapus barisnya, atau periksa pengenalnya.")
    case .pairRepeated:
        Explanation(
            "Pasangan juri dan inovasi yang sama muncul lebih dari satu kali dalam satu daftar atau satu kiriman.",
            example: "Dua berkas lembar penilaian juri-1 untuk inovasi yang sama dikirim bersamaan.",
            cure: "Sisakan satu.")
    case .entryWithoutJurors:
        Explanation(
            "Inovasi pada tahap ini tidak mendapat juri seorang pun, sehingga tidak akan memperoleh nilai.",
            example: "Semua juri memiliki benturan kepentingan dengan inovasi itu.",
            cure: "Tambahkan juri yang tidak memiliki benturan kepentingan.")
    case .tooFewJurors:
        Explanation(
            "Inovasi ini dinilai lebih sedikit juri daripada panel lengkap. Ini peringatan: pembagian tugas "
                + "tetap disimpan.",
            example: "Panel lengkap lima juri, tetapi satu juri memiliki benturan kepentingan.",
            cure: "Tambahkan juri bila memungkinkan; inovasi yang lembarnya kurang dari batas tidak diperingkat.")
    case .sheetIn:
        Explanation(
            "Pembagian tugas yang baru melepas pasangan yang lembar penilaiannya sudah diterima.",
            example: "Juri diganti setelah ia mengirim nilainya.",
            cure: "Cantumkan kembali pasangan itu. Lembar yang sudah diterima tetap dihitung.")
    default: indonesianBalance(code)
    }
}

private func englishExplanation(_ code: PlanProblem.Code) -> Explanation {
    switch code {
    case .rosterEmpty:
        Explanation(
            "The stage has no entries, so there is nothing to plan or decide.",
            example: "All entries failed screening.",
            cure: "Look at the result of the stage before with the command status.")
    case .screeningOpen:
        Explanation(
            "Some entries have no screening result for the version in force.",
            example: "An entry was revised after screening, so the old result no longer counts.",
            cure: "Screen them with the command screen, then try again.")
    case .previousUndecided:
        Explanation(
            "The stage takes the entries that passed the stage before, and that stage is not decided.",
            example: "An officer plans the presentations before the finalists were decided.",
            cure: "Decide the stage before with the command decide.")
    case .noJurors:
        Explanation(
            "No juror is registered, so nothing can be given to anybody.",
            example: "The command assign is run before jurors are registered.",
            cure: "Register jurors with the command register jurors.")
    case .entryNotInStage:
        Explanation(
            "The list of readings names an entry that is not in the stage.",
            example: "An entry that did not move on is still in the list.",
            cure: "Remove its row, or check the identifier.")
    case .pairRepeated:
        Explanation(
            "The same pair of juror and entry stands more than once in one list or one delivery.",
            example: "Two score sheets of juri-1 for the same entry are sent together.",
            cure: "Keep one of them.")
    case .entryWithoutJurors:
        Explanation(
            "An entry of the stage has no juror at all, so it would get no score.",
            example: "All jurors have a conflict of interest with it.",
            cure: "Add a juror without a conflict.")
    case .tooFewJurors:
        Explanation(
            "The entry has fewer jurors than a full panel. This is a warning: the plan is kept.",
            example: "A full panel has five jurors, but one has a conflict of interest.",
            cure: "Add a juror if you can; an entry with fewer sheets than it needs is not ranked.")
    case .sheetIn:
        Explanation(
            "The new plan drops a reading whose sheet has come in.",
            example: "A juror is replaced after sending scores.",
            cure: "Put the pair back. A sheet that has come in keeps counting.")
    default: englishBalance(code)
    }
}
