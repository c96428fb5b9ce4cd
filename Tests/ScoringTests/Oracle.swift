import Foundation

/// Numeric fixtures with a published or independently computed answer, in Tests/Fixtures/oracles.
enum Oracle {
    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures/oracles")

    /// Reads an `expected.json` of a folder.
    static func expected<Value: Decodable>(_ path: String, as type: Value.Type = Value.self) throws -> Value {
        try JSONDecoder().decode(type, from: Data(contentsOf: folder.appending(path: path)))
    }

    /// Reads the rows of a simple table, without its header.
    static func rows(_ path: String) throws -> [[String]] {
        let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
        return text.split(whereSeparator: \.isNewline).dropFirst().map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }
}
