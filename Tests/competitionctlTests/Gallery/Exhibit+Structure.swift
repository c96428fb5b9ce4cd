/// Documents that are not built as their kind is.
extension Exhibit {
    static let structure = [
        Exhibit(
            "namespace-unknown", .coba(.registered), "submit @structure/namespace-unknown.xml",
            ["namespace-unknown schema 2"]),
        Exhibit(
            "version-unsupported", .coba(.registered), "submit @structure/version-unsupported.xml",
            ["version-unsupported schema 2"]),
        Exhibit(
            "kind-unexpected", .coba(.registered), "submit @structure/kind-unexpected.xml",
            ["kind-unexpected schema 2"]),
        Exhibit(
            "root-unexpected", .coba(.registered), "submit @structure/root-unexpected.xml",
            ["root-unexpected schema 2"]),
        Exhibit(
            "element-missing", .coba(.registered), "submit @structure/element-missing.xml",
            ["element-missing schema 3"]),
        Exhibit(
            "element-repeated", .coba(.registered), "submit @structure/element-repeated.xml",
            ["element-repeated schema 9"]),
        Exhibit(
            "element-unknown", .coba(.registered), "submit @structure/element-unknown.xml",
            ["element-missing schema 3", "element-unknown schema 4"]),
        Exhibit(
            "element-misplaced", .coba(.registered), "submit @structure/element-misplaced.xml",
            ["element-misplaced schema 5"]),
        Exhibit(
            "attribute-missing", .coba(.registered), "submit @structure/attribute-missing.xml",
            ["attribute-missing schema 2"]),
        Exhibit(
            "attribute-unknown", .coba(.registered), "submit @structure/attribute-unknown.xml",
            ["attribute-unknown schema 2"]),
        Exhibit(
            "text-unexpected", .coba(.registered), "submit @structure/text-unexpected.xml",
            ["text-unexpected schema 3"]),
        Exhibit(
            "value-empty", .coba(.registered), "submit @structure/value-empty.xml",
            ["value-empty schema 4"]),
        Exhibit(
            "value-malformed", .coba(.registered), "submit @structure/value-malformed.xml",
            ["value-malformed schema 9"]),
        Exhibit(
            "value-unknown", .coba(.registered), "submit @structure/value-unknown.xml",
            ["value-unknown schema 8"]),
        Exhibit(
            "value-too-long", .coba(.registered), "submit @structure/value-too-long.xml",
            ["value-too-long schema 4"]),
        Exhibit(
            "control-character", .coba(.registered), "submit @structure/control-character.xml",
            ["control-character model 4"]),
        Exhibit(
            "decimal-comma", .coba(.assigned), "score @structure/decimal-comma.xml",
            ["decimal-comma schema 7"]),
        Exhibit(
            "choice-unsettled", .coba(.assigned), "score @structure/choice-unsettled.xml",
            ["choice-unsettled schema 10"]),
        Exhibit(
            "attribute-choice-unsettled", .coba(.registered),
            "register jurors @structure/attribute-choice-unsettled.xml",
            ["attribute-choice-unsettled model 6"]),
        Exhibit(
            "identifier-repeated", .none, "check @structure/identifier-repeated.xml",
            ["identifier-repeated schema 8"]),
        Exhibit(
            "indonesian-missing", .none, "check @structure/indonesian-missing.xml",
            ["indonesian-missing model 3"]),
        Exhibit(
            "language-repeated", .none, "check @structure/language-repeated.xml",
            ["language-repeated model 4"]),
    ]
}
