/// Ranks of numbers from the highest on, in time linear in their number: they are dealt into buckets, which are sorted.
struct BucketRanking {
    private(set) var ranks: [Int32]
    private var buckets: [Int32]
    private var starts: [Int32]
    private var sorted: [Double]

    init(count: Int) {
        ranks = [Int32](repeating: 0, count: count)
        buckets = ranks
        starts = [Int32](repeating: 0, count: count + 2)
        sorted = [Double](repeating: 0, count: count)
    }

    /// Ranks numbers, as many as the ranking was made for.
    mutating func rank(_ values: [Double]) {
        var spread = Spread()
        for value in values { spread.add(value) }
        let last = Double(values.count - 1)
        // Buckets reach over four standard deviations; what is farther out shares the outer ones.
        let scale = spread.deviation > 0 ? last / (8 * spread.deviation) : 0
        let top = spread.mean + 4 * spread.deviation
        for index in starts.indices { starts[index] = 0 }
        for index in values.indices {
            let bucket = Int32(max(0, min(last, (top - values[index]) * scale)))
            buckets[index] = bucket
            starts[Int(bucket) + 2] += 1
        }
        for bucket in 2..<starts.count { starts[bucket] += starts[bucket - 1] }
        for index in values.indices {
            let bucket = Int(buckets[index]) + 1
            sorted[Int(starts[bucket])] = values[index]
            starts[bucket] += 1
        }
        // Now starts[b] is where bucket b starts, and starts[b + 1] where it ends.
        for bucket in 0..<values.count where starts[bucket + 1] - starts[bucket] > 16 {
            sorted[Int(starts[bucket])..<Int(starts[bucket + 1])].sort(by: >)
        }
        for index in values.indices {
            let bucket = Int(buckets[index])
            ranks[index] = rank(of: values[index], from: Int(starts[bucket]), to: Int(starts[bucket + 1]))
        }
    }

    private func rank(of value: Double, from start: Int, to end: Int) -> Int32 {
        var higher = 0
        if end - start > 16 {
            var (low, high) = (start, end)
            while low < high {
                let middle = (low + high) / 2
                if sorted[middle] > value { low = middle + 1 } else { high = middle }
            }
            higher = low - start
        } else {
            for place in start..<end where sorted[place] > value { higher += 1 }
        }
        return Int32(start + higher + 1)
    }
}

/// The most extreme ranks of each entry over draws, as many as an interval of 95 % cuts off at each end and one more.
struct ExtremeRanks {
    private let kept: Int
    private var best: [Int32]
    private var worst: [Int32]

    init(count: Int, draws: Int) {
        kept = draws / 40 + 1
        best = [Int32](repeating: .max, count: count * kept)
        worst = [Int32](repeating: 0, count: count * kept)
    }

    /// Adds a rank; both lists have the least extreme rank first.
    mutating func add(_ rank: Int32, of entry: Int) {
        let first = entry * kept
        if rank < best[first] {
            var place = first
            while place + 1 < first + kept, best[place + 1] > rank {
                best[place] = best[place + 1]
                place += 1
            }
            best[place] = rank
        }
        if rank > worst[first] {
            var place = first
            while place + 1 < first + kept, worst[place + 1] < rank {
                worst[place] = worst[place + 1]
                place += 1
            }
            worst[place] = rank
        }
    }

    /// The ranks between which all but the cut-off ends lie.
    func interval(of entry: Int) -> ClosedRange<Int> {
        let (low, high) = (Int(best[entry * kept]), Int(worst[entry * kept]))
        return min(low, high)...max(low, high)
    }
}
