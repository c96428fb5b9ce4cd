/// Sums and counts of all marks, facet after facet.
struct RaschTally: Sendable {
    var sums: [Double]
    var counts: [Int]

    init(_ ratings: RatingTable) {
        let elements = ratings.entryCount + ratings.jurorCount + ratings.criterionCount
        sums = [Double](repeating: 0, count: elements)
        counts = [Int](repeating: 0, count: elements)
        for entry in 0..<ratings.entryCount {
            for position in ratings.marks(of: entry) {
                let juror = ratings.entryCount + Int(ratings.jurors[position])
                let criterion = ratings.entryCount + ratings.jurorCount + Int(ratings.criteria[position])
                for element in [entry, juror, criterion] {
                    sums[element] += ratings.scores[position]
                    counts[element] += 1
                }
            }
        }
    }

    /// Creates a tally of data in which nothing is extreme.
    init(_ data: RaschData) {
        sums = [Double](repeating: 0, count: data.elementCount)
        counts = [Int](repeating: 0, count: data.elementCount)
        for position in data.categories.indices {
            let (entry, juror, criterion) = data.elements(of: position)
            for element in [entry, juror, criterion] {
                sums[element] += Double(data.lowest + Int(data.categories[position]))
                counts[element] += 1
            }
        }
    }
}

/// Turns an estimated model into what is told about each element.
struct RaschReport {
    private(set) var entries: [ManyFacetRasch.Element?] = []
    private(set) var jurors: [ManyFacetRasch.Element?] = []
    private(set) var criteria: [ManyFacetRasch.Element?] = []

    private let newton: RaschNewton
    private let scale: RatingScale
    private let tally: RaschTally
    /// The mean measure of the entries that are not extreme.
    private let entryMean: Double

    private var data: RaschData { newton.data }

    /// Describes all elements.
    ///
    /// - Parameters:
    ///   - newton: solved.
    ///   - tally: of all marks.
    ///   - ratings: all marks, from which extreme elements are measured; nil when there are none.
    init(_ newton: RaschNewton, tally: RaschTally, ratings: RatingTable?) throws(StatisticsRefusal) {
        self.newton = newton
        self.tally = tally
        scale = RatingScale(thresholds: newton.thresholds)
        let known = newton.entries.indices.filter { newton.information[$0] > 0 }
        entryMean = known.reduce(0) { $0 + newton.entries[$1] } / Double(known.count)
        var sums = [FitSums](repeating: FitSums(), count: newton.data.elementCount)
        addFit(to: &sums)
        let covariance = try newton.covariance()
        let extremes = ratings.map { extremeMeasures($0) } ?? [:]
        let elements = sums.indices.map { element($0, sums[$0], covariance: covariance, extremes: extremes) }
        entries = Array(elements[..<data.entryCount])
        jurors = Array(elements[data.entryCount..<(data.entryCount + data.jurorCount)])
        criteria = Array(elements[(data.entryCount + data.jurorCount)...])
    }

    /// The measure of an element with the sign that adds to a logit.
    private func part(_ element: Int) -> Double {
        element < data.entryCount ? newton.entries[element] : newton.rest[element - data.entryCount]
    }

    private func addFit(to sums: inout [FitSums]) {
        withUnsafeTemporaryAllocation(of: Double.self, capacity: data.top + 1) { buffer in
            guard let place = buffer.baseAddress else { return }
            let odds = (0..<data.elementCount).map { Elementary.exp(part($0)) }
            for position in data.categories.indices {
                let (entry, juror, criterion) = data.elements(of: position)
                scale.probabilities(odds: odds[entry] * odds[juror] * odds[criterion], into: place)
                let moments = scale.moments(place)
                let difference = Double(data.categories[position]) - moments.mean
                sums[entry].add(difference, moments)
                sums[juror].add(difference, moments)
                sums[criterion].add(difference, moments)
            }
        }
    }

    private func element(
        _ element: Int, _ sums: FitSums, covariance: [Double], extremes: [Int: (part: Double, error: Double)]
    ) -> ManyFacetRasch.Element? {
        guard tally.counts[element] > 0 else { return nil }
        let isEntry = element < data.entryCount
        var result = ManyFacetRasch.Element(
            measure: part(element), standardError: 0, fairAverage: 0, rawScore: Int(tally.sums[element]),
            count: tally.counts[element])
        if sums.count > 0 {
            result.standardError = 1 / sums.variance.squareRoot()
            result.jointError = jointError(of: element, covariance: covariance)
            result.fit = sums.fit
        } else {
            guard let extreme = extremes[element] else { return nil }
            (result.measure, result.standardError) = extreme
            result.extreme = data.extreme[element] < 0 ? .lowest : .highest
        }
        let logit = isEntry ? result.measure : entryMean + result.measure
        result.fairAverage = Double(data.lowest) + scale.moments(logit: logit).mean
        if !isEntry { result.measure = -result.measure }
        return result
    }

    private func jointError(of element: Int, covariance: [Double]) -> Double {
        let variance =
            element < data.entryCount
            ? newton.variance(of: element, covariance: covariance)
            : covariance[(element - data.entryCount) * newton.restCount + element - data.entryCount]
        return max(0, variance).squareRoot()
    }
}

extension RaschReport {
    /// Measures extreme elements from their marks with elements that are not extreme.
    private func extremeMeasures(_ ratings: RatingTable) -> [Int: (part: Double, error: Double)] {
        guard data.extreme.contains(where: { $0 != 0 }) else { return [:] }
        var others: [Int: [Double]] = [:]
        for entry in 0..<ratings.entryCount {
            for position in ratings.marks(of: entry) {
                let elements = [
                    entry, data.entryCount + Int(ratings.jurors[position]),
                    data.entryCount + data.jurorCount + Int(ratings.criteria[position]),
                ]
                let extremes = elements.filter { data.extreme[$0] != 0 }
                guard extremes.count == 1, let extreme = extremes.first else { continue }
                others[extreme, default: []].append(
                    elements.reduce(0) { $0 + ($1 == extreme ? 0 : part($1)) })
            }
        }
        var measures: [Int: (part: Double, error: Double)] = [:]
        for (element, logits) in others {
            let most = Double(logits.count * data.top)
            // Three tenths of a mark inside, or half of what there is when marks are that few.
            let inside = min(0.3, most / 4)
            measures[element] = measure(score: data.extreme[element] < 0 ? inside : most - inside, logits)
        }
        return measures
    }

    /// Finds the part with an expected score, by bisection: the expected score grows with the part.
    private func measure(score: Double, _ logits: [Double]) -> (part: Double, error: Double) {
        var (low, high) = (-60.0, 60.0)
        for _ in 0..<80 {
            let middle = (low + high) / 2
            let expected = logits.reduce(0) { $0 + scale.moments(logit: $1 + middle).mean }
            if expected < score { low = middle } else { high = middle }
        }
        let part = (low + high) / 2
        let variance = logits.reduce(0) { $0 + scale.moments(logit: $1 + part).variance }
        return (part, 1 / variance.squareRoot())
    }
}

/// The sums behind infit and outfit.
private struct FitSums {
    var count = 0.0
    var variance = 0.0
    private var squares = 0.0
    private var standardised = 0.0
    private var weightedKurtosis = 0.0
    private var kurtosis = 0.0

    @inline(__always)
    mutating func add(_ difference: Double, _ moments: RatingScale.Moments) {
        let variance = max(moments.variance, 1e-300)
        count += 1
        self.variance += variance
        squares += difference * difference
        standardised += difference * difference / variance
        weightedKurtosis += moments.fourth - variance * variance
        kurtosis += moments.fourth / (variance * variance)
    }

    var fit: RaschFit {
        let infit = squares / variance
        let outfit = standardised / count
        return RaschFit(
            infit: infit, infitZ: standardised(infit, weightedKurtosis / (variance * variance)), outfit: outfit,
            outfitZ: standardised(outfit, kurtosis / (count * count) - 1 / count))
    }

    private func standardised(_ meanSquare: Double, _ variance: Double) -> Double {
        let q = min(max(variance, 0).squareRoot(), 2.0.squareRoot())
        guard q > 1e-9 else { return 0 }
        return (Elementary.cubeRoot(meanSquare) - 1) * 3 / q + q / 3
    }
}
