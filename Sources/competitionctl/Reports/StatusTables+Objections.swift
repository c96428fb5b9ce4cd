import Competition
import Scoring

extension StatusTables {
    /// Writes whether a list is provisional or final, until when it can be objected to, and every objection.
    func write(_ item: StatusReport.ListProgress, _ context: CommandContext) throws(CommandFailure) {
        try context.output.line("")
        try context.say(ListStanding.sentence(item.list, report.contest))
        let (id, en) = (Language.indonesian, Language.english)
        guard !item.objections.isEmpty else { return }
        try context.say(
            Text(
                id: "    sanggahan \(id.count(item.objections.count)), belum diputus \(id.count(item.open.count))",
                en: "    objections \(en.count(item.objections.count)), not ruled on \(en.count(item.open.count))"))
        let overdue = item.open.count { item.list.isOverdue($0, at: now) }
        if overdue > 0 {
            try context.say(
                Text(
                    id: "    TERLAMBAT: \(id.count(overdue)) sanggahan lewat batas dan belum diputus (rule)",
                    en: "    OVERDUE: \(en.count(overdue, "objection is", "objections are")) "
                        + "not ruled on in time (rule)"))
        }
        for objection in showsAll ? item.objections : item.open {
            try context.output.line("    " + line(objection, item.list))
        }
        if item.list.state == .provisional, item.open.isEmpty {
            let stage = item.list.stage.id
            try context.say(
                Text(
                    id: "    semua sanggahan sudah diputus; setelah masa sanggah: decide --final --stage \(stage)",
                    en: "    all objections are ruled on; after the window: decide --final --stage \(stage)"))
        }
    }

    private func line(_ objection: Objection, _ list: DecidedList) -> String {
        let received = language.exactTime(objection.received)
        let head = "\(objection.number)  \(objection.entry)  \(received)"
        if let ruling = objection.ruling { return "\(head)  \(ruling.outcome.words(in: language))" }
        let late = list.isOverdue(objection, at: now) ? Text(id: "TERLAMBAT", en: "OVERDUE").words(in: language) : nil
        let due = list.rulingDue(objection).map { due in
            let due = report.contest.timestamp(due)
            return Text(
                id: "diputus paling lambat \(Language.indonesian.time(due))",
                en: "to be ruled on by \(Language.english.time(due))"
            ).words(in: language)
        }
        return ([head, due, late] as [String?]).compactMap(\.self).joined(separator: "  ")
    }
}

/// Says how settled a list is.
enum ListStanding {
    /// How the list of a stage stands: provisional with its window, or final.
    static func sentence(_ list: DecidedList, _ contest: Contest) -> Text {
        let name = list.stage.name
        let (id, en) = (name.indonesian, name.english ?? name.indonesian)
        let number = list.decision.number
        guard list.state == .provisional, let window = list.window else {
            return Text(
                id: "Daftar \(id): tetap, dengan keputusan nomor \(number).",
                en: "List of \(en): final, by decision number \(number).")
        }
        return Text(
            id: "Daftar \(id): sementara, dengan keputusan nomor \(number); masa sanggah "
                + Language.indonesian.window(window, in: contest.zone) + ".",
            en: "List of \(en): provisional, by decision number \(number); objections "
                + Language.english.window(window, in: contest.zone) + ".")
    }
}
