import Competition
import Scoring

/// A length in a drawing: across in percent of its width, so that words keep their size on every screen, and down in lines of text.
struct Length: Hashable, Sendable {
    /// The length as written.
    let text: String

    /// A part of the drawing's width, from 0 to 1.
    static func across(_ share: Double) -> Length { Length(text: written(share * 100) + "%") }

    /// So many lines of the drawing's text.
    static func down(_ lines: Double) -> Length { Length(text: written(lines) + "em") }

    /// A number with at most two places and no idle zeros, the same on every machine.
    private static func written(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        let places = rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)"
        return (hundredths < 0 ? "-" : "") + "\(whole)\(places)"
    }
}

extension Attribute {
    static func x(_ length: Length) -> Attribute { drawn("x", length) }
    static func y(_ length: Length) -> Attribute { drawn("y", length) }
    static func width(_ length: Length) -> Attribute { drawn("width", length) }
    static func height(_ length: Length) -> Attribute { drawn("height", length) }
    static func centre(_ x: Length, _ y: Length) -> [Attribute] { [drawn("cx", x), drawn("cy", y)] }
    static func radius(_ length: Length) -> Attribute { drawn("r", length) }
    static func rounded(_ length: Length) -> Attribute { drawn("rx", length) }
    static func from(_ x: Length, _ y: Length) -> [Attribute] { [drawn("x1", x), drawn("y1", y)] }
    static func to(_ x: Length, _ y: Length) -> [Attribute] { [drawn("x2", x), drawn("y2", y)] }
    static func anchor(_ end: TextEnd) -> Attribute { drawing("text-anchor", end.rawValue) }

    /// Which end of a text stands at its place.
    enum TextEnd: String, Hashable, Sendable {
        case start
        case middle
        case end
    }

    private static func drawn(_ name: String, _ length: Length) -> Attribute { drawing(name, length.text) }
}

/// A picture: drawn with lengths and classes alone, so that the style sheet gives it its colours, light, dark and on paper.
///
/// Nothing in it is told by colour alone, and whoever cannot see it hears its name and its description instead.
struct Picture {
    /// What the picture is called.
    let name: String
    /// What it shows, in a sentence.
    let description: String
    /// How many lines of text it is high.
    let lines: Double
    /// The class of its drawing.
    let kind: String
    /// Its number in the page, from 1: two pictures of a page have different ones.
    let number: Int

    /// Adds the picture with what a closure draws.
    func add(to html: inout HTML, drawing: (inout HTML) -> Void) {
        let (title, description) = (Anchor.chartName(number), Anchor.chartDescription(number))
        html.add(
            .svg, .class("chart \(kind)"), .width(.across(1)), .height(.down(lines)), .picture,
            .labelledBy([title]), .describedBy(description)
        ) { html in
            html.add(.title, .id(title), text: name)
            html.add(.desc, .id(description), text: self.description)
            drawing(&html)
        }
        html.text("\n")
    }
}

extension HTML {
    /// Adds words to a drawing; what is wider than the drawing must have been cut before.
    mutating func words(
        _ text: String, class names: String = "", at x: Double, _ line: Double, _ end: Attribute.TextEnd = .start
    ) {
        let kind: [Attribute] = names.isEmpty ? [] : [.class(names)]
        add(.text, kind + [.x(.across(x)), .y(.down(line)), .anchor(end)]) { $0.text(text) }
    }

    /// Adds a rectangle to a drawing.
    mutating func box(class names: String, _ x: ClosedRange<Double>, _ lines: ClosedRange<Double>, rounded: Double = 0)
    {
        let corners: [Attribute] = rounded > 0 ? [.rounded(.down(rounded))] : []
        let place: [Attribute] = [
            .class(names), .x(.across(x.lowerBound)), .y(.down(lines.lowerBound)),
            .width(.across(x.upperBound - x.lowerBound)), .height(.down(lines.upperBound - lines.lowerBound)),
        ]
        add(.rect, place + corners) { _ in }
    }

    /// Adds a line to a drawing.
    mutating func line(
        class names: String, _ from: (x: Double, line: Double), _ to: (x: Double, line: Double)
    ) {
        add(
            .line,
            [.class(names)] + Attribute.from(.across(from.x), .down(from.line))
                + Attribute.to(.across(to.x), .down(to.line))
        ) { _ in }
    }

    /// Adds a dot to a drawing.
    mutating func dot(class names: String, at x: Double, _ line: Double, radius: Double = 0.36) {
        add(.circle, [.class(names)] + Attribute.centre(.across(x), .down(line)) + [.radius(.down(radius))]) { _ in }
    }
}

/// Where values of a range stand across a drawing.
struct AcrossScale {
    let least: Double
    let greatest: Double
    /// The part of the width that the range takes, so that marks at its ends are whole.
    var margin = 0.0

    /// The place of a value, from 0 to 1.
    func place(_ value: Double) -> Double {
        guard greatest > least else { return 0.5 }
        let share = min(max((value - least) / (greatest - least), 0), 1)
        return margin + share * (1 - 2 * margin)
    }
}
