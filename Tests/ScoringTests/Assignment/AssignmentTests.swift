import Scoring
import TestSupport
import Testing

/// Judging plans: the best of all by brute force, proved by prices, the same for the same seed.
@Suite("Assignment")
struct AssignmentTests {
    @Test("the plan is the best of all plans in the order of the aims, and its prices prove it", arguments: 0..<10)
    func best(seed: UInt64) throws {
        var maker = AssignmentMaker(generator: SeededGenerator(seed: 7_000 + seed))
        for _ in 0..<60 {
            let jurors = maker.number(1...4)
            let task = maker.task(entries: maker.number(1...(jurors == 4 ? 3 : 4)), jurors: jurors)
            let brute = try #require(AssignmentBruteForce(task))
            let solution = try #require(task.solved())
            #expect(brute.isAllowed(solution.panels))
            #expect(brute.figures(solution.panels) == brute.best(), "\(task)")
            let proof = try #require(task.proof(of: solution), "\(task) \(solution)")
            #expect(proof.holds, "\(task) \(solution) \(proof)")
        }
    }

    @Test("larger plans are proved by their prices as well", arguments: 0..<6)
    func proved(seed: UInt64) throws {
        var maker = AssignmentMaker(generator: SeededGenerator(seed: 8_000 + seed))
        for _ in 0..<6 {
            let task = maker.task(entries: maker.number(10...40), jurors: maker.number(4...12))
            let solution = try #require(task.solved())
            let proof = try #require(task.proof(of: solution))
            #expect(proof.holds)
        }
    }

    @Test("a plan that is not the best is not proved, whatever prices it brings; a broken one is no plan")
    func forged() throws {
        let task = Self.plain(entries: 12, jurors: 6, wanted: 3)
        let solution = try #require(task.solved())
        var worse = solution
        let entry = try #require(worse.panels.indices.first { !worse.panels[$0].contains(0) })
        worse.panels[entry] = [0] + worse.panels[entry].dropFirst()
        #expect(task.proof(of: worse)?.holds == false)
        var priced = solution
        priced.prices[0] += 1_000_000_000
        #expect(task.proof(of: priced)?.holds == false)
        var twice = solution
        twice.panels[0] = [1, 1, 2]
        #expect(task.proof(of: twice) == nil)
        var crowded = solution
        crowded.panels[0] = [0, 1, 2, 3]
        #expect(task.proof(of: crowded) == nil)
        var conflicted = task
        conflicted[0, solution.panels[0][0]].insert(.apart)
        #expect(conflicted.proof(of: solution) == nil)
        #expect(task.proof(of: AssignmentSolution(panels: [], prices: [])) == nil)
    }

    @Test("loads differ by one at most where nothing stands in the way; caps bind one by one")
    func loads() throws {
        var task = Self.plain(entries: 100, jurors: 12, wanted: 5)
        let even = try #require(task.solved()).loads(jurors: 12)
        #expect(Set(even).isSubset(of: [41, 42]) && even.reduce(0, +) == 500)
        task.jurors[3].cap = 10
        task.jurors[7].cap = 0
        let capped = try #require(task.solved()).loads(jurors: 12)
        #expect(capped[3] == 10 && capped[7] == 0)
        #expect(Set(capped.indices.filter { ![3, 7].contains($0) }.map { capped[$0] }) == [49])
    }

    @Test("the same seed gives the same plan whatever the order of entries; another seed another plan")
    func seeded() throws {
        let task = Self.plain(entries: 30, jurors: 7, wanted: 3)
        let solution = try #require(task.solved())
        #expect(task.solved() == solution)
        var other = task
        other.seed = 2
        #expect(other.solved()?.panels != solution.panels)
    }

    @Test("pairs of jurors share entries: overlap is spread and everything hangs together")
    func overlap() throws {
        let task = Self.plain(entries: 120, jurors: 12, wanted: 5)
        let solution = try #require(task.solved())
        let overlap = try #require(PlanOverlap(panels: solution.panels, jurors: 12))
        // 120 entries with 10 pairs each over 66 pairs: 18 in the mean.
        #expect(overlap.pairs == 66 && overlap.apart == 0 && overlap.least >= 8 && overlap.most <= 30)
        let graph = Connectivity(panels: solution.panels, jurors: 12)
        #expect(graph.isConnected && graph.onlyLinkingJurors.isEmpty && graph.onlyLinkingEntries.isEmpty)
    }

    @Test("what cannot be is told as the least that must change")
    func shortage() throws {
        var task = Self.plain(entries: 4, jurors: 3, wanted: 3)
        #expect(try Self.shortage(task) == nil)
        task.jurors[0].cap = 2
        let capped = try #require(try Self.shortage(task))
        #expect(capped.beyondCaps.map(\.juror) == [0] && capped.beyondCaps.map(\.more) == [2])
        #expect(capped.lacking.isEmpty && capped.lackingKinds.isEmpty)
        task.jurors[0].cap = 4
        task[2, 1].insert(.apart)
        let apart = try #require(try Self.shortage(task))
        #expect(apart.lacking.map(\.entry) == [2] && apart.lacking.map(\.jurors) == [1] && apart.beyondCaps.isEmpty)
        var mixed = Self.plain(entries: 2, jurors: 3, wanted: 2)
        mixed.mixes = [1]
        mixed.jurors[0].kind = 0
        mixed[1, 0].insert(.apart)
        let kinds = try #require(try Self.shortage(mixed))
        #expect(kinds.lackingKinds.map(\.entry) == [1] && kinds.lacking.isEmpty)
        // Missing above the floor is no shortage.
        var soft = Self.plain(entries: 2, jurors: 2, wanted: 3)
        soft.entries = soft.entries.map { AssignmentTask.Need(name: $0.name, wanted: 3, floor: 2) }
        #expect(try Self.shortage(soft) == nil)
    }

    @Test("a juror who falls ill moves nothing but that juror's own entries, and what is fixed stays")
    func midCourse() throws {
        var task = Self.plain(entries: 60, jurors: 9, wanted: 4)
        let before = try #require(task.solved())
        for (entry, panel) in before.panels.enumerated() {
            for juror in panel { task[entry, juror].insert(.earlier) }
        }
        let started = try #require(before.panels.firstIndex { $0.contains(2) })
        task[started, 2].insert(.fixed)
        task.jurors[2].cap = 0
        task.keepsFirst = true
        let after = try #require(task.solved())
        for entry in before.panels.indices {
            let stayed = Set(before.panels[entry]).subtracting(entry == started ? [] : [2])
            #expect(stayed.isSubset(of: after.panels[entry]))
        }
        #expect(after.panels[started].contains(2))
        #expect(task.proof(of: after)?.holds == true)
    }

    @Test("odd tasks are no trap")
    func odd() throws {
        #expect(AssignmentTask(entries: [], jurors: []).solved() == AssignmentSolution(panels: [], prices: []))
        let nobody = try #require(Self.plain(entries: 2, jurors: 0, wanted: 2).solved())
        #expect(nobody.panels == [[], []])
        #expect(Self.plain(entries: 3, jurors: 1, wanted: 5).solved()?.panels == [[0], [0], [0]])
        #expect(PlanOverlap(panels: [[0]], jurors: 1) == nil)
        let negative = AssignmentTask(
            entries: [.init(name: "e", wanted: -1, floor: 4)], jurors: [.init(name: "j", cap: -3)], experts: -1,
            mixes: [-2])
        #expect(negative.solved()?.panels == [[]])
        #expect(Self.plain(entries: 3, jurors: 20_000, wanted: 1).solved() == nil)
    }

    private static func shortage(_ task: AssignmentTask) throws -> AssignmentShortage? {
        let solution = try #require(task.solved())
        return task.shortage(of: solution)
    }

    static func plain(entries: Int, jurors: Int, wanted: Int) -> AssignmentTask {
        AssignmentTask(
            entries: (0..<entries).map { .init(name: "e\($0)", wanted: wanted, floor: min(wanted, jurors)) },
            jurors: (0..<jurors).map { .init(name: "j\($0)", cap: entries) })
    }
}
