import Competition

/// What `check --repair` did, in words and for programs.
struct StoreRepair {
    private let report: RepairStore.Report

    /// Repairs the store, unless its journal is damaged, which no repair can mend; nil then.
    init?(_ arguments: ParsedArguments, from backup: String?, _ context: CommandContext) throws(CommandFailure) {
        let leftovers: Int
        do {
            let looked = try context.openStore(arguments, for: .inspecting)
            guard looked.journal.findings.isEmpty else { return nil }
            leftovers = try context.acting { () throws(ActionFailure) in
                do throws(StoreFailure) {
                    return RepairStore.leftovers(in: try looked.integrityFindings())
                } catch {
                    throw .store(error)
                }
            }
        }
        var store = try context.openStore(arguments, for: .writing)
        let occasion = context.occasion(arguments, in: (try? store.now.contest().zone) ?? .wib)
        report = try context.acting { () throws(ActionFailure) in
            try RepairStore.run(in: &store, from: backup, leftovers: leftovers, at: occasion)
        }
    }

    /// The members for programs.
    var members: [JSONMember] {
        let restored = report.repair.restorations.map { restoration in
            let (source, isBackup) =
                switch restoration.source {
                case .store(let path): (path, false)
                case .backup(let path): (path, true)
                }
            return JSONValue.object([
                JSONMember("path", .string(restoration.path)), JSONMember("sha256", .string(restoration.digest.hex)),
                JSONMember("source", .string(source)), JSONMember("backup", .bool(isBackup)),
            ])
        }
        return [
            JSONMember("restored", .array(restored)),
            JSONMember("setAside", .array(report.repair.setAside.map(JSONValue.string))),
            JSONMember("tidied", .integer(report.tidied)),
        ] + report.receipt.members
    }

    /// Says what was done.
    func write(_ context: CommandContext) throws(CommandFailure) {
        if report.tidied > 0 {
            try context.say(
                Text(
                    id: "Sisa perubahan yang terputus dirapikan: \(Language.indonesian.count(report.tidied)).",
                    en: "Left from an interrupted change and put in order: \(Language.english.count(report.tidied))."))
        }
        for restoration in report.repair.restorations {
            try context.say(
                Text(
                    id: "\(restoration.path) dipulihkan dari \(place(restoration.source).indonesian)",
                    en: "\(restoration.path) restored from \(place(restoration.source).english)"))
        }
        let folder = report.receipt.commit.map { ".set-aside/\($0.line)" } ?? ".set-aside"
        for path in report.repair.setAside {
            try context.say(
                Text(
                    id: "\(path) disisihkan ke \(folder)/\(path)", en: "\(path) set aside as \(folder)/\(path)"))
        }
        try context.say(report.receipt)
    }

    private func place(_ source: Repair.Source) -> Text {
        switch source {
        case .store(let path): Text(same: path)
        case .backup(let path): Text(id: "cadangan, \(path)", en: "the backup, \(path)")
        }
    }
}
