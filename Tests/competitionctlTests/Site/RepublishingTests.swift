import Competition
import Foundation
import Glibc
import TestSupport
import Testing

@testable import competitionctl

@Suite("Site: published again, only what changed is written")
struct RepublishingTests {
    private static func files(_ texts: [String: String]) -> [SiteFile] {
        [FolderMark.site.marking]
            + texts.sorted { $0.key < $1.key }.map { path, text in SiteFile(path) { Array(text.utf8) } }
    }

    /// Which file stands at each path of the site; folders left out.
    private static func identities(_ folder: TemporaryFolder) throws -> [String: FileIdentity] {
        let root = try FileAccess.system.openFolder(folder.path(of: "situs"))
        var found: [String: FileIdentity] = [:]
        for (path, content) in try folder.tree("situs") where content != "/" {
            found[path] = try FileAccess.system.status(root, path)?.identity
        }
        return found
    }

    private static let old = ["index.html": "sama", "id/a.html": "lama", "id/b.html": "tetap"]
    private static let new = ["index.html": "sama", "id/a.html": "baru", "id/b.html": "tetap"]

    /// Publishes twice, and gives the second receipt with the paths that are the same files as before.
    private func publishTwice(
        _ folder: TemporaryFolder, _ access: FileAccess = .unsynced, between: () throws -> Void = {}
    ) throws -> (receipt: SiteReceipt, kept: Set<String>) {
        let path = folder.path(of: "situs")
        try SiteWriter.write(Self.files(Self.old), to: path, access: access)
        try between()
        let before = try Self.identities(folder)
        // The number of a file that is gone is given to the next; held open, none goes.
        let held = before.keys.compactMap { FileHandle(forReadingAtPath: folder.path(of: "situs/\($0)")) }
        defer { withExtendedLifetime(held) {} }
        let receipt = try SiteWriter.write(Self.files(Self.new), to: path, access: access)
        let after = try Self.identities(folder)
        let site = try folder.tree("situs").filter { $0.value != "/" && $0.key != Site.marker }
        #expect(site == Self.new)
        return (receipt, Set(after.filter { before[$0.key] == $0.value }.keys))
    }

    @Test("a file with the same bytes stays the same file")
    func kept() throws {
        let (receipt, kept) = try publishTwice(try TemporaryFolder())
        #expect(kept == ["index.html", "id/b.html"])
        #expect((receipt.files, receipt.written, receipt.kept) == (4, 2, 2))
    }

    @Test("a file that was edited by hand is written again, whatever its date and length say")
    func editedByHand() throws {
        let folder = try TemporaryFolder()
        let path = folder.path(of: "situs/id/b.html")
        let (receipt, kept) = try publishTwice(folder) {
            let date = try #require(try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date)
            // In place, so that the file stays the same one.
            let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
            try handle.write(contentsOf: Array("TETAP".utf8))
            try handle.close()
            try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
        }
        #expect(kept == ["index.html"])
        #expect(receipt.kept == 1)
    }

    @Test("a file that is less open than a new one, a link, and a folder in a file's place are written again")
    func otherThings() throws {
        let changes: [(String) -> Int32] = [
            { rename("\($0)/situs/id/b.html", "\($0)/lain") + symlink("../../lain", "\($0)/situs/id/b.html") },
            { unlink("\($0)/situs/id/b.html") + mkdir("\($0)/situs/id/b.html", 0o755) },
        ]
        let closings = try Permissions.lessThanNew().map { mode in
            { (path: String) in chmod("\(path)/situs/id/b.html", mode) }
        }
        for change in closings + changes {
            let folder = try TemporaryFolder()
            let (receipt, kept) = try publishTwice(folder) { #expect(change(folder.path) == 0) }
            #expect(kept == ["index.html"])
            #expect(receipt.kept == 1)
            #expect(FileManager.default.isReadableFile(atPath: folder.path(of: "situs/id/b.html")))
        }
    }

    @Test("where files have one name only, all are written", arguments: [EPERM, EMLINK, EOPNOTSUPP])
    func withoutLinks(_ reason: Int32) throws {
        var access = FileAccess.unsynced
        access.link = { (_, _, path) throws(FileFailure) in throw FileFailure(.link, path, errno: reason) }
        let (receipt, kept) = try publishTwice(try TemporaryFolder(), access)
        #expect(kept.isEmpty)
        #expect(receipt.kept == 0)
    }

    @Test("a file that comes to the path after it was compared is not taken")
    func exchangedMeanwhile() throws {
        let folder = try TemporaryFolder()
        var access = FileAccess.unsynced
        access.link = { (root, from, to) throws(FileFailure) in
            if from.hasSuffix("b.html") {
                try FileAccess.unsynced.removeFile(root, from)
                try FileAccess.unsynced.create(root, from, Array("lain!".utf8), false)
            }
            try FileAccess.unsynced.link(root, from, to)
        }
        let (receipt, kept) = try publishTwice(folder, access)
        #expect(kept == ["index.html"])
        #expect(receipt.kept == 1)
    }

    // MARK: A whole contest

    @Test("after one changed mark only the pages that depend on it are new")
    func oneMark() throws {
        let sample = try SiteSample.objected()
        let path = sample.folder.path(of: "situs")
        try SiteWriter.write(Site.files(for: try sample.record()), to: path, access: .unsynced)
        let (before, old) = (try Self.identities(sample.folder), try sample.folder.tree("situs"))
        try SiteSample.correct(sample)
        let receipt = try SiteWriter.write(Site.files(for: try sample.record()), to: path, access: .unsynced)
        let (after, new) = (try Self.identities(sample.folder), try sample.folder.tree("situs"))
        let same = Set(after.filter { before[$0.key] == $0.value }.keys)
        #expect(same == Set(new.filter { $0.value != "/" && old[$0.key] == $0.value }.keys).subtracting([Site.marker]))
        #expect(receipt.kept == same.count)
        for language in ["id", "en"] {
            let written = Set(new.keys.filter { $0.hasPrefix("\(language)/") && $0.hasSuffix(".html") })
                .subtracting(same).map { String($0.dropFirst(3)) }
            #expect(
                Set(written) == [
                    "index.html", "awards.html", "verify.html", "objections.html", "agreement.html", "entries.html",
                    "rubrics.html", "stages/penilaian.html",
                    "categories/penilaian/kesehatan.html", "categories/penilaian/tata-kelola.html",
                    "entries/9901-dinkes.lansia.html", "entries/9901-dinkes.farmasi.html",
                    "entries/9901-disdukcapil.akta-kelahiran.html", "entries/9971-dpmptsp.izin-usaha-mikro.html",
                ])
        }
        let again = try SiteWriter.write(Site.files(for: try sample.record()), to: path, access: .unsynced)
        #expect(again.written == 1, "the mark alone")
    }
}
