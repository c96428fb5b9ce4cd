import Competition
import Foundation
import Scoring
import TestSupport
import Testing

/// A damaged document is told of once, and not again for every document that names it.
@Suite("Damage is told once")
struct DamageToldOnceTests {
    private func contest() throws -> PracticeContest {
        let contest = try PracticeContest(.decided, rules: PracticeContest.rules(), access: .unsynced)
        let request = ObjectToEntry.Request(
            entry: "9901-dinkes.lansia", objector: Objection.Objector(name: "Warga"),
            statement: Objection.Statement(text: "Keberatan."))
        _ = try ObjectToEntry.run(
            request, in: &contest.store, at: PracticeContest.occasion(at: "2026-01-03T10:00"))
        return contest
    }

    private func errors(_ contest: PracticeContest) throws -> [Finding] {
        try CheckStore.run(in: contest.store).findings.filter { $0.severity == .error }
    }

    @Test("each document, cut off and removed")
    func everyDocument() throws {
        let contest = try contest()
        #expect(try errors(contest).isEmpty)
        let paths = contest.store.paths().map(\.text)
        #expect(paths.count > 30)
        for path in paths {
            let file = URL(filePath: "\(contest.folder.path)/lomba/\(path)")
            let bytes = try Data(contentsOf: file)
            try bytes.prefix(200).write(to: file)
            let cut = try errors(contest)
            #expect(cut.map(\.code) == ["document-altered"], "\(path)")
            #expect(cut.first?.place.file == path)
            try FileManager.default.removeItem(at: file)
            let removed = try errors(contest)
            #expect(removed.map(\.code) == ["document-missing"], "\(path)")
            #expect(removed.first?.place.file == path)
            try bytes.write(to: file)
        }
        #expect(try errors(contest).isEmpty)
    }
}
