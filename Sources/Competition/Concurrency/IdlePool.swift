import Glibc
import Synchronization

/// Things of libxml2 at rest that cost much to make, each for the thread that left it.
///
/// What one thread allocated and another frees goes back to the first one's heap, for which both then wait; measured, two threads that
/// shared their parsers needed a third more of the processor than two processes with one each.
final class IdlePool<Item: Sendable>: Sendable {
    private let idle = Mutex<[pthread_t: [Item]]>([:])
    /// More threads than this leave nothing behind: they come and go.
    private let mostThreads = 32

    /// Takes what this thread left last; nil when that is nothing.
    func take() -> Item? {
        let thread = pthread_self()
        return idle.withLock { $0[thread]?.popLast() }
    }

    /// Leaves something for this thread.
    ///
    /// - Returns: whether there was room for it.
    func giveBack(_ item: Item) -> Bool {
        let thread = pthread_self()
        return idle.withLock { idle in
            guard idle.count < mostThreads || idle[thread] != nil else { return false }
            idle[thread, default: []].append(item)
            return true
        }
    }

    /// Takes everything.
    func drain() -> [Item] {
        idle.withLock { idle in
            defer { idle = [:] }
            return idle.values.flatMap(\.self)
        }
    }
}
