import Scoring
import Testing

@testable import Competition

/// The decoders and the schemas are two judges of one law: whatever one refuses, the other refuses too.
///
/// A valid document of every kind is changed in one place, at random: something is left out, doubled, renamed, moved or garbled. The
/// decoder tells faults in words that a person can mend; the schema is what an office has in its own XML tool.
@Suite("Decoders and schemas agree")
struct SchemaAgreementTests {
    private static let seeds = Array(UInt64(1)...150)

    @Test("over contests", arguments: seeds)
    func contests(seed: UInt64) throws { try check(seed) { $0.contest() } }

    @Test("over rubrics", arguments: seeds)
    func rubrics(seed: UInt64) throws { try check(seed) { $0.rubric() } }

    @Test("over offices", arguments: seeds)
    func offices(seed: UInt64) throws { try check(seed) { $0.office() } }

    @Test("over jurors", arguments: seeds)
    func jurors(seed: UInt64) throws { try check(seed) { $0.juror() } }

    @Test("over entries", arguments: seeds)
    func entries(seed: UInt64) throws { try check(seed) { $0.entry() } }

    @Test("over screenings", arguments: seeds)
    func screenings(seed: UInt64) throws { try check(seed) { $0.screening() } }

    @Test("over judging plans", arguments: seeds)
    func plans(seed: UInt64) throws { try check(seed) { $0.plan() } }

    @Test("over decisions", arguments: seeds)
    func decisions(seed: UInt64) throws { try check(seed) { $0.decision() } }

    @Test("over objections", arguments: seeds)
    func objections(seed: UInt64) throws { try check(seed) { $0.objection() } }

    /// What lets a decoder trust a schema: it need not look at the structure of a document with which the schema found nothing wrong.
    @Test("over every place of a document of every kind")
    func everyPlace() throws {
        var random = Arbitrary(seed: 1)
        for _ in 0..<2 {
            try checkEveryPlace(of: random.contest())
            try checkEveryPlace(of: random.rubric())
            try checkEveryPlace(of: random.office())
            try checkEveryPlace(of: random.juror())
            try checkEveryPlace(of: random.entry())
            try checkEveryPlace(of: random.screening())
            try checkEveryPlace(of: random.plan())
            try checkEveryPlace(of: random.decision())
            try checkEveryPlace(of: random.objection())
        }
    }

    @Test("over registers that name one twice")
    func repeatedMembers() throws {
        var random = Arbitrary(seed: 1)
        try checkRegister(of: random.office())
        try checkRegister(of: random.juror())
    }

    private func checkRegister<Value: Document>(of value: Value) throws {
        let name = try #require(Value.kind.gathering)
        for count in 1...2 {
            let register = XMLElement(name, [], Array(repeating: value.element, count: count))
            let bytes = XMLWriter.document(register, namespace: Value.kind.namespace)
            let parsed = try XMLParser.parse(bytes, limits: .large) { _ in Schemas.schema(of: Value.kind) }
            #expect(parsed.isValid == (count == 1) && parsed.schemaFaults.isEmpty == parsed.isValid)
        }
    }

    private func checkEveryPlace<Value: Document>(of value: Value) throws {
        let element = value.element
        for change in Change.allCases {
            var place = 0
            while let changed = change.applied(to: element, at: place) {
                if changed != element { try check(changed, as: Value.self, "\(change) at place \(place)") }
                place += 1
            }
        }
    }

    private func check<Value: Document>(_ seed: UInt64, _ make: (inout Arbitrary) -> Value) throws {
        var random = Arbitrary(seed: seed)
        let element = make(&random).element
        for _ in 0..<4 {
            var mutation = Mutation(random: random)
            let changed = mutation.apply(to: element)
            random = mutation.random
            try check(changed, as: Value.self, mutation.description)
        }
    }

    private func check<Value: Document>(_ element: XMLElement, as type: Value.Type, _ change: String) throws {
        let bytes = XMLWriter.document(element, namespace: Value.kind.namespace)
        var parsed = try XMLParser.parse(bytes, limits: .large) { _ in Schemas.schema(of: Value.kind) }
        // The decoder by itself: where it is told that the schema found nothing, it does not look.
        parsed.isValid = false
        let sink = FindingSink(file: nil)
        _ = Value(reading: Cursor(parsed, sink: sink))
        // What stands inside the answers the contest names, and only its compiled schema can tell.
        let structural = sink.findings.filter { finding in
            finding.problem.layer == .schema && finding.severity == .error
                && !(finding.place.path ?? "").hasPrefix("/entry/answers/")
        }
        let isRefused = !parsed.schemaFaults.isEmpty
        #expect(
            isRefused == !structural.isEmpty,
            "\(change): schema \(parsed.schemaFaults.map { "\($0.kind) \($0.element) \($0.value)" }), decoder \(structural.map(\.code))"
        )
    }
}

/// A change that is made at one place of a document after another.
private enum Change: CaseIterable {
    case dropFirstAttribute, dropLastAttribute, addAttribute, emptyAttribute, dropChild, doubleChild, doubleLastChild
    case reverseChildren, addChild, addText

    /// The document with the change at a place, counted in its order; nil behind the last.
    func applied(to root: XMLElement, at place: Int) -> XMLElement? {
        var left = place
        let changed = applied(to: root, &left)
        return left < 0 ? changed : nil
    }

    private func applied(to element: XMLElement, _ left: inout Int) -> XMLElement {
        left -= 1
        if left < 0 { return made(of: element) }
        var copy = element
        for index in copy.children.indices where left >= 0 {
            copy.childList[index] = applied(to: copy.children[index], &left)
        }
        return copy
    }

    private func made(of element: XMLElement) -> XMLElement {
        var copy = element
        switch self {
        case .dropFirstAttribute: copy.attributes = Array(element.attributes.dropFirst())
        case .dropLastAttribute: copy.attributes = element.attributes.dropLast()
        case .addAttribute: copy.attributes.append(XMLAttribute("asing", "1"))
        case .emptyAttribute: if !element.attributes.isEmpty { copy.attributes[0].value = "" }
        case .dropChild: copy.childList = Array(element.children.dropFirst())
        case .doubleChild: copy.childList = element.children.prefix(1) + element.childList
        case .doubleLastChild: copy.childList += element.children.suffix(1)
        case .reverseChildren: copy.childList.reverse()
        case .addChild: copy.childList.append(XMLElement("asing"))
        case .addText: copy.text += "teks"
        }
        return copy
    }
}

/// One change of one place in a document.
struct Mutation {
    var random: Arbitrary
    private(set) var description = ""

    init(random: Arbitrary) { self.random = random }

    mutating func apply(to root: XMLElement) -> XMLElement {
        var target = random.int(0...max(0, count(root) - 1))
        return change(root, &target)
    }

    private func count(_ element: XMLElement) -> Int { 1 + element.children.reduce(0) { $0 + count($1) } }

    private mutating func change(_ element: XMLElement, _ target: inout Int) -> XMLElement {
        var copy = element
        if target == 0 {
            target = -1
            mutate(&copy)
            return copy
        }
        target -= 1
        for index in copy.children.indices where target >= 0 {
            copy.childList[index] = change(copy.children[index], &target)
        }
        return copy
    }

    private mutating func mutate(_ element: inout XMLElement) {
        switch random.int(0...7) {
        case 0 where !element.attributes.isEmpty:
            let index = random.int(0...(element.attributes.count - 1))
            describe("drop attribute \(element.attributes[index].name) of", element)
            element.attributes.remove(at: index)
        case 1 where !element.attributes.isEmpty:
            let index = random.int(0...(element.attributes.count - 1))
            element.attributes[index].value = random.one(of: [
                "", "?", "7,5", "-1", "x y", "101", "2025-13-01", "true", "A",
            ])
            describe("set \(element.attributes[index].name)=\(element.attributes[index].value) of", element)
        case 2:
            describe("add attribute to", element)
            element.attributes.append(XMLAttribute("asing", "1"))
        case 3 where !element.children.isEmpty:
            let index = random.int(0...(element.children.count - 1))
            describe("drop \(element.children[index].name) of", element)
            element.childList.remove(at: index)
        case 4 where !element.children.isEmpty:
            let index = random.int(0...(element.children.count - 1))
            describe("double \(element.children[index].name) of", element)
            element.childList.insert(element.children[index], at: index)
        case 5 where element.children.count > 1:
            describe("reverse children of", element)
            element.childList.reverse()
        case 6:
            describe("add child to", element)
            element.childList.append(XMLElement("asing"))
        default:
            element.text = random.one(of: ["", "?", "7,5", "teks", "2025-02-30"])
            describe("text \(element.text) in", element)
        }
    }

    private mutating func describe(_ change: String, _ element: XMLElement) {
        description = "\(change) <\(element.name)>"
    }
}
