import Competition
import Scoring

/// The words of pictures: their names, what they show in a sentence, and how to read them.
extension SiteWords {
    var asTable: String { either(id: "Angka-angkanya dalam tabel", en: "The numbers as a table") }
    var picture: String { either(id: "Gambar", en: "Picture") }

    /// A figure that no standing has of its own.
    func printed(_ figure: Ratio, _ rules: FigureRules) -> String {
        PublicRecord.Figure(figure, rules).map { self.figure($0) } ?? language.number(figure)
    }

    // MARK: The funnel

    var funnel: String { either(id: "Dari pendaftaran sampai penghargaan", en: "From registration to award") }
    var registered: String { either(id: "inovasi mendaftar", en: "entries registered") }
    var wereAwarded: String { either(id: "memperoleh penghargaan", en: "were awarded") }
    func passedStage(_ stage: String) -> String { either(id: "lolos \(stage)", en: "passed \(stage)") }

    // MARK: The distribution

    var distribution: String { either(id: "Sebaran nilai", en: "Distribution of figures") }
    var figureRange: String { either(id: "Nilai", en: "Figure") }
    var entries: String { either(id: "Inovasi", en: "Entries") }
    var onTheList: String { either(id: "masuk daftar", en: "on the list") }
    var notOnTheList: String { either(id: "tidak masuk daftar", en: "not on the list") }

    func range(_ lower: Ratio, below upper: Ratio) -> String {
        let (least, most) = (language.number(lower), language.number(upper))
        return either(id: "\(least) sampai kurang dari \(most)", en: "\(least) to less than \(most)")
    }

    func cutAt(_ cut: Ratio, _ rules: FigureRules) -> String {
        let figure = printed(cut, rules)
        return either(id: "Batas \(figure)", en: "Cut \(figure)")
    }

    func distributionSentence(_ distribution: Distribution, _ rules: FigureRules) -> String {
        let least = printed(distribution.ends.lowerBound, rules)
        let most = printed(distribution.ends.upperBound, rules)
        let ends = either(
            id: "\(entryCount(distribution.count)) bernilai \(least) sampai \(most).",
            en: "\(entryCount(distribution.count)) with figures from \(least) to \(most).")
        guard let cut = distribution.cut else { return ends }
        let figure = printed(cut, rules)
        return ends
            + either(
                id: " Nilai terendah yang masuk daftar menurut peringkat: \(figure).",
                en: " The lowest figure on the list by rank: \(figure).")
    }

    func distributionKey(hasCut: Bool) -> String {
        let bars = either(id: "Banyaknya inovasi menurut nilai.", en: "The number of entries by figure.")
        guard hasCut else { return bars }
        return bars
            + either(
                id:
                    " Batang penuh: masuk daftar; batang kosong: tidak masuk. Garis putus-putus: nilai terendah yang masuk menurut peringkat.",
                en:
                    " Solid bars: on the list; hollow bars: not on it. Dashed line: the lowest figure that is on it by rank."
            )
    }

    // MARK: Ranks around the cut

    var howSure: String { either(id: "Seberapa pasti tempat di sekitar batas", en: "How sure places near the cut are") }
    var possibleRanks: String { either(id: "Kisaran peringkat", en: "Range of ranks") }

    func ranks(_ interval: RankIntervals.Interval) -> String {
        let (best, worst) = (language.count(interval.best), language.count(interval.worst))
        return interval.best == interval.worst ? best : either(id: "\(best) sampai \(worst)", en: "\(best) to \(worst)")
    }

    func picture(from best: Int, to worst: Int) -> String {
        let (best, worst) = (language.count(best), language.count(worst))
        return either(id: "Peringkat \(best) (kiri) sampai \(worst)", en: "Rank \(best) (left) to \(worst)")
    }

    var howSureNotice: String {
        either(
            id:
                "Keputusan mengikuti nilai resmi. Juri yang lain, yang sama cakapnya, dapat memberi nilai sedikit berbeda; "
                + "kisaran ini menunjukkan peringkat mana saja yang masih mungkin karenanya. Titik: peringkat resmi (penuh: "
                + "masuk daftar); garis: kisarannya; garis putus-putus: batas daftar.",
            en:
                "The decision follows the official figures. Other jurors, just as able, could have given slightly different "
                + "marks; the range tells which ranks are still possible because of that. Dot: the official rank (solid: on the "
                + "list); line: its range; dashed line: the cut.")
    }

    var howSureMethod: String {
        either(
            id:
                "Cara menghitung: dua inovasi dianggap benar-benar berbeda bila selisih nilainya lebih dari dua kali galat "
                + "baku selisih itu, yang dihitung dari perbedaan nilai antarjuri; juri yang membaca keduanya diperhitungkan. "
                + "Peringkat terbaik = satu lebih dari banyaknya inovasi yang jelas di atas; peringkat terburuk = tepat di atas "
                + "semua yang jelas di bawah. Ini ukuran ketidakpastian, bukan hasil, dan tidak mengubah peringkat siapa pun.",
            en:
                "How it is computed: two entries count as truly different when their figures differ by more than two "
                + "standard errors of that difference, which come from how far jurors lie apart; jurors who read both are "
                + "allowed for. The best rank is one more than the entries clearly above; the worst is just above all that are "
                + "clearly below. This measures uncertainty, is no result, and changes nobody's rank.")
    }

    func notSure(_ reason: CutTable.Reason) -> String {
        switch reason {
        case .noMean:
            either(
                id:
                    "Kisaran peringkat tidak ditampilkan: nilai tahap ini bukan rata-rata nilai juri, sehingga cara hitung yang "
                    + "biasa tidak berlaku.",
                en:
                    "No ranges of ranks are shown: the figure here is not a mean of the jurors' totals, so the usual method does "
                    + "not hold.")
        case .fewSheets:
            either(
                id:
                    "Kisaran peringkat tidak ditampilkan: lembar penilaian terlalu sedikit untuk mengukur perbedaan antarjuri.",
                en:
                    "No ranges of ranks are shown: there are too few score sheets to measure how far jurors lie apart.")
        }
    }

    // MARK: An entry beside its group

    func besideGroup(_ group: String, _ count: Int) -> String {
        either(
            id: "Di antara \(language.count(count)) inovasi kelompok \(group)",
            en: "Among \(entryCount(count)) of the group \(group)")
    }

    var besideTable: String { either(id: "Dibanding kelompoknya", en: "Beside its group") }
    var thisEntry: String { either(id: "Inovasi ini", en: "This entry") }
    var lowerQuarter: String { either(id: "Kuartil bawah", en: "Lower quartile") }
    var median: String { either(id: "Median", en: "Median") }
    var upperQuarter: String { either(id: "Kuartil atas", en: "Upper quartile") }

    var besideKey: String {
        either(
            id:
                "Seperempat inovasi bernilai di bawah kuartil bawah, setengahnya di bawah median, seperempat di atas kuartil "
                + "atas. Titik: inovasi ini; kotak: separuh yang di tengah; garis tegak: median; garis: terendah sampai tertinggi.",
            en:
                "A quarter of the entries lies below the lower quartile, half below the median, a quarter above the upper "
                + "quartile. Dot: this entry; box: the middle half; upright line: the median; line: lowest to highest.")
    }

    // MARK: Coverage by region

    var tileMap: String { either(id: "Cakupan menurut wilayah", en: "Coverage by region") }
    var tile: String { either(id: "Petak", en: "Tile") }

    func tileMapSentence(_ map: TileMap) -> String {
        let registered = map.tiles.filter { $0.services > 0 }
        let whole = registered.count { $0.covered == $0.services }
        let none = registered.count { $0.covered == 0 }
        return either(
            id:
                "\(language.count(registered.count)) wilayah mendaftarkan layanan: \(language.count(whole)) seluruhnya punya "
                + "inovasi, \(language.count(none)) belum sama sekali. Tabel di bawah memuat angka setiap wilayah.",
            en: "\(language.count(registered.count, "region has", "regions have")) registered services: "
                + "\(language.count(whole)) with innovations in all of them, \(language.count(none)) in none. The table below has "
                + "the numbers of each.")
    }

    func tileMapKey(isMap: Bool) -> String {
        let shades = either(
            id:
                "Angka: bagian layanan yang punya inovasi; makin pekat makin banyak. Bergaris putus-putus: belum ada layanan "
                + "terdaftar.",
            en:
                "Numbers: the share of services with an innovation; the deeper the more. Dashed: no services registered."
        )
        let places =
            isMap
            ? either(
                id: "Satu petak satu wilayah, kira-kira menurut letaknya; huruf besar: kota. ",
                en: "A tile is a region, roughly where it lies; capitals: cities. ")
            : either(
                id: "Satu petak satu instansi, menurut abjad namanya. ",
                en: "A tile is an institution, in the order of names. ")
        return places + shades
    }
}
