import Glibc
import Synchronization

/// Things at rest that cost much to make, each for the thread that left it.
///
/// What one thread allocated and another frees goes back to the first one's heap, for which both then wait; measured, two threads that
/// shared their parsers needed a third more of the processor than two processes with one each.
final class IdlePool<Item: Sendable>: Sendable {
    /// A handful of threads at most, so they stand in a row: to look through it is faster than to hash.
    private let idle = Mutex<[(thread: pthread_t, items: [Item])]>([])
    /// More threads than this leave nothing behind: they come and go.
    private let mostThreads = 32

    /// Takes what this thread left last; nil when that is nothing.
    func take() -> Item? {
        let thread = pthread_self()
        return idle.withLock { idle in
            guard let place = idle.firstIndex(where: { $0.thread == thread }) else { return nil }
            return idle[place].items.popLast()
        }
    }

    /// Leaves something for this thread; it ends where there is no room for it.
    func giveBack(_ item: Item) {
        let thread = pthread_self()
        idle.withLock { idle in
            if let place = idle.firstIndex(where: { $0.thread == thread }) {
                idle[place].items.append(item)
            } else if idle.count < mostThreads {
                idle.append((thread, [item]))
            }
        }
    }
}
