import Glibc

/// What the store and the site writer put together from single operations.
extension FileAccess {
    /// Puts a folder in the place of another at once and gives the path where the other stands afterwards.
    ///
    /// Where the system can exchange two names, nobody ever finds nothing at the path, and the other folder stands at
    /// `staged`. Where it cannot, two renames follow each other and the other folder stands at `aside`; a process that
    /// dies between them leaves it there.
    ///
    /// - Returns: where the folder stands that was replaced; nil when nothing stood at the path.
    /// - Throws: ``FileFailure`` when an operation fails; the path then holds what it held, unless the process dies.
    public func replaceFolder(
        in folder: OpenFolder, at path: String, by staged: String, aside: String
    ) throws(FileFailure) -> String? {
        guard try status(folder, path) != nil else {
            try rename(folder, staged, path)
            return nil
        }
        do throws(FileFailure) {
            try exchange(folder, staged, path)
            return staged
        } catch let error where error.errno == ENOSYS || error.errno == EINVAL {
            try replaceFolderByRenames(in: folder, at: path, by: staged, aside: aside)
            return aside
        }
    }

    private func replaceFolderByRenames(
        in folder: OpenFolder, at path: String, by staged: String, aside: String
    ) throws(FileFailure) {
        try rename(folder, path, aside)
        do throws(FileFailure) {
            try rename(folder, staged, path)
        } catch {
            try? rename(folder, aside, path)
            throw error
        }
    }

    /// Removes a folder with everything in it; a link in it is removed and not followed.
    public func removeTree(in folder: OpenFolder, _ path: String) throws(FileFailure) {
        for entry in try list(folder, path) {
            let inside = "\(path)/\(entry.name)"
            if entry.kind == .folder {
                try removeTree(in: folder, inside)
            } else {
                try removeFile(folder, inside)
            }
        }
        try removeFolder(folder, path)
    }
}
