import Competition
import Scoring

/// What the marks of one jury are worth, for people, spreadsheets and programs.
struct JuryReport {
    let jury: JudgedJury
    /// The study; nil where the material refuses one.
    let study: JuryStudy?
    /// How sure its list is; nil likewise.
    let certainty: CertaintyReport?
    /// Further readings that would settle most, the best first.
    let readings: [ExtraReading]
    let names: JuryNames
    let language: Language

    init(_ jury: JudgedJury, plan: DrawPlan, language: Language) {
        self.jury = jury
        self.language = language
        names = JuryNames(jury)
        study = (try? jury.material.get()).map(JuryStudy.init)
        let names = names
        certainty = study.map {
            CertaintyReport(jury: jury, found: ListCertainty($0, plan: plan), names: names, language: language)
        }
        readings =
            certainty?.joint?.extraReadings(count: Self.mostReadings) { !jury.conflicts.contains([$0, $1]) } ?? []
    }

    /// The most further readings that are told.
    static let mostReadings = 8

    /// What a juror is to be talked with about.
    func concerns(_ juror: Int) -> [JurorConcern] {
        guard let study, let profiles = try? study.profiles.get(), juror < profiles.count else { return [] }
        let spread = (try? study.leastSquares.get())?.residualSpread
        let fit = (try? study.rasch.get())?.jurors[juror]?.fit
        return JurorConcern.all(profiles[juror], residualSpread: spread, fit: fit)
    }

    /// The jurors with something to be talked about, the most first.
    var jurorsToTalkTo: [(juror: Int, concerns: [JurorConcern])] {
        jury.jurors.indices.map { ($0, concerns($0)) }.filter { !$0.1.isEmpty }
            .sorted { ($1.1.count, $0.0) < ($0.1.count, $1.0) }
    }

    /// Entries neither safe nor out, by official rank.
    var contested: [Int] {
        guard let joint = certainty?.joint, let study else { return [] }
        let official = study.material.official
        return jury.entries.indices.filter { joint.verdict(on: $0) == .contested }
            .sorted { (official[$0] ?? .max, $0) < (official[$1] ?? .max, $1) }
    }
}

/// The names behind a jury's indices.
struct JuryNames: Hashable {
    let entries: [String]
    let jurors: [String]
    let criteria: [String]

    init(entries: [String], jurors: [String], criteria: [String]) {
        self.entries = entries
        self.jurors = jurors
        self.criteria = criteria
    }

    init(_ jury: JudgedJury) { self.init(entries: jury.entries, jurors: jury.jurors, criteria: jury.criteria) }

    func entry(_ index: Int) -> String { entries.indices.contains(index) ? entries[index] : "\(index)" }
    func juror(_ index: Int) -> String { jurors.indices.contains(index) ? jurors[index] : "\(index)" }
    func criterion(_ index: Int) -> String { criteria.indices.contains(index) ? criteria[index] : "\(index)" }
}
