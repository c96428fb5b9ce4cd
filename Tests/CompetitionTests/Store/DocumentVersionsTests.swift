import Scoring
import TestSupport
import Testing

@testable import Competition

@Suite("Versions of documents")
struct DocumentVersionsTests {
    private static let paths = ["contest.xml", "entries/a.x.xml", "entries/b.x.xml", "jurors/j.xml"].compactMap {
        StorePath($0)
    }

    /// What a line does to each path: a new version, its removal, or nothing.
    private typealias Change = (path: StorePath, new: Digest?)

    private func digest(_ number: Int) -> Digest { SHA256.digest(of: Array("\(number)".utf8)) }

    /// Applies lines from the first to some line.
    private func versions(_ lines: [[Change]], through last: Int) -> DocumentVersions {
        var versions = DocumentVersions()
        for (index, changes) in lines.prefix(last).enumerated() {
            for change in changes {
                let old = versions[change.path]?.digest
                let before = versions.apply(
                    DocumentChange(path: change.path, old: old, new: change.new), of: index + 1)
                #expect(before?.digest == old)
            }
        }
        return versions
    }

    private func table(_ versions: DocumentVersions) -> [StorePath: DocumentVersion] {
        Dictionary(uniqueKeysWithValues: versions.paths().compactMap { path in versions[path].map { (path, $0) } })
    }

    @Test("are at every earlier line those that the lines until then had brought", arguments: 0..<20)
    func earlier(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let lines: [[Change]] = (1...12).map { line in
            Self.paths.filter { _ in random.next() % 3 == 0 }.map { path in
                (path, random.next() % 4 == 0 ? nil : digest(line))
            }
        }
        let all = versions(lines, through: lines.count)
        #expect(Self.paths.count == 4)
        for line in 0...lines.count {
            let then = all.asOf(line: line)
            #expect(table(then) == table(versions(lines, through: line)))
            for earlier in 0...line {
                #expect(table(then.asOf(line: earlier)) == table(versions(lines, through: earlier)))
            }
        }
    }
}
