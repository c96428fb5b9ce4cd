import Competition
import TestSupport
import Testing

@testable import competitionctl

@Suite("Waiting for a store in use")
struct PatienceTests {
    private static let holder = LockHolder(process: 4711, command: "competitionctl score")

    private func lines(_ tries: Int, terminal: Int?) -> String {
        let world = FakeWorld()
        let reporter = Reporter(world.environment(terminal: terminal), language: .indonesian)
        let patience = Patience(seconds: 3, reporter: reporter, pause: {}, holders: { [Self.holder] })
        for _ in 0..<tries { #expect(patience.wait()) }
        return world.err
    }

    @Test("on a terminal it is said at once, once, and for whom")
    func terminal() {
        let sentence = "Menunggu: data kompetisi sedang dipakai competitionctl score (proses 4711) ...\n"
        #expect(lines(1, terminal: 80) == sentence)
        #expect(lines(30, terminal: 80) == sentence)
    }

    @Test("elsewhere it is said when it takes more than a second")
    func record() {
        #expect(lines(10, terminal: nil) == "")
        #expect(lines(11, terminal: nil).hasPrefix("Menunggu: "))
    }

    @Test("after as many seconds as were given there is no patience left")
    func end() {
        let reporter = Reporter(FakeWorld().environment(), language: .english)
        var pauses = 0
        var tries: [Int] = []
        let patience = Patience(seconds: 10, reporter: reporter, pause: { pauses += 1 }, holders: { [] })
        while patience.wait() { tries.append(pauses) }
        #expect(pauses * Patience.pause == 10_000)
        let between = zip(tries, [0] + tries).map { $0 - $1 }
        #expect(between.sorted(by: >) == between, "who waits longer tries more often")
        #expect(between.first == 10)
        #expect(between.last == 1)
    }

    @Test("the sentence at the end names who holds the store, or that somebody does")
    func giveUp() {
        let named = CommandFailure.storeBusy(path: "lomba", seconds: 10, holders: [Self.holder])
        #expect(
            named.sentence(in: .indonesian)
                == "data kompetisi di lomba masih dipakai competitionctl score (proses 4711) setelah ditunggu 10 detik; "
                + "coba lagi")
        let unnamed = CommandFailure.storeBusy(path: "lomba", seconds: 10)
        #expect(
            unnamed.sentence(in: .english)
                == "the contest in lomba was still in use by another process after 10 s; try again")
    }
}
