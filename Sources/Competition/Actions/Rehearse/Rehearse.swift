import Scoring

/// Makes a contest up and walks it through every stage: `rehearse`.
///
/// Everything goes through the actions that a real contest goes through, at times of the contest's own windows, so that a rehearsal is
/// judged, journaled and committed like any other contest. The same seed gives the same store, byte for byte.
public enum Rehearse {
    /// What is asked for.
    public struct Request: Sendable {
        /// The contest and its rubrics.
        public var rules: CreateContest.Rules
        /// The lists that everything is drawn from.
        public var lists: RehearsalLists
        /// How many entries.
        public var entries: Int
        /// How many jurors.
        public var jurors: Int
        /// What all random numbers follow from.
        public var seed: UInt64
        /// The program and version, which decisions record.
        public var program: String

        /// Creates a request.
        public init(
            rules: CreateContest.Rules, lists: RehearsalLists, entries: Int, jurors: Int, seed: UInt64,
            program: String
        ) {
            self.rules = rules
            self.lists = lists
            self.entries = entries
            self.jurors = jurors
            self.seed = seed
            self.program = program
        }
    }

    /// How far a rehearsal is.
    public enum Step: Hashable, Sendable {
        /// Offices and jurors are registered.
        case registering
        /// So many of all entries are in.
        case submitting(done: Int, of: Int)
        /// Entries are screened.
        case screening(StageID)
        /// So many of the stage's jurors have handed in their sheets.
        case scoring(StageID, done: Int, of: Int)
        /// A stage is decided.
        case deciding(StageID)
    }

    /// What was made.
    public struct Report: Sendable {
        /// The contest.
        public var contest: Contest
        /// How many offices were registered.
        public var offices: Int
        /// How many services they have.
        public var services: Int
        /// How many entries came in.
        public var entries: Int
        /// How many jurors were registered.
        public var jurors: Int
        /// What became of the stages, as far as there were entries in them.
        public var stages: [StageReport]
        /// The number of journal lines.
        public var lines: Int
        /// The digest of the last journal line: the same for the same request.
        public var head: Digest

        /// How many score sheets came in.
        public var sheets: Int { stages.reduce(0) { $0 + $1.sheets } }
    }

    /// What became of one stage.
    public struct StageReport: Sendable {
        /// The stage.
        public var stage: Stage
        /// How many entries were in it.
        public var entered: Int
        /// How many went on to the next stage, or were awarded at the last.
        public var wentOn = 0
        /// How many sheets came in.
        public var sheets = 0
        /// How many of them abstain.
        public var abstained = 0
        /// How many readings were left out because of a conflict of interest.
        public var conflicts = 0
        /// How many ties were put in an order.
        public var orders = 0
        /// How many objections to its list were received and ruled on.
        public var objections = 0
        /// How many entries have each outcome.
        public var outcomes: [DecidedStanding.Outcome: Int] = [:]
        /// How many entries each award list and tier holds, in the contest's order; nil where a list has no tiers.
        public var awards: [(list: SelectionList, tier: AwardTier?, entries: Int)] = []
    }

    /// Makes a rehearsal in a new folder, whole or not at all.
    ///
    /// - Parameter progress: called as the work goes on.
    /// - Throws: `refused` with nothing written when the contest is a real one (`rehearsal-contest-real`), when its limits leave room for
    ///   fewer entries (`rehearsal-too-few-places`), when the jurors are fewer than an entry's sheets (`rehearsal-too-few-jurors`) or when
    ///   its stages leave no time (`rehearsal-stages-overlap`); otherwise as the actions.
    public static func run(
        _ request: Request, folder: String, access: FileAccess = .system, progress: (Step) -> Void = { _ in }
    ) throws(ActionFailure) -> Report {
        let contest = request.rules.contest
        guard contest.isRehearsal else { throw .refused(.rehearsal(.contestReal(contest: contest.id))) }
        let schedule = try RehearsalSchedule(contest)
        let cast = try RehearsalCast(
            contest, request.lists, entries: request.entries, jurors: request.jurors, seed: request.seed)
        XMLRuntime.prepare(forDocuments: request.entries)
        func make(_ folder: String) throws(ActionFailure) -> Report {
            let founded = Occasion(now: schedule.founded, isChosen: true, by: contest.organizer)
            // A rehearsal has nothing to hide, and the same request gives the same store.
            let salt = SHA256.digest(of: Array("competitionctl rehearsal \(request.seed)".utf8))
            _ = try CreateContest.run(request.rules, folder: folder, at: founded, access: access, salt: salt)
            let store = try opened(folder, access)
            var walk = RehearsalWalk(cast: cast, request: request, schedule: schedule, store: store)
            return try walk.walk(progress)
        }
        guard let place = RehearsalFolder(for: folder, access) else { return try make(folder) }
        do throws(StoreFailure) { try place.clear() } catch { throw .store(error) }
        do throws(ActionFailure) {
            let report = try make(place.path)
            // A last commit that could not be carried out in full is finished before anybody sees it.
            _ = try opened(place.path, access)
            do throws(FileFailure) { try place.finish() } catch { throw ActionFailure.store(.io(error)) }
            return report
        } catch {
            place.discard()
            throw error
        }
    }

    private static func opened(_ folder: String, _ access: FileAccess) throws(ActionFailure) -> Store {
        do throws(StoreFailure) {
            return try Store.open(folder, access: access, mode: .writing)
        } catch {
            throw .store(error)
        }
    }
}
