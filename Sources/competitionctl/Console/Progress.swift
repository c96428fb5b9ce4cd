/// How far a long piece of work is: one line on the terminal, and nothing anywhere else.
///
/// The line is written at most about a hundred times, however many steps there are, and is gone when the progress is:
/// at its end or when an error ends the work before.
struct Progress: ~Copyable {
    private let reporter: Reporter
    private let activity: Text
    private let total: Int
    private let step: Int
    private var count = 0

    init(reporter: Reporter, activity: Text, total: Int) {
        self.reporter = reporter
        self.activity = activity
        self.total = total
        step = max(1, total / 100)
    }

    deinit { reporter.erase() }

    /// Notes that one more step is done.
    mutating func advance() {
        count += 1
        guard count % step == 0 || count == total else { return }
        let language = reporter.language
        reporter.show("\(activity.words(in: language)) \(language.count(count))/\(language.count(total))")
    }
}
