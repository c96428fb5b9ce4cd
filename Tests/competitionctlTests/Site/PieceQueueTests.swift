import TestSupport
import Testing

@testable import competitionctl

@Suite("Site: the pieces of large files are few at a time")
struct PieceQueueTests {
    private static func file(_ number: Int, pieces: Int) -> SiteFile {
        SiteFile("\(number)", pieces: (0..<pieces).map { piece in { Array("\(number).\(piece) ".utf8) } })
    }

    @Test("every piece comes once, in its order, and few of those of large files together")
    func order() {
        var random = SeededGenerator(seed: 13)
        for _ in 0..<20 {
            let counts = (0..<Int.random(in: 0...1500, using: &random)).map { _ in
                Int.random(in: 0..<50, using: &random) == 0 ? Int.random(in: 2...60, using: &random) : 1
            }
            let files = counts.enumerated().map { Self.file($0, pieces: $1) }
            var queue = PieceQueue(files)
            var made: [UInt8] = []
            var batch = queue.next()
            while !batch.isEmpty {
                #expect(batch.count <= PieceQueue.most)
                #expect(batch.count { !$0.isWhole } <= PieceQueue.mostOfLarge)
                for step in batch {
                    made += step.bytes
                    #expect(step.isFirst == (step.number == 0))
                    #expect(step.isLast == (step.number == step.file.pieces.count - 1))
                }
                batch = queue.next()
            }
            #expect(made == files.flatMap(\.bytes))
        }
    }

    @Test("small files fill a batch up")
    func full() {
        var queue = PieceQueue((0..<PieceQueue.most + 1).map { Self.file($0, pieces: 1) })
        #expect((0..<3).map { _ in queue.next().count } == [PieceQueue.most, 1, 0])
    }

    @Test("a file without pieces is an empty one")
    func empty() {
        let file = SiteFile("kosong", pieces: [])
        #expect(file.bytes.isEmpty)
        #expect(file.pieces.count == 1)
    }
}
