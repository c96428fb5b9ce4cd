import Competition
import Scoring

/// How likely entries are to be on a list if similar jurors judged again; never the list itself.
struct ListChances {
    /// One entry's chance, and what it says in a word.
    struct Chance: Hashable {
        let probability: Double
        let verdict: CutVerdict
    }

    /// The number of places.
    let places: Int
    /// The panels that share no entry with others.
    let panels: Int
    /// How many judgings were imitated.
    let draws: Int
    /// Whether quotas, caps or a floor decided who was on the list of each of them.
    let areRuled: Bool
    /// Whether there are such rules that were left out, because the candidates are too many.
    let leaveRulesOut: Bool
    private let chances: [EntryID: Chance]

    /// Of how many candidates imitated lists are composed under the rules, at most: each of 500 lists is a search among them all.
    private static let mostRuled = 3_000

    /// The seed of every published figure: pages made again are the same.
    private static let seed: UInt64 = 1

    /// The chances of a list's candidates, computed once for all pages; nil as below.
    static func of(
        _ list: PublicRecord.ComposedList, _ stage: PublicRecord.DecidedStage, _ record: PublicRecord
    ) -> ListChances? {
        list.chances.value { ListChances(list, stage, record) }
    }

    /// Computes the chances of a list's candidates.
    ///
    /// - Returns: nil where the list has no size, the figure is not the mean of this stage's totals alone, or too few totals are
    ///   left to tell how far jurors disagree.
    private init?(_ list: PublicRecord.ComposedList, _ stage: PublicRecord.DecidedStage, _ record: PublicRecord) {
        guard let size = list.list.size, size > 0 else { return nil }
        let standings = list.ranks.keys.sorted().compactMap { stage.standing(of: $0)?.standing }
        guard standings.allSatisfy(\.parts.isEmpty),
            let marks = CutTable.Marks(record, stage).stages(of: standings)?.first,
            let table = try? TotalTable(of: marks), let fit = try? LeastSquares(table),
            fit.freedom >= RankIntervals.leastFreedom, let model = try? MixedModel(table),
            let posterior = try? MixedPosterior(model),
            let certainty = try? Certainty(
                posterior, places: size, seed: Self.seed,
                rules: standings.count <= Self.mostRuled ? list.rules : nil, acrossPanels: true)
        else { return nil }
        draws = certainty.draws
        areRuled = certainty.isRuled
        leaveRulesOut = list.rules != nil && standings.count > Self.mostRuled
        places = size
        panels = fit.connectivity.panelCount
        var chances: [EntryID: Chance] = [:]
        for (index, standing) in standings.enumerated() {
            guard let probability = certainty.probabilities[index], let verdict = certainty.verdict(on: index) else {
                continue
            }
            chances[standing.entry] = Chance(probability: probability, verdict: verdict)
        }
        self.chances = chances
    }

    /// The chance of an entry.
    subscript(entry: EntryID) -> Chance? { chances[entry] }

    /// How many entries a verdict is said of.
    func count(_ verdict: CutVerdict) -> Int { chances.values.count { $0.verdict == verdict } }
}

/// The words about chances.
extension SiteWords {
    var chanceWord: String { either(id: "Peluang masuk", en: "Chance to be on it") }

    func chance(_ chance: ListChances.Chance) -> String {
        "\(chanceShare(chance.probability)) (\(words(chance.verdict.text)))"
    }

    private func words(_ text: Text) -> String { text.words(in: language) }

    /// A probability that is neither certain nor impossible is not printed as if it were.
    private func chanceShare(_ probability: Double) -> String {
        let percent = probability * 100
        if percent > 99 { return either(id: "di atas 99%", en: "above 99%") }
        if percent < 1 { return either(id: "di bawah 1%", en: "below 1%") }
        return language.statistic(percent, places: 0) + "%"
    }

    func chancesSentence(_ chances: ListChances) -> String {
        let (safe, contested) = (chances.count(.safe), chances.count(.contested))
        return either(
            id:
                "Bila juri lain yang serupa menilai lagi, \(language.count(safe)) inovasi hampir pasti tetap masuk "
                + "\(language.count(chances.places)) besar (aman), dan tempat lainnya diperebutkan "
                + "\(language.count(contested)) inovasi. Daftar resmi tidak berubah karenanya.",
            en:
                "If similar jurors judged again, \(language.count(safe, "entry", "entries")) would almost surely "
                + "stay in the top "
                + "\(language.count(chances.places)) (safe), and "
                + "\(language.count(contested, "entry contests", "entries contest")) "
                + "the other places. The official list does not change because of that.")
    }

    func chancesMethod(_ chances: ListChances) -> String {
        let method = either(
            id:
                "Peluang: bagian dari \(language.count(chances.draws)) penilaian tiruan, yang perbedaan mutu, "
                + "ketatnya juri dan kebetulannya seperti pada nilai "
                + "tahap ini, di mana inovasi itu masuk. Aman mulai 95%, di luar sampai 5%. Peluang ini tentang "
                + "pendapat juri, bukan "
                + "tentang mutu yang sebenarnya"
                + (chances.areRuled
                    ? "; kuota, batas dan nilai ambang ikut menentukan."
                    : chances.leaveRulesOut ? "; kuota, batas dan nilai ambang tidak diperhitungkan." : "."),
            en:
                "Chance: the share of \(language.count(chances.draws)) imitated judgings, in which quality, "
                + "severity and chance differ as in this stage's marks, "
                + "that have the entry on the list. Safe from 95%, out up to 5%. It is about the jurors' opinion, "
                + "not true merit"
                + (chances.areRuled
                    ? "; quotas, caps and the floor take part."
                    : chances.leaveRulesOut ? "; quotas, caps and the floor are left out." : "."))
        guard chances.panels > 1 else { return method }
        return method
            + either(
                id:
                    " Juri di sini bekerja dalam \(language.count(chances.panels)) panel yang tidak menilai inovasi "
                    + "yang sama; peluang "
                    + "antarpanel mengandaikan pembagian dengan undian.",
                en:
                    " The jurors worked in \(language.count(chances.panels)) panels that share no entry; chances "
                    + "between panels take them "
                    + "as dealt by lot.")
    }
}
