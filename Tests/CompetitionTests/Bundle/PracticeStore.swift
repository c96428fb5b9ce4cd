import Competition
import TestSupport

/// The practice contest, walked to its end once for all tests that only look at it.
enum PracticeStore {
    nonisolated(unsafe) private static let contest = Result { try PracticeContest(.decided, access: .unsynced) }

    /// The store.
    static func decided() throws -> Store { try contest.get().store }
}
