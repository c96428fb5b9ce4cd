import Competition
import Scoring

/// `explain`: every step from the marks to the rank, or what a finding means.
enum ExplainCommand: Command {
    private static let what = Parameter.argument(
        "what", .text.called(Text(id: "INOVASI|KODE", en: "ENTRY|CODE")),
        help: Text(id: "Id inovasi, atau kode temuan", en: "An entry's id, or the code of a finding"))

    static let declaration = CommandDeclaration(
        "explain", phase: .look,
        summary: Text(
            id: "menjelaskan nilai satu inovasi, atau arti sebuah kode temuan",
            en: "explains an entry's figures, or the code of a finding"),
        discussion: Text(
            id: """
                Untuk inovasi: setiap langkah dari nilai juri sampai peringkat, seperti dijumlahkan sendiri dengan \
                kalkulator. Untuk kode: artinya, contohnya, dan cara mengatasinya; tidak memerlukan folder kompetisi.
                """,
            en: """
                Of an entry: every step from the marks to the rank, as a juror would add it up by hand. Of a code: what it \
                means, an example, and how to cure it; no store is needed.
                """),
        common: .reading(.text),
        parameters: [what],
        examples: [
            Example(
                "competitionctl explain 3508-dinkes.rujukan --store lomba",
                Text(id: "langkah demi langkah", en: "step by step")),
            Example(
                "competitionctl explain score-above-maximum", Text(id: "arti sebuah kode", en: "what a code means")),
        ],
        exits: [.refused, .noStore, .storeBusy])

    static func run(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) -> ExitStatus {
        let name = arguments[what]
        if let code = FindingCode(name) {
            try explain(code, arguments, context)
            return .done
        }
        let store = try context.openStoreIfAny(arguments)
        let isEntry = EntryID(name).map { id in store?.now.digest(of: StorePath(.entry(id))) != nil } ?? false
        guard let store, isEntry || FindingCode.nearest(to: name) == nil else {
            let finding = Finding(.entry(.unknown(entry: name, suggestion: FindingCode.nearest(to: name))))
            throw .refused([finding])
        }
        let explanation = try context.acting { () throws(ActionFailure) in
            try EntryExplanation.read(name, from: store)
        }
        let report = ExplanationReport(explanation: explanation, language: context.language)
        if context.wantsJSON(arguments) {
            try context.answer(arguments, report.members)
        } else {
            try report.write(context)
        }
        return .done
    }

    private static func explain(
        _ code: FindingCode, _ arguments: ParsedArguments, _ context: CommandContext
    ) throws(CommandFailure) {
        let words = code.explanation(in: context.language)
        if context.wantsJSON(arguments) {
            return try context.answer(
                arguments,
                [
                    JSONMember("code", .string(code.text)), JSONMember("severity", .optional(code.severity?.rawValue)),
                    JSONMember("layer", .string(code.layer.rawValue)), JSONMember("meaning", .string(words.meaning)),
                    JSONMember("example", .string(words.example)), JSONMember("cure", .string(words.cure)),
                ])
        }
        let labels = context.language.explanationLabels
        try context.output.line("\(code.text) — \(context.language.grade(of: code))")
        try context.output.text(wrapped(words.meaning, context) + "\n")
        try context.output.text("\(labels.example) " + wrapped(words.example, context) + "\n")
        try context.output.text("\(labels.cure) " + wrapped(words.cure, context) + "\n")
    }

    private static func wrapped(_ text: String, _ context: CommandContext) -> String {
        TextWrap.lines(text, width: context.output.width ?? 100).joined(separator: "\n")
    }
}
