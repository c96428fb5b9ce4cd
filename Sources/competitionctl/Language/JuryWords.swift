import Scoring

/// The words of the jury report.
enum JuryWord: CaseIterable, Hashable {
    case summary, contested, wouldSettle, none
    case coverage, jurors, entries, wholeJury, list, influence, whatIf, settling, fairScores
    case entryCount, officialRank, fairRank, difference, severity, interval, residualSpread, agreement, spreadRatio,
        fit, ends, halo
    case concern, probability, verdict, rankInterval, rankSet, spread, largestResidual, rule, enters, leaves, without
    case dependability, standardError, before, after, read

    var text: Text {
        switch self {
        case .summary: Text(id: "SINGKATNYA", en: "IN SHORT")
        case .contested: Text(id: "Diperebutkan", en: "Contested")
        case .wouldSettle:
            Text(id: "Satu pembacaan lagi yang paling memperjelas", en: "One more reading that would settle most")
        case .none: Text(id: "tidak ada", en: "none")
        case .coverage: Text(id: "CAKUPAN", en: "COVERAGE")
        case .jurors: Text(id: "JURI", en: "JURORS")
        case .entries: Text(id: "INOVASI DI SEKITAR BATAS", en: "ENTRIES AROUND THE CUT")
        case .wholeJury: Text(id: "JURI SEBAGAI KESELURUHAN", en: "THE JURY AS A WHOLE")
        case .list: Text(id: "SEBERAPA PASTI DAFTARNYA", en: "HOW SURE THE LIST IS")
        case .influence: Text(id: "TANPA SATU JURI", en: "WITHOUT ONE JUROR")
        case .whatIf: Text(id: "DENGAN ATURAN LAIN", en: "UNDER OTHER RULES")
        case .settling: Text(id: "YANG AKAN MEMPERJELAS", en: "WHAT WOULD SETTLE IT")
        case .fairScores: Text(id: "Nilai setara", en: "Fair score")
        case .entryCount: Text(id: "Inovasi", en: "Entries")
        case .officialRank: Text(id: "Per.", en: "Rank")
        case .fairRank: Text(id: "Setara", en: "Fair")
        case .difference: Text(id: "Beda", en: "Diff.")
        case .severity: Text(id: "Ketat", en: "Severity")
        case .interval: Text(id: "95%", en: "95%")
        case .residualSpread: Text(id: "Simpangan", en: "Residual")
        case .agreement: Text(id: "Searah", en: "Agreement")
        case .spreadRatio: Text(id: "Rentang", en: "Spread")
        case .fit: Text(id: "Infit/outfit", en: "Infit/outfit")
        case .ends: Text(id: "Puncak/dasar", en: "Top/bottom")
        case .halo: Text(id: "Halo", en: "Halo")
        case .concern: Text(id: "Yang patut dibicarakan", en: "To talk about")
        case .probability: Text(id: "Peluang", en: "Chance")
        case .verdict: Text(id: "Kata", en: "Verdict")
        case .rankInterval: Text(id: "Wajar", en: "Ranks")
        case .rankSet: Text(id: "Serentak", en: "All at once")
        case .spread: Text(id: "Sebaran", en: "Spread")
        case .largestResidual: Text(id: "Sisa terbesar", en: "Largest residual")
        case .rule: Text(id: "Aturan", en: "Rule")
        case .enters: Text(id: "Masuk", en: "Enters")
        case .leaves: Text(id: "Keluar", en: "Leaves")
        case .without: Text(id: "Tanpa juri", en: "Without")
        case .dependability: Text(id: "Keandalan", en: "Dependability")
        case .standardError: Text(id: "Galat baku", en: "Standard error")
        case .before: Text(id: "Salah sekarang", en: "Error now")
        case .after: Text(id: "Sesudahnya", en: "Afterwards")
        case .read: Text(id: "Dibaca oleh", en: "Read by")
        }
    }
}

extension JurorConcern {
    /// The concern in a few words.
    var text: Text {
        switch self {
        case .strict: Text(id: "lebih ketat daripada panel", en: "stricter than the panel")
        case .lenient: Text(id: "lebih longgar daripada panel", en: "more lenient than the panel")
        case .apart: Text(id: "urutannya lain dari juri lain", en: "orders unlike the others")
        case .noisy: Text(id: "nilainya tidak beraturan", en: "marks are noisy")
        case .muted: Text(id: "nilainya terlalu seragam", en: "marks are too regular")
        case .middling: Text(id: "semua dekat nilai tengah", en: "everything in the middle")
        case .mostlyTop: Text(id: "kebanyakan nilai tertinggi", en: "mostly top marks")
        case .mostlyBottom: Text(id: "kebanyakan nilai terendah", en: "mostly bottom marks")
        case .halo: Text(id: "semua kriteria bernilai sama", en: "every criterion gets the same mark")
        case .fewEntries: Text(id: "terlalu sedikit inovasi", en: "too few entries")
        }
    }
}

extension CutVerdict {
    /// The verdict in one word.
    var text: Text {
        switch self {
        case .safe: Text(id: "aman", en: "safe")
        case .contested: Text(id: "diperebutkan", en: "contested")
        case .out: Text(id: "di luar", en: "out")
        }
    }
}

extension WhatIfRule {
    /// The rule's name.
    var text: Text {
        switch self {
        case .mean: Text(id: "rata-rata", en: "mean")
        case .median: Text(id: "median", en: "median")
        case .trimmedMean(let drop):
            Text(
                id: "tanpa \(drop) tertinggi dan \(drop) terendah", en: "without the \(drop) highest and \(drop) lowest"
            )
        case .fairScore: Text(id: "nilai setara", en: "fair score")
        case .borda: Text(id: "Borda", en: "Borda")
        case .bradleyTerry: Text(id: "Bradley–Terry", en: "Bradley–Terry")
        case .schulze: Text(id: "Schulze", en: "Schulze")
        }
    }
}
