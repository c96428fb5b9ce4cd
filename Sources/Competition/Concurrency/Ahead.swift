import Dispatch
import Synchronization

/// A value that is computed on another thread while its owner does something else.
public final class Ahead<Value: Sendable>: Sendable {
    private let running = DispatchGroup()
    private let made = Mutex<Value?>(nil)

    /// Starts computing.
    public init(_ make: @escaping @Sendable () -> Value) {
        DispatchQueue.global().async(group: running) {
            let value = make()
            self.made.withLock { $0 = value }
        }
    }

    /// The value; waits until it is there.
    public var value: Value {
        running.wait()
        guard let value = made.withLock({ $0 }) else { preconditionFailure("The group ends when the value is there.") }
        return value
    }
}
