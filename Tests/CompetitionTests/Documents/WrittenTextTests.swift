import Foundation
import TestSupport
import Testing

@testable import Competition

@Suite("What people may write into documents")
struct WrittenTextTests {
    @Test(
        "the schemas have the same limits",
        arguments: [
            ("line", WrittenText.line), ("by-name", .line), ("guidance", .reason), ("long-text", .statement),
        ])
    func schemas(_ type: String, _ kind: WrittenText) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/Competition/Schemas")
        var found = 0
        for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
            let text = try String(contentsOf: file, encoding: .utf8)
            for part in text.components(separatedBy: "<xs:simpleType name=\"\(type)\">").dropFirst() {
                let body = part.components(separatedBy: "</xs:simpleType>")[0]
                #expect(body.contains("<xs:maxLength value=\"\(kind.longest)\"/>"), "\(file.lastPathComponent)")
                found += 1
            }
        }
        #expect(found > 0)
    }

    @Test("lengths are those of what is kept, in characters as schemas count them")
    func lengths() {
        for kind in WrittenText.allCases {
            let longest = String(repeating: "é", count: kind.longest)
            #expect(kind.fault(in: longest) == nil)
            #expect(kind.fault(in: "  \(longest)  ") == nil)
            #expect(kind.fault(in: longest + "x") == .tooLong(found: kind.longest + 1, most: kind.longest))
            // Letters of two scalars count as two.
            let composed = String(repeating: "e\u{301}", count: kind.longest / 2)
            #expect(kind.fault(in: composed) == nil)
            #expect(kind.fault(in: composed + "xx") == .tooLong(found: kind.longest + 2, most: kind.longest))
        }
    }

    @Test(
        "no text hides or reorders anything, and none is what no document can hold",
        arguments: [
            0x00, 0x07, 0x08, 0x0B, 0x0C, 0x1B, 0x7F, 0x80, 0x85, 0x9F, 0x202A, 0x202E, 0x2066, 0x2069, 0xFFFE, 0xFFFF,
        ] as [UInt32])
    func invisible(_ code: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(code))
        for kind in WrittenText.allCases { #expect(kind.fault(in: "a\(scalar)b") == .invisible(code: code)) }
    }

    @Test("one line is one line, and a reason becomes one", arguments: ["\n", "\r", "\r\n", "\u{2028}", "\u{2029}"])
    func lines(_ end: String) {
        #expect(WrittenText.line.fault(in: "a\(end)b") == .severalLines)
        #expect(WrittenText.line.fault(in: "\(end)a b\(end)") == nil)
        #expect(WrittenText.reason.fault(in: "a\(end)b") == nil)
        #expect(WrittenText.reason.settled(" a\(end)b ") == "a b")
        #expect(WrittenText.statement.fault(in: "a\(end)b") == nil)
        #expect(WrittenText.statement.settled(" a\(end)b ") == "a\(end)b")
    }

    @Test("letters of other scripts, and signs that join them, may be written")
    func others() {
        for text in ["Sanggahan: nilai “manfaat”", "ꦱꦸꦫꦧꦪ", "👩‍🔬", "a\tb", "عربى", "½ – 3 × 4"] {
            for kind in WrittenText.allCases { #expect(kind.fault(in: text) == nil, "\(text)") }
        }
    }
}
