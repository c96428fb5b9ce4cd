/// The downhill simplex method: a minimum of a smooth function of few variables without its derivatives.
///
/// Source: Nelder & Mead (1965), Computer Journal 7, 308-313, with coefficients 1, 2, 1/2, 1/2.
struct Minimiser {
    /// How small the differences of the function within the simplex become, relative to its magnitude plus 1.
    var tolerance = 1e-12
    /// The most evaluations of the function.
    var mostEvaluations = 600

    /// Searches from a start; started once more from where it ends, because a simplex can collapse early.
    ///
    /// - Returns: the best point, and whether the search settled within its evaluations.
    func minimum(
        from start: [Double], step: Double, of function: ([Double]) -> Double
    ) -> (point: [Double], value: Double, settled: Bool) {
        let first = search(from: start, step: step, of: function)
        let second = search(from: first.point, step: step / 8, of: function)
        return second.value <= first.value ? second : first
    }

    private func search(
        from start: [Double], step: Double, of function: ([Double]) -> Double
    ) -> (point: [Double], value: Double, settled: Bool) {
        var simplex = [(point: start, value: function(start))]
        for index in start.indices {
            var point = start
            point[index] += step
            simplex.append((point, function(point)))
        }
        var evaluations = simplex.count
        while evaluations < mostEvaluations {
            simplex.sort { $0.value < $1.value }
            let worst = simplex[simplex.count - 1]
            if worst.value - simplex[0].value <= tolerance * (1 + abs(simplex[0].value)) {
                return (simplex[0].point, simplex[0].value, true)
            }
            let centre = Self.centre(of: simplex.dropLast().map(\.point))
            func along(_ factor: Double) -> (point: [Double], value: Double) {
                evaluations += 1
                let point = zip(centre, worst.point).map { $0 + factor * ($1 - $0) }
                return (point, function(point))
            }
            let mirrored = along(-1)
            if mirrored.value < simplex[0].value {
                let far = along(-2)
                simplex[simplex.count - 1] = far.value < mirrored.value ? far : mirrored
            } else if mirrored.value < simplex[simplex.count - 2].value {
                simplex[simplex.count - 1] = mirrored
            } else {
                let inner = along(mirrored.value < worst.value ? -0.5 : 0.5)
                if inner.value < min(worst.value, mirrored.value) {
                    simplex[simplex.count - 1] = inner
                } else {
                    let best = simplex[0].point
                    for index in 1..<simplex.count {
                        let point = zip(best, simplex[index].point).map { ($0 + $1) / 2 }
                        simplex[index] = (point, function(point))
                        evaluations += 1
                    }
                }
            }
        }
        simplex.sort { $0.value < $1.value }
        return (simplex[0].point, simplex[0].value, false)
    }

    private static func centre(of points: [[Double]]) -> [Double] {
        points[0].indices.map { index in points.reduce(0) { $0 + $1[index] } / Double(points.count) }
    }
}
