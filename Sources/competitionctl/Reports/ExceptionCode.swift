import Competition

extension SelectionException {
    /// A name for programs: the rule, and its place in the list from 1.
    var code: String {
        switch self {
        case .admittedByMinimum(let index): "admitted-by-minimum-\(index + 1)"
        case .admittedByMaximum(let index): "admitted-by-maximum-\(index + 1)"
        case .admittedByCap(let index): "admitted-by-cap-\(index + 1)"
        case .admittedByTie: "admitted-by-tie"
        case .overMaximum(let index): "over-maximum-\(index + 1)"
        case .overCap(let index): "over-cap-\(index + 1)"
        case .displacedByMinimum(let index): "displaced-by-minimum-\(index + 1)"
        case .reservedByMinimum(let index): "reserved-by-minimum-\(index + 1)"
        }
    }
}
