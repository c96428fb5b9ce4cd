import Synchronization

/// What parallel parts of a test collect.
public final class Collected<Value: Sendable>: Sendable {
    private let state = Mutex<[Value]>([])

    /// Creates an empty collection.
    public init() {}

    /// Adds a value and gives how many there are now.
    @discardableResult
    public func add(_ value: Value) -> Int {
        state.withLock { values in
            values.append(value)
            return values.count
        }
    }

    /// All values so far.
    public var all: [Value] { state.withLock { $0 } }
}
