import Competition
import Scoring

extension Arbitrary {
    mutating func rubric() -> Rubric {
        Rubric(
            id: id(), title: words(), source: maybe { $0.line() }, weightSum: number(), divisor: number(),
            maximum: number(), criteria: list(1...4) { $0.criterion() })
    }

    private mutating func criterion() -> Criterion {
        let levels = list(1...3) { make in
            Level(
                value: make.number(), meaning: make.words(),
                evidence: make.list(0...2) { Evidence(id: $0.id(), name: $0.words()) })
        }
        let scale: Scale = flag() ? .levels(levels) : .range(minimum: number(), maximum: number(), step: number())
        return Criterion(
            id: id(), weight: number(), question: maybe { $0.id() }, name: words(), guidance: maybe { $0.words() },
            scale: scale)
    }

    mutating func contest() -> Contest {
        Contest(
            id: id(), isRehearsal: flag(), title: words(), organizer: line(), year: int(1000...9999),
            zone: one(of: Zone.allCases), region: Region(code: region(), name: line()),
            figures: FigureRules(
                places: int(0...6), rounding: one(of: [.halfUp, .halfEven]), compare: one(of: ComparedFigure.allCases)),
            publication: PublicationRules(jurorNames: flag()), intake: window(),
            groups: list(1...3) { ContestGroup(id: $0.id(), name: $0.words()) },
            categories: list(1...3) { Category(id: $0.id(), name: $0.words()) },
            regionClasses: list(0...2) { make in
                RegionClass(id: make.id(), name: make.words(), regions: make.list(1...3) { $0.region() })
            },
            form: EntryForm(questions: list(1...4) { $0.question() }, attachments: list(0...2) { $0.attachmentRule() }),
            requirements: list(0...4) { $0.requirement() }, winners: list(0...2) { $0.winner() },
            stages: list(1...3) { $0.stage() })
    }

    private mutating func groups() -> [GroupID]? { maybe { make in make.list(1...2) { $0.id() } } }

    private mutating func question() -> Question {
        Question(
            id: id(), wordLimit: maybe { $0.int(1...600) }, isRequired: flag(), isPublic: flag(), groups: groups(),
            name: words(),
            guidance: maybe { $0.words() })
    }

    private mutating func attachmentRule() -> AttachmentRule {
        AttachmentRule(
            id: id(), isRequired: flag(), kilobytes: int(1...9999),
            types: list(1...3) { $0.one(of: FileType.allCases) }, groups: groups(), name: words())
    }

    private mutating func requirement() -> Requirement {
        let tests: [Requirement.Test] = [
            .minimumAge(months: int(0...99), before: maybe { $0.day() }), .complete, .wordLimits, .distinctTitle,
            .neverWon, .namesOrigin(listed: flag()), .earlierWinner(months: int(0...36), invited: flag()),
            .cap(maximum: int(1...9), per: one(of: Owner.allCases), kinds: maybe { _ in [.kota, .bumd] }),
            .entriesPerService(maximum: int(0...3)), .byPerson,
        ]
        return Requirement(
            id: id(), judged: one(of: Requirement.JudgedAt.allCases), groups: groups(), name: words(),
            test: one(of: tests))
    }

    private mutating func winner() -> Winner {
        Winner(
            id: id(), year: int(1000...9999), awarded: maybe { $0.day() }, isInvited: flag(),
            region: maybe { $0.region() }, title: line(), institution: line(), award: line())
    }

    private mutating func stage() -> Stage {
        let judging: Stage.Judging = flag() ? .screening : .scoring(scoringRules())
        return Stage(
            id: id(), name: words(), window: window(), judging: judging, objections: maybe { $0.objectionRules() })
    }

    private mutating func objectionRules() -> ObjectionRules {
        ObjectionRules(
            opening: flag() ? .window(window()) : .days(int(1...30)), rulingDays: maybe { $0.int(1...30) })
    }

    private mutating func scoringRules() -> ScoringRules {
        let aggregations: [Aggregation] = [.mean, .median, .sum, .trimmedMean(drop: int(0...3)), .borda, .schulze]
        let isLast = flag()
        return ScoringRules(
            jurors: int(1...9), minimumSheets: int(1...9), missing: one(of: MissingSheets.allCases),
            ranked: one(of: RankedGroups.allCases),
            rubrics: list(1...2) { RubricUse(rubric: $0.id(), groups: $0.groups()) },
            aggregation: one(of: aggregations),
            combination: list(0...2) { make in
                Combination.Part(stage: make.id(), weight: make.number(), unit: make.one(of: [.points, .percent]))
            },
            tieBreaks: list(0...3) { make in
                let rules: [TieBreakRule] = [
                    .criterion(stage: make.id(), criterion: make.id()), .stageScore(make.id()), .earlierSubmission,
                ]
                return make.one(of: rules)
            },
            panels: maybe { make in
                PanelRules(
                    cap: make.maybe { $0.int(1...99) }, experts: make.int(0...3), anchors: make.int(0...2),
                    mixes: make.list(0...2) { PanelRules.Mix(kind: $0.id(), minimum: $0.int(1...2)) },
                    languages: make.list(0...2) { PanelRules.GroupLanguage(group: $0.id(), language: $0.id()) },
                    exceptions: make.list(0...2) { make in
                        PanelRules.Exception(
                            jurors: make.maybe { $0.int(1...9) }, floor: make.maybe { $0.int(1...9) },
                            groups: make.list(0...2) { $0.id() }, entries: make.list(0...2) { $0.id() })
                    })
            },
            statement: maybe { $0.one(of: StatementRule.allCases) },
            lists: list(0...2) { $0.selectionList(isAwards: isLast) })
    }

    private mutating func selectionList(isAwards: Bool) -> SelectionList {
        SelectionList(
            id: isAwards ? id() : nil, name: isAwards ? words() : nil, groups: groups(), size: maybe { $0.int(1...99) },
            floor: maybe { $0.number() }, ties: one(of: [.extend, .decide]),
            tiers: isAwards
                ? list(0...3) { make in
                    AwardTier(id: make.id(), name: make.words(), places: make.int(1...9), isOrdered: make.flag())
                } : [],
            quotas: list(0...2) { make in
                QuotaRule(
                    minimum: make.int(0...9), maximum: make.maybe { $0.int(0...9) },
                    dimension: make.one(of: QuotaDimension.allCases), values: ["kota", "kabupaten"])
            },
            caps: list(0...2) { make in
                CapRule(
                    maximum: make.int(1...9), per: make.one(of: Owner.allCases), kinds: make.maybe { _ in [.kota] })
            })
    }
}
