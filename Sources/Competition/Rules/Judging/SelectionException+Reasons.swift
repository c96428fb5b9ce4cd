import Scoring

extension SelectionException {
    /// Why an entry is on a list against its rank; nil where its rank alone would do.
    public init?(_ chosen: Chosen) {
        switch chosen.admittedBy {
        case .minimum(let quota): self = .admittedByMinimum(quota: quota)
        case .maximum(let quota): self = .admittedByMaximum(quota: quota)
        case .cap(let index): self = .admittedByCap(index)
        case nil:
            guard chosen.extended else { return nil }
            self = .admittedByTie
        }
    }

    /// Why an entry is not on a list although its rank would do; nil where rank or floor say enough.
    public init?(_ reason: PassedOverReason) {
        switch reason {
        case .belowFloor, .belowCut: return nil
        case .quotaMaximum(let quota): self = .overMaximum(quota: quota)
        case .cap(let index, _): self = .overCap(index)
        case .displaced(let quota, _): self = .displacedByMinimum(quota: quota)
        case .reserved(let quota, _): self = .reservedByMinimum(quota: quota)
        }
    }
}
