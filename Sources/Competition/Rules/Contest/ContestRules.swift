import Scoring

extension Contest {
    /// What makes no sense in the rules themselves, without looking at the rubrics.
    var modelFaults: [LocatedProblem] {
        windowFaults + numberFaults + groupReferenceFaults + requirementFaults + stageFaults
    }

    private var windowFaults: [LocatedProblem] {
        var faults: [LocatedProblem] = []
        if intake.closes < intake.opens {
            faults.append(.contest(.windowReversed(opens: intake.opens, closes: intake.closes), [.child("intake", 0)]))
        }
        for (index, stage) in stages.enumerated() {
            let place = Locator.stage(index)
            if stage.window.closes < stage.window.opens {
                faults.append(
                    .contest(.windowReversed(opens: stage.window.opens, closes: stage.window.closes), place))
            }
            faults += objectionFaults(stage, place.child("objections"))
            if stage.scoring != nil, stage.window.opens < intake.closes {
                faults.append(.contest(.stageBeforeIntake(stage: stage.id), place))
            }
            if index > 0, stage.window.opens < stages[index - 1].window.opens {
                faults.append(.contest(.stagesOutOfOrder(stage: stage.id, before: stages[index - 1].id), place))
            }
        }
        return faults
    }

    private func objectionFaults(_ stage: Stage, _ place: Locator) -> [LocatedProblem] {
        let reversed: [ContestProblem] =
            switch stage.objections?.opening {
            case .window(let window) where window.closes < window.opens:
                [.windowReversed(opens: window.opens, closes: window.closes)]
            case .days(0): [.valueTooSmall(name: "days", found: 0, least: 1)]
            default: []
            }
        return reversed.map { .contest($0, place) }
    }

    private var numberFaults: [LocatedProblem] {
        form.attachments.enumerated().compactMap { index, attachment in
            guard attachment.kilobytes == 0 else { return nil }
            return .contest(
                .valueTooSmall(name: "kilobytes", found: 0, least: 1), Locator.form.child("attachment", index))
        }
    }

    /// Every list of groups names groups that exist.
    private var groupReferenceFaults: [LocatedProblem] {
        let questions = form.questions.enumerated().flatMap { index, question in
            unknownGroups(question.groups, Locator.form.child("question", index))
        }
        let attachments = form.attachments.enumerated().flatMap { index, attachment in
            unknownGroups(attachment.groups, Locator.form.child("attachment", index))
        }
        let requirements = requirements.enumerated().flatMap { index, requirement in
            unknownGroups(requirement.groups, Locator.requirement(index))
        }
        return questions + attachments + requirements
    }

    /// The groups of a list that the contest does not have.
    func unknownGroups(_ named: [GroupID]?, _ place: Locator) -> [LocatedProblem] {
        (named ?? []).filter { group($0) == nil }.map { id in
            let suggestion = suggestion(for: id.text, among: groups.map(\.id.text))
            return .contest(.groupUnknown(group: id.text, suggestion: suggestion), place)
        }
    }
}

extension LocatedProblem {
    static func contest(_ problem: ContestProblem, _ place: Locator) -> LocatedProblem {
        LocatedProblem(.contest(problem), place)
    }
}

extension Locator {
    static let form: Locator = [.child("form", 0)]

    static func stage(_ index: Int) -> Locator { [.child("stages", 0), .place(index)] }

    static func requirement(_ index: Int) -> Locator { [.child("requirements", 0), .child("requirement", index)] }
}
