import Dispatch
import Testing

@testable import Competition

@Suite("Things at rest")
struct IdlePoolTests {
    @Test("a thread gets back what it left, last first, and nothing of another")
    func own() {
        let pool = IdlePool<Int>()
        #expect(pool.take() == nil)
        pool.giveBack(1)
        pool.giveBack(2)
        let other = DispatchQueue(label: "other")
        // On a thread of its own, since waiting for a queue may run its work right here.
        let finished = DispatchSemaphore(value: 0)
        other.async {
            #expect(pool.take() == nil)
            pool.giveBack(3)
            finished.signal()
        }
        finished.wait()
        #expect(pool.take() == 2)
        #expect(pool.take() == 1)
        #expect(pool.take() == nil)
    }
}
