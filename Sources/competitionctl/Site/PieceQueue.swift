import Competition

/// The pieces of files in the order in which they are written, some at a time, so that few stand in memory.
struct PieceQueue {
    /// One piece of a file.
    struct Step: Sendable {
        let file: SiteFile
        /// Its place among the pieces of the file, from 0.
        let number: Int

        /// Whether the file has this piece alone.
        var isWhole: Bool { file.pieces.count == 1 }
        var isFirst: Bool { number == 0 }
        var isLast: Bool { number == file.pieces.count - 1 }
        /// The bytes of the piece, made anew each time.
        var bytes: [UInt8] { file.pieces[number]() }
    }

    /// The most pieces that are made before they are written.
    static let most = 512
    /// The most of them that are pieces of large files.
    static let mostOfLarge = 16

    private let files: [SiteFile]
    private var file = 0
    private var number = 0

    init(_ files: [SiteFile]) { self.files = files }

    /// The pieces that come next; none at the end.
    mutating func next() -> [Step] {
        var steps: [Step] = []
        var ofLarge = 0
        while file < files.count, steps.count < Self.most, ofLarge < Self.mostOfLarge {
            let step = Step(file: files[file], number: number)
            steps.append(step)
            if !step.isWhole { ofLarge += 1 }
            (file, number) = step.isLast ? (file + 1, 0) : (file, number + 1)
        }
        return steps
    }
}
