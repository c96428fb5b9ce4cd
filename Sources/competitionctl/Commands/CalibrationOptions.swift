import Competition

/// The options of `rehearse` with which jurors' answers are compared with reference marks.
enum CalibrationOptions {
    private static let reference = Parameter.option(
        "calibrate", .file,
        help: Text(
            id: "Bandingkan dengan nilai acuan dalam CSV: entry, criterion, score",
            en: "Compare with reference marks in CSV: entry, criterion, score"))
    private static let answers = Parameter.option(
        "answers", .file,
        help: Text(
            id: "Jawaban juri dalam CSV (entry, juror, criterion, score), atau lembar penilaian XML",
            en: "Jurors' answers in CSV (entry, juror, criterion, score), or score sheets in XML"))
    private static let weights = Parameter.option(
        "weights", .file,
        help: Text(
            id: "Bobot kriteria dalam CSV: criterion, weight; tanpa ini sama berat",
            en: "Weights in CSV: criterion, weight; otherwise all count alike"))
    private static let juror = Parameter.option(
        "juror", .text.called(Text(id: "JURI", en: "JUROR")),
        help: Text(id: "Hanya hasil juri ini, untuk diberikan kepadanya", en: "This juror's result alone, to hand over")
    )
    private static let blank = Parameter.flag(
        "blank",
        help: Text(
            id: "Tulis tabel jawaban kosong untuk juri itu, tanpa nilai acuan",
            en: "Write the empty table of answers for that juror, without the reference marks"))

    /// All of them.
    static let all: [any ParameterKey] = [reference, answers, weights, juror, blank]

    /// Answers when `--calibrate` was given.
    ///
    /// - Returns: whether it was; then nothing else is to be done.
    static func answer(
        _ arguments: ParsedArguments, folder: String?, _ context: CommandContext
    ) throws(CommandFailure) -> Bool {
        guard let path = arguments[reference] else {
            let isMeant = arguments[answers] != nil || arguments[weights] != nil || arguments[juror] != nil
            if isMeant || arguments[blank] { try demand(reference, arguments) }
            return false
        }
        if let folder {
            throw .usage(UsageFailure(problems: [.argumentsTooMany(arguments: [folder])], command: arguments.command))
        }
        let known = try context.readTable(path)
        if arguments[blank] {
            guard let name = arguments[juror] else {
                try demand(juror, arguments)
                return true
            }
            let bytes = try context.acting { () throws(ActionFailure) in
                try CalibrateJurors.blank(reference: known, juror: name)
            }
            try context.output.document(bytes)
            return true
        }
        guard let given = arguments[answers] else {
            try demand(answers, arguments)
            return true
        }
        let table = try context.readTable(given)
        let weighed = try arguments[weights].map { path throws(CommandFailure) in try context.readTable(path) }
        let report = try context.acting { () throws(ActionFailure) in
            try CalibrateJurors.run(reference: known, answers: table, weights: weighed, juror: arguments[juror])
        }
        try write(CalibrationReport(report: report, language: context.language), arguments, context)
        return true
    }

    private static func demand(
        _ option: some ParameterKey, _ arguments: ParsedArguments
    ) throws(CommandFailure) {
        let problem = UsageProblem.optionMissing(
            option: option.declaration.written, placeholder: option.declaration.placeholder)
        throw .usage(UsageFailure(problems: [problem], command: arguments.command))
    }

    private static func write(
        _ made: CalibrationReport, _ arguments: ParsedArguments, _ context: CommandContext
    ) throws(CommandFailure) {
        switch arguments[CommonOptions.format] {
        case .json: try context.answer(arguments, made.members, findings: made.report.warnings)
        case .csv: try context.output.document(Array(made.csv.utf8))
        case .text:
            try made.write(context)
            context.reporter.report(made.report.warnings)
        }
    }
}
