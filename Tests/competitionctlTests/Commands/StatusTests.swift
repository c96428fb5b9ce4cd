import Competition
import TestSupport
import Testing

@testable import competitionctl

@Suite("What status says is overdue, and texts of any length on the command line")
struct StatusTests {
    private func objected(ruling: String = "ruling-days=\"7\"") throws -> GalleryBench {
        let start = GalleryStart.sanggah(.decided)
        let bench = try GalleryBench(
            for: Exhibit(
                "overdue", start,
                after: [
                    "object 9901-dinkes.lansia --from Warga --text Keberatan --now 2026-01-03T10:00",
                    "object 9901-dinkes.farmasi --from Warga --text Keberatan --now 2026-01-03T11:00",
                    "rule 2 --reject --reason Sesuai --now 2026-01-04T10:00",
                ], "status", []))
        return bench
    }

    private func overdue(_ bench: GalleryBench, at now: String) throws -> [JSONValue?] {
        let answer = try JSONValue(reading: Array(bench.run("status --format json --now \(now)").out.utf8))
        guard case .array(let lists)? = answer["lists"], case .array(let objections)? = lists.first?["objections"]
        else {
            return []
        }
        return objections.map { $0["overdue"] }
    }

    @Test("an objection without a ruling is overdue when its time has passed, and one that is ruled on never")
    func days() throws {
        let bench = try objected()
        #expect(try overdue(bench, at: "2026-01-10T23:59") == [false, false])
        #expect(try overdue(bench, at: "2026-01-11T00:00") == [true, false])
        let before = bench.run("status --now 2026-01-10T23:59")
        #expect(!before.out.contains("TERLAMBAT"))
        let after = bench.run("status --now 2026-01-11T00:00")
        #expect(after.out.contains("    TERLAMBAT: 1 sanggahan lewat batas dan belum diputus (rule)\n"))
        #expect(after.out.contains("diputus paling lambat 10 Januari 2026 pukul 23.59 WIB  TERLAMBAT\n"))
        let english = bench.run("status --now 2026-01-11T00:00 --lang en")
        #expect(english.out.contains("    OVERDUE: 1 objection is not ruled on in time (rule)\n"))
    }

    @Test("no text on the command line is longer than the document that it goes into can hold")
    func longest() throws {
        let bench = try GalleryBench(for: Exhibit("long", .coba(.scored), "", []))
        let (line, text) = (String(repeating: "n", count: 500), String(repeating: "r", count: 4_000))
        for command in [
            "withdraw 9901-disdukcapil.kia --reason \(text) --by \(line)",
            "decide --stage administrasi --yes --by \(line)", "decide --stage penilaian --yes --by \(line)",
            "score @../../../Examples/coba/sheets/9901-dinkes.lansia.juri-2.xml --correct \(text) --by \(line)",
        ] {
            let run = bench.run(command)
            #expect(run.status == .done, "\(run.err.prefix(300))")
        }
        for command in [
            "withdraw 9901-dinkes.lansia --reason r\(text)", "withdraw 9901-dinkes.lansia --reason r --by n\(line)",
            "assign --stage penilaian --apart juri-3 --reason n\(line)", "score a.xml --correct r\(text)",
            "object 9901-dinkes.lansia --text t --from n\(line)",
            "rule 1 --reject --reason \(text)\(text)\(text)",
        ] {
            let run = bench.run(command)
            #expect(run.status == .usage)
            #expect(run.err.contains("terlalu panjang: "), "\(run.err.prefix(300))")
        }
        let checked = bench.run("check")
        #expect(checked.status == .done, "\(checked.err.prefix(600))")
    }
}
