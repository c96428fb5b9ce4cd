import Dispatch
import Synchronization
import Testing

@testable import Competition

@Suite("Values computed ahead")
struct AheadTests {
    @Test("a value is computed while its owner does something else, once, whoever asks for it how often")
    func ahead() {
        let count = Mutex(0)
        let go = DispatchSemaphore(value: 0)
        let ahead = Ahead {
            go.wait()
            return count.withLock { count in
                count += 1
                return count
            }
        }
        // Were it computed by whoever asks, nobody would ever let it go on.
        go.signal()
        #expect(ahead.value == 1)
        #expect(ahead.value == 1)
    }
}
