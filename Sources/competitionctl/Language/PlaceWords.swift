import Competition
import Scoring

extension PlaceClash {
    /// What a rule that compares places does not go with, in words.
    func text(at stage: StageID, in language: Language) -> FindingText {
        switch language {
        case .indonesian:
            FindingText(
                "aturan Borda atau Schulze tidak dapat dipakai pada tahap \"\(stage)\": \(indonesian)",
                cure: "Hapus yang disebut, atau pakai mean, median, sum atau trimmed-mean.")
        case .english:
            FindingText(
                "Borda's or Schulze's rule cannot be used at stage \"\(stage)\": \(english)",
                cure: "Leave out what is named, or take mean, median, sum or trimmed-mean.")
        }
    }

    private var indonesian: String {
        switch self {
        case .panels:
            "panels membuat juri hanya membaca sebagian inovasi, padahal setiap juri harus mengurutkan semuanya"
        case .combination: "tempat dalam urutan tidak dapat dijumlahkan dengan nilai tahap lain (combination)"
        case .floor: "tempat dalam urutan tidak mengenal nilai ambang (floor)"
        case .rankedApart:
            "satu daftar mengambil dari kelompok yang diperingkat terpisah, yang nilainya tidak sebanding"
        case .figureElsewhere(let id):
            "nilai tahap \"\(id)\" hanya berlaku dalam peringkat tahap itu sendiri, bukan untuk gabungan atau "
                + "penentu nilai sama"
        }
    }

    private var english: String {
        switch self {
        case .panels: "with panels a juror reads only some entries, but each juror must put all of them in order"
        case .combination: "places cannot be added to the scores of other stages (combination)"
        case .floor: "places have no pass mark (floor)"
        case .rankedApart: "one list takes from groups that are ranked apart, whose figures cannot be compared"
        case .figureElsewhere(let id):
            "the figure of stage \"\(id)\" holds in that stage's own ranking, not in a combination or a tie-break"
        }
    }
}

/// How places in jurors' orders become figures, in words.
extension SiteWords {
    var borda: String {
        either(
            id:
                "Nilai tahap ditentukan dengan metode Borda. Setiap juri mengurutkan inovasi menurut nilai yang "
                + "diberikannya; yang bernilai sama menempati rata-rata tempatnya. Dari m inovasi dalam urutan "
                + "seorang juri, tempat ke-t mendapat (m − t) / (m − 1) × 100 poin: 100 untuk yang pertama, 0 "
                + "untuk yang terakhir. Nilai tahap adalah rata-rata poin dari juri yang menilai. Hanya inovasi "
                + "yang lembarnya lengkap yang dibandingkan.",
            en:
                "The figure of the stage is made by Borda's method. Each juror's totals put the entries in order; "
                + "equal totals take the mean of their places. Of m entries in a juror's order, place t is "
                + "worth (m − t) / (m − 1) × 100 points: 100 for the first, 0 for the last. The figure is the "
                + "mean of the points from the jurors who scored. Only entries whose sheets are complete are "
                + "compared.")
    }

    var schulze: String {
        either(
            id:
                "Nilai tahap ditentukan dengan metode Schulze. Setiap juri mengurutkan inovasi menurut nilai yang "
                + "diberikannya. Suatu inovasi didahulukan dari yang lain bila lebih banyak juri menempatkannya "
                + "di depan; kekuatannya adalah banyaknya juri itu. Sebuah jalur dari satu inovasi ke inovasi "
                + "lain sekuat mata rantainya yang terlemah. Suatu inovasi mengungguli yang lain bila jalur "
                + "terkuatnya lebih kuat daripada jalur terkuat kembali. Nilai tahap adalah banyaknya inovasi "
                + "lain yang tidak mengunggulinya. Hanya inovasi yang lembarnya lengkap yang dibandingkan.",
            en:
                "The figure of the stage is made by Schulze's method. Each juror's totals put the entries in order. "
                + "An entry is preferred to another when more jurors put it in front; the number of these "
                + "jurors is the strength. A path from entry to entry is as strong as its weakest link. An "
                + "entry beats another when its strongest path there is stronger than the strongest path back. "
                + "The figure is the number of other entries that do not beat it. Only entries whose sheets are "
                + "complete are compared.")
    }

    /// How an entry's place in each juror's order became its score.
    func bordaStep(_ places: [JurorOrders.Place], score: String) -> Phrase {
        let points = places.map { language.fraction($0.points) }.joined(separator: " + ")
        let terms = places.map { "\(language.number($0.place))/\(language.count($0.count))" }.joined(separator: "; ")
        let count = language.count(places.count)
        return sentence(
            id:
                "Tempat dalam urutan para juri: \(terms). Poin Borda dijumlahkan dan dibagi banyaknya juri: "
                + "(\(points)) / \(count) = \(strong: score).",
            en:
                "Its places in the jurors' orders: \(terms). Borda's points are added and divided by the number of "
                + "jurors: (\(points)) / \(count) = \(strong: score).")
    }

    /// Which of its rivals beat an entry.
    func schulzeStep(_ rivals: [PublicRecord.Rival], score: String) -> Phrase {
        let lost = rivals.count { $0.duel.isLost }
        let (all, beating) = (language.count(rivals.count), language.count(lost))
        return sentence(
            id: "Dari \(all) inovasi lain yang dibandingkan, \(beating) mengunggulinya: nilainya \(all) − "
                + "\(beating) = \(strong: score).",
            en:
                "Of \(all) other compared entries, \(beating) beat it: its figure is \(all) − \(beating) = "
                + "\(strong: score)."
        )
    }

    var rivals: String { either(id: "Perbandingan dengan inovasi lain", en: "Compared with the other entries") }
    var votesFor: String { either(id: "Juri mendahulukan ini", en: "Jurors for this") }
    var votesAgainst: String { either(id: "Juri mendahulukan itu", en: "Jurors for that") }
    var pathThere: String { either(id: "Jalur terkuat ke sana", en: "Strongest path there") }
    var pathBack: String { either(id: "Jalur terkuat kembali", en: "Strongest path back") }
    var place: String { either(id: "Tempat", en: "Place") }
    var bordaPoints: String { either(id: "Poin Borda", en: "Borda's points") }

    func placeOf(_ place: JurorOrders.Place) -> String {
        either(
            id: "\(language.number(place.place)) dari \(language.count(place.count))",
            en: "\(language.number(place.place)) of \(language.count(place.count))")
    }
}

extension SchulzeOrder.Duel {
    /// What came of it for the first of the two.
    var outcome: Text {
        if isWon { return Text(id: "mengungguli", en: "beats it") }
        return isLost ? Text(id: "diungguli", en: "is beaten by it") : Text(id: "setara", en: "neither")
    }
}

extension Language {
    /// An exact number for a step of a sum, rounded to two places where no short decimal is exact.
    func fraction(_ ratio: Ratio) -> String {
        guard let figure = try? ratio.rounded(places: 2, rule: .halfUp) else { return ratio.exact }
        return figure.ratio == ratio ? number(ratio) : "\(self.figure(figure)) (\(ratio.exact))"
    }
}
