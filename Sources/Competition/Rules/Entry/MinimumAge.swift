extension Requirement {
    /// The innovation started at least so many months before a day.
    func minimumAge(_ head: EntryHead, months: Int, before day: Day) -> [EntryProblem] {
        // A day before the calendar begins asks for more than anybody can have.
        guard let latest = day.earlier(months: months) else {
            return [.tooYoung(requirement: id, started: head.started, latest: .first)]
        }
        return head.started <= latest ? [] : [.tooYoung(requirement: id, started: head.started, latest: latest)]
    }
}
