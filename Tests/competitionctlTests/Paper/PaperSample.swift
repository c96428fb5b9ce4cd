import Competition
import Foundation
import Scoring
import TestSupport

@testable import competitionctl

/// Documents on paper of the contests that are made for the site, made once for all tests.
enum PaperSample {
    /// What was made of a store.
    struct Made: Sendable {
        let records: [PaperRecord]
        /// The standings of stages as the program ranks them.
        let ranked: [StageID: [EntryStanding]]
        /// Every document of the store, by its path.
        let documents: [String: String]

        /// The files of a kind, by path.
        func files(_ kind: PaperKind, _ look: PaperLook = PaperLook()) -> [String: String] {
            let files = PaperFolder(kind, records, look).files(in: .indonesian)
            return Dictionary(
                uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
        }
    }

    private static let madeTrial = Result { try made(SiteSample.trial(), ranking: ["penilaian"]) }
    private static let madeHard = Result {
        // An entry was withdrawn after the first decision, so its ranks are those of the store at that time.
        let early = try made(HardContest.sample(through: "proposal"), ranking: ["proposal"])
        let late = try made(HardContest.sample(), ranking: ["presentasi"])
        return Made(
            records: late.records, ranked: early.ranked.merging(late.ranked) { $1 }, documents: late.documents)
    }
    private static let madeNamed = Result { try made(HardContest.sample(jurorNames: true), ranking: []) }

    /// The trial contest of the examples, decided.
    static func trial() throws -> Made { try madeTrial.get() }
    /// The contest in which everything is hard, decided.
    static func hard() throws -> Made { try madeHard.get() }
    /// The same where the contest makes the jurors' names public.
    static func hardWithNames() throws -> Made { try madeNamed.get() }

    static func made(_ sample: SiteSample.Sample, ranking stages: [String]) throws -> Made {
        var ranked: [StageID: [EntryStanding]] = [:]
        for stage in stages {
            let report = try RankStage.run(stage, in: sample.store)
            ranked[report.stage.id] = report.result.standings
        }
        return Made(
            records: PaperRecord.all(of: try PaperMaterial.read(from: sample.store)), ranked: ranked,
            documents: try sample.folder.tree("lomba"))
    }
}
