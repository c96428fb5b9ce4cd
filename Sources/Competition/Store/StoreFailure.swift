/// Why a store could not be opened, read or changed.
public enum StoreFailure: Error, Hashable, Sendable {
    /// There is no store in the folder: no journal, or one without a single commit.
    case noStore(folder: String)
    /// Someone else holds the lock, and whoever asked would not wait longer.
    case busy(folder: String)
    /// A store can be created only where nothing is.
    case notEmpty(folder: String)
    /// The store was opened for reading alone.
    case readOnly
    /// What is asked for is not in force.
    case noDocument(StorePath)
    /// A document larger than any store holds.
    case tooLarge(StorePath, bytes: Int, limit: Int)
    /// An attachment whose bytes are not those that its name tells.
    case misnamedAttachment(StorePath)
    /// Someone wrote to the journal without asking for the lock, or put another in its place.
    case journalChanged
    /// The system refused; nothing was changed.
    case io(FileFailure)
    /// The journal line was perhaps written and perhaps not: neither its sync nor its removal could be had.
    ///
    /// The next who opens the store finds the commit done, or not; `journal.jsonl` then tells which.
    case undecided(line: Int, FileFailure)
    /// The store is not as its journal says.
    case damaged([Finding])
}

extension StoreFailure {
    /// A store that is damaged in one way at one file.
    static func damaged(_ problem: StoreProblem, at file: String) -> StoreFailure {
        .damaged([Finding(.store(problem), at: Place(file: file))])
    }
}
