/// Rubrics that contradict themselves.
extension Exhibit {
    static let rubrics = [
        Exhibit(
            "rubric-weight-sum-differs", .none, "check @rubrics/rubric-weight-sum-differs.xml",
            ["rubric-weight-sum-differs model 2"]),
        Exhibit(
            "rubric-maximum-differs", .none, "check @rubrics/rubric-maximum-differs.xml",
            ["rubric-maximum-differs model 2"]),
        Exhibit(
            "rubric-divisor-zero", .none, "check @rubrics/rubric-divisor-zero.xml",
            ["rubric-divisor-zero model 2"]),
        Exhibit(
            "rubric-scale-reversed", .none, "check @rubrics/rubric-scale-reversed.xml",
            ["rubric-scale-reversed model 4"]),
        Exhibit(
            "rubric-step-zero", .none, "check @rubrics/rubric-step-zero.xml",
            ["rubric-step-zero model 4"]),
        Exhibit(
            "rubric-step-uneven", .none, "check @rubrics/rubric-step-uneven.xml",
            ["rubric-step-uneven model 4"]),
        Exhibit(
            "rubric-levels-not-ascending", .none, "check @rubrics/rubric-levels-not-ascending.xml",
            ["rubric-levels-not-ascending model 4"]),
    ]
}
