import Competition
import Foundation
import TestSupport
import Testing

@Suite("Archives")
struct TarTests {
    private static let files: [String: [UInt8]] = [
        "a.txt": [], "b/c.xml": Array("isi".utf8), "d": Array(repeating: 7, count: 512),
        "e\u{301}/\u{301}a": [2],
        "scores/\(String(repeating: "t", count: 64))/\(String(repeating: "e", count: 64))/j-0123456789ab.xml": [1],
    ]

    @Test("what is written is read again, and the system's tar unpacks it")
    func roundTrip() throws {
        let bytes = try #require(Tar.bytes(Self.files, in: "lomba", at: 1_500_000_000))
        let content = try #require(Tar.read(bytes))
        #expect(content.files == Self.files)
        #expect(content.folder == "lomba")
        #expect(content.seconds == 1_500_000_000)
        guard let tar = OutsideProgram.find("tar") else { return }
        let folder = try TemporaryFolder()
        let output = try OutsideProgram.output(of: tar, ["-xf", "-", "-C", folder.path], input: Data(bytes))
        #expect(output.isEmpty)
        for (name, content) in Self.files {
            #expect(try Array(Data(contentsOf: URL(filePath: "\(folder.path)/lomba/\(name)"))) == content)
        }
    }

    @Test("an archive with one other byte is no archive, unless the byte is a file's own")
    func otherBytes() throws {
        let bytes = try #require(Tar.bytes(["a": Array("isi".utf8)], in: "lomba", at: 0))
        for place in bytes.indices {
            var changed = bytes
            changed[place] ^= 1
            #expect(Tar.read(changed).map { $0.files != ["a": Array("isi".utf8)] } ?? true, "\(place)")
        }
        #expect(Tar.read([]) == nil)
        #expect(Tar.read(Array(bytes.dropLast())) == nil)
    }

    @Test(
        "what another program packed leads out of no folder, by bytes and not by letters",
        arguments: ["../a", "a/../b", "..", "/a", "a//b", "../\u{301}x", "a/../\u{301}", "a/\u{301}/../b"])
    func unsafeNames(_ name: String) throws {
        var bytes = try #require(Tar.bytes(["x": [1]], in: "f", at: 0))
        bytes.replaceSubrange(0..<100, with: Array(name.utf8) + Array(repeating: 0, count: 100 - name.utf8.count))
        #expect(Tar.unpack(Self.summed(bytes)) == nil)
    }

    @Test("letters with marks are letters", arguments: ["e\u{301}/\u{301}a", "./a", "a"])
    func otherNames(_ name: String) throws {
        var bytes = try #require(Tar.bytes(["x": [1]], in: "f", at: 0))
        bytes.replaceSubrange(0..<100, with: Array(name.utf8) + Array(repeating: 0, count: 100 - name.utf8.count))
        let files = try #require(Tar.unpack(Self.summed(bytes)))
        #expect(files.keys.map { Array($0.utf8) } == [Array((name == "./a" ? "a" : name).utf8)])
    }

    /// The first header with the sum that it should have.
    private static func summed(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        bytes.replaceSubrange(148..<156, with: Array("        ".utf8))
        let digits = String(bytes[..<512].reduce(0) { $0 + Int($1) }, radix: 8)
        let field = String(repeating: "0", count: 6 - digits.count) + digits
        bytes.replaceSubrange(148..<156, with: Array(field.utf8) + [0, UInt8(ascii: " ")])
        return bytes
    }

    @Test("names that do not fit make no archive")
    func longNames() {
        #expect(Tar.bytes([String(repeating: "x", count: 101): []], in: "lomba", at: 0) == nil)
    }
}
