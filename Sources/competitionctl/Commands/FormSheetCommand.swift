import Competition

/// `form scoresheet`: a juror's blank score sheets.
enum FormSheetCommand: Command {
    private static let juror = Parameter.requiredOption(
        "juror", .text.called(Text(id: "JURI", en: "JUROR")), help: Text(id: "Id juri", en: "The juror's id"))
    private static let shape = Parameter.option(
        "as", ValueType<FormShape>.choice(), default: "xml",
        help: Text(
            id: "xml: satu berkas setiap inovasi; html: satu berkas untuk peramban; csv dan fods: satu tabel",
            en: "xml: one file an entry; html: one file for a browser; csv and fods: one table"))
    private static let folder = Parameter.requiredOption(
        "to", .folder, help: Text(id: "Folder untuk lembar-lembar itu", en: "Folder for the sheets"))

    static let declaration = CommandDeclaration(
        "form scoresheet", phase: .judging,
        summary: Text(id: "membuat lembar penilaian kosong untuk satu juri", en: "makes a juror's blank score sheets"),
        discussion: Text(
            id: """
                Satu berkas untuk setiap inovasi yang ditugaskan, berisi kriteria dengan bobot, skala dan petunjuknya. \
                Lembar yang sudah masuk ikut diisi untuk diperbaiki. Juri tidak mendapat nilai juri lain. Berkas yang sudah \
                ada di folder itu tidak ditimpa. Dengan --as html semua inovasi ada dalam satu berkas untuk peramban, yang \
                menghitung nilai sambil diisi dan menyimpan satu berkas XML untuk score. Dengan --as csv atau fods lembar-lembar \
                itu satu tabel untuk lembar kerja, yang dibaca kembali oleh score.
                """,
            en: """
                One file for each assigned entry, with the criteria, their weights, scales and guidance. A sheet that is in \
                already is filled in for revising. A juror gets no other juror's marks. Files that are in the folder \
                already are not replaced. With --as html all entries are in one file for a browser, which adds up as it is \
                filled in and saves one XML file for score. With --as csv or fods the sheets are one table for a spreadsheet, \
                which score reads back.
                """),
        common: .reading(.plain),
        parameters: [StageOption.stage, juror, shape, folder],
        examples: [
            Example(
                "competitionctl form scoresheet --stage proposal --juror juri-1 --to lembar",
                Text(id: "semua lembar untuk juri-1", en: "all sheets of juri-1")),
            Example(
                "competitionctl form scoresheet --stage proposal --juror juri-1 --as html --to lembar",
                Text(id: "semua lembar dalam satu berkas HTML", en: "all sheets in one HTML file")),
        ],
        exits: [.refused, .noStore, .storeBusy])

    static func run(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) -> ExitStatus {
        let store = try context.openStore(arguments, for: .reading)
        let brief = try context.acting { () throws(ActionFailure) in
            try BlankSheets.brief(stage: arguments[StageOption.stage], juror: arguments[juror], from: store)
        }
        try context.refuse(arguments[folder], inside: store)
        try context.write(forms(brief, arguments[shape], context), into: arguments[folder])
        let count = brief.readings.count
        try context.say(
            Text(
                id: "\(Language.indonesian.count(count)) lembar penilaian dibuat.",
                en: "\(Language.english.count(count, "score sheet", "score sheets")) made."))
        return .done
    }

    private static func forms(_ brief: SheetBrief, _ shape: FormShape, _ context: CommandContext) -> [BlankForm] {
        func file(_ bytes: [UInt8]) -> [BlankForm] {
            [BlankForm(fileName: "\(brief.fileStem).\(shape.rawValue)", bytes: bytes)]
        }
        switch shape {
        case .xml: return BlankSheets.make(brief, words: .texts(in: context.language))
        case .html: return file(SheetFormPage(brief, in: context.language).bytes)
        case .csv: return file(SheetTableForm(brief, in: context.language).csv)
        case .fods: return file(SheetTableForm(brief, in: context.language).spreadsheet)
        }
    }
}

extension SheetBrief {
    /// What files with all sheets of a juror at a stage are called, without their ending.
    var fileStem: String { "lembar-\(stage.id)-\(juror.id)" }
}
