import Competition
import Scoring

extension InstitutionKind {
    /// What kind of institution it is.
    func words(in language: Language) -> String {
        switch (language, self) {
        case (.indonesian, .provinsi): "pemerintah provinsi"
        case (.indonesian, .kabupaten): "pemerintah kabupaten"
        case (.indonesian, .kota): "pemerintah kota"
        case (.indonesian, .kementerian): "kementerian atau lembaga"
        case (.indonesian, .bumn): "BUMN"
        case (.indonesian, .bumd): "BUMD"
        case (.indonesian, .lainnya): "instansi lain"
        case (.english, .provinsi): "provincial government"
        case (.english, .kabupaten): "regency government"
        case (.english, .kota): "city government"
        case (.english, .kementerian): "ministry or agency"
        case (.english, .bumn): "state enterprise"
        case (.english, .bumd): "regional enterprise"
        case (.english, .lainnya): "other institution"
        }
    }
}

extension Aggregation {
    /// How the jurors' totals become one figure.
    func words(in language: Language) -> String {
        switch (language, self) {
        case (.indonesian, .mean): "rata-rata nilai juri yang menilai"
        case (.indonesian, .median): "nilai tengah (median) dari juri yang menilai"
        case (.indonesian, .sum): "jumlah nilai juri yang menilai"
        case (.indonesian, .trimmedMean(let drop)):
            "rata-rata nilai juri yang menilai setelah \(language.count(drop)) nilai tertinggi dan "
                + "\(language.count(drop)) nilai terendah dikeluarkan"
        case (.indonesian, .borda): "rata-rata poin Borda dari urutan setiap juri yang menilai"
        case (.indonesian, .schulze): "banyaknya inovasi lain yang tidak mengunggulinya menurut metode Schulze"
        case (.english, .mean): "mean of the jurors who scored"
        case (.english, .median): "median of the jurors who scored"
        case (.english, .sum): "sum over the jurors who scored"
        case (.english, .trimmedMean(let drop)):
            "mean of the jurors who scored, without the \(language.count(drop)) highest and the "
                + "\(language.count(drop)) lowest"
        case (.english, .borda): "mean of Borda's points in the order of each juror who scored"
        case (.english, .schulze): "number of other entries that do not beat it by Schulze's method"
        }
    }
}

extension FigureRules {
    /// How figures are printed, and which figure ranks compare.
    func words(in language: Language) -> String {
        switch language {
        case .indonesian: "nilai \(indonesianRounding); \(indonesianComparison)"
        case .english: "scores are \(englishRounding); \(englishComparison)"
        }
    }

    private var indonesianRounding: String {
        let places =
            places == 0 ? "ke bilangan bulat" : "sampai \(Language.indonesian.count(places)) angka di belakang koma"
        return switch rounding {
        case .halfUp: "dibulatkan \(places), setengah ke atas"
        case .halfEven: "dibulatkan \(places), setengah ke angka genap terdekat"
        }
    }

    private var indonesianComparison: String {
        switch compare {
        case .exact: "peringkat membandingkan nilai eksak sebelum dibulatkan"
        case .printed: "peringkat membandingkan nilai setelah dibulatkan"
        }
    }

    private var englishRounding: String {
        let places = places == 0 ? "whole numbers" : Language.english.count(places, "decimal place", "decimal places")
        return switch rounding {
        case .halfUp: "rounded to \(places), halves up"
        case .halfEven: "rounded to \(places), halves to the even neighbour"
        }
    }

    private var englishComparison: String {
        switch compare {
        case .exact: "ranks compare the exact scores before rounding"
        case .printed: "ranks compare the rounded scores"
        }
    }
}

extension RankedGroups {
    /// Whether groups are ranked together or apart.
    func words(in language: Language) -> String {
        switch (language, self) {
        case (.indonesian, .together): "semua kelompok diperingkat bersama"
        case (.indonesian, .apart): "setiap kelompok diperingkat tersendiri"
        case (.english, .together): "all groups are ranked together"
        case (.english, .apart): "each group is ranked by itself"
        }
    }
}

extension MissingSheets {
    /// Whether a stage may be decided while a sheet is due.
    func words(in language: Language) -> String {
        switch (language, self) {
        case (.indonesian, .refuse): "tahap diputuskan setelah semua lembar penilaian masuk"
        case (.indonesian, .allow): "tahap boleh diputuskan sebelum semua lembar masuk; lembar yang kurang dicatat"
        case (.english, .refuse): "the stage is decided once all score sheets are in"
        case (.english, .allow): "the stage may be decided before all sheets are in; those that miss are recorded"
        }
    }
}

extension TieRule {
    /// What happens to a tie across the cut.
    func words(in language: Language) -> String {
        switch (language, self) {
        case (.indonesian, .extend): "semua yang seri di batas daftar ikut masuk"
        case (.indonesian, .decide): "urutan yang seri di batas daftar ditetapkan panel"
        case (.english, .extend): "all who are tied at the cut are admitted"
        case (.english, .decide): "the panel orders those who are tied at the cut"
        }
    }
}

extension AssignmentPlan.Method {
    /// How a judging plan was made.
    func words(in language: Language) -> String {
        switch (language, self) {
        case (.indonesian, .panel): "setiap juri menilai setiap inovasi yang tidak berbenturan kepentingan dengannya"
        case (.indonesian, .list): "menurut daftar pasangan juri dan inovasi"
        case (.indonesian, .balanced): "inovasi dibagi di antara para juri dengan beban yang merata"
        case (.english, .panel): "every juror reads every entry without a conflict of interest"
        case (.english, .list): "from a list of jurors and entries"
        case (.english, .balanced): "entries are divided among the jurors with even loads"
        }
    }
}

extension Origin.Relation {
    /// How an entry relates to an earlier innovation.
    func words(in language: Language) -> String {
        switch (language, self) {
        case (.indonesian, .adapts): "mengadaptasi"
        case (.indonesian, .continues): "melanjutkan"
        case (.english, .adapts): "adapts"
        case (.english, .continues): "continues"
        }
    }
}

extension Requirement.JudgedAt {
    /// Who judges a requirement and when.
    func words(in language: Language) -> String {
        switch (language, self) {
        case (.indonesian, .submission): "diperiksa program saat pengiriman"
        case (.indonesian, .screening): "diperiksa program dalam seleksi administrasi"
        case (.indonesian, .person): "diperiksa petugas dalam seleksi administrasi"
        case (.english, .submission): "judged by the program at submission"
        case (.english, .screening): "judged by the program at screening"
        case (.english, .person): "judged by a person at screening"
        }
    }
}

extension Scale {
    /// Which scores a criterion can be given.
    func words(in language: Language) -> String {
        switch self {
        case .levels(let levels): language.oneOf(levels.map { language.number($0.value) })
        case .range(let minimum, let maximum, let step):
            language.range(minimum, maximum, step: step)
        }
    }
}

extension Language {
    fileprivate func range(_ minimum: Ratio, _ maximum: Ratio, step: Ratio) -> String {
        let isWhole = step == .one && minimum.isWhole
        return switch self {
        case .indonesian where isWhole: "bilangan bulat \(number(minimum)) sampai \(number(maximum))"
        case .indonesian: "\(number(minimum)) sampai \(number(maximum)), langkah \(number(step))"
        case .english where isWhole: "whole numbers from \(number(minimum)) to \(number(maximum))"
        case .english: "\(number(minimum)) to \(number(maximum)), steps of \(number(step))"
        }
    }
}
