/// Where a site is published, when the publisher says so: what links from elsewhere begin with.
///
/// Pages lead to each other without it, so that the same site works anywhere; only what is read apart from the site needs whole
/// addresses: the head of a page for search engines and messengers, the map of the site, and the feeds.
struct SiteAddress: Hashable, Sendable {
    /// The address, which ends in `/`.
    let text: String

    /// Reads an address; nil unless it is `http` or `https` with a host, and no name, query or fragment.
    init?(_ text: String) {
        let scheme = ["https://", "http://"].first { text.hasPrefix($0) }
        guard let scheme, text.utf8.count <= 2_000, text.utf8.allSatisfy(isAddressByte) else { return nil }
        let rest = text.dropFirst(scheme.count)
        guard let first = rest.first, first.isLetter || first.isNumber || first == "[" else { return nil }
        self.text = text.hasSuffix("/") ? text : text + "/"
    }

    /// The whole address of a page.
    func link(to page: SitePage, in language: Language, at anchor: Anchor? = nil) -> SiteLink {
        SiteLink(to: page, in: language, at: anchor, below: self)
    }

    /// The whole address of a file that is no page.
    func link(to data: SiteData) -> SiteLink { SiteLink(to: data, below: self) }
}

/// Letters, digits and the marks that an address has without `@`, `?` and `#`.
///
/// Source: RFC 3986, 2.3 and 3.3, without the marks that nobody needs here.
private func isAddressByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
    default: "-._~/:[]%".utf8.contains(byte)
    }
}
