import TestSupport
import Testing

@Suite("Golden files")
struct GoldenTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func golden(recording: Bool) -> Golden { Golden(root: folder.path, isRecording: recording) }

    @Test("a file that holds the text passes")
    func same() throws {
        try folder.write("a\nb\n", to: "page.md")
        try golden(recording: false).check("a\nb\n", against: "page.md", filter: "Page")
    }

    @Test("a file that differs fails, shows the lines and says how to record it")
    func different() throws {
        try folder.write("a\nb\nc\n", to: "page.md")
        let mismatch = #expect(throws: GoldenMismatch.self) {
            try golden(recording: false).check("a\nB\nc\nd\n", against: "page.md", filter: "Page")
        }
        let expected = """
            page.md is out of date:
            2 - b
            2 + B
            4 + d
            Record it with: GOLDEN=record swift test --filter Page
            """
        #expect(mismatch?.description == expected)
        #expect(try folder.text("page.md") == "a\nb\nc\n")
    }

    @Test("a missing file fails and is not created")
    func missing() throws {
        let mismatch = #expect(throws: GoldenMismatch.self) {
            try golden(recording: false).check("a\n", against: "page.md", filter: "Page")
        }
        #expect(mismatch?.lines == ["the file is missing"])
        #expect(!folder.exists("page.md"))
    }

    @Test("recording writes the file, with the folders above it")
    func record() throws {
        try golden(recording: true).check("a\n", against: "docs/page.md", filter: "Page")
        #expect(try folder.text("docs/page.md") == "a\n")
        try golden(recording: false).check("a\n", against: "docs/page.md", filter: "Page")
    }

    @Test("of many differences the first are shown")
    func many() {
        let lines = differences(from: "", to: (1...60).map { "\($0)" }.joined(separator: "\n"))
        #expect(lines.count == 41)
        #expect(lines.last == "and 21 more lines")
    }
}
