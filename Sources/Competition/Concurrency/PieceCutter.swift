/// Makes a part of a large file: always the same bytes, as often as it is asked and on any thread.
public typealias BytePiece = @Sendable () -> [UInt8]

/// Cuts a large file into pieces, so that a few of them stand in memory at once and never the whole file.
///
/// What is appended as bytes is kept until its piece is made, so it should be short; what is long is a run of parts, which are made with
/// their piece.
public struct PieceCutter: Sendable {
    /// About how many bytes a piece of the program's own files has.
    public static let usualSize = 1 << 18

    private let size: Int
    /// What stands before the next piece.
    private var waiting: [UInt8] = []
    private var pieces: [BytePiece] = []

    /// Creates an empty file.
    ///
    /// - Parameter size: about how many bytes a piece is to have.
    public init(size: Int = usualSize) { self.size = size }

    /// Appends bytes.
    public mutating func append(_ bytes: some Sequence<UInt8>) { waiting += bytes }

    /// Appends parts of about the same size, such as the rows of a table.
    ///
    /// - Parameters:
    ///   - count: how many there are.
    ///   - make: makes those of a range; what it makes of neighbouring ranges, one behind the other, is what it would make of both together.
    public mutating func append(parts count: Int, _ make: @escaping @Sendable (Range<Int>) -> [UInt8]) {
        guard count > 1 else { return append(count == 1 ? make(0..<1) : []) }
        let step = partsInPiece(count, make)
        for start in stride(from: 0, to: count, by: step) {
            let range = start..<min(start + step, count)
            let before = waiting
            waiting = []
            pieces.append { before.isEmpty ? make(range) : before + make(range) }
        }
    }

    /// How many parts make a piece, by the largest of a few: the first and the last alone are often the shortest.
    private func partsInPiece(_ count: Int, _ make: (Range<Int>) -> [UInt8]) -> Int {
        let samples = [0, count / 2, count - 1].map { make($0..<$0 + 1).count }
        return max(1, size / max(1, samples.max() ?? 1))
    }

    /// The pieces, which are the file one behind the other.
    public var finished: [BytePiece] {
        let rest = waiting
        return rest.isEmpty ? pieces : pieces + [{ rest }]
    }
}

extension [BytePiece] {
    /// The whole file at once, for one that is known to be small.
    public var whole: [UInt8] { reduce(into: []) { $0 += $1() } }
}
