import Competition
import Scoring

/// A document for print: what it says as facts, from which its code follows, and as a page.
///
/// A kind of document is made from the values in its own type and sees nothing else: what is not in them cannot be printed.
protocol PaperDocument: Sendable {
    /// What kind of document it is.
    var kind: PaperKind { get }
    /// The file in the folder of a language, without ending; made of identifiers.
    var name: String { get }
    /// The record right after the decision that it tells of.
    var record: PublicRecord { get }
    /// That decision.
    var decision: PublicRecord.DecisionFacts { get }
    /// Everything that it says, in a fixed order.
    var facts: [JSONMember] { get }
    /// What it is called.
    func title(_ words: PaperWords) -> String
    /// Adds what stands on the paper.
    func add(to html: inout HTML, _ context: PaperContext)
}

extension PaperDocument {
    /// Everything from which the code is made.
    var whole: JSONValue {
        [
            "format": "competitionctl-paper", "version": 1, "kind": .string(kind.rawValue),
            "contest": .string(record.contest.id.text), "decision": .integer(decision.number),
            "sha256": .string(decision.digest.hex), "facts": .object(facts),
        ]
    }

    /// The code.
    var code: PaperCode { PaperCode(of: whole.bytes(.compact)) }
}

/// What a printed page is made with, beside the document itself.
struct PaperContext: Sendable {
    /// The record, the language, and the names of the contest's parts.
    let page: PageContext
    /// The words on paper.
    let words: PaperWords
    /// The organizer's choices.
    let look: PaperLook

    init(_ record: PublicRecord, in language: Language, _ look: PaperLook) {
        page = PageContext(record, .home, in: language)
        words = PaperWords(language: language)
        self.look = look
    }

    /// The language of the page.
    var language: Language { words.language }
    /// The rules of the contest.
    var contest: Contest { page.contest }
}

/// Puts documents into a page that stands alone.
struct PaperPage {
    /// What pages on paper may load: the style and the pictures in them, and nothing else from anywhere.
    static let policy =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

    let documents: [any PaperDocument]
    let look: PaperLook

    /// The page in a language; several documents of one kind follow each other.
    func bytes(in language: Language) -> [UInt8] {
        guard let first = documents.first else { return [] }
        let context = PaperContext(first.record, in: language, look)
        var html = HTML.document
        html.add(.html, .lang(language)) { html in
            head(&html, first, context)
            html.add(.body, .class("\(first.kind.rawValue) lang-\(language.rawValue)")) { html in
                for document in documents {
                    html.add(.section, .class("sheet")) { html in
                        if context.contest.isRehearsal {
                            html.add(.p, .class("rehearsal"), text: context.words.rehearsal)
                        }
                        document.add(to: &html, context)
                    }
                }
            }
        }
        return html.bytes
    }

    private func head(_ html: inout HTML, _ document: any PaperDocument, _ context: PaperContext) {
        let code = documents.count == 1 ? "\(document.code)" : nil
        html.add(.head) { html in
            html.add(.meta, .charset)
            html.add(.meta, .httpEquiv(.policy), .content(Self.policy))
            html.add(.meta, .name(.viewport), .content("width=device-width, initial-scale=1"))
            html.add(
                .title, text: ([document.title(context.words)] + (code.map { [$0] } ?? [])).joined(separator: " · "))
            html.add(.meta, .name(.generator), .content("\(Program.name) \(Program.version)"))
            html.style(look.style.adding(running(document, context.words)))
        }
    }

    /// The page's margins tell the code and the number of the page; nothing from outside stands there.
    private func running(_ document: any PaperDocument, _ words: PaperWords) -> String {
        guard document.kind != .certificate else { return "@page { size: A4 landscape; margin: 0 }" }
        return "@page { @bottom-left { content: \"\(words.code) \(document.code)\" } "
            + "@bottom-right { content: \"\(words.pageWord) \" counter(page) \" / \" counter(pages) } }"
    }
}
