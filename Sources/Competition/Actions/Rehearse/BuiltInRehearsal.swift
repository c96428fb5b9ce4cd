import CResources
import Scoring

/// The rehearsal that the binary carries: Examples/gladi, and the rubrics that its contest names.
public enum BuiltInRehearsal {
    /// The rules of the contest.
    public static var contest: InputFile { file("gladi/contest.xml", gladi_contest()) }
    /// Regions that submit.
    public static var regions: InputFile { file("gladi/regions.csv", gladi_regions()) }
    /// Titles of real innovations.
    public static var titles: InputFile { file("gladi/titles.csv", gladi_titles()) }
    /// Kinds of offices with their services.
    public static var offices: InputFile { file("gladi/offices.csv", gladi_offices()) }
    /// Sentences for answers, notes and reasons.
    static var sentences: InputFile { file("gladi/kalimat.txt", gladi_sentences()) }

    /// The contest with its rubrics, read and judged.
    public static func rules() throws(ActionFailure) -> CreateContest.Rules {
        try CreateContest.read(contest) { path in
            switch path {
            case "rubrics/kovablik-2025-proposal.xml": bytes(rubric_kovablik_2025_proposal())
            case "rubrics/kovablik-2025-presentasi.xml": bytes(rubric_kovablik_2025_presentasi())
            default: nil
            }
        }
    }

    private static func file(_ name: String, _ resource: resource) -> InputFile {
        InputFile(name: name, bytes: bytes(resource))
    }

    private static func bytes(_ resource: resource) -> [UInt8] {
        Array(UnsafeBufferPointer(start: resource.bytes, count: resource.count))
    }
}
