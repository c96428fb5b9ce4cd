import Competition
import Foundation
import Scoring
import TestSupport

@testable import competitionctl

/// Stores made through the program's own actions, to be published in tests.
enum SiteSample {
    /// The root of the repository.
    static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// What is private in the hard contest: it stands in every field that must not be published.
    static let secret = "rahasia-7q"

    /// What jurors wrote for the panel alone in the hard contest: it is on no page and on no paper.
    static let panelSecret = "panel-9z"

    /// How far a contest is taken.
    enum Extent: Int, Comparable {
        case registered
        case screened
        case decided

        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    /// A store in a folder of its own, which goes when the sample is let go of.
    final class Sample {
        let folder: TemporaryFolder
        var store: Store

        init(_ folder: TemporaryFolder, _ store: Store) {
            self.folder = folder
            self.store = store
        }

        /// The record as it would be published.
        func record() throws -> PublicRecord { PublicRecord(try PublicMaterial.read(from: store)) }

        /// What tests look at, so that the store need not be kept.
        func made(ranking stages: [String]) throws -> Made {
            var ranked: [String: [EntryStanding]] = [:]
            for stage in stages { ranked[stage] = try RankStage.run(stage, in: store).result.standings }
            return Made(record: try record(), documents: try folder.tree("lomba"), ranked: ranked)
        }
    }

    /// What was made of a store.
    struct Made: Sendable {
        let record: PublicRecord
        /// Every document of the store, by its path.
        let documents: [String: String]
        /// The standings of stages as the program ranks them.
        let ranked: [String: [EntryStanding]]
    }

    private static let madeTrial = Result { try trial().made(ranking: ["penilaian"]) }
    private static let madeHard = Result { try HardContest.sample().made(ranking: ["presentasi"]) }

    /// The trial contest of the examples, decided; made once for all tests.
    static func decidedTrial() throws -> Made { try madeTrial.get() }

    /// The hard contest, decided; made once for all tests.
    static func decidedHard() throws -> Made { try madeHard.get() }

    static func file(_ path: String) throws -> InputFile {
        let url = repository.appendingPathComponent(path)
        return InputFile(name: url.path, bytes: Array(try Data(contentsOf: url)))
    }

    static func file(_ name: String, _ text: String) -> InputFile { InputFile(name: name, bytes: Array(text.utf8)) }

    static func create(_ contest: InputFile, at occasion: Occasion) throws -> Sample {
        let folder = try TemporaryFolder()
        let rules = try CreateContest.read(contest)
        _ = try CreateContest.run(
            rules, folder: folder.path(of: "lomba"), at: occasion, access: .unsynced, salt: PracticeContest.salt)
        return Sample(folder, try Store.open(folder.path(of: "lomba"), access: .unsynced, mode: .writing))
    }

    static func occasion(_ time: String) throws -> Occasion {
        let moment = Moment(time + ":00+07:00")
        guard let moment else { throw CocoaError(.formatting) }
        return Occasion(now: moment, isChosen: true, by: "\(secret) panitia")
    }

    static func decide(_ stage: String, _ sample: Sample, at time: String, orders: [[String]] = []) throws {
        let request = DecideStage.Request(
            stage: stage, orders: orders, reason: orders.isEmpty ? nil : "Rapat juri <1>, risalah nomor 7.",
            program: "competitionctl 1.0.0")
        let proposal = try DecideStage.propose(request, in: sample.store, at: try occasion(time))
        _ = try DecideStage.run(proposal, request, in: &sample.store, at: try occasion(time))
    }
}

// MARK: The trial contest of the examples

extension SiteSample {
    /// The trial contest that the examples ship; its result stands in `Examples/README.md`.
    static func trial(_ extent: Extent = .decided) throws -> Sample {
        let sample = try create(file("Examples/coba/contest.xml"), at: try occasion("2026-01-10T08:00"))
        _ = try Register.offices(
            try file("Examples/coba/offices.csv"), in: &sample.store, at: try occasion("2026-01-10T08:10"))
        _ = try Register.jurors(
            try file("Examples/coba/jurors.csv"), in: &sample.store, at: try occasion("2026-01-10T08:20"))
        let entries = try files("Examples/coba/entries")
        _ = try SubmitEntries.run(entries, in: &sample.store, at: try occasion("2026-01-11T09:30"))
        guard extent >= .screened else { return sample }
        _ = try ScreenEntries.all(in: &sample.store, at: try occasion("2026-01-12T10:00"))
        try decide("administrasi", sample, at: "2026-01-12T11:00")
        guard extent >= .decided else { return sample }
        _ = try AssignStage.run("penilaian", list: nil, in: &sample.store, at: try occasion("2026-01-13T08:00"))
        _ = try ReceiveSheets.run(
            try files("Examples/coba/sheets"), in: &sample.store, at: try occasion("2026-01-15T16:45"))
        try decide("penilaian", sample, at: "2026-01-16T14:05")
        return sample
    }

    private static let disputed = "9901-disdukcapil.akta-kelahiran"

    /// The trial contest with a window for objections, decided; an objection is accepted.
    static func objected() throws -> Sample {
        let rules = try PracticeContest.rules(objections: "opens=\"2026-01-02T08:00\" closes=\"2026-01-06T16:00\"")
        let contest = try PracticeContest(.decided, rules: rules, access: .unsynced)
        let folder = try contest.folder.copy()
        let sample = Sample(folder, try Store.open(folder.path(of: "lomba"), access: .unsynced, mode: .writing))
        let request = ObjectToEntry.Request(
            entry: disputed, objector: Objection.Objector(name: "\(secret) warga"),
            statement: Objection.Statement(text: "Nilai manfaat juri pertama salah ketik: 98, bukan 78."))
        _ = try ObjectToEntry.run(request, in: &sample.store, at: try occasion("2026-01-03T10:00"))
        _ = try RuleOnObjection.run(
            RuleOnObjection.Request(
                number: 1, outcome: .accepted, reason: Objection.Statement(text: "Sesuai lembar asli juri.")),
            in: &sample.store, at: try occasion("2026-01-05T10:00"))
        return sample
    }

    /// Corrects the mark that was objected to, and decides anew.
    static func correct(_ sample: Sample) throws {
        let name = "sheets/\(disputed).juri-1.xml"
        let sheet = try PracticeContest.text(name).replacing("<manfaat score=\"78\"", with: "<manfaat score=\"98\"")
        _ = try ReceiveSheets.run(
            [file(name, sheet)], correction: "Sanggahan 1", in: &sample.store, at: try occasion("2026-01-05T11:00"))
        try decide(
            .superseding(1), because: "Sanggahan 1 diterima: lembar juri diperbaiki.", sample, at: "2026-01-05T12:00")
    }

    /// The same, corrected, and made final.
    static func corrected() throws -> Sample {
        let sample = try objected()
        try correct(sample)
        try decide(.final(stage: nil), because: nil, sample, at: "2026-01-07T09:00")
        return sample
    }

    private static func decide(
        _ course: DecideStage.Course, because reason: String?, _ sample: Sample, at time: String
    ) throws {
        let request = DecideStage.Request(course, reason: reason, program: "competitionctl 1.0.0")
        let proposal = try DecideStage.propose(request, in: sample.store, at: try occasion(time))
        _ = try DecideStage.run(proposal, request, in: &sample.store, at: try occasion(time))
    }

    private static func files(_ folder: String) throws -> [InputFile] {
        let names = try FileManager.default.contentsOfDirectory(atPath: repository.appendingPathComponent(folder).path)
        return try names.sorted().map { try file("\(folder)/\($0)") }
    }
}
