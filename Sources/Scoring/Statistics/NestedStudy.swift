/// How much of the differences of marks is due to entry, task and juror where each juror judges one task only.
///
/// The design p x (r:t), complete and balanced: every entry is marked by every juror, and each task (criterion) has jurors of its
/// own, the same number for each. Variances from the expected mean squares, not cut off at zero: a negative one says that the
/// component is small beside its error.
///
/// Source: Brennan (2001), Generalizability Theory, 3.2 and table 3.2.
public struct NestedStudy: Hashable, Sendable {
    /// The number of entries.
    public let entries: Int
    /// The number of tasks.
    public let tasks: Int
    /// The number of jurors of each task.
    public let jurorsOfTask: Int
    /// The mean squares.
    public let meanSquares: Components
    /// The variances, in squared points.
    public let variances: Components

    /// One figure for each effect of the design.
    public struct Components: Hashable, Sendable {
        /// p: entries.
        public var entry: Double
        /// t: tasks.
        public var task: Double
        /// r:t: jurors within tasks.
        public var jurorInTask: Double
        /// pt: entries by tasks.
        public var entryTask: Double
        /// pr:t: entries by jurors within tasks, with everything else.
        public var residual: Double
    }

    /// Computes the study.
    ///
    /// - Throws: `tooFewCriteria`, `tooFewEntries` or `tooFewJurors` (of a task) with fewer than two; `confounded` when a juror
    ///   marked more than one task, or tasks have different numbers of jurors; `incomplete` with the first empty cell.
    public init(_ ratings: RatingTable) throws(StatisticsRefusal) {
        let design = try NestedDesign(ratings)
        let (n, t, r) = (Double(design.entries.count), Double(design.jurors.count), Double(design.jurors[0].count))
        let marks = design.marks
        let jurorMeans = (0..<design.width).map { column in marks.reduce(0) { $0 + $1[column] } / n }
        let cellMeans = marks.map { row in design.means(ofTasks: row) }
        let taskMeans = design.means(ofTasks: jurorMeans)
        let entryMeans = cellMeans.map { $0.reduce(0, +) / t }
        let mean = taskMeans.reduce(0, +) / t
        var squares = Components(entry: 0, task: 0, jurorInTask: 0, entryTask: 0, residual: 0)
        for task in taskMeans { squares.task += n * r * (task - mean) * (task - mean) }
        for (column, own) in jurorMeans.enumerated() {
            let rest = own - taskMeans[column / Int(r)]
            squares.jurorInTask += n * rest * rest
        }
        for (entry, own) in entryMeans.enumerated() {
            squares.entry += t * r * (own - mean) * (own - mean)
            for (task, cell) in cellMeans[entry].enumerated() {
                let rest = cell - own - taskMeans[task] + mean
                squares.entryTask += r * rest * rest
            }
            for (column, mark) in marks[entry].enumerated() {
                let task = column / Int(r)
                let rest = mark - cellMeans[entry][task] - jurorMeans[column] + taskMeans[task]
                squares.residual += rest * rest
            }
        }
        let square = Components(
            entry: squares.entry / (n - 1), task: squares.task / (t - 1),
            jurorInTask: squares.jurorInTask / (t * (r - 1)), entryTask: squares.entryTask / ((n - 1) * (t - 1)),
            residual: squares.residual / (t * (n - 1) * (r - 1)))
        variances = Components(
            entry: (square.entry - square.entryTask) / (t * r),
            task: (square.task - square.jurorInTask - square.entryTask + square.residual) / (n * r),
            jurorInTask: (square.jurorInTask - square.residual) / n,
            entryTask: (square.entryTask - square.residual) / r, residual: square.residual)
        meanSquares = square
        entries = design.entries.count
        tasks = design.jurors.count
        jurorsOfTask = design.jurors[0].count
    }

    /// The error variance of a mean over the same design when only the order of entries matters.
    public var relativeError: Double {
        (max(0, variances.entryTask) + variances.residual / Double(jurorsOfTask)) / Double(tasks)
    }

    /// The error variance of a mean over the same design as it stands.
    public var absoluteError: Double {
        relativeError + (max(0, variances.task) + max(0, variances.jurorInTask) / Double(jurorsOfTask)) / Double(tasks)
    }

    /// E rho^2 of a mean over the same design; 0 where entries do not differ.
    public var generalizability: Double { share(relativeError) }
    /// Phi of a mean over the same design.
    public var dependability: Double { share(absoluteError) }

    private func share(_ error: Double) -> Double {
        let quality = max(0, variances.entry)
        return quality + error > 0 ? quality / (quality + error) : 0
    }
}

/// Marks with a row an entry and a column a juror, the jurors of a task side by side.
private struct NestedDesign {
    let entries: [Int]
    let jurors: [[Int]]
    private(set) var marks: [[Double]] = []

    var width: Int { jurors.count * jurors[0].count }

    init(_ ratings: RatingTable) throws(StatisticsRefusal) {
        entries = (0..<ratings.entryCount).filter { !ratings.marks(of: $0).isEmpty }
        var task = [Int32?](repeating: nil, count: ratings.jurorCount)
        for position in ratings.scores.indices {
            let juror = Int(ratings.jurors[position])
            if let known = task[juror], known != ratings.criteria[position] { throw .confounded }
            task[juror] = ratings.criteria[position]
        }
        let groups = Dictionary(grouping: task.indices.filter { task[$0] != nil }) { task[$0] ?? 0 }
        jurors = groups.sorted { $0.key < $1.key }.map(\.value)
        guard jurors.count > 1 else { throw .tooFewCriteria(jurors.count, needed: 2) }
        guard entries.count > 1 else { throw .tooFewEntries(entries.count, needed: 2) }
        let fewest = jurors.map(\.count).min() ?? 0
        guard fewest > 1 else { throw .tooFewJurors(fewest, needed: 2) }
        guard jurors.allSatisfy({ $0.count == fewest }) else { throw .confounded }
        let order = Array(jurors.joined())
        for entry in entries {
            var row: [Int: Double] = [:]
            for position in ratings.marks(of: entry) { row[Int(ratings.jurors[position])] = ratings.scores[position] }
            if let missing = order.first(where: { row[$0] == nil }) { throw .incomplete(entry: entry, juror: missing) }
            marks.append(order.map { row[$0] ?? 0 })
        }
    }

    /// The mean of each task's columns.
    func means(ofTasks row: [Double]) -> [Double] {
        let size = jurors[0].count
        return jurors.indices.map { task in row[(task * size)..<((task + 1) * size)].reduce(0, +) / Double(size) }
    }
}
