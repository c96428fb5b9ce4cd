import Foundation
import TestSupport
import Testing

@Suite("The browser of the tests")
struct BrowserTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func drive(_ browser: String, shell before: String = "") throws -> Subprocess.Outcome {
        try folder.write(Array(#"[{"run":"6*7"}]"#.utf8), to: "steps.json")
        let script = "\(Golden.package.root)/Tests/Browser/drive"
        let words = [script, browser, folder.path(of: "steps.json"), folder.path]
        return try #require(Subprocess.run("sh", ["-c", before + #"exec python3 "$@""#, "sh"] + words))
    }

    @Test("whoever starts the tests may have left any descriptors open")
    func inheritedDescriptors() throws {
        guard let browser = try Browser.path() else { return }
        let left = (3...9).map { "\($0)</dev/null" }.joined(separator: " ")
        let outcome = try drive(browser, shell: "exec \(left); ")
        #expect(outcome.output.contains(#""results": [42]"#), "\(outcome.error)")
    }

    @Test("a browser that ends is quoted")
    func brokenBrowser() throws {
        try folder.write(Array("#!/bin/sh\necho perpustakaan hilang >&2\n".utf8), to: "browser")
        chmod(folder.path(of: "browser"), 0o755)
        let outcome = try drive(folder.path(of: "browser"))
        #expect(outcome.status == 1)
        #expect(outcome.error.hasSuffix("the browser ended and had said: perpustakaan hilang\n"), "\(outcome.error)")
    }
}
