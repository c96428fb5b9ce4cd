import CResources
import Competition

/// What `publish --bundle` writes: a bundle as a folder, or as an archive where the name ends in `.tar`.
struct BundlePublication {
    static let bundle = Parameter.option(
        "bundle", .file,
        help: Text(
            id: "Berkas bukti untuk dihitung ulang siapa pun: BERKAS.tar atau folder",
            en: "Bundle that anyone can recompute: FILE.tar or a folder"))
    static let signatures = Parameter.option(
        "signatures", .folder,
        help: Text(
            id: "Folder dari sign: tanda tangannya disertakan dalam berkas bukti",
            en: "Folder of sign: its signatures go into the bundle"))

    private let content: MakeBundle.Bundle
    private let path: String
    private static let mark = FolderMark(kind: "bundle")

    /// Makes the bundle; nothing is written yet.
    init(
        _ store: Store, _ reviews: [VerifyStore.Reviewed], to path: String, signatures: String?,
        _ context: CommandContext
    ) throws(CommandFailure) {
        self.path = path
        var extras = [
            "verify.py": Self.bytes(bundle_verifier()), "README.txt": Self.bytes(bundle_readme()),
        ]
        var heads: [JournalHead] = []
        if let signatures {
            let found = try Self.signatures(in: signatures, context)
            for (name, bytes) in found.signatures { extras["signatures/\(name)"] = bytes }
            heads = found.heads
        }
        content = try context.acting { [extras, heads] () throws(ActionFailure) in
            try MakeBundle.make(from: store, reviews: reviews, extras: extras, heads: heads)
        }
        let unknown = content.files.keys.sorted().first { name in
            name.hasPrefix("signatures/")
                && Signable.target(of: String(name.dropFirst("signatures/".count)), in: content.files) == nil
        }
        if let unknown { throw .refused([Finding(.bundle(.signatureUnknown(path: unknown)))]) }
    }

    private static func bytes(_ resource: resource) -> [UInt8] {
        Array(UnsafeBufferPointer(start: resource.bytes, count: resource.count))
    }

    /// The signatures in a folder, and the heads beside them.
    private static func signatures(
        in path: String, _ context: CommandContext
    ) throws(CommandFailure) -> (signatures: [String: [UInt8]], heads: [JournalHead]) {
        var signatures: [String: [UInt8]] = [:]
        var heads: [JournalHead] = []
        do throws(FileFailure) {
            let access = context.environment.files
            let folder = try access.openFolder(path)
            for entry in try access.list(folder, "") where entry.kind == .file {
                if entry.name.hasSuffix(".sig") {
                    signatures[entry.name] = try access.read(folder, entry.name, 60_000)
                } else if entry.name.hasPrefix("head-"),
                    let head = JournalHead(bytes: try access.read(folder, entry.name, 60_000))
                {
                    heads.append(head)
                }
            }
        } catch {
            throw .inputOutput(.file(error.path), number: error.errno)
        }
        return (signatures, heads)
    }

    // MARK: Writing

    /// Writes the folder or the archive, and gives what was written.
    func write(_ context: CommandContext) throws(CommandFailure) -> JSONMember {
        let bytes: Int
        if path.hasSuffix(".tar") {
            guard let archive = Tar.bytes(content.files, in: content.contest.text, at: max(0, content.asOf.seconds))
            else { throw .internalFault("a file of the bundle has a name that no archive can hold") }
            try writeArchive(archive, context)
            bytes = archive.count
        } else {
            let files = content.files.map { name, bytes in SiteFile(name) { bytes } }
            bytes = try context.write([Self.mark.marking] + files, to: path, mark: Self.mark).bytes
        }
        let head = content.heads.last?.head
        return JSONMember(
            "bundle",
            .object([
                JSONMember("path", .string(path)), JSONMember("files", .integer(content.files.count)),
                JSONMember("bytes", .integer(bytes)), JSONMember("lines", .integer(head?.lines ?? 0)),
                JSONMember("root", .string((head?.root ?? .zero).hex)),
            ]))
    }

    /// Puts the archive in its place, whole or not at all; only an archive of ours is replaced.
    private func writeArchive(_ archive: [UInt8], _ context: CommandContext) throws(CommandFailure) {
        let slash = path.lastIndex(of: "/")
        let parent = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
        let access = context.environment.files
        do throws(FileFailure) {
            let folder = try access.openFolder(parent)
            if let status = try access.status(folder, name) {
                let old = status.kind == .file ? try access.read(folder, name, 1 << 30) : []
                guard Tar.read(old) != nil else { throw FileFailure(.create, path, errno: Self.foreign) }
            }
            let staged = ".\(name).new"
            if try access.status(folder, staged) != nil { try access.removeFile(folder, staged) }
            try access.create(folder, staged, archive, true)
            try access.rename(folder, staged, name)
            try access.syncFolder(folder, "")
        } catch {
            if error.errno == Self.foreign { throw .refused([Finding(.publication(.folderForeign(path: path)))]) }
            throw .inputOutput(.file(error.path), number: error.errno)
        }
    }

    /// No number of the system's.
    private static let foreign: Int32 = -1

    /// What was written, in words.
    var sentences: [Text] {
        let id = Language.indonesian
        let en = Language.english
        let head = content.heads.last?.head
        let root = (head?.root ?? .zero).hex
        return [
            Text(
                id: "Berkas bukti: \(path), \(id.count(content.files.count)) berkas, \(id.count(content.decisions)) "
                    + "keputusan, jurnal \(id.count(head?.lines ?? 0)) baris",
                en: "Bundle: \(path), \(en.count(content.files.count, "file", "files")), "
                    + "\(en.count(content.decisions, "decision", "decisions")), journal of "
                    + en.count(head?.lines ?? 0, "line", "lines")),
            Text(id: "    Akar pohon jurnal: \(root)", en: "    Root of the journal's tree: \(root)"),
        ]
    }
}
