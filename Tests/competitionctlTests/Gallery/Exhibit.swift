import Competition
import Foundation
import TestSupport
import Testing

@testable import competitionctl

/// One trick that people or programs play on the program: a command line, where it is run, and what must be found.
///
/// In a command line a word that starts with `@` is a file of `Tests/Fixtures/gallery`, one that starts with `~` a file of the folder in
/// which the command is run; the store stands there in `lomba`.
struct Exhibit: Sendable, CustomTestStringConvertible {
    /// The name, by which its golden text is found.
    let name: String
    /// What there is before.
    let start: GalleryStart
    /// Command lines that are carried out before it.
    let earlier: [String]
    /// What lies in the folder besides the store, made when the test runs because it is large or no document.
    let made: GalleryThing?
    /// The command line.
    let line: String
    /// What is found, as `code layer line`, without a line where the finding is about no place in a file.
    let findings: [String]
    /// Whether the findings are warnings with which the work is done all the same.
    let isTaken: Bool

    /// Creates an exhibit.
    init(
        _ name: String, _ start: GalleryStart, after earlier: [String] = [], with made: GalleryThing? = nil,
        _ line: String, _ findings: [String], isTaken: Bool = false
    ) {
        self.name = name
        self.start = start
        self.earlier = earlier
        self.made = made
        self.line = line
        self.findings = findings
        self.isTaken = isTaken
    }

    var testDescription: String { name }

    /// The codes that are found.
    var codes: [FindingCode] {
        findings.compactMap { $0.split(separator: " ").first.flatMap { FindingCode(String($0)) } }
    }
}

/// What there is before a command of the gallery is run.
enum GalleryStart: Hashable, Sendable {
    /// No store.
    case none
    /// The practice contest of `Examples/coba`, whose windows are always open.
    case coba(PracticeContest.Step)
    /// The same with a window for objections from 2 to 6 January 2026.
    case sanggah(PracticeContest.Step)
    /// The contest of the gallery, with a requirement of every kind and windows of a few days.
    case galeri(GalleryStep)
}

/// How far the contest of the gallery is.
enum GalleryStep: Int, CaseIterable, Sendable {
    case registered
    case submitted
    case assigned
    case scored

    /// The command lines of this step.
    var lines: [String] {
        switch self {
        case .registered:
            [
                "init ~lomba --contest @rules/galeri.xml --now 2026-01-04T08:00",
                "register offices @rules/offices.csv --now 2026-01-04T08:00",
                "register jurors @rules/jurors.csv --now 2026-01-04T08:00",
            ]
        case .submitted: ["submit @rules/lansia.xml @rules/imunisasi.xml --now 2026-01-19T10:00"]
        case .assigned:
            [
                "screen --all --now 2026-02-02T10:00",
                "decide --stage administrasi --yes --now 2026-02-05T17:00",
                "assign --stage proposal --now 2026-02-06T08:00",
            ]
        case .scored:
            [
                "score @rules/lansia.juri-1.xml @rules/lansia.juri-2.xml --now 2026-02-10T10:00",
                "score @rules/imunisasi.juri-1.xml @rules/imunisasi.juri-2.xml --now 2026-02-10T10:00",
            ]
        }
    }
}

/// A thing that is made when the test runs.
enum GalleryThing: Sendable {
    case entryOfOneMegabyte
    case entryWithALongTag
    case tableOfSeventeenMegabytes
    case folderOfSomebodyElse
    case fileInTheWay

    /// Makes the thing in a folder.
    func make(in folder: TemporaryFolder) throws {
        switch self {
        case .entryOfOneMegabyte:
            try folder.write("<entry>" + String(repeating: " ", count: 1 << 20) + "</entry>\n", to: "besar.xml")
        case .entryWithALongTag:
            let attributes = (1...1_000).map { "a\($0)=\"x\"" }.joined(separator: " ")
            try folder.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<entry \(attributes)/>\n", to: "panjang.xml")
        case .tableOfSeventeenMegabytes:
            let row = "9901-dinkes,Dinas Kesehatan\n"
            try folder.write("office,name\n" + String(repeating: row, count: 650_000), to: "besar.csv")
        case .folderOfSomebodyElse: try folder.write("Milik orang lain.\n", to: "asing/catatan.txt")
        case .fileInTheWay: try folder.write("Catatan.\n", to: "catatan.txt")
        }
    }
}
