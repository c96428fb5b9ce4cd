import Competition

extension ContestProblem {
    /// The words about the problem.
    func text(in language: Language) -> FindingText {
        switch language {
        case .indonesian: indonesianContest(self)
        case .english: englishContest(self)
        }
    }
}

private func englishContest(_ problem: ContestProblem) -> FindingText {
    let language = Language.english
    return switch problem {
    case .windowReversed(let opens, let closes):
        FindingText(
            "it closes (\(language.time(closes))) before it opens (\(language.time(opens)))",
            cure: "Look at opens and closes.")
    case .stageBeforeIntake(let stage):
        FindingText(
            "stage \"\(stage)\" opens before registration closes",
            cure: "If that is not meant, let the stage open after registration has closed.")
    case .stagesOutOfOrder(let stage, let before):
        FindingText(
            "stage \"\(stage)\" opens earlier than stage \"\(before)\", which precedes it",
            cure: "If that is not meant, look at the times or the order of the two stages.")
    case .groupUnknown(let group, let suggestion):
        FindingText("the contest has no group \"\(group)\"" + language.guess(suggestion))
    case .quotaValueUnknown(let dimension, let value, let suggestion):
        FindingText(
            "a quota names \(language.dimension(dimension)) \"\(value)\", which does not exist"
                + language.guess(suggestion))
    case .stageUnknown(let stage, let suggestion):
        FindingText("the contest has no stage \"\(stage)\"" + language.guess(suggestion))
    case .stageNotScored(let stage):
        FindingText("stage \"\(stage)\" gives no scores", cure: "Name a stage that is judged by score sheets.")
    case .stageLater(let stage, let referred):
        FindingText(
            "stage \"\(stage)\" takes the score of stage \"\(referred)\", which comes after it",
            cure: "Name the stage itself or one before it.")
    case .tieBreakCriterionUnknown(let stage, let criterion, let rubric, let suggestion):
        FindingText(
            "a tie-break names criterion \"\(criterion)\", which rubric \"\(rubric)\" of stage \"\(stage)\" does "
                + "not have"
                + language.guess(suggestion))
    case .rubricMissing(let stage, let group):
        FindingText(
            "group \"\(group)\" has no rubric at stage \"\(stage)\"",
            cure: "Add a <rubric> for the group, or one without groups for all of them.")
    case .rubricRepeated(let stage, let group):
        FindingText(
            group.isEmpty
                ? "stage \"\(stage)\" has more than one rubric for all groups"
                : "group \"\(group)\" has more than one rubric at stage \"\(stage)\"",
            cure: "Keep one rubric for each group.")
    case .rubricNotFound(let rubric):
        FindingText(
            "the file of rubric \"\(rubric)\" was not found",
            cure: "Save it as rubrics/\(rubric).xml in the folder of contest.xml or in one above it.")
    case .rubricIdentifierDiffers(let file, let found, let expected):
        FindingText(
            "\(file) holds rubric \"\(found)\" instead of \"\(expected)\"",
            cure: "Give the rubric the identifier that its file name says.")
    case .rubricQuestionUnknown(let rubric, let criterion, let question):
        FindingText(
            "criterion \"\(criterion)\" of rubric \"\(rubric)\" judges question \"\(question)\", which the form "
                + "does not have",
            cure: "If the rubric is meant for another form, this warning can be passed over.")
    case .awardsMissing(let stage):
        FindingText("the last stage, \"\(stage)\", awards nothing", cure: "Add <awards>.")
    case .awardsBeforeLast(let stage):
        FindingText(
            "stage \"\(stage)\" awards although it is not the last",
            cure: "Move <awards> to the last stage; use <advance> here.")
    case .advanceAtLast(let stage):
        FindingText(
            "the last stage, \"\(stage)\", passes entries on to a stage that does not exist",
            cure: "Put <awards> in the place of <advance>.")
    case .advanceMissing(let stage):
        FindingText("stage \"\(stage)\" does not say who moves on", cure: "Add <advance>.")
    case .listMissing(let stage, let group):
        FindingText(
            "no list of stage \"\(stage)\" selects from group \"\(group)\"",
            cure: "Name the group in the groups of one of the lists.")
    case .listRepeated(let stage, let group):
        FindingText(
            group.isEmpty
                ? "a list of stage \"\(stage)\" without groups takes all of them already, but there is another list"
                : "group \"\(group)\" stands in more than one list of stage \"\(stage)\"",
            cure: "Each group may stand in one list only.")
    case .tiersDiffer(let list, let places, let size):
        FindingText(
            "the tiers have \(language.count(places, "place", "places")), but list \"\(list)\" has "
                + "\(language.count(size))",
            cure: "Let the places of all tiers sum to the size.")
    case .tiersWithoutSize(let list):
        FindingText("list \"\(list)\" has tiers but does not say how many it takes", cure: "Add size.")
    case .quotaReversed(let number, let minimum, let maximum):
        FindingText(
            "quota \(language.count(number)) asks for at least \(language.count(minimum)) but allows at most "
                + language.count(maximum),
            cure: "Look at minimum and maximum.")
    case .quotasExceedSize(let minimums, let size):
        FindingText(
            "the quotas together need at least \(language.count(minimums, "place", "places")), but the list has "
                + language.count(size),
            cure: "Lower the quotas' minimums or raise the size.")
    case .floorAboveMaximum(let floor, let maximum):
        FindingText("the floor \(language.number(floor)) lies above the highest score \(language.number(maximum))")
    case .mixAbovePanel(let minimum, let jurors):
        FindingText(
            "the kinds of juror ask for \(language.count(minimum)) together, but a full panel has "
                + language.count(jurors))
    case .sheetsAbovePanel(let minimum, let jurors):
        FindingText(
            "an entry needs at least \(language.count(minimum, "score sheet", "score sheets")), but the panel has "
                + language.count(jurors, "juror", "jurors"),
            cure: "Lower minimum-sheets or raise jurors.")
    case .panelEmpty(let stage):
        FindingText("stage \"\(stage)\" has no jurors", cure: "Set jurors to 1 or more.")
    case .trimLeavesNothing(let drop, let minimum):
        FindingText(
            "dropping the \(language.count(drop)) highest and the \(language.count(drop)) lowest leaves nothing of "
                + language.count(minimum, "score sheet", "score sheets"),
            cure: "Lower drop, or set minimum-sheets to more than twice as much.")
    case .placesClash(let stage, let clash): clash.text(at: stage, in: language)
    case .maximaDiffer(let stage, let first, let second):
        FindingText(
            "rubrics \"\(first)\" and \"\(second)\" of stage \"\(stage)\" are compared with each other but have "
                + "different "
                + "highest scores",
            cure: "Give them the same highest score, rank and select the groups apart, or combine scores in percent.")
    case .personTestMismatch(let requirement):
        FindingText(
            "requirement \"\(requirement)\" does not fit: judged=\"person\" goes with <by-person/> and with nothing "
                + "else",
            cure: "Change one of the two.")
    case .winnersNeeded(let requirement):
        FindingText(
            "requirement \"\(requirement)\" refers to earlier winners, but none are listed", cure: "Add <winners>.")
    case .requirementRepeated(let requirement, let earlier):
        FindingText(
            "requirement \"\(requirement)\" is of the same kind as \"\(earlier)\"; a contest can have one of this kind",
            cure: "Remove one of the two.")
    case .noScoringStage:
        FindingText("the contest has no stage with scores", cure: "Add a <scoring-stage>.")
    case .choiceNeeded(let name, let choices):
        FindingText("\(name) is needed here", cure: "Choose one of \(language.oneOf(choices)).")
    case .clockChosen:
        FindingText("only a rehearsal lets the time be chosen", cure: "Run it without --now.")
    case .unreadable(let file, let number):
        FindingText(
            "the file \(file) cannot be read: \(SystemReason(number).words(in: language))",
            cure: "Check its name and the permission to read it.")
    case .valueTooSmall(let name, let found, let least):
        FindingText("\"\(name)\" is \(language.count(found)); the least is \(language.count(least))")
    }
}

extension Language {
    /// What a quota counts by, from the word that documents use.
    func dimension(_ name: String) -> String { QuotaDimension(rawValue: name).map(dimension) ?? name }

    /// What a quota counts by.
    func dimension(_ dimension: QuotaDimension) -> String {
        switch (self, dimension) {
        case (.indonesian, .group): "kelompok"
        case (.indonesian, .category): "kategori"
        case (.indonesian, .institutionKind): "jenis instansi"
        case (.indonesian, .regionClass): "kelas wilayah"
        case (.english, .group): "group"
        case (.english, .category): "category"
        case (.english, .institutionKind): "kind of institution"
        case (.english, .regionClass): "region class"
        }
    }
}
