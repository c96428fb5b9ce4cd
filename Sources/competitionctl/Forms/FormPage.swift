import CResources
import Competition
import FoundationEssentials

/// A form as one file that needs no connection: words, style, script and facts in one.
///
/// The page may load nothing, send nothing and run nothing but the one script whose digest it names.
struct FormPage {
    /// What stands in the title bar.
    let title: String
    let language: Language
    /// What the script must know.
    let facts: JSONValue
    /// The parts of the script, in their order.
    let scripts: [FormResource]
    /// The content of the body.
    let content: HTML

    /// The file.
    var bytes: [UInt8] {
        let script = FormResource.joined(scripts)
        let style = FormResource.style.bytes
        var html = HTML.document
        html.reserve(content.bytes.count + script.count + style.count + 20_000)
        html.add(.html, .lang(language)) { html in
            html.add(.head) { html in
                html.add(.meta, .charset)
                html.add(.meta, .httpEquiv(.policy), .content(Self.policy(script: script, style: style)))
                html.add(.meta, .name(.viewport), .content("width=device-width, initial-scale=1"))
                html.add(.meta, .name(.colorScheme), .content("light dark"))
                html.add(.title, text: title)
                html.add(.meta, .name(.generator), .content("\(Program.name) \(Program.version)"))
                html.add(style: style)
            }
            html.add(.body) { html in
                html.add(content)
                html.add(facts: facts)
                html.add(script: script)
            }
        }
        return html.bytes
    }

    /// Only the script and the style of these very bytes.
    private static func policy(script: [UInt8], style: [UInt8]) -> String {
        "default-src 'none'; script-src '\(source(script))'; style-src '\(source(style))'; base-uri 'none'; "
            + "form-action 'none'"
    }

    /// Source: CSP Level 3, 2.3.1, hash-source.
    private static func source(_ bytes: [UInt8]) -> String {
        "sha256-" + Data(SHA256.digest(of: bytes).bytes).base64EncodedString()
    }
}

/// The scripts and the style of forms, as they stand in Sources/competitionctl/Forms.
enum FormResource: CaseIterable {
    case common
    case digest
    case entry
    case sheet
    case style

    /// The text of the file.
    var bytes: [UInt8] {
        let resource =
            switch self {
            case .common: form_script()
            case .digest: form_sha256_script()
            case .entry: form_entry_script()
            case .sheet: form_sheet_script()
            case .style: form_style()
            }
        return Array(UnsafeBufferPointer(start: resource.bytes, count: resource.count))
    }

    /// Several as one.
    static func joined(_ parts: [FormResource]) -> [UInt8] { Array(parts.map(\.bytes).joined()) }
}

extension HTML {
    /// Adds a style sheet of the program.
    fileprivate mutating func add(style: [UInt8]) { add(raw: "style", style) }

    /// Adds a script of the program.
    fileprivate mutating func add(script: [UInt8]) { add(raw: "script", script) }

    /// Adds facts for the script, which the browser takes as text: a sign that could end the element is written as its number.
    fileprivate mutating func add(facts: JSONValue) {
        add(raw: "script", attributes: " type=\"application/json\" id=\"facts\"", inert(facts.bytes()))
    }
}

/// JSON in which no sign means anything to HTML or ends a line of a script.
func inert(_ json: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(json.count + json.count / 16)
    var index = 0
    while index < json.count {
        switch json[index] {
        case UInt8(ascii: "<"): bytes += "\\u003C".utf8
        case UInt8(ascii: ">"): bytes += "\\u003E".utf8
        case UInt8(ascii: "&"): bytes += "\\u0026".utf8
        // U+2028 and U+2029, which end a line in older scripts.
        case 0xE2 where json[index...].starts(with: [0xE2, 0x80, 0xA8]):
            bytes += "\\u2028".utf8
            index += 2
        case 0xE2 where json[index...].starts(with: [0xE2, 0x80, 0xA9]):
            bytes += "\\u2029".utf8
            index += 2
        default: bytes.append(json[index])
        }
        index += 1
    }
    return bytes
}
