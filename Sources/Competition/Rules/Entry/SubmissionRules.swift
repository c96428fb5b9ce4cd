import Scoring

/// Judges a submission: time, registry, identity, and every requirement of the contest.
///
/// Requirements judged at submission give errors; those judged at screening give the same findings as warnings, so that an
/// office learns of them while it can still revise.
struct SubmissionRules {
    var surroundings: Surroundings
    /// The instant of the submission; nil looks past the time, for checking a file before it is submitted.
    var now: Moment?
    /// Whether the entry comes out of a bundle, which alone brings nominations.
    var isNominated = false

    private var contest: Contest { surroundings.contest }

    /// Everything that is wrong, with whether it refuses the submission.
    func judge(_ entry: Entry) -> [(problem: EntryProblem, severity: Severity)] {
        judged(
            entry,
            firm: timeFaults() + registryFaults(entry.head) + identityFaults(entry.head) + attachmentFaults(entry))
    }

    private func judged(
        _ entry: Entry, firm: [EntryProblem]
    ) -> [(problem: EntryProblem, severity: Severity)] {
        let required = contest.requirements.flatMap { requirement in
            requirement.judge(entry, in: surroundings).map { problem in
                (problem, requirement.judged == .submission ? Severity.error : .warning)
            }
        }
        return (firm + impliedFaults(entry)).map { ($0, .error) } + required
    }

    /// What an entry can be told without the registers and the other entries.
    func judgeAlone(_ entry: Entry) -> [(problem: EntryProblem, severity: Severity)] {
        judged(entry, firm: attachmentFaults(entry))
    }

    private func timeFaults() -> [EntryProblem] {
        guard let now else { return [] }
        switch contest.intake.position(of: now, in: contest.zone) {
        case .inside: return []
        case .before: return [.early(opens: contest.timestamp(contest.intake.opens))]
        case .after: return [.late(closed: contest.timestamp(contest.intake.closes))]
        }
    }

    private func registryFaults(_ head: EntryHead) -> [EntryProblem] {
        guard let office = surroundings.offices[head.office] else {
            return [.officeUnknown(named: head.office.text, known: surroundings.offices.keys.map(\.text))]
        }
        return office.service(head.service) == nil ? [.serviceUnknown(named: head.service.text, of: office)] : []
    }

    private func identityFaults(_ head: EntryHead) -> [EntryProblem] {
        let inForce = surroundings.head(of: head.id)
        if let inForce, inForce.office != head.office {
            return [.identifierTaken(entry: head.id, office: inForce.office)]
        }
        if !isNominated, head.nominations != inForce?.nominations ?? [],
            let named = head.nominations.first ?? inForce?.nominations.first
        {
            return [.nominationUnfounded(contest: named.contest)]
        }
        guard let claimed = head.revision else { return [] }
        guard let inForce, let revision = inForce.revision, let received = inForce.received else {
            return [.revisionUnknown(found: claimed)]
        }
        return claimed == revision ? [] : [.revisionStale(found: claimed, inForce: revision, received: received)]
    }

    private func attachmentFaults(_ entry: Entry) -> [EntryProblem] {
        let own = contest.form.attachments(for: entry.head.group)
        return entry.attachments.filter { attachment in !own.contains { $0.id == attachment.rule } }.map {
            .attachmentOfOtherGroup(attachment: $0.rule, group: entry.head.group)
        }
    }

    /// What binds every contest that does not say otherwise: completeness, word limits, one service one innovation.
    private func impliedFaults(_ entry: Entry) -> [EntryProblem] {
        let tests = contest.requirements.map(\.test)
        let hasServiceLimit = tests.contains { if case .entriesPerService = $0 { true } else { false } }
        return (tests.contains(.complete) ? [] : completeness(entry, in: contest))
            + (tests.contains(.wordLimits) ? [] : wordLimits(entry, in: contest))
            + (hasServiceLimit ? [] : entriesOfService(entry.head, maximum: 1, among: surroundings))
    }
}

extension Contest {
    /// A local time of the contest as a timestamp.
    public func timestamp(_ local: LocalTime) -> Timestamp { Timestamp(local.moment(in: zone), in: zone) }

    /// An instant as a timestamp of the contest.
    public func timestamp(_ moment: Moment) -> Timestamp { Timestamp(moment, in: zone) }
}
