import Dispatch
import Synchronization

/// Maps many values on all cores, in chunks; results stand in the order of the inputs.
///
/// Reading and validating documents is bound by the processor in libxml2, and two cores halve it. Few values are mapped right here:
/// starting threads would cost more than it gains.
public func parallelMap<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], chunk: Int = 32, _ transform: @Sendable (Input) -> Output
) -> [Output] {
    parallelMap(inputs, chunk: chunk, throwing: transform)
}

/// The same for a transform that can fail; the failure of the first input that failed is thrown.
public func parallelMap<Input: Sendable, Output: Sendable, Failure: Error>(
    _ inputs: [Input], chunk: Int = 32,
    throwing transform: @Sendable (Input) throws(Failure) -> Output
) throws(Failure) -> [Output] {
    guard inputs.count > chunk else {
        var outputs: [Output] = []
        outputs.reserveCapacity(inputs.count)
        for input in inputs { outputs.append(try transform(input)) }
        return outputs
    }
    let chunks = (inputs.count + chunk - 1) / chunk
    let failures = Mutex<[Int: (made: Int, failure: Failure)]>([:])
    // Each result is made where it stays: to hand a hundred thousand on from chunk to chunk would cost more than some are to make.
    let outputs = [Output](unsafeUninitializedCapacity: inputs.count) { buffer, count in
        guard let start = buffer.baseAddress else { return }
        // Every chunk has its own part of the buffer.
        nonisolated(unsafe) let place = start
        DispatchQueue.concurrentPerform(iterations: chunks) { number in
            let range = number * chunk..<min((number + 1) * chunk, inputs.count)
            for index in range {
                do throws(Failure) {
                    (place + index).initialize(to: try transform(inputs[index]))
                } catch {
                    return failures.withLock { $0[number] = (index - range.lowerBound, error) }
                }
            }
        }
        let failed = failures.withLock { $0 }
        guard !failed.isEmpty else { return count = inputs.count }
        for number in 0..<chunks {
            let first = number * chunk
            let made = failed[number]?.made ?? min(chunk, inputs.count - first)
            (start + first).deinitialize(count: made)
        }
    }
    if let first = failures.withLock({ $0.min { $0.key < $1.key } }) { throw first.value.failure }
    return outputs
}
