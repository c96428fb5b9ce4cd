import Scoring

/// The longest line of text, such as a title, in characters.
let longestLine = WrittenText.line.longest
/// The longest guidance or meaning, in characters.
let longestGuidance = WrittenText.reason.longest

extension Cursor {
    /// The value of an attribute in a form, or nil when it is absent or, with a finding, malformed.
    func value<Value>(_ attribute: String, _ form: ValueForm, _ convert: (String) -> Value?) -> Value? {
        element[attribute: attribute].flatMap { parse($0, named: attribute, form, convert) }
    }

    /// The element's text in a form.
    func value<Value>(_ form: ValueForm, _ convert: (String) -> Value?) -> Value? {
        parse(element.text, named: element.name, form, convert)
    }

    /// The values of an attribute that lists several between white space; an absent one lists none.
    func list<Value>(_ attribute: String, _ form: ValueForm, _ convert: (String) -> Value?) -> [Value] {
        guard let text = element[attribute: attribute] else { return [] }
        let parts = text.split(whereSeparator: \.isWhitespace)
        if parts.isEmpty { report(.valueEmpty(name: attribute)) }
        return parts.compactMap { parse(String($0), named: attribute, form, convert) }
    }

    private func parse<Value>(
        _ raw: String, named name: String, _ form: ValueForm, _ convert: (String) -> Value?
    ) -> Value? {
        let text = raw.trimmed
        if text.isEmpty {
            report(.valueEmpty(name: name))
            return nil
        }
        if let value = convert(text) { return value }
        report(malformed(text, named: name, form))
        return nil
    }

    private func malformed(_ text: String, named name: String, _ form: ValueForm) -> StructureProblem {
        let shown = String(text.prefix(100))
        if form == .number || form == .wholeNumber, let mended = withDecimalPoint(text) {
            return .decimalComma(name: name, value: shown, suggestion: mended)
        }
        return .valueMalformed(name: name, value: shown, form: form)
    }

    /// An identifier in an attribute.
    func identifier<Subject>(_ attribute: String, as: Identifier<Subject>.Type = Identifier<Subject>.self)
        -> Identifier<Subject>?
    {
        value(attribute, Subject.areElementNames ? .elementName : .identifier, Identifier<Subject>.init)
    }

    /// The identifiers in an attribute, or nil when it is absent.
    func identifiers<Subject>(_ attribute: String, as: Identifier<Subject>.Type = Identifier<Subject>.self)
        -> [Identifier<Subject>]?
    {
        guard element[attribute: attribute] != nil else { return nil }
        return list(attribute, Subject.areElementNames ? .elementName : .identifier, Identifier<Subject>.init)
    }

    /// A number in an attribute.
    func number(_ attribute: String) -> Ratio? { value(attribute, .number) { Ratio(number: $0) } }

    /// A whole number of at most nine digits in an attribute.
    func wholeNumber(_ attribute: String) -> Int? { value(attribute, .wholeNumber, readWholeNumber) }

    /// `true` or `false` in an attribute.
    func truth(_ attribute: String) -> Bool? {
        value(attribute, .truth) { $0 == "true" || $0 == "1" ? true : $0 == "false" || $0 == "0" ? false : nil }
    }

    /// One of a closed set of values in an attribute.
    func choice<Value: RawRepresentable<String> & CaseIterable>(_ attribute: String, as: Value.Type = Value.self)
        -> Value?
    {
        guard let raw = element[attribute: attribute] else { return nil }
        return choice(raw, named: attribute)
    }

    /// One of a closed set of values as the element's text.
    func choice<Value: RawRepresentable<String> & CaseIterable>(as: Value.Type = Value.self) -> Value? {
        choice(element.text, named: element.name)
    }

    /// Several of a closed set of values in an attribute, or nil when it is absent.
    func choices<Value: RawRepresentable<String> & CaseIterable>(_ attribute: String, as: Value.Type = Value.self)
        -> [Value]?
    {
        guard let raw = element[attribute: attribute] else { return nil }
        let parts = raw.split(whereSeparator: \.isWhitespace)
        if parts.isEmpty { report(.valueEmpty(name: attribute)) }
        return parts.compactMap { choice(String($0), named: attribute) }
    }

    private func choice<Value: RawRepresentable<String> & CaseIterable>(_ raw: String, named name: String) -> Value? {
        let text = raw.trimmed
        if let value = Value(rawValue: text) { return value }
        let choices = Value.allCases.map(\.rawValue)
        let shown = String(text.prefix(100))
        report(
            text.isEmpty
                ? .valueEmpty(name: name)
                : .valueUnknown(
                    name: name, value: shown, choices: choices, suggestion: suggestion(for: shown, among: choices)))
        return nil
    }
}

extension Cursor {
    /// The element's text as one line: white space collapsed, neither empty nor too long, nothing invisible that reorders it.
    func line(limit: Int = longestLine) -> String? { line(element.text, named: element.name, limit: limit) }

    /// An attribute's value as one line.
    func line(_ attribute: String) -> String? {
        element[attribute: attribute].flatMap { line($0, named: attribute, limit: longestLine) }
    }

    /// The text of a child as one line.
    func line(of child: String) -> String? { leaf(child)?.line() }

    private func line(_ raw: String, named name: String, limit: Int) -> String? {
        let text = raw.collapsed
        if text.isEmpty {
            report(.valueEmpty(name: name))
            return nil
        }
        if text.utf8.count > limit, text.unicodeScalars.count > limit {
            report(.valueTooLong(name: name, characters: text.unicodeScalars.count, limit: limit))
        }
        reportControls(in: text, named: name)
        return text
    }

    /// The element's text as typed, any number of lines; it may be empty.
    func text() -> String {
        let text = element.text
        reportControls(in: text, named: element.name)
        return text
    }

    private func reportControls(in text: String, named name: String) {
        guard !isPlain, let code = firstHarmfulScalar(in: text) else { return }
        report(.controlCharacter(name: name, code: Int(code)))
    }

    /// Words in Indonesian and English, from the children of a name; nil when there are none or the Indonesian ones are missing.
    func words(_ name: String, limit: Int = longestLine) -> Words? {
        var byLanguage: [String: String] = [:]
        let cursors = children(name)
        for cursor in cursors {
            cursor.expectText(attributes: [.required("lang")])
            guard let language = cursor.choice("lang", as: DocumentLanguage.self), let line = cursor.line(limit: limit)
            else {
                continue
            }
            if byLanguage.updateValue(line, forKey: language.rawValue) != nil {
                cursor.report(.languageRepeated(element: name, language: language.rawValue))
            }
        }
        guard let indonesian = byLanguage[DocumentLanguage.indonesian.rawValue] else {
            if let first = cursors.first { first.report(.indonesianMissing(element: name)) }
            return nil
        }
        return Words(indonesian, english: byLanguage[DocumentLanguage.english.rawValue])
    }
}

/// The languages in which a contest's words can be written.
enum DocumentLanguage: String, CaseIterable {
    case indonesian = "id"
    case english = "en"
}
