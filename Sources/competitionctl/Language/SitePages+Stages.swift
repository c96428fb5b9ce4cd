import Competition
import Scoring

/// What was decided at a stage.
extension SiteWords {
    var screeningResult: String { either(id: "Hasil seleksi", en: "Screening result") }
    var stages: String { either(id: "Tahap", en: "Stages") }
    var groups: String { either(id: "Kelompok", en: "Groups") }
    var group: String { either(id: "Kelompok", en: "Group") }
    var category: String { either(id: "Kategori", en: "Category") }

    func ranksOf(_ stage: String) -> String { either(id: "Peringkat: \(stage)", en: "Ranking: \(stage)") }
    func ranksOf(_ stage: String, group: String) -> String {
        either(id: "Peringkat \(group): \(stage)", en: "Ranking of \(group): \(stage)")
    }
    func resultOf(_ stage: String) -> String { either(id: "Hasil: \(stage)", en: "Result: \(stage)") }

    func ranksDescription(_ stage: String, _ contest: Contest) -> String {
        either(
            id: "Peringkat semua inovasi pada tahap \(stage), \(words(contest.title)).",
            en: "The ranks of all entries at the stage \(stage), \(words(contest.title)).")
    }

    func screeningDescription(_ stage: String, _ contest: Contest) -> String {
        either(
            id: "Inovasi yang lolos dan tidak lolos pada tahap \(stage), \(words(contest.title)).",
            en: "The entries that passed and did not pass at the stage \(stage), \(words(contest.title)).")
    }

    /// When the stage was decided, and with what result.
    func decidedLead(_ stage: PublicRecord.DecidedStage) -> String {
        "\(decided(stage.decision)). \(capitalised(passedOn(stage)))."
    }

    func jointRanks(_ group: String) -> String {
        either(
            id: "Inovasi kelompok \(group), dengan peringkatnya di antara semua kelompok yang diperingkat bersama.",
            en: "The entries of the group \(group), with their ranks among all groups that are ranked together.")
    }

    func missingSheets(_ count: Int) -> String {
        either(
            id:
                "Keputusan ini diambil ketika \(language.count(count)) lembar penilaian belum masuk, sesuai aturan kompetisi.",
            en: "This decision was taken while \(language.count(count, "score sheet was", "score sheets were")) "
                + "outstanding, as the rules allow.")
    }

    func recordedReason(_ reason: String) -> Phrase {
        sentence(
            id: "Alasan yang dicatat dalam keputusan: \(name: reason)",
            en: "The reason recorded with the decision: \(name: reason)")
    }

    func recordedOrder(_ order: [EntryID]) -> Phrase {
        let entries = all(of: order)
        return sentence(
            id: "Urutan yang ditetapkan juri untuk nilai yang sama, yang terbaik lebih dulu: \(entries).",
            en: "The order that the panel decided for a tie, best first: \(entries).")
    }

    var howComputed: String { either(id: "Cara menghitung", en: "How it is computed") }
    var rulesOfStage: String { either(id: "Aturan tahap ini selengkapnya", en: "All rules of this stage") }

    var comparison: String {
        either(
            id:
                "Yang dibandingkan nilai persis, bukan nilai tercetak: dua nilai yang tercetak sama dapat berbeda peringkat.",
            en: "Exact figures are compared, not printed ones: two figures that read the same can differ in rank.")
    }

    // MARK: Tables

    var entry: String { either(id: "Inovasi", en: "Entry") }
    var score: String { either(id: "Nilai", en: "Figure") }
    var sheets: String { either(id: "Lembar", en: "Sheets") }
    var result: String { either(id: "Hasil", en: "Result") }
    var notRanked: String { either(id: "tanpa peringkat", en: "no rank") }

    func sheets(_ count: SheetCount) -> String {
        let used = either(
            id: "\(language.count(count.scored)) dari \(language.count(count.due))",
            en: "\(language.count(count.scored)) of \(language.count(count.due))")
        guard count.abstained > 0 else { return used }
        return used
            + either(
                id: ", \(language.count(count.abstained)) abstain", en: ", \(language.count(count.abstained)) abstained"
            )
    }

    // MARK: Ties

    /// A tie-break in words, to stand within a sentence.
    func tieBreak(_ rule: TieBreakRule, _ context: PageContext) -> String {
        switch rule {
        case .criterion(let stage, let criterion):
            let name = context.criterionName(criterion, at: stage)
            let place = context.name(of: stage)
            return either(
                id: "rata-rata kriteria \(name) pada \(place)", en: "mean of the criterion \(name) at \(place)")
        case .stageScore(let stage):
            let place = context.name(of: stage)
            return either(id: "nilai tahap \(place)", en: "figure of the stage \(place)")
        case .earlierSubmission: return either(id: "waktu pengiriman yang lebih awal", en: "earlier submission")
        }
    }

    /// A tie-break as the head of a column.
    func tieColumn(_ rule: TieBreakRule, _ context: PageContext) -> String {
        switch rule {
        case .earlierSubmission: either(id: "Waktu pengiriman", en: "Time of submission")
        case .criterion, .stageScore: capitalised(tieBreak(rule, context))
        }
    }

    func tieValue(_ value: PublicRecord.TieValue?) -> String {
        switch value {
        case .figure(let figure): self.figure(figure)
        case .time(let time): language.exactTime(time)
        case nil: "–"
        }
    }

    /// What told an entry from others of the same figure, in short.
    func tieNote(_ standing: PublicRecord.Standing, _ rules: ScoringRules, _ context: PageContext) -> String? {
        if !standing.sharedWith.isEmpty {
            let others = language.count(standing.sharedWith.count)
            return either(
                id: "Nilai sama; peringkat ini dipegang bersama \(others) inovasi lain.",
                en:
                    "Tied; the rank is shared with \(language.count(standing.sharedWith.count, "other entry", "other entries"))."
            )
        }
        switch standing.brokenBy {
        case .key(let index) where rules.tieBreaks.indices.contains(index):
            let rule = tieBreak(rules.tieBreaks[index], context)
            let value = standing.tieValues.indices.contains(index) ? tieValue(standing.tieValues[index]) : "–"
            return either(
                id: "Nilai sama, ditentukan oleh \(rule): \(value).", en: "Tied, decided by the \(rule): \(value).")
        case .panelOrder:
            return either(
                id: "Nilai sama, ditentukan oleh urutan juri yang dicatat dalam keputusan.",
                en: "Tied, decided by the panel's order recorded with the decision.")
        case .key, nil: return nil
        }
    }
}
