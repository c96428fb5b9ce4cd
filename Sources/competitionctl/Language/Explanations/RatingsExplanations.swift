import Competition

extension RatingsProblem.Code {
    /// What the code means, at length.
    func explanation(in language: Language) -> Explanation {
        switch language {
        case .indonesian: indonesianExplanation(self)
        case .english: englishExplanation(self)
        }
    }
}

private func indonesianExplanation(_ code: RatingsProblem.Code) -> Explanation {
    switch code {
    case .numberUnreadable:
        Explanation(
            "Nilai atau bobot bukan angka, atau digitnya lebih banyak daripada yang dihitung persis (12 di depan dan 12 di "
                + "belakang koma).",
            example: "Kolom score berisi \"8o\", huruf o, bukan angka nol.",
            cure: "Perbaiki angkanya. Titik dan koma sama-sama dibaca sebagai tanda desimal; pemisah ribuan tidak.")
    case .nameMissing:
        Explanation(
            "Baris tabel nilai tidak menyebut inovasi atau jurinya, sehingga nilainya tidak dapat ditempatkan.",
            example: "Nama juri hanya ditulis di baris pertama lembarnya.",
            cure: "Isi nama inovasi dan juri di setiap baris.")
    case .repeated:
        Explanation(
            "Seorang juri memberi dua nilai untuk inovasi dan kriteria yang sama; tidak jelas mana yang berlaku.",
            example: "Dua ekspor digabung, dan satu lembar ada di keduanya.",
            cure: "Hapus baris yang tidak berlaku.")
    case .weightMissing:
        Explanation(
            "Tabel bobot tidak menyebut kriteria yang dinilai, sehingga jumlah nilai juri tidak dapat dihitung.",
            example: "Nilai memuat kriteria C7, tabel bobot hanya sampai C6.",
            cure: "Tambahkan kriteria itu ke tabel bobot; bobot 0 bila tidak ikut dihitung.")
    case .weightUnknown:
        Explanation(
            "Tabel bobot menyebut kriteria yang tidak pernah dinilai; mungkin namanya salah tulis.",
            example: "Tabel bobot menulis \"Kebaruan\", tabel nilai menulis \"Kebaharuan\".",
            cure: "Samakan nama kriterianya, atau hapus bobot itu.")
    case .weightUnusable:
        Explanation(
            "Bobot di bawah nol, atau kriteria yang sama diberi bobot dua kali.",
            example: "Kriteria C1 berbobot 20 di baris 2 dan 25 di baris 6.",
            cure: "Beri setiap kriteria satu bobot, nol atau lebih.")
    case .unknown:
        Explanation(
            "Jawaban juri menyebut inovasi atau kriteria yang tidak bernilai acuan, atau tidak ada jawaban dari juri yang diminta.",
            example: "Acuan menulis \"signifikansi\", tabel juri menulis \"significance\".",
            cure:
                "Samakan namanya di kedua tabel; rehearse --calibrate BERKAS --blank --juror menulis baris yang perlu diisi."
        )
    case .weightless:
        Explanation(
            "Semua kriteria berbobot nol, sehingga tidak ada nilai yang ikut dihitung.",
            example: "Kolom weight berisi 0 di semua baris.",
            cure: "Beri bobot di atas nol pada sedikitnya satu kriteria.")
    }
}

private func englishExplanation(_ code: RatingsProblem.Code) -> Explanation {
    switch code {
    case .numberUnreadable:
        Explanation(
            "A mark or weight is no number, or has more digits than are computed with exactly (12 before and 12 after the "
                + "decimal mark).",
            example: "The column score holds \"8o\" with the letter o.",
            cure:
                "Correct the number. A point and a comma are both read as the decimal mark; marks between thousands are not."
        )
    case .nameMissing:
        Explanation(
            "A row of the table names no entry or no juror, so its mark has no place.",
            example: "The juror's name stands on the first row of each sheet only.",
            cure: "Name the entry and the juror on every row.")
    case .repeated:
        Explanation(
            "A juror has two marks for the same entry and criterion, and nothing says which one holds.",
            example: "Two exports were joined, and one sheet is in both.",
            cure: "Remove the row that does not hold.")
    case .weightMissing:
        Explanation(
            "The table of weights does not name a criterion that was marked, so jurors' totals cannot be computed.",
            example: "There are marks on C7, and weights up to C6.",
            cure: "Add the criterion to the weights; 0 where it does not count.")
    case .weightUnknown:
        Explanation(
            "The table of weights names a criterion that nobody marked; the name may be misspelt.",
            example: "The weights say \"Novelty\", the marks \"Newness\".",
            cure: "Use the same name in both tables, or remove the weight.")
    case .weightUnusable:
        Explanation(
            "A weight is below zero, or a criterion has two weights.",
            example: "C1 has the weight 20 on line 2 and 25 on line 6.",
            cure: "Give each criterion one weight of zero or more.")
    case .unknown:
        Explanation(
            "A juror's answers name an entry or a criterion that has no reference mark, or no answers are of the juror that was asked for.",
            example: "The reference says \"significance\", the juror's table \"signifikansi\".",
            cure:
                "Use the same names in both tables; rehearse --calibrate FILE --blank --juror writes the rows to fill in."
        )
    case .weightless:
        Explanation(
            "Every criterion has the weight zero, so that no mark counts.",
            example: "The column weight holds 0 on every row.",
            cure: "Give at least one criterion a weight above zero.")
    }
}
