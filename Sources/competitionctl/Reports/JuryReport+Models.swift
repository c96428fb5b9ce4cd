import Competition
import Scoring

/// The models of a jury, for programs.
extension JuryReport {
    func mixedModel(_ study: JuryStudy) -> JSONValue {
        object(study.mixed) { posterior in
            let model = posterior.model
            let total = model.entryVariance + model.jurorVariance + model.residualVariance
            let ranks = competitionRanks(posterior.levels)
            let jurors = model.typicalJurors
            return [
                JSONMember("entryVariance", .figure(model.entryVariance)),
                JSONMember("jurorVariance", .figure(model.jurorVariance)),
                JSONMember("residualVariance", .figure(model.residualVariance)),
                JSONMember("entryShare", .figure(model.entryVariance / total)),
                JSONMember("jurorShare", .figure(model.jurorVariance / total)),
                JSONMember("residualShare", .figure(model.residualVariance / total)),
                JSONMember("intercept", .figure(model.mean)), JSONMember("deviance", .figure(model.deviance)),
                JSONMember("typicalJurors", .figure(jurors)),
                JSONMember("agreementSingle", .figure(model.dependability(jurors: 1))),
                JSONMember("agreementAverage", .figure(model.dependability(jurors: jurors))),
                JSONMember("consistencySingle", .figure(model.generalizability(jurors: 1))),
                JSONMember("consistencyAverage", .figure(model.generalizability(jurors: jurors))),
                JSONMember("jurorsForEightTenths", .optional(model.jurorsNeeded(dependability: 0.8))),
                JSONMember(
                    "entries",
                    .array(
                        jury.entries.indices.map { index in
                            let level = posterior.levels[index]
                            return .object([
                                entry(index), JSONMember("predicted", .figure(level)),
                                JSONMember("error", .figure(posterior.errors[index])),
                                JSONMember("effect", .figure(level.map { $0 - model.mean })),
                                JSONMember("rank", .optional(ranks[index])),
                            ])
                        })),
            ]
        }
    }

    func oneWay(_ study: JuryStudy) -> JSONValue {
        object(study.oneWay) { found in
            [
                JSONMember("betweenSquare", .figure(found.between)), JSONMember("withinSquare", .figure(found.within)),
                JSONMember("typicalJurors", .figure(found.typicalJurors)), JSONMember("single", .figure(found.single)),
                JSONMember("average", .figure(found.average)), JSONMember("f", .figure(found.f)),
                JSONMember("betweenFreedom", .integer(found.betweenFreedom)),
                JSONMember("withinFreedom", .integer(found.withinFreedom)),
            ]
        }
    }

    func generalizability(_ study: JuryStudy) -> JSONValue {
        object(study.generalizability) { found in
            let parts = found.components
            let decisions = [1, 2, 3, 4, 5, 6, 7, 8, 10, 15].map { jurors -> JSONValue in
                let random = parts.decision(jurors: jurors, criteria: found.criteria, fixed: false)
                let fixed = parts.decision(jurors: jurors, criteria: found.criteria, fixed: true)
                return .object([
                    JSONMember("jurors", .integer(jurors)), JSONMember("criteriaRandom", decision(random)),
                    JSONMember("criteriaFixed", decision(fixed)),
                ])
            }
            return [
                JSONMember(
                    "variances",
                    .object([
                        JSONMember("entry", .figure(parts.entry)), JSONMember("juror", .figure(parts.juror)),
                        JSONMember("criterion", .figure(parts.criterion)),
                        JSONMember("entryJuror", .figure(parts.entryJuror)),
                        JSONMember("entryCriterion", .figure(parts.entryCriterion)),
                        JSONMember("jurorCriterion", .figure(parts.jurorCriterion)),
                        JSONMember("residual", .figure(parts.residual)),
                    ])),
                JSONMember("total", .figure(parts.total)), JSONMember("intercept", .figure(found.mean)),
                JSONMember("deviance", .figure(found.deviance)),
                JSONMember(
                    "jurorsForEightTenths",
                    .optional(parts.jurorsNeeded(dependability: 0.8, criteria: found.criteria))),
                JSONMember("decisionStudy", .array(decisions)),
            ]
        }
    }

    private func decision(_ found: DecisionStudy) -> JSONValue {
        .object([
            JSONMember("generalizability", .figure(found.generalizability)),
            JSONMember("dependability", .figure(found.dependability)),
            JSONMember("standardError", .figure(found.standardError)),
        ])
    }

    func nested(_ study: JuryStudy) -> JSONValue {
        func parts(_ found: NestedStudy.Components) -> JSONValue {
            .object([
                JSONMember("entry", .figure(found.entry)), JSONMember("criterion", .figure(found.task)),
                JSONMember("jurorInCriterion", .figure(found.jurorInTask)),
                JSONMember("entryCriterion", .figure(found.entryTask)), JSONMember("residual", .figure(found.residual)),
            ])
        }
        return object(study.nested) { found in
            [
                JSONMember("meanSquares", parts(found.meanSquares)), JSONMember("variances", parts(found.variances)),
                JSONMember("relativeError", .figure(found.relativeError)),
                JSONMember("absoluteError", .figure(found.absoluteError)),
                JSONMember("generalizability", .figure(found.generalizability)),
                JSONMember("dependability", .figure(found.dependability)),
            ]
        }
    }

    // MARK: Agreement

    func agreement(_ found: CriterionAgreement) -> JSONValue {
        .object(
            [JSONMember("criterion", .optional(found.criterion.map(names.criterion)))]
                + found.alphas.map { kind, alpha in
                    let value: JSONValue
                    switch alpha {
                    case .success(let figure): value = .figure(figure)
                    case .failure(let refusal): value = refused(refusal)
                    }
                    return JSONMember("\(kind)", value)
                } + [
                    JSONMember(
                        "fleiss",
                        object(found.kappa) { kappa in
                            [
                                JSONMember("kappa", .figure(kappa.kappa)),
                                JSONMember("chanceError", .figure(kappa.chanceError)),
                                JSONMember("laterChanceError", .figure(kappa.laterChanceError)),
                                JSONMember("entries", .integer(kappa.entries)),
                                JSONMember("marks", .integer(kappa.marks)),
                                JSONMember("categories", .integer(kappa.categories)),
                            ]
                        })
                ])
    }

    func pairs(_ study: JuryStudy) -> JSONValue {
        switch study.pairs {
        case .failure(let refusal): refused(refusal)
        case .success(let pairs):
            .array(
                pairs.map { pair in
                    .object([
                        JSONMember("first", .string(names.juror(pair.first))),
                        JSONMember("second", .string(names.juror(pair.second))),
                        JSONMember("entries", .integer(pair.entries)),
                        JSONMember("unweighted", .figure(pair.unweighted)),
                        JSONMember("linear", .figure(pair.linear)), JSONMember("quadratic", .figure(pair.quadratic)),
                    ])
                })
        }
    }

    func panel(_ found: PanelAgreement) -> JSONValue {
        .object([
            JSONMember("jurors", .array(found.jurors.map { .string(names.juror($0)) })),
            JSONMember("entries", .array(found.entries.map { .string(names.entry($0)) })),
            JSONMember("icc", object(found.icc, coefficients)),
            JSONMember(
                "kendall",
                object(found.concordance) { found in
                    [
                        JSONMember("w", .figure(found.w)), JSONMember("uncorrected", .figure(found.uncorrected)),
                        JSONMember("chiSquare", .figure(found.chiSquare)),
                        JSONMember("freedom", .integer(found.freedom)),
                        JSONMember("probability", .figure(found.probability)),
                    ]
                }),
        ])
    }

    private func coefficients(_ found: IntraclassCorrelations) -> [JSONMember] {
        let forms: [(String, IntraclassCorrelations.Coefficient)] = [
            ("oneWaySingle", found.oneWaySingle), ("oneWayAverage", found.oneWayAverage),
            ("agreementSingle", found.agreementSingle), ("agreementAverage", found.agreementAverage),
            ("consistencySingle", found.consistencySingle), ("consistencyAverage", found.consistencyAverage),
        ]
        return [
            JSONMember("betweenSquare", .figure(found.betweenEntries)),
            JSONMember("withinSquare", .figure(found.withinEntries)),
            JSONMember("jurorSquare", .figure(found.betweenJurors)),
            JSONMember("residualSquare", .figure(found.residual)),
        ]
            + forms.map { name, form in
                JSONMember(
                    name,
                    .object([
                        JSONMember("value", .figure(form.value)), JSONMember("f", .figure(form.f)),
                        JSONMember("numeratorFreedom", .figure(form.numeratorFreedom)),
                        JSONMember("denominatorFreedom", .figure(form.denominatorFreedom)),
                        JSONMember("low", .figure(form.interval?.lowerBound)),
                        JSONMember("high", .figure(form.interval?.upperBound)),
                    ]))
            }
    }
}
