import Competition
import Scoring

/// A juror by name, for documents that jurors sign.
struct Panelist: Hashable, Sendable {
    let id: JurorID
    let name: String
    let affiliation: String
}

/// The minutes (berita acara) of the decision on a scored stage, signed by the jury.
///
/// Format: Paper, What is on them.
struct Minutes: PaperDocument {
    let record: PublicRecord
    let stage: PublicRecord.DecidedStage
    /// The jurors who were due at the stage, by name.
    let jury: [Panelist]
    /// Titles of the entries that were withdrawn before the decision.
    let withdrawn: [String]

    var kind: PaperKind { .minutes }
    var name: String { stage.stage.id.text }
    var decision: PublicRecord.DecisionFacts { stage.decision }

    func title(_ words: PaperWords) -> String { "\(words.minutes): \(words.page.words(stage.stage.name))" }

    /// How many sheets there are in all.
    var sheets: SheetCount {
        stage.standings.reduce(into: SheetCount(due: 0, scored: 0, abstained: 0)) { sum, standing in
            sum.due += standing.sheets.due
            sum.scored += standing.sheets.scored
            sum.abstained += standing.sheets.abstained
        }
    }

    // MARK: Facts

    var facts: [JSONMember] {
        [
            JSONMember("stage", .string(stage.stage.id.text)), JSONMember("at", .string(decision.at.description)),
            JSONMember("program", .string(decision.program)), JSONMember("reason", .optional(decision.reason)),
            JSONMember("title-of-contest", .contestWords(record.contest.title)),
            JSONMember("organizer", .string(record.contest.organizer)),
            JSONMember("journal", .object(journal)), JSONMember("entries", .integer(stage.entryCount)),
            JSONMember("inputs", .integer(decision.inputs)),
            JSONMember(
                "sheets",
                [
                    "due": .integer(sheets.due), "scored": .integer(sheets.scored),
                    "abstained": .integer(sheets.abstained), "missing": .integer(decision.missingSheets),
                ]),
            JSONMember("standings", .array(stage.standings.map(fact))),
            JSONMember("orders", .array(decision.orders.map { .texts($0.map(\.text)) })),
            JSONMember("lists", .array(stage.lists.map(fact))),
            JSONMember("withdrawn", .texts(withdrawn)),
        ] + followingFacts + [
            JSONMember(
                "jury", .array(jury.map { ["name": .string($0.name), "affiliation": .string($0.affiliation)] }))
        ]
    }

    /// How the decision follows others, and the objections; only where there is something to say, so that codes of other minutes stay.
    private var followingFacts: [JSONMember] {
        var members: [JSONMember] = []
        if let number = decision.follows?.supersededNumber {
            members.append(JSONMember("supersedes", .integer(number)))
        }
        if let number = decision.follows?.confirmedNumber { members.append(JSONMember("confirms", .integer(number))) }
        guard decision.window != nil else { return members }
        members.append(JSONMember("state", .string(decision.state.rawValue)))
        let own = record.objections(to: stage.stage.id)
        members.append(JSONMember("objections", .array(own.map(fact))))
        return members
    }

    private func fact(_ objection: PublicRecord.Objection) -> JSONValue {
        [
            "number": .integer(objection.number), "entry": .string(objection.entry.text),
            "received": .string(objection.received.description),
            "ruling": .optional(objection.outcome?.rawValue), "reason": .optional(objection.reason),
        ]
    }

    private var journal: [JSONMember] {
        [
            JSONMember("line", .integer(record.proof.journalLines)),
            JSONMember("head", .string(record.proof.journalHead.hex)),
        ]
    }

    private func fact(_ standing: PublicRecord.Standing) -> JSONValue {
        [
            "rank": .optional(standing.rank), "entry": .string(standing.entry.text),
            "title": .optional(record.entry(standing.entry)?.title),
            "office": .optional(record.entry(standing.entry)?.officeName), "score": .printed(standing.figure),
            "exact": .optional(standing.figure?.exact.exact), "outcome": .string(standing.outcome.rawValue),
            "tier": .optional(standing.tier?.text), "exception": .optional(standing.exception?.code),
        ]
    }

    private func fact(_ list: PublicRecord.ComposedList) -> JSONValue {
        [
            "list": .optional(list.list.id?.text), "entries": .texts(list.chosen.map(\.text)),
            "unmet": .array(
                list.unmet.map { ["quota": .integer($0.quota + 1), "attained": .integer($0.attained)] }),
        ]
    }
}

// MARK: The page

extension Minutes {
    func add(to html: inout HTML, _ context: PaperContext) {
        let words = context.words
        html.letterhead(context)
        html.add(.h1, text: words.minutes)
        html.add(.p, .class("subtitle")) { html in
            html.text(words.resultOf + " ")
            html.words(stage.stage.name, context.page)
        }
        html.decree(.class("reference"), context)
        html.add(.p, .class("reference"), text: words.decisionReference(decision))
        html.add(.p, .class("opening")) { $0.plain(words.opening(decision, context), context) }
        numbers(&html, context)
        rules(&html, context)
        for list in stage.lists { composed(list, &html, context) }
        objections(&html, context)
        ties(&html, context)
        exceptions(&html, context)
        leftOut(&html, context)
        html.add(.p, .class("closing"), text: words.closing)
        signatures(&html, context)
        html.add(.div, .class("end")) { html in
            html.signature(decision.at, context)
            proof(&html, context)
        }
        ranking(&html, context)
    }

    private func numbers(_ html: inout HTML, _ context: PaperContext) {
        let words = context.words
        html.add(.h2, text: words.inNumbers)
        html.add(.ul) { html in
            html.add(
                .li, text: words.entriesInStage(stage.entryCount, ranked: stage.standings.count { $0.rank != nil }))
            html.add(.li, text: words.jurorsInStage(jury.count))
            html.add(.li, text: words.sheetsInStage(sheets, missing: decision.missingSheets))
            html.add(.li, text: words.page.capitalised(words.page.passedOn(stage)) + ".")
            if let reason = decision.reason {
                html.add(.li) { $0.plain(words.page.recordedReason(reason), context) }
            }
        }
    }

    private func rules(_ html: inout HTML, _ context: PaperContext) {
        guard let rules = stage.rules else { return }
        let words = context.words
        html.add(.h2, text: words.rulesUsed)
        html.add(.ol) { html in
            for sentence in words.page.computing(rules, context.page) { html.add(.li, text: sentence) }
            html.add(.li, text: words.page.printing(context.contest.figures))
            for list in rules.lists {
                for sentence in words.page.rules(of: list, context.contest) { html.add(.li, text: sentence) }
            }
        }
    }

    private func composed(
        _ list: PublicRecord.ComposedList, _ html: inout HTML, _ context: PaperContext
    ) {
        html.add(.h2) { html in
            html.text(context.words.resolved + " ")
            html.text(context.page.name(of: list.list))
        }
        if list.chosen.isEmpty { html.add(.p, text: context.words.page.nobody) }
        for filled in list.tiers where !filled.entries.isEmpty {
            if let tier = filled.tier { html.add(.h3) { $0.words(tier.name, context.page) } }
            let byRank = filled.entries.sorted { (list.ranks[$0] ?? .max, $0) < (list.ranks[$1] ?? .max, $1) }
            let entries = byRank.compactMap { stage.standing(of: $0)?.standing }
            table(entries, list.ranks, &html, context)
        }
        for (quota, attained) in list.unmet where list.list.quotas.indices.contains(quota) {
            let rule = list.list.quotas[quota]
            html.add(.p, text: context.words.page.unmet(rule, attained: attained, context.contest))
        }
    }

    private func table(
        _ standings: [PublicRecord.Standing], _ ranks: [EntryID: Int], _ html: inout HTML, _ context: PaperContext
    ) {
        let words = context.words.page
        html.grid([
            .number(words.rankWord), .text(words.entry), .text(words.office), .number(words.score),
        ]) { html in
            for standing in standings {
                html.add(.tr) { html in
                    html.figureCell(ranks[standing.entry].map { context.language.count($0) } ?? "–")
                    html.add(.td) { $0.name(context.page.title(of: standing.entry), context.page) }
                    html.add(.td) { owner(standing.entry, &$0, context) }
                    html.figureCell(standing.figure.map(words.figure) ?? "–")
                }
            }
        }
    }

    private func owner(_ id: EntryID, _ html: inout HTML, _ context: PaperContext) {
        guard let entry = record.entry(id) else { return }
        html.name(
            [entry.officeName, entry.regionBesideOffice].compactMap(\.self).joined(separator: ", "), context.page)
    }
}
