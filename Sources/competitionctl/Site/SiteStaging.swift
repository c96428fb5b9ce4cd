import Competition

/// Writes the files of a site into its new folder: small ones at once, large ones piece by piece, and those that stayed the same not at
/// all, or not for long.
struct SiteStaging {
    private let access: FileAccess
    private let root: OpenFolder
    /// The new folder.
    private let folder: String
    private var earlier: EarlierFolder
    /// The large file that is being written.
    private var growing: OpenFile?
    private var written = Written()

    /// What was written.
    struct Written: Sendable {
        /// How many files are those of the earlier site.
        var kept = 0
        /// How many bytes all have together.
        var bytes = 0
        /// How many files are complete.
        var files = 0
        /// The large files, to be held open until all is synced: some file systems tell only at closing that they could not keep what
        /// was written, and only once.
        var open: [OpenFile] = []
    }

    /// Writes the files, and makes the pieces that follow at the same time, on all cores.
    ///
    /// - Parameters:
    ///   - folder: the new folder, in which the folders of the files are made already.
    ///   - earlier: the folder that is about to be replaced.
    ///   - progress: called from time to time with how many files are written.
    static func write(
        _ files: [SiteFile], _ access: FileAccess, _ root: OpenFolder, _ folder: String, _ earlier: EarlierFolder,
        _ progress: (Int) -> Void
    ) throws(FileFailure) -> Written {
        var staging = SiteStaging(access: access, root: root, folder: folder, earlier: earlier)
        try staging.write(files, progress)
        return staging.written
    }

    private init(access: FileAccess, root: OpenFolder, folder: String, earlier: EarlierFolder) {
        (self.access, self.root, self.folder, self.earlier) = (access, root, folder, earlier)
    }

    /// What a piece is to be, and whether it is a whole file that stands there already.
    private typealias Made = (bytes: [UInt8], isSame: Bool)

    private mutating func write(_ files: [SiteFile], _ progress: (Int) -> Void) throws(FileFailure) {
        var queue = PieceQueue(files)
        var batch = queue.next()
        var next = Self.make(batch, earlier)
        // Nothing goes on behind the back of whoever takes a failed site away.
        defer { _ = next.value }
        while !batch.isEmpty {
            let (steps, made) = (batch, next.value)
            batch = queue.next()
            next = Self.make(batch, earlier)
            for (step, content) in zip(steps, made) {
                try write(step, content)
                written.bytes += content.bytes.count
                if step.isLast { written.files += 1 }
            }
            progress(written.files)
        }
    }

    private static func make(_ steps: [PieceQueue.Step], _ earlier: EarlierFolder) -> Ahead<[Made]> {
        Ahead {
            // One by one, since the largest stand beside each other.
            parallelMap(steps, chunk: 1) { step in
                let bytes = step.bytes
                return (bytes: bytes, isSame: step.isWhole && earlier.has(bytes, at: step.file.path))
            }
        }
    }

    private mutating func write(_ step: PieceQueue.Step, _ content: Made) throws(FileFailure) {
        let path = step.file.path
        if content.isSame, try earlier.keep(content.bytes, at: path) {
            written.kept += 1
        } else if step.isFirst {
            try access.create(root, "\(folder)/\(path)", content.bytes, false)
            if !step.isWhole { growing = try access.openFile(root, "\(folder)/\(path)", .appending) }
        } else if let growing {
            try access.append(growing, content.bytes)
            if step.isLast { try finish(growing, at: path) }
        }
    }

    /// Lets the earlier file stand for a large one with the same bytes.
    private mutating func finish(_ file: OpenFile, at path: String) throws(FileFailure) {
        growing = nil
        if try earlier.keep(insteadOf: file, at: path) {
            written.kept += 1
        } else {
            written.open.append(file)
        }
    }
}
