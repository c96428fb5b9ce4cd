/// The options that commands share; a declaration says which of them a command takes.
struct CommonOptions: Sendable {
    /// The forms in which a command can answer.
    enum Answer: Hashable, Sendable {
        /// Sentences, or a document of its own form.
        case plain
        /// Sentences, or the same facts for programs.
        case text
        /// A table, or the same table for programs and spreadsheets.
        case table

        fileprivate var formats: [OutputFormat] {
            switch self {
            case .plain: []
            case .text: [.text, .json]
            case .table: [.text, .json, .csv]
            }
        }
    }

    private let usesStore: Bool
    private let answer: Answer
    private let isSigned: Bool
    private var isTimed = false

    /// The options of a command that works without a store.
    static func withoutStore(_ answer: Answer = .plain) -> Self {
        Self(usesStore: false, answer: answer, isSigned: false)
    }

    /// The options of a command that makes a store, which is its argument.
    static func founding() -> Self { Self(usesStore: false, answer: .text, isSigned: true, isTimed: true) }

    /// The options of a command that reads a store.
    static func reading(_ answer: Answer) -> Self {
        Self(usesStore: true, answer: answer, isSigned: false)
    }

    /// The options of a command that changes a store in somebody's name.
    static func writing(_ answer: Answer = .text) -> Self {
        Self(usesStore: true, answer: answer, isSigned: true)
    }

    /// The options in the order of the help.
    var declarations: [ParameterDeclaration] {
        var keys: [any ParameterKey] = []
        if usesStore { keys += [Self.store, Self.now, Self.wait] as [any ParameterKey] }
        if isTimed { keys.append(Self.now) }
        if isSigned { keys.append(Self.by) }
        if !answer.formats.isEmpty { keys.append(Self.format(answer.formats)) }
        keys += [Self.lang, Self.help] as [any ParameterKey]
        return keys.map(\.declaration)
    }

    /// Every common option: these may also stand before the command's name.
    static var all: [ParameterDeclaration] { writing(.table).declarations }
}

extension CommonOptions {
    /// The folder of the contest.
    static let store = Parameter.option(
        "store", .folder,
        help: Text(
            id: "Folder kompetisi; tanpa opsi ini dari COMPETITION_STORE, atau folder terdekat yang berisi contest.xml",
            en: "Folder of the contest; otherwise COMPETITION_STORE, or the nearest folder above with a contest.xml"))

    /// The time that counts as now.
    static let now = Parameter.option(
        "now", .time,
        help: Text(
            id: "Waktu yang dianggap sekarang, hanya untuk gladi; contoh 2025-05-11T23:59",
            en: "Time to take as now, in rehearsals only; such as 2025-05-11T23:59"))

    /// How long to wait for a store in use.
    static let wait = Parameter.option(
        "wait", ValueType.number(in: 0...3_600).called(Text(id: "DETIK", en: "SECONDS")), default: "10",
        help: Text(
            id: "Paling lama menunggu bila data kompetisi sedang dipakai, dalam detik",
            en: "Longest wait for a contest in use, in seconds"))

    /// Who gives the order.
    static let by = Parameter.option(
        "by", .name,
        help: Text(
            id: "Nama petugas yang memberi perintah; dicatat dalam jurnal",
            en: "Who gives the order; kept in the journal"))

    /// The form of the answer; ask with ``format``.
    static func format(_ formats: [OutputFormat]) -> Parameter<OutputFormat> {
        .option(
            "format", .choice(of: formats), default: OutputFormat.text.rawValue,
            help: Text(id: "Bentuk keluaran", en: "Form of the output"))
    }

    /// The key to the form of the answer, whichever forms the command has.
    static let format = format(OutputFormat.allCases)

    /// The language.
    static let lang = Parameter.option(
        "lang", ValueType<Language>.choice(), default: Language.indonesian.rawValue,
        help: Text(id: "Bahasa keluaran", en: "Language of the output"))

    /// Whether help was asked for.
    static let help = Parameter.flag(
        "help", short: "h", help: Text(id: "Tampilkan bantuan untuk perintah ini", en: "Show help for this command"))
}

/// A form of the answer.
enum OutputFormat: String, CaseIterable, Hashable, Sendable {
    /// For people.
    case text
    /// For programs.
    case json
    /// For spreadsheets.
    case csv
}
