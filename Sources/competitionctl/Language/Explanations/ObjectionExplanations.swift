import Competition

extension ObjectionProblem.Code {
    /// What the code means, at length.
    func explanation(in language: Language) -> Explanation {
        switch language {
        case .indonesian: indonesianExplanation(self)
        case .english: englishExplanation(self)
        }
    }
}

private func indonesianExplanation(_ code: ObjectionProblem.Code) -> Explanation {
    switch code {
    case .notForeseen:
        Explanation(
            "Aturan kompetisi tidak memuat masa sanggah, sehingga keputusannya langsung tetap.",
            example: "Sanggahan dicatat pada tahap tanpa unsur objections dalam contest.xml.",
            cure:
                "Sampaikan keberatan langsung kepada penyelenggara. Masa sanggah ditetapkan sebelum kompetisi dimulai.")
    case .nothingDecided:
        Explanation(
            "Yang dapat disanggah adalah daftar yang sudah diputuskan; daftar itu belum ada.",
            example: "Sanggahan dicatat sebelum perintah decide.",
            cure: "Tunggu sampai daftar sementara diumumkan.")
    case .notListed:
        Explanation(
            "Daftar yang diputuskan tidak memuat inovasi itu, misalnya karena gugur pada tahap sebelumnya.",
            example: "Inovasi yang tidak lolos seleksi administrasi disanggah pada tahap penghargaan.",
            cure: "Sebut tahap yang memutuskan inovasi itu dengan --stage, selama masa sanggahnya dibuka.")
    case .early:
        Explanation(
            "Sanggahan diterima selama masa sanggah, dan masa itu belum dibuka.",
            example: "Masa sanggah dibuka Senin pukul 08.00; sanggahan dicatat hari Minggu.",
            cure: "Ajukan setelah masa sanggah dibuka.")
    case .late:
        Explanation(
            "Sanggahan diterima selama masa sanggah, dan masa itu sudah ditutup.",
            example: "Masa sanggah ditutup Jumat pukul 16.00; sanggahan dicatat pukul 16.05.",
            cure: "Sampaikan kepada panitia. Kekeliruan yang nyata tetap dapat diperbaiki dengan keputusan baru "
                + "(decide --supersede), yang alasannya diumumkan.")
    case .textMissing:
        Explanation(
            "Sanggahan tanpa isi tidak dapat diputus.",
            example: "Berkas yang disebut --file kosong.",
            cure: "Tulis apa yang disanggah, mengapa, dan buktinya.")
    case .unknown:
        Explanation(
            "Tidak ada sanggahan dengan nomor itu.",
            example: "Tertulis rule 12, padahal sanggahan terakhir nomor 2.",
            cure: "Lihat nomornya dengan perintah status.")
    case .alreadyRuled:
        Explanation(
            "Sanggahan itu sudah diputus, dan putusan tidak diubah.",
            example: "Panitia menolak sanggahan yang kemarin diterimanya.",
            cure: "Bila daftarnya keliru, perbaiki dengan keputusan baru (decide --supersede) yang menyebut alasannya.")
    case .reasonMissing:
        Explanation(
            "Penyanggah berhak mengetahui alasan putusan, juga bila sanggahannya diterima.",
            example: "Perintah rule dengan --reason yang kosong.",
            cure: "Tulis alasannya dengan --reason.")
    }
}

private func englishExplanation(_ code: ObjectionProblem.Code) -> Explanation {
    switch code {
    case .notForeseen:
        Explanation(
            "The rules of the contest have no window for objections, so its decisions are final at once.",
            example: "An objection is filed at a stage without an objections element in contest.xml.",
            cure: "Write to the organizer. A window for objections is fixed before the contest starts.")
    case .nothingDecided:
        Explanation(
            "What can be objected to is a list that was decided; there is none yet.",
            example: "An objection is filed before the command decide.",
            cure: "Wait until the provisional list is announced.")
    case .notListed:
        Explanation(
            "The decided list does not tell of the entry, for example because it failed at an earlier stage.",
            example: "An entry that failed screening is objected to at the stage of the awards.",
            cure: "Name the stage that decided on the entry with --stage, while its window is open.")
    case .early:
        Explanation(
            "Objections are received within the window for objections, which is not open yet.",
            example: "The window opens on Monday at 08:00; the objection is filed on Sunday.",
            cure: "File it once the window is open.")
    case .late:
        Explanation(
            "Objections are received within the window for objections, which has closed.",
            example: "The window closed on Friday at 16:00; the objection is filed at 16:05.",
            cure: "Tell the organizer. A plain mistake can still be corrected by a new decision "
                + "(decide --supersede), whose reason is published.")
    case .textMissing:
        Explanation(
            "Nobody can rule on an objection that says nothing.",
            example: "The file that --file names is empty.",
            cure: "Write what is objected to, why, and what shows it.")
    case .unknown:
        Explanation(
            "No objection has this number.",
            example: "It says rule 12, but the last objection is number 2.",
            cure: "The command status shows the numbers.")
    case .alreadyRuled:
        Explanation(
            "The objection was ruled on, and a ruling does not change.",
            example: "The organizer rejects an objection that was accepted yesterday.",
            cure: "If the list is wrong, correct it by a new decision (decide --supersede) that gives the reason.")
    case .reasonMissing:
        Explanation(
            "The objector has a right to the reason of a ruling, also of one in favour.",
            example: "The command rule with an empty --reason.",
            cure: "Give the reason with --reason.")
    }
}
