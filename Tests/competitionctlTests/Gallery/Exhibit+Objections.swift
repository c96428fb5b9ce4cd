/// Objections and rulings that cannot be taken.
extension Exhibit {
    private static let filed = "object 9901-dinkes.lansia --from Warga --text Keliru --now 2026-01-03T10:00"

    static let objections = [
        Exhibit(
            "objection-not-foreseen", .coba(.decided), "object 9901-dinkes.lansia --from Warga --text Keliru",
            ["objection-not-foreseen rules"]),
        Exhibit(
            "objection-not-foreseen-at-a-stage", .sanggah(.decided),
            "object 9901-dinkes.lansia --from Warga --text Keliru --stage administrasi",
            ["objection-not-foreseen rules"]),
        Exhibit(
            "objection-nothing-decided", .sanggah(.scored),
            "object 9901-dinkes.lansia --from Warga --text Keliru --now 2026-01-03T10:00",
            ["objection-nothing-decided rules"]),
        Exhibit(
            "objection-not-listed", .sanggah(.decided),
            "object 9901-disdukcapil.kia --from Warga --text Keliru --now 2026-01-03T10:00",
            ["objection-not-listed rules"]),
        Exhibit(
            "objection-early", .sanggah(.decided),
            "object 9901-dinkes.lansia --from Warga --text Keliru --now 2026-01-02T07:59",
            ["objection-early rules"]),
        Exhibit(
            "objection-late", .sanggah(.decided),
            "object 9901-dinkes.lansia --from Warga --text Keliru --now 2026-01-06T16:01",
            ["objection-late rules"]),
        Exhibit(
            "objection-text-missing", .sanggah(.decided),
            "object 9901-dinkes.lansia --from Warga --file @tables/csv-empty.csv --now 2026-01-03T10:00",
            ["objection-text-missing rules"]),
        Exhibit(
            "objection-hidden-character", .sanggah(.decided),
            "object 9901-dinkes.lansia --from Warga --text Keliru\u{202E} --now 2026-01-03T10:00",
            ["control-character model"]),
        Exhibit(
            "objection-unknown", .sanggah(.decided), after: [filed],
            "rule 7 --accept --reason Benar --now 2026-01-03T11:00",
            ["objection-unknown rules"]),
        Exhibit(
            "objection-already-ruled", .sanggah(.decided),
            after: [filed, "rule 1 --reject --reason Sesuai --now 2026-01-03T11:00"],
            "rule 1 --accept --reason Benar --now 2026-01-03T12:00",
            ["objection-already-ruled rules"]),
        Exhibit(
            "objection-reason-missing", .sanggah(.decided), after: [filed],
            "rule 1 --accept --reason \u{3000} --now 2026-01-03T11:00",
            ["objection-reason-missing rules"]),
    ]

    static let corrections = [
        Exhibit(
            "publication-list-provisional", .sanggah(.decided), "publish --certificates ~piagam",
            ["publication-list-provisional rules"]),
        Exhibit(
            "decision-unknown", .sanggah(.decided), "decide --supersede 7 --reason Salah --yes",
            ["decision-unknown rules"]),
        Exhibit(
            "decision-not-in-force", .sanggah(.decided), after: ["decide --final --yes"],
            "decide --supersede 1 --reason Salah --yes",
            ["decision-not-in-force rules"]),
        Exhibit(
            "decision-superseding-needs-reason", .sanggah(.decided), "decide --supersede 1 --yes",
            ["decision-superseding-needs-reason rules"]),
        Exhibit(
            "decision-nothing-changes", .sanggah(.decided), "decide --supersede 1 --reason Salah --yes",
            ["decision-nothing-changes rules"]),
        Exhibit(
            "decision-final-already", .coba(.decided), "decide --final --stage penilaian --yes",
            ["decision-final-already rules"]),
        Exhibit(
            "decision-nothing-provisional", .sanggah(.scored), "decide --final --yes",
            ["decision-nothing-provisional rules"]),
        Exhibit(
            "decision-window-open", .sanggah(.decided), "decide --final --yes --now 2026-01-06T16:00",
            ["decision-window-open rules"]),
        Exhibit(
            "decision-objections-open", .sanggah(.decided), after: [filed], "decide --final --yes",
            ["decision-objections-open rules"]),
        Exhibit(
            "decision-window-over", .sanggah(.scored), "decide --stage penilaian --yes",
            ["decision-window-over rules", "decision-stage-open rules"], isTaken: true),
        Exhibit(
            "decision-list-moved", .sanggah(.decided), after: ["withdraw 9901-dinkes.farmasi --reason Mundur"],
            "decide --final --yes",
            ["decision-list-moved rules"]),
        Exhibit(
            "decision-objection-unheeded", .sanggah(.decided),
            after: [filed, "rule 1 --accept --reason Benar --now 2026-01-03T11:00"], "decide --final --yes",
            ["decision-objection-unheeded rules"], isTaken: true),
    ]
}
