import Competition

extension SelectionException {
    /// A name for programs: the rule, and its place in the list from 1.
    var code: String { code(before: "-") }

    /// A name for programs: the rule, a mark, and the place of the quota or cap in its list from 1.
    func code(before mark: String) -> String {
        switch self {
        case .admittedByMinimum(let index): "admitted-by-minimum\(mark)\(index + 1)"
        case .admittedByMaximum(let index): "admitted-by-maximum\(mark)\(index + 1)"
        case .admittedByCap(let index): "admitted-by-cap\(mark)\(index + 1)"
        case .admittedByTie: "admitted-by-tie"
        case .overMaximum(let index): "over-maximum\(mark)\(index + 1)"
        case .overCap(let index): "over-cap\(mark)\(index + 1)"
        case .displacedByMinimum(let index): "displaced-by-minimum\(mark)\(index + 1)"
        case .reservedByMinimum(let index): "reserved-by-minimum\(mark)\(index + 1)"
        }
    }
}
