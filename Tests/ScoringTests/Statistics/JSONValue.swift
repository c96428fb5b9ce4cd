import Foundation

/// A JSON document read without a type of its own, because every oracle has another shape.
@dynamicMemberLookup
indirect enum JSONValue: Decodable {
    case object([String: JSONValue])
    case array([JSONValue])
    case number(Double)
    case text(String)
    case truth(Bool)
    case null

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode(Bool.self) {
            self = .truth(value)
        } else if let value = try? container.decode(String.self) {
            self = .text(value)
        } else if let value = try? container.decode([JSONValue].self) {
            self = .array(value)
        } else {
            self = .object(try container.decode([String: JSONValue].self))
        }
    }

    subscript(key: String) -> JSONValue {
        if case .object(let members) = self { return members[key] ?? .null }
        return .null
    }

    subscript(dynamicMember key: String) -> JSONValue { self[key] }

    subscript(index: Int) -> JSONValue { list.indices.contains(index) ? list[index] : .null }

    var members: [String: JSONValue] { if case .object(let members) = self { members } else { [:] } }
    var list: [JSONValue] { if case .array(let list) = self { list } else { [] } }
    /// The number; not a number where there is none, so that a comparison with it fails.
    var number: Double { if case .number(let value) = self { value } else { .nan } }
    var string: String { if case .text(let value) = self { value } else { "" } }
    var isNull: Bool { if case .null = self { true } else { false } }
}
