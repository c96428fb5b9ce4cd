import Competition
import Scoring

extension StatusTables {
    /// The members for programs; everything is listed, complete or not.
    var members: [JSONMember] {
        let inForce = report.entries.inForce
        return [
            JSONMember("contest", .string(report.contest.id.text)),
            JSONMember("rehearsal", .bool(report.contest.isRehearsal)),
            JSONMember("entries", .integer(inForce.count)),
            JSONMember("withdrawn", .integer(report.entries.count - inForce.count)),
            JSONMember(
                "groups",
                .array(
                    report.contest.groups.map { group in
                        .object([
                            JSONMember("group", .string(group.id.text)),
                            JSONMember("entries", .integer(inForce.count { $0.group == group.id })),
                        ])
                    })),
            JSONMember("screening", report.screening.map(json) ?? .null),
            JSONMember("stages", .array(report.stages.map(json))),
            JSONMember("lists", .array(report.lists.map(json))),
            JSONMember("coverage", .array(report.coverage.map(json))),
        ]
    }

    private func json(_ screening: StatusReport.ScreeningProgress) -> JSONValue {
        .object([
            JSONMember("stage", .string(screening.stage.id.text)),
            JSONMember("passed", .integer(screening.passed.count)),
            JSONMember("failed", .integer(screening.failed.count)),
            JSONMember("open", .array(screening.open.map { .string($0.text) })),
            JSONMember("decision", .optional(screening.decision)),
        ])
    }

    private func json(_ stage: StatusReport.StageProgress) -> JSONValue {
        .object([
            JSONMember("stage", .string(stage.stage.id.text)), JSONMember("state", .string(code(stage.state))),
            JSONMember("sheets", json(stage.total)),
            JSONMember(
                "jurors",
                .array(
                    stage.jurors.map { item in
                        .object([
                            JSONMember("juror", .string(item.juror.id.text)), JSONMember("sheets", json(item.sheets)),
                        ])
                    })),
            JSONMember(
                "entries",
                .array(
                    stage.entries.map { item in
                        .object([
                            JSONMember("entry", .string(item.head.id.text)),
                            JSONMember("group", .string(item.head.group.text)), JSONMember("sheets", json(item.sheets)),
                        ])
                    })),
            JSONMember("drift", stage.drift.map { DriftReport(drift: $0, language: language).json } ?? .null),
        ])
    }

    private func code(_ state: StatusReport.StageState) -> String {
        switch state {
        case .waiting: "waiting"
        case .unplanned: "unplanned"
        case .planned: "planned"
        case .decided: "decided"
        }
    }

    private func json(_ sheets: StatusReport.SheetProgress) -> JSONValue {
        .object([
            JSONMember("due", .integer(sheets.due)), JSONMember("scored", .integer(sheets.scored)),
            JSONMember("abstained", .integer(sheets.abstained)),
            JSONMember("outstanding", .integer(sheets.outstanding)),
        ])
    }

    private func json(_ item: StatusReport.ListProgress) -> JSONValue {
        .object([
            JSONMember("stage", .string(item.list.stage.id.text)),
            JSONMember("decision", .integer(item.list.decision.number)),
            JSONMember("state", .string(item.list.state.rawValue)),
            JSONMember("closes", .optional(item.list.window.map { report.contest.timestamp($0.closes).description })),
            JSONMember("objections", .array(item.objections.map { json($0, item.list) })),
        ])
    }

    /// An objection without who objects.
    private func json(_ objection: Objection, _ list: DecidedList) -> JSONValue {
        .object([
            JSONMember("objection", .integer(objection.number)), JSONMember("entry", .string(objection.entry.text)),
            JSONMember("decision", .integer(objection.decision)),
            JSONMember("received", .string(objection.received.description)),
            JSONMember("due", .optional(list.rulingDue(objection).map { report.contest.timestamp($0).description })),
            JSONMember("overdue", .bool(list.isOverdue(objection, at: now))),
            JSONMember("outcome", .optional(objection.ruling?.outcome.rawValue)),
        ])
    }

    private func json(_ office: StatusReport.OfficeCoverage) -> JSONValue {
        .object([
            JSONMember("office", .string(office.office.id.text)), JSONMember("name", .string(office.office.name)),
            JSONMember(
                "services",
                .array(
                    office.services.map { item in
                        .object([
                            JSONMember("service", .string(item.service.id.text)),
                            JSONMember("name", .string(item.service.name)),
                            JSONMember("entries", .array(item.entries.map { .string($0.text) })),
                        ])
                    })),
        ])
    }
}
