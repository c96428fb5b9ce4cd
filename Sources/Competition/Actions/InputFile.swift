/// A file that a person handed over.
public struct InputFile: Hashable, Sendable {
    /// The path as the person named it.
    public var name: String
    /// Its bytes.
    public var bytes: [UInt8]

    /// Creates a file.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// Reads a file from the system.
    ///
    /// - Throws: ``ActionFailure/refused(_:)`` when the file is larger than a document may be; `input` when the system refuses.
    /// - Parameter limit: the most bytes; nil for a document's limit.
    public static func read(_ path: String, limit: Int? = nil) throws(ActionFailure) -> InputFile {
        let limit = limit ?? XMLLimits.outside.bytes
        do throws(FileFailure) {
            return InputFile(name: path, bytes: try OutsideFile.read(path, limit: limit))
        } catch {
            guard error.isTooLarge else { throw .input(error) }
            let problem = SyntaxProblem.tooLarge(bytes: limit + 1, limit: limit)
            throw .refused([Finding(.syntax(problem), at: Place(file: path))])
        }
    }

    /// Reads a table, or a register as a document, from the system.
    ///
    /// - Throws: ``ActionFailure/refused(_:)`` when the file is larger than a table may be; `input` when the system refuses.
    public static func readTable(_ path: String) throws(ActionFailure) -> InputFile {
        let limit = CSVReader.byteLimit
        do throws(FileFailure) {
            return InputFile(name: path, bytes: try OutsideFile.read(path, limit: limit))
        } catch {
            guard error.isTooLarge else { throw .input(error) }
            let isDocument = path.lowercased().hasSuffix(".xml")
            let problem: Problem =
                isDocument
                ? .syntax(.tooLarge(bytes: limit + 1, limit: limit)) : .csv(.tooLarge(bytes: limit + 1, limit: limit))
            throw .refused([Finding(problem, at: Place(file: path))])
        }
    }

    /// The folder of the file, with its slash; empty for the folder in which the program runs.
    var folder: String {
        guard let slash = name.lastIndex(of: "/") else { return "" }
        return String(name[...slash])
    }
}
