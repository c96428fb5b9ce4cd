extension TotalTable {
    /// The totals of one panel; entries and jurors keep their indices.
    public func panel(_ panel: Int, of connectivity: Connectivity) -> TotalTable {
        filtered { entry, _ in connectivity.panelOfEntry[entry] == panel }
    }

    /// The totals for which a condition on entry and juror holds; entries and jurors keep their indices.
    func filtered(_ isKept: (_ entry: Int, _ juror: Int) -> Bool) -> TotalTable {
        var kept: [JurorMean] = []
        kept.reserveCapacity(count)
        for entry in 0..<entryCount {
            for position in totals(of: entry) where isKept(entry, Int(jurors[position])) {
                kept.append(JurorMean(entry: Int32(entry), juror: jurors[position], value: values[position]))
            }
        }
        return TotalTable(entryCount: entryCount, jurorCount: jurorCount, sorted: kept)
    }

    /// The totals of the entries that somebody scored, as rows over the jurors who scored something.
    ///
    /// - Throws: `tooFewEntries` or `tooFewJurors` with fewer than two; `incomplete` with the first empty cell.
    func completeRows() throws(StatisticsRefusal) -> [[Double]] {
        let scoring = entriesOfJurors.enumerated().filter { $0.element > 0 }.map(\.offset)
        let scored = (0..<entryCount).filter { !totals(of: $0).isEmpty }
        guard scored.count >= 2 else { throw .tooFewEntries(scored.count, needed: 2) }
        guard scoring.count >= 2 else { throw .tooFewJurors(scoring.count, needed: 2) }
        for entry in scored where totals(of: entry).count < scoring.count {
            let present = Set(jurors(of: entry))
            throw .incomplete(entry: entry, juror: scoring.first { !present.contains($0) } ?? 0)
        }
        return scored.map { Array(values[totals(of: $0)]) }
    }
}

extension RatingTable {
    /// The marks on one criterion, as totals.
    ///
    /// - Throws: `unknownIndex` for a criterion that the table does not have.
    public func marks(on criterion: Int) throws(StatisticsRefusal) -> TotalTable {
        guard criterion >= 0, criterion < criterionCount else {
            throw .unknownIndex(entry: 0, juror: 0, criterion: criterion)
        }
        var marks: [JurorMean] = []
        for entry in 0..<entryCount {
            for position in self.marks(of: entry) where Int(criteria[position]) == criterion {
                marks.append(JurorMean(entry: Int32(entry), juror: jurors[position], value: scores[position]))
            }
        }
        return TotalTable(entryCount: entryCount, jurorCount: jurorCount, sorted: marks)
    }
}
