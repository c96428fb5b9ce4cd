import Foundation
import Scoring
import TestSupport
import Testing

@testable import Competition

@Suite("Receipts and heads")
struct ReceiptTests {
    private static let store = Result { try PracticeStore.decided() }
    private static let entry = StoreDocument.entry(EntryID("9901-dinkes.lansia"))

    private func journal() throws -> PublicJournal { try #require(PublicJournal(of: try Self.store.get().journal)) }

    @Test("a receipt reads as it was written, holds by itself, and is found in the journal")
    func sound() throws {
        let receipt = try IssueReceipts(Self.store.get()).receipt(for: Self.entry)
        #expect(JournalReceipt(bytes: receipt.bytes) == receipt)
        #expect(receipt.contradictions == [])
        #expect(receipt.problems(against: try journal(), of: receipt.contest) == [])
        let sent = try PracticeContest.input("entries/9901-dinkes.lansia.xml")
        #expect(receipt.file?.digest == SHA256.digest(of: sent.bytes))
        #expect(try receipt.document.digest == Self.store.get().digest(of: StorePath(Self.entry)))
    }

    @Test("no byte of a receipt can be changed")
    func changed() throws {
        let bytes = try IssueReceipts(Self.store.get()).receipt(for: Self.entry).bytes
        for place in bytes.indices {
            var changed = bytes
            changed[place] ^= 1
            guard let receipt = JournalReceipt(bytes: changed) else { continue }
            let problems =
                receipt.contradictions + receipt.problems(against: try journal(), of: ContestID("lomba-coba"))
            #expect(!problems.isEmpty, "\(place)")
        }
    }

    @Test("each part of a receipt that does not fit the others is named")
    func contradictions() throws {
        let sound = try IssueReceipts(Self.store.get()).receipt(for: Self.entry)
        var receipt = sound
        receipt.document.digest = .zero
        #expect(receipt.contradictions == [.receiptBroken(part: "document")])
        receipt = sound
        receipt.file?.digest = .zero
        #expect(receipt.contradictions == [.receiptBroken(part: "file")])
        receipt = sound
        receipt.proof.append(.zero)
        #expect(receipt.contradictions == [.receiptBroken(part: "proof")])
        receipt = sound
        receipt.form.append(10)
        #expect(receipt.contradictions.contains(.receiptBroken(part: "form")))
    }

    @Test("another contest, another past and a shorter journal are told apart")
    func otherJournals() throws {
        let receipt = try IssueReceipts(Self.store.get()).receipt(for: Self.entry)
        let other = receipt.problems(against: try journal(), of: ContestID("lain"))
        #expect(other == [.contestDiffers(found: "lomba-coba", expected: "lain")])
        let short = try PracticeContest(.registered, access: .unsynced)
        let shortJournal = try #require(PublicJournal(of: short.store.journal))
        #expect(
            receipt.problems(against: shortJournal, of: receipt.contest) == [.receiptAhead(line: 4, known: 3)])
        #expect(receipt.head.problems(against: shortJournal, of: receipt.contest) == [.headAhead(lines: 8, known: 3)])
        // The same contest with another past: one office less.
        let rules = try PracticeContest.text("contest.xml").replacing("Lomba Coba", with: "Lomba Lain")
        let forged = try PracticeContest(.decided, rules: rules, access: .unsynced)
        let forgedJournal = try #require(PublicJournal(of: forged.store.journal))
        #expect(receipt.problems(against: forgedJournal, of: receipt.contest) == [.receiptNotInJournal(line: 4)])
        #expect(receipt.head.problems(against: forgedJournal, of: receipt.contest) == [.headNotInJournal(lines: 8)])
    }

    @Test("a head reads as it was written, and nothing else is a head")
    func heads() throws {
        let head = try #require(try journal().head(after: 5, contest: ContestID("lomba-coba")))
        #expect(JournalHead(bytes: head.bytes) == head)
        #expect(head.fileName == "head-000005.txt")
        #expect(head.problems(against: try journal(), of: head.contest) == [])
        for place in head.bytes.indices {
            var changed = head.bytes
            changed[place] ^= 1
            let other = JournalHead(bytes: changed)
            #expect(other != head)
        }
        #expect(JournalHead(bytes: head.bytes + [10]) == nil)
    }

    @Test("earlier heads stay true while the journal grows, and each prefix is proved to be one")
    func growing() throws {
        let all = try journal()
        let contest = try PracticeContest(.submitted, access: .unsynced)
        let early = try #require(PublicJournal(of: contest.store.journal))
        #expect(early.lines == Array(all.lines.prefix(early.count)))
        for old in 1...early.count {
            let proof = try #require(all.tree.consistencyProof(from: old, to: all.count))
            let before = try #require(early.tree.root(of: old))
            #expect(MerkleProof.isConsistent(from: old, before, to: all.count, all.tree.root, proof: proof))
        }
    }

    @Test("the public journal is a journal like any other, without what names a juror")
    func publicLines() throws {
        let lines = try journal()
        let read = Journal(reading: lines.bytes)
        #expect(read.findings == [])
        let journal = try Self.store.get().journal
        #expect(read.count == journal.count)
        let text = String(decoding: lines.bytes, as: UTF8.self)
        for hidden in ["juri-1", "juri-2", "Uji", PracticeContest.salt.hex] {
            #expect(!text.contains(hidden), "\(hidden)")
        }
        #expect(text.contains("\"action\":\"decide\""))
        #expect(read.inForce.paths(of: .scoreSheet).count == journal.inForce.paths(of: .scoreSheet).count)
        let other = try #require(PublicJournal(of: PracticeContest(.registered, access: .unsynced).store.journal))
        #expect(other.lines[1] == lines.lines[1])
    }
}
