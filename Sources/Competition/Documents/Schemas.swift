import CResources

/// The schemas that the binary carries.
public enum Schemas {
    /// The text of a kind's schema, exactly as it stands in Sources/Competition/Schemas.
    public static func text(of kind: DocumentKind) -> [UInt8] {
        let resource = resource(of: kind)
        return Array(UnsafeBufferPointer(start: resource.bytes, count: resource.count))
    }

    /// The compiled schema of a kind, made once.
    static func schema(of kind: DocumentKind) -> XMLSchema? {
        switch kind {
        case .contest: contest
        case .rubric: rubric
        case .office: office
        case .juror: juror
        case .entry: entry
        case .assignmentPlan: assignmentPlan
        case .scoreSheet: scoreSheet
        case .screening: screening
        case .decision: decision
        case .objection: objection
        }
    }

    private static let contest = XMLSchema(text(of: .contest))
    private static let rubric = XMLSchema(text(of: .rubric))
    private static let office = XMLSchema(text(of: .office))
    private static let juror = XMLSchema(text(of: .juror))
    private static let entry = XMLSchema(text(of: .entry))
    private static let assignmentPlan = XMLSchema(text(of: .assignmentPlan))
    private static let scoreSheet = XMLSchema(text(of: .scoreSheet))
    private static let screening = XMLSchema(text(of: .screening))
    private static let decision = XMLSchema(text(of: .decision))
    private static let objection = XMLSchema(text(of: .objection))

    private static func resource(of kind: DocumentKind) -> resource {
        switch kind {
        case .contest: schema_contest()
        case .rubric: schema_rubric()
        case .office: schema_office()
        case .juror: schema_juror()
        case .entry: schema_entry()
        case .assignmentPlan: schema_assignmentplan()
        case .scoreSheet: schema_scoresheet()
        case .screening: schema_screening()
        case .decision: schema_decision()
        case .objection: schema_objection()
        }
    }
}
