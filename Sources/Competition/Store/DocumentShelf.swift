import Synchronization

/// Documents that were read, by the digests of their bytes, so that what several decisions rest on is read once.
///
/// Whole documents were compared with the journal when they were read, and the same digest means the same bytes, wherever they stand now;
/// heads of entries are taken as they were read. What is kept are the documents and never a figure.
final class DocumentShelf: Sendable {
    /// One dictionary from digests to values for each type of value.
    private let kept = Mutex<[ObjectIdentifier: any Sendable]>([:])

    /// A value in a place of its own, where a growing dictionary does not have to move it.
    private final class Kept<Value: Sendable>: Sendable {
        let value: Value
        init(_ value: Value) { self.value = value }
    }

    /// What is kept under some digests; nil for what is not.
    func values<Value: Sendable>(_ type: Value.Type, _ digests: [Digest]) -> [Value?] {
        let values = kept.withLock { $0[ObjectIdentifier(type)] as? [Digest: Kept<Value>] } ?? [:]
        return values.isEmpty ? Array(repeating: nil, count: digests.count) : digests.map { values[$0]?.value }
    }

    /// Keeps values under their digests.
    func keep<Value: Sendable>(_ values: [Value], under digests: [Digest]) {
        guard !values.isEmpty else { return }
        kept.withLock { kept in
            // Taken out while it grows, or all of it would be copied.
            var own = kept.removeValue(forKey: ObjectIdentifier(Value.self)) as? [Digest: Kept<Value>] ?? [:]
            own.reserveCapacity(own.count + values.count)
            for (digest, value) in zip(digests, values) { own[digest] = Kept(value) }
            kept[ObjectIdentifier(Value.self)] = own
        }
    }
}

extension Store {
    /// The same store, which keeps what it reads of documents from now on; for work that asks for most of them more than once.
    public func keepingDocuments() -> Store {
        var store = self
        if store.shelf == nil { store.shelf = DocumentShelf() }
        return store
    }
}
