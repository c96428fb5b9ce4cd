/// Tables as spreadsheets and people make them.
extension Exhibit {
    static let tables = [
        Exhibit(
            "csv-byte-order-mark", .coba(.initialised), "register offices @tables/csv-byte-order-mark.csv",
            ["csv-byte-order-mark schema 1"], isTaken: true),
        Exhibit(
            "csv-semicolons", .coba(.initialised), "register offices @tables/csv-semicolons.csv",
            ["csv-semicolons schema 1"], isTaken: true),
        Exhibit(
            "csv-broken-quote", .coba(.initialised), "register offices @tables/csv-broken-quote.csv",
            ["csv-broken-quote schema 2"]),
        Exhibit(
            "csv-column-missing", .coba(.initialised), "register offices @tables/csv-column-missing.csv",
            ["csv-column-unknown schema 1", "csv-column-missing schema 1"]),
        Exhibit(
            "csv-column-unknown", .coba(.initialised), "register offices @tables/csv-column-unknown.csv",
            ["csv-column-unknown schema 1"]),
        Exhibit(
            "csv-column-repeated", .coba(.initialised), "register offices @tables/csv-column-repeated.csv",
            ["csv-column-repeated schema 1"]),
        Exhibit(
            "csv-column-unnamed", .coba(.initialised), "register offices @tables/csv-column-unnamed.csv",
            ["csv-column-unnamed schema 1"]),
        Exhibit(
            "csv-empty", .coba(.initialised), "register offices @tables/csv-empty.csv",
            ["csv-empty schema 1"]),
        Exhibit(
            "csv-header-only", .coba(.initialised), "register offices @tables/csv-header-only.csv",
            ["csv-empty schema 1"]),
        Exhibit(
            "csv-field-count", .coba(.initialised), "register offices @tables/csv-field-count.csv",
            ["csv-field-count schema 2"]),
        Exhibit(
            "csv-not-utf8", .coba(.initialised), "register offices @tables/csv-not-utf8.csv",
            ["csv-not-utf8 schema 3"]),
        Exhibit(
            "csv-too-large", .coba(.initialised), with: .tableOfSeventeenMegabytes, "register offices ~besar.csv",
            ["csv-too-large schema"]),
        Exhibit(
            "register-rows-disagree", .coba(.initialised), "register offices @tables/register-rows-disagree.csv",
            ["register-rows-disagree rules 3"]),
        Exhibit(
            "register-service-in-use", .coba(.submitted), "register offices @tables/register-service-in-use.csv",
            ["register-service-in-use rules 2"]),
        Exhibit(
            "register-office-without-services", .coba(.initialised),
            "register offices @tables/register-office-without-services.csv",
            ["register-office-without-services rules 2"], isTaken: true),
        Exhibit(
            "register-expertise-unknown", .coba(.registered), "register jurors @tables/register-expertise-unknown.csv",
            ["register-expertise-unknown rules 2"]),
        Exhibit(
            "register-conflict-malformed", .coba(.registered),
            "register jurors @tables/register-conflict-malformed.csv",
            ["register-conflict-malformed rules 2"]),
        Exhibit(
            "register-conflict-unknown", .coba(.registered), "register jurors @tables/register-conflict-unknown.csv",
            ["register-conflict-unknown rules 2"], isTaken: true),
        Exhibit(
            "ratings-number-unreadable", .none, "jury --ratings @tables/ratings-number-unreadable.csv",
            ["ratings-number-unreadable model 3", "ratings-name-missing model 4", "ratings-repeated model 5"]),
        Exhibit(
            "ratings-weights", .none,
            "jury --ratings @tables/ratings.csv --weights @tables/ratings-weights.csv",
            ["ratings-weight-unusable model 3", "ratings-weight-missing model", "ratings-weight-unknown model 4"]),
        Exhibit(
            "ratings-weightless", .none, "jury --ratings @tables/ratings.csv --weights @tables/ratings-weightless.csv",
            ["ratings-weightless model"]),
        Exhibit(
            "ratings-unknown", .none,
            "rehearse --calibrate @tables/ratings-reference.csv --answers @tables/ratings.csv",
            ["ratings-unknown model", "ratings-unknown model"]),
        Exhibit(
            "plan-pair-repeated", .coba(.screened), "assign --stage penilaian --from @tables/plan-pair-repeated.csv",
            ["plan-pair-repeated rules 10"]),
        Exhibit(
            "plan-entry-not-in-stage", .coba(.screened),
            "assign --stage penilaian --from @tables/plan-entry-not-in-stage.csv",
            ["plan-entry-not-in-stage rules 10"]),
        Exhibit(
            "plan-entry-without-jurors", .coba(.screened),
            "assign --stage penilaian --from @tables/plan-entry-without-jurors.csv",
            [
                "plan-too-few-jurors rules", "plan-entry-without-jurors rules", "plan-too-few-jurors rules",
                "plan-too-few-jurors rules",
            ]),
        Exhibit(
            "plan-sheet-in", .coba(.scored), "assign --stage penilaian --from @tables/plan-sheet-in.csv",
            [
                "plan-sheet-in rules", "plan-sheet-in rules", "plan-sheet-in rules", "plan-too-few-jurors rules",
                "plan-too-few-jurors rules", "plan-too-few-jurors rules", "plan-too-few-jurors rules",
            ]),
    ]
}
