import Synchronization

/// Counts work done on several threads and tells the count.
final class ProgressCounter: Sendable {
    private let count = Mutex(0)
    private let tell: @Sendable (Int) -> Void

    init(_ tell: @escaping @Sendable (Int) -> Void) { self.tell = tell }

    /// Counts one more.
    func step() {
        let now = count.withLock { count in
            count += 1
            return count
        }
        tell(now)
    }
}
