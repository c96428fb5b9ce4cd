extension StoreCheck {
    /// One service, one innovation, unless the contest says otherwise.
    static let servicesHaveTheirEntries = StoreCheck { contents in
        guard let maximum = contents.contest.entriesPerService else { return [] }
        let inForce = contents.entries.values.filter { $0.withdrawal == nil }
        let byService = Dictionary(grouping: inForce) { "\($0.office) \($0.service)" }
        return byService.filter { $0.value.count > maximum }.sorted { $0.key < $1.key }.compactMap { _, heads in
            guard let last = heads.max(by: { $0.id < $1.id }) else { return nil }
            return .breach(
                .serviceCrowded(
                    office: last.office.text, service: last.service.text, entries: heads.count, maximum: maximum),
                .entry(last.id))
        }
    }
}
