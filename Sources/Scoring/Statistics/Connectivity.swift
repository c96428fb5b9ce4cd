/// Which entries and jurors are joined by shared scores, and who alone holds parts of the jury together.
///
/// Jurors' severities can be compared only along chains "two jurors scored the same entry". Criteria are ignored: they
/// would join everything without telling anything about severity.
///
/// Source: Weeks & Williams (1964), "A note on the determination of connectedness in an N-way cross classification",
/// Technometrics 6, 319-324; union-find with path halving (Tarjan & van Leeuwen 1984); cut vertices by Hopcroft & Tarjan
/// (1973). Time and memory are linear in the totals.
public struct Connectivity: Hashable, Sendable {
    /// The number of panels that share no entry; 0 when nothing was scored.
    public private(set) var panelCount: Int
    /// The panel of each entry, from 0 in the order of entries, or nil when nobody scored it.
    public private(set) var panelOfEntry: [Int?]
    /// The panel of each juror, or nil when the juror scored nothing.
    public private(set) var panelOfJuror: [Int?]
    /// Jurors without whom their panel would fall into parts with a juror in each.
    public private(set) var onlyLinkingJurors: [Int] = []
    /// Entries without which their panel would fall into parts with a juror in each.
    public private(set) var onlyLinkingEntries: [Int] = []

    /// Whether all that was scored hangs together.
    public var isConnected: Bool { panelCount == 1 }

    /// Finds the panels of a jury.
    public init(_ table: TotalTable) {
        var sets = DisjointSets(count: table.entryCount + table.jurorCount)
        for entry in 0..<table.entryCount {
            for position in table.totals(of: entry) {
                sets.unite(entry, table.entryCount + Int(table.jurors[position]))
            }
        }
        var panelOfRoot = [Int](repeating: -1, count: table.entryCount + table.jurorCount)
        var panels = 0
        var ofEntry = [Int?](repeating: nil, count: table.entryCount)
        for entry in 0..<table.entryCount where !table.totals(of: entry).isEmpty {
            let root = sets.root(of: entry)
            if panelOfRoot[root] < 0 {
                panelOfRoot[root] = panels
                panels += 1
            }
            ofEntry[entry] = panelOfRoot[root]
        }
        panelCount = panels
        panelOfEntry = ofEntry
        panelOfJuror = (0..<table.jurorCount).map { juror in
            let panel = panelOfRoot[sets.root(of: table.entryCount + juror)]
            return panel < 0 ? nil : panel
        }
        for vertex in onlyLinks(in: table) {
            if vertex < table.entryCount {
                onlyLinkingEntries.append(vertex)
            } else {
                onlyLinkingJurors.append(vertex - table.entryCount)
            }
        }
    }
}

/// Disjoint sets of 0..<count, joined by size, found with path halving.
struct DisjointSets {
    private var parents: [Int32]
    private var sizes: [Int32]

    init(count: Int) {
        parents = (0..<Int32(clamping: count)).map { $0 }
        sizes = [Int32](repeating: 1, count: count)
    }

    mutating func root(of element: Int) -> Int {
        var element = element
        while Int(parents[element]) != element {
            parents[element] = parents[Int(parents[element])]
            element = Int(parents[element])
        }
        return element
    }

    mutating func unite(_ left: Int, _ right: Int) {
        let (left, right) = (root(of: left), root(of: right))
        guard left != right else { return }
        let (small, large) = sizes[left] < sizes[right] ? (left, right) : (right, left)
        parents[small] = Int32(large)
        sizes[large] += sizes[small]
    }
}

/// The graph of entries (0..<entryCount) and jurors (after them), as one list of neighbours a vertex.
private struct SharedScores {
    let entryCount: Int
    let starts: [Int32]
    let neighbours: [Int32]

    init(_ table: TotalTable) {
        entryCount = table.entryCount
        var starts = table.starts
        for scored in table.entriesOfJurors { starts.append((starts.last ?? 0) + Int32(scored)) }
        var next = starts
        var neighbours = [Int32](repeating: 0, count: 2 * table.count)
        for entry in 0..<table.entryCount {
            for position in table.totals(of: entry) {
                let juror = table.entryCount + Int(table.jurors[position])
                neighbours[position] = Int32(juror)
                neighbours[Int(next[juror])] = Int32(entry)
                next[juror] += 1
            }
        }
        self.starts = starts
        self.neighbours = neighbours
    }

    var count: Int { starts.count - 1 }
}

/// A walk in depth-first order without recursion, because a chain of panels can be as long as the contest.
private struct DepthFirstWalk {
    let graph: SharedScores
    var discovery: [Int32]
    var lowest: [Int32]
    /// Jurors in the subtree of each vertex.
    var jurors: [Int32]
    var parents: [Int32]
    var next: [Int32]
    var order: [Int32] = []

    init(_ graph: SharedScores) {
        self.graph = graph
        discovery = [Int32](repeating: -1, count: graph.count)
        lowest = discovery
        parents = discovery
        jurors = (0..<graph.count).map { $0 < graph.entryCount ? 0 : 1 }
        next = graph.starts
    }

    mutating func walk(from root: Int) {
        discover(root)
        var vertex = root
        while true {
            if next[vertex] < graph.starts[vertex + 1] {
                let neighbour = Int(graph.neighbours[Int(next[vertex])])
                next[vertex] += 1
                if discovery[neighbour] < 0 {
                    parents[neighbour] = Int32(vertex)
                    discover(neighbour)
                    vertex = neighbour
                } else {
                    lowest[vertex] = min(lowest[vertex], discovery[neighbour])
                }
            } else {
                let parent = Int(parents[vertex])
                guard parent >= 0 else { return }
                lowest[parent] = min(lowest[parent], lowest[vertex])
                jurors[parent] += jurors[vertex]
                vertex = parent
            }
        }
    }

    private mutating func discover(_ vertex: Int) {
        discovery[vertex] = Int32(order.count)
        lowest[vertex] = discovery[vertex]
        order.append(Int32(vertex))
    }
}

/// Lists the vertices without which a panel falls into two or more parts with a juror in each, in ascending order.
private func onlyLinks(in table: TotalTable) -> [Int] {
    let graph = SharedScores(table)
    var walk = DepthFirstWalk(graph)
    var links: [Int] = []
    for root in 0..<graph.count where walk.discovery[root] < 0 && graph.starts[root] < graph.starts[root + 1] {
        let first = walk.order.count
        walk.walk(from: root)
        let vertices = walk.order[first...].map(Int.init)
        // Parts that hang on a vertex alone, and the jurors in them.
        var parts: [Int: (count: Int, jurors: Int)] = [:]
        for vertex in vertices where vertex != root && walk.jurors[vertex] > 0 {
            let parent = Int(walk.parents[vertex])
            guard walk.lowest[vertex] >= walk.discovery[parent] else { continue }
            let known = parts[parent] ?? (0, 0)
            parts[parent] = (known.count + 1, known.jurors + Int(walk.jurors[vertex]))
        }
        for (vertex, hanging) in parts {
            let own = vertex < graph.entryCount ? 0 : 1
            let elsewhere = Int(walk.jurors[root]) - hanging.jurors - own
            if hanging.count + (elsewhere > 0 ? 1 : 0) >= 2 { links.append(vertex) }
        }
    }
    return links.sorted()
}
