extension StoreCheck {
    /// Every document of a store is of its contest.
    static let contestsAgree = StoreCheck { contents in
        let expected = contents.contest.id
        let entries = contents.entries.values.filter { $0.contest != expected }.sorted { $0.id < $1.id }.map { head in
            Finding(
                .entry(.contestDiffers(found: head.contest, expected: expected)),
                at: Place(file: StorePath(.entry(head.id)).text))
        }
        let sheets = contents.sheets.filter { $0.contest != expected }.map { sheet in
            Finding(
                .sheet(.contestDiffers(found: sheet.contest, expected: expected)),
                at: Place(file: StorePath(.scoreSheet(sheet.stage, sheet.entry, sheet.juror)).text))
        }
        return entries + sheets
    }
}
