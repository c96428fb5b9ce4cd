import Competition
import Synchronization

/// The only writer of standard error: findings, notes, refusals, questions and progress.
///
/// Every line goes through ``Printable``, so nothing that a document or an argument holds reaches the terminal raw.
final class Reporter: Sendable {
    /// More findings than this at once are counted, not shown.
    static let mostShown = 200

    let language: Language
    /// Whether people look at standard error at once; only then is there progress.
    let isTerminal: Bool
    private let write: @Sendable ([UInt8]) -> Void
    private let width: Int
    /// The columns of the progress line that stands on the terminal.
    private let shownColumns = Mutex(0)

    /// Creates the reporter of an environment.
    init(_ environment: Environment, language: Language) {
        self.language = language
        isTerminal = environment.errorIsTerminal
        write = environment.err
        width = environment.width ?? HelpPage.usualWidth
    }

    /// Reports findings in their order: a line each, and the cure below it.
    func report(_ findings: [Finding]) {
        for finding in findings.prefix(Self.mostShown) {
            let text = finding.problem.text(in: language)
            line("\(place(finding.place))\(language.grade(finding.severity)): \(text.sentence) [\(finding.code)]")
            if let cure = text.cure { line("    " + cure) }
        }
        let hidden = findings.count - Self.mostShown
        if hidden > 0 { line(ConsoleWord.moreFindings(hidden).words(in: language)) }
    }

    /// Says something that is not wrong.
    func note(_ text: String) { line(text) }

    /// Says why the program ends without having done what it was asked.
    func report(_ failure: CommandFailure) {
        switch failure {
        case .usage(let failure): report(failure)
        case .refused(let findings):
            report(findings)
            complain(failure)
        case .declined, .noStore, .storeBusy, .inputOutput, .internalFault:
            complain(failure)
        }
    }

    private func complain(_ failure: CommandFailure) {
        line("\(Program.name): \(failure.sentence(in: language))")
    }

    private func report(_ failure: UsageFailure) {
        for problem in failure.problems { line("\(Program.name): \(problem.sentence(in: language))") }
        let help = HelpWord.moreAboutThisCommand.words(in: language)
        guard let command = failure.command else { return line("\(help) \(Program.name) help") }
        for usage in CommandHelp(command, language: language, width: width).usage { line(usage) }
        line("\(help) \(Program.name) help \(command.name)")
    }

    /// The place of a finding as editors know it: `file:line: path: `.
    private func place(_ place: Place) -> String {
        var text = place.file ?? ""
        if let line = place.line { text += text.isEmpty ? String(line) : ":\(line)" }
        if !text.isEmpty { text += ": " }
        if let path = place.path { text += path + ": " }
        return text
    }

    private func line(_ text: String) {
        erase()
        write(Array((Printable.line(text) + "\n").utf8))
    }
}

/// What stands on a terminal only for a while.
extension Reporter {
    /// Asks on the terminal and leaves the cursor behind the question.
    func ask(_ question: String) {
        erase()
        write(Array((Printable.line(question) + " ").utf8))
    }

    /// Begins to show how far a long piece of work is.
    func progress(_ activity: Text, total: Int) -> Progress {
        Progress(reporter: self, activity: activity, total: total)
    }

    /// Puts a line in the place of the one that was there, cut to the terminal's width.
    func show(_ text: String) {
        guard isTerminal else { return }
        // A line that fills the last column would move on to the next and could not be erased.
        let line = String(TextWidth.prefix(of: Printable.line(text)[...], width: width - 1))
        let columns = TextWidth.of(line)
        let before = shownColumns.withLock { shown in
            defer { shown = columns }
            return shown
        }
        write(Array(("\r" + line + String(repeating: " ", count: max(0, before - columns))).utf8))
    }

    /// Takes the line away.
    func erase() {
        let before = shownColumns.withLock { shown in
            defer { shown = 0 }
            return shown
        }
        if before > 0 { write(Array(("\r" + String(repeating: " ", count: before) + "\r").utf8)) }
    }
}
