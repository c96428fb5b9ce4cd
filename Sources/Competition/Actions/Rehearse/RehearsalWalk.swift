import Scoring

/// The way of a rehearsal through its contest, one action after another.
struct RehearsalWalk {
    let cast: RehearsalCast
    let request: Rehearse.Request
    let schedule: RehearsalSchedule
    var store: Store

    var contest: Contest { cast.contest }

    /// The most entries that one commit brings in.
    private static let mostAtOnce = 2000
    /// How many times a smaller intake is spread over.
    private static let usualBatches = 24

    /// Goes all the way.
    mutating func walk(_ progress: (Rehearse.Step) -> Void) throws(ActionFailure) -> Rehearse.Report {
        progress(.registering)
        try register()
        try submit(progress)
        var stages: [Rehearse.StageReport] = []
        for number in contest.stages.indices {
            guard let report = try walk(through: number, progress) else { break }
            // A decision says itself whom it passed on; a screening without one shows in the stage after it.
            if let last = stages.last, last.outcomes.isEmpty { stages[stages.count - 1].wentOn = report.entered }
            stages.append(report)
        }
        return Rehearse.Report(
            contest: contest, offices: cast.offices.count,
            services: cast.offices.reduce(0) { $0 + $1.services.count }, entries: cast.heads.count,
            jurors: cast.jurors.count, stages: stages, lines: store.journal.count, head: store.journal.head)
    }

    /// Goes through one stage; nil when no entry came so far.
    private mutating func walk(
        through number: Int, _ progress: (Rehearse.Step) -> Void
    ) throws(ActionFailure) -> Rehearse.StageReport? {
        let stage = contest.stages[number]
        let times = schedule.stages[number]
        var report = Rehearse.StageReport(stage: stage, entered: 0)
        if let rules = stage.scoring {
            let sheets = RehearsalSheets(
                cast: cast, rubrics: request.rules.rubrics, stage: stage, rules: rules, number: number)
            try score(sheets, times, &report, progress)
        } else {
            progress(.screening(stage.id))
            report.entered = try screen(stage, at: times.judged.upperBound)
        }
        guard report.entered > 0 else { return nil }
        if let decided = times.decided {
            progress(.deciding(stage.id))
            try decide(stage, at: decided, &report)
            if let settled = times.settled { try settle(stage, from: decided, to: settled, &report) }
        }
        return report
    }

    func occasion(_ moment: Moment) -> Occasion {
        Occasion(now: moment, isChosen: true, by: contest.organizer)
    }

    private mutating func register() throws(ActionFailure) {
        let offices = gathering(cast.offices, "offices")
        _ = try Register.offices(offices, in: &store, at: occasion(schedule.registered))
        let jurors = gathering(cast.jurors, "jurors")
        _ = try Register.jurors(jurors, in: &store, at: occasion(schedule.registered.later(by: 3600)))
    }

    /// Many documents of one kind as one register.
    private func gathering<Value: Document>(_ values: [Value], _ name: String) -> InputFile {
        let root = XMLElement(name, [], values.map(\.element))
        return InputFile(
            name: "gladi/\(name).xml", bytes: XMLWriter.document(root, namespace: Value.kind.namespace))
    }

    private mutating func submit(_ progress: (Rehearse.Step) -> Void) throws(ActionFailure) {
        let all = cast.heads.count
        let batches = max((all + Self.mostAtOnce - 1) / Self.mostAtOnce, min(all, Self.usualBatches))
        let entries = RehearsalEntries(cast: cast)
        var done = 0
        for batch in 0..<batches {
            progress(.submitting(done: done, of: all))
            let numbers = done..<((batch + 1) * all / batches)
            let files = parallelMap(Array(numbers)) { entries.file($0) }
            _ = try SubmitEntries.run(
                files, in: &store, at: occasion(schedule.submission(batch + 1, of: batches)),
                readFile: RehearsalEntries.attachment)
            done = numbers.upperBound
        }
        progress(.submitting(done: done, of: all))
    }

    /// The program judges what it can; of the rest a person lets most pass.
    ///
    /// - Returns: how many entries are in the stage.
    private mutating func screen(_ stage: Stage, at moment: Moment) throws(ActionFailure) -> Int {
        // Verdicts are on entries, not on stages: a second screening finds those of the first.
        guard stage.id == contest.screeningStage?.id else {
            let source = try store.reading { (view) throws(StoreFailure) in try view.rosterSource() }
            return source.roster(of: stage.id).entries.count
        }
        let receipt = try ScreenEntries.all(in: &store, at: occasion(moment))
        let open = receipt.entries.filter { $0.screening == nil }
        let reasons = cast.lists.sentences[.failures]
        let orders = open.map { screened -> (entry: String, order: ScreenEntries.Order) in
            var random = RehearsalRandom(seed: cast.seed, .screening, cast.numbers[screened.head.id] ?? 0)
            guard open.count > 40, random.happens(onceIn: 40), let failed = random.one(of: screened.open),
                let reason = random.one(of: reasons)
            else { return (screened.head.id.text, .pass(waived: [], reason: nil)) }
            return (screened.head.id.text, .fail(requirement: failed.id.text, reason: reason))
        }
        if !orders.isEmpty { _ = try ScreenEntries.several(orders, in: &store, at: occasion(moment)) }
        return receipt.entries.count
    }

    /// The whole panel reads all entries, one juror's sheets after the other's.
    private mutating func score(
        _ sheets: RehearsalSheets, _ times: RehearsalSchedule.StageTimes, _ report: inout Rehearse.StageReport,
        _ progress: (Rehearse.Step) -> Void
    ) throws(ActionFailure) {
        let stage = sheets.stage.id
        let jurors = cast.jurors
        let receipt: AssignStage.Receipt
        do throws(ActionFailure) {
            receipt = try AssignStage.run(stage.text, list: nil, in: &store, at: occasion(times.planned))
        } catch .refused(let findings) where findings.map(\.problem) == [.plan(.rosterEmpty(stage: stage))] {
            return
        }
        report.entered = receipt.plan.readings.count
        report.conflicts = receipt.conflicts.count
        for (number, juror) in jurors.enumerated() {
            progress(.scoring(stage, done: number, of: jurors.count))
            let moment = times.judged.moment(number + 1, of: jurors.count)
            let day = moment.civil(in: contest.zone).local.day
            let readings = receipt.plan.readings.filter { $0.jurors.contains(juror.id) }
            let files = parallelMap(readings) { sheets.file(of: number, reading: $0, on: day) }
            let received = try ReceiveSheets.run(files.compactMap(\.self), in: &store, at: occasion(moment))
            report.sheets += received.sheets.count
            report.abstained += received.sheets.count { $0.total == nil }
        }
        progress(.scoring(stage, done: jurors.count, of: jurors.count))
    }

    /// Decides, and puts in the order of their identifiers what only the panel could tell apart.
    private mutating func decide(
        _ stage: Stage, at moment: Moment, _ report: inout Rehearse.StageReport
    ) throws(ActionFailure) {
        let reasons = cast.lists.sentences
        var request = DecideStage.Request(
            stage: stage.id.text, reason: reasons.first(.decision), program: request.program)
        var proposal: DecideStage.Proposal?
        while proposal == nil {
            do throws(ActionFailure) {
                proposal = try DecideStage.propose(request, in: store, at: occasion(moment))
            } catch {
                let orders = error.ties.map { $0.sorted().map(\.text) }
                guard !orders.isEmpty, orders.allSatisfy({ !request.orders.contains($0) }) else { throw error }
                request.orders += orders
                request.reason = reasons.first(.order)
            }
        }
        guard let proposal else { return }
        _ = try DecideStage.take(proposal, in: &store, at: occasion(moment))
        report.orders = request.orders.count
        count(proposal.decision.standings, stage, &report)
    }

    private func count(
        _ standings: [DecidedStanding], _ stage: Stage, _ report: inout Rehearse.StageReport
    ) {
        for standing in standings { report.outcomes[standing.outcome, default: 0] += 1 }
        report.wentOn = standings.count { $0.outcome.passesOn || $0.outcome == .awarded }
        for list in stage.scoring?.lists ?? [] where list.id != nil {
            let own = standings.filter { $0.list == list.id }
            report.awards += list.tiers.map { tier in (list, tier, own.count { $0.tier == tier.id }) }
            if list.tiers.isEmpty { report.awards.append((list, nil, own.count)) }
        }
    }
}

extension ActionFailure {
    /// The ties for which alone a decision was refused; none when there were other reasons.
    fileprivate var ties: [[EntryID]] {
        guard case .refused(let findings) = self else { return [] }
        let errors = findings.filter { $0.severity == .error }
        let ties = errors.compactMap { finding -> [EntryID]? in
            if case .decision(.tieUnresolved(let entries, _, _)) = finding.problem { entries } else { nil }
        }
        return ties.count == errors.count ? ties : []
    }
}
