/// Why a juror is worth a talk before the plenary meeting; never a reason to drop marks.
public enum JurorConcern: String, Hashable, Sendable, CaseIterable {
    /// Stricter than the panel beyond doubt (the 95 % interval), and by more than half of the residual spread.
    case strict
    /// Surely more lenient, likewise.
    case lenient
    /// The order of this juror's totals has little to do with the others': agreement below 0.3 over five entries or more.
    case apart
    /// Marks are noisier than the model expects: infit or outfit above 1.5, and standardised above 2.
    case noisy
    /// Marks are more regular than the model expects: infit below 0.5, and standardised below -2.
    case muted
    /// Totals spread less than half as far as the panel's: everything is in the middle.
    case middling
    /// More than half of the marks are the highest there are.
    case mostlyTop
    /// More than half of the marks are the lowest there are.
    case mostlyBottom
    /// The same mark on nearly every criterion of an entry: spread over criteria below half of the jury's.
    case halo
    /// Fewer than five entries: nothing about the juror is known well.
    case fewEntries

    /// Finds what is to be talked about.
    ///
    /// - Parameters:
    ///   - profile: of the juror.
    ///   - residualSpread: of the jury, in points.
    ///   - fit: by the rating scale model, where there is one.
    public static func all(_ profile: JurorProfile, residualSpread: Double?, fit: RaschFit? = nil) -> [JurorConcern] {
        guard profile.entries > 0 else { return [] }
        guard profile.entries >= 5 else { return [.fewEntries] }
        var found: [JurorConcern] = []
        if let severity = profile.severity, let interval = profile.severityInterval, let residualSpread {
            let isLarge = abs(severity) > residualSpread / 2
            if isLarge, interval.lowerBound > 0 { found.append(.strict) }
            if isLarge, interval.upperBound < 0 { found.append(.lenient) }
        }
        if let agreement = profile.agreement, agreement < 0.3 { found.append(.apart) }
        if let fit {
            let isNoisy = fit.infit > 1.5 && fit.infitZ > 2 || fit.outfit > 1.5 && fit.outfitZ > 2
            if isNoisy { found.append(.noisy) }
            if fit.infit < 0.5, fit.infitZ < -2 { found.append(.muted) }
        }
        if let ratio = profile.spreadRatio, ratio < 0.5 { found.append(.middling) }
        if let share = profile.topShare, share > 0.5 { found.append(.mostlyTop) }
        if let share = profile.bottomShare, share > 0.5 { found.append(.mostlyBottom) }
        if let ratio = profile.criterionSpreadRatio, ratio < 0.5 { found.append(.halo) }
        return found
    }
}
