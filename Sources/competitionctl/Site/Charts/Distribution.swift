import Competition
import Scoring

/// The candidates of a list by their figures, and the figure at which the list ends.
struct Distribution {
    /// The candidates whose figures lie from one figure up to, and without, the next.
    struct Bin: Hashable {
        let lower: Ratio
        let upper: Ratio
        var count = 0
        /// How many of them are on the list.
        var chosen = 0
    }

    /// The bins, from the lowest figure up, empty ones between included.
    let bins: [Bin]
    /// The lowest figure on the list that needed no quota; nil when all candidates are on it, or none.
    let cut: Ratio?
    /// The lowest and the highest figure.
    let ends: ClosedRange<Ratio>
    /// How many candidates there are.
    let count: Int

    /// Counts the candidates of a list; nil where there are fewer than two, or where figures are out of all proportion.
    init?(_ list: PublicRecord.ComposedList, _ stage: PublicRecord.DecidedStage) {
        let chosen = Set(list.chosen)
        let figures = list.ranks.keys.compactMap { entry in
            stage.standing(of: entry)?.standing.figure.map { (figure: $0.exact, isChosen: chosen.contains(entry)) }
        }
        guard figures.count > 1, let least = figures.map(\.figure).min(), let greatest = figures.map(\.figure).max(),
            let bins = Self.empty(from: least, to: greatest, most: Self.mostBins(for: figures.count))
        else { return nil }
        self.bins = Self.fill(bins, figures)
        cut = list.cut(in: stage)
        ends = least...greatest
        count = figures.count
    }

    /// Few entries in many bins would be a row of single ones; more than sixteen bins are too narrow for a telephone.
    private static func mostBins(for count: Int) -> Int {
        min(16, max(5, Int((2 * Double(count).squareRoot()).rounded(.down))))
    }

    /// Empty bins of a round width: 1, 2 or 5 times a power of ten.
    private static func empty(from least: Ratio, to greatest: Ratio, most: Int) -> [Bin]? {
        for exponent in -2..<9 {
            for digit in [1, 2, 5] {
                guard let power = try? Ratio(powerOfTen(max(0, exponent)), over: powerOfTen(max(0, -exponent))),
                    let width = try? Ratio(digit) * power,
                    let bins = (try? bins(from: least, to: greatest, width, most: most)) ?? nil
                else { continue }
                return bins
            }
        }
        return nil
    }

    private static func bins(
        from least: Ratio, to greatest: Ratio, _ width: Ratio, most: Int
    ) throws(ArithmeticFailure) -> [Bin]? {
        let first = try floor(least / width)
        let last = try floor(greatest / width)
        guard last - first < most else { return nil }
        var bins: [Bin] = []
        for number in first...last {
            let lower = try Ratio(number) * width
            bins.append(Bin(lower: lower, upper: try lower + width))
        }
        return bins
    }

    private static func floor(_ ratio: Ratio) throws(ArithmeticFailure) -> Int {
        let (quotient, remainder) = ratio.numerator.quotientAndRemainder(dividingBy: ratio.denominator)
        guard let whole = Int(exactly: remainder < 0 ? quotient - 1 : quotient) else { throw .overflow }
        return whole
    }

    private static func fill(_ bins: [Bin], _ figures: [(figure: Ratio, isChosen: Bool)]) -> [Bin] {
        var bins = bins
        for (figure, isChosen) in figures {
            guard let index = bins.lastIndex(where: { $0.lower <= figure }) else { continue }
            bins[index].count += 1
            if isChosen { bins[index].chosen += 1 }
        }
        return bins
    }
}

extension PublicRecord.ComposedList {
    /// The figure at which the list ends: the lowest on it that needed no quota; nil when all candidates are on it, or none.
    func cut(in stage: PublicRecord.DecidedStage) -> Ratio? {
        guard chosen.count < ranks.count else { return nil }
        return chosen.compactMap { entry -> Ratio? in
            guard let standing = stage.standing(of: entry)?.standing else { return nil }
            if case .admittedByMinimum = standing.exception?.rule { return nil }
            return standing.figure?.exact
        }.min()
    }
}

private func powerOfTen(_ exponent: Int) -> Int128 { (0..<exponent).reduce(1) { power, _ in power * 10 } }

/// How a distribution is shown: as a picture, and as a table for whoever wants the numbers.
struct DistributionChart {
    let distribution: Distribution
    /// What the list is called.
    let list: String
    let context: PageContext
    let number: Int

    private var words: SiteWords { context.words }
    private static let top = 2.6
    private static let floor = 11.0

    /// Adds the picture and its table.
    func add(to html: inout HTML) {
        let picture = Picture(
            name: words.distribution, description: words.distributionSentence(distribution, context.contest.figures),
            lines: 13, kind: "distribution", number: number)
        html.add(.figure) { html in
            picture.add(to: &html) { html in
                bars(&html)
                axis(&html)
                if let cut = distribution.cut { line(&html, at: cut) }
                counts(&html)
            }
            html.add(.figcaption, text: words.distributionKey(hasCut: distribution.cut != nil))
        }
        html.add(.details) { html in
            html.add(.summary, text: words.asTable)
            table(&html)
        }
    }

    private var scale: AcrossScale {
        AcrossScale(
            least: distribution.bins[0].lower.approximate,
            greatest: distribution.bins[distribution.bins.count - 1].upper.approximate)
    }

    /// The line up to which a bar of so many entries reaches.
    private func top(of count: Int) -> Double {
        let most = Double(distribution.bins.map(\.count).max() ?? 1)
        return Self.floor - (Self.floor - Self.top) * Double(count) / most
    }

    private func counts(_ html: inout HTML) {
        for bin in distribution.bins where bin.count > 0 {
            let middle = (scale.place(bin.lower.approximate) + scale.place(bin.upper.approximate)) / 2
            html.words(context.language.count(bin.count), at: middle, top(of: bin.count) - 0.35, .middle)
        }
    }

    private func bars(_ html: inout HTML) {
        for bin in distribution.bins where bin.count > 0 {
            let (left, right) = (scale.place(bin.lower.approximate), scale.place(bin.upper.approximate))
            let gap = (right - left) * 0.06
            let sides = (left + gap)...(right - gap)
            let (chosen, all) = (top(of: bin.chosen), top(of: bin.count))
            if bin.chosen > 0 { html.box(class: "bar", sides, chosen...Self.floor) }
            if bin.chosen < bin.count { html.box(class: "bar hollow", sides, all...chosen) }
        }
    }

    private func axis(_ html: inout HTML) {
        html.line(class: "axis", (0, Self.floor), (1, Self.floor))
        let edges = distribution.bins.map(\.lower) + [distribution.bins[distribution.bins.count - 1].upper]
        let step = (edges.count + 4) / 5
        for (index, edge) in edges.enumerated() where index % step == 0 {
            let place = scale.place(edge.approximate)
            html.line(class: "axis", (place, Self.floor), (place, Self.floor + 0.35))
            let end: Attribute.TextEnd = index == 0 ? .start : index == edges.count - 1 ? .end : .middle
            html.words(context.language.number(edge), class: "quiet", at: place, Self.floor + 1.5, end)
        }
    }

    private func line(_ html: inout HTML, at cut: Ratio) {
        let place = scale.place(cut.approximate)
        html.line(class: "cut", (place, 0), (place, Self.floor))
        let isLeft = place > 0.6
        html.words(
            words.cutAt(cut, context.contest.figures), class: "strong", at: place + (isLeft ? -0.012 : 0.012), 0.95,
            isLeft ? .end : .start)
    }

    private func table(_ html: inout HTML) {
        let columns: [HTML.Column] = [.text(words.figureRange), .number(words.entries), .number(words.onTheList)]
        html.table(words.distribution, in: list, class: "narrow", columns: columns, context) { html in
            for bin in distribution.bins where bin.count > 0 {
                html.add(.tr) { html in
                    html.add(.td, text: words.range(bin.lower, below: bin.upper))
                    html.add(.td, .class("number"), text: context.language.count(bin.count))
                    html.add(.td, .class("number"), text: context.language.count(bin.chosen))
                }
            }
        }
    }
}
