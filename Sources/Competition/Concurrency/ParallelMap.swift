import Dispatch
import Synchronization

/// Maps many values on all cores, in chunks; results stand in the order of the inputs.
///
/// Reading and validating documents is bound by the processor in libxml2, and two cores halve it. Few values are mapped right here:
/// starting threads would cost more than it gains.
public func parallelMap<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], chunk: Int = 32, _ transform: @Sendable (Input) -> Output
) -> [Output] {
    guard inputs.count > chunk else { return inputs.map(transform) }
    let chunks = (inputs.count + chunk - 1) / chunk
    let parts = Mutex<[Int: [Output]]>([:])
    DispatchQueue.concurrentPerform(iterations: chunks) { number in
        let range = number * chunk..<min((number + 1) * chunk, inputs.count)
        let mapped = inputs[range].map(transform)
        parts.withLock { $0[number] = mapped }
    }
    return parts.withLock { parts in (0..<chunks).flatMap { parts[$0] ?? [] } }
}

/// The same for a transform that can fail; the failure of the first input that failed is thrown.
public func parallelMap<Input: Sendable, Output: Sendable, Failure: Error>(
    _ inputs: [Input], chunk: Int = 32,
    throwing transform: @Sendable (Input) throws(Failure) -> Output
) throws(Failure) -> [Output] {
    let results = parallelMap(inputs, chunk: chunk) { input in
        Result { () throws(Failure) in try transform(input) }
    }
    var outputs: [Output] = []
    outputs.reserveCapacity(results.count)
    for result in results { outputs.append(try result.get()) }
    return outputs
}
