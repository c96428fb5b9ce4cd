import Competition

/// `form scoresheet`: a juror's blank score sheets.
enum FormSheetCommand: Command {
    private static let juror = Parameter.requiredOption(
        "juror", .text.called(Text(id: "JURI", en: "JUROR")), help: Text(id: "Id juri", en: "The juror's id"))
    private static let folder = Parameter.requiredOption(
        "to", .folder, help: Text(id: "Folder untuk lembar-lembar itu", en: "Folder for the sheets"))

    static let declaration = CommandDeclaration(
        "form scoresheet", phase: .judging,
        summary: Text(id: "membuat lembar penilaian kosong untuk satu juri", en: "makes a juror's blank score sheets"),
        discussion: Text(
            id: """
                Satu berkas untuk setiap inovasi yang ditugaskan, berisi kriteria dengan bobot, skala dan petunjuknya. \
                Lembar yang sudah masuk ikut diisi untuk diperbaiki. Juri tidak mendapat nilai juri lain. Berkas yang sudah \
                ada di folder itu tidak ditimpa.
                """,
            en: """
                One file for each assigned entry, with the criteria, their weights, scales and guidance. A sheet that is in \
                already is filled in for revising. A juror gets no other juror's marks. Files that are in the folder \
                already are not replaced.
                """),
        common: .reading(.plain),
        parameters: [StageOption.stage, juror, folder],
        examples: [
            Example(
                "competitionctl form scoresheet --stage proposal --juror juri-1 --to lembar",
                Text(id: "semua lembar untuk juri-1", en: "all sheets of juri-1"))
        ],
        exits: [.refused, .noStore, .storeBusy])

    static func run(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) -> ExitStatus {
        let store = try context.openStore(arguments, for: .reading)
        let forms = try context.acting { () throws(ActionFailure) in
            try BlankSheets.make(
                stage: arguments[StageOption.stage], juror: arguments[juror], words: .texts(in: context.language),
                from: store)
        }
        try context.refuse(arguments[folder], inside: store)
        try context.write(forms, into: arguments[folder])
        let count = forms.count
        try context.say(
            Text(
                id: "\(Language.indonesian.count(count)) lembar penilaian dibuat.",
                en: "\(Language.english.count(count, "score sheet", "score sheets")) made."))
        return .done
    }
}
