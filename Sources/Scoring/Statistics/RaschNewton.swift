/// Newton's method for the joint likelihood of the many-facet rating scale model, with entries eliminated.
///
/// Everything but the entries ("the rest": jurors, criteria, thresholds, with the sign that adds to the logit) is solved
/// for in one dense system: the information matrix of entries is diagonal, so that it leaves
/// H_qq - sum_e h_e h_e' / v_e. Its null vectors (a panel's jurors, the criteria, the thresholds each sum to zero) are
/// filled up, which keeps those sums as they are.
struct RaschNewton {
    let data: RaschData
    /// The panel of each juror who takes part, or -1.
    let panels: [Int]
    /// The first mark of each entry, and the number of marks.
    let starts: [Int32]

    /// Measures of entries, and what the rest adds to a logit: minus severities, difficulties and thresholds.
    var entries: [Double]
    var rest: [Double]

    /// The largest difference of an observed and an expected score, and the largest change of the last step.
    var residual = Double.infinity
    private(set) var change = Double.infinity
    private(set) var iterations = 0
    /// The log likelihood at the measures of the last pass.
    var logLikelihood = 0.0

    /// The system at the current measures; of the matrix only the upper half is filled in.
    var matrix: [Double] = []
    var right: [Double] = []
    /// The information of each of the rest before entries are eliminated.
    var direct: [Double] = []
    /// What each entry's observed score exceeds the expected one by, and its information.
    var scores: [Double] = []
    var information: [Double] = []
    /// The variance of each mark, and the covariance of each entry's score with each threshold's passing.
    var variances: [Double] = []
    var covariances: [Double] = []

    var restCount: Int { data.jurorCount + data.criterionCount + data.top }
    var firstCriterion: Int { data.jurorCount }
    var firstThreshold: Int { data.jurorCount + data.criterionCount }

    /// Starts at log(score / (most - score)) of entries and log(rarer / commoner) of neighbouring categories.
    ///
    /// - Throws: `tooMany` with more than 3000 jurors.
    init(_ data: RaschData) throws(StatisticsRefusal) {
        guard data.jurorCount <= JurorBlocks.largestPanel else {
            throw .tooMany(data.jurorCount, limit: JurorBlocks.largestPanel)
        }
        self.data = data
        starts = startsOfRuns(data.entries, runs: data.entryCount)
        panels = Self.panels(of: data)
        entries = [Double](repeating: 0, count: data.entryCount)
        for entry in 0..<data.entryCount where starts[entry] < starts[entry + 1] {
            let marks = data.categories[Int(starts[entry])..<Int(starts[entry + 1])]
            let score = Double(marks.reduce(0) { $0 + Int($1) })
            entries[entry] = Elementary.log(score / (Double(marks.count * data.top) - score))
        }
        rest = [Double](repeating: 0, count: data.jurorCount + data.criterionCount + data.top)
        var uses = [Double](repeating: 0, count: data.top + 1)
        for category in data.categories { uses[Int(category)] += 1 }
        let mean = Elementary.log(uses[data.top] / uses[0]) / Double(data.top)
        for step in 1...data.top {
            rest[data.jurorCount + data.criterionCount + step - 1] = Elementary.log(uses[step] / uses[step - 1]) - mean
        }
    }

    private static func panels(of data: RaschData) -> [Int] {
        var sets = DisjointSets(count: data.entryCount + data.jurorCount)
        for position in data.categories.indices {
            sets.unite(Int(data.entries[position]), data.entryCount + Int(data.jurors[position]))
        }
        var panels = [Int](repeating: -1, count: data.jurorCount)
        var numbers: [Int: Int] = [:]
        for juror in data.jurors where panels[Int(juror)] < 0 {
            let root = sets.root(of: data.entryCount + Int(juror))
            let number = numbers[root] ?? numbers.count
            numbers[root] = number
            panels[Int(juror)] = number
        }
        return panels
    }

    /// The thresholds tau at the current measures.
    var thresholds: [Double] { rest[firstThreshold...].map { -$0 } }

    /// Iterates until no score is off by more than the tolerance and nothing moves by more than it.
    ///
    /// - Throws: `confounded`; `notConverged` after 60 steps: some measures run away, because the marks of some elements
    ///   are all above or all below what the others' allow.
    mutating func solve(tolerance: Double = 1e-7) throws(StatisticsRefusal) {
        while iterations < 60 {
            accumulate()
            if residual < tolerance, change < tolerance { return }
            let factor = try factor()
            step(factor.solved(right))
            iterations += 1
        }
        throw .notConverged(iterations: iterations)
    }

    private mutating func step(_ full: [Double]) {
        // At most 1 logit a step; beyond, the curvature says little.
        let scale = 1 / max(1, full.reduce(0) { max($0, abs($1)) })
        let moves = full.map { $0 * scale }
        change = moves.reduce(0) { max($0, abs($1)) }
        for entry in 0..<data.entryCount where information[entry] > 0 {
            var known = 0.0
            for position in Int(starts[entry])..<Int(starts[entry + 1]) {
                known +=
                    variances[position]
                    * (moves[Int(data.jurors[position])] + moves[firstCriterion + Int(data.criteria[position])])
            }
            for step in 0..<data.top { known += covariances[entry * data.top + step] * moves[firstThreshold + step] }
            let move = max(-1, min(1, (scores[entry] - known) / information[entry]))
            entries[entry] += move
            change = max(change, abs(move))
        }
        for index in rest.indices { rest[index] += moves[index] }
    }

    /// The null vectors of the system, as ranges or lists of the elements that sum to zero.
    private var groups: [[Int]] {
        var ofPanel: [[Int]] = []
        for (juror, panel) in panels.enumerated() where panel >= 0 {
            while ofPanel.count <= panel { ofPanel.append([]) }
            ofPanel[panel].append(juror)
        }
        return ofPanel + [
            (firstCriterion..<firstThreshold).filter { direct[$0] > 0 },
            Array(firstThreshold..<restCount),
        ]
    }

    /// Factors the matrix with its null vectors filled up and elements that do not take part held still.
    ///
    /// - Throws: `confounded` when more is unknown than the sums that are fixed.
    private func factor() throws(StatisticsRefusal) -> Cholesky {
        var filled = matrix
        var magnitudes = direct
        for element in 0..<restCount where direct[element] == 0 {
            filled[element * restCount + element] = 1
            magnitudes[element] = 1
        }
        for group in groups {
            let added = addition(to: group)
            for left in group { for right in group where right >= left { filled[left * restCount + right] += added } }
        }
        // Rounding of the elimination is no information.
        guard let factor = Cholesky(filled, size: restCount, magnitudes: magnitudes.map { $0 * 100 }) else {
            throw .confounded
        }
        return factor
    }

    /// What is added to a group's elements, in the magnitude of their information.
    private func addition(to group: [Int]) -> Double {
        group.reduce(0) { $0 + direct[$1] } / Double(group.count * group.count)
    }

    /// The covariance of the rest under its sums, dense; call after `solve`.
    ///
    /// - Throws: `confounded`, as `solve`.
    func covariance() throws(StatisticsRefusal) -> [Double] {
        var inverse = try factor().inverse()
        for group in groups {
            let removed = 1 / (addition(to: group) * Double(group.count * group.count))
            for left in group { for right in group { inverse[left * restCount + right] -= removed } }
        }
        return inverse
    }

    /// The variance of an entry's measure: 1 / v_e + h' C h / v_e^2 with C the covariance of the rest.
    func variance(of entry: Int, covariance: [Double]) -> Double {
        let parts = couplings(of: entry)
        var sum = 0.0
        for left in parts {
            for right in parts {
                sum += left.value * right.value * covariance[left.element * restCount + right.element]
            }
        }
        return 1 / information[entry] + sum / (information[entry] * information[entry])
    }

    /// h_e: how an entry's information is shared with the rest.
    private func couplings(of entry: Int) -> [(element: Int, value: Double)] {
        var parts: [(element: Int, value: Double)] = []
        var ofCriteria = [Double](repeating: 0, count: data.criterionCount)
        for position in Int(starts[entry])..<Int(starts[entry + 1]) {
            let juror = Int(data.jurors[position])
            if let last = parts.last, last.element == juror {
                parts[parts.count - 1].value += variances[position]
            } else {
                parts.append((juror, variances[position]))
            }
            ofCriteria[Int(data.criteria[position])] += variances[position]
        }
        for (criterion, value) in ofCriteria.enumerated() where value > 0 {
            parts.append((firstCriterion + criterion, value))
        }
        for step in 0..<data.top { parts.append((firstThreshold + step, covariances[entry * data.top + step])) }
        return parts
    }
}
