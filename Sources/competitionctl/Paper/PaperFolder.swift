import Competition
import Scoring

/// A folder with printed documents of one kind.
struct PaperFolder: Sendable {
    let kind: PaperKind
    /// Its documents, in the order in which they are listed.
    let documents: [any PaperDocument]
    let look: PaperLook

    /// The documents of a kind that are in force; letters are those of the latest decision.
    init(_ kind: PaperKind, _ records: [PaperRecord], _ look: PaperLook) {
        self.kind = kind
        self.look = look
        let inForce = records.filter { !$0.isSuperseded }
        documents =
            switch kind {
            case .certificate: inForce.flatMap(\.certificates)
            case .minutes: inForce.flatMap(\.minutes)
            case .scoreSheets: inForce.flatMap(\.sheetForms)
            case .advice: inForce.last { !$0.letters.isEmpty }?.letters ?? []
            }
    }

    /// Those that are certificates.
    var certificates: [Certificate] { documents.compactMap { $0 as? Certificate } }

    /// Every file of the folder, the mark first.
    ///
    /// - Parameter language: that of the index.
    func files(in language: Language) -> [SiteFile] {
        var files = [kind.mark.marking, SiteFile("index.html") { index(in: language).bytes }]
        for language in Language.allCases {
            for document in documents { files.append(file(document.name, [document], language)) }
            for (name, gathered) in gatherings { files.append(file(name, gathered, language)) }
        }
        return files
    }

    private func file(_ name: String, _ documents: [any PaperDocument], _ language: Language) -> SiteFile {
        let page = PaperPage(documents: documents, look: look)
        return SiteFile("\(language.rawValue)/\(name).html") { page.bytes(in: language) }
    }

    /// The certificates of each list together, one page each.
    private var gatherings: [(name: String, documents: [any PaperDocument])] {
        Dictionary(grouping: certificates, by: \.listName).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    // MARK: The index

    private func index(in language: Language) -> HTML {
        guard let record = documents.first?.record else { return HTML() }
        let context = PaperContext(record, in: language, look)
        let words = context.words
        var html = HTML.document
        html.add(.html, .lang(language)) { html in
            html.add(.head) { html in
                html.add(.meta, .charset)
                html.add(.meta, .httpEquiv(.policy), .content(PaperPage.policy))
                html.add(.title, text: words.kind(kind))
                html.style(look.style)
            }
            html.add(.body, .class("index")) { html in
                html.add(.section, .class("sheet")) { html in
                    html.letterhead(context)
                    html.add(.h1, text: words.kind(kind))
                    if kind != .certificate { html.add(.p, .class("reference"), text: words.privateMatter) }
                    list(&html, context)
                }
            }
        }
        return html
    }

    private func list(_ html: inout HTML, _ context: PaperContext) {
        let words = context.words
        html.grid([.text(words.document), .text(words.code)]) { html in
            for (name, gathered) in gatherings {
                html.add(.tr) { html in
                    html.add(.td) { links(&$0, name, "\(words.everyCertificate): \(name)", context) }
                    html.add(.td, text: context.language.count(gathered.count))
                }
            }
            for document in documents {
                html.add(.tr) { html in
                    html.add(.td) { links(&$0, document.name, document.title(words), context) }
                    html.add(.td) { $0.add(.code, text: "\(document.code)") }
                }
            }
        }
    }

    private func links(_ html: inout HTML, _ name: String, _ title: String, _ context: PaperContext) {
        html.name(title, context.page)
        for language in Language.allCases {
            html.text(" · ")
            html.link(to: SiteLink(toPaper: name, in: language), text: language.rawValue)
        }
    }
}
