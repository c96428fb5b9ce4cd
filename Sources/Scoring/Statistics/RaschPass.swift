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

extension RaschNewton {
    /// Fills in the system at the current measures, in one pass over the marks.
    mutating func accumulate() {
        let (size, top) = (restCount, data.top)
        var matrix = [Double](repeating: 0, count: size * size)
        var right = [Double](repeating: 0, count: size)
        var gradient = right
        direct = right
        scores = [Double](repeating: 0, count: data.entryCount)
        information = scores
        variances = [Double](repeating: 0, count: data.categories.count)
        covariances = [Double](repeating: 0, count: data.entryCount * top)
        logLikelihood = 0
        matrix.withUnsafeMutableBufferPointer { matrix in
            right.withUnsafeMutableBufferPointer { right in
                gradient.withUnsafeMutableBufferPointer { gradient in
                    guard let matrix = matrix.baseAddress, let right = right.baseAddress,
                        let gradient = gradient.baseAddress
                    else { return }
                    pass(matrix: matrix, right: right, gradient: gradient)
                }
            }
        }
        for index in 0..<size { right[index] += gradient[index] }
        self.matrix = matrix
        self.right = right
        residual = max(scores.reduce(0) { max($0, abs($1)) }, gradient.reduce(0) { max($0, abs($1)) })
    }

    private mutating func pass(
        matrix: UnsafeMutablePointer<Double>, right: UnsafeMutablePointer<Double>,
        gradient: UnsafeMutablePointer<Double>
    ) {
        let (size, top) = (restCount, data.top)
        let scale = RatingScale(thresholds: thresholds)
        let odds = rest[0..<firstThreshold].map(Elementary.exp)
        var part = EntryPart(criteria: data.criterionCount, top: top)
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
                    let first = position
                    for step in 0..<top { ofJuror[step] = 0 }
                    var (jurorScore, jurorVariance) = (0.0, 0.0)
                    while position < Int(starts[entry + 1]), Int(data.jurors[position]) == juror {
                        let element = firstCriterion + Int(data.criteria[position])
                        let category = Int(data.categories[position])
                        scale.probabilities(odds: entryOdds * odds[juror] * odds[element], into: room.probabilities)
                        logLikelihood += Elementary.log(max(room.probabilities[category], 1e-300))
                        let (mean, variance) = room.moments()
                        variances[position] = variance
                        let difference = Double(category) - mean
                        jurorScore += difference
                        jurorVariance += variance
                        gradient[element] += difference
                        part.ofCriteria[element - firstCriterion] += variance
                        let row = matrix + element * size
                        row[element] += variance
                        direct[element] += variance
                        for step in 0..<top {
                            ofJuror[step] += room.covariances[step]
                            row[firstThreshold + step] += room.covariances[step]
                            gradient[firstThreshold + step] += (category > step ? 1 : 0) - room.tails[step]
                            direct[firstThreshold + step] += room.tails[step] * (1 - room.tails[step])
                            let own = matrix + (firstThreshold + step) * size + firstThreshold
                            for other in step..<top {
                                own[other] += room.tails[other] * (1 - room.tails[step])
                            }
                        }
                        position += 1
                    }
                    let row = matrix + juror * size
                    row[juror] += jurorVariance
                    direct[juror] += jurorVariance
                    for mark in first..<position {
                        row[firstCriterion + Int(data.criteria[mark])] += variances[mark]
                    }
                    for step in 0..<top {
                        row[firstThreshold + step] += ofJuror[step]
                        part.ofThresholds[step] += ofJuror[step]
                    }
                    gradient[juror] += jurorScore
                    part.score += jurorScore
                    part.information += jurorVariance
                    part.elements.append(juror)
                    part.values.append(jurorVariance)
                }
                finish(entry, &part)
                part.eliminate(from: matrix, right: right, size: size)
            }
        }
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
