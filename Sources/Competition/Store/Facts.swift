/// What a journal line says beyond its documents: names with texts, in the order in which they were given.
public struct Facts: Hashable, Sendable, ExpressibleByDictionaryLiteral {
    /// The facts in their order; no name stands twice.
    public private(set) var all: [Fact] = []

    /// Creates no facts.
    public init() {}

    /// Creates facts from a literal; of a name that stands twice the last text counts.
    public init(dictionaryLiteral elements: (String, String)...) {
        for (name, text) in elements { self[name] = text }
    }

    /// Creates facts from a list, or nil when a name stands twice in it.
    init?(distinct facts: [Fact]) {
        guard Self.areDistinct(facts) else { return nil }
        all = facts
    }

    private static func areDistinct(_ facts: [Fact]) -> Bool {
        let areAscending = facts.indices.dropFirst().allSatisfy { facts[$0 - 1].name < facts[$0].name }
        // Bytes, because Swift takes composed and decomposed letters for the same.
        return areAscending || Set(facts.map { Array($0.name.utf8) }).count == facts.count
    }

    /// The text of a fact; nil where there is none.
    public subscript(name: String) -> String? {
        get { all.first { $0.name.utf8.elementsEqual(name.utf8) }?.text }
        set {
            let place = all.firstIndex { $0.name.utf8.elementsEqual(name.utf8) }
            switch (place, newValue) {
            case (let place?, let text?): all[place].text = text
            case (let place?, nil): all.remove(at: place)
            case (nil, let text?): all.append(Fact(name: name, text: text))
            case (nil, nil): break
            }
        }
    }
}

/// One fact of a journal line.
public struct Fact: Hashable, Sendable {
    /// What it is.
    public let name: String
    /// What is so.
    public fileprivate(set) var text: String

    init(name: String, text: String) {
        self.name = name
        self.text = text
    }
}
