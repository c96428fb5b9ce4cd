import Synchronization

/// A value that is computed when it is first asked for; whoever asks meanwhile waits for it.
final class Once<Value: Sendable>: Sendable {
    private let kept = Mutex<Value?>(nil)

    /// The value, computed if nobody did before.
    func value(or make: () -> Value) -> Value {
        kept.withLock { kept in
            if let kept { return kept }
            let made = make()
            kept = made
            return made
        }
    }
}
