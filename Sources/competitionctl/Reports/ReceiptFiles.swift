import Competition

/// The receipts that `submit`, `score` and `log` write for those who sent something.
enum ReceiptFiles {
    static let folder = Parameter.option(
        "receipt", .folder,
        help: Text(
            id: "Folder untuk tanda terima yang disimpan pengirim",
            en: "Folder for receipts, for the senders to keep"))

    /// Makes sure, before anything is received, that receipts can be written.
    static func prepare(_ path: String, for store: Store, _ context: CommandContext) throws(CommandFailure) {
        try context.refuse(path, inside: store)
        guard store.journal.salt != nil else { throw .refused([Finding(.bundle(.noSalt))]) }
        do throws(FileFailure) {
            try OutputFolder(path, access: context.environment.files).prepare()
        } catch {
            throw .inputOutput(.file(error.path), number: error.errno)
        }
    }

    /// Writes a receipt for each document, and gives the names of the files.
    static func write(
        _ documents: [StoreDocument], of store: Store, to path: String, _ context: CommandContext
    ) throws(CommandFailure) -> [String] {
        let output = OutputFolder(path, access: context.environment.files)
        let issue = try context.acting { () throws(ActionFailure) in try IssueReceipts(store) }
        var names: [String] = []
        for document in documents {
            let receipt = try context.acting { () throws(ActionFailure) in try issue.receipt(for: document) }
            let name = "tanda-terima-\(self.name(of: document))-\(receipt.journalLine?.line ?? 0).json"
            do throws(FileFailure) {
                // One of the same line is there already when the same was sent twice; either proves as much.
                try output.create(name, receipt.bytes)
            } catch {
                if !error.isThere { throw .inputOutput(.file(error.path), number: error.errno) }
            }
            names.append(path.hasSuffix("/") ? path + name : "\(path)/\(name)")
        }
        return names
    }

    private static func name(of document: StoreDocument) -> String {
        switch document {
        case .entry(let entry): entry.text
        case .scoreSheet(let stage, let entry, let juror): "\(stage).\(entry).\(juror)"
        default: "dokumen"
        }
    }

    /// Says where a receipt is.
    static func sentence(_ file: String) -> Text { Text(id: "    Tanda terima: \(file)", en: "    Receipt: \(file)") }
}
