import Scoring

extension StoreCheck {
    /// Whatever a document names is in the store: rubrics, offices and their services, entries, jurors, stages.
    static let referencesResolve = StoreCheck { contents in
        rubrics(contents) + entries(contents) + screenings(contents) + plans(contents) + objections(contents)
    }

    private static func objections(_ contents: StoreContents) -> [Finding] {
        contents.objections.sorted { $0.number < $1.number }.flatMap { objection -> [Finding] in
            guard let number = ObjectionNumber(objection.number) else { return [] }
            if let decided = DecisionNumber(objection.decision), contents.unread.contains(.decision(decided)) {
                return []
            }
            guard let decision = contents.decisions[objection.decision], decision.stage == objection.stage else {
                return [broken(.objection(number), "decision", String(objection.decision))]
            }
            let isAbout = decision.entries.contains(objection.entry) && contents.has(objection.entry)
            return isAbout ? [] : [broken(.objection(number), "entry", objection.entry.text)]
        }
    }

    private static func rubrics(_ contents: StoreContents) -> [Finding] {
        contents.contest.rubricsNamed
            .filter { !contents.rubrics.contains($0) && !contents.unread.contains(.rubric($0)) }
            .map { broken(.contest, "rubric", $0.text) }
    }

    private static func entries(_ contents: StoreContents) -> [Finding] {
        contents.entries.values.sorted { $0.id < $1.id }.flatMap { head -> [Finding] in
            guard let office = contents.offices[head.office] else {
                if contents.unread.contains(.office(head.office)) { return [] }
                return [broken(.entry(head.id), "office", head.office.text)]
            }
            let isKnown = office.service(head.service) != nil || head.withdrawal != nil
            return isKnown ? [] : [broken(.entry(head.id), "service", head.service.text)]
        }
    }

    private static func screenings(_ contents: StoreContents) -> [Finding] {
        contents.screenings.filter { !contents.has($0.entry) }.map { screening in
            broken(.screening(screening.entry), "entry", screening.entry.text)
        }
    }

    private static func plans(_ contents: StoreContents) -> [Finding] {
        contents.plans.values.sorted { $0.stage < $1.stage }.flatMap { plan -> [Finding] in
            guard contents.contest.stage(plan.stage)?.scoring != nil else {
                return [broken(.assignmentPlan(plan.stage), "stage", plan.stage.text)]
            }
            let entries = plan.readings.filter { !contents.has($0.entry) }.map(\.entry.text)
            let jurors = Set(plan.readings.flatMap(\.jurors)).filter {
                contents.jurors[$0] == nil && !contents.unread.contains(.juror($0))
            }.sorted()
            return entries.map { broken(.assignmentPlan(plan.stage), "entry", $0) }
                + jurors.map { broken(.assignmentPlan(plan.stage), "juror", $0.text) }
        }
    }

    private static func broken(_ document: StoreDocument, _ kind: String, _ id: String) -> Finding {
        .breach(.referenceBroken(path: StorePath(document).text, kind: kind, id: id), document)
    }
}

extension StoreContents {
    /// Whether an entry is there, be it damaged.
    fileprivate func has(_ entry: EntryID) -> Bool { entries[entry] != nil || unread.contains(.entry(entry)) }
}
