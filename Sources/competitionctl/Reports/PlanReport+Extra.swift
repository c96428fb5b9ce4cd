import Competition
import Scoring

/// Further readings that are proposed, for people and for programs.
extension PlanReport {
    /// Writes the readings and what they are expected to gain.
    func write(_ proposal: ReadingProposal, _ context: CommandContext) throws(CommandFailure) {
        for refusal in proposal.refusals { try context.say(sentence(refusal, proposal, context)) }
        if !proposal.readings.isEmpty { try context.output.table(table(proposal, context)) }
        try context.say(expectation(proposal))
        if isTrial, !proposal.readings.isEmpty { try context.say(Self.howToTake) }
        try context.output.line("")
    }

    private func table(_ proposal: ReadingProposal, _ context: CommandContext) -> TextTable {
        let language = context.language
        var table = TextTable([
            .text(Label.entry.words(in: language), .truncate), .text(Label.title.words(in: language), .truncate),
            .text(Label.juror.words(in: language)),
            .number(context.words(Text(id: "Peluang masuk", en: "Chance to be in")), in: language),
            .number(context.words(Text(id: "Keliru kini", en: "Wrong now")), in: language),
            .number(context.words(Text(id: "Sesudahnya", en: "After")), in: language),
        ])
        for reading in proposal.readings {
            table.append([
                reading.entry.text, reading.title, reading.juror.text, percentage(reading.chance, language),
                percentage(reading.errorBefore, language), percentage(reading.errorAfter, language),
            ])
        }
        return table
    }

    private func percentage(_ share: Double, _ language: Language) -> String {
        language.statistic(share * 100, places: 1) + " %"
    }

    private func expectation(_ proposal: ReadingProposal) -> Text {
        let (id, en) = (Language.indonesian, Language.english)
        let count = proposal.readings.count
        func figures(_ language: Language) -> (String, String) {
            (
                language.statistic(proposal.errorBefore, places: 2), language.statistic(proposal.errorAfter, places: 2)
            )
        }
        guard count > 0 else {
            return Text(
                id:
                    "Tidak ada penilaian tambahan yang dapat diusulkan: semua inovasi sudah jelas, atau tidak ada juri yang boleh "
                    + "diminta lagi.",
                en: "No further reading can be proposed: every entry is clear, or no juror may still be asked.")
        }
        let fewer =
            count < proposal.asked
            ? Text(
                id:
                    " Hanya \(id.count(count)) dari \(id.count(proposal.asked)) yang dapat diusulkan dalam batas aturan.",
                en: " Only \(en.count(count)) of \(en.count(proposal.asked)) can be proposed within the rules.")
            : Text(id: "", en: "")
        return Text(
            id: "\(id.count(count)) penilaian tambahan: inovasi yang diperkirakan keliru tempatnya turun dari "
                + "\(figures(id).0) menjadi \(figures(id).1)." + fewer.words(in: id)
                + " Juri dipilih menurut banyaknya yang diketahui dari penilaiannya, bukan menurut arah nilainya.",
            en:
                "\(en.count(count, "further reading", "further readings")): the entries expected to be on the wrong side fall from "
                + "\(figures(en).0) to \(figures(en).1)." + fewer.words(in: en)
                + " Jurors are chosen by how much their reading tells, never by the side to which it would move the entry."
        )
    }

    private static let howToTake = Text(
        id:
            "Untuk memasukkannya ke pembagian tugas: ulangi dengan --take --reason ALASAN. Lembar yang sudah masuk tetap berlaku.",
        en: "To put them into the plan, give it again with --take --reason WHY. Every sheet that is in stays.")

    private func sentence(
        _ refusal: (list: AwardListID?, reason: StatisticsRefusal), _ proposal: ReadingProposal,
        _ context: CommandContext
    ) -> Text {
        let names = JuryNames(entries: [], jurors: [], criteria: [])
        let list = refusal.list.map { " \($0)" } ?? ""
        return Text(
            id: "Daftar\(list) tidak diperhitungkan: \(refusal.reason.sentence(names, in: .indonesian)).",
            en: "The list\(list) is left aside: \(refusal.reason.sentence(names, in: .english)).")
    }

    /// The proposal for programs.
    func extraJSON(_ proposal: ReadingProposal) -> JSONValue {
        .object([
            JSONMember("asked", .integer(proposal.asked)),
            JSONMember(
                "readings",
                .array(
                    proposal.readings.map { reading in
                        .object([
                            JSONMember("entry", .string(reading.entry.text)),
                            JSONMember("juror", .string(reading.juror.text)),
                            JSONMember("probability", .figure(reading.chance)),
                            JSONMember("errorBefore", .figure(reading.errorBefore)),
                            JSONMember("errorAfter", .figure(reading.errorAfter)),
                        ])
                    })),
            JSONMember("errorBefore", .figure(proposal.errorBefore)),
            JSONMember("errorAfter", .figure(proposal.errorAfter)),
        ])
    }
}
