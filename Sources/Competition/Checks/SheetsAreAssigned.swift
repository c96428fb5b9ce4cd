extension StoreCheck {
    /// Every score sheet was assigned, and none is of a juror in conflict with its entry.
    static let sheetsAreAssigned = StoreCheck { contents in
        contents.sheets.flatMap { sheet -> [Finding] in
            let document = StoreDocument.scoreSheet(sheet.stage, sheet.entry, sheet.juror)
            let isAssigned = contents.plans[sheet.stage]?.jurors(of: sheet.entry).contains(sheet.juror) ?? false
            if contents.unread.contains(.assignmentPlan(sheet.stage)) { return [] }
            guard isAssigned else {
                return [.breach(.sheetUnassigned(path: StorePath(document).text), document)]
            }
            guard let juror = contents.jurors[sheet.juror], let entry = contents.entries[sheet.entry],
                let reason = conflict(of: juror, with: entry, from: contents.offices[entry.office])
            else { return [] }
            let problem = SheetProblem.conflicted(juror: juror.id, entry: entry.id, reason: reason)
            return [Finding(.sheet(problem), at: Place(file: StorePath(document).text))]
        }
    }
}
