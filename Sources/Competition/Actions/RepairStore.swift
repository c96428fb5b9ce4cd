/// Puts right what can be put right in a store without guessing: `check --repair`.
public enum RepairStore {
    /// What was done.
    public struct Report: Sendable {
        /// The files that were restored and set aside.
        public var repair: Repair
        /// How many leftovers of an interruption were put in order when the store was opened.
        public var tidied: Int
        /// The journal line, or nil when there was nothing to do.
        public var receipt: ActionReceipt
    }

    /// Repairs a store that is open for writing, and so has been put in order.
    ///
    /// - Parameters:
    ///   - backup: a copy of the store's folder, from which missing files are taken; nil for none.
    ///   - leftovers: what an interruption had left before the store was opened.
    /// - Throws: `input` when there is no such backup; `refused` for a chosen clock in a real contest; otherwise as a commit.
    public static func run(
        in store: inout Store, from backup: String?, leftovers: Int, at occasion: Occasion
    ) throws(ActionFailure) -> Report {
        try check(backup, store)
        try occasion.checkName()
        // The rules themselves may be what is damaged; the journal tells the zone as well.
        let contest = try? store.now.contest()
        if let contest {
            try occasion.check(contest)
        } else if occasion.isChosen {
            throw .refused(.contest(.clockChosen))
        }
        let zone = contest?.zone ?? store.journal.lastLine.flatMap { Timestamp($0.at)?.zone } ?? .wib
        do throws(StoreFailure) {
            let repair = store.planRepair(of: try store.integrityFindings(), from: backup)
            var receipt: CommitReceipt?
            if !repair.isEmpty {
                receipt = try store.carryOut(repair, from: backup, at: occasion.now, by: occasion.by, zone: zone)
            }
            return Report(repair: repair, tidied: leftovers, receipt: ActionReceipt(commit: receipt))
        } catch {
            throw .store(error)
        }
    }

    /// How many leftovers of an interruption a check found.
    public static func leftovers(in findings: [Finding]) -> Int {
        findings.count { finding in
            switch finding.problem {
            case .store(.journalTornTail), .store(.commitUnfinished), .store(.stagedFileLeft): true
            default: false
            }
        }
    }

    private static func check(_ backup: String?, _ store: Store) throws(ActionFailure) {
        guard let backup else { return }
        do throws(FileFailure) { _ = try store.access.openFolder(backup) } catch { throw .input(error) }
    }
}
