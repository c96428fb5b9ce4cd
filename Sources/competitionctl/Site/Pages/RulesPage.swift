import Competition
import Scoring

extension PageDraft {
    /// The rules of the contest in words.
    static func rules(_ context: PageContext) -> PageDraft {
        let words = context.words
        return PageDraft(title: words.rules, description: words.rulesDescription(context.contest)) { html in
            html.add(.h1, text: words.rules)
            html.add(.p, .class("lead"), text: words.rulesLead)
            let parts = RulesPart.all(context)
            html.add(.nav, .class("parts"), .label(words.onThisPage)) { html in
                html.add(.ul) { html in
                    for part in parts { html.add(.li) { $0.link(to: SiteLink(.part(part.anchor)), text: part.name) } }
                }
            }
            for part in parts {
                html.add(.section, .id(.part(part.anchor))) { html in
                    html.add(.h2, text: part.name)
                    part.build(&html)
                }
            }
        }
    }
}

/// A section of the page of rules.
private struct RulesPart {
    let anchor: Anchor.Part
    let name: String
    let build: (inout HTML) -> Void

    /// The sections that the contest's rules have something for.
    static func all(_ context: PageContext) -> [RulesPart] {
        let words = context.words
        let contest = context.contest
        var parts = [
            RulesPart(anchor: .schedule, name: words.schedule) { schedule(&$0, context) },
            RulesPart(anchor: .groups, name: words.groups) { html in
                html.add(.ul) { html in
                    for group in contest.groups { html.add(.li, words: group.name, context) }
                }
            },
            RulesPart(anchor: .categories, name: words.categories) { html in
                html.add(.ul) { html in
                    for category in contest.categories { html.add(.li, words: category.name, context) }
                }
            },
            RulesPart(anchor: .form, name: words.form) { form(&$0, context) },
        ]
        if !contest.form.attachments.isEmpty {
            parts.append(RulesPart(anchor: .attachments, name: words.attachments) { attachments(&$0, context) })
        }
        if !contest.requirements.isEmpty {
            parts.append(RulesPart(anchor: .requirements, name: words.requirements) { requirements(&$0, context) })
        }
        if !contest.regionClasses.isEmpty {
            parts.append(RulesPart(anchor: .regions, name: words.regionClasses) { regions(&$0, context) })
        }
        parts.append(
            RulesPart(anchor: .figures, name: words.figures) { $0.add(.p, text: words.printing(contest.figures)) })
        parts.append(RulesPart(anchor: .stages, name: words.judgingByStage) { stages(&$0, context) })
        if !contest.winners.isEmpty {
            parts.append(RulesPart(anchor: .winners, name: words.winners) { winners(&$0, context) })
        }
        return parts
    }

    private static func groupNames(_ groups: [GroupID]?, _ context: PageContext) -> String {
        groups.map { context.language.allOf($0.map { context.name(of: $0) }) } ?? context.words.allGroups
    }

    private static func schedule(_ html: inout HTML, _ context: PageContext) {
        let zone = context.contest.zone
        html.add(.dl, .class("facts")) { html in
            html.fact(context.words.intake) { $0.text(context.language.window(context.contest.intake, in: zone)) }
            for stage in context.contest.stages {
                html.fact(context.words.words(stage.name)) { html in
                    html.text(context.language.window(stage.window, in: zone))
                    if let rules = stage.objections {
                        html.add(.br)
                        html.text(context.words.objectionWindow(rules, in: zone))
                    }
                }
            }
        }
    }

    private static func form(_ html: inout HTML, _ context: PageContext) {
        let words = context.words
        let columns: [HTML.Column] = [
            .text(words.question), .number(words.wordLimit), .text(words.required), .text(words.published),
            .text(words.forGroups),
        ]
        html.table(words.form, isNamedAbove: true, columns: columns, context) { html in
            for question in context.contest.form.questions {
                html.add(.tr) { html in
                    html.add(.th, .scope(.row)) { html in
                        html.words(question.name, context)
                        if let guidance = question.guidance {
                            html.add(.p, .class("guidance"), words: guidance, context)
                        }
                    }
                    let limit = question.wordLimit.map { context.language.count($0) } ?? words.noLimit
                    html.add(.td, .class("number"), text: limit)
                    html.add(.td, text: question.isRequired ? words.yes : words.no)
                    html.add(.td, text: question.isPublic ? words.yes : words.no)
                    html.add(.td, text: groupNames(question.groups, context))
                }
            }
        }
    }

    private static func attachments(_ html: inout HTML, _ context: PageContext) {
        let words = context.words
        let columns: [HTML.Column] = [
            .text(words.attachment), .text(words.fileTypes), .number(words.atMost), .text(words.required),
            .text(words.forGroups),
        ]
        html.table(words.attachments, isNamedAbove: true, columns: columns, context) { html in
            for attachment in context.contest.form.attachments {
                html.add(.tr) { html in
                    html.add(.th, .scope(.row), words: attachment.name, context)
                    html.add(.td, text: attachment.types.map(\.rawValue).joined(separator: ", "))
                    html.add(.td, .class("number"), text: words.size(kilobytes: attachment.kilobytes))
                    html.add(.td, text: attachment.isRequired ? words.yes : words.no)
                    html.add(.td, text: groupNames(attachment.groups, context))
                }
            }
        }
    }

    private static func requirements(_ html: inout HTML, _ context: PageContext) {
        let words = context.words
        let columns: [HTML.Column] = [.text(words.requirement), .text(words.judgedWhen), .text(words.forGroups)]
        html.table(words.requirements, isNamedAbove: true, columns: columns, context) { html in
            for requirement in context.contest.requirements {
                html.add(.tr) { html in
                    html.add(.th, .scope(.row), words: requirement.name, context)
                    html.add(.td, text: words.judged(requirement.judged))
                    html.add(.td, text: groupNames(requirement.groups, context))
                }
            }
        }
    }

    private static func regions(_ html: inout HTML, _ context: PageContext) {
        let columns: [HTML.Column] = [.text(context.words.regionClass), .text(context.words.regionCodes)]
        html.table(context.words.regionClasses, isNamedAbove: true, columns: columns, context) { html in
            for regionClass in context.contest.regionClasses {
                html.add(.tr) { html in
                    html.add(.th, .scope(.row), words: regionClass.name, context)
                    html.add(.td, text: regionClass.regions.joined(separator: ", "))
                }
            }
        }
    }

    private static func winners(_ html: inout HTML, _ context: PageContext) {
        html.add(.p, text: context.words.winnersInRules(context.contest.winners.count))
        html.add(.p) { html in
            html.link(to: context.link(to: .winners), text: context.words.winners)
        }
    }

    // MARK: Stages

    private static func stages(_ html: inout HTML, _ context: PageContext) {
        for stage in context.contest.stages {
            html.add(.section, .id(.stage(stage.id))) { html in
                html.add(.h3, words: stage.name, context)
                guard let rules = stage.scoring else {
                    html.add(.p, text: context.words.screeningRule)
                    return
                }
                html.add(.ul) { html in
                    for rule in context.words.computing(rules, context) { html.add(.li, text: rule) }
                    rubrics(&html, rules, context)
                }
                for list in rules.lists { self.list(&html, list, context) }
            }
        }
    }

    private static func rubrics(_ html: inout HTML, _ rules: ScoringRules, _ context: PageContext) {
        for use in rules.rubrics {
            guard let rubric = context.record.rubrics.first(where: { $0.id == use.rubric }) else { continue }
            html.add(.li) { html in
                html.text(context.words.rubric)
                if let groups = use.groups { html.text(" (\(groupNames(groups, context)))") }
                html.text(": ")
                html.add(.a, .href(context.link(to: .rubrics, at: .rubric(rubric.id)))) {
                    $0.words(rubric.title, context)
                }
            }
        }
    }

    private static func list(_ html: inout HTML, _ list: SelectionList, _ context: PageContext) {
        html.add(.h4, text: list.id == nil ? context.words.advance : context.name(of: list))
        html.add(.ul) { html in
            for rule in context.words.rules(of: list, context.contest) { html.add(.li, text: rule) }
        }
    }
}
