import Competition

/// What is said about a finding.
struct FindingText: Hashable, Sendable {
    /// What is wrong, without full stop.
    let sentence: String
    /// What to do about it, when that is not plain.
    let cure: String?

    /// Creates the words about a finding.
    init(_ sentence: String, cure: String? = nil) {
        self.sentence = sentence
        self.cure = cure
    }
}

extension Problem {
    /// The words about the problem.
    func text(in language: Language) -> FindingText {
        switch self {
        case .csv(let problem): problem.text(in: language)
        case .rehearsal(let problem): problem.text(in: language)
        default: FindingText(code)
        }
    }
}
