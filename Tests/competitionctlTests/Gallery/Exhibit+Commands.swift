/// Orders that cannot be carried out as things stand.
extension Exhibit {
    static let commands = [
        Exhibit(
            "entry-unknown", .coba(.submitted), "withdraw 9901-dinkes.lansai --reason Permintaan",
            ["entry-unknown rules"]),
        Exhibit(
            "entry-withdrawn", .coba(.submitted), after: ["withdraw 9901-dinkes.lansia --reason Permintaan"],
            "screen 9901-dinkes.lansia --pass",
            ["entry-withdrawn rules"]),
        Exhibit(
            "screening-no-stage", .none, after: ["init ~lomba --contest @rules/without-screening.xml"],
            "screen --all --store ~lomba",
            ["screening-no-stage rules"]),
        Exhibit(
            "screening-requirement-unknown", .coba(.submitted),
            "screen 9901-dinkes.lansia --fail lengkpa --reason Kurang",
            ["screening-requirement-unknown rules"]),
        Exhibit(
            "screening-requirement-of-other-group", .galeri(.submitted),
            "screen 9901-dinkes.lansia --fail asal --reason Kurang --now 2026-02-02T10:00",
            ["screening-requirement-of-other-group rules"]),
        Exhibit(
            "screening-program-refuses", .coba(.submitted), "screen 9901-disdukcapil.kia --pass",
            ["screening-program-refuses rules", "entry-too-young rules"]),
        Exhibit(
            "screening-reason-missing", .coba(.submitted), "screen 9901-dinkes.lansia --fail lengkap",
            ["screening-reason-missing rules"]),
        Exhibit(
            "screening-settled", .coba(.assigned), "screen 9901-dinkes.lansia --pass",
            ["screening-settled rules"]),
        Exhibit(
            "screening-intake-open", .galeri(.submitted), "screen --all --now 2026-01-20T10:00",
            ["screening-intake-open rules"]),
        Exhibit(
            "plan-roster-empty", .coba(.registered), "assign --stage penilaian",
            ["plan-roster-empty rules"]),
        Exhibit(
            "plan-screening-open", .coba(.submitted), "assign --stage penilaian",
            ["plan-screening-open rules"]),
        Exhibit(
            "plan-previous-undecided", .galeri(.assigned), "assign --stage presentasi --now 2026-03-02T10:00",
            ["plan-previous-undecided rules"]),
        Exhibit(
            "plan-stage-decided", .coba(.decided), "assign --stage penilaian --extra 3", ["plan-stage-decided rules"]),
        Exhibit(
            "plan-no-jurors", .coba(.initialised),
            after: [
                "register offices @../../../Examples/coba/offices.csv",
                "submit @../../../Examples/coba/entries/9901-dinkes.lansia.xml", "screen --all",
            ], "assign --stage penilaian",
            ["plan-no-jurors rules"]),
        Exhibit(
            "plan-too-few-jurors", .coba(.screened), "assign --stage penilaian --from @tables/two-jurors.csv",
            [
                "plan-too-few-jurors rules", "plan-too-few-jurors rules", "plan-too-few-jurors rules",
                "plan-too-few-jurors rules",
            ], isTaken: true),
        Exhibit(
            "stage-unknown-in-a-command", .coba(.screened), "assign --stage penilain",
            ["stage-unknown rules"]),
        Exhibit(
            "decision-already-taken", .coba(.decided), "decide --stage penilaian --yes",
            ["decision-already-taken rules"]),
        Exhibit(
            "decision-sheets-due", .coba(.assigned), "decide --stage penilaian --yes",
            [
                "decision-sheets-due rules", "decision-sheets-due rules", "decision-sheets-due rules",
                "decision-sheets-due rules", "decision-stage-open rules",
            ]),
        Exhibit(
            "decision-stage-open", .coba(.scored), "decide --stage penilaian --yes",
            ["decision-stage-open rules"], isTaken: true),
        Exhibit(
            "decision-too-few-sheets", .coba(.scored), after: ["score @sheets/abstention.xml"],
            "decide --stage penilaian --yes",
            ["decision-too-few-sheets rules", "decision-stage-open rules"], isTaken: true),
        Exhibit(
            "decision-order-unknown", .coba(.scored),
            "decide --stage penilaian --order 9901-dinkes.lansai,9901-dinkes.farmasi --reason Rapat --yes",
            ["decision-order-unknown rules", "decision-stage-open rules"]),
        Exhibit(
            "decision-order-not-tied", .coba(.scored),
            "decide --stage penilaian --order 9901-dinkes.farmasi,9901-dinkes.lansia --reason Rapat --yes",
            ["decision-order-not-tied rules", "decision-stage-open rules"]),
        Exhibit(
            "decision-order-needs-reason", .coba(.scored),
            "decide --stage penilaian --order 9901-dinkes.farmasi,9901-dinkes.lansia --yes",
            ["decision-order-needs-reason rules"]),
        Exhibit(
            "decision-tie-unresolved", .galeri(.scored), "decide --stage proposal --yes --now 2026-02-21T10:00",
            ["decision-tie-unresolved rules"]),
        Exhibit(
            "choice-needed", .galeri(.registered), "schema scoresheet",
            ["choice-needed rules"]),
        Exhibit(
            "output-in-store", .coba(.assigned),
            "form scoresheet --stage penilaian --juror juri-1 --to ~lomba/formulir",
            ["output-in-store store"]),
        Exhibit(
            "folder-not-empty", .coba(.registered), "init ~lomba --contest @contests/clock-chosen.xml",
            ["folder-not-empty store"]),
        Exhibit(
            "input-unreadable", .none, "check ~tidak-ada.xml",
            ["input-unreadable rules"]),
        Exhibit(
            "publication-folder-unnamed", .coba(.decided), "publish --to .",
            ["publication-folder-unnamed rules"]),
        Exhibit(
            "publication-folder-foreign", .coba(.decided), with: .folderOfSomebodyElse, "publish --to ~asing",
            ["publication-folder-foreign rules"]),
        Exhibit(
            "publication-not-a-folder", .coba(.decided), with: .fileInTheWay, "publish --to ~catatan.txt",
            ["publication-not-a-folder rules"]),
        Exhibit(
            "rehearsal-contest-real", .none, "rehearse ~gladi --contest @rules/real.xml",
            ["rehearsal-contest-real rules"]),
        Exhibit(
            "rehearsal-too-few-jurors", .none,
            "rehearse ~gladi --contest @../../../Examples/gladi/contest.xml --entries 97 --jurors 1",
            ["rehearsal-too-few-jurors rules"]),
    ]
}
