import Scoring
import TestSupport
import Testing

@testable import Competition

/// What cannot be rehearsed is refused by name, and nothing is written.
@Suite("Rehearsal: refusals")
struct RehearsalRefusalTests {
    private func refusal(_ rules: CreateContest.Rules, entries: Int = 8, jurors: Int = 5) throws -> [Problem] {
        let folder = try TemporaryFolder()
        let request = Rehearse.Request(
            rules: rules, lists: try RehearsalLists.read(), entries: entries, jurors: jurors, seed: 1, program: "test 1"
        )
        do throws(ActionFailure) {
            _ = try Rehearse.run(request, folder: folder.path(of: "gladi"), access: .unsynced)
            return []
        } catch {
            #expect(!folder.exists("gladi"))
            guard case .refused(let findings) = error else { return [] }
            return findings.map(\.problem)
        }
    }

    @Test("a real contest is not rehearsed")
    func realContest() throws {
        var rules = try BuiltInRehearsal.rules()
        rules.contest.isRehearsal = false
        #expect(try refusal(rules) == [.rehearsal(.contestReal(contest: rules.contest.id))])
    }

    @Test("more entries than the caps allow are refused with the number that they allow")
    func tooManyEntries() throws {
        var rules = try BuiltInRehearsal.rules()
        let id = RequirementID("satu")
        rules.contest.requirements.append(
            Requirement(
                id: id, judged: .submission, groups: nil, name: Words("satu setiap instansi"),
                test: .cap(maximum: 1, per: .institution, kinds: nil)))
        let problem = RehearsalProblem.tooFewPlaces(asked: 40, places: 39, requirements: [id])
        #expect(try refusal(rules, entries: 40) == [.rehearsal(problem)])
    }

    @Test("a group that can have no entry leaves its places to the others, and none at all is refused")
    func impossibleGroups() throws {
        var rules = try BuiltInRehearsal.rules()
        let id = RequirementID("pemenang")
        let test = Requirement.Test.earlierWinner(months: 0, invited: false)
        rules.contest.requirements.append(
            Requirement(
                id: id, judged: .screening, groups: [rules.contest.groups[1].id], name: Words("pemenang"), test: test))
        let cast = try Rehearsal.cast(rules.contest, entries: 20)
        #expect(Set(cast.heads.map(\.group)) == [rules.contest.groups[0].id])
        rules.contest.requirements[rules.contest.requirements.count - 1].groups = nil
        let problem = RehearsalProblem.tooFewPlaces(asked: 8, places: 0, requirements: [id])
        #expect(try refusal(rules) == [.rehearsal(problem)])
    }

    @Test("fewer jurors than an entry's sheets are refused with the stage")
    func tooFewJurors() throws {
        let problem = RehearsalProblem.tooFewJurors(asked: 2, needed: 3, stage: Rehearsal.proposal)
        #expect(try refusal(BuiltInRehearsal.rules(), jurors: 2) == [.rehearsal(problem)])
    }

    @Test("a stage that closes before the one before it is decided is refused by name")
    func overlap() throws {
        var rules = try BuiltInRehearsal.rules()
        rules.contest.stages[2].window = rules.contest.stages[1].window
        let last = rules.contest.stages[2].id
        let problem = RehearsalProblem.stagesOverlap(stage: last, before: Rehearsal.proposal)
        #expect(try refusal(rules) == [.rehearsal(problem)])
    }

    @Test("all faults of the lists are told at once")
    func lists() throws {
        let regions = InputFile(name: "r.csv", bytes: Array("code,name,kind\n35,A,desa\n35,B,kota\n35,C,kota\n".utf8))
        let titles = InputFile(name: "t.csv", bytes: Array("judul\nA\n".utf8))
        let offices = InputFile(
            name: "o.csv",
            bytes: Array("office,name,service,service_name\na,A,s,S\na,B,s,S\n".utf8))
        var found: [String] = []
        do throws(ActionFailure) {
            _ = try RehearsalLists.read(regions: regions, titles: titles, offices: offices)
        } catch {
            guard case .refused(let findings) = error else { throw error }
            found = findings.map { "\($0.place.file ?? "") \($0.place.line ?? 0) \($0.code)" }
        }
        #expect(
            found == [
                "r.csv 2 value-unknown", "r.csv 4 identifier-repeated", "t.csv 1 csv-column-unknown",
                "t.csv 1 csv-column-missing", "o.csv 3 register-rows-disagree", "o.csv 3 identifier-repeated",
            ])
    }
}
