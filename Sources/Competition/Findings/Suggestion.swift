/// Finds the known word that a mistyped word was most likely meant to be, or nil when none is near.
///
/// Near is at most one slip in three letters and three slips in all; a slip is a letter that is wrong, missing, too
/// many, or exchanged with its neighbour. A word of which nothing would remain is not near. The beginning of exactly
/// one known word is always near to it. Upper and lower case are the same. Of words equally near, one that starts with
/// the same letter comes first, then the one that stands first.
///
/// - Parameters:
///   - word: what was written.
///   - known: the words that would have been right.
public func suggestion(for word: String, among known: some Sequence<String>) -> String? {
    let written = letters(word)
    guard !written.isEmpty, written.count <= longestGuessed else { return nil }
    let limit = min(3, max(1, written.count / 3))
    var best: (word: String, rank: Int)?
    var completed: [String] = []
    for candidate in known {
        let wanted = letters(candidate)
        if written.count >= 2, wanted.starts(with: written), !completed.contains(candidate) {
            completed.append(candidate)
        }
        guard abs(wanted.count - written.count) <= limit else { continue }
        let slips = slipCount(from: written, to: wanted)
        guard slips <= limit, slips < max(written.count, wanted.count) else { continue }
        let rank = slips * 2 + (wanted.first == written.first ? 0 : 1)
        if rank < best?.rank ?? .max { best = (candidate, rank) }
    }
    if let best { return best.word }
    return completed.count == 1 ? completed.first : nil
}

/// Words longer than this are not guessed at; the work grows with the square of the length.
private let longestGuessed = 64

private func letters(_ word: String) -> [Unicode.Scalar] { Array(word.lowercased().unicodeScalars) }

/// Counts the slips between two words: the Damerau-Levenshtein distance in which no letter is touched twice.
///
/// Source: Boytsov, "Indexing Methods for Approximate Dictionary Searching" (2011), section 2.1, optimal string alignment.
func slipCount(from written: [Unicode.Scalar], to wanted: [Unicode.Scalar]) -> Int {
    var twoAbove: [Int] = []
    var above = Array(0...wanted.count)
    for row in written.indices {
        var current = [row + 1]
        for column in wanted.indices {
            let same = written[row] == wanted[column]
            var slips = min(above[column + 1] + 1, current[column] + 1, above[column] + (same ? 0 : 1))
            if row > 0, column > 0, written[row] == wanted[column - 1], written[row - 1] == wanted[column] {
                slips = min(slips, twoAbove[column - 1] + 1)
            }
            current.append(slips)
        }
        twoAbove = above
        above = current
    }
    return above[wanted.count]
}
