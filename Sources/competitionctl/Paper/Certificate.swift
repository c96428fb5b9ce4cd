import Competition
import Scoring

/// A certificate (piagam): one awarded entry on one page.
///
/// Format: Paper, What is on them.
struct Certificate: PaperDocument {
    let record: PublicRecord
    let decision: PublicRecord.DecisionFacts
    private let list: SelectionList
    private let tier: AwardTier?
    private let entry: PublicRecord.Entry
    /// The rank, where the tier publishes its order and holds more than one.
    private let rank: Int?

    var kind: PaperKind { .certificate }
    var name: String { "\(listName)/\(entry.id)" }
    /// The file of all certificates of the same list.
    var listName: String { list.id?.text ?? "list" }
    /// The entry.
    var entryID: EntryID { entry.id }

    /// The certificates of a stage's award lists, by list and tier.
    static func all(of stage: PublicRecord.DecidedStage, in record: PublicRecord) -> [Certificate] {
        stage.lists.filter { $0.list.id != nil }.flatMap { list in
            list.tiers.flatMap { filled in
                filled.entries.compactMap { id in
                    record.entry(id).map { entry in
                        Certificate(
                            record: record, decision: stage.decision, list: list.list, tier: filled.tier,
                            entry: entry, rank: showsRank(filled.tier) ? list.ranks[id] : nil)
                    }
                }
            }
        }
    }

    private static func showsRank(_ tier: AwardTier?) -> Bool { (tier?.isOrdered ?? false) && (tier?.places ?? 0) > 1 }

    var facts: [JSONMember] {
        [
            JSONMember("entry", .string(entry.id.text)), JSONMember("title", .string(entry.title)),
            JSONMember("office", .optional(entry.officeName)), JSONMember("institution", .optional(entry.institution)),
            JSONMember("unit", .optional(entry.unit)), JSONMember("category", .optional(entry.category?.text)),
            JSONMember("list", list.name.map { .contestWords($0) } ?? .null),
            JSONMember("tier", tier.map { .contestWords($0.name) } ?? .null), JSONMember("rank", .optional(rank)),
            JSONMember("title-of-contest", .contestWords(record.contest.title)),
            JSONMember("organizer", .string(record.contest.organizer)),
            JSONMember("year", .integer(record.contest.year)),
        ]
    }

    func title(_ words: PaperWords) -> String { "\(words.certificate): \(entry.title)" }

    /// The row of the site's table of certificates.
    var row: [String] {
        [
            "\(code)", entry.id.text, entry.title, entry.officeName ?? "", entry.institution ?? "", listName,
            tier?.id.text ?? "", rank.map(String.init) ?? "", String(decision.number),
            String(record.contest.isRehearsal),
        ]
    }

    func add(to html: inout HTML, _ context: PaperContext) {
        html.add(.div, .class("frame")) { html in
            html.logo(context)
            html.add(.p, .class("organizer")) { $0.name(context.contest.organizer, context.page) }
            html.add(.h1, text: context.words.certificate)
            html.decree(.class("basis"), context)
            html.add(.p, .class("basis"), text: context.words.decisionReference(decision))
            html.add(.p, .class("lead"), text: context.words.givenTo)
            owner(&html, context)
            html.add(.p, .class("lead"), text: context.words.forInnovation)
            html.add(.p, .class("innovation \(Self.size(entry.title))")) { $0.name(entry.title, context.page) }
            award(&html, context)
            html.add(.div, .class("foot")) { html in
                html.check(self, context)
                html.signature(decision.at, context)
            }
        }
    }

    private func owner(_ html: inout HTML, _ context: PaperContext) {
        html.add(.p, .class("owner \(Self.size(entry.officeName ?? ""))")) {
            $0.name(entry.officeName ?? entry.office?.text ?? "", context.page)
        }
        let below = [entry.unit, entry.regionBesideOffice].compactMap(\.self)
        if !below.isEmpty {
            html.add(.p, .class("region")) { $0.name(below.joined(separator: " · "), context.page) }
        }
    }

    private func award(_ html: inout HTML, _ context: PaperContext) {
        html.add(.p, .class("lead"), text: context.words.asWinner)
        html.add(.p, .class("tier")) { html in
            if let tier { html.words(tier.name, context.page) } else { html.text(context.page.name(of: list)) }
            if let rank { html.text(" · \(context.words.rank(rank))") }
        }
        html.add(.p, .class("list")) { html in
            if tier != nil, let name = list.name {
                html.words(name, context.page)
                html.text(" · ")
            }
            html.words(context.contest.title, context.page)
        }
        if let category = entry.category.flatMap({ context.contest.category($0) }) {
            html.add(.p, .class("category")) { html in
                html.text(context.words.page.category + " ")
                html.words(category.name, context.page)
            }
        }
    }

    /// Long titles are set smaller, so that a page stays a page.
    static func size(_ text: String) -> String {
        switch text.unicodeScalars.count {
        case ..<60: "short"
        case ..<120: "medium"
        case ..<240: "long"
        default: "longest"
        }
    }
}
