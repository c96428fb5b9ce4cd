import Competition
import Scoring
import TestSupport
import Testing

@testable import competitionctl

@Suite("Site: how judging panels are formed, in words")
struct PanelWordsTests {
    private func page(_ panels: PanelRules?, _ language: Language) throws -> String {
        let record = try SiteSample.decidedTrial().record
        var contest = record.contest
        for index in contest.stages.indices {
            guard case .scoring(var rules) = contest.stages[index].judging else { continue }
            rules.panels = panels
            contest.stages[index].judging = .scoring(rules)
        }
        let changed = PublicRecord(
            contest: contest, rubrics: record.rubrics, jurorCount: record.jurorCount, jurorNames: nil,
            entries: record.entries, stages: record.stages, institutions: record.institutions, proof: record.proof)
        let context = PageContext(changed, .rules, in: language)
        return String(decoding: PageDraft.rules(context).framed(context).bytes, as: UTF8.self)
    }

    private let full = PanelRules(
        cap: 130, experts: 1, anchors: 2, mixes: [PanelRules.Mix(kind: "akademisi", minimum: 1)],
        languages: [PanelRules.GroupLanguage(group: "umum", language: "jv")])

    @Test("every rule of panels stands on the page of rules")
    func everyRule() throws {
        let id = try page(full, .indonesian)
        for words in [
            "program membagi inovasi kepada para juri", "paling banyak 130 inovasi",
            "dibaca 1 juri yang ahli dalam kategorinya", "paling sedikit 1 juri berjenis akademisi",
            "Inovasi kelompok Umum hanya dibaca juri yang membaca bahasa Jawa", "2 inovasi dibaca semua juri",
            "angka awalnya dicatat",
        ] {
            #expect(id.contains(words), "\(words)")
        }
        let en = try page(full, .english)
        for words in [
            "divides the entries among the jurors", "at most 130 entries", "1 expert of its category",
            "At least 1 juror of each entry must be of the kind akademisi",
            "Entries of the group General are read only by jurors who read Javanese",
            "2 entries are read by every juror",
        ] {
            #expect(en.contains(words), "\(words)")
        }
    }

    @Test("what the rules leave out is not told")
    func leftOut() throws {
        let bare = try page(PanelRules(experts: 0), .indonesian)
        #expect(bare.contains("program membagi inovasi"))
        for words in ["paling banyak", "ahli dalam kategorinya", "berjenis", "dibaca semua juri"] {
            #expect(!bare.contains("<li>" + words) && !bare.contains(" \(words) 1"), "\(words)")
        }
        #expect(!(try page(nil, .indonesian)).contains("program membagi inovasi"))
    }
}
