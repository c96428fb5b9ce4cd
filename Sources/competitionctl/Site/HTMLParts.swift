/// The elements that pages are made of.
enum HTMLTag: String, Hashable, Sendable, CaseIterable {
    case html, head, title, meta, link, style, body
    case header, nav, main, aside, footer, section, div
    case h1, h2, h3, h4, p, br
    case ul, ol, li, dl, dt, dd
    case table, caption, thead, tbody, tr, th, td
    case a, span, strong, code, bdi
    case figure, figcaption
    case form, fieldset, legend, label, input, textarea, select, option, button, progress, output, details, summary
    case script
    case svg, path, rect, circle, line, text, desc, img

    /// Whether the element has no content and no closing tag.
    var isVoid: Bool {
        switch self {
        case .meta, .link, .br, .img, .input: true
        default: false
        }
    }

    /// How an element is laid out in the file, so that people can read it and compare two versions line by line.
    enum Layout: Hashable, Sendable {
        /// Stands on lines of its own, and so does its content.
        case container
        /// Ends its line.
        case block
        /// Stands within a line.
        case inline
    }

    /// How the element is laid out in the file.
    var layout: Layout {
        switch self {
        case .html, .head, .body, .header, .nav, .main, .aside, .footer, .section, .div, .ul, .ol, .dl, .table,
            .thead, .tbody, .tr, .figure, .form, .fieldset, .select, .details:
            .container
        case .title, .meta, .link, .style, .h1, .h2, .h3, .h4, .p, .li, .dt, .dd, .caption, .th, .td, .br, .figcaption,
            .legend, .textarea, .option, .button, .progress, .output, .summary, .script, .desc, .rect, .circle, .line,
            .text:
            .block
        case .a, .span, .strong, .code, .bdi, .label, .input, .svg, .path, .img: .inline
        }
    }
}

/// An attribute of an element.
///
/// Attributes are made by the functions below alone: none of them takes a script, a style or an address from outside.
struct Attribute: Hashable, Sendable {
    /// The name.
    let name: String
    /// The value, as yet unescaped.
    let value: String

    private init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

extension Attribute {
    static func `class`(_ names: String) -> Attribute { Attribute("class", names) }
    static func id(_ anchor: Anchor) -> Attribute { Attribute("id", anchor.text) }
    static func href(_ link: SiteLink) -> Attribute { Attribute("href", link.text) }
    static func lang(_ language: Language) -> Attribute { Attribute("lang", language.rawValue) }
    static func hreflang(_ language: Language) -> Attribute { Attribute("hreflang", language.rawValue) }
    /// Lets the text itself tell whether it runs from right to left.
    static let ownDirection = Attribute("dir", "auto")
    static func rel(_ relation: Relation) -> Attribute { Attribute("rel", relation.rawValue) }
    static func scope(_ scope: HeaderScope) -> Attribute { Attribute("scope", scope.rawValue) }
    static func colspan(_ count: Int) -> Attribute { Attribute("colspan", String(count)) }
    static let charset = Attribute("charset", "utf-8")
    static func name(_ name: MetaName) -> Attribute { Attribute("name", name.rawValue) }
    static func content(_ text: String) -> Attribute { Attribute("content", text) }
    static func httpEquiv(_ name: MetaHeader) -> Attribute { Attribute("http-equiv", name.rawValue) }
    static func label(_ text: String) -> Attribute { Attribute("aria-label", text) }
    /// Marks the link to the page, or the part of a list, at which the reader is.
    static let currentPage = Attribute("aria-current", "page")
    static let currentItem = Attribute("aria-current", "true")
    /// Hides a picture that only repeats what stands beside it from those who listen to the page.
    static let hidden = Attribute("aria-hidden", "true")
    /// Makes a wide table that scrolls reachable by the keyboard.
    static let focusable = Attribute("tabindex", "0")
    static let region = Attribute("role", "region")
    /// Marks a drawing as a picture with a name and a description.
    static let picture = Attribute("role", "img")
    static func labelledBy(_ anchors: [Anchor]) -> Attribute {
        Attribute("aria-labelledby", anchors.map(\.text).joined(separator: " "))
    }
    static func describedBy(_ anchor: Anchor) -> Attribute { Attribute("aria-describedby", anchor.text) }
    /// An attribute of a drawing, whose value is a length or a word of ours.
    static func drawing(_ name: String, _ value: String) -> Attribute { Attribute(name, value) }
    /// A form that finds things in its page.
    static let search = Attribute("role", "search")
    /// Words that are read out when they change.
    static let status = Attribute("role", "status")
    /// What is not there unless a script shows it.
    static let hiddenElement = Attribute("hidden", "hidden")
    static func type(_ type: ControlType) -> Attribute { Attribute("type", type.rawValue) }
    static func value(_ value: String) -> Attribute { Attribute("value", value) }
    static func forControl(_ control: Anchor.Control) -> Attribute { Attribute("for", Anchor.find(control).text) }
    static let noCompletion = Attribute("autocomplete", "off")
    /// Words for the script of the site, which has none of its own.
    static func data(_ name: String, _ words: String) -> Attribute { Attribute("data-\(name)", words) }
    /// The script of a file of the site, run when the page is there.
    static func source(_ link: SiteLink) -> Attribute { Attribute("src", link.text) }
    /// Marks a script as data.
    static let linkedData = Attribute("type", "application/ld+json")
    /// Marks a link as one to a feed.
    static let feed = Attribute("type", "application/atom+xml")
    /// What a link in the head is called.
    static func label(of link: String) -> Attribute { Attribute("title", link) }
    static func property(_ property: MetaProperty) -> Attribute { Attribute("property", property.rawValue) }
    static let deferred = Attribute("defer", "defer")
    static func viewBox(_ box: String) -> Attribute { Attribute("viewBox", box) }
    /// The picture itself, as an address that loads nothing.
    static func source(_ picture: EmbeddedPicture) -> Attribute { Attribute("src", picture.address) }
    static func alternative(_ text: String) -> Attribute { Attribute("alt", text) }
    static func drawing(_ path: String) -> Attribute { Attribute("d", path) }

    /// What a link is to the page.
    enum Relation: String, Hashable, Sendable {
        case stylesheet
        case alternate
        case canonical
    }

    /// What is typed into a control.
    enum ControlType: String, Hashable, Sendable {
        case text, date, file, radio, checkbox, email, tel, button, search, reset
    }

    /// What a header cell heads.
    enum HeaderScope: String, Hashable, Sendable {
        case column = "col"
        case row
    }

    /// The names that `meta` elements have here.
    enum MetaName: String, Hashable, Sendable {
        case viewport
        case description
        case generator
        case robots
        case colorScheme = "color-scheme"
    }

    /// The headers that `meta` elements stand for here.
    enum MetaHeader: String, Hashable, Sendable {
        case policy = "Content-Security-Policy"
        case refresh
    }
}

/// What forms need beside; scripts find their elements by the identifiers here, which only identifiers of the contest can be in.
extension Attribute {
    static func id(_ field: FormField) -> Attribute { Attribute("id", field.text) }
    static func `for`(_ field: FormField) -> Attribute { Attribute("for", field.text) }
    static func describedBy(_ fields: FormField...) -> Attribute {
        Attribute("aria-describedby", fields.map(\.text).joined(separator: " "))
    }
    static func labelledBy(_ fields: FormField...) -> Attribute {
        Attribute("aria-labelledby", fields.map(\.text).joined(separator: " "))
    }
    static func name(of field: FormField) -> Attribute { Attribute("name", field.text) }
    static func rows(_ count: Int) -> Attribute { Attribute("rows", String(count)) }
    static func minimum(_ text: String) -> Attribute { Attribute("min", text) }
    static func maximum(_ text: String) -> Attribute { Attribute("max", text) }
    static func accept(_ endings: [String]) -> Attribute { Attribute("accept", endings.joined(separator: ",")) }
    static func data(_ name: DataName, _ text: String) -> Attribute { Attribute("data-\(name.rawValue)", text) }
    /// Lets the numeric keyboard of a phone come up, with the decimal mark of its language.
    static let decimalKeyboard = Attribute("inputmode", "decimal")
    static let selected = Attribute("selected", "")
    static let checked = Attribute("checked", "")
    static let disabled = Attribute("disabled", "")
    static let isOpen = Attribute("open", "")
    /// Takes the focus from a script alone.
    static let focusableByScript = Attribute("tabindex", "-1")
    /// Read out when it changes, after what is being read.
    static let isLive = Attribute("aria-live", "polite")
    static let isGroup = Attribute("role", "group")

    /// What a script is told about an element.
    enum DataName: String, Hashable, Sendable {
        case groups, files, entry, criterion, evidence, sheet, open
    }
}

/// The properties of a page in the Open Graph protocol.
enum MetaProperty: String, Hashable, Sendable {
    case title = "og:title"
    case description = "og:description"
    case kind = "og:type"
    case site = "og:site_name"
    case locale = "og:locale"
    case address = "og:url"
}
