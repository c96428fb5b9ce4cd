import Foundation
import Testing

@testable import competitionctl

/// Golden files leave out digests and codes, which follow from the bytes of all documents, and the style sheet, which is a file of its own.
@Suite("Paper: every kind of document")
struct PaperGoldenTests {
    @Test(
        "the documents of the trial contest are as recorded", arguments: Language.allCases,
        [
            (PaperKind.certificate, "pemenang"), (.certificate, "pemenang/9901-dinkes.lansia"), (.minutes, "penilaian"),
            (.scoreSheets, "penilaian/juri-2"), (.advice, "9901-disdukcapil"),
        ])
    func trialContest(_ language: Language, _ document: (kind: PaperKind, name: String)) throws {
        try expect(document.name, document.kind, of: PaperSample.trial(), language, in: "coba")
    }

    @Test(
        "a contest in which everything is hard is printed whole and inert", arguments: Language.allCases,
        [
            (PaperKind.certificate, "terbaik"), (.minutes, "proposal"), (.minutes, "presentasi"), (.advice, "satu"),
            (.advice, "tiga"),
        ])
    func hardContest(_ language: Language, _ document: (kind: PaperKind, name: String)) throws {
        let made = try PaperSample.hard()
        let name = document.kind == .certificate ? try #require(lists(made).first) : document.name
        try expect(name, document.kind, of: made, language, in: "rumit")
    }

    private func lists(_ made: PaperSample.Made) -> [String] {
        made.records.flatMap(\.certificates).map(\.listName)
    }

    private func expect(
        _ name: String, _ kind: PaperKind, of made: PaperSample.Made, _ language: Language, in folder: String
    ) throws {
        let path = "\(language.rawValue)/\(name).html"
        let page = try #require(made.files(kind)[path], "\(path) is not made")
        let golden = "../../paper/golden/\(folder)/\(kind.rawValue)/\(path)"
        try SiteGolden.expect(Self.reduced(page), is: golden)
    }

    static func reduced(_ page: String) -> String {
        page.replacing(/(?s)<style>.*?<\/style>/) { _ in "[style]" }
            .replacing(/[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}/) { _ in "[code]" }
    }
}
