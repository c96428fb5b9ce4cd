/// Stands on one element while a document is read, and reports what is wrong there.
///
/// Reading goes on after a fault wherever it can: a getter gives nil, the finding stands in the sink, and whoever asked for the
/// document drops the value when the sink holds an error.
struct Cursor {
    /// The element.
    let element: XMLElement
    /// Its path by local names.
    let path: String
    /// Where findings go.
    let sink: FindingSink

    /// Reports a problem about this element.
    func report(_ problem: Problem) { sink.report(problem, line: element.line, path: path.isEmpty ? nil : path) }

    /// Reports a structural problem about this element.
    func report(_ problem: StructureProblem) { report(.structure(problem)) }

    /// The first child of a name.
    func child(_ name: String) -> Cursor? { children(name).first }

    /// The first child of a name, which holds text alone.
    func leaf(_ name: String) -> Cursor? {
        let child = child(name)
        child?.expectText()
        return child
    }

    /// All children of a name, in order.
    func children(_ name: String) -> [Cursor] { children([name]) }

    /// All children of several names, in order.
    func children(_ names: [String]) -> [Cursor] {
        var seen: [String: Int] = [:]
        return element.children.compactMap { child in
            guard names.contains(child.name) else { return nil }
            let number = seen[child.name, default: 0] + 1
            seen[child.name] = number
            return Cursor(element: child, path: path + "/" + child.name + (number > 1 ? "[\(number)]" : ""), sink: sink)
        }
    }

    /// All children, whatever their names.
    var allChildren: [Cursor] { children(Array(Set(element.children.map(\.name)))) }
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
    var names: [String]
    var minimum: Int
    var maximum: Int

    static func one(_ name: String) -> ElementRule { ElementRule(names: [name], minimum: 1, maximum: 1) }
    static func optional(_ name: String) -> ElementRule { ElementRule(names: [name], minimum: 0, maximum: 1) }
    static func many(_ name: String) -> ElementRule { ElementRule(names: [name], minimum: 0, maximum: .max) }
    /// Words in Indonesian and, if wanted, in English.
    static func words(_ name: String) -> ElementRule { ElementRule(names: [name], minimum: 1, maximum: 2) }
    /// Words that may be left out.
    static func optionalWords(_ name: String) -> ElementRule { ElementRule(names: [name], minimum: 0, maximum: 2) }
    static func some(_ name: String) -> ElementRule { ElementRule(names: [name], minimum: 1, maximum: .max) }
    /// Exactly one of several elements.
    static func anyOne(_ names: [String]) -> ElementRule { ElementRule(names: names, minimum: 1, maximum: 1) }
    /// Several elements in any mixture.
    static func mixture(_ names: [String], minimum: Int = 0) -> ElementRule {
        ElementRule(names: names, minimum: minimum, maximum: .max)
    }
}

extension Cursor {
    /// Reports every attribute and child that is missing, unknown, repeated or out of order; getters are silent about these.
    func expect(attributes: [AttributeRule] = [], elements: [ElementRule] = []) {
        check(attributes)
        check(elements)
        if element.text.utf8.contains(where: { $0 > 0x20 }) { report(.textUnexpected(element: element.name)) }
    }

    /// The same for an element whose children are named by the contest.
    func expectVocabulary() {
        check([AttributeRule]())
        if element.text.utf8.contains(where: { $0 > 0x20 }) { report(.textUnexpected(element: element.name)) }
    }

    /// The same for an element that holds text alone.
    func expectText(attributes: [AttributeRule] = []) {
        check(attributes)
        check([ElementRule]())
    }

    private func check(_ rules: [AttributeRule]) {
        for rule in rules where rule.isRequired && element[attribute: rule.name] == nil {
            report(.attributeMissing(attribute: rule.name, element: element.name))
        }
        for attribute in element.attributes where !rules.contains(where: { $0.name == attribute.name }) {
            let suggestion = suggestion(for: attribute.name, among: rules.map(\.name))
            report(.attributeUnknown(attribute: attribute.name, element: element.name, suggestion: suggestion))
        }
    }

    private func check(_ rules: [ElementRule]) {
        var counts = Array(repeating: 0, count: rules.count)
        var furthest = 0
        var furthestName = ""
        // One element that stands too early puts all that follow it out of order; it is told once.
        var isTold = false
        for child in allChildren {
            guard let index = rules.firstIndex(where: { $0.names.contains(child.element.name) }) else {
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
