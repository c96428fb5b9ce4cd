/// The kinds of documents on paper; each has a folder of its own.
enum PaperKind: String, CaseIterable, Hashable, Sendable {
    case certificate
    case minutes
    case scoreSheets = "scoresheets"
    case advice

    /// The mark of a folder with documents of this kind.
    var mark: FolderMark { FolderMark(kind: self == .certificate ? "certificates" : rawValue) }
}
