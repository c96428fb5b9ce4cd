/// What is no document at all.
extension Exhibit {
    static let bytes = [
        Exhibit(
            "not-xml", .coba(.registered), "submit @bytes/not-xml.xml",
            ["xml-not-well-formed syntax 1"]),
        Exhibit(
            "tags-that-do-not-match", .coba(.registered), "submit @bytes/tags-that-do-not-match.xml",
            ["xml-not-well-formed syntax 4"]),
        Exhibit(
            "bare-ampersand", .coba(.registered), "submit @bytes/bare-ampersand.xml",
            ["xml-not-well-formed syntax 4"]),
        Exhibit(
            "cut-off", .coba(.registered), "submit @bytes/cut-off.xml",
            ["xml-not-well-formed syntax 14"]),
        Exhibit(
            "latin-1", .coba(.registered), "submit @bytes/latin-1.xml",
            ["xml-not-utf8 syntax 4"]),
        Exhibit(
            "utf-16", .coba(.registered), "submit @bytes/utf-16.xml",
            ["xml-not-utf8 syntax 1"]),
        Exhibit(
            "xml-encoding-declared", .coba(.registered), "submit @bytes/xml-encoding-declared.xml",
            ["xml-encoding-declared syntax 1"]),
        Exhibit(
            "xml-doctype", .coba(.registered), "submit @bytes/xml-doctype.xml",
            ["xml-doctype syntax 2"]),
        Exhibit(
            "xml-too-deep", .coba(.registered), "submit @bytes/xml-too-deep.xml",
            ["xml-too-deep syntax 65"]),
        Exhibit(
            "xml-empty", .coba(.registered), "submit @bytes/xml-empty.xml",
            ["xml-empty syntax"]),
        Exhibit(
            "xml-character-forbidden", .coba(.registered), "submit @bytes/xml-character-forbidden.xml",
            ["xml-character-forbidden syntax 4"]),
        Exhibit(
            "xml-too-large", .coba(.registered), with: .entryOfOneMegabyte, "submit ~besar.xml",
            ["xml-too-large syntax"]),
        Exhibit(
            "xml-tag-too-long", .coba(.registered), with: .entryWithALongTag, "submit ~panjang.xml",
            ["xml-tag-too-long syntax 2"]),
    ]
}
