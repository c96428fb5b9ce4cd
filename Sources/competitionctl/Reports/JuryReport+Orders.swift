import Competition
import Scoring

/// Measures, other orders and certainty, for programs.
extension JuryReport {
    func rasch(_ study: JuryStudy) -> JSONValue {
        object(study.rasch) { model in
            let facets: [(String, String, [ManyFacetRasch.Element?], (Int) -> String)] = [
                ("entries", "entry", model.entries, names.entry), ("jurors", "juror", model.jurors, names.juror),
                ("criteria", "criterion", model.criteria, names.criterion),
            ]
            return [
                JSONMember("thresholds", .array(model.thresholds.map { .figure($0) })),
                JSONMember("lowestCategory", .integer(model.lowestCategory)),
                JSONMember("logLikelihood", .figure(model.logLikelihood)),
                JSONMember("iterations", .integer(model.iterations)), JSONMember("residual", .figure(model.residual)),
                JSONMember("panelCount", .integer(model.panelCount)),
                JSONMember(
                    "separation",
                    .object(facets.map { JSONMember($0.0, separation(of: $0.2)) })),
            ]
                + facets.map { name, key, elements, word in
                    JSONMember(
                        name,
                        .array(
                            elements.enumerated().compactMap { index, element in
                                element.map { .object([JSONMember(key, .string(word(index)))] + measures($0)) }
                            }))
                }
        }
    }

    private func measures(_ element: ManyFacetRasch.Element) -> [JSONMember] {
        let extreme: JSONValue =
            switch element.extreme {
            case nil: .null
            case .lowest: "lowest"
            case .highest: "highest"
            }
        return [
            JSONMember("measure", .figure(element.measure)), JSONMember("error", .figure(element.standardError)),
            JSONMember("jointError", .figure(element.jointError)), JSONMember("infit", .figure(element.fit?.infit)),
            JSONMember("infitZ", .figure(element.fit?.infitZ)), JSONMember("outfit", .figure(element.fit?.outfit)),
            JSONMember("outfitZ", .figure(element.fit?.outfitZ)),
            JSONMember("fairAverage", .figure(element.fairAverage)), JSONMember("rawScore", .integer(element.rawScore)),
            JSONMember("count", .integer(element.count)), JSONMember("extreme", extreme),
        ]
    }

    private func separation(of elements: [ManyFacetRasch.Element?]) -> JSONValue {
        .object(
            [("population", false), ("sample", true)].map { name, isSample in
                guard let found = RaschSeparation(of: elements, sample: isSample) else {
                    let known = elements.count { $0 != nil && $0?.extreme == nil }
                    return JSONMember(name, refused(.tooFewElements(known, needed: 2)))
                }
                return JSONMember(
                    name,
                    .object([
                        JSONMember("count", .integer(found.count)), JSONMember("mean", .figure(found.mean)),
                        JSONMember("rootMeanSquareError", .figure(found.rootMeanSquareError)),
                        JSONMember("spread", .figure(found.spread)),
                        JSONMember("trueSpread", .figure(found.trueSpread)),
                        JSONMember("separation", .figure(found.separation)),
                        JSONMember("strata", .figure(found.strata)),
                        JSONMember("reliability", .figure(found.reliability)),
                        JSONMember("fixedChiSquare", .figure(found.fixedChiSquare)),
                        JSONMember("freedom", .integer(found.count - 1)),
                    ]))
            })
    }

    // MARK: Influence and other rules

    func influence(_ study: JuryStudy) -> JSONValue {
        object(study.influence) { found in
            [
                JSONMember(
                    "jurors",
                    .array(
                        found.effects.enumerated().map { index, effect in
                            .object([
                                juror(index), JSONMember("leaving", entryList(effect.leaving)),
                                JSONMember("entering", entryList(effect.entering)),
                                JSONMember("unscored", entryList(effect.unscored)),
                            ])
                        })),
                JSONMember(
                    "entries",
                    .array(
                        jury.entries.indices.map { index in
                            .object([
                                entry(index), JSONMember("bestRank", .optional(found.bestRanks[index])),
                                JSONMember("worstRank", .optional(found.worstRanks[index])),
                            ])
                        })),
            ]
        }
    }

    func whatIf(_ found: WhatIf) -> JSONValue {
        let name = JSONMember("rule", .string(found.rule.code))
        switch found.outcome {
        case .failure(let refusal):
            return .object([name, JSONMember("outcome", refused(refusal))])
        case .success(let outcome):
            let entries = jury.entries.indices.map { index -> JSONValue in
                .object([
                    entry(index), JSONMember("figure", .figure(outcome.figures[index])),
                    JSONMember("rank", .optional(outcome.ranks[index])),
                ])
            }
            return .object([
                name,
                JSONMember(
                    "outcome",
                    .object([
                        JSONMember("entering", entryList(outcome.entering)),
                        JSONMember("leaving", entryList(outcome.leaving)), JSONMember("entries", .array(entries)),
                    ])),
            ])
        }
    }

    /// Pairwise votes as they stand, for juries small enough that a matrix can be read.
    func votes(_ study: JuryStudy) -> JSONValue {
        let found = Statistic { () throws(StatisticsRefusal) in
            let count = study.material.totals.entryCount
            guard count <= Self.mostForVotes else { throw .tooMany(count, limit: Self.mostForVotes) }
            return try PairwiseVotes(study.material.totals)
        }
        return object(found) { votes in
            let count = votes.entryCount
            let paths = votes.strongestPaths
            func matrix(_ cell: (Int, Int) -> Int) -> JSONValue {
                .array((0..<count).map { row in .array((0..<count).map { .integer(cell(row, $0)) }) })
            }
            let strengths = Statistic { () throws(StatisticsRefusal) in try BradleyTerry(votes) }
            let kemeny = Statistic { () throws(StatisticsRefusal) in try votes.kemenyOrder() }
            return [
                JSONMember("entries", .array(jury.entries.map { .string($0) })),
                JSONMember("pairwise", matrix { votes.votes(for: $0, against: $1) }),
                JSONMember("strongestPaths", matrix { paths[$0 * count + $1] }),
                JSONMember("borda", .array(votes.bordaCounts.map { .figure($0) })),
                JSONMember("schulzeRanks", .array(votes.schulzeRanks.map { .integer($0) })),
                JSONMember(
                    "kemeny",
                    object(kemeny) { found in
                        [JSONMember("order", entryList(found.order)), JSONMember("votes", .integer(found.votes))]
                    }),
                JSONMember("bradleyTerry", object(strengths) { bradleyTerry($0) }),
            ]
        }
    }

    /// The most entries of a matrix of votes.
    private static let mostForVotes = 60

    private func bradleyTerry(_ found: BradleyTerry) -> [JSONMember] {
        let last = found.logStrengths.indices.min { found.logStrengths[$0] < found.logStrengths[$1] } ?? 0
        return [
            JSONMember("deviance", .figure(found.deviance)), JSONMember("last", .string(names.entry(last))),
            JSONMember("logStrengths", .array(found.logStrengths.map { .figure($0) })),
            JSONMember("aboveLast", .array(found.logStrengths.map { .figure($0 - found.logStrengths[last]) })),
            JSONMember(
                "aboveLastErrors",
                .array(
                    found.logStrengths.indices.map {
                        .figure($0 == last ? 0 : found.differenceError(between: $0, and: last))
                    })),
        ]
    }

    func entryList(_ indices: [Int]) -> JSONValue { .array(indices.map { .string(names.entry($0)) }) }

    var settling: [JSONValue] {
        readings.map { reading in
            .object([
                entry(reading.entry), juror(reading.juror), JSONMember("errorBefore", .figure(reading.errorBefore)),
                JSONMember("errorAfter", .figure(reading.errorAfter)),
            ])
        }
    }
}

extension WhatIfRule {
    /// The stable name of the rule, for programs.
    var code: String {
        switch self {
        case .mean: "mean"
        case .median: "median"
        case .trimmedMean(let drop): "trimmed-mean-\(drop)"
        case .fairScore: "fair-score"
        case .borda: "borda"
        case .bradleyTerry: "bradley-terry"
        case .schulze: "schulze"
        }
    }
}
