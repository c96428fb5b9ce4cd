/// Gathers the findings of one file while it is read, so that all faults are told at once.
final class FindingSink {
    /// The file as the user named it.
    let file: String?
    /// What was found so far, in the order of the document.
    private(set) var findings: [Finding] = []

    init(file: String?) { self.file = file }

    /// Adds a finding about a place in the file.
    func report(_ problem: Problem, line: Int? = nil, path: String? = nil) {
        findings.append(Finding(problem, at: Place(file: file, line: line, path: path)))
    }

    /// Adds findings made elsewhere.
    func report(_ more: [Finding]) { findings += more }
}
