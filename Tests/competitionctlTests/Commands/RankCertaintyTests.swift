import Competition
import Foundation
import TestSupport
import Testing

@testable import competitionctl

/// `rank --certainty`: chances beside the official ranks, which stay what they are.
@Suite("How sure a ranking is")
struct RankCertaintyTests {
    private func contest(in folder: TemporaryFolder) throws -> [String] {
        let path = "\(folder.path)/lomba"
        let made = FakeWorld().run(.complete, ["rehearse", path, "--entries", "24", "--jurors", "5", "--seed", "3"])
        #expect(made.status == .done, "\(made.err)")
        return ["--stage", "proposal", "--store", path]
    }

    private func json(_ arguments: [String]) throws -> JSONValue {
        let run = FakeWorld().run(.complete, ["rank"] + arguments + ["--format", "json"])
        #expect(run.status == .done, "\(run.err)")
        return try JSONValue(reading: Array(run.out.utf8))
    }

    @Test("programs get a chance for each entry, from a fixed seed, and the same ranks as before")
    func programs() throws {
        let folder = try TemporaryFolder()
        let store = try contest(in: folder)
        let plain = try json(store)
        #expect(plain["certainty"] == nil)
        let sure = try json(store + ["--certainty", "--top", "5", "--sets"])
        #expect(sure["standings"] == plain["standings"])
        guard case .array(let lists)? = sure["certainty"], let list = lists.first,
            case .array(let entries)? = list["chances"]?["entries"]
        else {
            Issue.record("no chances in \(sure)")
            return
        }
        #expect(entries.count > 5)
        var sum = 0.0
        for entry in entries {
            guard case .number(let number)? = entry["probability"], let chance = Double(number.text) else {
                #expect(entry["probability"] == 0)
                continue
            }
            sum += chance
            #expect((0...1).contains(chance))
            let word: JSONValue = chance >= 0.95 ? "safe" : chance > 0.05 ? "contested" : "out"
            #expect(entry["verdict"] == word)
            #expect(entry["setBest"] != nil && entry["bestRank"] != nil)
        }
        // Five places are taken in every draw.
        #expect(abs(sum - 5) < 1e-6)
        #expect(try json(store + ["--certainty", "--top", "5", "--sets"])["certainty"] == sure["certainty"])
        #expect(
            try json(store + ["--certainty", "--top", "5", "--sets", "--seed", "2"])["certainty"] != sure["certainty"])
    }

    @Test("people read it beside the official ranks, and spreadsheets have it behind them")
    func people() throws {
        let folder = try TemporaryFolder()
        let store = try contest(in: folder)
        let page = FakeWorld().run(.complete, ["rank", "--certainty", "--top", "5"] + store)
        #expect(page.status == .done, "\(page.err)")
        #expect(page.out.contains("SEBERAPA PASTI DAFTARNYA"))
        #expect(page.out.contains("Di samping peringkat resmi, dan tidak mengubahnya."))
        let plain = FakeWorld().run(.complete, ["rank"] + store)
        #expect(page.out.hasPrefix(plain.out) && !plain.out.contains("SEBERAPA PASTI"))
        let table = FakeWorld().run(.complete, ["rank", "--certainty", "--top", "5", "--format", "csv"] + store)
        let lines = table.out.split(separator: "\r\n")
        #expect(lines.first?.hasSuffix("note,list,probability,verdict,bestRank,worstRank,setBest,setWorst") == true)
        #expect(lines.dropFirst().contains { $0.contains(",contested,") || $0.contains(",safe,") })
    }

    @Test("where nothing can be told the reason is, and the ranking stands")
    func refused() throws {
        let folder = try TemporaryFolder()
        let store = try contest(in: folder)
        let run = FakeWorld().run(.complete, ["rank", "--certainty", "--top", "500", "--lang", "en"] + store)
        #expect(run.status == .done)
        #expect(run.out.contains("Not computed: 500 places"))
        let chances = try json(store + ["--certainty", "--top", "500"])["certainty"]
        guard case .array(let lists)? = chances else { return }
        #expect(lists.first?["chances"]?["refused"] == "unusable-places")
    }
}
