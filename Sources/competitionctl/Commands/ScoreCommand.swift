import Competition
import Scoring

/// `score`: receives score sheets.
enum ScoreCommand: Command {
    private static let files = Parameter.arguments(
        "files", .file,
        help: Text(id: "Berkas lembar penilaian: XML, CSV, atau fods", en: "Files of score sheets: XML, CSV or fods"))
    private static let correct = Parameter.option(
        "correct", .text.called(Text(id: "ALASAN", en: "WHY")),
        help: Text(
            id: "Perbaiki lembar pada tahap yang sudah diputuskan, dengan alasan",
            en: "Correct sheets of a stage that was decided, with the reason"))

    static let declaration = CommandDeclaration(
        "score", phase: .judging,
        summary: Text(id: "menerima lembar penilaian juri", en: "receives score sheets"),
        discussion: Text(
            id: """
                Lembar diterima bila jurinya ditugasi, tidak mempunyai benturan kepentingan, tahapnya dibuka, dan setiap \
                kriteria dinilai, atau juri abstain dengan alasan. Abstain tidak pernah dihitung nol. Selama tahap \
                dibuka dan belum diputuskan, lembar dapat diganti. Beberapa berkas diterima bersama atau tidak sama sekali.

                Setelah keputusan, lembar yang keliru diperbaiki dengan --correct. Keputusannya tetap seperti semula sampai \
                digantikan (decide --supersede).
                """,
            en: """
                A sheet is received when its juror is assigned and has no conflict of interest, the stage is open, and every \
                criterion is scored, or the juror abstains with a reason. An abstention is never a zero. While the stage \
                is open and not decided a sheet can be replaced. Several files are received together or not at all.

                After a decision a wrong sheet is corrected with --correct. The decision stays as it is until another \
                supersedes it (decide --supersede).
                """),
        common: .writing(),
        parameters: [files, correct, ReceiptFiles.folder],
        examples: [
            Example(
                "competitionctl score lembar/*.xml --store lomba",
                Text(id: "menerima semua lembar dalam folder", en: "receives all sheets of a folder")),
            Example(
                "competitionctl score juri-1.xml --correct \"Sanggahan 2: salah ketik\"",
                Text(id: "memperbaiki lembar setelah keputusan", en: "corrects a sheet after the decision")),
        ],
        exits: [.refused, .noStore, .storeBusy])

    static func run(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) -> ExitStatus {
        let inputs = try context.read(arguments[files], limit: ReceiveSheets.fileLimit)
        var store = try context.openStore(arguments, for: .writing)
        let folder = arguments[ReceiptFiles.folder]
        if let folder { try ReceiptFiles.prepare(folder, for: store, context) }
        let occasion = try context.occasion(arguments, in: store)
        let activity = Text(id: "Memeriksa lembar penilaian", en: "Checking score sheets")
        var progress = context.reporter.progress(activity, total: inputs.count)
        let reason = arguments[correct]
        let receipt = try context.acting { () throws(ActionFailure) in
            try ReceiveSheets.run(
                inputs, correction: reason, in: &store, at: occasion, progress: { _ in progress.advance() })
        }
        let receipts = try folder.map { folder throws(CommandFailure) in
            let sheets = receipt.sheets.map {
                StoreDocument.scoreSheet($0.sheet.stage, $0.sheet.sheet.entry, $0.sheet.sheet.juror)
            }
            return try ReceiptFiles.write(sheets, of: store, to: folder, context)
        }
        if context.wantsJSON(arguments) {
            try context.answer(
                arguments,
                [JSONMember("sheets", .array(receipt.sheets.map(json)))] + receipt.action.members
                    + (receipts.map { [JSONMember("receipts", .array($0.map { .string($0) }))] } ?? []),
                findings: receipt.action.warnings)
            return .done
        }
        context.reporter.report(receipt.action.warnings)
        for item in receipt.sheets { try context.say(line(item)) }
        let count = receipt.sheets.count
        try context.say(
            Text(
                id: "\(Language.indonesian.count(count)) lembar diterima.",
                en: "\(Language.english.count(count, "sheet", "sheets")) received."))
        for file in receipts ?? [] { try context.say(ReceiptFiles.sentence(file)) }
        try context.say(receipt.action)
        return .done
    }

    private static func line(_ item: ReceiveSheets.Received) -> Text {
        let sheet = item.sheet.sheet
        let mark = item.isUnchanged ? Text(id: " (tidak berubah)", en: " (unchanged)") : Text(same: "")
        guard let total = item.total else {
            return Text(
                id: "\(sheet.juror)  \(sheet.entry)  abstain\(mark.indonesian)",
                en: "\(sheet.juror)  \(sheet.entry)  abstained\(mark.english)")
        }
        return Text(
            id: "\(sheet.juror)  \(sheet.entry)  \(Language.indonesian.figure(total))\(mark.indonesian)",
            en: "\(sheet.juror)  \(sheet.entry)  \(Language.english.figure(total))\(mark.english)")
    }

    private static func json(_ item: ReceiveSheets.Received) -> JSONValue {
        let sheet = item.sheet.sheet
        return .object([
            JSONMember("file", .string(item.file)), JSONMember("stage", .string(item.sheet.stage.text)),
            JSONMember("entry", .string(sheet.entry.text)), JSONMember("juror", .string(sheet.juror.text)),
            JSONMember("revision", .optional(item.sheet.revision)),
            JSONMember("total", .optional(item.total?.text)),
            JSONMember("storedDigest", .string(item.stored.hex)), JSONMember("unchanged", .bool(item.isUnchanged)),
        ])
    }
}
