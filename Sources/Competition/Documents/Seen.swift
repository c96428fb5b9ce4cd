/// Remembers values to find one that comes again.
///
/// Most lists of a document are short, and then to compare with each value before is faster than a set; a long list becomes one.
struct Seen<Value: Hashable> {
    private var few: [Value] = []
    private var many: Set<Value> = []

    /// Adds a value; false when it was there already.
    mutating func insert(_ value: Value) -> Bool {
        guard many.isEmpty else { return many.insert(value).inserted }
        guard !few.contains(value) else { return false }
        if few.isEmpty { few.reserveCapacity(8) }
        few.append(value)
        if few.count > 16 { many = Set(few) }
        return true
    }
}
