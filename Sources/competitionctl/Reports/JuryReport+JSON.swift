import Competition
import Scoring

/// What is known of a jury, for programs: every figure in full precision, every missing one with its reason.
extension JuryReport {
    /// The members of one jury.
    var json: JSONValue {
        var members = [
            JSONMember("list", .optional(jury.list?.text)),
            JSONMember("groups", .array(jury.groups.map { .string($0.text) })),
            JSONMember("isMean", .bool(jury.isMean)),
            JSONMember("official", .object([JSONMember("entries", .array(officialEntries))])),
        ]
        guard let study, let certainty else {
            return .object(members + refusedMembers)
        }
        members += [
            JSONMember("places", .optional(study.material.places)),
            JSONMember("design", design(study)), JSONMember("criteria", .array(criteria(study))),
            JSONMember("jurors", .array(jurors(study))), JSONMember("entries", .array(entries(study))),
            JSONMember("fairScores", fairScores(study)), JSONMember("mixedModel", mixedModel(study)),
            JSONMember("oneWay", oneWay(study)), JSONMember("generalizability", generalizability(study)),
            JSONMember("nested", nested(study)), JSONMember("agreement", .array(study.agreement.map(agreement))),
            JSONMember("cohen", pairs(study)), JSONMember("panels", .array(study.panels.map(panel))),
            JSONMember("rasch", rasch(study)), JSONMember("influence", influence(study)),
            JSONMember("whatIf", .array(study.whatIfs.map(whatIf))), JSONMember("votes", votes(study)),
            JSONMember("certainty", certainty.json), JSONMember("settling", .array(settling)),
        ]
        return .object(members)
    }

    private var refusedMembers: [JSONMember] {
        guard case .failure(let refusal) = jury.material else { return [] }
        return [JSONMember("study", refused(refusal))]
    }

    /// A statistic's members, or its reason.
    func object<Figure>(_ statistic: Statistic<Figure>, _ members: (Figure) -> [JSONMember]) -> JSONValue {
        switch statistic {
        case .success(let figure): .object(members(figure))
        case .failure(let refusal): refused(refusal)
        }
    }

    func refused(_ refusal: StatisticsRefusal) -> JSONValue { refusal.json(names, in: language) }

    // MARK: Names

    func entry(_ index: Int?) -> JSONMember {
        JSONMember("entry", .optional(index.map { names.entry($0) }))
    }
    func juror(_ index: Int?) -> JSONMember {
        JSONMember("juror", .optional(index.map { names.juror($0) }))
    }
    private func entryNames(_ indices: [Int]) -> JSONValue { .array(indices.map { .string(names.entry($0)) }) }
    private func jurorNames(_ indices: [Int]) -> JSONValue { .array(indices.map { .string(names.juror($0)) }) }

    // MARK: Official figures

    private var officialEntries: [JSONValue] {
        let known = jury.figures.indices.filter { jury.figures[$0] != nil }
        var ranks: [Int: [JSONMember]] = [:]
        for (style, name) in zip(RankStyle.allCases, ["rank", "rankModified", "rankDense", "rankFractional"]) {
            for (place, rank) in zip(known, style.ranks(of: known.compactMap { jury.figures[$0] })) {
                let value: JSONValue =
                    rank.isWhole ? .integer(Int(rank.numerator)) : .figure(rank.approximate)
                ranks[place, default: []].append(JSONMember(name, value))
            }
        }
        return jury.figures.enumerated().map { index, figure in
            let rounded = { (rule: Rounding) in
                figure.flatMap { try? $0.rounded(places: 2, rule: rule).text }
            }
            let none = ["rank", "rankModified", "rankDense", "rankFractional"].map { JSONMember($0, .null) }
            return .object(
                [
                    entry(index), JSONMember("exact", .optional(figure?.exact)),
                    JSONMember("halfUp", .optional(rounded(.halfUp))),
                    JSONMember("halfEven", .optional(rounded(.halfEven))),
                ] + (ranks[index] ?? none))
        }
    }

    // MARK: Design

    private func design(_ study: JuryStudy) -> JSONValue {
        let links = study.connectivity
        return .object([
            JSONMember("entries", .integer(study.material.totals.entryCount)),
            JSONMember("jurors", .integer(study.material.totals.jurorCount)),
            JSONMember("criteria", .integer(study.material.ratings.criterionCount)),
            JSONMember("marks", .integer(study.material.ratings.count)),
            JSONMember("totals", .integer(study.coverage.totals)),
            JSONMember("emptyPairs", .integer(study.coverage.emptyPairs)),
            JSONMember("share", .figure(study.coverage.share)),
            JSONMember(
                "jurorsPerEntry",
                .array(
                    study.coverage.distribution.map {
                        ["jurors": .integer($0.jurors), "entries": .integer($0.entries)]
                    })),
            JSONMember("belowThree", entryNames(study.coverage.entries(below: 3))),
            JSONMember("panelCount", .integer(links.panelCount)),
            JSONMember("connected", .bool(links.isConnected)),
            JSONMember("linkingJurors", jurorNames(links.onlyLinkingJurors)),
            JSONMember("linkingEntries", entryNames(links.onlyLinkingEntries)),
        ])
    }

    private func criteria(_ study: JuryStudy) -> [JSONValue] {
        jury.criteria.enumerated().map { index, name in
            let scale = index < study.material.scales.count ? study.material.scales[index] : nil
            return .object([
                JSONMember("criterion", .string(name)),
                JSONMember("weight", .optional(jury.weights[index]?.exact)),
                JSONMember("lowest", .figure(scale?.lowerBound)), JSONMember("highest", .figure(scale?.upperBound)),
            ])
        }
    }

    // MARK: Jurors and entries

    private func jurors(_ study: JuryStudy) -> [JSONValue] {
        let fit = try? study.leastSquares.get()
        let mixed = try? study.mixed.get()
        let profiles = (try? study.profiles.get()) ?? []
        return jury.jurors.indices.map { index in
            let profile = index < profiles.count ? profiles[index] : JurorProfile(entries: 0)
            let measure = (try? study.rasch.get())?.jurors[index]
            return .object(
                [
                    juror(index), JSONMember("panel", .optional(study.connectivity.panelOfJuror[index])),
                    JSONMember("entries", .integer(study.coverage.entriesOfJuror[index])),
                    JSONMember("severity", .figure(profile.severity)),
                    JSONMember("severityError", .figure(fit?.severityError(of: index))),
                    JSONMember("severityLow", .figure(profile.severityInterval?.lowerBound)),
                    JSONMember("severityHigh", .figure(profile.severityInterval?.upperBound)),
                    JSONMember("leniency", .figure(mixed?.leniency[index])),
                    JSONMember("residualSpread", .figure(profile.residualSpread)),
                    JSONMember("largestResidual", .figure(profile.largestResidual)),
                    JSONMember("largestResidualEntry", .optional(profile.largestResidualEntry.map(names.entry))),
                    JSONMember("agreement", .figure(profile.agreement)),
                    JSONMember("spreadRatio", .figure(profile.spreadRatio)),
                    JSONMember("topShare", .figure(profile.topShare)),
                    JSONMember("bottomShare", .figure(profile.bottomShare)),
                    JSONMember("criterionSpread", .figure(profile.criterionSpread)),
                    JSONMember("criterionSpreadRatio", .figure(profile.criterionSpreadRatio)),
                    JSONMember("infit", .figure(measure?.fit?.infit)),
                    JSONMember("outfit", .figure(measure?.fit?.outfit)),
                    JSONMember("concerns", .array(concerns(index).map { .string($0.rawValue) })),
                ])
        }
    }

    private func entries(_ study: JuryStudy) -> [JSONValue] {
        study.entries.enumerated().map { index, own in
            .object([
                entry(index), JSONMember("panel", .optional(study.connectivity.panelOfEntry[index])),
                JSONMember("jurors", .integer(own.jurors)), JSONMember("mean", .figure(own.mean)),
                JSONMember("range", .figure(own.range)), JSONMember("spread", .figure(own.spread)),
                JSONMember("largestResidual", .figure(own.largestResidual)),
                JSONMember("largestResidualJuror", .optional(own.largestResidualJuror.map(names.juror))),
            ])
        }
    }

    private func fairScores(_ study: JuryStudy) -> JSONValue {
        object(study.leastSquares) { fit in
            let ranks = Statistic { () throws(StatisticsRefusal) in competitionRanks(try fit.comparableFairScores()) }
            let entries = jury.entries.indices.map { index -> JSONValue in
                let rank = (try? ranks.get())?[index]
                let difference = rank.flatMap { rank in study.material.official[index].map { $0 - rank } }
                return .object([
                    entry(index), JSONMember("panel", .optional(study.connectivity.panelOfEntry[index])),
                    JSONMember("fair", .figure(fit.fairScores[index])),
                    JSONMember("error", .figure(fit.fairScoreError(of: index))),
                    JSONMember("rank", .optional(rank)), JSONMember("rankDifference", .optional(difference)),
                ])
            }
            return [
                JSONMember("residualSpread", .figure(fit.residualSpread)), JSONMember("freedom", .integer(fit.freedom)),
                JSONMember("comparison", object(ranks) { _ in [JSONMember("comparable", true)] }),
                JSONMember("entries", .array(entries)),
            ]
        }
    }
}

extension JSONValue {
    /// A statistic in full precision, or null.
    static func figure(_ value: Double?) -> JSONValue {
        guard let value, value.isFinite, let number = JSONNumber(value == 0 ? "0" : "\(value)") else { return .null }
        return .number(number)
    }
}
