import Scoring

/// Reads which stage a stored decision is about, without its thousands of inputs and standings.
///
/// A stored decision is canonical: its root stands first, and `>` can stand nowhere before the end of the root's tag.
enum DecisionHeadReader {
    /// Reads the root from the first bytes of a decision's document.
    ///
    /// - Returns: nil when the root's tag does not end within these bytes, or makes no sense; the whole document then tells more.
    static func read(_ bytes: [UInt8]) -> (stage: StageID, number: Int)? {
        let mark = UInt8(ascii: ">")
        guard let declaration = bytes.firstIndex(of: mark),
            let end = bytes[(declaration + 1)...].firstIndex(of: mark)
        else { return nil }
        let closed = Array(bytes[..<end]) + Array("/>".utf8)
        guard let parsed = try? XMLParser.parse(closed, limits: .outside, schema: { _ in nil }),
            case .success(.decision) = DocumentReader.kind(of: parsed.root)
        else { return nil }
        let cursor = Cursor(parsed, sink: FindingSink(file: nil))
        guard let stage: StageID = cursor.identifier("stage"), let number = cursor.wholeNumber("number") else {
            return nil
        }
        return (stage, number)
    }
}
