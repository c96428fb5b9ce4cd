import Competition

/// The codes of all certificates, so that anyone can look one up.
///
/// Format: PublishedSite, data/certificates.csv.
struct CertificateTable {
    let certificates: [Certificate]

    init(_ certificates: [Certificate]) { self.certificates = certificates }

    /// The columns, which stay as they are within a version of the site.
    static let header = [
        "code", "entry", "title", "office_name", "institution_name", "list", "tier", "rank", "decision", "rehearsal",
    ]

    /// The table as CSV.
    var bytes: [UInt8] {
        let writer = CSVWriter()
        var bytes = Array(writer.line(Self.header).utf8)
        for certificate in certificates { bytes += writer.line(certificate.row).utf8 }
        return bytes
    }
}
