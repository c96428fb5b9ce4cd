import Scoring

/// When everything of a rehearsal happens: inside the contest's own windows, never before what it needs.
struct RehearsalSchedule {
    /// When the store is made.
    let founded: Moment
    /// When offices and jurors are registered.
    let registered: Moment
    /// The stages in their order.
    let stages: [StageTimes]
    private let intake: ClosedRange<Moment>
    private let zone: Zone

    /// When a stage happens.
    struct StageTimes {
        /// When it is planned; a screening needs no plan.
        var planned: Moment
        /// From when to when it is judged.
        var judged: ClosedRange<Moment>
        /// When it is decided; nil where the next stage closes before that, and the screening alone says who is in it.
        var decided: Moment?
        /// When its list becomes final; nil where the rules have no window for objections.
        var settled: Moment?
    }

    /// Finds the times.
    ///
    /// - Throws: `stagesOverlap` when a stage closes before that on which its roster depends can be decided.
    init(_ contest: Contest) throws(ActionFailure) {
        let opens = contest.intake.opens.moment(in: contest.zone)
        let closes = max(opens, contest.intake.closes.moment(in: contest.zone))
        founded = opens.later(by: -14 * 86_400)
        registered = opens.later(by: -10 * 86_400)
        intake = opens...closes
        zone = contest.zone
        var stages: [StageTimes] = []
        var ready = closes.later(by: 60)
        for (index, stage) in contest.stages.enumerated() {
            let next = index + 1 < contest.stages.count ? contest.stages[index + 1] : nil
            let times = try Self.times(
                of: stage, after: index > 0 ? contest.stages[index - 1].id : stage.id, next: next, ready, contest.zone)
            stages.append(times)
            ready = times.settled ?? times.decided ?? times.judged.lowerBound
        }
        self.stages = stages
    }

    /// When one of several submissions comes in; they come thicker and thicker up to the closing, the last at its last minute.
    ///
    /// - Parameter number: from 1 to the count.
    func submission(_ number: Int, of count: Int) -> Moment {
        let rest = Int64((count - number) * 1000 / max(1, count))
        let share = 1_000_000 - rest * rest * rest / 1000
        let span = intake.upperBound.seconds - intake.lowerBound.seconds
        return min(intake.upperBound, awake(intake.lowerBound.later(by: span * share / 1_000_000)))
    }

    /// A moment of the same day when people are awake; what is later stays later.
    private func awake(_ moment: Moment) -> Moment {
        let day: Int64 = 86_400
        let morning: Int64 = 25_200
        let local = moment.seconds + Int64(zone.hours) * 3600
        let time = (local % day + day) % day
        let shifted =
            time < morning ? morning + time / 7 : day - (day - time) * (day - morning - 3600) / (day - morning)
        return moment.later(by: shifted - time)
    }

    private static func times(
        of stage: Stage, after previous: StageID, next: Stage?, _ ready: Moment, _ zone: Zone
    ) throws(ActionFailure) -> StageTimes {
        let opens = stage.window.opens.moment(in: zone)
        let closes = stage.window.closes.moment(in: zone)
        let begins = max(ready, opens)
        let ended = max(begins, closes.later(by: 60))
        let decided = ended.later(by: pause(after: ended, before: next?.window.opens.moment(in: zone)))
        guard stage.scoring == nil else {
            guard begins <= closes else {
                throw .refused(.rehearsal(.stagesOverlap(stage: stage.id, before: previous)))
            }
            let planned = min(begins, ready.later(by: 3600))
            return StageTimes(
                planned: planned, judged: begins...closes, decided: decided,
                settled: settled(stage, decided, zone))
        }
        let isInTime = next.map { decided <= $0.window.closes.moment(in: zone) } ?? true
        return StageTimes(
            planned: begins, judged: begins...max(begins, closes), decided: isInTime ? decided : nil,
            settled: isInTime ? settled(stage, decided, zone) : nil)
    }

    /// When a list becomes final: the morning after its window has closed.
    private static func settled(_ stage: Stage, _ decided: Moment, _ zone: Zone) -> Moment? {
        stage.objections.map { rules in
            let window = rules.window(forListOf: Timestamp(decided, in: zone), in: zone)
            return max(decided, window.closes.moment(in: zone)).later(by: 36_000)
        }
    }

    /// How long people take to decide: until the next day, or half of what is left before the next stage.
    private static func pause(after ended: Moment, before next: Moment?) -> Int64 {
        guard let next else { return 64_800 }
        return max(0, min(64_800, (next.seconds - ended.seconds) / 2))
    }
}

extension Moment {
    /// So many seconds later.
    func later(by seconds: Int64) -> Moment { Moment(seconds: self.seconds + seconds) }
}

extension ClosedRange<Moment> {
    /// The moment at which one of several, counted from 1, is done, the last at the end.
    func moment(_ number: Int, of count: Int) -> Moment {
        let span = upperBound.seconds - lowerBound.seconds
        return lowerBound.later(by: span * Int64(number) / Int64(Swift.max(1, count)))
    }
}
