import Competition

extension ContestProblem.Code {
    /// What the code means, at length.
    func explanation(in language: Language) -> Explanation {
        switch language {
        case .indonesian: indonesianExplanation(self)
        case .english: englishExplanation(self)
        }
    }
}

private func englishExplanation(_ code: ContestProblem.Code) -> Explanation {
    switch code {
    case .windowReversed:
        Explanation(
            "Registration or a stage closes before it opens.",
            example: "It says opens=\"2025-05-11T08:00\" and closes=\"2025-05-10T23:59\".",
            cure: "Correct opens or closes.")
    case .stageBeforeIntake:
        Explanation(
            "A scoring stage opens while registration is open, so entries can change while they are scored. This "
                + "is a warning.",
            example: "Scoring opens on 5 May and registration closes on 11 May.",
            cure: "Let the stage open after registration has closed, unless that is meant, as for practice.")
    case .stagesOutOfOrder:
        Explanation(
            "A stage opens earlier than the stage that precedes it in order. This is a warning.",
            example: "Presentations open on 1 June and proposals on 10 June.",
            cure: "Check the times and the order of the stages in <stages>.")
    case .groupUnknown:
        Explanation(
            "An attribute groups names a group that is not in <groups>.",
            example: "It says groups=\"umun\", but the group is umum.",
            cure: "Use the identifier of a group that exists, or add the group.")
    case .quotaValueUnknown:
        Explanation(
            "A quota counts a group, category, kind of institution or region class that does not exist.",
            example: "A quota names region class 4t, but 3t is what the contest has.",
            cure: "Correct the values of the <quota>, or define the value in the contest.")
    case .stageUnknown:
        Explanation(
            "A rule refers to a stage that the contest does not have.",
            example: "A combination names stage propsal.",
            cure: "Use the identifier of a stage in <stages>.")
    case .stageNotScored:
        Explanation(
            "A rule takes the score of a stage that has no scores.",
            example: "A combination names the screening stage.",
            cure: "Name a stage that is judged by score sheets.")
    case .stageLater:
        Explanation(
            "A stage takes the score of a stage that comes after it, which is not there yet.",
            example: "The proposal stage combines the score of the presentation.",
            cure: "Name the stage itself or one before it.")
    case .tieBreakCriterionUnknown:
        Explanation(
            "A tie-break names a criterion that one of the stage's rubrics does not have.",
            example: "It says signifikan, but the criterion is signifikansi.",
            cure: "Use a criterion that all rubrics of the stage have.")
    case .rubricMissing:
        Explanation(
            "A group has no rubric at a scoring stage, so it cannot be scored.",
            example: "Only the general group has a rubric although there are replications.",
            cure: "Add a <rubric> for the group, or one without groups for all that no other names.")
    case .rubricRepeated:
        Explanation(
            "A group has two rubrics at one stage, so it is not clear which of them counts.",
            example: "The general group stands in two <rubric> elements.",
            cure: "Keep one rubric for each group, and at most one <rubric> without groups.")
    case .rubricNotFound:
        Explanation(
            "The file of a rubric that the contest names was not found. The program looks in the folder rubrics "
                + "beside contest.xml and in the folders above.",
            example: "The contest names kovablik-2025-proposal, but the file was not copied.",
            cure: "Save the rubric as rubrics/IDENTIFIER.xml.")
    case .rubricIdentifierDiffers:
        Explanation(
            "The name of a rubric's file is not the identifier inside it.",
            example: "The file rubrics/a.xml holds a rubric with id=\"b\".",
            cure: "Make file name and identifier equal.")
    case .rubricQuestionUnknown:
        Explanation(
            "A criterion of a rubric judges a question that the form does not have. This is a warning: scoring "
                + "works all the same.",
            example: "The rubric points to a question dasar-hukum that this year's form lacks.",
            cure: "Correct the criterion's attribute question, or pass the warning over if the rubric serves "
                + "another form.")
    case .awardsMissing:
        Explanation(
            "The last stage does not say who is awarded.",
            example: "The presentation stage has nothing but a rubric.",
            cure: "Add <awards> to the last stage.")
    case .awardsBeforeLast:
        Explanation(
            "Awards stand at a stage that is not the last.",
            example: "The proposal stage has <awards> although presentations follow.",
            cure: "Move <awards> to the last stage; other stages have <advance>.")
    case .advanceAtLast:
        Explanation(
            "The last stage passes entries on, but no stage follows.",
            example: "The presentation stage has <advance>.",
            cure: "Put <awards> in its place.")
    case .advanceMissing:
        Explanation(
            "A stage before the last does not say who moves on.",
            example: "The proposal stage has no <advance>.",
            cure: "Add <advance> with a size or a floor.")
    case .listMissing:
        Explanation(
            "A group stands in no list of the stage, so none of its entries can move on.",
            example: "The lists name the general group and replications, but there is a special group.",
            cure: "Add the group to one of the lists, or give it a list of its own.")
    case .listRepeated:
        Explanation(
            "A group stands in two lists of one stage. A list without groups takes all of them.",
            example: "The special group stands in two <awards>.",
            cure: "Let each group stand in one list only.")
    case .tiersDiffer:
        Explanation(
            "The places of all tiers do not sum to the size of the list.",
            example: "A Top 25 is divided into 3, 6 and 15 places.",
            cure: "Let the places of all <tier> elements sum to size.")
    case .tiersWithoutSize:
        Explanation(
            "A list is divided into tiers but does not say how many it takes.",
            example: "A list has <tier> elements but no size.",
            cure: "Add size, or remove the tiers.")
    case .quotaReversed:
        Explanation(
            "A quota asks for more than it allows.",
            example: "It says minimum=\"5\" and maximum=\"3\".",
            cure: "Correct minimum or maximum.")
    case .quotasExceedSize:
        Explanation(
            "The minimums of quotas of one kind together exceed the size of the list.",
            example: "Eleven categories ask for at least 3 each where the list has 25.",
            cure: "Lower the minimums, or raise the size.")
    case .floorAboveMaximum:
        Explanation(
            "The floor lies above the highest score that can be reached, so nobody would pass.",
            example: "A floor of 120 with a rubric of at most 100.",
            cure: "Lower the floor, or check the rubric.")
    case .mixAbovePanel:
        Explanation(
            "The mixes of a stage ask for more jurors together than a full panel has.",
            example: "jurors is 3, and the mixes ask for 2 academics and 2 practitioners.",
            cure: "Ask for fewer, or make the panel larger.")
    case .sheetsAbovePanel:
        Explanation(
            "More score sheets are needed than a full panel has jurors.",
            example: "It says minimum-sheets=\"5\" and jurors=\"3\".",
            cure: "Lower minimum-sheets, or raise jurors.")
    case .panelEmpty:
        Explanation(
            "A full panel has no jurors.",
            example: "It says jurors=\"0\".",
            cure: "Set jurors to the number of jurors for each entry.")
    case .trimLeavesNothing:
        Explanation(
            "The trimmed mean drops every score of an entry with the least number of sheets.",
            example: "One highest and one lowest are dropped although two sheets are enough.",
            cure: "Lower drop, or set minimum-sheets to more than twice as much.")
    case .placesClash:
        Explanation(
            "Borda's and Schulze's rules make an entry's figure of its place among the others in each juror's "
                + "order. Such a "
                + "figure holds in that one ranking, and only where every juror reads every entry.",
            example: "A stage says method=\"borda\" and has panels, so that a juror reads 20 of 120 entries.",
            cure: "Take mean, median, sum or trimmed-mean, or leave out what the finding names: panels, combination, "
                + "floor, a list over groups ranked apart, or the stage's figure in another rule.")
    case .maximaDiffer:
        Explanation(
            "Groups that are ranked or selected together are scored by rubrics with different highest totals, so "
                + "the scores cannot be compared.",
            example: "The general group is scored up to 100, the special group up to 111, and both stand in one list.",
            cure: "Give the rubrics the same highest total, rank and select the groups apart, or combine scores "
                + "in percent.")
    case .personTestMismatch:
        Explanation(
            "A requirement judged by a person (judged=\"person\") has the test <by-person/> and no other, and "
                + "that test goes with nothing else.",
            example: "A requirement on age says judged=\"person\" and has <minimum-age>.",
            cure: "Change judged or the test so that they go together.")
    case .winnersNeeded:
        Explanation(
            "A requirement refers to earlier winners, but the contest lists none.",
            example: "There is <never-won/> but no <winners>.",
            cure: "Add <winners>, or remove the requirement.")
    case .requirementRepeated:
        Explanation(
            "A requirement of this kind is a switch of the whole contest and can stand once: complete, "
                + "word-limits or entries-per-service.",
            example: "Two requirements both have <complete/>.",
            cure: "Remove one of them.")
    case .noScoringStage:
        Explanation(
            "The contest has screening but no stage with scores.",
            example: "<stages> holds nothing but <screening-stage>.",
            cure: "Add at least one <scoring-stage>.")
    case .choiceNeeded:
        Explanation(
            "In this contest the command could mean several things, and none was named.",
            example: "The schema of score sheets is asked for without --stage where two stages are scored.",
            cure: "Name one of the choices that are shown.")
    case .clockChosen:
        Explanation(
            "The time was chosen with --now, but the contest is no rehearsal. A real contest always goes by the "
                + "computer's clock.",
            example: "The command submit is run with --now after registration has closed.",
            cure: "Run it without --now. For practice, make a contest with rehearsal=\"true\".")
    case .unreadable:
        Explanation(
            "A file that was named cannot be read.",
            example: "The name is misspelt, or only another user may read the file.",
            cure: "Check the name, the folder and the permission to read it.")
    case .valueTooSmall:
        Explanation(
            "A number in the rules is smaller than it can sensibly be.",
            example: "The limit of an attachment is kilobytes=\"0\".",
            cure: "Write at least the number that the finding names.")
    }
}
