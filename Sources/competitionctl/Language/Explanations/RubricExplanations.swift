import Competition

extension RubricProblem.Code {
    /// What the code means, at length.
    func explanation(in language: Language) -> Explanation {
        switch language {
        case .indonesian: indonesianExplanation(self)
        case .english: englishExplanation(self)
        }
    }
}

private func indonesianExplanation(_ code: RubricProblem.Code) -> Explanation {
    switch code {
    case .weightSumDiffers:
        Explanation(
            "Jumlah bobot semua kriteria tidak sama dengan weight-sum, yang ditulis sebagai pengaman agar salah "
                + "ketik bobot ketahuan.",
            example: "Bobot berjumlah 95, padahal weight-sum=\"100\".",
            cure: "Cari bobot yang keliru, atau perbaiki weight-sum.")
    case .maximumDiffers:
        Explanation(
            "Nilai tertinggi menurut bobot, skala, dan divisor tidak sama dengan maximum yang tertulis.",
            example: "Bobot dalam persen tetapi divisor=\"1\", sehingga nilai tertinggi 10.000, bukan 100.",
            cure: "Periksa divisor lebih dahulu, lalu bobot dan skala.")
    case .divisorZero:
        Explanation(
            "Jumlah bobot kali nilai dibagi dengan divisor, dan pembagi itu tidak boleh nol.",
            example: "Tertulis divisor=\"0\".",
            cure: "Tulis divisor=\"100\" untuk bobot dalam persen, atau divisor=\"1\" untuk bobot yang dikalikan "
                + "langsung.")
    case .scaleReversed:
        Explanation(
            "Nilai terendah skala lebih tinggi daripada nilai tertingginya.",
            example: "Tertulis minimum=\"100\" dan maximum=\"0\".",
            cure: "Tukar keduanya.")
    case .stepZero:
        Explanation(
            "Langkah skala nol, sehingga tidak ada nilai yang tepat pada langkahnya.",
            example: "Tertulis step=\"0\".",
            cure: "Tulis step=\"1\", atau step=\"0.5\" untuk setengah angka.")
    case .stepUneven:
        Explanation(
            "Dari nilai terendah, langkah skala tidak tepat sampai ke nilai tertinggi, sehingga nilai tertinggi "
                + "tidak dapat diberikan.",
            example: "Skala 0 sampai 100 dengan langkah 3 berhenti di 99.",
            cure: "Pilih langkah yang membagi habis rentangnya.")
    case .levelsNotAscending:
        Explanation(
            "Tingkat ditulis dari yang terendah, masing-masing lebih tinggi daripada yang sebelumnya.",
            example: "Urutannya 1, 3, 2, atau dua tingkat sama-sama bernilai 2.",
            cure: "Urutkan tingkatnya dan beri nilai yang berbeda.")
    case .evidenceRepeated:
        Explanation(
            "Dua bukti dalam satu kriteria memakai pengenal yang sama, sehingga tidak jelas bukti mana yang "
                + "diterima juri.",
            example: "Pengenal sk-opd dipakai pada tingkat 1 dan tingkat 2.",
            cure: "Beri setiap bukti pengenal yang berbeda.")
    case .numbersTooLarge:
        Explanation(
            "Bobot dan skala terlalu besar atau terlalu halus untuk dihitung tanpa pembulatan.",
            example: "Bobot sembilan angka dengan empat angka di belakang koma pada puluhan kriteria.",
            cure: "Gunakan angka yang lebih sederhana.")
    }
}

private func englishExplanation(_ code: RubricProblem.Code) -> Explanation {
    switch code {
    case .weightSumDiffers:
        Explanation(
            "The weights of all criteria do not sum to weight-sum, which is written down so that a misspelt "
                + "weight is found.",
            example: "The weights sum to 95 where weight-sum=\"100\".",
            cure: "Find the wrong weight, or correct weight-sum.")
    case .maximumDiffers:
        Explanation(
            "The highest total that weights, scales and divisor give is not the maximum that is written down.",
            example: "Weights are percentages but divisor=\"1\", so the highest total is 10,000 instead of 100.",
            cure: "Check the divisor first, then weights and scales.")
    case .divisorZero:
        Explanation(
            "The sum of weight times score is divided by the divisor, which cannot be zero.",
            example: "It says divisor=\"0\".",
            cure: "Write divisor=\"100\" for percentages, or divisor=\"1\" for weights that are multiplied as "
                + "they are.")
    case .scaleReversed:
        Explanation(
            "The lowest score of a scale is above its highest.",
            example: "It says minimum=\"100\" and maximum=\"0\".",
            cure: "Exchange the two.")
    case .stepZero:
        Explanation(
            "The step of a scale is zero, so no score lies on it.",
            example: "It says step=\"0\".",
            cure: "Write step=\"1\", or step=\"0.5\" for halves.")
    case .stepUneven:
        Explanation(
            "Steps from the lowest score do not reach the highest, so the highest could never be given.",
            example: "A scale of 0 to 100 in steps of 3 ends at 99.",
            cure: "Choose a step by which the range can be divided.")
    case .levelsNotAscending:
        Explanation(
            "Levels are written from the lowest, each above the one before it.",
            example: "They stand as 1, 3, 2, or two of them have the value 2.",
            cure: "Put them in order, each with a value of its own.")
    case .evidenceRepeated:
        Explanation(
            "Two pieces of evidence of one criterion have the same identifier, so it is not clear which of them "
                + "a juror accepts.",
            example: "The identifier sk-opd stands at level 1 and at level 2.",
            cure: "Give each its own identifier.")
    case .numbersTooLarge:
        Explanation(
            "Weights and scales are too large or too fine to compute with exactly.",
            example: "Weights of nine digits and four decimals on dozens of criteria.",
            cure: "Use simpler numbers.")
    }
}
