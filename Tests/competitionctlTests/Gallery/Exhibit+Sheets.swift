/// Score sheets that the rules do not take.
extension Exhibit {
    static let sheets = [
        Exhibit(
            "score-above-maximum", .coba(.assigned), "score @sheets/score-above-maximum.xml",
            ["score-above-maximum schema 7"]),
        Exhibit(
            "score-below-minimum", .none,
            "check @sheets/score-below-minimum.xml --contest @rules/without-screening.xml",
            ["score-below-minimum schema 7"]),
        Exhibit(
            "negative-score", .coba(.assigned), "score @sheets/negative-score.xml",
            ["value-malformed schema 7"]),
        Exhibit(
            "score-off-step", .coba(.assigned), "score @sheets/score-off-step.xml",
            ["score-off-step schema 7"]),
        Exhibit(
            "score-missing", .coba(.assigned), "score @sheets/score-missing.xml",
            ["score-missing schema 3"]),
        Exhibit(
            "score-empty", .coba(.assigned), "score @sheets/score-empty.xml",
            ["score-missing schema 8"]),
        Exhibit(
            "criterion-unknown", .coba(.assigned), "score @sheets/criterion-unknown.xml",
            ["score-missing schema 3", "criterion-unknown schema 7"]),
        Exhibit(
            "juror-not-assigned", .coba(.screened), after: ["assign --stage penilaian --from @tables/one-juror.csv"],
            "score @sheets/juror-not-assigned.xml",
            ["juror-not-assigned rules 2"]),
        Exhibit(
            "juror-conflicted", .coba(.assigned), "score @sheets/juror-conflicted.xml",
            ["juror-conflicted rules 2"]),
        Exhibit(
            "juror-unknown", .coba(.assigned), "score @sheets/juror-unknown.xml",
            ["juror-unknown rules 2"]),
        Exhibit(
            "sheet-revision-stale", .coba(.scored), "score @sheets/sheet-revision-stale.xml",
            ["sheet-revision-stale rules 2"]),
        Exhibit(
            "sheet-revision-unknown", .coba(.assigned), "score @sheets/sheet-revision-unknown.xml",
            ["sheet-revision-unknown rules 2"]),
        Exhibit(
            "sheet-entry-revision-stale", .coba(.assigned), "score @sheets/sheet-entry-revision-stale.xml",
            ["sheet-entry-revision-stale rules 2"]),
        Exhibit(
            "sheet-contest-differs", .coba(.assigned), "score @sheets/sheet-contest-differs.xml",
            ["sheet-contest-differs schema 2"]),
        Exhibit(
            "stage-unknown", .coba(.assigned), "score @sheets/stage-unknown.xml",
            ["stage-unknown rules 2"]),
        Exhibit(
            "stage-not-scored", .coba(.assigned), "score @sheets/stage-not-scored.xml",
            ["stage-not-scored rules 2"]),
        Exhibit(
            "sheet-rubric-differs", .coba(.assigned), "score @sheets/sheet-rubric-differs.xml",
            ["sheet-rubric-differs schema 2"]),
        Exhibit(
            "sheet-signer-differs", .coba(.assigned), "score @sheets/sheet-signer-differs.xml",
            ["sheet-signer-differs rules 10"], isTaken: true),
        Exhibit(
            "sheet-plan-missing", .coba(.screened), "score @sheets/sheet-plan-missing.xml",
            ["sheet-plan-missing rules 2"]),
        Exhibit(
            "sheet-stage-decided", .coba(.decided), "score @sheets/sheet-stage-decided.xml",
            ["sheet-stage-decided rules 2"]),
        Exhibit(
            "sheet-early", .galeri(.assigned), "score @sheets/sheet-early.xml --now 2026-02-06T07:59",
            ["sheet-early rules 2"]),
        Exhibit(
            "sheet-late", .galeri(.assigned), "score @sheets/sheet-late.xml --now 2026-02-20T16:01",
            ["sheet-late rules 2"]),
        Exhibit(
            "score-not-a-level", .galeri(.assigned), "score @sheets/score-not-a-level.xml --now 2026-02-10T10:00",
            ["score-not-a-level schema 4"]),
        Exhibit(
            "evidence-unknown", .galeri(.assigned), "score @sheets/evidence-unknown.xml --now 2026-02-10T10:00",
            ["evidence-unknown schema 5"]),
    ]
}
