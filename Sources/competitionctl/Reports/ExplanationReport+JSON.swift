import Competition
import Scoring

extension ExplanationReport {
    /// The members for programs: every step, exact.
    var members: [JSONMember] {
        [
            JSONMember("entry", .string(explanation.head.id.text)),
            JSONMember("title", .string(explanation.head.title)),
            JSONMember("screening", .optional(explanation.screening?.outcome.rawValue)),
            JSONMember("stages", .array(explanation.stages.map(json))),
            JSONMember("objections", .array(explanation.objections.map(json))),
        ]
    }

    private func json(_ step: EntryExplanation.StageStep) -> JSONValue {
        let standing = step.standing
        let places = placeSteps(step)?.members
        return .object(
            [
                JSONMember("stage", .string(step.stage.id.text)), JSONMember("rubric", .string(step.rubric.id.text)),
                JSONMember("jurors", .array(step.jurors.map(json))),
                JSONMember("score", .optional(standing.panel.score?.exact)),
                JSONMember("combined", .optional(standing.combined?.total.exact)),
                JSONMember("exact", .optional(standing.figure?.exact)),
                JSONMember("printed", .optional(standing.printed?.text)),
                JSONMember("tieKeys", .array(standing.tieKeys.map { .optional($0?.exact) })),
                JSONMember("rank", .optional(standing.place?.rank)),
                JSONMember("shared", .bool(standing.place?.isShared ?? false)),
                JSONMember("ranked", .integer(step.ranked)),
                JSONMember("decision", .optional(step.decision)),
                JSONMember("listState", .optional(step.state?.rawValue)),
                JSONMember("outcome", .optional(step.decided?.outcome.rawValue)),
                JSONMember("tier", .optional(step.decided?.tier?.text)),
                JSONMember("exception", .optional(step.decided?.exception?.code)),
            ] + (places ?? [JSONMember("places", .array([])), JSONMember("rivals", .array([]))]))
    }

    /// An objection without who objects.
    private func json(_ objection: Objection) -> JSONValue {
        .object([
            JSONMember("objection", .integer(objection.number)), JSONMember("stage", .string(objection.stage.text)),
            JSONMember("received", .string(objection.received.description)),
            JSONMember("text", .string(objection.statement.text)),
            JSONMember("ruling", .optional(objection.ruling?.outcome.rawValue)),
            JSONMember("reason", .optional(objection.ruling?.reason.text)),
        ])
    }

    private func json(_ step: EntryExplanation.JurorStep) -> JSONValue {
        let juror = JSONMember("juror", .string(step.juror.text))
        switch step.work {
        case .missing: return .object([juror, JSONMember("state", "missing")])
        case .abstained(let reason):
            return .object([juror, JSONMember("state", "abstained"), JSONMember("reason", .string(reason))])
        case .scored(let total):
            return .object([
                juror, JSONMember("state", "scored"),
                JSONMember(
                    "criteria",
                    .array(
                        total.contributions.map { part in
                            .object([
                                JSONMember("criterion", .string(part.criterion.text)),
                                JSONMember("weight", .string(part.weight.exact)),
                                JSONMember("score", .string(part.score.exact)),
                                JSONMember("counted", .string(part.counted.exact)),
                                JSONMember("product", .string(part.product.exact)),
                            ])
                        })),
                JSONMember("sum", .string(total.sum.exact)), JSONMember("divisor", .string(total.divisor.exact)),
                JSONMember("total", .string(total.total.exact)),
            ])
        }
    }
}
