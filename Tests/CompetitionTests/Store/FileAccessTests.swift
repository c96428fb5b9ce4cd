import Competition
import Foundation
import TestSupport
import Testing

@Suite("File access")
struct FileAccessTests {
    let temporary: TemporaryFolder
    let folder: OpenFolder
    let files = FileAccess.system

    init() throws {
        temporary = try TemporaryFolder()
        folder = try FileAccess.system.openFolder(temporary.path)
    }

    @Test("a folder below a folder is opened once for many files, and never through a link")
    func openInside() throws {
        try files.makeFolder(folder, "luar")
        try files.makeFolder(folder, "luar/dalam")
        try files.create(folder, "luar/dalam/a.xml", Array("isi".utf8), true)
        let inside = try files.openInside(folder, "luar/dalam")
        #expect(inside.path == temporary.path(of: "luar/dalam"))
        #expect(try files.readHead(inside, "a.xml", 2) == Array("is".utf8))
        try temporary.link("jalan", to: "luar")
        for path in ["jalan", "jalan/dalam"] {
            #expect { try files.openInside(folder, path) } throws: { ($0 as? FileFailure)?.errno == ELOOP }
        }
        #expect { try files.openInside(folder, "tidak") } throws: { ($0 as? FileFailure)?.errno == ENOENT }
        #expect { try files.openInside(folder, "luar/../luar") } throws: { ($0 as? FileFailure)?.errno == EINVAL }
    }

    @Test("what stands for a disk in tests leaves no operation to the real one")
    func completeMemoryDisk() throws {
        func names(_ file: String, _ pattern: Regex<(Substring, Substring)>) throws -> Set<String> {
            let text = try String(contentsOfFile: "\(Golden.package.root)/\(file)", encoding: .utf8)
            return Set(text.matches(of: pattern).map { String($0.output.1) })
        }
        let operations = try names("Sources/Competition/Store/FileAccess.swift", #/public var (\w+):\s*@Sendable/#)
        #expect(operations.count > 20)
        #expect(try names("Tests/Support/MemoryDisk.swift", #/access\.(\w+) =/#) == operations)
        // Giving up a lock and telling who holds it cannot go wrong.
        let faulty = try names("Tests/Support/FaultyFileAccess.swift", #/access\.(\w+) =/#)
        #expect(faulty == operations.subtracting(["lockHolders", "unlock"]))
    }

    @Test("a folder in memory is opened below a folder, too, and a file placed only where nothing stands")
    func memoryDisk() throws {
        let access = MemoryDisk().access
        let root = try access.openFolder("/")
        try access.makeFolder(root, "luar")
        try access.makeFolder(root, "luar/dalam")
        try access.create(root, "luar/dalam/a.xml", Array("isi".utf8), true)
        let inside = try access.openInside(root, "luar/dalam")
        #expect(try access.readHead(inside, "a.xml", 2) == Array("is".utf8))
        #expect { try access.openInside(root, "tidak") } throws: { ($0 as? FileFailure)?.errno == ENOENT }
        try access.place(inside, "a.xml", "b.xml")
        #expect(try access.read(root, "luar/dalam/b.xml", 9) == Array("isi".utf8))
        try access.create(inside, "c.xml", [], true)
        #expect { try access.place(inside, "c.xml", "b.xml") } throws: { ($0 as? FileFailure)?.errno == EEXIST }
    }

    @Test("a file is created once, read whole, in part and with a limit")
    func createAndRead() throws {
        try files.makeFolder(folder, "map é")
        try files.create(folder, "map é/a b.xml", Array("héllo".utf8), true)
        #expect(try files.read(folder, "map é/a b.xml", 6) == Array("héllo".utf8))
        #expect(try files.readHead(folder, "map é/a b.xml", 2) == [0x68, 0xC3])
        #expect(try files.readHead(folder, "map é/a b.xml", 100) == Array("héllo".utf8))
        let path = temporary.path(of: "map é/a b.xml")
        #expect(throws: FileFailure(.read, path, errno: EFBIG)) { try files.read(folder, "map é/a b.xml", 5) }
        #expect(throws: FileFailure(.create, path, errno: EEXIST)) {
            try files.create(folder, "map é/a b.xml", [], true)
        }
        #expect(try temporary.text("map é/a b.xml") == "héllo")
    }

    @Test("an open file is read from any place on, and as far as it goes while it grows")
    func partsOfAFile() throws {
        for (access, path) in [
            (files, temporary.path), (FaultyFileAccess(files).access, temporary.path), (MemoryDisk().access, "/"),
        ] {
            let folder = try access.openFolder(path)
            try access.create(folder, "berkas", Array("abcde".utf8), true)
            let file = try access.openFile(folder, "berkas", .appending)
            #expect(try access.readPart(file, 0, 2) == Array("ab".utf8))
            #expect(try access.readPart(file, 3, 9) == Array("de".utf8))
            #expect(try access.readPart(file, 5, 1).isEmpty)
            try access.append(file, Array("fg".utf8))
            #expect(try access.readPart(file, 4, 2) == Array("ef".utf8))
            #expect(try access.readPart(try access.openFile(folder, "berkas", .reading), 5, 9) == Array("fg".utf8))
            try access.removeFile(folder, "berkas")
        }
    }

    @Test("a file is readable by others and writable by its owner alone, as far as the umask lets it")
    func permissions() throws {
        try files.create(folder, "a", [], true)
        let mode = try FileManager.default.attributesOfItem(atPath: temporary.path(of: "a"))[.posixPermissions] as? Int
        #expect(mode == 0o644 & ~(try Permissions.mask()))
    }

    @Test(
        "a path that could leave the folder is refused",
        arguments: ["../a", "/etc/passwd", "a/../b", "./a", "a//b", "a/", "a\0b", ".", "..", "a/."]
    )
    func leaving(path: String) throws {
        try files.makeFolder(folder, "a")
        for operation in [
            { _ = try files.read(folder, path, 10) }, { try files.create(folder, path, [], true) },
            { try files.makeFolder(folder, path) }, { _ = try files.status(folder, path) },
            { _ = try files.list(folder, path) }, { try files.removeFile(folder, path) },
            { try files.rename(folder, "a", path) }, { try files.syncFolder(folder, path) },
        ] {
            #expect { try operation() } throws: { ($0 as? FileFailure)?.errno == EINVAL }
        }
        #expect(try temporary.tree() == ["a": "/"])
        // The system would take what stands before the NUL for the whole path.
        #expect { try files.openFolder("\(temporary.path)\0b") } throws: { ($0 as? FileFailure)?.errno == EINVAL }
    }

    @Test("a link below the folder is never followed, wherever it stands in the path")
    func links() throws {
        try temporary.write("secret", to: "real/a")
        try temporary.link("file", to: "real/a")
        try temporary.link("way", to: "real")
        for path in ["file", "way/a"] {
            #expect { try files.read(folder, path, 10) } throws: { ($0 as? FileFailure)?.errno == ELOOP }
            #expect { try files.openFile(folder, path, .appending) } throws: { ($0 as? FileFailure)?.errno == ELOOP }
        }
        for path in ["way", "way/b"] {
            #expect { try files.list(folder, path) } throws: { ($0 as? FileFailure)?.errno == ELOOP }
        }
        #expect { try files.create(folder, "way/new", [], true) } throws: { ($0 as? FileFailure)?.errno == ELOOP }
        #expect { try files.rename(folder, "real/a", "way/b") } throws: { ($0 as? FileFailure)?.errno == ELOOP }
        #expect(try files.status(folder, "way")?.kind == .link)
        #expect(try files.status(folder, "file")?.kind == .link)
        #expect(Set(try files.list(folder, "")).contains(FolderEntry(name: "way", kind: .link)))
    }

    @Test("what is no regular file is refused, and a pipe does not make anyone wait")
    func notRegular() throws {
        try files.makeFolder(folder, "map")
        #expect(mkfifo(temporary.path(of: "pipe"), 0o644) == 0)
        #expect { try files.read(folder, "pipe", 10) } throws: { ($0 as? FileFailure)?.errno == EINVAL }
        #expect { try files.read(folder, "map", 10) } throws: { ($0 as? FileFailure)?.errno == EISDIR }
        #expect { try files.read(folder, "none", 10) } throws: { ($0 as? FileFailure)?.errno == ENOENT }
        #expect(try files.status(folder, "pipe")?.kind == .other)
        #expect(try files.status(folder, "none") == nil)
        #expect(try files.status(folder, "none/below") == nil)
        #expect { try files.status(folder, "pipe/below") } throws: { ($0 as? FileFailure)?.errno == ENOTDIR }
        #expect { try files.openFolder(temporary.path(of: "none")) } throws: { ($0 as? FileFailure)?.errno == ENOENT }
    }

    @Test("an open file grows at its end and is cut")
    func appending() throws {
        try files.create(folder, "log", Array("one\n".utf8), true)
        let file = try files.openFile(folder, "log", .appending)
        try files.append(file, Array("two\n".utf8))
        try files.syncFile(file)
        #expect(try files.readOpen(file, 100) == Array("one\ntwo\n".utf8))
        #expect(try files.statusOpen(file).size == 8)
        #expect(try files.statusOpen(file).identity == files.status(folder, "log")?.identity)
        try files.truncate(file, 4)
        try files.append(file, Array("three\n".utf8))
        #expect(try temporary.text("log") == "one\nthree\n")
    }

    @Test("a lock excludes by kind, also within a process, and goes with its last user")
    func locks() throws {
        try files.create(folder, "log", [], true)
        let first = try files.openFile(folder, "log", .reading)
        let second = try files.openFile(folder, "log", .appending)
        #expect(try files.lock(first, .shared))
        #expect(try files.lock(second, .shared))
        #expect(try !files.lock(second, .exclusive))
        try files.unlock(first)
        #expect(try files.lock(second, .exclusive))
        #expect(try !files.lock(first, .shared))
        var third: OpenFile? = try files.openFile(folder, "log", .reading)
        try files.unlock(second)
        #expect(try third.map { try files.lock($0, .exclusive) } == true)
        #expect(try !files.lock(first, .shared))
        third = nil
        #expect(try files.lock(first, .shared))
    }

    @Test("a lock goes with its last user even when a child still has the file open")
    func lockAndChild() throws {
        try files.create(folder, "log", [], true)
        let other = try files.openFile(folder, "log", .reading)
        var inherited: Int32 = -1
        do {
            let file = try files.openFile(folder, "log", .appending)
            #expect(try files.lock(file, .exclusive))
            // As fork does it: a second descriptor of the same open file.
            inherited = dup(file.descriptor)
        }
        #expect(try files.lock(other, .shared))
        close(inherited)
    }

    @Test("names are listed with their kinds, and names and folders are removed")
    func listing() throws {
        try files.makeFolder(folder, "b")
        try files.create(folder, "a", [], false)
        try files.create(folder, "b/.c", [], false)
        try files.syncAll(folder)
        #expect(
            Set(try files.list(folder, ""))
                == [FolderEntry(name: "a", kind: .file), FolderEntry(name: "b", kind: .folder)])
        #expect(try files.list(folder, "b") == [FolderEntry(name: ".c", kind: .file)])
        #expect { try files.removeFolder(folder, "b") } throws: { ($0 as? FileFailure)?.errno == ENOTEMPTY }
        try files.removeFile(folder, "b/.c")
        try files.removeFolder(folder, "b")
        try files.syncFolder(folder, "")
        #expect(try temporary.tree() == ["a": ""])
    }

    @Test("a folder takes another's place, with and without help of the system", arguments: [nil, ENOSYS, EINVAL])
    func replacing(reason: Int32?) throws {
        try temporary.write("old", to: "site/index.html")
        try temporary.write("new", to: "next/index.html")
        let faulty = FaultyFileAccess(at: reason == nil ? nil : 1, .fails(reason ?? 0))
        let left = try faulty.access.replaceFolder(in: folder, at: "site", by: "next", aside: "before")
        #expect(left == (reason == nil ? "next" : "before"))
        #expect(try temporary.text("site/index.html") == "new")
        try files.removeTree(in: folder, try #require(left))
        #expect(try temporary.tree() == ["site": "/", "site/index.html": "new"])
    }

    @Test("a folder that cannot take another's place leaves it there", arguments: 1...2)
    func replacingFails(operation: Int) throws {
        try temporary.write("old", to: "site/index.html")
        try temporary.write("new", to: "next/index.html")
        var access = FaultyFileAccess(at: operation, .fails(EIO)).access
        access.exchange = { (_, one, _) throws(FileFailure) in throw FileFailure(.exchange, one, errno: ENOSYS) }
        let failing = access
        #expect(throws: FileFailure.self) {
            try failing.replaceFolder(in: folder, at: "site", by: "next", aside: "before")
        }
        #expect(try temporary.text("site/index.html") == "old")
    }

    @Test("a folder takes an empty place")
    func replacingNothing() throws {
        try temporary.write("new", to: "next/index.html")
        #expect(try files.replaceFolder(in: folder, at: "site", by: "next", aside: "before") == nil)
        #expect(try temporary.tree() == ["site": "/", "site/index.html": "new"])
    }
}
