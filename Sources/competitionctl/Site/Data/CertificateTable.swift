import Competition

/// The codes of all certificates, so that anyone can look one up.
///
/// Format: PublishedSite, data/certificates.csv.
struct CertificateTable {
    private let rows: [[String]]

    init(_ certificates: [Certificate] = []) { rows = certificates.map(\.row) }

    var isEmpty: Bool { rows.isEmpty }

    /// The columns, which stay as they are within a version of the site.
    static let header = [
        "code", "entry", "title", "office_name", "institution_name", "list", "tier", "rank", "decision", "rehearsal",
    ]

    /// The table as CSV.
    var bytes: [UInt8] {
        let writer = CSVWriter()
        var bytes = Array(writer.line(Self.header).utf8)
        for row in rows { bytes += writer.line(row).utf8 }
        return bytes
    }
}
