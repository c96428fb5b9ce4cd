import Competition
import Scoring

/// A kind of value that an option or an argument takes: how it is called, completed and read.
struct ValueType<Value: Sendable>: Sendable {
    /// What stands for the value in help, such as `BERKAS`.
    var placeholder: Text
    /// The only words allowed, when there are few.
    var choices: [String] = []
    /// What a shell offers in its place.
    var completion: Completion = .none
    /// Reads the text.
    let read: @Sendable (String) throws(ValueFault) -> Value

    /// The same kind under another placeholder.
    func called(_ placeholder: Text) -> Self {
        var copy = self
        copy.placeholder = placeholder
        return copy
    }
}

/// What a shell offers in the place of a value.
enum Completion: Hashable, Sendable {
    /// Nothing.
    case none
    /// Names of files.
    case files
    /// Names of folders.
    case folders
    /// The kind's choices.
    case choices
    /// The program's commands, word by word.
    case commands
}

extension ValueType where Value == String {
    /// A reason, or another text of its length.
    static var text: Self { written(.reason) }

    /// A text that stands on one line of a document, such as an address.
    static var line: Self { written(.line) }

    /// A text of any number of lines.
    static var statement: Self { written(.statement) }

    /// A line that no action takes in, such as one that is only printed.
    static var shownLine: Self {
        Self(placeholder: line.placeholder) { text throws(ValueFault) in
            if let fault = WrittenText.line.fault(in: try nonEmpty(text)) { throw .unwritable(fault) }
            return text
        }
    }

    /// Any text that is no longer than a document can hold, with something in it; what else is wrong with it, actions tell as findings.
    ///
    /// An empty text is refused, because it nearly always comes from a shell variable that was not set.
    private static func written(_ kind: WrittenText) -> Self {
        Self(placeholder: Text(id: "TEKS", en: "TEXT")) { text throws(ValueFault) in
            if case .tooLong(let found, let most)? = kind.fault(in: try nonEmpty(text)) {
                throw .unwritable(.tooLong(found: found, most: most))
            }
            return text
        }
    }

    /// The name of a file.
    static var file: Self {
        Self(placeholder: Text(id: "BERKAS", en: "FILE"), completion: .files, read: nonEmpty)
    }

    /// The name of a folder.
    static var folder: Self {
        Self(placeholder: Text(id: "FOLDER", en: "DIR"), completion: .folders, read: nonEmpty)
    }

    /// A word of a command's name.
    static var command: Self {
        Self(placeholder: Text(id: "PERINTAH", en: "COMMAND"), completion: .commands, read: nonEmpty)
    }

    /// A person's or an office's name.
    static var name: Self { line.called(Text(id: "NAMA", en: "NAME")) }

    /// A name that is only printed.
    static var shownName: Self { shownLine.called(Text(id: "NAMA", en: "NAME")) }
}

extension ValueType where Value == Int {
    /// A whole number within bounds.
    static func number(in range: ClosedRange<Int>) -> Self {
        Self(placeholder: Text(id: "JUMLAH", en: "NUMBER")) { text throws(ValueFault) in
            guard let number = Int(try nonEmpty(text)) else { throw .notANumber }
            guard range.contains(number) else {
                throw .outOfRange(lowest: range.lowerBound, highest: range.upperBound)
            }
            return number
        }
    }
}

extension ValueType where Value: CaseIterable & RawRepresentable<String> & Equatable {
    /// One of the words of an enumeration, or of some of its cases.
    static func choice(of cases: [Value] = Array(Value.allCases)) -> Self {
        let words = cases.map(\.rawValue)
        let placeholder = Text(same: words.joined(separator: "|"))
        return Self(placeholder: placeholder, choices: words, completion: .choices) { text throws(ValueFault) in
            guard let value = Value(rawValue: try nonEmpty(text)), cases.contains(value) else {
                throw .notAChoice(choices: words, suggestion: suggestion(for: text, among: words))
            }
            return value
        }
    }
}

extension ValueType where Value == Day {
    /// A day.
    static var day: Self {
        Self(placeholder: Text(id: "TANGGAL", en: "DAY")) { text throws(ValueFault) in
            guard let day = Day(try nonEmpty(text)) else { throw .notADay }
            return day
        }
    }
}

extension ValueType where Value == GivenTime {
    /// A time of day on a day, with or without an offset.
    static var time: Self {
        Self(placeholder: Text(id: "WAKTU", en: "TIME")) { text throws(ValueFault) in
            if let local = LocalTime(try nonEmpty(text)) { return .local(local) }
            guard let moment = Moment(text) else { throw .notATime }
            return .moment(moment)
        }
    }
}

extension ValueType where Value == SiteAddress {
    /// The address of a site.
    static var address: Self {
        Self(placeholder: Text(id: "ALAMAT", en: "URL")) { text throws(ValueFault) in
            guard let address = SiteAddress(try nonEmpty(text)) else { throw .notAnAddress }
            return address
        }
    }
}

extension ValueType {
    /// An identifier of a kind of thing, under the placeholder for that thing.
    static func identifier<Subject: Identified & SendableMetatype>(
        _ placeholder: Text
    ) -> Self where Value == Identifier<Subject> {
        Self(placeholder: placeholder) { text throws(ValueFault) in
            guard let identifier = Identifier<Subject>(try nonEmpty(text)) else { throw .notAnIdentifier }
            return identifier
        }
    }
}

extension ValueType where Value == ReceiveNominations.Mapping {
    /// A rule for a bundle: `category:tata-kelola=governance`.
    static var mapping: Self {
        Self(placeholder: Text(id: "JENIS:LAMA=BARU", en: "KIND:OLD=NEW")) { text throws(ValueFault) in
            let kinds = ReceiveNominations.Mapping.Kind.allCases.map(\.rawValue)
            let parts = try nonEmpty(text).split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            let name = String(parts[0])
            guard let kind = ReceiveNominations.Mapping.Kind(rawValue: name) else {
                throw .notAChoice(choices: kinds, suggestion: suggestion(for: name, among: kinds))
            }
            let names = (parts.last ?? "").split(separator: "=", omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2, names.count == 2, EntryID(names[0]) != nil,
                EntryID(names[1]) != nil || names[1].isEmpty && kind.isOptional
            else { throw .notAnIdentifier }
            return ReceiveNominations.Mapping(kind, from: names[0], to: names[1])
        }
    }
}

/// A time as the user gave it: an instant, or what the clock on the wall shows where the contest is held.
enum GivenTime: Hashable, Sendable {
    /// A time with an offset.
    case moment(Moment)
    /// A time without one.
    case local(LocalTime)

    /// The instant, given the contest's zone.
    func moment(in zone: Zone) -> Moment {
        switch self {
        case .moment(let moment): moment
        case .local(let local): local.moment(in: zone)
        }
    }
}

@Sendable private func nonEmpty(_ text: String) throws(ValueFault) -> String {
    guard !text.isEmpty else { throw .empty }
    return text
}
