import Scoring

/// Compares jurors' marks of a few practice entries with reference marks: `rehearse --calibrate`.
///
/// Nothing of it enters a contest: it reads two tables and writes nothing.
public enum CalibrateJurors {
    /// What is told of all jurors.
    public struct Report: Sendable {
        /// The practice entries.
        public var entries: [String]
        /// The criteria, in the order of the weights.
        public var criteria: [String]
        /// What each juror's marks say, by name.
        public var jurors: [Juror]
        /// What should be looked at.
        public var warnings: [Finding]
    }

    /// What is told of one juror.
    public struct Juror: Sendable {
        /// The name.
        public var juror: String
        /// The total: the weighted mean of the criteria, of entries that the juror marked on every criterion of weight.
        public var total: Calibration?
        /// Each criterion, by index; nil where the juror gave no mark.
        public var criteria: [Calibration?]
        /// Every mark beside its reference, by entry and criterion.
        public var pairs: [Calibration.Pair]
        /// The references without a mark of the juror.
        public var missing: Int
    }

    /// Compares tables.
    ///
    /// - Parameters:
    ///   - reference: entry, criterion and score; as ``RatingsTable``, but without jurors.
    ///   - answers: entry, juror, criterion and score, ``RatingsTable``; or score sheets as XML, one or a gathering.
    ///   - weights: criterion and weight, for the total.
    ///   - juror: the one juror of whom is told; nil for all.
    /// - Throws: `refused` with everything that is wrong with the tables, or when no such juror answered.
    public static func run(
        reference: InputFile, answers: InputFile, weights: InputFile?, juror: String?
    ) throws(ActionFailure) -> Report {
        let known = try RatingsTable.read(reference, weights: weights, isReference: true)
        let given = try RatingsTable.read(answersIn: answers)
        var faults: [Finding] = []
        let entries = strangers(given.entries, known.entries, .entry, answers.name, &faults)
        let criteria = strangers(given.criteria, known.criteria, .criterion, answers.name, &faults)
        if let juror, !given.jurors.contains(juror) {
            let problem = RatingsProblem.unknown(
                kind: .juror, name: String(juror.prefix(100)), suggestion: suggestion(for: juror, among: given.jurors))
            faults.append(Finding(.ratings(problem), at: Place(file: answers.name)))
        }
        _ = try faults.refusing()
        var references: [[Int]: Ratio] = [:]
        for mark in known.marks { references[[mark.entry, mark.criterion]] = mark.score }
        var own: [Int: [Calibration.Pair]] = [:]
        for mark in given.marks {
            guard let entry = entries[mark.entry], let criterion = criteria[mark.criterion],
                let reference = references[[entry, criterion]]
            else { continue }
            own[mark.juror, default: []].append(
                Calibration.Pair(entry: entry, criterion: criterion, own: mark.score, reference: reference))
        }
        let jurors = given.jurors.enumerated().filter { juror == nil || juror == $1 }.map { index, name in
            compared(name, own[index] ?? [], known)
        }
        return Report(
            entries: known.entries, criteria: known.criteria, jurors: jurors, warnings: known.warnings + given.warnings)
    }

    /// The reference's index of each name, with a finding for each that the reference does not have.
    private static func strangers(
        _ names: [String], _ known: [String], _ kind: RatingsProblem.Kind, _ file: String, _ faults: inout [Finding]
    ) -> [Int?] {
        names.map { name in
            if let place = known.firstIndex(of: name) { return place }
            let problem = RatingsProblem.unknown(
                kind: kind, name: name, suggestion: suggestion(for: name, among: known))
            faults.append(Finding(.ratings(problem), at: Place(file: file)))
            return nil
        }
    }

    /// One juror; a figure that does not fit exact numbers is left out.
    private static func compared(_ name: String, _ pairs: [Calibration.Pair], _ known: RatingsTable) -> Juror {
        let sorted = pairs.sorted { ($0.entry, $0.criterion ?? 0) < ($1.entry, $1.criterion ?? 0) }
        let criteria = known.criteria.indices.map { criterion in
            (try? Calibration(sorted.filter { $0.criterion == criterion })) ?? nil
        }
        let weighted = known.weights.indices.filter { known.weights[$0] > .zero }
        let totals = known.entries.indices.compactMap { entry -> Calibration.Pair? in
            let own = sorted.filter { $0.entry == entry && weighted.contains($0.criterion ?? -1) }
            guard own.count == weighted.count, !own.isEmpty else { return nil }
            return try? total(own, known.weights)
        }
        return Juror(
            juror: name, total: (try? Calibration(totals)) ?? nil, criteria: criteria, pairs: sorted,
            missing: known.marks.count - sorted.count)
    }

    /// The weighted means of one entry's marks and of their references.
    private static func total(_ pairs: [Calibration.Pair], _ weights: [Ratio]) throws(ArithmeticFailure)
        -> Calibration.Pair
    {
        var (own, reference, weight) = (Ratio.zero, Ratio.zero, Ratio.zero)
        for pair in pairs {
            let share = weights[pair.criterion ?? 0]
            own = try own + share * pair.own
            reference = try reference + share * pair.reference
            weight = try weight + share
        }
        return Calibration.Pair(
            entry: pairs[0].entry, criterion: nil, own: try own / weight, reference: try reference / weight)
    }

    /// The table that a juror fills in: the references without their marks.
    public static func blank(reference: InputFile, juror: String) throws(ActionFailure) -> [UInt8] {
        let known = try RatingsTable.read(reference, weights: nil, isReference: true)
        let rows = known.marks.map { [known.entries[$0.entry], juror, known.criteria[$0.criterion], ""] }
        return Array(CSVWriter().text(header: ["entry", "juror", "criterion", "score"], rows: rows).utf8)
    }
}
