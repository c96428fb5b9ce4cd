import Scoring

/// The sentences of a rehearsal, read from Examples/gladi/kalimat.txt.
struct RehearsalSentences {
    /// Answers, with the starts of words in the identifiers of the questions that they fit.
    private var answers: [(words: [Substring], sentences: [String])] = []
    private var sections: [Section: [String]] = [:]

    /// What sentences are for, besides answers.
    enum Section: String, CaseIterable {
        /// The first sentence of every answer, which says that it is made up.
        case opening = "pembuka"
        /// Jurors' notes.
        case notes = "catatan"
        /// Reasons of abstention.
        case abstentions = "abstain"
        /// Reasons for which a person fails an entry.
        case failures = "gugur"
        /// Why tied entries stand in the order that they do.
        case order = "urutan"
        /// What is said of a decision.
        case decision = "keputusan"
        /// What objections to a provisional list say.
        case objections = "sanggahan"
        /// Why they are rejected.
        case rulings = "putusan"
        /// The owner of an innovation that another adapts or continues.
        case origin = "asal"
        /// What jurors are called, before their number.
        case juror = "juri"
        /// Where jurors work.
        case affiliations = "afiliasi"
        /// Where a juror works who belongs to an institution that competes.
        case employee = "pegawai"
        /// Why a juror declared a conflict.
        case conflict = "benturan"
        /// What units are called, before their number.
        case unit
    }

    /// Reads the file.
    init(_ file: InputFile) {
        var section: Section?
        for line in String(decoding: file.bytes, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
            if line.hasPrefix("["), line.hasSuffix("]") {
                let words = line.dropFirst().dropLast().split(separator: " ")
                section = words.first.flatMap { Section(rawValue: String($0)) }
                if section == nil { answers.append((Array(words.dropFirst()), [])) }
            } else if let section {
                sections[section, default: []].append(String(line))
            } else if !answers.isEmpty {
                answers[answers.count - 1].sentences.append(String(line))
            }
        }
    }

    /// The sentences for something.
    subscript(section: Section) -> [String] { sections[section] ?? [] }

    /// The one sentence for something.
    func first(_ section: Section) -> String { self[section].first ?? "" }

    /// The one sentence for something about an institution.
    func first(_ section: Section, of institution: String) -> String {
        first(section).split(separator: "%", omittingEmptySubsequences: false).joined(separator: institution)
    }

    /// The sentences that can answer a question: those that fit its identifier, else all.
    func answers(to question: QuestionID) -> [String] {
        let words = question.text.split(separator: "-")
        let fitting = answers.first { answer in
            answer.words.contains { start in words.contains { $0.hasPrefix(start) } }
        }
        return fitting?.sentences ?? answers.flatMap(\.sentences)
    }
}
