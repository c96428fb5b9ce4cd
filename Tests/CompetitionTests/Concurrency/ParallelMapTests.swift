import Synchronization
import Testing

@testable import Competition

@Suite("Maps on all cores")
struct ParallelMapTests {
    private struct Refusal: Error, Equatable {
        let index: Int
    }

    /// Counts those of its kind that are there.
    private final class Counted: Sendable {
        static let count = Atomic(0)
        let index: Int

        init(_ index: Int) {
            self.index = index
            Self.count.add(1, ordering: .relaxed)
        }

        deinit { Self.count.subtract(1, ordering: .relaxed) }
    }

    @Test("results stand in the order of the inputs", arguments: [0, 1, 31, 32, 33, 64, 1000])
    func order(count: Int) {
        #expect(parallelMap(Array(0..<count)) { "\($0)" } == (0..<count).map { "\($0)" })
        #expect(parallelMap(Array(0..<count), chunk: 1) { -$0 } == (0..<count).map { -$0 })
    }

    @Test("the failure of the first input that failed is thrown, and what was made goes", arguments: [3, 40, 1000])
    func failure(count: Int) {
        for failing in [[0], [count - 1], [count / 2, count - 1], Array(0..<count)] {
            #expect(throws: Refusal(index: failing[0])) {
                _ = try parallelMap(Array(0..<count), chunk: 7) { (index) throws(Refusal) in
                    guard !failing.contains(index) else { throw Refusal(index: index) }
                    return Counted(index)
                }
            }
            #expect(Counted.count.load(ordering: .relaxed) == 0)
        }
        let made = parallelMap(Array(0..<count), chunk: 7) { Counted($0) }
        #expect(made.map(\.index) == Array(0..<count))
        #expect(Counted.count.load(ordering: .relaxed) == count)
    }
}
