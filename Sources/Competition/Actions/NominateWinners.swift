import Scoring

/// Gathers the winners of a contest for the next level: `publish --nominate`.
///
/// Format: StoreFormat, Bundles.
public enum NominateWinners {
    /// A bundle.
    public struct Bundle: Sendable {
        /// The winners, by identifier, as they stand in the bundle.
        public var entries: [Entry]
        /// The document.
        public var document: [UInt8]
        /// The attachments by the names that the document gives them.
        public var attachments: [(name: String, bytes: [UInt8])]
    }

    /// Gathers the winners; nil where no award was decided.
    ///
    /// - Throws: `refused` when a decision does not follow from its inputs.
    public static func bundle(
        from store: Store, reviews: [VerifyStore.Reviewed]
    ) throws(ActionFailure) -> Bundle? {
        _ = try reviews.flatMap(\.differences).refusing()
        let contest = try store.reading { (now) throws(StoreFailure) in try now.contest() }
        let awarding = reviews.last { contest.isLast($0.decision.stage) }
        if awarding?.state == .provisional {
            throw .refused(.publication(.listProvisional(option: "--nominate")))
        }
        return try store.reading { (now) throws(StoreFailure) in
            guard let review = awarding else { return nil }
            return try bundle(review, contest, store, now)
        }
    }

    private static func bundle(
        _ review: VerifyStore.Reviewed, _ contest: Contest, _ store: Store, _ now: StoreView
    ) throws(StoreFailure) -> Bundle? {
        let view = store.asOf(line: review.line)
        let withdrawn = Set(try now.entryHeads().filter { $0.withdrawal != nil }.map(\.id))
        let winners = review.draft.standings.filter { $0.outcome == .awarded && !withdrawn.contains($0.entry) }
            .sorted { $0.entry < $1.entry }
        guard !winners.isEmpty else { return nil }
        var bundle = Bundle(entries: [], document: [], attachments: [])
        for winner in winners {
            guard let digest = view.digest(of: StorePath(.entry(winner.entry))) else { continue }
            var entry = try view.entry(winner.entry)
            entry.head.revision = nil
            entry.head.received = nil
            entry.head.nominations.append(nomination(of: winner, digest, review, contest, store))
            try take(&entry, view, into: &bundle)
            bundle.entries.append(entry)
        }
        let root = XMLElement("entries", [], bundle.entries.map(\.element))
        bundle.document = XMLWriter.document(root, namespace: DocumentKind.entry.namespace)
        return bundle
    }

    private static func nomination(
        of winner: DecidedStanding, _ digest: Digest, _ review: VerifyStore.Reviewed, _ contest: Contest, _ store: Store
    ) -> Nomination {
        let list = contest.stage(review.decision.stage)?.scoring?.list(for: winner.group)
        let tier = list?.tiers.first { $0.id == winner.tier }
        let award = [list?.name?.indonesian, tier?.name.indonesian].compactMap(\.self).joined(separator: ": ")
        return Nomination(
            contest: contest.id, entry: winner.entry, decision: review.decision.number, at: review.decision.at,
            decisionDigest: review.digest, line: review.line,
            lineDigest: store.journal.digest(ofLine: review.line) ?? .zero, entryDigest: digest,
            organizer: contest.organizer, award: award.isEmpty ? review.decision.stage.text : award)
    }

    /// Gives the attachments of an entry names of their own, so that all can stand in one folder.
    private static func take(
        _ entry: inout Entry, _ view: StoreView, into bundle: inout Bundle
    ) throws(StoreFailure) {
        for index in entry.attachments.indices {
            let attachment = entry.attachments[index]
            guard let digest = attachment.digest, let type = FileType(fileName: attachment.file),
                let ending = FileEnding(type.rawValue)
            else { continue }
            let name = "\(entry.id).\(attachment.rule).\(ending)"
            bundle.attachments.append((name, try view.read(StorePath(.attachment(digest, ending: ending)))))
            entry.attachments[index].file = name
        }
    }
}
