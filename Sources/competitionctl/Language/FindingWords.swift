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
        case .syntax(let problem): problem.text(in: language)
        case .structure(let problem): problem.text(in: language)
        case .csv(let problem): problem.text(in: language)
        case .rubric(let problem): problem.text(in: language)
        case .contest(let problem): problem.text(in: language)
        case .registry(let problem): problem.text(in: language)
        case .entry(let problem): problem.text(in: language)
        case .sheet(let problem): problem.text(in: language)
        case .plan(let problem): problem.text(in: language)
        case .screening(let problem): problem.text(in: language)
        case .decision(let problem): problem.text(in: language)
        case .objection(let problem): problem.text(in: language)
        case .store(let problem): problem.text(in: language)
        case .rehearsal(let problem): problem.text(in: language)
        case .publication(let problem): problem.text(in: language)
        case .ratings(let problem): problem.text(in: language)
        case .bundle(let problem): problem.text(in: language)
        }
    }
}
