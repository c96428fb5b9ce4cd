import Competition
import Glibc
import TestSupport
import Testing

@testable import competitionctl

@Suite("Site: written whole or not at all")
struct SiteWriterTests {
    private static func files(_ version: String) -> [SiteFile] {
        [
            SiteFile(Site.marker) { Array("competitionctl-site 1\n".utf8) },
            SiteFile("index.html") { Array("home \(version)".utf8) },
            SiteFile("id/entries/a.html") { Array("entry \(version)".utf8) },
            SiteFile("id/index.html") { Array("indonesian \(version)".utf8) },
            SiteFile("only-\(version).css") { Array(version.utf8) },
            // The same in every version, so it stays the same file.
            SiteFile("id/same.html") { Array("same".utf8) },
            large("data/large.json", ["[", version, ",", version, "]"]),
            large("data/same.json", ["{", "sa", "me", "}"]),
        ]
    }

    /// A file of several pieces.
    private static func large(_ path: String, _ pieces: [String]) -> SiteFile {
        SiteFile(path, pieces: pieces.map { text in { Array(text.utf8) } })
    }

    private static func tree(_ version: String) -> [String: String] {
        [
            Site.marker: "competitionctl-site 1\n", "index.html": "home \(version)", "id": "/", "id/entries": "/",
            "id/entries/a.html": "entry \(version)", "id/index.html": "indonesian \(version)",
            "only-\(version).css": version, "id/same.html": "same", "data": "/",
            "data/large.json": "[\(version),\(version)]", "data/same.json": "{same}",
        ]
    }

    /// The names in a folder.
    private static func names(_ folder: TemporaryFolder) throws -> Set<String> {
        Set(try folder.tree().keys.filter { !$0.contains("/") })
    }

    @discardableResult
    private static func write(
        _ version: String, in folder: TemporaryFolder, _ access: FileAccess = .unsynced
    ) throws(SiteFailure) -> SiteReceipt {
        try SiteWriter.write(files(version), to: folder.path(of: "situs"), access: access)
    }

    /// A system that cannot exchange two folders.
    private static let withoutExchange: FileAccess = {
        var access = FileAccess.unsynced
        access.exchange = { (_, _, path) throws(FileFailure) in throw FileFailure(.exchange, path, errno: ENOSYS) }
        return access
    }()

    @Test("a site is written, and replaced with all that was in it")
    func replaced() throws {
        let folder = try TemporaryFolder()
        let first = try SiteWriter.write(Self.files("lama"), to: folder.path(of: "situs/"))
        #expect(first == SiteReceipt(files: 8, kept: 0, bytes: 81, replaced: false, leftover: nil))
        try folder.write("catatan", to: "situs/id/tambahan.txt")
        let second = try SiteWriter.write(Self.files("baru"), to: folder.path(of: "situs"))
        #expect(second.replaced)
        #expect((second.written, second.kept) == (6, 2))
        #expect(try folder.tree("situs") == Self.tree("baru"))
        #expect(try Self.names(folder) == ["situs"])
    }

    @Test("an empty folder may become a site")
    func emptyFolder() throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("situs")
        try Self.write("baru", in: folder)
        #expect(try folder.tree("situs") == Self.tree("baru"))
        #expect(try Self.names(folder) == ["situs"])
    }

    @Test("what is no site of ours is refused by name and left as it is")
    func refused() throws {
        let folder = try TemporaryFolder()
        try folder.write("milik orang", to: "isi/berkas.txt")
        try folder.write("berkas", to: "berkas")
        try folder.link("tautan", to: "isi")
        try folder.write("bukan penanda", to: "palsu/\(Site.marker)")
        let before = try folder.tree()
        func failure(_ path: String) throws -> SiteFailure? {
            do {
                try SiteWriter.write(Self.files("baru"), to: path)
                return nil
            } catch {
                return error
            }
        }
        #expect(try failure(folder.path(of: "isi")) == .refused(.folderForeign(path: folder.path(of: "isi"))))
        #expect(try failure(folder.path(of: "palsu")) == .refused(.folderForeign(path: folder.path(of: "palsu"))))
        #expect(try failure(folder.path(of: "berkas")) == .refused(.notAFolder(path: folder.path(of: "berkas"))))
        #expect(try failure(folder.path(of: "tautan")) == .refused(.notAFolder(path: folder.path(of: "tautan"))))
        for path in ["/", ".", "..", "", "//", "a/.."] {
            #expect(try failure(path) == .refused(.folderUnnamed(path: path)))
        }
        #expect(try failure("/tidak-ada-7q/situs") == .io(FileFailure(.open, "/tidak-ada-7q", errno: ENOENT)))
        #expect(try folder.tree() == before)
    }

    @Test("what a process left behind is taken away; what it did not leave is not")
    func leftovers() throws {
        let folder = try TemporaryFolder()
        try folder.write("competitionctl-", to: ".situs.new/\(Site.marker)")
        try folder.write("setengah", to: ".situs.new/id/index.html")
        try Self.write("baru", in: folder)
        #expect(try folder.tree("situs") == Self.tree("baru"))
        #expect(try Self.names(folder) == ["situs"])
        try folder.write("milik orang", to: ".situs.new/berkas.txt")
        #expect(throws: SiteFailure.refused(.folderForeign(path: folder.path(of: ".situs.new")))) {
            try Self.write("lain", in: folder)
        }
        #expect(try folder.text(".situs.new/berkas.txt") == "milik orang")
        #expect(try folder.tree("situs") == Self.tree("baru"))
    }

    @Test("a second process that publishes to the same place is told so")
    func busy() throws {
        let folder = try TemporaryFolder()
        try folder.write("competitionctl-site 1\n", to: ".situs.new/\(Site.marker)")
        let access = FileAccess.system
        let root = try access.openFolder(folder.path)
        let lock = try access.openFile(root, ".situs.new/\(Site.marker)", .reading)
        #expect(try access.lock(lock, .exclusive))
        #expect(throws: SiteFailure.refused(.busy(path: folder.path(of: "situs")))) {
            try Self.write("baru", in: folder)
        }
        withExtendedLifetime(lock) {}
    }

    // MARK: Faults

    private static let faults: [FaultyFileAccess.Fault] = [
        .fails(ENOSPC), .failsHalfway(ENOSPC), .failsAfterwards(EIO), .dies, .diesHalfway,
    ]

    @Test(
        "whichever operation goes wrong, the old site or the new one stands there, and the next publication is whole",
        arguments: faults, [true, false])
    func everyFault(_ fault: FaultyFileAccess.Fault, exchanging: Bool) throws {
        for isFirst in [true, false] {
            let files = exchanging ? FileAccess.unsynced : Self.withoutExchange
            let whole = FaultyFileAccess(files)
            try publish(whole.access, isFirst: isFirst) { _, _ in }
            for number in 1...whole.count {
                let faulty = FaultyFileAccess(files, at: number, fault)
                try publish(faulty.access, isFirst: isFirst) { folder, receipt in
                    try check(
                        folder, receipt, fault, isFirst: isFirst, "\(fault) at \(number): \(faulty.log.last ?? "")")
                }
            }
        }
    }

    private func publish(_ access: FileAccess, isFirst: Bool, check: (TemporaryFolder, SiteReceipt?) throws -> Void)
        throws
    {
        let folder = try TemporaryFolder()
        if !isFirst { try Self.write("lama", in: folder) }
        let receipt = try? Self.write("baru", in: folder, access)
        try check(folder, receipt)
    }

    private func check(
        _ folder: TemporaryFolder, _ receipt: SiteReceipt?, _ fault: FaultyFileAccess.Fault, isFirst: Bool,
        _ comment: String
    ) throws {
        let dead = fault == .dies || fault == .diesHalfway
        if folder.exists("situs") {
            let tree = try folder.tree("situs")
            #expect(tree == Self.tree("baru") || !isFirst && tree == Self.tree("lama"), "\(comment)")
        } else {
            // Between two renames nothing stands there; only death keeps it so, and the old site is beside it.
            let beside = isFirst ? nil : try folder.tree(".situs.old")
            #expect(isFirst || dead && beside == Self.tree("lama"), "\(comment)")
        }
        if !dead {
            // Only what is told may be left, and only of a site that was replaced.
            let left = try Self.names(folder).subtracting(["situs"]).map(folder.path(of:))
            #expect(left == (receipt?.leftover).map { [$0] } ?? [], "\(comment)")
        }
        try Self.write("lagi", in: folder)
        #expect(try folder.tree("situs") == Self.tree("lagi"), "\(comment)")
        #expect(try Self.names(folder) == ["situs"], "\(comment)")
    }

    @Test("whenever the power is cut, the old site or the new one is found, or brought back by the next publication")
    func powerCut() throws {
        let old = try disk(MemoryDisk(), "lama")
        let whole = FaultyFileAccess(old.copy().access)
        try SiteWriter.write(Self.files("baru"), to: "/situs", access: whole.access)
        var random = SeededGenerator(seed: 7)
        for number in 1...whole.count + 1 {
            for _ in 1...20 {
                let disk = old.copy()
                let faulty = FaultyFileAccess(disk.access, at: number, .dies)
                do {
                    try SiteWriter.write(Self.files("baru"), to: "/situs", access: faulty.access)
                } catch {}
                let found = disk.afterPowerCut(using: &random)
                let content = try content(found, "/situs") ?? content(found, "/.situs.old")
                #expect(content == Self.content("lama") || content == Self.content("baru"), "after \(number)")
                let next = try self.disk(found, "lagi")
                #expect(try self.content(next, "/situs") == Self.content("lagi"))
            }
        }
    }

    private func disk(_ disk: MemoryDisk, _ version: String) throws -> MemoryDisk {
        try SiteWriter.write(Self.files(version), to: "/situs", access: disk.access)
        return disk
    }

    private static func content(_ version: String) -> [String] {
        ["{same}", "[\(version),\(version)]", "home \(version)", version]
    }

    /// The large files, the first page and the style sheet of a site; nil where there is none.
    private func content(_ disk: MemoryDisk, _ path: String) throws -> [String]? {
        let access = disk.access
        let root = try access.openFolder("/")
        guard try access.status(root, String(path.dropFirst())) != nil else { return nil }
        let folder = try access.openFolder(path)
        let names = try access.list(folder, "").map(\.name).filter { $0 == "index.html" || $0.hasPrefix("only-") }
        return try (["data/same.json", "data/large.json"] + names.sorted()).map {
            String(decoding: try access.read(folder, $0, 100), as: UTF8.self)
        }
    }
}
