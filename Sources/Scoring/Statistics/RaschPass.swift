/// What an entry adds to the system of the rest, collected while its marks are read.
private struct EntryPart {
    var score = 0.0
    var information = 0.0
    /// Jurors in ascending order, then criteria, then thresholds, with what the entry shares with them.
    var elements: [Int] = []
    var values: [Double] = []
    var ofCriteria: [Double]
    var ofThresholds: [Double]

    init(criteria: Int, top: Int) {
        ofCriteria = [Double](repeating: 0, count: criteria)
        ofThresholds = [Double](repeating: 0, count: top)
    }

    mutating func clear() {
        (score, information) = (0, 0)
        elements.removeAll(keepingCapacity: true)
        values.removeAll(keepingCapacity: true)
        for index in ofCriteria.indices { ofCriteria[index] = 0 }
        for index in ofThresholds.indices { ofThresholds[index] = 0 }
    }

    mutating func add(_ juror: Int, score: Double, variance: Double) {
        self.score += score
        information += variance
        elements.append(juror)
        values.append(variance)
    }

    /// Takes the entry out of the system: M -= h h' / v, right -= h score / v.
    func eliminate(from matrix: UnsafeMutablePointer<Double>, right: UnsafeMutablePointer<Double>, size: Int) {
        for left in elements.indices {
            let share = values[left] / information
            right[elements[left]] -= share * score
            let row = matrix + elements[left] * size
            for other in left..<elements.count { row[elements[other]] -= share * values[other] }
        }
    }
}

/// Room for the numbers of one mark: probabilities of categories, P(mark >= k), and the covariance of the mark with that.
private struct MarkRoom {
    let probabilities: UnsafeMutablePointer<Double>
    let tails: UnsafeMutablePointer<Double>
    let covariances: UnsafeMutablePointer<Double>
    let top: Int

    init(_ buffer: UnsafeMutablePointer<Double>, top: Int) {
        probabilities = buffer
        tails = buffer + top + 1
        covariances = buffer + 2 * top + 1
        self.top = top
    }

    static func capacity(top: Int) -> Int { 3 * top + 1 }

    /// Fills in tails and covariances; returns mean and variance.
    @inline(__always)
    func moments() -> (mean: Double, variance: Double) {
        var (tail, part, mean, square) = (0.0, 0.0, 0.0, 0.0)
        var step = top
        while step > 0 {
            tail += probabilities[step]
            part += Double(step) * probabilities[step]
            square += Double(step * step) * probabilities[step]
            mean += tail
            tails[step - 1] = tail
            covariances[step - 1] = part
            step -= 1
        }
        for step in 0..<top { covariances[step] -= mean * tails[step] }
        return (mean, max(square - mean * mean, 1e-300))
    }
}

extension MarkRoom {
    /// Adds a mark's information on its criterion and on the thresholds.
    @inline(__always)
    fileprivate func add(
        _ category: Int, _ variance: Double, to sums: RaschSums, of element: Int, at threshold: Int, size: Int
    ) {
        let row = sums.matrix + element * size
        row[element] += variance
        sums.direct[element] += variance
        for step in 0..<top {
            row[threshold + step] += covariances[step]
            sums.gradient[threshold + step] += (category > step ? 1 : 0) - tails[step]
            sums.direct[threshold + step] += tails[step] * (1 - tails[step])
            let own = sums.matrix + (threshold + step) * size + threshold
            for other in step..<top { own[other] += tails[other] * (1 - tails[step]) }
        }
    }
}

/// The logarithm of a product of many probabilities, with one logarithm for hundreds of them.
private struct LogProduct {
    private var product = 1.0
    private var sum = 0.0

    @inline(__always)
    mutating func multiply(_ probability: Double) {
        product *= max(probability, 1e-150)
        if product < 1e-150 {
            sum += Elementary.log(product)
            product = 1
        }
    }

    var logarithm: Double { sum + Elementary.log(product) }
}

/// The numbers that a pass adds up, side by side in one piece of memory.
private struct RaschSums {
    let matrix: UnsafeMutablePointer<Double>
    let right: UnsafeMutablePointer<Double>
    let gradient: UnsafeMutablePointer<Double>
    let direct: UnsafeMutablePointer<Double>
    let variances: UnsafeMutablePointer<Double>

    init(_ base: UnsafeMutablePointer<Double>, size: Int) {
        matrix = base
        right = base + size * size
        gradient = right + size
        direct = gradient + size
        variances = direct + size
    }

    static func capacity(size: Int, marks: Int) -> Int { size * size + 3 * size + marks }
}

extension RaschNewton {
    /// Fills in the system at the current measures, in one pass over the marks.
    mutating func accumulate() {
        let size = restCount
        let marks = data.categories.count
        scores = [Double](repeating: 0, count: data.entryCount)
        information = scores
        covariances = [Double](repeating: 0, count: data.entryCount * data.top)
        var sums = [Double](repeating: 0, count: RaschSums.capacity(size: size, marks: marks))
        sums.withUnsafeMutableBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            pass(RaschSums(base, size: size))
        }
        var start = size * size
        func next(_ count: Int) -> [Double] {
            start += count
            return Array(sums[(start - count)..<start])
        }
        matrix = Array(sums[..<start])
        right = next(size)
        let gradient = next(size)
        direct = next(size)
        variances = next(marks)
        for index in 0..<size { right[index] += gradient[index] }
        residual = max(scores.reduce(0) { max($0, abs($1)) }, gradient.reduce(0) { max($0, abs($1)) })
    }

    private mutating func pass(_ sums: RaschSums) {
        let (size, top) = (restCount, data.top)
        let scale = RatingScale(thresholds: thresholds)
        let odds = rest[0..<firstThreshold].map(Elementary.exp)
        var part = EntryPart(criteria: data.criterionCount, top: top)
        var likelihood = LogProduct()
        let capacity = MarkRoom.capacity(top: top) + top
        withUnsafeTemporaryAllocation(of: Double.self, capacity: capacity) { buffer in
            guard let base = buffer.baseAddress else { return }
            let room = MarkRoom(base, top: top)
            let ofJuror = base + MarkRoom.capacity(top: top)
            for entry in 0..<data.entryCount where starts[entry] < starts[entry + 1] {
                part.clear()
                let entryOdds = Elementary.exp(entries[entry])
                var position = Int(starts[entry])
                while position < Int(starts[entry + 1]) {
                    let juror = Int(data.jurors[position])
                    for step in 0..<top { ofJuror[step] = 0 }
                    var (jurorScore, jurorVariance) = (0.0, 0.0)
                    let sheetOdds = entryOdds * odds[juror]
                    while position < Int(starts[entry + 1]), Int(data.jurors[position]) == juror {
                        let element = firstCriterion + Int(data.criteria[position])
                        let category = Int(data.categories[position])
                        scale.probabilities(odds: sheetOdds * odds[element], into: room.probabilities)
                        likelihood.multiply(room.probabilities[category])
                        let (mean, variance) = room.moments()
                        sums.variances[position] = variance
                        sums.matrix[juror * size + element] += variance
                        let difference = Double(category) - mean
                        jurorScore += difference
                        jurorVariance += variance
                        part.ofCriteria[element - firstCriterion] += variance
                        sums.gradient[element] += difference
                        room.add(category, variance, to: sums, of: element, at: firstThreshold, size: size)
                        for step in 0..<top { ofJuror[step] += room.covariances[step] }
                        position += 1
                    }
                    let row = sums.matrix + juror * size
                    row[juror] += jurorVariance
                    sums.direct[juror] += jurorVariance
                    for step in 0..<top {
                        row[firstThreshold + step] += ofJuror[step]
                        part.ofThresholds[step] += ofJuror[step]
                    }
                    sums.gradient[juror] += jurorScore
                    part.add(juror, score: jurorScore, variance: jurorVariance)
                }
                finish(entry, &part)
                part.eliminate(from: sums.matrix, right: sums.right, size: size)
            }
        }
        logLikelihood = likelihood.logarithm
    }

    private mutating func finish(_ entry: Int, _ part: inout EntryPart) {
        scores[entry] = part.score
        information[entry] = part.information
        for (criterion, value) in part.ofCriteria.enumerated() where value > 0 {
            part.elements.append(firstCriterion + criterion)
            part.values.append(value)
        }
        for (step, value) in part.ofThresholds.enumerated() {
            covariances[entry * data.top + step] = value
            part.elements.append(firstThreshold + step)
            part.values.append(value)
        }
    }
}
