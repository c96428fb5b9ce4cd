import Competition
import Scoring
import TestSupport

/// Contests and rubrics that ship as examples, for tests that need real ones.
enum ExampleContests {
    /// A contest with its rubrics, by its folder.
    static func read(_ name: String) throws -> CreateContest.Rules {
        try CreateContest.read(InputFile.read("\(Golden.package.root)/Examples/\(name)/contest.xml"))
    }

    /// An office with two services.
    static let office = Office(
        id: id("3508-dinkes"), name: "Dinas Kesehatan Kabupaten Lumajang",
        institution: Institution(code: "35.08", kind: .kabupaten, name: "Pemerintah Kabupaten Lumajang"),
        services: [
            Service(id: id("rujukan"), name: "Rujukan pasien gawat darurat", unit: "Puskesmas Gucialit"),
            Service(id: id("imunisasi"), name: "Imunisasi dasar", unit: nil),
        ], contact: nil)

    /// An entry of that office.
    static func head(of contest: Contest, title: String = "Si Rujuk Cepat") -> EntryHead {
        EntryHead(
            id: id("3508-dinkes.rujukan"), contest: contest.id, revision: 2,
            received: stamp("2025-05-11T21:14:03+07:00"), title: title, office: office.id, service: id("rujukan"),
            group: contest.groups[0].id, category: contest.categories[0].id, started: day("2022-03-01"), origin: nil,
            withdrawal: nil)
    }
}
