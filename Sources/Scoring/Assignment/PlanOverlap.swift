/// How many entries pairs of jurors share.
public struct PlanOverlap: Hashable, Sendable {
    /// The fewest entries that two jurors share who both read something.
    public let least: Int
    /// The most.
    public let most: Int
    /// How many pairs of such jurors there are.
    public let pairs: Int
    /// How many of the pairs share no entry.
    public let apart: Int

    /// Counts a plan's overlap, or nil when fewer than two jurors read.
    ///
    /// - Parameter panels: the jurors of each entry, by places, each once.
    public init?(panels: [[Int]], jurors: Int) {
        var shared = Array(repeating: 0, count: jurors * jurors)
        var reads = Array(repeating: false, count: jurors)
        for panel in panels {
            for (place, juror) in panel.enumerated() {
                reads[juror] = true
                for other in panel[(place + 1)...] {
                    shared[min(juror, other) * jurors + max(juror, other)] += 1
                }
            }
        }
        let readers = (0..<jurors).filter { reads[$0] }
        guard readers.count > 1 else { return nil }
        var counts: [Int] = []
        for (place, juror) in readers.enumerated() {
            for other in readers[(place + 1)...] { counts.append(shared[juror * jurors + other]) }
        }
        least = counts.min() ?? 0
        most = counts.max() ?? 0
        pairs = counts.count
        apart = counts.count { $0 == 0 }
    }
}

extension Connectivity {
    /// Finds the parts of a jury that a plan makes, before anything is scored.
    ///
    /// - Parameter panels: the jurors of each entry, by places, ascending and each once.
    public init(panels: [[Int]], jurors: Int) {
        let totals = panels.enumerated().flatMap { entry, panel in
            panel.map { JurorMean(entry: entry, juror: $0, value: 0) }
        }
        self.init(TotalTable(entryCount: panels.count, jurorCount: jurors, sorted: totals))
    }
}
