import Competition
import Scoring

/// What a command works with.
struct CommandContext: Sendable {
    /// The program, for commands about commands.
    let program: Program
    /// The world outside.
    let environment: Environment
    /// The language of answers.
    let language: Language
    /// Standard output.
    let output: Output
    /// Standard error.
    let reporter: Reporter
}

extension CommandContext {
    /// The store that the command is about, opened.
    ///
    /// `--store`, else COMPETITION_STORE, else the nearest folder above with a `contest.xml`.
    func openStore(_ arguments: ParsedArguments, for mode: Store.Mode) throws(CommandFailure) -> Store {
        let folder = try storeFolder(arguments)
        let seconds = arguments[CommonOptions.wait]
        let holders = { Store.lockHolders(of: folder, access: environment.files) }
        let patience = Patience(seconds: seconds, reporter: reporter, pause: environment.pause, holders: holders)
        do throws(StoreFailure) {
            let store = try Store.open(folder, access: environment.files, mode: mode, waiting: patience.wait)
            if mode == .writing { warn(ofClockBehind: store) }
            return store
        } catch {
            guard case .busy(let folder) = error else { throw CommandFailure(error) }
            throw .storeBusy(path: folder, seconds: seconds, holders: holders())
        }
    }

    /// Says that the clock is behind the journal, because times of receipt would be wrong.
    ///
    /// In a rehearsal the user chooses the time.
    private func warn(ofClockBehind store: Store) {
        let now = Moment(seconds: environment.clock())
        guard let last = store.journal.lastLine.flatMap({ Timestamp($0.at) }),
            now.seconds + Journal.usualClockError < last.moment.seconds,
            let contest = try? store.now.contest(), !contest.isRehearsal
        else { return }
        let problem = StoreProblem.clockBehind(clock: Timestamp(now, in: last.zone), journal: last)
        reporter.report([Finding(.store(problem))])
    }

    /// The folder of the store, whether or not there is one in it.
    func storeFolder(_ arguments: ParsedArguments) throws(CommandFailure) -> String {
        if let named = arguments[CommonOptions.store] { return named }
        if let named = environment.variables["COMPETITION_STORE"], !named.isEmpty { return named }
        guard let found = nearestStore() else { throw .noStore(path: environment.workingFolder) }
        return found
    }

    /// The store, opened for reading, unless none was named and none is near.
    ///
    /// - Parameter isWanted: whether the command cannot do without one.
    func openStoreIfAny(_ arguments: ParsedArguments, isWanted: Bool = false) throws(CommandFailure) -> Store? {
        let isNamed = arguments.wasGiven(CommonOptions.store) || environment.variables["COMPETITION_STORE"] != nil
        guard isNamed || isWanted || nearestStore() != nil else { return nil }
        return try openStore(arguments, for: .reading)
    }

    /// Checks a whole store, with progress.
    func check(_ store: Store) throws(CommandFailure) -> CheckStore.Report {
        let shown = SharedProgress(
            reporter, Text(id: "Memeriksa dokumen", en: "Checking documents"), total: store.paths().count)
        defer { reporter.erase() }
        return try acting { () throws(ActionFailure) in try CheckStore.run(in: store, progress: shown.show) }
    }

    /// The nearest folder above with a `contest.xml` and a journal; the example contests have the first alone.
    func nearestStore() -> String? {
        var folder = environment.workingFolder
        while true {
            if isStore(folder) { return folder }
            guard let slash = folder.lastIndex(of: "/"), folder != "/" else { return nil }
            folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
        }
    }

    /// Whether a folder is that of a contest.
    func isStore(_ folder: String) -> Bool {
        guard let open = try? environment.files.openFolder(folder) else { return false }
        return ["contest.xml", "journal.jsonl"].allSatisfy { name in
            ((try? environment.files.status(open, name)) ?? nil) != nil
        }
    }

    /// When, and by whose order, the command acts.
    func occasion(_ arguments: ParsedArguments, in store: Store) throws(CommandFailure) -> Occasion {
        let zone = try acting { () throws(ActionFailure) in try store.zone() }
        return occasion(arguments, in: zone)
    }

    /// When, and by whose order, the command acts, in a zone that is known.
    func occasion(_ arguments: ParsedArguments, in zone: Zone) -> Occasion {
        let given = arguments.has(CommonOptions.now) ? arguments[CommonOptions.now] : nil
        let by = arguments.has(CommonOptions.by) ? arguments[CommonOptions.by] : nil
        return Occasion(
            now: given?.moment(in: zone) ?? Moment(seconds: environment.clock()), isChosen: given != nil,
            by: by ?? "")
    }

    /// Calls an action of the library, and turns its failure into the command's.
    func acting<Value>(_ body: () throws(ActionFailure) -> Value) throws(CommandFailure) -> Value {
        do throws(ActionFailure) { return try body() } catch { throw CommandFailure(error) }
    }

    /// Reads the files that the user named; all that cannot be read are told at once.
    ///
    /// - Parameter limit: the most bytes of a file; nil for a document's limit.
    func read(_ paths: [String], limit: Int? = nil) throws(CommandFailure) -> [InputFile] {
        var files: [InputFile] = []
        for path in paths {
            if path == "-" {
                files.append(InputFile(name: "-", bytes: try standardInput()))
            } else {
                files.append(try acting { () throws(ActionFailure) in try InputFile.read(path, limit: limit) })
            }
        }
        return files
    }

    /// Reads a table, or a register as a document, that the user named.
    func readTable(_ path: String) throws(CommandFailure) -> InputFile {
        path == "-" ? try read([path])[0] : try acting { () throws(ActionFailure) in try InputFile.readTable(path) }
    }

    private func standardInput() throws(CommandFailure) -> [UInt8] {
        let bytes: [UInt8]?
        do throws(StreamFailure) {
            bytes = try environment.readAll(limit: Self.longestInput)
        } catch {
            throw .inputOutput(.standardInput, number: error.number)
        }
        if let bytes { return bytes }
        let problem = SyntaxProblem.tooLarge(bytes: Self.longestInput + 1, limit: Self.longestInput)
        throw .refused([Finding(.syntax(problem), at: Place(file: "-"))])
    }

    /// More than this through a pipe is no document.
    private static let longestInput = 1 << 20

    /// Words in the language of answers.
    func words(_ text: Text) -> String { text.words(in: language) }

    /// Writes a line of words.
    func say(_ text: Text) throws(CommandFailure) { try output.line(words(text)) }
}

extension CommandFailure {
    /// What a failed action means for the command.
    init(_ failure: ActionFailure) {
        switch failure {
        case .refused(let findings): self = .refused(findings)
        case .store(let failure): self.init(failure)
        case .input(let failure): self = .inputOutput(.file(failure.path), number: failure.errno)
        }
    }

    /// What a failed store means for the command.
    init(_ failure: StoreFailure) {
        switch failure {
        case .noStore(let folder): self = .noStore(path: folder)
        case .busy(let folder): self = .storeBusy(path: folder, seconds: 0)
        case .notEmpty(let folder): self = .refused([Finding(.store(.folderNotEmpty(path: folder)))])
        case .damaged(let findings): self = .refused(findings)
        case .io(let failure): self = .inputOutput(.file(failure.path), number: failure.errno)
        case .undecided(_, let failure): self = .inputOutput(.file(failure.path), number: failure.errno)
        case .tooLarge(let path, let bytes, let limit):
            let finding = Finding(.syntax(.tooLarge(bytes: bytes, limit: limit)), at: Place(file: path.text))
            self = .refused([finding])
        case .misnamedAttachment(let path): self = .refused([Finding(.store(.pathDiffers(path: path.text)))])
        case .noDocument(let path): self = .refused([Finding(.store(.documentMissing(path: path.text)))])
        case .readOnly: self = .internalFault("a store that was opened for reading was to be changed")
        case .journalChanged: self = .refused([Finding(.store(.journalChanged))])
        }
    }
}
