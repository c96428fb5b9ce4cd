/// Innovations that the rules do not take.
extension Exhibit {
    static let entries = [
        Exhibit(
            "entry-too-many-words", .coba(.registered), "submit @entries/entry-too-many-words.xml",
            ["entry-too-many-words rules 12"]),
        Exhibit(
            "entry-answer-missing", .coba(.registered), "submit @entries/entry-answer-missing.xml",
            ["entry-answer-missing schema 11"]),
        Exhibit(
            "entry-office-not-registered", .coba(.registered), "submit @entries/entry-office-not-registered.xml",
            ["entry-office-not-registered rules 5"]),
        Exhibit(
            "entry-service-not-registered", .coba(.registered), "submit @entries/entry-service-not-registered.xml",
            ["entry-service-not-registered rules 6"]),
        Exhibit(
            "entry-contest-differs", .coba(.registered), "submit @entries/entry-contest-differs.xml",
            ["entry-contest-differs schema 2"]),
        Exhibit(
            "entry-service-taken", .coba(.submitted), "submit @entries/entry-service-taken.xml",
            ["entry-service-taken rules 6"]),
        Exhibit(
            "entry-identifier-taken", .coba(.submitted), "submit @entries/entry-identifier-taken.xml",
            ["entry-identifier-taken rules 2", "entry-service-taken rules 6"]),
        Exhibit(
            "entry-revision-stale", .coba(.submitted), "submit @entries/entry-revision-stale.xml",
            ["entry-revision-stale rules 2"]),
        Exhibit(
            "entry-revision-unknown", .coba(.registered), "submit @entries/entry-revision-unknown.xml",
            ["entry-revision-unknown rules 2"]),
        Exhibit(
            "entry-early", .galeri(.registered), "submit @entries/entry-early.xml --now 2026-01-05T07:59",
            ["entry-early rules 2"]),
        Exhibit(
            "entry-late", .galeri(.registered), "submit @entries/entry-late.xml --now 2026-02-01T00:00",
            ["entry-late rules 2"]),
        Exhibit(
            "entry-too-young", .galeri(.registered), "submit @entries/entry-too-young.xml --now 2026-01-20T10:00",
            ["entry-too-young rules 9"]),
        Exhibit(
            "entry-title-taken", .galeri(.submitted), "submit @entries/entry-title-taken.xml --now 2026-01-20T10:00",
            ["entry-title-taken rules 4"]),
        Exhibit(
            "entry-cap-reached", .galeri(.submitted), "submit @entries/entry-cap-reached.xml --now 2026-01-20T10:00",
            ["entry-cap-reached rules 6"]),
        Exhibit(
            "entry-won-before", .galeri(.registered), "submit @entries/entry-won-before.xml --now 2026-01-20T10:00",
            ["entry-won-before rules 4"]),
        Exhibit(
            "entry-origin-missing", .galeri(.registered),
            "submit @entries/entry-origin-missing.xml --now 2026-01-20T10:00",
            ["entry-origin-missing rules 3"]),
        Exhibit(
            "entry-origin-not-listed", .galeri(.registered),
            "submit @entries/entry-origin-not-listed.xml --now 2026-01-20T10:00",
            ["entry-origin-not-listed rules 10"]),
        Exhibit(
            "entry-winner-not-named", .galeri(.registered),
            "submit @entries/entry-winner-not-named.xml --now 2026-01-20T10:00",
            ["entry-winner-not-named rules 3"]),
        Exhibit(
            "entry-winner-not-invited", .galeri(.registered),
            "submit @entries/entry-winner-not-invited.xml --now 2026-01-20T10:00",
            ["entry-winner-not-invited rules 10"]),
        Exhibit(
            "entry-award-too-recent", .galeri(.registered),
            "submit @entries/entry-award-too-recent.xml --now 2026-01-20T10:00",
            ["entry-award-too-recent rules 10"]),
        Exhibit(
            "entry-attachment-missing", .galeri(.registered),
            "submit @entries/entry-attachment-missing.xml --now 2026-01-20T10:00",
            ["entry-attachment-missing rules 2"]),
        Exhibit(
            "entry-question-of-other-group", .galeri(.registered),
            "submit @entries/entry-question-of-other-group.xml --now 2026-01-20T10:00",
            ["entry-question-of-other-group schema 13"]),
        Exhibit(
            "entry-attachment-of-other-group", .galeri(.registered),
            "submit @entries/entry-attachment-of-other-group.xml --now 2026-01-20T10:00",
            ["entry-attachment-of-other-group rules 15"]),
        Exhibit(
            "entry-attachment-not-found", .galeri(.registered),
            "submit @entries/entry-attachment-not-found.xml --now 2026-01-20T10:00",
            ["entry-attachment-not-found rules 14"]),
        Exhibit(
            "entry-attachment-too-large", .galeri(.registered),
            "submit @entries/entry-attachment-too-large.xml --now 2026-01-20T10:00",
            ["entry-attachment-too-large rules 14"]),
        Exhibit(
            "entry-attachment-type-refused", .galeri(.registered),
            "submit @entries/entry-attachment-type-refused.xml --now 2026-01-20T10:00",
            ["entry-attachment-type-refused rules 14"]),
        Exhibit(
            "entry-attachment-content-differs", .galeri(.registered),
            "submit @entries/entry-attachment-content-differs.xml --now 2026-01-20T10:00",
            ["entry-attachment-content-differs rules 14"]),
        Exhibit(
            "entry-attachment-digest-differs", .galeri(.registered),
            "submit @entries/entry-attachment-digest-differs.xml --now 2026-01-20T10:00",
            ["entry-attachment-digest-differs rules 14"]),
    ]
}
