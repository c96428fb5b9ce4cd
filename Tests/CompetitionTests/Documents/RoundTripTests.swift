import Scoring
import Testing

@testable import Competition

/// What is written is read back the same, validates, and is written again byte for byte: for every kind, over odd values.
@Suite("Documents are written and read without loss")
struct RoundTripTests {
    private static let seeds = Array(UInt64(1)...60)

    @Test("contests", arguments: seeds)
    func contest(seed: UInt64) throws {
        var make = Arbitrary(seed: seed)
        try check(make.contest())
    }

    @Test("rubrics", arguments: seeds)
    func rubric(seed: UInt64) throws {
        var make = Arbitrary(seed: seed)
        try check(make.rubric())
    }

    @Test("offices", arguments: seeds)
    func office(seed: UInt64) throws {
        var make = Arbitrary(seed: seed)
        try check(make.office())
    }

    @Test("jurors", arguments: seeds)
    func juror(seed: UInt64) throws {
        var make = Arbitrary(seed: seed)
        try check(make.juror())
    }

    @Test("entries", arguments: seeds)
    func entry(seed: UInt64) throws {
        var make = Arbitrary(seed: seed)
        try check(make.entry())
    }

    @Test("score sheets", arguments: seeds)
    func sheet(seed: UInt64) throws {
        var make = Arbitrary(seed: seed)
        try check(make.sheet())
    }

    @Test("screenings", arguments: seeds)
    func screening(seed: UInt64) throws {
        var make = Arbitrary(seed: seed)
        try check(make.screening())
    }

    @Test("judging plans", arguments: seeds)
    func plan(seed: UInt64) throws {
        var make = Arbitrary(seed: seed)
        try check(make.plan())
    }

    @Test("decisions", arguments: seeds)
    func decision(seed: UInt64) throws {
        var make = Arbitrary(seed: seed)
        try check(make.decision())
    }

    @Test("objections", arguments: seeds)
    func objection(seed: UInt64) throws {
        var make = Arbitrary(seed: seed)
        try check(make.objection())
    }

    /// decode(encode(x)) = x, encode(decode(bytes)) = bytes, and the schema has nothing against it.
    ///
    /// Values here need not make sense as rules, so findings of the model layer are looked past.
    private func check<Value: Document & Equatable>(_ value: Value) throws {
        let bytes = value.canonicalBytes
        let parsed = try XMLParser.parse(bytes, limits: .large) { _ in Schemas.schema(of: Value.kind) }
        #expect(parsed.schemaFaults == [])
        let sink = FindingSink(file: nil)
        let read = Value(reading: Cursor(parsed, sink: sink))
        #expect(sink.findings == [])
        #expect(read == value)
        #expect(read?.canonicalBytes == bytes)
    }
}
