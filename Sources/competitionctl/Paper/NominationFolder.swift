import Competition

/// The folder that `publish --nominate` writes: the winners with their attachments, for the next organizer.
struct NominationFolder {
    private let bundle: NominateWinners.Bundle
    private let path: String

    private static let mark = FolderMark(kind: "nomination")
    private static let document = "nomination.xml"

    /// Gathers the winners; nothing is written yet.
    init(
        _ store: Store, _ reviews: [VerifyStore.Reviewed], to path: String, _ context: CommandContext
    ) throws(CommandFailure) {
        let found = try context.acting { () throws(ActionFailure) in
            try NominateWinners.bundle(from: store, reviews: reviews)
        }
        guard let found else { throw .refused([Finding(.publication(.nothingToPrint(option: "--nominate")))]) }
        bundle = found
        self.path = path
    }

    /// Writes the folder, and gives what was written.
    func write(_ context: CommandContext) throws(CommandFailure) -> JSONMember {
        let document = bundle.document
        let files =
            [Self.mark.marking, SiteFile(Self.document) { document }]
            + bundle.attachments.map { attachment in SiteFile(attachment.name) { attachment.bytes } }
        let receipt = try context.write(files, to: path, mark: Self.mark)
        return JSONMember(
            "nomination",
            .object([
                JSONMember("file", .string(file)), JSONMember("entries", .integer(bundle.entries.count)),
                JSONMember("attachments", .integer(bundle.attachments.count)),
                JSONMember("sha256", .string(SHA256.digest(of: document).hex)),
                JSONMember("replaced", .bool(receipt.replaced)),
            ]))
    }

    private var file: String { path.hasSuffix("/") ? path + Self.document : "\(path)/\(Self.document)" }

    /// What was written, in words.
    var sentences: [Text] {
        let id = Language.indonesian
        let en = Language.english
        let count = bundle.entries.count
        let attachments = bundle.attachments.count
        let digest = SHA256.digest(of: bundle.document)
        return [
            Text(
                id: "Nominasi: \(id.count(count)) inovasi, \(id.count(attachments)) lampiran, \(file)",
                en:
                    "Nomination: \(en.count(count, "entry", "entries")), \(en.count(attachments, "attachment", "attachments")), "
                    + file),
            Text(
                id: "    Sidik berkas (SHA-256): \(digest)", en: "    Digest of the file (SHA-256): \(digest)"),
        ]
    }
}
