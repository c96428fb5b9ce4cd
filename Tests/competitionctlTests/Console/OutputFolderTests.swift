import Competition
import Glibc
import TestSupport
import Testing

@testable import competitionctl

/// Files that the program writes for the user are there whole or not at all, and the command can be given again.
@Suite("Files for the user")
struct OutputFolderTests {
    let temporary: TemporaryFolder
    let path: String

    init() throws {
        temporary = try TemporaryFolder()
        path = temporary.path(of: "formulir")
    }

    @Test("for every operation, failing or dying at it, the file is whole or not there, and then it can be made")
    func faults() throws {
        for fault in [FaultyFileAccess.Fault.fails(ENOSPC), .failsHalfway(EIO), .dies, .diesHalfway] {
            var number = 1
            while true {
                let folder = try TemporaryFolder()
                let files = FaultyFileAccess(at: number, fault)
                let path = folder.path(of: "formulir")
                try? OutputFolder(path, access: files.access).create("a.xml", Array("formulir".utf8))
                if folder.exists("formulir/a.xml") { #expect(try folder.text("formulir/a.xml") == "formulir") }
                try OutputFolder(path, access: .system).create("a.xml", Array("formulir".utf8))
                #expect(try folder.tree("formulir").keys.sorted() == ["a.xml"], "\(fault) at \(number)")
                if files.count < number { break }
                number += 1
            }
            #expect(number > 3)
        }
    }

    @Test("a file that is there with other bytes is never replaced, not even by one that comes up meanwhile")
    func replacing() throws {
        let folder = OutputFolder(path, access: .system)
        try folder.create("a.xml", Array("satu".utf8))
        let failure = FileFailure(.create, "\(path)/a.xml", errno: EEXIST)
        #expect(throws: failure) { try folder.create("a.xml", Array("dua".utf8)) }
        #expect(throws: failure) { try folder.create("a.xml", Array("satu lagi".utf8)) }
        var access = FileAccess.system
        access.create = { [temporary] (folder, path, bytes, sync) throws(FileFailure) in
            try FileAccess.system.create(folder, path, bytes, sync)
            try? temporary.write("lain", to: "formulir/b.xml")
        }
        #expect(throws: FileFailure.self) { try OutputFolder(path, access: access).create("b.xml", Array("b".utf8)) }
        #expect(try temporary.text("formulir/b.xml") == "lain")
        #expect(try temporary.tree("formulir").keys.sorted() == ["a.xml", "b.xml"])
    }
}
