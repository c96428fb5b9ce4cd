import Scoring

/// What documents on paper about one decision are made of, as it stood right after the decision.
///
/// Unlike ``PublicMaterial`` it holds private matter: sheets with notes and signatures, screenings, withdrawals. Nothing that was written to
/// the store later is in it, so that a document printed again is the same.
public struct PaperMaterial: Sendable {
    /// What could be published right after the decision, which is the last in it; without the answers of entries, which are on no paper.
    public var published: PublicMaterial
    /// The decision.
    public var review: VerifyStore.Reviewed
    /// Whether a later decision on the same stage is in force instead.
    public var isSuperseded: Bool
    /// The sheets of the decided stage, by entry and juror.
    public var sheets: [SignedSheet]
    /// The heads of entries that were withdrawn before the decision.
    public var withdrawn: [EntryHead]
    /// The screenings by entry.
    public var screenings: [EntryID: Screening]

    /// Reads the material of every decision of a store, in order.
    ///
    /// - Throws: `refused` when a decision does not follow from its inputs: such figures are not printed.
    public static func read(from store: Store) throws(ActionFailure) -> [PaperMaterial] {
        try read(from: store, reviews: try VerifyStore.decisions(in: store))
    }

    /// Reads the material of a store whose decisions were computed again already.
    ///
    /// - Parameter isWanted: whether the documents of a decision are wanted; all are by default.
    public static func read(
        from store: Store, reviews: [VerifyStore.Reviewed],
        where isWanted: (VerifyStore.Reviewed) -> Bool = { _ in true }
    ) throws(ActionFailure) -> [PaperMaterial] {
        _ = try reviews.flatMap(\.differences).refusing()
        do throws(StoreFailure) {
            var materials: [PaperMaterial] = []
            for (index, review) in reviews.enumerated() where isWanted(review) {
                materials.append(try read(review, Array(reviews[...index]), from: store))
            }
            return materials
        } catch {
            throw .store(error)
        }
    }

    private static func read(
        _ review: VerifyStore.Reviewed, _ reviews: [VerifyStore.Reviewed], from store: Store
    ) throws(StoreFailure) -> PaperMaterial {
        let view = store.asOf(line: review.line)
        let isScored = review.material != nil
        return PaperMaterial(
            published: try PublicMaterial.read(
                view, reviews, store.journal, lines: review.line, readsAnswers: false),
            review: review,
            isSuperseded: review.replacedBy != nil, sheets: isScored ? try view.sheets(review.decision.stage) : [],
            withdrawn: try view.entryHeads().filter { $0.withdrawal != nil }, screenings: try view.screenings())
    }
}
