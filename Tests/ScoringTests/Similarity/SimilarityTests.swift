import Scoring
import TestSupport
import Testing

/// Likeness of texts: exact figures, and an index that proposes what is worth comparing.
@Suite("Similarity")
struct SimilarityTests {
    private static func words(_ count: Int, _ generator: inout SeededGenerator, of different: Int = 4_000) -> [String] {
        (0..<count).map { _ in "kata\(Int.random(in: 0..<different, using: &generator))" }
    }

    /// Jaccard's index said a second time, with sets of words.
    private static func jaccard(_ left: [String], _ right: [String]) -> Ratio {
        func runs(_ words: [String]) -> Set<[String]> {
            words.count < 5 ? [] : Set((0...(words.count - 5)).map { Array(words[$0..<($0 + 5)]) })
        }
        let (one, other) = (runs(left), runs(right))
        let all = one.union(other).count
        return all == 0 ? 0 : (try? Ratio(Int128(one.intersection(other).count), over: Int128(all))) ?? 0
    }

    @Test("the figure is that of sets of words, whatever the texts", arguments: 0..<8)
    func exact(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<50 {
            let left = Self.words(Int.random(in: 0...30, using: &generator), &generator, of: 3)
            let right = Self.words(Int.random(in: 0...30, using: &generator), &generator, of: 3)
            let (one, other) = (
                ShingledText(left.joined(separator: " ")), ShingledText(right.joined(separator: ", "))
            )
            #expect(Resemblance(one.distinct, other.distinct).jaccard == Self.jaccard(left, right))
        }
    }

    @Test("case, punctuation and layout change nothing; letters beyond ASCII are letters")
    func normalised() {
        let one = ShingledText("Layanan “Jemput Bola” bagi lansia, é 2025: cepat!")
        let other = ShingledText("LAYANAN jemput\n\nbola — bagi Lansia É 2025 cepat")
        #expect(one.shingles == other.shingles && one.shingles.count == 4)
        #expect(one.passage(1..<3) == "Jemput Bola")
        #expect(ShingledText("").shingles.isEmpty && ShingledText("satu dua tiga empat").distinct.isEmpty)
        #expect(LikenessIndex.bands(of: []) == nil)
    }

    @Test("shared passages are told from their first word to their last, the longest first")
    func passages() {
        let one = ShingledText("a b c d e f g x1 x2 x3 h i j k l")
        let other = ShingledText("h i j k l y1 a b c d e f g")
        let passages = SharedPassage.all(in: one, sharedWith: other.distinct)
        #expect(passages.map { one.passage($0.words) } == ["a b c d e f g", "h i j k l"])
        #expect(SharedPassage.all(in: one, sharedWith: []).isEmpty)
    }

    @Test("copies among a thousand texts are proposed, and hardly anything else")
    func index() {
        var generator = SeededGenerator(seed: 11)
        var texts = (0..<1_000).map { _ in Self.words(60, &generator) }
        for copy in 0..<50 {
            texts[2 * copy + 1] = texts[2 * copy]
            // A quarter of the words is another's: a likeness of about 60 %.
            texts[2 * copy + 1].replaceSubrange(0..<15, with: Self.words(15, &generator))
        }
        var index = LikenessIndex()
        for text in texts { index.add(LikenessIndex.bands(of: ShingledText(text.joined(separator: " ")).distinct)) }
        let pairs = index.pairs { _, _ in true }
        #expect(pairs.count { $0.0 % 2 == 0 && $0.1 == $0.0 + 1 && $0.1 < 100 } == 50)
        #expect(pairs.count < 55)
        #expect(index.pairs { left, _ in left > 10 }.allSatisfy { $0.0 > 10 })
    }

    @Test("a phrase that everybody uses does not make every pair")
    func phrase() {
        var index = LikenessIndex()
        let bands = LikenessIndex.bands(of: ShingledText("tidak ada kolaborasi dalam inovasi ini").distinct)
        for _ in 0..<2_000 { index.add(bands) }
        #expect(index.pairs { _, _ in true }.count == 1_999)
    }

    @Test(
        "where everything is a little alike, each text is looked at with those that are most alike, and a copy is among them"
    )
    func everythingAlike() {
        let count = 2_000
        var random = SeededGenerator(seed: 7)
        var keys = (0..<count).map { _ in
            (0..<LikenessIndex.bands).map { _ in UInt64.random(in: 0..<22, using: &random) }
        }
        keys.append(keys[7])
        var index = LikenessIndex()
        for bands in keys { index.add(bands) }
        let pairs = index.pairs { _, _ in true }
        #expect(pairs.contains { $0 == (7, count) })
        // Hundreds of others for each, of which few are kept.
        #expect(pairs.count < (count + 1) * (LikenessIndex.mostKept + 5))
        #expect(pairs.count > count * LikenessIndex.mostKept / 2)
    }
}
