import Scoring
import TestSupport
import Testing

/// One contest from score sheets to award list, every figure computed by hand.
///
/// Three stages with the three shapes of scoring:
///
/// - `presentasi`: percent weights 30, 50, 10, 10 on 0 to 100, by j1, j2, j3;
/// - `indeks`: weights 0.75, 1.5, 0.38 times level 1 to 3, at most 7.89, by v1, v2;
/// - `bukti`: an evidence checklist, at most 10, by v1, v2.
///
/// The final figure is 0.7 x presentasi + 0.2 x indeks in percent + 0.1 x bukti in percent. Ties are broken by the mean of
/// `materi`, then by the earlier submission. Three places, one of them for a 3T region.
@Suite("A contest computed by hand")
struct ContestByHandTests {
    // Presentation, totals of j1, j2, j3:
    //
    //   air    80 90 70 100 -> 24 + 45 + 7 + 10 = 86
    //          90 80 80  60 -> 27 + 40 + 8 +  6 = 81
    //          70 80 90 100 -> 21 + 40 + 9 + 10 = 80     (86 + 81 + 80) / 3 = 247/3 = 82.33
    //   bayi   90 everywhere, an abstention, 80           (90 + 80) / 2      = 85
    //   cabai  85 everywhere, three times                                      85
    //   desa   95 everywhere, no sheet of j2, 95                               95, but not complete
    //   emas   60, 70 and 80 everywhere                   (60 + 70 + 80) / 3 = 70
    //   fajar  the same as emas                                                70
    private let presentations: [ScoreSheet] = [
        sheet("air", "j1", .presentation, 80, 90, 70, 100), sheet("air", "j2", .presentation, 90, 80, 80, 60),
        sheet("air", "j3", .presentation, 70, 80, 90, 100),
        sheet("bayi", "j1", .presentation, 90, 90, 90, 90), abstention("bayi", "j2"),
        sheet("bayi", "j3", .presentation, 80, 80, 80, 80),
        sheet("cabai", "j1", .presentation, 85, 85, 85, 85), sheet("cabai", "j2", .presentation, 85, 85, 85, 85),
        sheet("cabai", "j3", .presentation, 85, 85, 85, 85),
        sheet("desa", "j1", .presentation, 95, 95, 95, 95), sheet("desa", "j3", .presentation, 95, 95, 95, 95),
        sheet("emas", "j1", .presentation, 60, 60, 60, 60), sheet("emas", "j2", .presentation, 70, 70, 70, 70),
        sheet("emas", "j3", .presentation, 80, 80, 80, 80),
        sheet("fajar", "j1", .presentation, 60, 60, 60, 60), sheet("fajar", "j2", .presentation, 70, 70, 70, 70),
        sheet("fajar", "j3", .presentation, 80, 80, 80, 80),
    ]

    // Index, the same by v1 and v2:
    //
    //   air, desa     3 3 3 -> 2.25 + 4.5 + 1.14 = 7.89      100 percent
    //   bayi, cabai   2 3 3 -> 1.5  + 4.5 + 1.14 = 7.14      7.14 / 7.89 = 238/263, 90.49 percent
    //   emas, fajar   1 1 1 -> 0.75 + 1.5 + 0.38 = 2.63      a third, 33.33 percent
    private let levels: [EntryID: [Ratio]] = [
        "air": [3, 3, 3], "bayi": [2, 3, 3], "cabai": [2, 3, 3], "desa": [3, 3, 3], "emas": [1, 1, 1],
        "fajar": [1, 1, 1],
    ]

    // Evidence, as `score with accepted documents`:
    //
    //   air           v1: regulasi 3 with both, manfaat 2 with survey -> 2 x 3 + 2 x 2 = 10
    //                 v2: regulasi 3 with the decree alone, which is the document of level 2 -> 2 x 2 + 2 x 2 = 8
    //                 (10 + 8) / 2 = 9, 90 percent
    //   bayi, cabai   regulasi 2 with the decree, manfaat 2 without the survey, which counts as 0 -> 2 x 2 + 0 = 4,
    //                 40 percent
    //   desa          as v1 of air: 10, 100 percent
    //   emas, fajar   regulasi 3 without any document, which counts as level 1; manfaat as above -> 2, 20 percent
    private func evidence(_ entry: EntryID, _ juror: JurorID) -> ScoreSheet {
        let (regulation, documents, benefit): (Ratio, [EvidenceID], [EvidenceID]) =
            switch (entry.text, juror.text) {
            case ("air", "v2"): (3, ["sk"], ["survei"])
            case ("air", _), ("desa", _): (3, ["perda", "laporan"], ["survei"])
            case ("bayi", _), ("cabai", _): (2, ["sk"], [])
            default: (3, [], [])
            }
        let marks = [
            Mark(criterion: "regulasi", score: regulation, accepted: documents),
            Mark(criterion: "manfaat", score: 2, accepted: benefit),
        ]
        return ScoreSheet(entry: entry, juror: juror, content: .marks(marks))
    }

    private let entries: [EntryID] = ["air", "bayi", "cabai", "desa", "emas", "fajar"]
    /// Minutes after the opening of registration.
    private let submitted: [EntryID: Int] = [
        "air": 900, "bayi": 500, "cabai": 400, "desa": 100, "emas": 300, "fajar": 300,
    ]

    private func presentation(_ entry: EntryID) throws -> PanelResult {
        try Panel(entry: entry, due: ["j1", "j2", "j3"], sheets: presentations.filter { $0.entry == entry })
            .result(rubric: .presentation, aggregation: .mean, minimumSheets: 2)
    }

    private func index(_ entry: EntryID) throws -> PanelResult {
        let scores = try #require(levels[entry])
        let marks = zip(Rubric.index.criteria, scores).map { Mark(criterion: $0.id, score: $1) }
        let sheets = (["v1", "v2"] as [JurorID]).map { ScoreSheet(entry: entry, juror: $0, content: .marks(marks)) }
        return try Panel(entry: entry, due: ["v1", "v2"], sheets: sheets)
            .result(rubric: .index, aggregation: .mean, minimumSheets: 2)
    }

    private func checklist(_ entry: EntryID) throws -> PanelResult {
        try Panel(entry: entry, due: ["v1", "v2"], sheets: [evidence(entry, "v1"), evidence(entry, "v2")])
            .result(rubric: .checklist, aggregation: .mean, minimumSheets: 2)
    }

    private func total(_ entry: EntryID) throws -> Ratio {
        let combination = Combination(parts: [
            .init(stage: "presentasi", weight: "0.7", unit: .points),
            .init(stage: "indeks", weight: "0.2", unit: .percent),
            .init(stage: "bukti", weight: "0.1", unit: .percent),
        ])
        let scores = try [
            ("presentasi", presentation(entry)), ("indeks", index(entry)), ("bukti", checklist(entry)),
        ].map { StageScore(stage: $0, score: $1.score, maximum: $1.maximum) }
        return try #require(try combination.total(of: scores)).total
    }

    @Test("each shape of scoring gives the figures of the tables")
    func stages() throws {
        #expect(try entries.map { try presentation($0).score } == ["247/3", 85, 85, 95, 70, 70])
        #expect(try entries.map { try index($0).score } == ["7.89", "7.14", "7.14", "7.89", "2.63", "2.63"])
        #expect(try entries.map { try checklist($0).score } == [9, 4, 4, 10, 2, 2])
    }

    @Test("an abstention leaves an entry complete, a missing sheet does not")
    func completeness() throws {
        #expect(try entries.filter { try presentation($0).isComplete } == ["air", "bayi", "cabai", "emas", "fajar"])
        #expect(try presentation("bayi").abstained == ["j2"])
        #expect(try presentation("desa").missing == ["j2"])
    }

    // air           0.7 x 247/3 + 0.2 x 100 + 0.1 x 90 = 1729/30 + 29 = 2599/30 = 86.63
    // bayi, cabai   0.7 x 85 + 0.2 x 23800/263 + 0.1 x 40 = 63.5 + 4760/263 = 42921/526 = 81.60
    // emas, fajar   0.7 x 70 + 0.2 x 100/3 + 0.1 x 20 = 51 + 20/3 = 173/3 = 57.67
    @Test("the final figures are exact, and rounded once")
    func totals() throws {
        let ranked: [EntryID] = ["air", "bayi", "cabai", "emas", "fajar"]
        let totals = try ranked.map { try total($0) }
        #expect(totals == ["2599/30", "42921/526", "42921/526", "173/3", "173/3"])
        #expect(
            try totals.map { try $0.rounded(places: 2, rule: .halfUp).text }
                == ["86.63", "81.60", "81.60", "57.67", "57.67"])
    }

    private func standings() throws -> [Standing] {
        let contenders = try entries.filter { try presentation($0).isComplete }.map { entry in
            Contender(
                entry: entry, score: try total(entry),
                tieKeys: [try presentation(entry).criterionMean("materi"), Ratio(-(submitted[entry] ?? 0))])
        }
        return try ranking(of: contenders).standings
    }

    // bayi and cabai are tied at 81.60. The mean of `materi` is (90 + 80) / 2 = 85 for bayi and 85 for cabai: still tied.
    // cabai was submitted earlier, so it is second. emas and fajar are equal in everything and share rank 4.
    // desa has the highest presentation, but a sheet is missing: it is not ranked, and not ranked low.
    @Test("ties are broken as declared, and what is equal shares its rank")
    func ranks() throws {
        let standings = try standings()
        #expect(standings.map(\.entry) == ["air", "cabai", "bayi", "emas", "fajar"])
        #expect(standings.map(\.rank) == [1, 2, 3, 4, 4])
        #expect(standings.map(\.brokenBy) == [nil, .key(1), .key(1), nil, nil])
        #expect(standings[3].sharedWith == ["fajar"])
    }

    // Three places: air, cabai and bayi by rank. emas is the only one from a 3T region, so bayi gives way to it; fajar has
    // the same rank as emas and sees the same reason, but would not have been in anyhow.
    @Test("the quota displaces the third, and both sides say so")
    func awards() throws {
        let candidates = try standings().map { standing in
            var candidate = candidate(standing.entry, standing.score, is3T: standing.entry == "emas")
            candidate.rank = standing.rank
            return candidate
        }
        let plan = SelectionPlan(
            size: 3, floor: 50, ties: .decide, quotas: [Quota(minimum: 1, traits: [.regionClass("3t")])],
            tiers: [Tier(id: "utama", places: 1, ordered: true), Tier(id: "terbaik", places: 2, ordered: false)])
        let selection = try plan.selection(from: candidates)
        #expect(selection.table == ["air utama", "cabai terbaik", "emas terbaik by minimum 0"])
        #expect(selection.reason("bayi") == .displaced(by: 0, for: "emas"))
        #expect(selection.reason("fajar") == .reserved(by: 0, for: "emas"))
        #expect(selection.isFinal)
    }

    @Test("no order of sheets or entries changes any of it")
    func shuffled() throws {
        var generator = SeededGenerator(seed: 11)
        let expected = try standings()
        for _ in 0..<20 {
            let results = try entries.shuffled(using: &generator).compactMap { entry -> Contender? in
                let sheets = presentations.filter { $0.entry == entry }.shuffled(using: &generator)
                let result = try Panel(entry: entry, due: ["j3", "j1", "j2"], sheets: sheets)
                    .result(rubric: .presentation, aggregation: .mean, minimumSheets: 2)
                guard result.isComplete else { return nil }
                return Contender(
                    entry: entry, score: try total(entry),
                    tieKeys: [try result.criterionMean("materi"), Ratio(-(submitted[entry] ?? 0))])
            }
            #expect(try ranking(of: results).standings == expected)
        }
    }
}
