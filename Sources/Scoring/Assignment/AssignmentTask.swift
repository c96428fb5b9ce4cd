/// What a judging plan is made from: entries and jurors by their places, and what is known of every pair of them.
///
/// A plan gives each entry as many jurors as it wants, counts missing ones where there are not enough, and never reads
/// what must be kept apart. Which of all such plans is the best, ``AssignmentWeights`` says.
public struct AssignmentTask: Hashable, Sendable {
    /// What the entries need; relations name them by their place.
    public var entries: [Need]
    /// What the jurors can bear; relations name them by their place.
    public var jurors: [Reader]
    /// How many experts of its category are worth looking for in one panel of one kind of juror; those beyond are as
    /// good as anybody else, so that jurors cross categories.
    public var experts: Int
    /// How many jurors of a kind each entry must have, by the place of the kind; the rest are of any kind.
    public var mixes: [Int]
    /// Whether readings that an earlier plan had are kept before loads are evened out.
    public var keepsFirst: Bool
    /// What is drawn, where everything else is equal.
    public var seed: UInt64
    /// What is known of each pair, entry by entry.
    private var relations: [Relation]

    /// What one entry needs.
    public struct Need: Hashable, Sendable {
        /// Stands for the entry where chances are drawn, so that they depend on no order.
        public var name: String
        /// How many jurors it should have.
        public var wanted: Int
        /// How many it must have.
        public var floor: Int

        /// Creates a need; a floor above what is wanted is what is wanted.
        public init(name: String, wanted: Int, floor: Int) {
            self.name = name
            self.wanted = max(0, wanted)
            self.floor = min(max(0, floor), self.wanted)
        }
    }

    /// What one juror can bear.
    public struct Reader: Hashable, Sendable {
        /// Stands for the juror where chances are drawn.
        public var name: String
        /// The most entries.
        public var cap: Int
        /// The place of the juror's kind among the mixes; nil for a kind that no mix asks for.
        public var kind: Int?

        /// Creates a reader.
        public init(name: String, cap: Int, kind: Int? = nil) {
            self.name = name
            self.cap = max(0, cap)
            self.kind = kind
        }
    }

    /// What is known of an entry and a juror.
    public struct Relation: OptionSet, Hashable, Sendable {
        /// The bits.
        public let rawValue: UInt8
        /// Creates a relation from its bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        /// The juror may not read the entry.
        public static let apart = Relation(rawValue: 1)
        /// The juror reads the entry whatever else, because the sheet is in or somebody ruled so; it comes before `apart`.
        public static let fixed = Relation(rawValue: 2)
        /// The juror knows the entry's category best.
        public static let expert = Relation(rawValue: 4)
        /// An earlier plan had the pair.
        public static let earlier = Relation(rawValue: 8)
    }

    /// Creates a task in which nothing is known of any pair.
    public init(
        entries: [Need], jurors: [Reader], experts: Int = 0, mixes: [Int] = [], keepsFirst: Bool = false,
        seed: UInt64 = 1
    ) {
        self.entries = entries
        self.jurors = jurors
        self.experts = max(0, experts)
        self.mixes = mixes.map { max(0, $0) }
        self.keepsFirst = keepsFirst
        self.seed = seed
        relations = Array(repeating: [], count: entries.count * jurors.count)
    }

    /// What is known of a pair.
    public subscript(entry: Int, juror: Int) -> Relation {
        get { relations[entry * jurors.count + juror] }
        set { relations[entry * jurors.count + juror] = newValue }
    }

    /// Whether a juror may read an entry, or must.
    public func mayRead(_ entry: Int, _ juror: Int) -> Bool {
        let relation = self[entry, juror]
        return relation.contains(.fixed) || !relation.contains(.apart)
    }

    /// The jurors who read an entry whatever else.
    public func fixed(_ entry: Int) -> [Int] { jurors.indices.filter { self[entry, $0].contains(.fixed) } }

    /// Whether any pair stood in an earlier plan.
    public var hasEarlier: Bool { relations.contains { $0.contains(.earlier) } }
}

/// Who reads what, by places, and what is missing.
public struct AssignmentSolution: Hashable, Sendable {
    /// The jurors of each entry, ascending.
    public var panels: [[Int]]
    /// What each juror's time is worth: the prices that prove the plan the best; see ``AssignmentProof``.
    public var prices: [Int]

    /// Creates a solution.
    public init(panels: [[Int]], prices: [Int]) {
        self.panels = panels
        self.prices = prices
    }

    /// How many entries each juror has.
    public func loads(jurors: Int) -> [Int] {
        var loads = Array(repeating: 0, count: jurors)
        for panel in panels {
            for juror in panel { loads[juror] += 1 }
        }
        return loads
    }
}
