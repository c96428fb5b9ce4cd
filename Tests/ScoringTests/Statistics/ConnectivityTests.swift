import TestSupport
import Testing

@testable import Scoring

@Suite("Panels that hang together")
struct ConnectivityTests {
    @Test("panels that share no entry are told apart, as in the computed sets", arguments: JudgedSet.generated)
    func generated(folder: String, scale: String) throws {
        let set = try JudgedSet(folder, scale: scale)
        let found = Connectivity(try set.totals)
        #expect(Double(found.panelCount) == set.expected.design.components.number)
        for (juror, name) in set.jurors.enumerated() {
            #expect(found.panelOfJuror[juror].map(Double.init) == set.expected.design.componentOfJudge[name].number)
        }
        #expect(found.isConnected == (folder == "connected-120x12x7"))
        #expect(found.onlyLinkingJurors.isEmpty && found.onlyLinkingEntries.isEmpty)
        let coverage = Coverage(try set.totals)
        #expect(Double(coverage.totals) == set.expected.design.judgeTotals.number)
        for part in coverage.distribution {
            #expect(set.expected.design.judgesPerEntry["\(part.jurors)"].number == Double(part.entries))
        }
    }

    @Test("who or what alone links two parts is found")
    func links() throws {
        // Jurors 0 and 1 share entries 0 and 1; 2 and 3 share entries 3 and 4; entry 2 links 1 with 2.
        let table = try totals(
            entries: 6, jurors: 5,
            [
                (0, 0, 1), (0, 1, 1), (1, 0, 1), (1, 1, 1), (2, 1, 1), (2, 2, 1), (3, 2, 1), (3, 3, 1), (4, 2, 1),
                (4, 3, 1),
            ])
        let found = Connectivity(table)
        #expect(found.panelCount == 1)
        #expect(found.onlyLinkingEntries == [2])
        #expect(found.onlyLinkingJurors == [1, 2])
        #expect(found.panelOfEntry[5] == nil)
        #expect(found.panelOfJuror[4] == nil)
    }

    @Test("an entry that one juror alone scored is no link")
    func leaves() throws {
        let table = try totals(entries: 3, jurors: 2, [(0, 0, 1), (0, 1, 1), (1, 0, 1), (1, 1, 1), (2, 0, 1)])
        #expect(Connectivity(table).onlyLinkingJurors.isEmpty)
    }

    @Test("links agree with taking each juror and entry away")
    func linksByRemoval() throws {
        for seed in 0..<60 {
            var jury = RandomJury(seed: UInt64(seed))
            let table = try jury.ratings().totals()
            let found = Connectivity(table)
            for juror in 0..<table.jurorCount where found.panelOfJuror[juror] != nil {
                #expect(
                    found.onlyLinkingJurors.contains(juror)
                        == (parts(of: table.without(juror: juror)) > parts(of: table) - lonely(juror, in: table)),
                    "seed \(seed), juror \(juror)")
            }
        }
    }

    /// Panels; every panel has a juror.
    private func parts(of table: TotalTable) -> Int { Connectivity(table).panelCount }

    /// 1 when the juror is a panel's only one, which the removal takes away.
    private func lonely(_ juror: Int, in table: TotalTable) -> Int {
        let found = Connectivity(table)
        return found.panelOfJuror.filter { $0 == found.panelOfJuror[juror] }.count == 1 ? 1 : 0
    }

    @Test("a chain as long as a contest does not exhaust the stack")
    func longChain() throws {
        let length = 20_000
        let table = try totals(
            entries: length, jurors: length + 1, (0..<length).flatMap { [($0, $0, 1.0), ($0, $0 + 1, 1.0)] })
        let found = Connectivity(table)
        #expect(found.panelCount == 1)
        #expect(found.onlyLinkingEntries.count == length)
        #expect(found.onlyLinkingJurors.count == length - 1)
        #expect(
            refusal { () throws(StatisticsRefusal) in try LeastSquares(table) } == .tooMany(length + 1, limit: 3000))
    }

    @Test("coverage names the entries with too few jurors")
    func coverage() throws {
        let table = try totals(entries: 3, jurors: 3, [(0, 0, 1), (0, 1, 1), (0, 2, 1), (2, 1, 1)])
        let coverage = Coverage(table)
        #expect(coverage.jurorsOfEntry == [3, 0, 1])
        #expect(coverage.entriesOfJuror == [1, 2, 1])
        #expect(coverage.entries(below: 3) == [1, 2])
        #expect(coverage.emptyPairs == 5)
        #expect(coverage.share == 4.0 / 9)
        #expect(Coverage(try totals(entries: 0, jurors: 0, [])).share == nil)
    }
}
