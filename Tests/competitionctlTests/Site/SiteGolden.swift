import Foundation
import Testing

/// Compares texts with files of this repository.
///
/// Only `GOLDEN=record` in the environment writes such a file; without it a file that is missing is a difference like any other.
enum SiteGolden {
    static let folder = SiteSample.repository.appendingPathComponent("Tests/Fixtures/site/golden")

    /// Expects a text to be that of a golden file.
    ///
    /// Digests are left out: they follow from the bytes of all documents and would change with every one of them.
    static func expect(_ text: String, is name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let text = withoutDigests(text)
        let file = folder.appendingPathComponent(name)
        if ProcessInfo.processInfo.environment["GOLDEN"] == "record" {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
            return
        }
        guard let golden = try? String(contentsOf: file, encoding: .utf8) else {
            Issue.record(
                "no golden file \(name); record it with GOLDEN=record and look at it", sourceLocation: sourceLocation)
            return
        }
        if golden == text { return }
        Issue.record("\(name) differs:\n\(difference(golden, text))", sourceLocation: sourceLocation)
    }

    static func withoutDigests(_ text: String) -> String {
        text.replacing(/[0-9a-f]{64}/) { _ in "[SHA-256]" }
    }

    /// The first lines that differ.
    private static func difference(_ golden: String, _ text: String) -> String {
        let old = golden.split(separator: "\n", omittingEmptySubsequences: false)
        let new = text.split(separator: "\n", omittingEmptySubsequences: false)
        let first = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
        func line(_ lines: [Substring]) -> Substring { first < lines.count ? lines[first] : "(end)" }
        return "line \(first + 1)\n- \(line(old))\n+ \(line(new))\n(\(old.count) lines, now \(new.count))"
    }
}
