import Competition
import Scoring
import Testing

@testable import competitionctl

@Suite("Narrator: names, rules and reasons of a contest")
struct NarratorTests {
    private let rules: CreateContest.Rules

    init() throws { rules = try ExampleContests.read("jatim-2025") }

    private var contest: Contest { rules.contest }
    private func narrator(_ language: Language, _ change: (inout Contest) -> Void = { _ in }) -> Narrator {
        var contest = contest
        change(&contest)
        return Narrator(contest, rubrics: rules.rubrics, in: language)
    }

    private static let list = SelectionList(
        id: nil, name: nil, groups: nil, size: 35, floor: number("60"), ties: .extend, tiers: [],
        quotas: [
            QuotaRule(minimum: 5, maximum: 10, dimension: .group, values: ["replikasi"]),
            QuotaRule(minimum: 2, maximum: nil, dimension: .regionClass, values: ["3t"]),
            QuotaRule(minimum: 0, maximum: 3, dimension: .institutionKind, values: ["bumd", "bumn"]),
        ], caps: [CapRule(maximum: 3, per: .institution, kinds: [.kabupaten, .kota])])

    private static func withRegions(_ contest: inout Contest) {
        contest.regionClasses = [
            RegionClass(id: id("3t"), name: Words("daerah 3T", english: "3T regions"), regions: [])
        ]
    }

    @Test(
        "why an entry is in or out against its rank, in Indonesian",
        arguments: [
            (.admittedByMinimum(quota: 1), "masuk karena kuota ke-2 (paling sedikit 2 dari daerah 3T)"),
            (
                .admittedByMaximum(quota: 0),
                "masuk karena kuota ke-1 (paling banyak 10 dari kelompok Replikasi) menahan inovasi yang berperingkat lebih baik"
            ),
            (
                .admittedByCap(0),
                "masuk karena batas ke-1 (paling banyak 3 untuk setiap pemerintah kabupaten atau pemerintah kota) menahan "
                    + "inovasi yang berperingkat lebih baik"
            ),
            (.admittedByTie, "masuk karena seri dengan inovasi terakhir dalam daftar"),
            (
                .overMaximum(quota: 2),
                "tidak masuk karena kuota ke-3 (paling banyak 3 dari BUMD atau BUMN) sudah terpenuhi"
            ),
            (
                .overCap(0),
                "tidak masuk karena batas ke-1 (paling banyak 3 untuk setiap pemerintah kabupaten atau pemerintah kota) "
                    + "sudah tercapai"
            ),
            (
                .displacedByMinimum(quota: 1),
                "tidak masuk karena tempatnya diberikan kepada inovasi yang diperlukan kuota ke-2 (paling sedikit 2 dari "
                    + "daerah 3T)"
            ),
            (
                .reservedByMinimum(quota: 1),
                "tidak masuk karena tempat terakhir disediakan untuk kuota ke-2 (paling sedikit 2 dari daerah 3T)"
            ),
            (.admittedByMinimum(quota: 9), "masuk karena kuota ke-10"),
        ] as [(SelectionException, String)])
    func exceptions(_ exception: SelectionException, _ sentence: String) {
        #expect(narrator(.indonesian, Self.withRegions).exception(exception, of: Self.list) == sentence)
    }

    @Test(
        "why an entry is in or out against its rank, in English",
        arguments: [
            (.admittedByMinimum(quota: 1), "in because of quota 2 (at least 2 of 3T regions)"),
            (
                .admittedByMaximum(quota: 0),
                "in because quota 1 (at most 10 of group Replication) keeps a better-ranked entry out"
            ),
            (
                .overCap(0),
                "out because cap 1 (at most 3 for each regency government or city government) is reached"
            ),
            (
                .displacedByMinimum(quota: 1),
                "out because its place went to an entry that quota 2 (at least 2 of 3T regions) needs"
            ),
            (.overCap(7), "out because cap 8 is reached"),
        ] as [(SelectionException, String)])
    func englishExceptions(_ exception: SelectionException, _ sentence: String) {
        #expect(narrator(.english, Self.withRegions).exception(exception, of: Self.list) == sentence)
    }

    @Test("quotas, caps and sizes as rules")
    func listRules() {
        let narrator = narrator(.indonesian, Self.withRegions)
        #expect(narrator.quota(Self.list.quotas[0]) == "paling sedikit 5 dan paling banyak 10 dari kelompok Replikasi")
        #expect(narrator.quota(Self.list.quotas[2]) == "paling banyak 3 dari BUMD atau BUMN")
        #expect(
            narrator.cap(CapRule(maximum: 5, per: .office, kinds: [.provinsi]))
                == "paling banyak 5 untuk setiap perangkat daerah pada pemerintah provinsi")
        #expect(narrator.size(of: Self.list) == "35 inovasi dengan nilai paling sedikit 60")
        var open = Self.list
        open.size = nil
        #expect(narrator.size(of: open) == "semua inovasi dengan nilai paling sedikit 60")
        #expect(self.narrator(.english).size(of: open) == "all entries of at least 60")
    }

    @Test("what broke a tie, with the entry's own value")
    func ties() throws {
        let stage = try #require(contest.scoringStages.first)
        let rules: [TieBreakRule] = [
            .criterion(stage: stage.id, criterion: id("signifikansi")), .stageScore(stage.id), .earlierSubmission,
        ]
        let narrator = narrator(.indonesian)
        let name = stage.name.indonesian
        let third = try Ratio(253, over: 3)
        #expect(
            narrator.tieBroken(.rule(index: 0, value: number("88.2")), by: rules)
                == "nilai sama; urutan ditentukan oleh rata-rata kriteria Signifikansi pada tahap \(name): 88,2")
        #expect(
            narrator.tieBroken(.rule(index: 1, value: third), by: rules)
                == "nilai sama; urutan ditentukan oleh nilai tahap \(name): 84,3333")
        #expect(
            narrator.tieBroken(.rule(index: 2, value: Ratio(-1_746_972_843)), by: rules)
                == "nilai sama; urutan ditentukan oleh waktu penerimaan yang lebih awal: 11 Mei 2025 pukul 21.14.03 WIB"
        )
        #expect(
            narrator.tieBroken(.order(index: 0), by: rules) == "nilai sama; urutan ditetapkan panel (urutan ke-1)")
        #expect(
            narrator.tieBroken(.rule(index: 5, value: number("1")), by: rules)
                == "nilai sama; urutan ditentukan oleh penentu ke-6: 1")
        let english = self.narrator(.english)
        #expect(
            english.tieBroken(.rule(index: 2, value: Ratio(-1_746_972_843)), by: rules)
                == "equal scores; separated by the earlier submission: 11 May 2025, 21:14:03 WIB")
        for extreme in [Int128.min, Int128.max] {
            let value = try Ratio(extreme, over: 1)
            #expect(!english.tieBroken(.rule(index: 2, value: value), by: rules).isEmpty)
        }
    }

    @Test("outcomes name the next stage, the award and the tier")
    func outcomes() throws {
        let stages = contest.scoringStages
        let (first, last) = (try #require(stages.first), try #require(stages.last))
        var standing = DecidedStanding(
            entry: id("e-1"), group: contest.groups[0].id, rank: 1, isShared: false, score: nil, printed: nil,
            sheets: SheetCount(due: 5, scored: 5, abstained: 0), outcome: .advanced, list: nil, tier: nil,
            tieBroken: nil, exception: nil)
        let narrator = narrator(.indonesian)
        #expect(narrator.outcome(standing, at: first.id) == "lolos ke \(last.name.indonesian)")
        #expect(narrator.outcome(standing, at: last.id) == "lolos ke tahap berikutnya")
        let list = try #require(last.scoring?.lists.first { $0.id != nil })
        standing.outcome = .awarded
        standing.list = list.id
        standing.tier = list.tiers.first?.id
        let names = [list.name?.indonesian, list.tiers.first?.name.indonesian].compactMap(\.self)
        #expect(narrator.outcome(standing, at: last.id) == names.joined(separator: ", "))
        standing.outcome = .belowFloor
        #expect(narrator.outcome(standing, at: last.id) == "di bawah nilai ambang")
    }

    @Test(
        "what must hold of an entry",
        arguments: [
            (
                .minimumAge(months: 12, before: nil),
                "inovasi sudah diterapkan paling sedikit 12 bulan sebelum 11 Mei 2025",
                "the innovation has been in use for at least 12 months before 11 May 2025"
            ),
            (
                .earlierWinner(months: 12, invited: true),
                "melanjutkan pemenang yang diundang, dengan penghargaan paling sedikit 12 bulan sebelum 11 Mei 2025",
                "continues an invited winner, awarded at least 12 months before 11 May 2025"
            ),
            (
                .earlierWinner(months: 0, invited: false), "melanjutkan pemenang yang tercantum dalam daftar",
                "continues a listed winner"
            ),
            (
                .cap(maximum: 5, per: .office, kinds: [.provinsi]),
                "paling banyak 5 inovasi untuk setiap perangkat daerah pada pemerintah provinsi",
                "at most 5 entries for each office of a provincial government"
            ),
            (.entriesPerService(maximum: 1), "satu layanan, satu inovasi", "one service, one innovation"),
            (
                .entriesPerService(maximum: 0), "jumlah inovasi setiap layanan tidak dibatasi",
                "a service may have any number of entries"
            ),
            (.byPerson, "diperiksa petugas", "judged by a person"),
        ] as [(Requirement.Test, String, String)])
    func tests(_ test: Requirement.Test, _ indonesian: String, _ english: String) {
        #expect(narrator(.indonesian).test(test) == indonesian)
        #expect(narrator(.english).test(test) == english)
    }

    @Test("how a stage stands, and what its figure is made of")
    func stages() throws {
        let stage = try #require(contest.scoringStages.first)
        let name = stage.name.indonesian
        let narrator = narrator(.indonesian)
        #expect(narrator.state(.waiting(stage.id)) == "menunggu keputusan tahap \(name)")
        #expect(narrator.state(.decided(number: 2)) == "diputuskan dalam keputusan nomor 2")
        #expect(narrator.state(.unplanned) != narrator.state(.planned))
        #expect(narrator.combination([]) == nil)
        let parts = [Combination.Part(stage: stage.id, weight: number("0.4"), unit: .percent)]
        #expect(narrator.combination(parts) == "0,4 × nilai \(name) dalam persen")
    }

    @Test("what the contest does not have is named by its identifier")
    func unknown() {
        let narrator = narrator(.indonesian)
        #expect(narrator.group(id("x-9")) == "x-9")
        #expect(narrator.category(id("x-9")) == "x-9")
        #expect(narrator.stage(id("x-9")) == "x-9")
        #expect(narrator.requirement(id("x-9")) == "x-9")
        #expect(narrator.criterion(id("x-9"), at: id("y-9")) == "x-9")
        #expect(narrator.award(id("x-9"), tier: id("y-9")) == "x-9, y-9")
    }
}
