import TestSupport

/// Compares pages with golden files below `Tests/Fixtures/site/golden`.
enum SiteGolden {
    /// Demands that a text is that of a golden file, but for its digests.
    ///
    /// Digests are left out: they follow from the bytes of all documents and would change with every one of them.
    static func expect(_ text: String, is name: String) throws {
        try Golden.package.check(
            withoutDigests(text), against: "Tests/Fixtures/site/golden/\(name)", filter: "Golden")
    }

    static func withoutDigests(_ text: String) -> String {
        text.replacing(/[0-9a-f]{64}/) { _ in "[SHA-256]" }
    }
}
