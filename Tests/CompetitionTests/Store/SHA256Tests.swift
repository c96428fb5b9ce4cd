import Competition
import Foundation
import TestSupport
import Testing

@Suite("SHA-256")
struct SHA256Tests {
    static let examples: [(text: String, hex: String)] = [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
                + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
            "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
        ),
        (
            String(repeating: "a", count: 1_000_000),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
        ),
    ]

    @Test("the examples of the standard's authors have their published digests", arguments: examples.indices)
    func published(index: Int) {
        let example = Self.examples[index]
        #expect(SHA256.digest(of: Array(example.text.utf8)).hex == example.hex)
    }

    /// NIST, Secure Hash Algorithm Validation System, SHA256Monte: seed and outputs.
    private static let seed = "6d1e72ad03ddeb5de891e572e2396f8da015d899ef0e79503152d6010a3fe691"
    private static let checkpoints = [
        0: "e93c330ae5447738c8aa85d71a6c80f2a58381d05872d26bdd39f1fcd4f2b788",
        1: "2e78f8c8772ea7c9331d41ed3f9cdf27d8f514a99342ee766ee3b8b0d0b121c0",
        19: "52519e6319505df7a9aa83778618ec10b78c5771bac50e8d3f59bc815dabfb1f",
        59: "ae5a4fdc779d808ba898966c8c14a6c9894107ef3e1d680f6ae37e95cb7e1b67",
        99: "6a912ba4188391a78e6f13d88ed2d14e13afce9db6f7dcbf4a48c24f3db02778",
    ]

    @Test("a hundred thousand digests of digests end where NIST's Monte Carlo test ends")
    func monteCarlo() throws {
        var seed = try #require(Digest(hex: Self.seed)).bytes
        for count in 0..<100 {
            var (first, second, third) = (seed, seed, seed)
            for _ in 0..<1000 {
                (first, second, third) = (second, third, SHA256.digest(of: first + second + third).bytes)
            }
            seed = third
            if let expected = Self.checkpoints[count] { #expect(Digest(hex: expected)?.bytes == seed, "\(count)") }
        }
    }

    @Test("short and long messages have the digests that hashlib and openssl give")
    func oracle() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Fixtures/oracles/sha256.txt")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
        #expect(lines.count == 129)
        for line in lines {
            let cells = line.split(separator: " ")
            let (index, count) = (try #require(Int(cells[0])), try #require(Int(cells[1])))
            let message = (0..<count).map { UInt8(($0 * $0 + 31 * index + 7 * $0 + count) & 255) }
            #expect(SHA256.digest(of: message).hex == cells[2], "\(count) bytes")
        }
    }

    @Test("bytes given piece by piece have the digest of the whole")
    func pieces() {
        var random = SeededGenerator(seed: 1)
        for length in 0..<300 {
            let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
            var hash = SHA256()
            var rest = bytes[...]
            while !rest.isEmpty {
                let piece = rest.prefix(Int.random(in: 1...130, using: &random))
                hash.update(Array(piece))
                rest = rest.dropFirst(piece.count)
            }
            #expect(hash.digest == SHA256.digest(of: bytes), "\(length) bytes")
        }
    }

    @Test(
        "random bytes have the digest that sha256sum gives",
        .enabled(if: OutsideProgram.find("sha256sum") != nil, "sha256sum is not installed")
    )
    func coreutils() throws {
        let program = try #require(OutsideProgram.find("sha256sum"))
        var random = SeededGenerator(seed: 2)
        for _ in 0..<40 {
            let length = Int.random(in: 0...5000, using: &random)
            let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
            let output = try OutsideProgram.output(of: program, [], input: Data(bytes))
            #expect(String(decoding: output.prefix(64), as: UTF8.self) == SHA256.digest(of: bytes).hex)
        }
    }

    @Test("a digest is read from what it writes, and from nothing else")
    func hexadecimal() throws {
        let digest = SHA256.digest(of: Array("abc".utf8))
        #expect(Digest(hex: digest.hex) == digest)
        #expect(digest.bytes.count == 32)
        #expect(digest.bytes.first == 0xBA)
        #expect(Digest.zero.hex == String(repeating: "0", count: 64))
        for wrong in [
            digest.hex.uppercased(), String(digest.hex.dropLast()), digest.hex + "0", "g" + digest.hex.dropFirst(), "",
        ] {
            #expect(Digest(hex: wrong) == nil)
        }
    }
}
