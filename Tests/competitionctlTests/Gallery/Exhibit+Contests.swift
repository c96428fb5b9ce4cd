/// Rules that contradict themselves.
extension Exhibit {
    static let contests = [
        Exhibit(
            "contest-window-reversed", .none, "init ~baru --contest @contests/contest-window-reversed.xml",
            ["contest-window-reversed model 42"]),
        Exhibit(
            "tie-break-criterion-unknown", .none, "init ~baru --contest @contests/tie-break-criterion-unknown.xml",
            ["tie-break-criterion-unknown rules 38"]),
        Exhibit(
            "contest-stages-out-of-order", .none, "init ~baru --contest @contests/contest-stages-out-of-order.xml",
            ["contest-stages-out-of-order model 42"], isTaken: true),
        Exhibit(
            "contest-group-unknown", .none, "init ~baru --contest @contests/contest-group-unknown.xml",
            ["contest-group-unknown model 25"]),
        Exhibit(
            "contest-quota-value-unknown", .none, "init ~baru --contest @contests/contest-quota-value-unknown.xml",
            ["contest-quota-value-unknown model 41"]),
        Exhibit(
            "contest-quota-reversed", .none, "init ~baru --contest @contests/contest-quota-reversed.xml",
            ["contest-quota-reversed model 41"]),
        Exhibit(
            "contest-quotas-exceed-size", .none, "init ~baru --contest @contests/contest-quotas-exceed-size.xml",
            ["contest-quotas-exceed-size model 40"]),
        Exhibit(
            "contest-stage-unknown", .none, "init ~baru --contest @contests/contest-stage-unknown.xml",
            ["contest-stage-unknown model 33"]),
        Exhibit(
            "contest-stage-not-scored", .none, "init ~baru --contest @contests/contest-stage-not-scored.xml",
            ["contest-stage-not-scored model 33"]),
        Exhibit(
            "contest-stage-later", .none, "init ~baru --contest @contests/contest-stage-later.xml",
            ["contest-stage-later model 33"]),
        Exhibit(
            "contest-rubric-missing", .none, "init ~baru --contest @contests/contest-rubric-missing.xml",
            ["contest-rubric-missing model 33"]),
        Exhibit(
            "contest-rubric-repeated", .none, "init ~baru --contest @contests/contest-rubric-repeated.xml",
            ["contest-rubric-repeated model 33"]),
        Exhibit(
            "contest-rubric-not-found", .none, "init ~baru --contest @contests/contest-rubric-not-found.xml",
            ["contest-rubric-not-found rules 35"]),
        Exhibit(
            "contest-rubric-identifier-differs", .none,
            "init ~baru --contest @contests/contest-rubric-identifier-differs.xml",
            ["contest-rubric-identifier-differs rules 2"]),
        Exhibit(
            "contest-rubric-question-unknown", .none,
            "init ~baru --contest @contests/contest-rubric-question-unknown.xml",
            ["contest-rubric-question-unknown rules 35"], isTaken: true),
        Exhibit(
            "contest-awards-missing", .none, "init ~baru --contest @contests/contest-awards-missing.xml",
            ["contest-awards-missing model 42"]),
        Exhibit(
            "contest-awards-before-last", .none, "init ~baru --contest @contests/contest-awards-before-last.xml",
            ["contest-awards-before-last model 33"]),
        Exhibit(
            "contest-advance-at-last", .none, "init ~baru --contest @contests/contest-advance-at-last.xml",
            ["contest-advance-at-last model 42"]),
        Exhibit(
            "contest-advance-missing", .none, "init ~baru --contest @contests/contest-advance-missing.xml",
            ["contest-advance-missing model 33"]),
        Exhibit(
            "contest-list-missing", .none, "init ~baru --contest @contests/contest-list-missing.xml",
            ["contest-list-missing model 33"]),
        Exhibit(
            "contest-list-repeated", .none, "init ~baru --contest @contests/contest-list-repeated.xml",
            ["contest-list-repeated model 33"]),
        Exhibit(
            "contest-tiers-differ", .none, "init ~baru --contest @contests/contest-tiers-differ.xml",
            ["contest-tiers-differ model 46"]),
        Exhibit(
            "contest-tiers-without-size", .none, "init ~baru --contest @contests/contest-tiers-without-size.xml",
            ["contest-tiers-without-size model 46"]),
        Exhibit(
            "contest-floor-above-maximum", .none, "init ~baru --contest @contests/contest-floor-above-maximum.xml",
            ["contest-floor-above-maximum rules 33"]),
        Exhibit(
            "contest-sheets-above-panel", .none, "init ~baru --contest @contests/contest-sheets-above-panel.xml",
            ["contest-sheets-above-panel model 33"]),
        Exhibit(
            "contest-mix-above-panel", .none, "init ~baru --contest @contests/contest-mix-above-panel.xml",
            ["contest-mix-above-panel model 33"]),
        Exhibit(
            "contest-panel-empty", .none, "init ~baru --contest @contests/contest-panel-empty.xml",
            ["contest-panel-empty model 33", "contest-value-too-small model 33"]),
        Exhibit(
            "contest-trim-leaves-nothing", .none, "init ~baru --contest @contests/contest-trim-leaves-nothing.xml",
            ["contest-trim-leaves-nothing model 33"]),
        Exhibit(
            "contest-places-clash", .none, "init ~baru --contest @contests/contest-places-clash.xml",
            ["contest-places-clash model 33", "contest-places-clash model 33"]),
        Exhibit(
            "contest-maxima-differ", .none, "init ~baru --contest @contests/contest-maxima-differ.xml",
            ["contest-maxima-differ rules 33"]),
        Exhibit(
            "contest-person-test-mismatch", .none, "init ~baru --contest @contests/contest-person-test-mismatch.xml",
            ["contest-person-test-mismatch model 30"]),
        Exhibit(
            "contest-winners-needed", .none, "init ~baru --contest @contests/contest-winners-needed.xml",
            ["contest-winners-needed model 30"]),
        Exhibit(
            "contest-requirement-repeated", .none, "init ~baru --contest @contests/contest-requirement-repeated.xml",
            ["contest-requirement-repeated model 34"]),
        Exhibit(
            "contest-no-scoring-stage", .none, "init ~baru --contest @contests/contest-no-scoring-stage.xml",
            ["contest-no-scoring-stage model 29"]),
        Exhibit(
            "contest-value-too-small", .none, "init ~baru --contest @contests/contest-value-too-small.xml",
            ["contest-value-too-small model 40"]),
        Exhibit(
            "contest-stage-before-intake", .none, "init ~baru --contest @contests/contest-stage-before-intake.xml",
            ["contest-stage-before-intake model 33"], isTaken: true),
        Exhibit(
            "clock-chosen", .none, "init ~baru --contest @contests/clock-chosen.xml --now 2026-01-20T10:00",
            ["clock-chosen rules"]),
    ]
}
