import Competition
import Foundation
import TestSupport
import Testing

/// Every code that the program can tell was once told of real input: by an exhibit of the gallery, or by a test that is named here.
@Suite("Every finding code has a story")
struct StoryTests {
    /// A test besides the gallery that provokes codes.
    private struct Story {
        let file: String
        let test: String
        let codes: [String]

        init(_ file: String, _ test: String, _ codes: String...) {
            self.file = file
            self.test = test
            self.codes = codes
        }
    }

    private static let stories = [
        Story(
            "CompetitionTests/Bundle/BundleTests.swift", "files that are missing, added or renamed are named",
            "bundle-file-missing", "bundle-file-unlisted", "bundle-file-differs", "bundle-head-differs",
            "bundle-index-differs", "bundle-opened-differs"),
        Story(
            "CompetitionTests/Bundle/BundleTests.swift",
            "a store without a salt has no bundle and no receipts, and works as ever", "bundle-store-without-salt"),
        Story(
            "CompetitionTests/Bundle/BundleTests.swift",
            "a document that came in without its public form is not published as if it had", "bundle-form-differs"),
        Story(
            "CompetitionTests/Log/ReceiptTests.swift",
            "another contest, another past and a shorter journal are told apart",
            "receipt-ahead-of-journal"),
        Story(
            "competitionctlTests/Bundle/BundleCommandTests.swift",
            "what is no bundle, or a changed one, is refused by name", "bundle-not-found", "bundle-archive-differs"),
        Story(
            "competitionctlTests/Bundle/BundleCommandTests.swift",
            "a receipt is written once, found in the bundle, and missed in another", "receipt-not-in-journal",
            "receipt-unreadable", "receipt-contradicts-itself"),
        Story(
            "competitionctlTests/Bundle/BundleCommandTests.swift",
            "a head that was kept is one that the journal goes on from, or is told not to be", "head-not-in-journal",
            "head-ahead-of-journal", "receipt-contest-differs", "head-unreadable"),
        Story(
            "competitionctlTests/Bundle/BundleCommandTests.swift",
            "the organizer signs, a witness countersigns, and both are checked by OpenSSH", "signature-wrong",
            "signature-of-nothing"),
        Story(
            "competitionctlTests/Bundle/BundleCommandTests.swift",
            "signing without ssh-keygen, with a wrong key, name or file is refused clearly",
            "signature-program-missing", "signature-not-made", "signature-name-malformed"),
        Story(
            "CompetitionTests/Store/StoreTamperingTests.swift",
            "a removed, a moved, an altered and an added journal line",
            "journal-line-unreadable", "journal-chain-broken", "journal-line-misnumbered", "journal-version-broken"),
        Story(
            "CompetitionTests/Store/JournalEndTests.swift", "every changed bit of the note is found, too",
            "journal-end-differs"),
        Story(
            "CompetitionTests/Store/StoreTamperingTests.swift",
            "an altered, a missing and an unknown version in the history",
            "history-missing", "history-altered"),
        Story(
            "competitionctlTests/Commands/ClockTests.swift",
            "a clock that went back is told when something is received, and by check",
            "clock-behind", "journal-time-reversed"),
        Story(
            "competitionctlTests/Gallery/HostileTests.swift",
            "a trick is refused where it must be, or comes to nothing",
            "entry-attachment-is-link", "schema-refuses"),
        Story("CompetitionTests/Store/StoreTamperingTests.swift", "a flipped byte in a document", "document-altered"),
        Story("CompetitionTests/Store/StoreTamperingTests.swift", "a deleted document", "document-missing"),
        Story(
            "CompetitionTests/Actions/BalancedPlanTests.swift",
            "a sheet without the statement of no conflict is refused where entries are divided; elsewhere if the "
                + "rules say so",
            "sheet-statement-missing"),
        Story(
            "CompetitionTests/Actions/BalancedPlanTests.swift",
            "a list that breaks a ruling is refused",
            "plan-ruling-broken"),
        Story(
            "CompetitionTests/Actions/BalancedPlanTests.swift",
            "further readings cannot be proposed before anything is known",
            "plan-extra-unfounded"),
        Story(
            "CompetitionTests/Actions/BalancedPlanTests.swift",
            "a cap that leaves no plan is named with the cap that would do",
            "plan-cap-too-low"),
        Story(
            "CompetitionTests/Actions/BalancedPlanTests.swift",
            "an entry that too few jurors may read is named",
            "plan-readers-lacking"),
        Story(
            "CompetitionTests/Actions/BalancedPlanTests.swift",
            "a kind of juror that is missing is named with the entries that need it; a language keeps others away",
            "plan-kind-lacking"),
        Story(
            "CompetitionTests/Actions/BalancedPlanTests.swift",
            "a jury that falls into parts, and what alone holds it together, is told",
            "plan-unconnected", "plan-weak-juror", "plan-weak-entry"),
        Story(
            "CompetitionTests/Rules/PlaceRankingTests.swift",
            "more entries than Schulze's method takes are refused with the number that it takes",
            "decision-too-many-compared"),
        Story(
            "CompetitionTests/Rules/PlaceRankingTests.swift",
            "entries that no juror's order links cannot be decided by their places", "decision-orders-apart"),
        Story(
            "CompetitionTests/Rules/PlanOutlookTests.swift",
            "panels that follow categories are told with the categories",
            "plan-follows-categories"),
        Story(
            "CompetitionTests/Actions/BalancedPlanTests.swift",
            "a plan whose readings were changed afterwards is not proved",
            "plan-certificate-differs"),
        Story(
            "CompetitionTests/Store/StoreTamperingTests.swift",
            "a stray file in the folder and in each of its folders, but no names with a dot in front", "stray-file"),
        Story(
            "CompetitionTests/Store/StoreTamperingTests.swift",
            "a link in place of a document, a folder, the history, the journal", "symbolic-link"),
        Story(
            "CompetitionTests/Store/StoreTamperingTests.swift",
            "a disk that fails while reading is told with the system's reason", "file-unreadable"),
        Story(
            "CompetitionTests/Store/StoreRecoveryTests.swift",
            "a reader sees an unfinished commit whole, old versions too, and writes nothing", "commit-unfinished"),
        Story(
            "CompetitionTests/Store/StoreRecoveryTests.swift",
            "a torn line is cut off before anything else, and what it would have brought is discarded",
            "journal-torn-tail", "staged-file-left"),
        Story(
            "CompetitionTests/Store/StoreTests.swift", "a journal that was replaced under the lock is not written to",
            "journal-changed"),
        Story(
            "CompetitionTests/Checks/ForgedStoreTests.swift", "a document under another name than its own",
            "path-differs"),
        Story(
            "CompetitionTests/Checks/ForgedStoreTests.swift", "an entry of an office that nobody registered",
            "reference-broken"),
        Story(
            "CompetitionTests/Checks/ForgedStoreTests.swift", "a second entry in force for one service",
            "service-crowded"),
        Story(
            "CompetitionTests/Checks/ForgedStoreTests.swift",
            "a score sheet of a juror to whom nothing was assigned", "sheet-unassigned"),
        Story(
            "CompetitionTests/Checks/ForgedStoreTests.swift",
            "a decision whose figures or inputs are not those that follow from the documents",
            "decision-standing-differs", "decision-inputs-differ"),
        Story(
            "CompetitionTests/Checks/ForgedStoreTests.swift",
            "a sheet that comes in between the question and the answer stops the decision",
            "decision-changed-meanwhile"),
        Story(
            "CompetitionTests/Checks/ForgedStoreTests.swift", "a quota that nobody can fill is told with the decision",
            "decision-quota-unmet"),
        Story(
            "CompetitionTests/Rehearse/RehearsalRefusalTests.swift",
            "more entries than the caps allow are refused with the number that they allow",
            "rehearsal-too-few-places"),
        Story(
            "CompetitionTests/Rehearse/RehearsalRefusalTests.swift",
            "a stage that closes before the one before it is decided is refused by name", "rehearsal-stages-overlap"),
        Story(
            "competitionctlTests/Site/SiteWriterTests.swift",
            "a second process that publishes to the same place is told so", "publication-busy"),
        Story(
            "competitionctlTests/Paper/PaperCommandTests.swift",
            "private folders may not lie in the store, in a site, or in each other; nothing is written then",
            "publication-folder-in-site", "publication-folders-overlap"),
        Story(
            "competitionctlTests/Paper/PaperCommandTests.swift", "what no decision gives yet is refused by name",
            "publication-nothing-to-print"),
        Story(
            "competitionctlTests/Paper/PaperCommandTests.swift", "a wrong logo and a wrong style are refused",
            "publication-logo-refused", "publication-style-refused"),
        Story(
            "competitionctlTests/Paper/PaperCommandTests.swift",
            "verify --code tells which document has the code, and what it says", "publication-code-unknown",
            "publication-code-malformed"),
        Story(
            "competitionctlTests/Forms/SheetTableTests.swift",
            "a changed cell of the header is named with what it held", "sheet-header-edited"),
        Story(
            "competitionctlTests/Forms/SheetTableTests.swift",
            "a header that fits no form is refused, and so is one without its seal", "sheet-header-broken"),
        Story(
            "competitionctlTests/Forms/SheetTableTests.swift",
            "a table from before a newer entry or a newer sheet is stale, by the name of the column",
            "sheet-header-stale"),
        Story(
            "competitionctlTests/Forms/SheetTableTests.swift",
            "entries without scores are left out with a warning; abstaining beside scores is refused",
            "sheet-left-blank"),
        Story(
            "CompetitionTests/Actions/CorrectionTests.swift",
            "a stage is not decided while the list of the stage before is provisional",
            "decision-previous-provisional"),
        Story(
            "CompetitionTests/Actions/CorrectionTests.swift",
            "a decision that rests on one which was corrected later is named", "decision-rests-on-superseded"),
        Story(
            "CompetitionTests/Actions/CorrectionTests.swift",
            "a decision that does not follow the one before it is found by verify", "decision-chain-broken"),
        Story(
            "competitionctlTests/Data/NominationTests.swift",
            "nobody else can write a nomination, and a revision keeps it", "entry-nomination-unfounded"),
        Story(
            "competitionctlTests/Data/NominationTests.swift",
            "a rule that is about nothing is refused, with what was meant", "entry-mapping-unused"),
        Story(
            "competitionctlTests/Data/NominationTests.swift",
            "an archive of the folder is taken like the folder, and one with tricks is refused",
            "entry-bundle-unreadable"),
    ]

    /// Codes that no input brings about, with the reason; each is a second lock behind a first.
    private static let locked: [String: String] = [
        "rubric-evidence-repeated": "one identifier twice is refused before, as identifier-repeated",
        "rubric-numbers-too-large": "numbers of documents have few enough digits for every sum of a rubric",
        "sheet-numbers-too-large": "only weights of nine digits and four decimals, combined over stages, come near",
        "plan-too-large": "only more than a thousand jurors in one stage come near",
        "decision-list-too-complex": "no contest that can be written down needs so long a search",
    ]

    @Test("a code without a story fails here")
    func everyCode() {
        let shown = Set(GalleryTests.exhibits.flatMap(\.codes).map(\.text))
        let told = Set(Self.stories.flatMap(\.codes))
        let all = FindingCode.allCases.map(\.text)
        let untold = all.filter { !shown.contains($0) && !told.contains($0) && Self.locked[$0] == nil }
        #expect(untold == [])
        #expect(told.union(Self.locked.keys).subtracting(all) == [])
        #expect(shown.intersection(told.union(Self.locked.keys)).sorted() == [], "the gallery shows these already")
        #expect(told.intersection(Self.locked.keys) == [])
    }

    @Test("every test that is named exists")
    func everyTest() throws {
        for story in Self.stories {
            let text = try String(contentsOfFile: "\(Golden.package.root)/Tests/\(story.file)", encoding: .utf8)
            #expect(text.contains("\"\(story.test)\""), "\(story.file): \(story.test)")
        }
    }
}
