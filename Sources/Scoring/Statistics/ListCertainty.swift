/// How sure a list of the first N is, by several ways.
public struct ListCertainty: Sendable {
    /// By joint draws from the mixed model.
    public let joint: Statistic<Certainty>
    /// As if levels were independent and normal.
    public let independent: Statistic<[Double?]>
    /// Without a model, by resampling each entry's totals.
    public let resampled: Statistic<[Double?]>
    /// The distance between the last that is in and the first that is out; nil when the two share a rank.
    public let gap: Statistic<CutGap?>
    /// Ranks that hold for all entries at once; nil when they were not wanted.
    public let sets: Statistic<RankSets>?
    /// The number of panels that share no entry: above 1 the probabilities assume that entries and jurors were dealt to panels by lot.
    public let panelCount: Int

    /// Computes the certainty of a study's list.
    public init(_ study: JuryStudy, plan: DrawPlan) {
        self.init(
            study.material, mixed: study.mixed, fit: study.leastSquares, panelCount: study.connectivity.panelCount,
            plan: plan)
    }

    /// Computes the certainty of a jury's list, and nothing else about the jury.
    public init(_ material: JuryMaterial, plan: DrawPlan) {
        let totals = material.totals
        self.init(
            material,
            mixed: Statistic { () throws(StatisticsRefusal) in try MixedPosterior(try MixedModel(totals)) },
            fit: Statistic { () throws(StatisticsRefusal) in try LeastSquares(totals) },
            panelCount: Connectivity(totals).panelCount, plan: plan)
    }

    /// The certainty of a list of which nothing can be told, for one reason.
    public init(refusing refusal: StatisticsRefusal) {
        (joint, independent, resampled) = (.failure(refusal), .failure(refusal), .failure(refusal))
        gap = .failure(refusal)
        sets = nil
        panelCount = 0
    }

    private init(
        _ material: JuryMaterial, mixed: Statistic<MixedPosterior>, fit: Statistic<LeastSquares>, panelCount: Int,
        plan: DrawPlan
    ) {
        let totals = material.totals
        self.panelCount = panelCount
        guard let places = material.places else {
            (joint, independent, resampled) = (.failure(.noPlaces), .failure(.noPlaces), .failure(.noPlaces))
            gap = .failure(.noPlaces)
            sets = plan.wantsSets ? .failure(.noPlaces) : nil
            return
        }
        joint = mixed.flatMap { posterior in
            Statistic { () throws(StatisticsRefusal) in
                try Certainty(
                    posterior, places: places, draws: plan.draws, seed: plan.seed, rules: material.rules,
                    acrossPanels: true)
            }
        }
        independent = mixed.flatMap { posterior in
            Statistic { () throws(StatisticsRefusal) in
                try CertaintyForms.independentNormal(posterior, places: places)
            }
        }
        resampled = Statistic { () throws(StatisticsRefusal) in try CertaintyForms.bootstrap(totals, places: places) }
        gap = mixed.flatMap { posterior in
            Statistic { () throws(StatisticsRefusal) in try posterior.model.gap(atPlaces: places) }
        }
        sets =
            plan.wantsSets
            ? fit.flatMap { fit in
                Statistic { () throws(StatisticsRefusal) in try RankSets(fit, seed: plan.seed) }
            } : nil
    }
}
