/// The jurors who are due to judge one entry in one stage, and the sheets that are in.
public struct Panel: Hashable, Sendable {
    /// The entry.
    public var entry: EntryID
    /// Who is due to judge it.
    public var due: [JurorID]
    /// The sheets that are in, in any order.
    public var sheets: [ScoreSheet]

    /// Creates a panel.
    public init(entry: EntryID, due: [JurorID], sheets: [ScoreSheet]) {
        self.entry = entry
        self.due = due
        self.sheets = sheets
    }
}

/// What a panel says about its entry; every list of jurors is in the order of their identifiers.
public struct PanelResult: Hashable, Sendable {
    /// The entry.
    public var entry: EntryID
    /// Who was due to judge it.
    public var due: [JurorID]
    /// Who did not send a sheet; a missing sheet is never a zero.
    public var missing: [JurorID]
    /// Who abstained; an abstention is never a zero.
    public var abstained: [JurorID]
    /// Who sent a sheet without being due; such sheets count for nothing.
    public var unexpected: [JurorID]
    /// The total of each juror who scored.
    public var totals: [JurorFigure]
    /// The entry's figure in this stage, or nil when there is nothing to compute it from.
    public var score: Ratio?
    /// The highest total of the rubric, as the rubric states it.
    public var maximum: Ratio
    /// How many scored sheets an entry needs.
    public var minimumSheets: Int
    /// The criteria of the rubric, in whose order `JurorFigure.counted` stands.
    public var criteria: [CriterionID]

    /// Who scored.
    public var scored: [JurorID] { totals.map(\.juror) }
    /// Whether enough jurors scored; abstentions do not count.
    public var hasEnoughSheets: Bool { totals.count >= minimumSheets }
    /// Whether no sheet is missing, enough jurors scored, and a figure came of it.
    public var isComplete: Bool { missing.isEmpty && hasEnoughSheets && score != nil }

    /// Computes the mean of a criterion's counted scores over the jurors who scored, for tie-breaks.
    ///
    /// Nil when nobody scored or the rubric does not have the criterion.
    ///
    /// - Throws: `overflow` when the mean, or a step on the way to it, does not fit.
    public func criterionMean(_ criterion: CriterionID) throws(ArithmeticFailure) -> Ratio? {
        guard let index = criteria.firstIndex(of: criterion) else { return nil }
        return try totals.lazy.map { $0.counted[index] }.mean()
    }
}

/// The figure of one juror for one entry.
public struct JurorFigure: Hashable, Sendable {
    /// The juror.
    public var juror: JurorID
    /// The juror's total.
    public var total: Ratio
    /// What each score counted as, in the rubric's order.
    public var counted: [Ratio]
}

/// Why a panel has no result.
public enum PanelFailure: Error, Hashable, Sendable {
    /// A sheet of a due juror is about another entry.
    case foreignSheet(JurorID, entry: EntryID)
    /// A due juror has more than one sheet.
    case repeatedSheet(JurorID)
    /// A sheet makes no total.
    case sheet(JurorID, ScoringFailure)
    /// The totals are too large or too fine to be put together.
    case arithmetic(ArithmeticFailure)
}

extension Panel {
    /// Computes what the panel says.
    ///
    /// The result does not depend on the order of the sheets or the jurors. Sheets of jurors who are not due are listed
    /// as unexpected and not looked at.
    ///
    /// - Parameters:
    ///   - rubric: the rubric of the stage and the entry's group.
    ///   - aggregation: how totals become one figure.
    ///   - minimumSheets: how many scored sheets an entry needs to be complete.
    /// - Throws: the first failure in the order of jurors; `arithmetic` when the totals cannot be put together.
    public func result(
        rubric: Rubric, aggregation: Aggregation, minimumSheets: Int
    ) throws(PanelFailure) -> PanelResult {
        var result = PanelResult(
            entry: entry, due: distinct(due), missing: [], abstained: [], unexpected: [], totals: [], score: nil,
            maximum: rubric.maximum, minimumSheets: minimumSheets, criteria: rubric.criteria.map(\.id)
        )
        for juror in result.due {
            switch try sheet(of: juror)?.content {
            case nil: result.missing.append(juror)
            case .abstention: result.abstained.append(juror)
            case .marks(let marks): result.totals.append(try rubric.figure(of: marks, by: juror))
            }
        }
        result.unexpected = distinct(sheets.map(\.juror).filter { !result.due.contains($0) })
        do throws(ArithmeticFailure) {
            result.score = try aggregation.figure(of: result.totals.map(\.total))
        } catch {
            throw .arithmetic(error)
        }
        return result
    }

    private func sheet(of juror: JurorID) throws(PanelFailure) -> ScoreSheet? {
        var found: Int?
        for index in sheets.indices where sheets[index].juror == juror {
            guard sheets[index].entry == entry else { throw .foreignSheet(juror, entry: sheets[index].entry) }
            guard found == nil else { throw .repeatedSheet(juror) }
            found = index
        }
        return found.map { sheets[$0] }
    }

    private func distinct(_ jurors: [JurorID]) -> [JurorID] {
        var distinct: [JurorID] = []
        for juror in jurors.sorted() where juror != distinct.last { distinct.append(juror) }
        return distinct
    }
}

extension Rubric {
    fileprivate func figure(of marks: [Mark], by juror: JurorID) throws(PanelFailure) -> JurorFigure {
        do throws(ScoringFailure) {
            let counted = try countedScores(of: marks)
            do throws(ArithmeticFailure) {
                return JurorFigure(juror: juror, total: try figure(of: counted), counted: counted)
            } catch {
                throw .arithmetic(error)
            }
        } catch {
            throw .sheet(juror, error)
        }
    }
}
