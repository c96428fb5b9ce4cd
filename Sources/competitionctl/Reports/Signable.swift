import Competition

/// What can be signed: heads, and decisions in their public form.
enum Signable {
    /// The files of a store that are to be signed, by their names in the bundle.
    static func files(of store: Store) throws(ActionFailure) -> [(name: String, bytes: [UInt8])] {
        let reviews = try VerifyStore.decisions(in: store)
        let bundle = try MakeBundle.make(from: store, reviews: reviews, extras: [:], heads: [])
        return bundle.files.compactMap { name, bytes -> (name: String, bytes: [UInt8])? in
            if name.hasPrefix("heads/") { return (String(name.dropFirst(6)), bytes) }
            if name.hasPrefix("decisions/") { return ("decision-\(name.dropFirst(10))", bytes) }
            return nil
        }.sorted { $0.name < $1.name }
    }

    /// Whether a file that was handed over is what its name says.
    static func isSignable(_ name: String, _ bytes: [UInt8]) -> Bool {
        if let head = JournalHead(bytes: bytes) { return head.fileName == name }
        return name.hasPrefix("decision-") && name.hasSuffix(".xml")
            && String(decoding: bytes.prefix(400), as: UTF8.self).contains("<decision ")
    }

    /// What a signature in a bundle is about: `head-000043.txt.panitia.sig` is about `heads/head-000043.txt`.
    static func target(of signature: String, in files: [String: [UInt8]]) -> [UInt8]? {
        let parts = signature.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4, parts[3] == "sig" else { return nil }
        let name = "\(parts[0]).\(parts[1])"
        return name.hasPrefix("decision-") ? files["decisions/\(name.dropFirst(9))"] : files["heads/\(name)"]
    }
}
