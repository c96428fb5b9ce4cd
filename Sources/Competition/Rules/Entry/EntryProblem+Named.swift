extension EntryProblem {
    /// An office that is not registered, as a person named it.
    static func officeUnknown(named name: String, known: [String]) -> EntryProblem {
        let shown = String(name.prefix(100))
        return .officeNotRegistered(office: shown, suggestion: suggestion(for: shown, among: known))
    }

    /// A service that an office has not registered, as a person named it.
    static func serviceUnknown(named name: String, of office: Office) -> EntryProblem {
        let shown = String(name.prefix(100))
        return .serviceNotRegistered(
            service: shown, office: office.id, suggestion: suggestion(for: shown, among: office.services.map(\.id.text))
        )
    }
}
