import Competition

/// How long to wait for somebody else's work, and that the user is told once that it is waited, and for whom.
final class Patience {
    /// After so many milliseconds it is said in the records of a script too; on a terminal, at once.
    private static let longWait = 1_000
    /// How many milliseconds one pause of the environment lasts.
    static let pause = 10

    private let all: Int
    private var left: Int
    private let reporter: Reporter
    private let pause: () -> Void
    private let holders: () -> [LockHolder]
    private var isTold = false

    init(
        seconds: Int, reporter: Reporter, pause: @escaping () -> Void, holders: @escaping () -> [LockHolder]
    ) {
        all = seconds * 1_000
        left = all
        self.reporter = reporter
        self.pause = pause
        self.holders = holders
    }

    private var waited: Int { all - left }

    /// Waits a little; false when there is no patience left.
    func wait() -> Bool {
        guard left > 0 else { return false }
        if !isTold, reporter.isTerminal || waited >= Self.longWait {
            reporter.note(ConsoleWord.waiting(for: holders()).words(in: reporter.language))
            isTold = true
        }
        let milliseconds = min(left, interval)
        left -= milliseconds
        for _ in 0..<milliseconds / Self.pause { pause() }
        return true
    }

    /// The longer somebody waits, the more often it is tried, so that of many who wait nobody is left behind.
    private var interval: Int {
        switch waited {
        case ..<1_000: 100
        case ..<3_000: 50
        default: 10
        }
    }
}
