import Foundation
import TestSupport
import Testing

@testable import Competition

@Suite("Who holds the lock of a store")
struct LockHolderTests {
    @Test(
        "this process is named as long as it holds the lock, writing or reading",
        arguments: [Store.Mode.writing, .reading])
    func ownProcess(_ mode: Store.Mode) throws {
        let temporary = try TemporaryFolder()
        let folder = temporary.path(of: "lomba")
        try StoreSample.create(folder)
        do {
            let store = try Store.open(folder, mode: mode)
            let holders = Store.lockHolders(of: folder)
            // Where the table of locks cannot be read nobody is named, and nobody wrongly.
            guard FileManager.default.isReadableFile(atPath: "/proc/locks") else { return #expect(holders == []) }
            #expect(holders.map(\.process) == [getpid()])
            #expect(holders.first?.command != nil)
            withExtendedLifetime(store) {}
        }
        #expect(Store.lockHolders(of: folder) == [])
    }

    @Test("where no store is, nobody holds one")
    func noStore() throws { #expect(Store.lockHolders(of: try TemporaryFolder().path(of: "tidak-ada")) == []) }

    @Test("only locks of the whole file count, and not those who wait")
    func table() {
        let table = """
            1: POSIX  ADVISORY  WRITE 11 fe:00:99 0 EOF
            2: FLOCK  ADVISORY  READ 22 fe:00:99 0 EOF
            2: -> FLOCK  ADVISORY  WRITE 33 fe:00:99 0 EOF
            3: FLOCK  ADVISORY  READ 44 fe:00:99 0 EOF
            4: FLOCK  ADVISORY  WRITE 55 fe:00:999 0 EOF
            5: FLOCK  ADVISORY  WRITE 0 fe:00:99 0 EOF
            """
        #expect(SystemFiles.holders(in: table, of: "fe:00:99") == [22, 44])
    }
}
