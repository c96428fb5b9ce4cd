extension WrittenText {
    /// The text as it is kept.
    ///
    /// - Parameter name: what the text is called in documents.
    /// - Throws: `refused` when no document could hold it.
    func accept(_ text: String, as name: String) throws(ActionFailure) -> String {
        switch fault(in: text) {
        case nil: return settled(text)
        case .tooLong(let found, let most):
            throw .refused(.structure(.valueTooLong(name: name, characters: found, limit: most)))
        case .invisible(let code): throw .refused(.structure(.controlCharacter(name: name, code: Int(code))))
        case .severalLines: throw .refused(.structure(.controlCharacter(name: name, code: 0x0A)))
        }
    }

    /// The same of a text that may be left out.
    func accept(ifGiven text: String?, as name: String) throws(ActionFailure) -> String? {
        guard let text else { return nil }
        return try accept(text, as: name)
    }
}
