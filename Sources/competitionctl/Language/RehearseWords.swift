import Competition
import Scoring

/// What is said of a rehearsal that was made.
enum RehearsalWords {
    /// The columns of the stages.
    static let columns = [
        Text(id: "Tahap", en: "Stage"), Text(id: "Inovasi", en: "Entries"), Text(id: "Lembar", en: "Sheets"),
        Text(id: "Abstain", en: "Abstained"), Text(id: "Benturan", en: "Conflicts"), Text(id: "Lolos", en: "Went on"),
    ]

    /// How much was made.
    static func made(_ report: Rehearse.Report) -> Text {
        let id = Language.indonesian
        let en = Language.english
        return Text(
            id: "\(id.count(report.offices)) perangkat daerah dengan \(id.count(report.services)) layanan, "
                + "\(id.count(report.entries)) inovasi, \(id.count(report.jurors)) juri, "
                + "\(id.count(report.sheets)) lembar penilaian.",
            en: "\(en.count(report.offices)) offices with \(en.count(report.services)) services, "
                + "\(en.count(report.entries)) entries, \(en.count(report.jurors)) jurors, "
                + "\(en.count(report.sheets)) score sheets.")
    }

    /// Where it is.
    static func place(_ folder: String, _ report: Rehearse.Report) -> Text {
        Text(
            id: "Folder \(folder), jurnal baris \(Language.indonesian.count(report.lines)), sidik \(report.head.hex)",
            en: "Folder \(folder), journal line \(Language.english.count(report.lines)), digest \(report.head.hex)")
    }

    /// What to look at next.
    static func next(_ folder: String, _ stage: StageID) -> [Text] {
        [
            Text(
                id: "Berikutnya: competitionctl rank --stage \(stage) --store \(folder)",
                en: "Next: competitionctl rank --stage \(stage) --store \(folder)"),
            Text(
                id: "            competitionctl publish --to situs --store \(folder)",
                en: "      competitionctl publish --to situs --store \(folder)"),
        ]
    }
}

extension Rehearse.Step {
    /// What is being done, on one line.
    func words(in language: Language) -> String {
        switch language {
        case .indonesian: indonesianStep(self)
        case .english: englishStep(self)
        }
    }
}

private func indonesianStep(_ step: Rehearse.Step) -> String {
    let language = Language.indonesian
    return switch step {
    case .registering: "Mencatat perangkat daerah dan juri"
    case .submitting(let done, let all): "Menerima inovasi \(language.count(done))/\(language.count(all))"
    case .screening(let stage): "Menyeleksi, tahap \(stage)"
    case .scoring(let stage, let done, let all):
        "Menerima penilaian juri \(language.count(done))/\(language.count(all)), tahap \(stage)"
    case .deciding(let stage): "Memutuskan, tahap \(stage)"
    }
}

private func englishStep(_ step: Rehearse.Step) -> String {
    let language = Language.english
    return switch step {
    case .registering: "Registering offices and jurors"
    case .submitting(let done, let all): "Receiving entries \(language.count(done))/\(language.count(all))"
    case .screening(let stage): "Screening, stage \(stage)"
    case .scoring(let stage, let done, let all):
        "Receiving sheets of jurors \(language.count(done))/\(language.count(all)), stage \(stage)"
    case .deciding(let stage): "Deciding, stage \(stage)"
    }
}

extension RehearsalProblem {
    /// The words about the problem.
    func text(in language: Language) -> FindingText {
        switch language {
        case .indonesian: indonesianRehearsal(self)
        case .english: englishRehearsal(self)
        }
    }
}

private func indonesianRehearsal(_ problem: RehearsalProblem) -> FindingText {
    let language = Language.indonesian
    return switch problem {
    case .contestReal(let contest):
        FindingText(
            "\(contest) adalah kompetisi sungguhan, bukan gladi",
            cure: "Beri rehearsal=\"true\" dan pengenal lain pada salinan aturannya.")
    case .tooFewPlaces(let asked, let places, let requirements):
        FindingText(
            "\(language.count(asked)) inovasi diminta, tetapi aturan hanya menyediakan tempat bagi "
                + "\(language.count(places))"
                + (requirements.isEmpty ? "" : " menurut persyaratan \(language.allOf(requirements.map(\.text)))"),
            cure: "Kurangi --entries, tambah wilayah, atau longgarkan persyaratan itu.")
    case .tooFewJurors(let asked, let needed, let stage):
        FindingText(
            "\(language.count(asked)) juri diminta, tetapi tahap \(stage) memerlukan \(language.count(needed)) lembar "
                + "untuk setiap inovasi",
            cure: "Tambah --jurors.")
    case .stagesOverlap(let stage, let before):
        FindingText(
            "tahap \(stage) ditutup sebelum tahap \(before) dapat diputuskan",
            cure: "Tutup tahap \(before) sebelum tahap \(stage) ditutup.")
    }
}

private func englishRehearsal(_ problem: RehearsalProblem) -> FindingText {
    let language = Language.english
    return switch problem {
    case .contestReal(let contest):
        FindingText(
            "\(contest) is a real contest, not a rehearsal",
            cure: "Mark a copy of its rules with rehearsal=\"true\", under another identifier.")
    case .tooFewPlaces(let asked, let places, let requirements):
        FindingText(
            "\(language.count(asked)) entries were asked for, but the rules leave places for \(language.count(places))"
                + (requirements.isEmpty ? "" : " by the requirements \(language.allOf(requirements.map(\.text)))"),
            cure: "Lower --entries, add regions, or loosen these requirements.")
    case .tooFewJurors(let asked, let needed, let stage):
        FindingText(
            "\(language.count(asked, "juror was", "jurors were")) asked for, but stage \(stage) needs \(language.count(needed, "sheet", "sheets")) "
                + "for each entry",
            cure: "Raise --jurors.")
    case .stagesOverlap(let stage, let before):
        FindingText(
            "stage \(stage) closes before stage \(before) can be decided",
            cure: "Let stage \(before) close before stage \(stage) does.")
    }
}
