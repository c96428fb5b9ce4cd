/// Stands on one element while a document is read, and reports what is wrong there.
///
/// Reading goes on after a fault wherever it can: a getter gives nil, the finding stands in the sink, and whoever asked for the
/// document drops the value when the sink holds an error.
struct Cursor {
    /// The element.
    let element: XMLElement
    /// What all cursors of a document share: handing a cursor on then counts two things and not one a part.
    private let reading: Reading
    /// Whether a schema found nothing wrong with the element's attributes and children, so that they need no second look.
    ///
    /// Decoders and schemas are two judges of one law, and tests hold them to it: only where the schema refuses a document is there
    /// something to be told.
    let isVouchedFor: Bool

    /// Stands on the root of a document that was parsed.
    ///
    /// - Parameter purpose: what becomes of the value.
    init(_ parsed: XMLParser.Parsed, sink: FindingSink, for purpose: ReadingPurpose = .value) {
        let reading = Reading(sink: sink, paths: Paths(parsed.root), isPlain: parsed.isPlain, purpose: purpose)
        self.init(element: parsed.root, reading: reading, isVouchedFor: parsed.isValid)
    }

    /// Stands on the root of a document that was made otherwise.
    init(root: XMLElement, sink: FindingSink) {
        let reading = Reading(sink: sink, paths: Paths(root), isPlain: false, purpose: .value)
        self.init(element: root, reading: reading, isVouchedFor: false)
    }

    /// Stands on an element that has no path, such as a row of a table.
    init(pathless element: XMLElement, sink: FindingSink) {
        let reading = Reading(sink: sink, paths: nil, isPlain: false, purpose: .value)
        self.init(element: element, reading: reading, isVouchedFor: false)
    }

    private init(element: XMLElement, reading: Reading, isVouchedFor: Bool) {
        self.element = element
        self.reading = reading
        self.isVouchedFor = isVouchedFor
    }

    /// Where findings go.
    var sink: FindingSink { reading.sink }

    /// Whether no text of the document can hide or reorder anything; where that is not known, each is looked at.
    var isPlain: Bool { reading.isPlain }

    /// What becomes of the value.
    var purpose: ReadingPurpose { reading.purpose }

    /// Stands on the same element and tells another sink what is wrong there.
    func reporting(to sink: FindingSink) -> Cursor {
        let reading = Reading(sink: sink, paths: reading.paths, isPlain: isPlain, purpose: purpose)
        return Cursor(element: element, reading: reading, isVouchedFor: isVouchedFor)
    }

    /// Stands on a child of the element.
    func cursor(on child: XMLElement) -> Cursor {
        Cursor(element: child, reading: reading, isVouchedFor: isVouchedFor)
    }

    /// Stands on the same element, whose children the contest names, so that not every schema knows them.
    private var unvouched: Cursor { Cursor(element: element, reading: reading, isVouchedFor: false) }

    /// Its path by local names; nil when it has none.
    var path: String? { reading.paths?.path(of: element) }

    /// Where the element stands.
    var place: Place { Place(file: sink.file, line: element.line, path: path) }

    /// Reports a problem about this element.
    func report(_ problem: Problem) { sink.report(problem, line: element.line, path: path) }

    /// Reports a structural problem about this element.
    func report(_ problem: StructureProblem) { report(.structure(problem)) }

    /// The first child of a name.
    func child(_ name: String) -> Cursor? { element.child(name).map(cursor) }

    /// The first child of a name, which holds text alone.
    func leaf(_ name: String) -> Cursor? {
        let child = child(name)
        child?.expectText()
        return child
    }

    /// All children of a name, in order.
    func children(_ name: String) -> [Cursor] { children { $0.isNamed(name, at: $1) } }

    /// All children of several names, in order.
    func children(_ names: [String]) -> [Cursor] {
        children { children, place in names.contains { children.isNamed($0, at: place) } }
    }

    private func children(where isWanted: (XMLChildren, Int) -> Bool) -> [Cursor] {
        let children = element.children
        var wanted: [Cursor] = []
        for index in children.indices where isWanted(children, index) {
            if wanted.isEmpty { wanted.reserveCapacity(children.count - index) }
            wanted.append(cursor(on: children[index]))
        }
        return wanted
    }

    /// All children, whatever their names.
    var allChildren: [Cursor] { element.children.map(cursor) }
}

/// For what a document is read.
enum ReadingPurpose {
    /// For its value.
    case value
    /// For what is wrong with it; the value is dropped, and long texts with which nothing can be wrong need not be made.
    case findings
}

/// A document while it is read.
private final class Reading {
    let sink: FindingSink
    /// Where the elements of the document stand; nil for what has no path.
    let paths: Paths?
    let isPlain: Bool
    let purpose: ReadingPurpose

    init(sink: FindingSink, paths: Paths?, isPlain: Bool, purpose: ReadingPurpose) {
        self.sink = sink
        self.paths = paths
        self.isPlain = isPlain
        self.purpose = purpose
    }
}

/// The paths of a document's elements.
///
/// They are gathered when one is first asked for: only what is found has a path, and in most documents nothing is.
private final class Paths {
    private let root: XMLElement
    private lazy var steps = gather()

    /// One element: its parent, and its name with its place among its like.
    private struct Step {
        var parent: XMLElement.Identity?
        var name: String
    }

    init(_ root: XMLElement) { self.root = root }

    /// The path; its depth was bounded by the prescan.
    func path(of element: XMLElement) -> String {
        var names: [String] = []
        var next: XMLElement.Identity? = element.identity
        while let step = next.flatMap({ steps[$0] }) {
            names.append(step.name)
            next = step.parent
        }
        return "/" + names.reversed().joined(separator: "/")
    }

    private func gather() -> [XMLElement.Identity: Step] {
        var steps = [root.identity: Step(parent: nil, name: root.name)]
        var rest = [root]
        while let parent = rest.popLast() {
            var seen: [String: Int] = [:]
            for child in parent.children {
                let number = seen[child.name, default: 0] + 1
                seen[child.name] = number
                let name = child.name + (number > 1 ? "[\(number)]" : "")
                steps[child.identity] = Step(parent: parent.identity, name: name)
            }
            rest += parent.children
        }
        return steps
    }
}

/// An attribute that an element may have.
struct AttributeRule {
    var name: String
    var isRequired: Bool

    static func required(_ name: String) -> AttributeRule { AttributeRule(name: name, isRequired: true) }
    static func optional(_ name: String) -> AttributeRule { AttributeRule(name: name, isRequired: false) }
}

/// One place in the order of an element's children.
struct ElementRule {
    private let first: String
    /// What may stand in its place; empty for nearly all rules, so that threads which share them count nothing.
    private let others: ArraySlice<String>
    let minimum: Int
    let maximum: Int

    private init(_ names: [String], _ minimum: Int, _ maximum: Int) {
        first = names.first ?? ""
        others = names.count > 1 ? names.dropFirst() : []
        self.minimum = minimum
        self.maximum = maximum
    }

    /// The names of the elements that may stand here.
    var names: [String] { [first] + others }

    /// Whether an element of a name may stand here.
    func allows(_ name: String) -> Bool { name == first || !others.isEmpty && others.contains(name) }

    /// Whether the child at a place may stand here.
    func allows(_ children: XMLChildren, at place: Int) -> Bool {
        children.isNamed(first, at: place)
            || !others.isEmpty && others.contains { children.isNamed($0, at: place) }
    }

    static func one(_ name: String) -> ElementRule { ElementRule([name], 1, 1) }
    static func optional(_ name: String) -> ElementRule { ElementRule([name], 0, 1) }
    static func many(_ name: String, atMost most: Int = .max) -> ElementRule { ElementRule([name], 0, most) }
    /// Words in Indonesian and, if wanted, in English.
    static func words(_ name: String) -> ElementRule { ElementRule([name], 1, 2) }
    /// Words that may be left out.
    static func optionalWords(_ name: String) -> ElementRule { ElementRule([name], 0, 2) }
    static func some(_ name: String) -> ElementRule { ElementRule([name], 1, .max) }
    /// Exactly one of several elements.
    static func anyOne(_ names: [String]) -> ElementRule { ElementRule(names, 1, 1) }
    /// Several elements in any mixture.
    static func mixture(_ names: [String], minimum: Int = 0) -> ElementRule { ElementRule(names, minimum, .max) }
}

extension Cursor {
    /// Reports every attribute and child that is missing, unknown, repeated or out of order; getters are silent about these.
    func expect(
        attributes: @autoclosure () -> [AttributeRule] = [], elements: @autoclosure () -> [ElementRule] = []
    ) {
        if isVouchedFor { return }
        check(attributes())
        check(elements())
        if element.hasVisibleText { report(.textUnexpected(element: element.name)) }
    }

    /// The same for an element whose children are named by the contest; they are to be read from the cursor that comes back.
    func expectVocabulary() -> Cursor {
        if !isVouchedFor {
            check([AttributeRule]())
            if element.hasVisibleText { report(.textUnexpected(element: element.name)) }
        }
        return unvouched
    }

    /// The same for an element that holds text alone.
    func expectText(attributes: @autoclosure () -> [AttributeRule] = []) {
        if isVouchedFor { return }
        check(attributes())
        check([ElementRule]())
    }

    private func check(_ rules: [AttributeRule]) {
        for rule in rules where rule.isRequired && !element.hasAttribute(rule.name) {
            report(.attributeMissing(attribute: rule.name, element: element.name))
        }
        for offset in 0..<element.attributeCount {
            let name = element.attributeName(at: offset)
            guard !rules.contains(where: { $0.name == name }) else { continue }
            let suggestion = suggestion(for: name, among: rules.map(\.name))
            report(.attributeUnknown(attribute: name, element: element.name, suggestion: suggestion))
        }
    }

    private func check(_ rules: [ElementRule]) {
        if !conforms(to: rules) { reportFaults(against: rules) }
    }

    /// Whether the children are those of the rules and in their order, as nearly all are; finding that out needs no cursors.
    private func conforms(to rules: [ElementRule]) -> Bool {
        let children = element.children
        var next = 0
        for rule in rules {
            let start = next
            while next < children.count, rule.allows(children, at: next) { next += 1 }
            guard next - start >= rule.minimum, next - start <= rule.maximum else { return false }
        }
        return next == children.count
    }

    private func reportFaults(against rules: [ElementRule]) {
        var counts = Array(repeating: 0, count: rules.count)
        var furthest = 0
        var furthestName = ""
        // One element that stands too early puts all that follow it out of order; it is told once.
        var isTold = false
        for child in allChildren {
            guard let index = rules.firstIndex(where: { $0.allows(child.element.name) }) else {
                child.report(unknown(child.element.name, rules))
                continue
            }
            counts[index] += 1
            if counts[index] - 1 == rules[index].maximum { child.report(surplus(child.element.name, rules[index])) }
            if index < furthest {
                if !isTold { child.report(.elementMisplaced(element: child.element.name, after: furthestName)) }
                isTold = true
            } else {
                if index > furthest { isTold = false }
                (furthest, furthestName) = (index, child.element.name)
            }
        }
        for (rule, count) in zip(rules, counts) where count < rule.minimum { report(missing(rule)) }
    }

    private func unknown(_ name: String, _ rules: [ElementRule]) -> StructureProblem {
        .elementUnknown(
            element: name, parent: element.name, suggestion: suggestion(for: name, among: rules.flatMap(\.names)))
    }

    private func surplus(_ name: String, _ rule: ElementRule) -> StructureProblem {
        rule.names.count == 1
            ? .elementRepeated(element: name, parent: element.name)
            : .choiceUnsettled(parent: element.name, choices: rule.names)
    }

    private func missing(_ rule: ElementRule) -> StructureProblem {
        rule.names.count == 1
            ? .elementMissing(element: rule.names[0], parent: element.name)
            : .choiceUnsettled(parent: element.name, choices: rule.names)
    }
}
