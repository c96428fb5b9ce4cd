import CLibXML2

/// Parsers of libxml2 at rest: making one costs a twentieth of reading a document with it.
///
/// A parser starts each document afresh, but for the names that it met, which it keeps; so it is thrown away after some documents, or
/// after a large one.
enum ParserPool {
    /// A parser; whoever takes it has it alone.
    struct Parser: @unchecked Sendable {
        let pointer: xmlParserCtxtPtr
        /// The names that it met, for trees; they end with it, as its own do.
        let names = XMLNames()
        /// How many bytes it may still read.
        fileprivate var bytesLeft: Int
    }

    private static let idle = IdlePool<Parser>()
    private static let mostBytes = 1 << 20

    /// Takes a parser; nil when memory is short.
    static func take() -> Parser? {
        if let parser = idle.take() { return parser }
        return xmlNewParserCtxt().map { Parser(pointer: $0, bytesLeft: mostBytes) }
    }

    /// Takes a parser back after so many bytes.
    static func giveBack(_ parser: Parser, after bytes: Int) {
        var parser = parser
        parser.bytesLeft -= bytes
        guard parser.bytesLeft > 0, idle.giveBack(parser) else { return xmlFreeParserCtxt(parser.pointer) }
    }
}
