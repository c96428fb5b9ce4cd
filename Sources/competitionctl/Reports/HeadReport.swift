import Competition

/// The heads of a store's public journal: `log --heads`.
struct HeadReport {
    private let heads: [DueHead]

    init(_ store: Store, _ context: CommandContext) throws(CommandFailure) {
        guard let journal = PublicJournal(of: store.journal) else { throw .refused([Finding(.bundle(.noSalt))]) }
        heads = try context.acting { () throws(ActionFailure) in journal.dueHeads(of: try store.contestRules()) }
    }

    /// Writes the heads in the form that was asked for.
    func write(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) {
        switch arguments[CommonOptions.format] {
        case .json: try context.answer(arguments, [JSONMember("heads", .array(heads.map(Self.json)))])
        case .csv:
            let rows = heads.map { due in
                [
                    String(due.head.lines), due.head.at, due.head.root.hex,
                    due.occasions.map(\.description).joined(separator: "; "),
                ]
            }
            let header = ["lines", "at", "root", "occasions"]
            try context.output.document(Array(CSVWriter().text(header: header, rows: rows).utf8))
        case .text:
            for due in heads {
                let at = Timestamp(due.head.at)
                let id = Language.indonesian
                let en = Language.english
                let reasons = due.occasions.map(Self.words)
                try context.say(
                    Text(
                        id: "\(id.count(due.head.lines)) baris, \(at.map(id.exactTime) ?? due.head.at): "
                            + reasons.map(\.indonesian).joined(separator: ", "),
                        en: "\(en.count(due.head.lines, "line", "lines")), \(at.map(en.exactTime) ?? due.head.at): "
                            + reasons.map(\.english).joined(separator: ", ")))
                try context.say(Text(same: "    \(due.head.root)"))
            }
        }
    }

    static func json(_ due: DueHead) -> JSONValue {
        [
            "lines": .integer(due.head.lines), "at": .string(due.head.at), "root": .string(due.head.root.hex),
            "occasions": .array(due.occasions.map { .string($0.description) }),
        ]
    }

    private static func words(_ occasion: HeadOccasion) -> Text {
        switch occasion {
        case .intakeClosed: Text(id: "pendaftaran ditutup", en: "registration closed")
        case .stageClosed(let stage): Text(id: "tahap \(stage) ditutup", en: "stage \(stage) closed")
        case .decided(let number): Text(id: "keputusan \(number)", en: "decision \(number)")
        case .published: Text(id: "baris terakhir sekarang", en: "last line now")
        }
    }
}
