import Scoring

/// Why a statistic has no figure, in words.
extension StatisticsRefusal {
    /// The reason as a sentence without full stop.
    ///
    /// - Parameter names: of the entries, jurors and criteria that the refusal tells of.
    func sentence(_ names: JuryNames, in language: Language) -> String {
        switch language {
        case .indonesian: indonesian(names)
        case .english: english(names)
        }
    }

    private func indonesian(_ names: JuryNames) -> String {
        let words = Language.indonesian
        return switch self {
        case .unknownIndex: "datanya tidak cocok satu sama lain"
        case .unusableScore(let entry, let juror, _):
            "nilai juri \(names.juror(juror)) untuk \(names.entry(entry)) terlalu besar untuk dihitung"
        case .repeatedScore(let entry, _, _): "\(names.entry(entry)) dinilai dua kali"
        case .weightCount(let count, let criteria):
            "ada \(words.count(count)) bobot untuk \(words.count(criteria)) kriteria"
        case .unusableWeight(let criterion): "bobot kriteria \(names.criterion(criterion)) tidak dapat dipakai"
        case .noWeight: "tidak ada kriteria yang berbobot"
        case .noScores: "belum ada nilai yang dapat dibandingkan"
        case .tooFewEntries(let count, let needed):
            "hanya \(words.count(count)) inovasi bernilai, perlu sedikitnya \(words.count(needed))"
        case .tooFewJurors(let count, let needed):
            "hanya \(words.count(count)) juri menilai, perlu sedikitnya \(words.count(needed))"
        case .tooFewCriteria(let count, let needed):
            "hanya \(words.count(count)) kriteria, perlu sedikitnya \(words.count(needed))"
        case .tooMany(let count, let limit):
            "\(words.count(count)) terlalu banyak untuk hitungan ini, paling banyak \(words.count(limit))"
        case .unconnectedPanels(let count):
            "juri terpecah menjadi \(words.count(count)) panel yang tidak menilai inovasi yang sama, sehingga juri yang ketat "
                + "tidak dapat dibedakan dari inovasi yang lemah antarpanel"
        case .incomplete(let entry, let juror):
            "juri \(names.juror(juror)) tidak menilai \(names.entry(entry)), padahal setiap juri harus menilai setiap inovasi"
        case .incompleteSheet(let entry, let juror, let criterion):
            "lembar \(names.juror(juror)) untuk \(names.entry(entry)) tidak memuat kriteria \(names.criterion(criterion))"
        case .noVariation: "semua nilai sama, sehingga tidak ada yang dapat dibandingkan"
        case .noResidualFreedom: "datanya pas-pasan: tidak ada sisa untuk menaksir galatnya"
        case .entriesNotDistinguished: "nilai tidak membedakan inovasi lebih daripada kebetulan"
        case .notACategory(let entry, let juror, let criterion):
            "nilai \(names.juror(juror)) untuk \(names.entry(entry)) pada \(names.criterion(criterion)) bukan bilangan bulat"
        case .unusedCategories(let categories):
            "jenjang \(categories.map(String.init).joined(separator: ", ")) tidak pernah dipakai"
        case .tooManyCategories(let count, let limit):
            "\(words.count(count)) jenjang terlalu banyak untuk model skala, paling banyak \(words.count(limit))"
        case .onlyExtremeScores: "hanya ada nilai tertinggi atau terendah"
        case .confounded: "juri, inovasi dan kriteria tidak tersilang sehingga pengaruhnya tidak dapat dipisahkan"
        case .notConverged: "hitungan tidak mencapai angka yang tetap; panelnya terhubung terlalu lemah"
        case .notStronglyConnected:
            "ada inovasi yang tidak pernah kalah dari yang lain, sehingga kekuatannya tidak berhingga"
        case .notPositive: "ada nilai di bawah nol, padahal yang dibandingkan adalah perbandingannya"
        case .unusablePlaces(let places, let entries):
            "\(words.count(places)) tempat dari \(words.count(entries)) inovasi bernilai tidak menyisakan batas"
        case .rulesTooComplex: "kuota dan batas daftar terlalu rumit untuk diterapkan pada setiap penilaian tiruan"
        case .tooFewElements(let count, let needed):
            "hanya \(words.count(count)) yang terukur, perlu sedikitnya \(words.count(needed))"
        case .tooManyCriteria(let count, let limit):
            "dihitung hanya bila ada \(words.count(limit)) kriteria, di sini \(words.count(count))"
        case .notLevels:
            "rubrik ini tidak berjenjang, atau kriterianya berbeda jenjang; modelnya untuk skala seperti 1–5"
        case .noPlaces: "banyaknya tempat tidak ditetapkan; sebutkan dengan --top"
        case .tooFewToDrop: "ada inovasi dengan terlalu sedikit nilai untuk dibuang tertinggi dan terendahnya"
        case .unusableParameter: "pilihan hitungannya tidak dapat dipakai"
        }
    }

    private func english(_ names: JuryNames) -> String {
        let words = Language.english
        return switch self {
        case .unknownIndex: "the data do not belong together"
        case .unusableScore(let entry, let juror, _):
            "the mark of \(names.juror(juror)) for \(names.entry(entry)) is too large to compute with"
        case .repeatedScore(let entry, _, _): "\(names.entry(entry)) was scored twice"
        case .weightCount(let count, let criteria):
            "there are \(words.count(count, "weight", "weights")) for \(words.count(criteria, "criterion", "criteria"))"
        case .unusableWeight(let criterion): "the weight of \(names.criterion(criterion)) cannot be used"
        case .noWeight: "no criterion has a weight"
        case .noScores: "there are no marks to compare yet"
        case .tooFewEntries(let count, let needed):
            "only \(words.count(count, "entry has", "entries have")) marks, \(words.count(needed)) are needed"
        case .tooFewJurors(let count, let needed):
            "only \(words.count(count, "juror", "jurors")) scored, \(words.count(needed)) are needed"
        case .tooFewCriteria(let count, let needed):
            "only \(words.count(count, "criterion", "criteria")), \(words.count(needed)) are needed"
        case .tooMany(let count, let limit):
            "\(words.count(count)) are too many for this figure, \(words.count(limit)) at most"
        case .unconnectedPanels(let count):
            "the jury falls into \(words.count(count)) panels that share no entry, so that between panels a strict juror "
                + "cannot be told from a weak entry"
        case .incomplete(let entry, let juror):
            "\(names.juror(juror)) did not score \(names.entry(entry)), and the figure needs every juror on every entry"
        case .incompleteSheet(let entry, let juror, let criterion):
            "the sheet of \(names.juror(juror)) for \(names.entry(entry)) lacks \(names.criterion(criterion))"
        case .noVariation: "all marks are equal, so there is nothing to compare"
        case .noResidualFreedom: "the data are used up: nothing is left from which to tell the error"
        case .entriesNotDistinguished: "the marks tell entries apart no more than chance"
        case .notACategory(let entry, let juror, let criterion):
            "the mark of \(names.juror(juror)) for \(names.entry(entry)) on \(names.criterion(criterion)) is no whole number"
        case .unusedCategories(let categories):
            "nobody used \(categories.map(String.init).joined(separator: ", "))"
        case .tooManyCategories(let count, let limit):
            "\(words.count(count)) categories are too many for the rating scale model, \(words.count(limit)) at most"
        case .onlyExtremeScores: "there are only highest or only lowest marks"
        case .confounded: "jurors, entries and criteria are not crossed so that their effects could be told apart"
        case .notConverged: "the computation did not settle; the panels hang together too weakly"
        case .notStronglyConnected: "some entry never lost to others, so that its strength has no limit"
        case .notPositive: "there are marks below zero, and the figure compares ratios"
        case .unusablePlaces(let places, let entries):
            "\(words.count(places, "place", "places")) for \(words.count(entries, "scored entry", "scored entries")) "
                + "leave no line to be in doubt about"
        case .rulesTooComplex: "the list's quotas and caps take too long to be applied to every imitated judging"
        case .tooFewElements(let count, let needed):
            "only \(words.count(count)) could be measured, \(words.count(needed)) are needed"
        case .tooManyCriteria(let count, let limit):
            "computed only with \(words.count(limit, "criterion", "criteria")), here are \(words.count(count))"
        case .notLevels:
            "the rubric has no levels, or criteria have different ones; the model is for scales such as 1–5"
        case .noPlaces: "the number of places is not known; give it with --top"
        case .tooFewToDrop: "some entry has too few marks for its highest and lowest to be dropped"
        case .unusableParameter: "the computation was asked for with a choice that cannot be used"
        }
    }
}
