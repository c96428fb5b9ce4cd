/// Faults of a document's structure and of the values in it: what a schema can say.
public enum StructureProblem: Hashable, Sendable, ProblemGroup {
    /// The root's namespace is none of the program's.
    case namespaceUnknown(root: String, namespace: String)
    /// The root's namespace is of a major version that this program does not know.
    case versionUnsupported(kind: String, version: String, supported: Int)
    /// A document of one kind where another is needed.
    case kindUnexpected(found: String, expected: String)
    /// The root element is not that of its namespace.
    case rootUnexpected(root: String, expected: String)
    /// An element that is needed is not there.
    case elementMissing(element: String, parent: String)
    /// An element that may stand once stands again.
    case elementRepeated(element: String, parent: String)
    /// An element that the parent does not know.
    case elementUnknown(element: String, parent: String, suggestion: String?)
    /// An element that stands after one that it must precede.
    case elementMisplaced(element: String, after: String)
    /// One of several elements is needed and none is there, or more than one.
    case choiceUnsettled(parent: String, choices: [String])
    /// One of several attributes is needed and none is there, or more than one.
    case attributeChoiceUnsettled(element: String, choices: [String])
    /// An attribute that is needed is not there.
    case attributeMissing(attribute: String, element: String)
    /// An attribute that the element does not know.
    case attributeUnknown(attribute: String, element: String, suggestion: String?)
    /// Text where only elements may stand.
    case textUnexpected(element: String)
    /// A value that must not be empty.
    case valueEmpty(name: String)
    /// A value that is not written in the form of its type.
    case valueMalformed(name: String, value: String, form: ValueForm)
    /// A number with a decimal comma.
    case decimalComma(name: String, value: String, suggestion: String)
    /// A value that is none of those allowed.
    case valueUnknown(name: String, value: String, choices: [String], suggestion: String?)
    /// A text longer than its element may hold.
    case valueTooLong(name: String, characters: Int, limit: Int)
    /// An identifier that stands twice where it must be unique.
    case identifierRepeated(name: String, value: String)
    /// Words without their Indonesian form.
    case indonesianMissing(element: String)
    /// Words twice in one language.
    case languageRepeated(element: String, language: String)
    /// A control character or a direction override in a line of text.
    case controlCharacter(name: String, code: Int)
    /// The schema refuses what no other finding explains.
    case schemaRefuses(element: String, value: String)

    /// The stable names.
    public enum Code: String, ProblemCode {
        case namespaceUnknown = "namespace-unknown"
        case versionUnsupported = "version-unsupported"
        case kindUnexpected = "kind-unexpected"
        case rootUnexpected = "root-unexpected"
        case elementMissing = "element-missing"
        case elementRepeated = "element-repeated"
        case elementUnknown = "element-unknown"
        case elementMisplaced = "element-misplaced"
        case choiceUnsettled = "choice-unsettled"
        case attributeChoiceUnsettled = "attribute-choice-unsettled"
        case attributeMissing = "attribute-missing"
        case attributeUnknown = "attribute-unknown"
        case textUnexpected = "text-unexpected"
        case valueEmpty = "value-empty"
        case valueMalformed = "value-malformed"
        case decimalComma = "decimal-comma"
        case valueUnknown = "value-unknown"
        case valueTooLong = "value-too-long"
        case identifierRepeated = "identifier-repeated"
        case indonesianMissing = "indonesian-missing"
        case languageRepeated = "language-repeated"
        case controlCharacter = "control-character"
        case schemaRefuses = "schema-refuses"
    }

    /// The stable name of this fault.
    public var code: Code {
        switch self {
        case .namespaceUnknown: .namespaceUnknown
        case .versionUnsupported: .versionUnsupported
        case .kindUnexpected: .kindUnexpected
        case .rootUnexpected: .rootUnexpected
        case .elementMissing: .elementMissing
        case .elementRepeated: .elementRepeated
        case .elementUnknown: .elementUnknown
        case .elementMisplaced: .elementMisplaced
        case .choiceUnsettled: .choiceUnsettled
        case .attributeChoiceUnsettled: .attributeChoiceUnsettled
        case .attributeMissing: .attributeMissing
        case .attributeUnknown: .attributeUnknown
        case .textUnexpected: .textUnexpected
        case .valueEmpty: .valueEmpty
        case .valueMalformed: .valueMalformed
        case .decimalComma: .decimalComma
        case .valueUnknown: .valueUnknown
        case .valueTooLong: .valueTooLong
        case .identifierRepeated: .identifierRepeated
        case .indonesianMissing: .indonesianMissing
        case .languageRepeated: .languageRepeated
        case .controlCharacter: .controlCharacter
        case .schemaRefuses: .schemaRefuses
        }
    }
}

extension StructureProblem.Code {
    /// What XSD 1.0 cannot say of a single document is judged with the model.
    public var layer: Layer {
        switch self {
        case .attributeChoiceUnsettled, .controlCharacter, .indonesianMissing, .languageRepeated: .model
        default: .schema
        }
    }
}

/// The written form of a value's type; see StoreFormat, Values.
public enum ValueForm: String, Hashable, Sendable, CaseIterable {
    case identifier
    case elementName
    case number
    case wholeNumber
    case integer
    case truth
    case day
    case localTime
    case moment
    case digest
    case exactRatio
    case regionCode
    case fileName
}
