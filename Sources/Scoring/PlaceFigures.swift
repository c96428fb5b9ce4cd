/// The figures of the entries of one ranking by a rule that compares places: Borda's or Schulze's.
public struct PlaceFigures: Hashable, Sendable {
    /// The jurors' orders.
    public let orders: JurorOrders
    /// What beats what, under Schulze's method.
    public let schulze: SchulzeOrder?
    /// The figure of each entry, greater being better; nil where no juror scored it.
    public let figures: [Ratio?]
    private let indices: [EntryID: Int]

    /// Why there are no figures.
    public enum Failure: Error, Hashable, Sendable {
        /// The rule does not compare places.
        case noPlaces
        /// There are more entries than the rule can be asked about.
        case tooMany(Int, limit: Int)
        /// A figure does not fit.
        case arithmetic(ArithmeticFailure)
    }

    /// Computes figures.
    ///
    /// - Parameters:
    ///   - rule: Borda's or Schulze's.
    ///   - panels: what the panels say of the entries that are compared, one an entry.
    /// - Throws: `noPlaces` for another rule; `tooMany` for more entries than Schulze's method takes; `arithmetic`.
    public init(_ rule: Aggregation, _ panels: [PanelResult]) throws(Failure) {
        let orders = JurorOrders(panels)
        self.orders = orders
        indices = Dictionary(orders.entries.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        switch rule {
        case .borda:
            schulze = nil
            do throws(ArithmeticFailure) {
                var figures: [Ratio?] = []
                for entry in panels.indices { figures.append(try orders.bordaScore(of: entry)) }
                self.figures = figures
            } catch {
                throw .arithmetic(error)
            }
        case .schulze:
            let limit = SchulzeOrder.mostEntries
            guard panels.count <= limit, let votes = try? orders.votes() else {
                throw .tooMany(panels.count, limit: limit)
            }
            let order = SchulzeOrder(votes)
            schulze = order
            figures = panels.indices.map { orders.places[$0].isEmpty ? nil : Ratio(order.score(of: $0)) }
        case .mean, .median, .sum, .trimmedMean: throw .noPlaces
        }
    }

    /// Where an entry stands among those that are compared; nil for one that is not.
    public func index(of entry: EntryID) -> Int? { indices[entry] }
}
