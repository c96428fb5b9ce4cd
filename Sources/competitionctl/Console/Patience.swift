import Competition

/// How long to wait for somebody else's work, and that the user is told once that it is waited, and for whom.
final class Patience {
    /// Tries of the lock in a second, as long as the pauses between them make it.
    private static let triesPerSecond = 10

    private let all: Int
    private var left: Int
    private let reporter: Reporter
    private let pause: () -> Void
    private let holders: () -> [LockHolder]
    private var isTold = false

    init(seconds: Int, reporter: Reporter, pause: @escaping () -> Void, holders: @escaping () -> [LockHolder]) {
        all = seconds * Self.triesPerSecond
        left = all
        self.reporter = reporter
        self.pause = pause
        self.holders = holders
    }

    /// Waits a little; false when there is no patience left.
    func wait() -> Bool {
        guard left > 0 else { return false }
        left -= 1
        // On a terminal at once; in the records of a script only what takes its time.
        if !isTold, reporter.isTerminal || all - left > Self.triesPerSecond {
            reporter.note(ConsoleWord.waiting(for: holders()).words(in: reporter.language))
            isTold = true
        }
        pause()
        return true
    }
}
