import Foundation
import TestSupport
import Testing

@testable import Competition

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

    // MARK: NIST's vectors

    /// A file of NIST's Secure Hash Algorithm Validation System, as it is: its values by name, in their order.
    private static func vectors(_ file: String) throws -> [(name: Substring, value: Substring)] {
        let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Fixtures/nist/\(file).rsp")
        return try String(contentsOf: path, encoding: .utf8).split(separator: "\n").compactMap { line in
            let parts = line.split(separator: " = ")
            return parts.count == 2 && !line.hasPrefix("[") ? (parts[0], parts[1]) : nil
        }
    }

    private static func bytes(_ hex: Substring) -> [UInt8] {
        let digits = Array(hex.utf8)
        return stride(from: 0, to: digits.count, by: 2).compactMap {
            UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)
        }
    }

    @Test(
        "NIST's short and long messages have NIST's digests",
        arguments: [("SHA256ShortMsg", 65), ("SHA256LongMsg", 64)]
    )
    func messages(file: String, count: Int) throws {
        let vectors = try Self.vectors(file)
        try #require(vectors.count == 3 * count)
        for index in stride(from: 0, to: vectors.count, by: 3) {
            let triple = vectors[index..<index + 3].map(\.name)
            try #require(triple == ["Len", "Msg", "MD"])
            let bits = try #require(Int(vectors[index].value))
            let message = Self.bytes(vectors[index + 1].value).prefix(bits / 8)
            try #require(message.count * 8 == bits)
            #expect(SHA256.digest(of: Array(message)).hex == String(vectors[index + 2].value), "\(bits) bits")
        }
    }

    @Test("a hundred thousand digests of digests are at every hundredth part those of NIST's Monte Carlo test")
    func monteCarlo() throws {
        let vectors = try Self.vectors("SHA256Monte")
        try #require(vectors.count == 201)
        var seed = Self.bytes(vectors[0].value)
        try #require(seed.count == 32)
        for count in 0..<100 {
            var (first, second, third) = (seed, seed, seed)
            for _ in 0..<1000 {
                (first, second, third) = (second, third, SHA256.digest(of: first + second + third).bytes)
            }
            seed = third
            #expect(vectors[2 * count + 1].value == "\(count)")
            #expect(Self.bytes(vectors[2 * count + 2].value) == seed, "\(count)")
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

    @Test("every byte at every place of a digest is the digit that it is, or none")
    func everyDigit() {
        let digits = Array("0123456789abcdef".utf8)
        let text = Array(SHA256.digest(of: []).hex.utf8)
        for place in text.indices {
            for byte in UInt8.min...UInt8.max {
                var changed = text
                changed[place] = byte
                let read = changed.withUnsafeBufferPointer { Digest(hex: $0) }
                guard let digit = digits.firstIndex(of: byte) else {
                    #expect(read == nil, "byte \(byte) at \(place)")
                    continue
                }
                let half = read.map { Int($0.bytes[place / 2] >> (place % 2 == 0 ? 4 : 0) & 15) }
                #expect(half == digit && read.map { Array($0.hex.utf8) } == changed, "byte \(byte) at \(place)")
            }
        }
    }
}
