import Competition

/// `verify`: computes every decision again from its inputs.
enum VerifyCommand: Command {
    private static let code = Parameter.option(
        "code", .text.called(Text(id: "KODE", en: "CODE")),
        help: Text(
            id: "Kode pada dokumen cetak: tunjukkan dokumen mana yang memilikinya dan isinya",
            en: "Code of a printed document: tell which document has it, and what it says"))

    private static let path = Parameter.optionalArgument(
        "path", .file,
        help: Text(
            id: "Berkas bukti, tanda terima atau puncak jurnal; tanpa ini, folder data",
            en: "A bundle, a receipt or a head; without it, the store"))
    private static let against = Parameter.option(
        "against", .file,
        help: Text(
            id: "Berkas bukti pembanding bagi tanda terima atau puncak jurnal",
            en: "Bundle with which to compare a receipt or a head"))
    private static let head = Parameter.option(
        "head", .file,
        help: Text(
            id: "Puncak jurnal yang disimpan: apakah jurnal melanjutkannya?",
            en: "Head that was kept: does the journal go on from it?"))
    private static let signers = Parameter.option(
        "signers", .file,
        help: Text(
            id: "Daftar penanda tangan (allowed signers OpenSSH) untuk memeriksa tanda tangan",
            en: "List of allowed signers (OpenSSH) with which to check signatures"))

    static let declaration = CommandDeclaration(
        "verify", phase: .look,
        summary: Text(
            id: "menghitung ulang semua keputusan dari dasarnya", en: "computes every decision again from its inputs"),
        discussion: Text(
            id: """
                Setiap keputusan dihitung ulang dari versi dokumen saat itu, lalu setiap angka, peringkat, pembeda, kuota \
                dan jenjang dibandingkan. Jurnal, sidik dan rujukan ikut diperiksa seperti pada check.

                Berkas bukti diperiksa tanpa folder data: setiap sidik, puncak jurnal, angka, peringkat, pembeda, kuota dan \
                penghargaan dihitung ulang darinya. Tanda terima dibandingkan dengan berkas bukti memakai --against.
                """,
            en: """
                Every decision is computed again from the documents as they stood then, and every figure, rank, tie-break, \
                quota and tier is compared. Journal, digests and references are checked as by check.

                A bundle is verified without any store: every digest, head, figure, rank, tie-break, quota and award is \
                computed again from it. A receipt is compared with a bundle by --against.
                """),
        common: .reading(.text),
        parameters: [path, against, head, signers, code],
        examples: [
            Example("competitionctl verify --store lomba", Text(id: "memeriksa semuanya", en: "verifies everything")),
            Example(
                "competitionctl verify bukti.tar --signers penanda",
                Text(id: "memeriksa berkas bukti dan tanda tangannya", en: "verifies a bundle and its signatures")),
            Example(
                "competitionctl verify tanda-terima.json --against bukti.tar",
                Text(id: "mencari tanda terima dalam jurnal terbitan", en: "looks for a receipt in what was published")),
            Example(
                "competitionctl verify --code 7KQ2-M0XD-9WTB",
                Text(id: "memeriksa kode pada piagam", en: "checks the code on a certificate")),
        ],
        exits: [.refused, .noStore, .storeBusy])

    static func run(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) -> ExitStatus {
        if let path = arguments[path] {
            return try PublicCheck.run(
                path, against: arguments[against], signers: arguments[signers], arguments, context)
        }
        if let head = arguments[head] {
            return try PublicCheck.checkHead(head, against: arguments[against], arguments, context)
        }
        if let code = arguments[code] { return try check(code, arguments, context) }
        let store = try context.openStore(arguments, for: .inspecting)
        let report = try context.check(store)
        // A damaged store has no documents of an earlier time to compute from.
        guard !report.findings.hasErrors else { throw .refused(report.findings) }
        let reviews = try context.acting { () throws(ActionFailure) in try VerifyStore.decisions(in: store) }
        let plans = try context.acting { () throws(ActionFailure) in try VerifyStore.plans(in: store) }
        let findings = report.findings + plans.flatMap(\.differences) + reviews.flatMap(\.differences)
        if context.wantsJSON(arguments) {
            try context.answer(
                arguments,
                [
                    JSONMember("lines", .integer(report.lines)), JSONMember("documents", .integer(report.documents)),
                    JSONMember("head", .string(store.journal.head.hex)),
                    JSONMember("plans", .array(plans.map(json))),
                    JSONMember("decisions", .array(reviews.map(json))),
                ], findings: findings)
        } else {
            context.reporter.report(findings)
            for plan in plans where plan.differences.isEmpty { try context.say(sentence(plan)) }
            for review in reviews {
                try context.say(sentence(review))
                if let following = following(review, among: reviews) { try context.say(following) }
            }
            try context.say(
                Text(
                    id: "Jurnal \(Language.indonesian.count(report.lines)) baris, sidik terakhir \(store.journal.head)",
                    en: "Journal of \(Language.english.count(report.lines)) lines, last digest \(store.journal.head)"))
        }
        return findings.hasErrors ? .refused : .done
    }

    private static func check(
        _ code: String, _ arguments: ParsedArguments, _ context: CommandContext
    ) throws(CommandFailure) -> ExitStatus {
        let store = try context.openStore(arguments, for: .reading)
        let found = try CodeCheck.find(code, in: store, context)
        if context.wantsJSON(arguments) {
            try context.answer(arguments, found.members)
        } else {
            try found.write(context)
        }
        return .done
    }

    /// What came of one decision, in words.
    static func sentence(_ review: VerifyStore.Reviewed) -> Text {
        let decision = review.decision
        let count = decision.standings.count
        let id = Language.indonesian
        let en = Language.english
        guard review.differences.isEmpty else {
            return Text(
                id:
                    "Keputusan \(decision.number) (\(decision.stage)): \(id.count(review.differences.count)) perbedaan.",
                en:
                    "Decision \(decision.number) (\(decision.stage)): \(en.count(review.differences.count)) differences."
            )
        }
        return Text(
            id: "Keputusan \(decision.number) (\(decision.stage)): sama sampai angka terakhir, "
                + "\(id.count(count)) inovasi, \(id.count(decision.inputs.count)) dokumen dasar.",
            en:
                "Decision \(decision.number) (\(decision.stage)): the same to the last digit, \(en.count(count)) entries, "
                + "\(en.count(decision.inputs.count)) input documents.")
    }

    /// What the decision did to an earlier one, and what became of it; nil where there is nothing to tell.
    private static func following(_ review: VerifyStore.Reviewed, among reviews: [VerifyStore.Reviewed]) -> Text? {
        var parts: [Text] = []
        switch review.decision.follows {
        case .supersedes(let number)?:
            parts.append(Text(id: "memperbaiki keputusan \(number)", en: "corrects decision \(number)"))
        case .confirms(let number)?:
            parts.append(Text(id: "menetapkan keputusan \(number)", en: "makes decision \(number) final"))
        case nil: break
        }
        if let later = review.replacedBy,
            reviews.contains(where: { $0.decision.follows == .confirms(review.decision.number) })
        {
            parts.append(Text(id: "ditetapkan dengan keputusan \(later)", en: "made final by decision \(later)"))
        } else if let later = review.replacedBy {
            parts.append(Text(id: "digantikan keputusan \(later)", en: "replaced by decision \(later)"))
        } else if review.state == .provisional {
            parts.append(Text(id: "daftar masih sementara", en: "the list is provisional"))
        }
        guard !parts.isEmpty else { return nil }
        return Text(
            id: "    " + parts.map(\.indonesian).joined(separator: "; "),
            en: "    " + parts.map(\.english).joined(separator: "; "))
    }

    private static func sentence(_ review: VerifyStore.ReviewedPlan) -> Text {
        let (stage, revision) = (review.plan.stage, review.plan.revision)
        return Text(
            id: "Pembagian tugas \(stage) versi \(revision): terbukti tidak ada yang lebih baik dari dasar yang sama.",
            en: "Plan of \(stage), version \(revision): proved that none of the same inputs is better.")
    }

    private static func json(_ review: VerifyStore.ReviewedPlan) -> JSONValue {
        .object([
            JSONMember("stage", .string(review.plan.stage.text)),
            JSONMember("revision", .integer(review.plan.revision)), JSONMember("line", .integer(review.line)),
            JSONMember("differences", .integer(review.differences.count)),
        ])
    }

    private static func json(_ review: VerifyStore.Reviewed) -> JSONValue {
        .object([
            JSONMember("number", .integer(review.decision.number)),
            JSONMember("stage", .string(review.decision.stage.text)),
            JSONMember("supersedes", .optional(review.decision.follows?.supersededNumber)),
            JSONMember("confirms", .optional(review.decision.follows?.confirmedNumber)),
            JSONMember("replacedBy", .optional(review.replacedBy)),
            JSONMember("state", .string(review.state.rawValue)),
            JSONMember("digest", .string(review.digest.hex)), JSONMember("line", .integer(review.line)),
            JSONMember("inputs", .integer(review.decision.inputs.count)),
            JSONMember("differences", .integer(review.differences.count)),
        ])
    }
}
