import Scoring
import Testing

@testable import Competition
@testable import competitionctl

@Suite("Labels: words of tables and pages")
struct LabelTests {
    @Test("every label has words in both languages, and none stands for two things")
    func labels() {
        for language in Language.allCases {
            let words = Label.allCases.map { $0.words(in: language) }
            #expect(Set(words).count == words.count)
            #expect(words.allSatisfy { !$0.isEmpty && !$0.hasSuffix(".") && !$0.hasSuffix(" ") })
        }
        let same = Label.allCases.filter { $0.words(in: .indonesian) == $0.words(in: .english) }
        #expect(same == [])
    }

    @Test("every value of a model has words of its own in both languages")
    func values() {
        check(DecidedStanding.Outcome.allCases) { $0.words(in: $1) }
        check(Screening.Outcome.allCases) { $0.words(in: $1) }
        check(Screening.VerdictOutcome.allCases) { $0.words(in: $1) }
        check(JournalAction.allCases) { $0.words(in: $1) }
        check(RankedGroups.allCases) { $0.words(in: $1) }
        check(MissingSheets.allCases) { $0.words(in: $1) }
        check(TieRule.allCases) { $0.words(in: $1) }
        check(AssignmentPlan.Method.allCases) { $0.words(in: $1) }
        check(Origin.Relation.allCases) { $0.words(in: $1) }
        check(Requirement.JudgedAt.allCases) { $0.words(in: $1) }
        check(DocumentKind.allCases) { $1.document($0) }
        check(QuotaDimension.allCases) { $1.dimension($0) }
        check([.mean, .median, .sum, .trimmedMean(drop: 1)] as [Aggregation]) { $0.words(in: $1) }
        check(InstitutionKind.allCases, shared: ["BUMN", "BUMD"]) { $0.words(in: $1) }
        check(Screening.Judge.allCases, shared: ["program"]) { $0.words(in: $1) }
    }

    private func check<Value>(
        _ values: [Value], shared: Set<String> = [], _ words: (Value, Language) -> String,
        at location: SourceLocation = #_sourceLocation
    ) {
        for language in Language.allCases {
            let said = values.map { words($0, language) }
            #expect(Set(said).count == values.count, sourceLocation: location)
            #expect(said.allSatisfy { !$0.isEmpty && !$0.hasSuffix(".") }, sourceLocation: location)
        }
        for value in values where !shared.contains(words(value, .indonesian)) {
            #expect(words(value, .indonesian) != words(value, .english), sourceLocation: location)
        }
    }

    @Test(
        "ranks",
        arguments: [
            (1, false, "1", "1"), (2, true, "2 (bersama)", "2 (shared)"),
            (nil, false, "tidak diperingkat", "not ranked"), (1_234, false, "1.234", "1,234"),
        ] as [(Int?, Bool, String, String)])
    func ranks(_ rank: Int?, _ isShared: Bool, _ indonesian: String, _ english: String) {
        #expect(Language.indonesian.rank(rank, isShared: isShared) == indonesian)
        #expect(Language.english.rank(rank, isShared: isShared) == english)
    }

    @Test("sheets used of those due")
    func sheets() {
        let count = SheetCount(due: 5, scored: 3, abstained: 1)
        #expect(Language.indonesian.sheets(count) == "4 dari 5, 1 abstain")
        #expect(Language.english.sheets(count) == "4 of 5, 1 abstained")
        #expect(Language.indonesian.sheets(StatusReport.SheetProgress(due: 5, scored: 5)) == "5 dari 5")
    }

    @Test("coverage of an office's services")
    func coverage() {
        let services = ExampleContests.office.services
        let some = StatusReport.OfficeCoverage(
            office: ExampleContests.office, services: [(services[0], [id("e-1")]), (services[1], [])])
        #expect(Language.indonesian.coverage(some) == "1 dari 2 layanan memiliki inovasi")
        #expect(Language.english.coverage(some) == "1 of 2 services have an entry")
        let none = StatusReport.OfficeCoverage(office: ExampleContests.office, services: [])
        #expect(Language.indonesian.coverage(none) == "belum ada layanan")
        #expect(Language.english.coverage(none) == "no services")
    }

    @Test("journal actions by their names; a name that is not known stays")
    func actions() {
        #expect(Language.indonesian.action("register-offices") == "perangkat daerah didaftarkan")
        #expect(Language.english.action("init") == "contest created")
        #expect(Language.english.action("appoint") == "appoint")
    }

    @Test("how figures are printed and compared")
    func figures() {
        let usual = FigureRules(places: 2, rounding: .halfUp, compare: .exact)
        #expect(
            usual.words(in: .indonesian)
                == "nilai dibulatkan sampai 2 angka di belakang koma, setengah ke atas; "
                + "peringkat membandingkan nilai eksak sebelum dibulatkan")
        #expect(
            usual.words(in: .english)
                == "scores are rounded to 2 decimal places, halves up; ranks compare the exact scores before rounding")
        let other = FigureRules(places: 0, rounding: .halfEven, compare: .printed)
        #expect(
            other.words(in: .indonesian)
                == "nilai dibulatkan ke bilangan bulat, setengah ke angka genap terdekat; "
                + "peringkat membandingkan nilai setelah dibulatkan")
        #expect(
            other.words(in: .english)
                == "scores are rounded to whole numbers, halves to the even neighbour; ranks compare the rounded scores"
        )
    }

    @Test("scales")
    func scales() {
        let range = Scale.range(minimum: number("0"), maximum: number("10"), step: number("0.5"))
        #expect(range.words(in: .indonesian) == "0 sampai 10, langkah 0,5")
        #expect(range.words(in: .english) == "0 to 10, steps of 0.5")
        let whole = Scale.range(minimum: number("0"), maximum: number("100"), step: number("1"))
        #expect(whole.words(in: .indonesian) == "bilangan bulat 0 sampai 100")
        #expect(whole.words(in: .english) == "whole numbers from 0 to 100")
        let levels = Scale.levels([1, 2, 3].map { Level(value: Ratio($0), meaning: Words("")) })
        #expect(levels.words(in: .indonesian) == "1, 2, atau 3")
    }

    @Test("trimmed means tell what is dropped")
    func trimmed() {
        #expect(
            Aggregation.trimmedMean(drop: 1).words(in: .indonesian)
                == "rata-rata nilai juri yang menilai setelah 1 nilai tertinggi dan 1 nilai terendah dikeluarkan")
    }
}
