import Competition
import Scoring

/// A judging plan, for people and for programs.
struct PlanReport {
    let draft: AssignStage.Draft
    /// Whether nothing was written.
    let isTrial: Bool

    /// Writes the loads, the mixes, how the jury hangs together, and what changes.
    func write(_ context: CommandContext) throws(CommandFailure) {
        if let proposal = draft.proposal { try write(proposal, context) }
        try context.output.table(loads(context))
        try context.say(summary)
        if draft.plan.method == .balanced { try context.say(proof) }
        for mix in draft.mixes { try context.say(sentence(mix)) }
        if let overlap = draft.outlook.overlap, draft.plan.method != .panel { try context.say(sentence(overlap)) }
        if draft.changes.kept > 0, draft.changes.added.count + draft.changes.dropped.count > 0 {
            try context.say(changes)
        }
        if isTrial { try context.say(Text(id: "Tidak ada yang ditulis.", en: "Nothing was written.")) }
    }

    private func loads(_ context: CommandContext) -> TextTable {
        let isBalanced = draft.plan.method == .balanced
        var columns: [TextTable.Column] = [
            .text(context.words(Text(id: "Juri", en: "Juror"))),
            .text(context.words(Text(id: "Nama", en: "Name")), .truncate),
            .number(context.words(Text(id: "Inovasi", en: "Entries")), in: context.language),
        ]
        if isBalanced {
            columns += [
                .number(context.words(Text(id: "Batas", en: "Cap")), in: context.language),
                .number(context.words(Text(id: "Keahlian", en: "Expert")), in: context.language),
                .number(context.words(Text(id: "Tambah", en: "Added")), in: context.language),
                .number(context.words(Text(id: "Lepas", en: "Dropped")), in: context.language),
            ]
        }
        var table = TextTable(columns)
        for load in draft.loads {
            var cells = [load.juror.id.text, load.juror.name, context.language.count(load.entries)]
            if isBalanced {
                cells.append(load.cap.map { context.language.count($0) } ?? "—")
                cells += [load.expert, load.added, load.dropped].map { context.language.count($0) }
            }
            table.append(cells)
        }
        return table
    }

    private var summary: Text {
        let entries = draft.plan.readings.count
        let sheets = draft.plan.sheetsDue
        let conflicts = draft.conflicts.count
        let id = Language.indonesian
        let en = Language.english
        return Text(
            id: "\(id.count(entries)) inovasi, \(id.count(sheets)) lembar penilaian, "
                + "\(id.count(conflicts)) pasangan dihindari karena benturan kepentingan.",
            en: "\(en.count(entries)) entries, \(en.count(sheets)) score sheets, \(en.count(conflicts)) pairs kept "
                + "apart by a conflict of interest.")
    }

    private var proof: Text {
        let seed = draft.plan.certificate?.seed ?? 0
        return Text(
            id: "Terbukti yang terbaik dari semua pembagian yang mungkin (benih \(seed)); verify memeriksa buktinya.",
            en: "Proved to be the best of all possible plans (seed \(seed)); verify checks the proof.")
    }

    private func sentence(_ mix: AssignStage.Mix) -> Text {
        let all = draft.plan.readings.count
        return Text(
            id: "Paling sedikit \(mix.minimum) juri jenis \(mix.kind): \(Language.indonesian.count(mix.panels)) dari "
                + "\(Language.indonesian.count(all)) panel.",
            en: "At least \(mix.minimum) of kind \(mix.kind): \(Language.english.count(mix.panels)) of "
                + "\(Language.english.count(all)) panels.")
    }

    private func sentence(_ overlap: PlanOverlap) -> Text {
        let id = Language.indonesian
        let en = Language.english
        return Text(
            id: "Dua juri membaca \(id.count(overlap.least)) sampai \(id.count(overlap.most)) inovasi yang sama; "
                + "\(id.count(overlap.apart)) dari \(id.count(overlap.pairs)) pasangan juri tidak bertemu.",
            en: "Two jurors share \(en.count(overlap.least)) to \(en.count(overlap.most)) entries; "
                + "\(en.count(overlap.apart)) of \(en.count(overlap.pairs)) pairs of jurors share none.")
    }

    private var changes: Text {
        let changes = draft.changes
        let id = Language.indonesian
        let en = Language.english
        return Text(
            id: "Dibandingkan dengan sebelumnya: \(id.count(changes.kept)) bacaan tetap, "
                + "\(id.count(changes.added.count)) ditambah, \(id.count(changes.dropped.count)) dilepas.",
            en:
                "Against the plan before: \(en.count(changes.kept)) readings stay, \(en.count(changes.added.count)) are added, "
                + "\(en.count(changes.dropped.count)) are dropped.")
    }
}

extension PlanReport {
    /// The members for programs.
    var members: [JSONMember] {
        let plan = draft.plan
        return [
            JSONMember("stage", .string(plan.stage.text)), JSONMember("method", .string(plan.method.rawValue)),
            JSONMember("revision", .integer(plan.revision)),
            JSONMember("dry_run", .bool(isTrial)),
            JSONMember("readings", .array(plan.readings.map(json))),
            JSONMember(
                "conflicts",
                .array(
                    draft.conflicts.map { conflict in
                        .object([
                            JSONMember("juror", .string(conflict.juror.text)),
                            JSONMember("entry", .string(conflict.entry.text)),
                        ])
                    })),
            JSONMember("rulings", .array(plan.rulings.map(json))),
            JSONMember("loads", .array(draft.loads.map(json))),
            JSONMember("mixes", .array(draft.mixes.map(json))),
            JSONMember("parts", .array(draft.outlook.parts.map { .array($0.map { .string($0.text) }) })),
            JSONMember("weak_links", .array(draft.outlook.weakLinks.map(json))),
            JSONMember("overlap", draft.outlook.overlap.map(json) ?? .null),
            JSONMember(
                "changes",
                .object([
                    JSONMember("kept", .integer(draft.changes.kept)),
                    JSONMember("added", .array(draft.changes.added.map(json))),
                    JSONMember("dropped", .array(draft.changes.dropped.map(json))),
                ])),
            JSONMember("certificate", plan.certificate.map(json) ?? .null),
            JSONMember("extra", draft.proposal.map(extraJSON) ?? .null),
        ]
    }

    private func json(_ reading: AssignmentPlan.Reading) -> JSONValue {
        .object([
            JSONMember("entry", .string(reading.entry.text)),
            JSONMember("jurors", .array(reading.jurors.map { .string($0.text) })),
            JSONMember("anchor", .bool(reading.isAnchor)),
        ])
    }

    private func json(_ ruling: AssignmentPlan.Ruling) -> JSONValue {
        .object([
            JSONMember("juror", .string(ruling.juror.text)), JSONMember("entry", .optional(ruling.entry?.text)),
            JSONMember("reads", .bool(ruling.reads)), JSONMember("extra", .bool(ruling.isExtra)),
            JSONMember("reason", .optional(ruling.reason)),
        ])
    }

    private func json(_ load: AssignStage.Load) -> JSONValue {
        .object([
            JSONMember("juror", .string(load.juror.id.text)), JSONMember("entries", .integer(load.entries)),
            JSONMember("cap", .optional(load.cap)), JSONMember("expert", .integer(load.expert)),
            JSONMember("added", .integer(load.added)), JSONMember("dropped", .integer(load.dropped)),
        ])
    }

    private func json(_ mix: AssignStage.Mix) -> JSONValue {
        .object([
            JSONMember("kind", .string(mix.kind.text)), JSONMember("minimum", .integer(mix.minimum)),
            JSONMember("panels", .integer(mix.panels)),
        ])
    }

    private func json(_ link: PlanOutlook.WeakLink) -> JSONValue {
        switch link {
        case .juror(let juror):
            .object([JSONMember("juror", .string(juror.text)), JSONMember("entry", .null)])
        case .entry(let entry):
            .object([JSONMember("juror", .null), JSONMember("entry", .string(entry.text))])
        }
    }

    private func json(_ overlap: PlanOverlap) -> JSONValue {
        .object([
            JSONMember("least", .integer(overlap.least)), JSONMember("most", .integer(overlap.most)),
            JSONMember("pairs", .integer(overlap.pairs)), JSONMember("apart", .integer(overlap.apart)),
        ])
    }

    private func json(_ pair: AssignedPair) -> JSONValue {
        .object([
            JSONMember("juror", .string(pair.juror.text)), JSONMember("entry", .string(pair.entry.text)),
        ])
    }

    private func json(_ certificate: AssignmentPlan.Certificate) -> JSONValue {
        .object([
            JSONMember("seed", .integer(certificate.seed)), JSONMember("keeps", .bool(certificate.keepsFirst)),
            JSONMember("inputs", .string(certificate.inputs.hex)),
            JSONMember("cost", .string(String(certificate.cost))),
            JSONMember(
                "prices",
                .array(
                    certificate.prices.map { price in
                        .object([
                            JSONMember("juror", .string(price.juror.text)), JSONMember("value", .integer(price.value)),
                        ])
                    })),
        ])
    }
}
