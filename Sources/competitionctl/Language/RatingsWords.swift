import Competition

extension RatingsProblem {
    /// The words about the problem.
    func text(in language: Language) -> FindingText {
        switch language {
        case .indonesian: indonesianRatings(self)
        case .english: englishRatings(self)
        }
    }
}

private func indonesianRatings(_ problem: RatingsProblem) -> FindingText {
    let language = Language.indonesian
    return switch problem {
    case .numberUnreadable(let text):
        FindingText(
            "\"\(text)\" bukan angka yang dapat dibaca",
            cure: "Tulis misalnya 84 atau 84,5; kosongkan bila tidak ada nilai.")
    case .nameMissing(let column):
        FindingText("kolom \"\(column)\" kosong", cure: "Setiap baris menyebut inovasi dan jurinya.")
    case .repeated(let entry, let juror, let criterion, let line):
        FindingText(
            "nilai \(juror) untuk \(entry)" + (criterion.isEmpty ? "" : " pada \(criterion)")
                + " sudah ada di baris \(language.count(line))")
    case .weightMissing(let criterion):
        FindingText("kriteria \"\(criterion)\" tidak berbobot", cure: "Tambahkan bobotnya; 0 bila tidak ikut dihitung.")
    case .weightUnknown(let criterion, let suggestion):
        FindingText("tidak ada nilai untuk kriteria \"\(criterion)\"" + language.guess(suggestion))
    case .weightUnusable(let criterion, let weight):
        FindingText("bobot \(weight) untuk kriteria \"\(criterion)\" di bawah nol atau sudah ada")
    case .unknown(let kind, let name, let suggestion):
        FindingText(
            (kind == .juror
                ? "tidak ada jawaban juri \"\(name)\""
                : "\(kind == .entry ? "inovasi" : "kriteria") \"\(name)\" tidak ada dalam nilai acuan")
                + language.guess(suggestion),
            cure: "Gunakan nama yang sama seperti dalam tabel nilai acuan.")
    case .weightless:
        FindingText("semua bobot nol", cure: "Beri bobot di atas nol pada sedikitnya satu kriteria.")
    }
}

private func englishRatings(_ problem: RatingsProblem) -> FindingText {
    let language = Language.english
    return switch problem {
    case .numberUnreadable(let text):
        FindingText(
            "\"\(text)\" is no number that can be read",
            cure: "Write 84 or 84.5, say; leave the cell empty where there is no mark.")
    case .nameMissing(let column):
        FindingText("the column \"\(column)\" is empty", cure: "Each row names an entry and a juror.")
    case .repeated(let entry, let juror, let criterion, let line):
        FindingText(
            "the mark of \(juror) for \(entry)" + (criterion.isEmpty ? "" : " on \(criterion)")
                + " stands on line \(language.count(line)) already")
    case .weightMissing(let criterion):
        FindingText("the criterion \"\(criterion)\" has no weight", cure: "Add it; 0 where it does not count.")
    case .weightUnknown(let criterion, let suggestion):
        FindingText("there are no marks for the criterion \"\(criterion)\"" + language.guess(suggestion))
    case .weightUnusable(let criterion, let weight):
        FindingText("the weight \(weight) of the criterion \"\(criterion)\" is below zero or stands twice")
    case .unknown(let kind, let name, let suggestion):
        FindingText(
            (kind == .juror
                ? "there are no answers of the juror \"\(name)\""
                : "the \(kind == .entry ? "entry" : "criterion") \"\(name)\" is not in the reference")
                + language.guess(suggestion),
            cure: "Use the same names as the table of reference marks.")
    case .weightless:
        FindingText("all weights are zero", cure: "Give at least one criterion a weight above zero.")
    }
}
