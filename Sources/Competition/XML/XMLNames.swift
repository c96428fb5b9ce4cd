import CLibXML2

/// The names that a parser met, each once and as long as the parser lives.
///
/// A parser holds each name once, too, over all documents that it reads: the same pointer is the same name, and a name is copied only when
/// it is met first. Trees share the table until it grows.
///
/// A parser belongs to one thread at a time, and its names with it; trees hold a copy that never changes. Its own functions alone change
/// the tables, one after the other: nothing need be watched at run time, which would cost 3,500 instructions a document.
final class XMLNames {
    /// All names by their numbers.
    @exclusivity(unchecked)
    private(set) var all = [XMLName(""), XMLName(XMLElement.textName)]
    /// Numbers by pointer: each stands at the place that its pointer tells, or at the next that was free.
    @exclusivity(unchecked)
    private var places = [Place](repeating: Place(), count: 128)

    private struct Place {
        var name: UnsafePointer<xmlChar>?
        var number: Int32 = 0
    }

    /// The number of the empty name, which stands for no namespace and for no prefix.
    static let none = 0
    /// The number of the name of what stands for a piece of text.
    static let text = 1

    /// The number of a name of the parser.
    func number(of name: UnsafePointer<xmlChar>?) -> Int32 {
        guard let name else { return Int32(Self.none) }
        let place = place(of: name)
        if places[place].name != nil {
            assert(all[Int(places[place].number)].text == String(cString: name), "the parser took a name back")
            return places[place].number
        }
        return add(name, at: place)
    }

    /// A name of the parser as a string.
    func name(of name: UnsafePointer<xmlChar>?) -> String {
        // First the number: asking for one may add to the table.
        let number = Int(number(of: name))
        return all[number].text
    }

    private func add(_ name: UnsafePointer<xmlChar>, at place: Int) -> Int32 {
        let number = Int32(all.count)
        all.append(XMLName(String(cString: name)))
        places[place] = Place(name: name, number: number)
        if all.count * 2 > places.count { grow() }
        return number
    }

    /// Where a name stands, or the free place where it is to stand; half of the places are free.
    private func place(of name: UnsafePointer<xmlChar>) -> Int {
        let mixed = UInt64(UInt(bitPattern: name)) &* 0x9E37_79B9_7F4A_7C15
        var place = Int(truncatingIfNeeded: mixed >> 32) & (places.count - 1)
        while let other = places[place].name, other != name { place = (place + 1) & (places.count - 1) }
        return place
    }

    private func grow() {
        let old = places
        places = Array(repeating: Place(), count: old.count * 2)
        for item in old {
            if let name = item.name { places[place(of: name)] = item }
        }
    }
}

/// A name with its length, by which most others are told from it without a look at the text, nor a count of its use.
struct XMLName: Sendable {
    let text: String
    /// How many bytes it has.
    let size: Int

    init(_ text: String) {
        self.text = text
        size = text.utf8.count
    }
}
