import Scoring

/// Makes a store from the rules of a contest: `init`.
public enum CreateContest {
    /// A contest and its rubrics, read and judged together.
    public struct Rules: Sendable {
        /// The contest.
        public var contest: Contest
        /// The rubrics that it names.
        public var rubrics: [RubricID: Rubric]
        /// What should be looked at.
        public var warnings: [Finding]
    }

    /// Reads a contest and looks for its rubrics: in `rubrics/` beside it, then in `rubrics/` of each folder above.
    ///
    /// - Parameter readFile: gives the bytes of a file, or nil when there is none.
    /// - Throws: `refused` with everything that is wrong with the contest or a rubric.
    public static func read(
        _ file: InputFile, readFile: (String) -> [UInt8]? = readNearby
    ) throws(ActionFailure) -> Rules {
        let decoded = DocumentReader.read(Contest.self, from: file.bytes, file: file.name)
        var findings = decoded.findings
        guard let contest = decoded.value, let root = decoded.root else { throw .refused(findings) }
        var rubrics: [RubricID: Rubric] = [:]
        for id in contest.rubricsNamed {
            guard let (found, rubricFindings) = rubric(id, near: file, readFile: readFile) else { continue }
            findings += rubricFindings
            rubrics[id] = found
        }
        if !findings.hasErrors {
            findings += contest.rubricFaults(rubrics).map { fault in
                Finding(fault.problem, at: fault.locator.resolve(in: root, file: file.name))
            }
        }
        return Rules(contest: contest, rubrics: rubrics, warnings: try findings.refusing())
    }

    /// Makes the store.
    ///
    /// The rubrics are copied in and frozen: the contest is judged by them even when the originals change.
    ///
    /// - Parameter salt: 32 bytes that nobody can guess, with which the store closes what is private; without it there are neither receipts
    ///   nor bundles.
    public static func run(
        _ rules: Rules, folder: String, at occasion: Occasion, access: FileAccess = .system, salt: Digest? = nil
    ) throws(ActionFailure) -> ActionReceipt {
        try occasion.check(rules.contest)
        var changes: [StorePath: Commit.Change] = [
            StorePath(.contest): .put(rules.contest.canonicalBytes)
        ]
        for (id, rubric) in rules.rubrics { changes[StorePath(.rubric(id))] = .put(rubric.canonicalBytes) }
        var facts: Facts = [:]
        facts[Journal.saltFact] = salt?.hex
        let commit = Commit(
            action: "init", subject: rules.contest.id.text, by: occasion.by, at: occasion.now,
            zone: rules.contest.zone, facts: facts, changes: changes, published: PublicForm.plain(changes))
        do throws(StoreFailure) {
            let created = try Store.create(folder, access: access, commit)
            return ActionReceipt(commit: created.receipt, warnings: rules.warnings)
        } catch {
            throw .store(error)
        }
    }

    /// Reads a file of the system, or nil when it cannot be read.
    public static func readNearby(_ path: String) -> [UInt8]? {
        try? OutsideFile.read(path, limit: XMLLimits.outside.bytes)
    }

    private static func rubric(
        _ id: RubricID, near file: InputFile, readFile: (String) -> [UInt8]?
    ) -> (Rubric?, [Finding])? {
        for folder in foldersAbove(file.folder) {
            let path = folder + "rubrics/\(id).xml"
            guard let bytes = readFile(path) else { continue }
            let decoded = DocumentReader.read(Rubric.self, from: bytes, file: path)
            var findings = decoded.findings
            if let found = decoded.value, found.id != id {
                let problem = ContestProblem.rubricIdentifierDiffers(file: path, found: found.id, expected: id)
                findings.append(Finding(.contest(problem), at: Place(file: path, line: decoded.root?.line)))
            }
            return (decoded.value, findings)
        }
        return nil
    }

    /// A folder and those above it, nearest first; a relative folder ends at the one in which the program runs and goes on above it.
    private static func foldersAbove(_ folder: String) -> [String] {
        var folders = [folder]
        var rest = folder
        while let slash = rest.dropLast().lastIndex(of: "/") {
            rest = String(rest[...slash])
            folders.append(rest)
        }
        if !folder.hasPrefix("/"), rest != "" { folders.append("") }
        if !folder.hasPrefix("/") { folders += (1...8).map { String(repeating: "../", count: $0) } }
        return folders
    }
}

extension Contest {
    /// The rubrics that the stages name, each once, in the order of their first place.
    public var rubricsNamed: [RubricID] {
        var seen: Set<RubricID> = []
        return scoringStages.flatMap { $0.scoring?.rubrics.map(\.rubric) ?? [] }.filter { seen.insert($0).inserted }
    }
}
