import Scoring

extension StoreCheck {
    /// A decision in force was computed from decisions that are in force.
    static let decisionsRestOnThoseInForce = StoreCheck { contents in
        let inForce = Dictionary(grouping: contents.decisions.values, by: \.stage)
            .compactMapValues { $0.max { $0.number < $1.number } }
        return inForce.values.sorted { $0.number < $1.number }.flatMap { decision -> [Finding] in
            decision.restsOn.compactMap { earlier -> Finding? in
                guard let other = contents.decisions[earlier], other.stage != decision.stage,
                    let later = inForce[other.stage], later.number != earlier, later.number > decision.number,
                    let number = DecisionNumber(decision.number)
                else { return nil }
                let problem = DecisionProblem.restsOnSuperseded(
                    number: decision.number, earlier: earlier, inForce: later.number)
                return Finding(.decision(problem), at: Place(file: StorePath(.decision(number)).text))
            }
        }
    }
}
