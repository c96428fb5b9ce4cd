/// Standard output, as commands use it.
struct Output: Sendable {
    /// Whether people look at it at once.
    let isTerminal: Bool
    /// The columns of the terminal, when there is one.
    let width: Int?
    private let write: @Sendable ([UInt8]) throws(StreamFailure) -> Void

    /// Creates the output of an environment.
    init(_ environment: Environment) {
        isTerminal = environment.outputIsTerminal
        width = environment.outputIsTerminal ? environment.width : nil
        write = environment.out
    }

    /// Writes one line of words; control characters in it become visible.
    func line(_ text: String) throws(CommandFailure) { try bytes(Array((Printable.line(text) + "\n").utf8)) }

    /// Writes text of several lines, each with its line feed; other control characters become visible.
    func text(_ text: String) throws(CommandFailure) { try bytes(Array(Printable.lines(text).utf8)) }

    /// Writes a table, as wide as the terminal is.
    func table(_ table: TextTable, indent: Int = 0) throws(CommandFailure) {
        try text(table.text(width: width, indent: indent))
    }

    /// Writes a document: exactly its bytes, except on a terminal, where control characters become visible.
    func document(_ content: [UInt8]) throws(CommandFailure) {
        guard isTerminal else { return try bytes(content) }
        try text(String(decoding: content, as: UTF8.self))
    }

    private func bytes(_ content: [UInt8]) throws(CommandFailure) {
        do throws(StreamFailure) {
            try write(content)
        } catch {
            throw .inputOutput(.standardOutput, number: error.number)
        }
    }
}
