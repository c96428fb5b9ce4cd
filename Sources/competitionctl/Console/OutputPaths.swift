import Competition
import Glibc

extension CommandContext {
    /// Refuses folders that lie in the store or in each other, and private ones that lie in a published site.
    func refuse(_ folders: [String], site: String?, inside store: Store) throws(CommandFailure) {
        for folder in folders + (site.map { [$0] } ?? []) { try refuse(folder, inside: store) }
        var problems: [PublicationProblem] = []
        let all = (site.map { [$0] } ?? []) + folders
        for (index, folder) in all.enumerated() {
            for other in all[..<index] where overlap(folder, other) {
                problems.append(.foldersOverlap(path: folder, other: other))
            }
        }
        for folder in folders where isInSite(folder) { problems.append(.folderInSite(path: folder)) }
        if !problems.isEmpty { throw .refused(problems.map { Finding(.publication($0)) }) }
    }

    private func overlap(_ folder: String, _ other: String) -> Bool {
        let (one, two) = (absolute(folder) + "/", absolute(other) + "/")
        return one.hasPrefix(two) || two.hasPrefix(one)
    }

    /// Whether a folder above is a site of ours; what stands in it would be published with it.
    private func isInSite(_ folder: String) -> Bool {
        var path = absolute(folder)
        while let slash = path.lastIndex(of: "/"), slash != path.startIndex {
            path = String(path[..<slash])
            guard let open = try? environment.files.openFolder(path) else { continue }
            if ((try? environment.files.status(open, FolderMark.site.file)) ?? nil) != nil { return true }
        }
        return false
    }

    /// The path from the root, without links as far as it exists, and without a slash at its end.
    private func absolute(_ path: String) -> String {
        var rest: [Substring] = []
        var head = path.hasPrefix("/") ? path : "\(environment.workingFolder)/\(path)"
        while head.count > 1, head.hasSuffix("/") { head.removeLast() }
        while true {
            if let found = realpath(head, nil) {
                defer { free(found) }
                let base = String(cString: found)
                return ([base == "/" ? "" : base] + rest.map(String.init)).joined(separator: "/")
            }
            guard let slash = head.lastIndex(of: "/"), slash != head.startIndex else { return path }
            rest.insert(head[head.index(after: slash)...], at: 0)
            head = String(head[..<slash])
        }
    }
}
