import Competition
import Foundation
import Glibc
import TestSupport
import Testing

@testable import competitionctl

@Suite("Site: a large file is written piece by piece, and stays where nothing in it changed")
struct LargeFileTests {
    private static let old = ["awal ", "tengah ", "akhir"]

    private static func files(_ pieces: [String]) -> [SiteFile] {
        [
            FolderMark.site.marking, SiteFile("index.html") { Array("sama".utf8) },
            SiteFile("data/besar.json", pieces: pieces.map { text in { Array(text.utf8) } }),
        ]
    }

    private static func identity(_ folder: TemporaryFolder) throws -> FileIdentity? {
        let root = try FileAccess.system.openFolder(folder.path(of: "situs"))
        return try FileAccess.system.status(root, "data/besar.json")?.identity
    }

    /// Publishes the old site and then a new one, and tells whether the large file stayed; the site is always the new one.
    private func stays(
        _ new: [String] = old, _ access: FileAccess = .unsynced, canLink: Bool = true,
        between: (TemporaryFolder) throws -> Void = { _ in }
    ) throws -> Bool {
        let folder = try TemporaryFolder()
        let path = folder.path(of: "situs")
        try SiteWriter.write(Self.files(Self.old), to: path, access: access)
        try between(folder)
        let before = try Self.identity(folder)
        let receipt = try SiteWriter.write(Self.files(new), to: path, access: access)
        let site = try folder.tree("situs").filter { $0.key != Site.marker }
        #expect(site == ["index.html": "sama", "data": "/", "data/besar.json": new.joined()])
        #expect(receipt.bytes == FolderMark.site.marking.bytes.count + 4 + new.joined().utf8.count)
        let stays = try Self.identity(folder) == before
        #expect((receipt.files, receipt.kept) == (3, (canLink ? 1 : 0) + (stays ? 1 : 0)))
        return stays
    }

    /// Something done to the old file where it stands, so that it stays the same file with the same date.
    private func edit(_ folder: TemporaryFolder, _ change: (FileHandle) throws -> Void) throws {
        let path = folder.path(of: "situs/data/besar.json")
        let date = try #require(try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date)
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try change(handle)
        try handle.close()
        try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
    }

    @Test("unchanged, it stays, also where it is cut in another way")
    func unchanged() throws {
        #expect(try stays())
        #expect(try stays(["awal", " tengah akhi", "r"]))
    }

    @Test(
        "a piece that changed, more, less, or the same in another order makes it new",
        arguments: [
            ["Awal ", "tengah ", "akhir"], ["awal ", "tempat ", "akhir"], ["awal ", "tengah ", "akhiR"],
            ["awal ", "tengah ", "akhir", "!"], ["awal ", "tengah "], ["awal ", "akhir", "tengah "], ["", ""],
        ])
    func changed(_ new: [String]) throws { #expect(try !stays(new)) }

    @Test("a file that was edited by hand is written again, wherever the edit is", arguments: [0, 8, 16])
    func edited(_ offset: UInt64) throws {
        let stays = try stays { folder in
            try edit(folder) { file in
                try file.seek(toOffset: offset)
                try file.write(contentsOf: Array("X".utf8))
            }
        }
        #expect(!stays)
    }

    @Test("an edit in a range far behind the first is seen as well")
    func editedFarBehind() throws {
        let piece = String(repeating: "panjang ", count: 50_000)
        let pieces = [String](repeating: piece, count: 8)
        for offset in [nil, 1, 1 << 20, 3_199_999] as [UInt64?] {
            let folder = try TemporaryFolder()
            let path = folder.path(of: "situs")
            try SiteWriter.write(Self.files(pieces), to: path, access: .unsynced)
            if let offset {
                try edit(folder) { file in
                    try file.seek(toOffset: offset)
                    try file.write(contentsOf: Array("X".utf8))
                }
            }
            let before = try Self.identity(folder)
            let receipt = try SiteWriter.write(Self.files(pieces), to: path, access: .unsynced)
            #expect(try (Self.identity(folder) == before) == (offset == nil))
            #expect(receipt.kept == (offset == nil ? 2 : 1))
            #expect(try folder.text("situs/data/besar.json") == pieces.joined())
        }
    }

    @Test("a file that was cut off, that grew, or that is less open than a new one is written again")
    func otherwiseTouched() throws {
        let changes: [(String, TemporaryFolder) throws -> Int32] = [
            { path, _ in unlink(path) },
            { path, folder in rename(path, folder.path(of: "lain")) + symlink("../../lain", path) },
            { path, _ in unlink(path) + mkdir(path, 0o755) },
            { _, folder in
                try edit(folder) { try $0.truncate(atOffset: 5) }
                return 0
            },
            { _, folder in
                try edit(folder) { file in
                    try file.seekToEnd()
                    try file.write(contentsOf: Array("!".utf8))
                }
                return 0
            },
        ]
        let closings = try Permissions.lessThanNew().map { mode in
            { (path: String, _: TemporaryFolder) in chmod(path, mode) }
        }
        for change in closings + changes {
            var done: Int32?
            let stays = try stays { folder in
                done = try change(folder.path(of: "situs/data/besar.json"), folder)
            }
            #expect(done == 0 && !stays)
        }
    }

    @Test("where files have one name only, it is written", arguments: [EPERM, EMLINK, EOPNOTSUPP])
    func withoutLinks(_ reason: Int32) throws {
        var access = FileAccess.unsynced
        access.link = { (_, _, path) throws(FileFailure) in throw FileFailure(.link, path, errno: reason) }
        #expect(try !stays(Self.old, access, canLink: false))
    }

    @Test("a file that comes to the path after it was looked at is not taken, of whatever length and rights")
    func exchangedMeanwhile() throws {
        let closed = try Permissions.lessThanNew().map { ("awal tengah akhir", $0) }
        for (content, mode) in [("AWAL TENGAH AKHIR", 0o644), ("awal", 0o644)] + closed {
            var access = FileAccess.unsynced
            access.link = { (root, from, to) throws(FileFailure) in
                if from.hasSuffix("besar.json") {
                    try FileAccess.unsynced.removeFile(root, from)
                    try FileAccess.unsynced.create(root, from, Array(content.utf8), false)
                    chmod(root.path(of: from), mode)
                }
                try FileAccess.unsynced.link(root, from, to)
            }
            #expect(try !stays(Self.old, access))
        }
    }

    @Test("it is made on all cores and written piece behind piece; no more than some pieces stand in memory")
    func pieceByPiece() throws {
        let folder = try TemporaryFolder()
        let log = Collected<Int>()
        var access = FileAccess.unsynced
        access.append = { (file, bytes) throws(FileFailure) in
            log.add(bytes.count)
            try FileAccess.unsynced.append(file, bytes)
        }
        let pieces = (0..<100).map { String(repeating: "\($0 % 10)", count: $0 + 1) }
        try SiteWriter.write(Self.files(pieces), to: folder.path(of: "situs"), access: access)
        #expect(log.all == (2...100).map(\.self))
        #expect(try folder.text("situs/data/besar.json") == pieces.joined())
    }

    @Test("progress counts files, not pieces")
    func progress() throws {
        let folder = try TemporaryFolder()
        var told: [Int] = []
        let pieces = [String](repeating: "x", count: 3 * PieceQueue.mostOfLarge)
        try SiteWriter.write(Self.files(pieces), to: folder.path(of: "situs"), access: .unsynced) { told.append($0) }
        #expect(told.last == 2)
        #expect(told == told.sorted())
    }
}
