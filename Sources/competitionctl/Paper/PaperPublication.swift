import Competition

/// Documents on paper as `publish` writes them.
struct PaperPublication {
    /// What was written.
    struct Written {
        let kind: PaperKind
        let folder: String
        let documents: Int
        let receipt: SiteReceipt
    }

    /// The folders that the user asked for.
    let wanted: [(kind: PaperKind, folder: String)]
    let look: PaperLook

    init(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) {
        wanted = PaperOptions.folders.compactMap { kind, option in arguments[option].map { (kind, $0) } }
        look = try PaperOptions.look(arguments, context)
    }

    /// What is to be written where; nothing is written while any of it cannot be made.
    func folders(from records: [PaperRecord]) throws(CommandFailure) -> [(PaperFolder, String)] {
        let folders = wanted.map { (PaperFolder($0.kind, records, look), $0.folder) }
        let empty = folders.filter { $0.0.documents.isEmpty }
        guard empty.isEmpty else {
            throw .refused(
                empty.map { Finding(.publication(.nothingToPrint(option: "--\($0.0.kind.mark.kind)"))) })
        }
        let isProvisional = records.contains { !$0.isSuperseded && $0.isProvisional && !$0.certificates.isEmpty }
        if isProvisional, wanted.contains(where: { $0.kind == .certificate }) {
            throw .refused([Finding(.publication(.listProvisional(option: "--\(PaperKind.certificate.mark.kind)")))])
        }
        return folders
    }

    /// Writes a folder.
    static func write(
        _ folder: PaperFolder, to path: String, _ context: CommandContext
    ) throws(CommandFailure) -> Written {
        let receipt = try context.write(folder.files(in: context.language), to: path, mark: folder.kind.mark)
        return Written(kind: folder.kind, folder: path, documents: folder.documents.count, receipt: receipt)
    }
}

extension PaperPublication.Written {
    /// What was written, in words.
    var sentence: Text {
        let page = folder.hasSuffix("/") ? "\(folder)index.html" : "\(folder)/index.html"
        let id = PaperWords(language: .indonesian).kind(kind)
        let en = PaperWords(language: .english).kind(kind)
        return Text(
            id: "\(id): \(Language.indonesian.count(documents)) dokumen, \(page)",
            en: "\(en): \(Language.english.count(documents, "document", "documents")), \(page)")
    }

    /// The same for programs.
    var json: JSONValue {
        .object([
            JSONMember("kind", .string(kind.rawValue)), JSONMember("folder", .string(folder)),
            JSONMember("documents", .integer(documents)), JSONMember("files", .integer(receipt.files)),
            JSONMember("written", .integer(receipt.written)), JSONMember("kept", .integer(receipt.kept)),
            JSONMember("bytes", .integer(receipt.bytes)), JSONMember("replaced", .bool(receipt.replaced)),
        ])
    }
}

extension CommandContext {
    /// Writes a folder of files, whole or not at all.
    func write(
        _ files: [SiteFile], to path: String, mark: FolderMark = .site
    ) throws(CommandFailure) -> SiteReceipt {
        let shown = SharedProgress(reporter, Text(id: "Menulis halaman", en: "Writing pages"), total: files.count)
        do throws(SiteFailure) {
            return try SiteWriter.write(
                files, to: path, mark: mark, access: environment.files, progress: shown.show)
        } catch {
            switch error {
            case .refused(let problem): throw .refused([Finding(.publication(problem))])
            case .io(let failure): throw .inputOutput(.file(failure.path), number: failure.errno)
            }
        }
    }
}
