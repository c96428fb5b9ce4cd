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
    ///
    /// - Parameters:
    ///   - study: of the jury.
    ///   - plan: of the draws.
    public init(_ study: JuryStudy, plan: DrawPlan) {
        let totals = study.material.totals
        let mixed = study.mixed
        panelCount = study.connectivity.panelCount
        guard let places = study.material.places else {
            (joint, independent, resampled) = (.failure(.noPlaces), .failure(.noPlaces), .failure(.noPlaces))
            gap = .failure(.noPlaces)
            sets = plan.wantsSets ? .failure(.noPlaces) : nil
            return
        }
        joint = mixed.flatMap { posterior in
            Statistic { () throws(StatisticsRefusal) in
                try Certainty(
                    posterior, places: places, draws: plan.draws, seed: plan.seed, acrossPanels: true)
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
            ? study.leastSquares.flatMap { fit in
                Statistic { () throws(StatisticsRefusal) in try RankSets(fit, seed: plan.seed) }
            } : nil
    }
}
