import Competition

extension RehearsalProblem.Code {
    /// What the code means, at length.
    func explanation(in language: Language) -> Explanation {
        switch language {
        case .indonesian: indonesianExplanation(self)
        case .english: englishExplanation(self)
        }
    }
}

private func indonesianExplanation(_ code: RehearsalProblem.Code) -> Explanation {
    switch code {
    case .contestReal:
        Explanation(
            "Gladi mengisi kompetisi dengan data rekaan, sehingga aturannya harus bertanda gladi.",
            example: "Perintah rehearse diberi aturan kompetisi tahun ini apa adanya.",
            cure: "Salin aturannya, beri rehearsal=\"true\" dan pengenal lain, lalu ulangi dengan salinan itu.")
    case .tooFewPlaces:
        Explanation(
            "Batas dalam aturan, misalnya satu inovasi untuk setiap layanan, tidak menyediakan tempat bagi inovasi "
                + "sebanyak itu.",
            example: "Diminta 5.000 inovasi dari 38 wilayah, padahal setiap perangkat daerah dibatasi 3 inovasi.",
            cure: "Kurangi --entries, tambah wilayah dengan --regions, atau longgarkan batas itu dalam salinan aturan.")
    case .tooFewJurors:
        Explanation(
            "Jumlah juri lebih sedikit daripada lembar penilaian yang diperlukan setiap inovasi.",
            example: "Satu tahap memerlukan 5 lembar untuk setiap inovasi, tetapi hanya 3 juri diminta.",
            cure: "Tambah --jurors.")
    case .stagesOverlap:
        Explanation(
            "Satu tahap ditutup sebelum tahap sebelumnya dapat diputuskan, sehingga gladi tidak dapat menjalaninya.",
            example: "Presentasi ditutup pada hari yang sama dengan seleksi proposal.",
            cure: "Perbaiki jadwal dalam aturan.")
    }
}

private func englishExplanation(_ code: RehearsalProblem.Code) -> Explanation {
    switch code {
    case .contestReal:
        Explanation(
            "A rehearsal fills a contest with made-up data, so its rules must be marked as a rehearsal.",
            example: "The command rehearse was given this year's contest as it is.",
            cure: "Copy the rules, mark the copy with rehearsal=\"true\" and another identifier, and use it instead.")
    case .tooFewPlaces:
        Explanation(
            "Limits in the rules, such as one entry for each service, leave no places for so many entries.",
            example: "5,000 entries were asked for from 38 regions, where each office may enter 3.",
            cure: "Lower --entries, add regions with --regions, or loosen the limit in a copy of the rules.")
    case .tooFewJurors:
        Explanation(
            "There are fewer jurors than the score sheets that each entry needs.",
            example: "A stage needs 5 sheets for each entry, but only 3 jurors were asked for.",
            cure: "Raise --jurors.")
    case .stagesOverlap:
        Explanation(
            "A stage closes before the one before it can be decided, so a rehearsal cannot walk through it.",
            example: "The presentations close on the day on which the proposals do.",
            cure: "Correct the time line in the rules.")
    }
}
