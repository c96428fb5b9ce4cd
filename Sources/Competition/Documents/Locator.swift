/// Where in a document a fault is that was found in the value, after reading: steps from the root element down.
///
/// Rules see values, not elements. They say where a fault is in the terms of the format, and the reader turns that into the line.
struct Locator: Hashable, Sendable, ExpressibleByArrayLiteral {
    /// One step down.
    enum Step: Hashable, Sendable {
        /// The child of a name, counted among its like from 0.
        case child(String, Int)
        /// The child at a place, counted among all from 0.
        case place(Int)
    }

    var steps: [Step]

    init(arrayLiteral steps: Step...) { self.steps = steps }

    /// The same place, one step further down.
    func child(_ name: String, _ index: Int = 0) -> Locator {
        var copy = self
        copy.steps.append(.child(name, index))
        return copy
    }

    /// The same place, one step further down, by place among all children.
    func place(_ index: Int) -> Locator {
        var copy = self
        copy.steps.append(.place(index))
        return copy
    }

    /// The place in a document: the deepest element on the way that exists.
    func resolve(in root: XMLElement, file: String?) -> Place {
        var element = root
        var path = "/" + root.name
        for step in steps {
            guard let (next, suffix) = child(of: element, step) else { break }
            element = next
            path += "/" + suffix
        }
        return Place(file: file, line: element.line, path: path)
    }

    private func child(of element: XMLElement, _ step: Step) -> (XMLElement, String)? {
        switch step {
        case .child(let name, let index):
            let matching = element.children.filter { $0.name == name }
            guard index < matching.count else { return nil }
            return (matching[index], name + (index > 0 ? "[\(index + 1)]" : ""))
        case .place(let index):
            guard index < element.children.count else { return nil }
            let child = element.children[index]
            let before = element.children[..<index].count { $0.name == child.name }
            return (child, child.name + (before > 0 ? "[\(before + 1)]" : ""))
        }
    }
}

/// A fault of a value and where it is.
struct LocatedProblem: Hashable, Sendable {
    var problem: Problem
    var locator: Locator

    init(_ problem: Problem, _ locator: Locator = []) {
        self.problem = problem
        self.locator = locator
    }
}
