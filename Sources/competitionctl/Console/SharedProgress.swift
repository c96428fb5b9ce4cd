import Synchronization

/// Progress that several threads report; only the furthest count is shown.
final class SharedProgress: Sendable {
    private let reporter: Reporter
    private let activity: Text
    private let total: Int
    private let shown = Mutex(0)

    init(_ reporter: Reporter, _ activity: Text, total: Int) {
        self.reporter = reporter
        self.activity = activity
        self.total = total
    }

    /// Shows a count, unless a higher one stands there already.
    var show: @Sendable (Int) -> Void {
        { [self] count in
            guard reporter.isTerminal, count % max(1, total / 100) == 0 || count == total else { return }
            shown.withLock { furthest in
                guard count > furthest else { return }
                furthest = count
                let language = reporter.language
                reporter.show("\(activity.words(in: language)) \(language.count(count))/\(language.count(total))")
            }
        }
    }
}
