import Scoring

/// Takes an entry out of the contest: `withdraw`.
public enum WithdrawEntry {
    /// Marks an entry as withdrawn, with the reason; its service is free again.
    ///
    /// The document stays, so that the record tells what was withdrawn and why.
    public static func run(
        _ id: String, reason: String, in store: inout Store, at occasion: Occasion
    ) throws(ActionFailure) -> (receipt: ActionReceipt, head: EntryHead) {
        let contest = try store.reading { (view) throws(StoreFailure) in try view.contest() }
        try occasion.check(contest)
        var entry = try store.entry(named: id)
        if entry.head.withdrawal != nil { throw .refused(.entry(.withdrawn(entry: entry.id))) }
        let words = try WrittenText.reason.accept(reason, as: "reason")
        if words.isEmpty { throw .refused(.screening(.reasonMissing)) }
        let now = contest.timestamp(occasion.now)
        entry.head.withdrawal = Withdrawal(at: now, reason: words)
        entry.head.revision = (entry.head.revision ?? 0) + 1
        let receipt = try store.commit(
            "withdraw", entry.id.text, in: contest, at: occasion,
            changes: [StorePath(.entry(entry.id)): .put(entry.canonicalBytes)])
        return (ActionReceipt(commit: receipt), entry.head)
    }
}

extension Store {
    /// The entry that a person named.
    ///
    /// - Throws: `refused` when the store has none of that name, with the one that was most likely meant.
    func entry(named text: String) throws(ActionFailure) -> Entry {
        guard let id = EntryID(text), digest(of: StorePath(.entry(id))) != nil else {
            let known = paths(of: .entry).compactMap { path -> String? in
                if case .entry(let id) = path.document { id.text } else { nil }
            }
            let shown = String(text.prefix(100))
            throw .refused(.entry(.unknown(entry: shown, suggestion: suggestion(for: shown, among: known))))
        }
        return try reading { (view) throws(StoreFailure) in try view.entry(id) }
    }
}
