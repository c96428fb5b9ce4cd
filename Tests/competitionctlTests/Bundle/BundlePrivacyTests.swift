import Foundation
import Scoring
import TestSupport
import Testing

@testable import Competition
@testable import competitionctl

/// Nothing private leaves the store: every byte of a bundle is walked, and of the site and the heads beside it.
@Suite("Privacy of bundles")
struct BundlePrivacyTests {
    /// A bundle of the hard contest, whose private fields hold a secret, and its private values.
    private struct Made {
        let files: [String: [UInt8]]
        let site: [String: [UInt8]]
        let hidden: [String: String]

        init(jurorNames: Bool) throws {
            let sample = try HardContest.sample(jurorNames: jurorNames)
            let reviews = try VerifyStore.decisions(in: sample.store)
            let bundle = try MakeBundle.make(from: sample.store, reviews: reviews, extras: [:])
            files = bundle.files
            #expect(try VerifyBundle.run(PublicBundle(files: files)).findings == [])
            let pages = Site.files(for: try sample.record())
            site = Dictionary(pages.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
            hidden = try Self.privateValues(of: sample.store)
        }

        /// Every private value of a store, with what it is.
        private static func privateValues(of store: Store) throws -> [String: String] {
            var values: [String: String] = [:]
            func hide(_ text: String?, _ what: String) {
                if let text, text.utf8.count > 3 { values[text] = what }
            }
            let view = store.now
            for juror in try view.jurors() {
                hide(juror.id.text, "juror's identifier")
                hide(juror.name, "juror's name")
                hide(juror.affiliation, "juror's affiliation")
                for conflict in juror.conflicts { hide(conflict.reason, "reason of a conflict") }
            }
            for path in view.paths(of: .entry) {
                guard case .entry(let id) = path.document else { continue }
                let entry = try view.entry(id)
                hide(entry.contact?.name, "contact")
                hide(entry.contact?.phone, "phone")
                hide(entry.contact?.email, "address")
                hide(entry.head.withdrawal?.reason, "reason of a withdrawal")
                for answer in entry.answers { hide(answer.text, "answer") }
                for attachment in entry.attachments { hide(attachment.digest?.hex, "digest of an attachment") }
            }
            for stage in try view.contest().stages {
                for sheet in try view.sheets(stage.id) {
                    hide(sheet.signature.name, "signature")
                    switch sheet.sheet.content {
                    case .marks(let marks): for mark in marks { hide(mark.note, "note") }
                    case .abstention(let reason): hide(reason, "reason of an abstention")
                    }
                }
            }
            for screening in try view.screenings().values {
                hide(screening.by, "who screened")
                for verdict in screening.verdicts { hide(verdict.reason, "reason of a verdict") }
            }
            for line in store.journal.lines {
                hide(line.by, "who gave an order")
                hide(line.previous == .zero ? nil : line.previous.hex, "digest of a line")
                for fact in line.facts.all where fact.text.utf8.count == 64 { hide(fact.text, "fact \(fact.name)") }
                for change in line.documents where change.published != change.new {
                    hide(change.new?.hex, "digest of \(change.path)")
                }
            }
            return values
        }
    }

    @Test("no byte of a bundle tells a private value")
    func bundle() throws {
        let made = try Made(jurorNames: false)
        #expect(made.hidden.count > 100)
        for (name, bytes) in made.files {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains(SiteSample.secret), "\(name)")
            #expect(!name.contains(SiteSample.secret), "\(name)")
            for (value, what) in made.hidden where text.contains(value) || name.contains(value) {
                Issue.record("\(name) holds a \(what): \(value)")
            }
        }
    }

    @Test("where the jurors' names are public they are told, and still nothing else")
    func names() throws {
        let made = try Made(jurorNames: true)
        // Whoever signs is a juror, under the same name.
        let told = ["juror's name", "juror's affiliation", "signature"]
        let names = made.hidden.filter { told.contains($0.value) }
        var found: Set<String> = []
        for (name, bytes) in made.files {
            let text = String(decoding: bytes, as: UTF8.self)
            for (value, what) in made.hidden where text.contains(value) {
                if names[value] == nil || !name.hasPrefix("jurors/") {
                    Issue.record("\(name) holds a \(what): \(value)")
                }
                found.insert(value)
            }
        }
        #expect(found.count == names.count)
    }

    @Test(
        "the site tells none of them either, but for public answers and the digests of the last line and of decisions")
    func site() throws {
        let made = try Made(jurorNames: false)
        for (name, bytes) in made.site {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains(SiteSample.secret), "\(name)")
            for (value, what) in made.hidden where text.contains(value) {
                let isPublic = what == "answer" || what.hasPrefix("digest of decisions/")
                if !isPublic { Issue.record("\(name) holds a \(what): \(value)") }
            }
        }
    }

    @Test("a private value that is guessed cannot be confirmed: the same words are closed differently every time")
    func guesses() throws {
        let store = try HardContest.sample().store
        let seal = Seal(salt: try #require(store.journal.salt))
        let journal = try #require(PublicJournal(of: store.journal))
        let closed = journal.lines.compactMap { JournalLine(bytes: $0)?.by }.filter { !$0.isEmpty }
        #expect(Set(closed).count == closed.count)
        #expect(seal.close("a", as: "1 by") != seal.close("a", as: "2 by"))
        let plain = SHA256.digest(of: Array("\(SiteSample.secret) panitia".utf8)).hex
        #expect(!closed.contains(plain))
    }
}
