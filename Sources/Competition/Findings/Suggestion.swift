/// Finds the known word that was most likely meant.
///
/// Near means at most a third of the letters changed, counted as Damerau and Levenshtein do (optimal string alignment).
///
/// - Returns: nil when no known word is near.
public func nearest(to word: String, among known: some Sequence<String>) -> String? {
    let typed = Array(word.lowercased().utf8.prefix(64))
    let limit = max(1, typed.count / 3)
    var best: (word: String, distance: Int)?
    for candidate in known {
        let distance = editDistance(typed, Array(candidate.lowercased().utf8.prefix(64)))
        if distance <= limit, distance < (best?.distance ?? Int.max) { best = (candidate, distance) }
    }
    return best?.word
}

private func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var twoAbove: [Int] = []
    var above = Array(0...right.count)
    for row in left.indices {
        var current = [row + 1]
        for column in right.indices {
            let same = left[row] == right[column]
            var cost = min(above[column + 1] + 1, current[column] + 1, above[column] + (same ? 0 : 1))
            if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                cost = min(cost, twoAbove[column - 1] + 1)
            }
            current.append(cost)
        }
        twoAbove = above
        above = current
    }
    return above[right.count]
}
