extension Journal {
    /// How far a clock may be set back without anybody being told, in seconds.
    public static let usualClockError: Int64 = 60

    /// The lines whose time is earlier than that of a line before them: the computer's clock went back.
    ///
    /// The order of the lines is certain; their times are what the clock said. In a rehearsal the user chooses the time.
    var timesReversed: [Finding] {
        var latest: Timestamp?
        var findings: [Finding] = []
        for line in lines {
            guard let at = Timestamp(line.at) else { continue }
            if let before = latest, at.moment.seconds + Self.usualClockError < before.moment.seconds {
                let problem = StoreProblem.journalTimeReversed(at: at, before: before)
                findings.append(Finding(.store(problem), at: Place(file: StoreLayout.journal, line: line.line)))
            } else {
                latest = at
            }
        }
        return findings
    }
}
