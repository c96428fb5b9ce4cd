import Competition
import Foundation
import Scoring
import Testing

@testable import competitionctl

@Suite("Paper: what holds for every document")
struct PaperContentTests {
    private static var jurorName: Regex<Substring> { /rahasia-7q Juri [1-9]/ }

    private static func made() throws -> [PaperSample.Made] { [try PaperSample.trial(), try PaperSample.hard()] }

    // MARK: Privacy

    @Test("contacts, answers that are not public and who gave orders are on no document", arguments: PaperKind.allCases)
    func neverPrinted(_ kind: PaperKind) throws {
        for made in [try PaperSample.hard(), try PaperSample.hardWithNames()] {
            for (path, text) in made.files(kind) {
                for field in ["nama<", "0812", "@contoh", "jawaban", "panitia", "kerabat", "penarikan", "alasan"] {
                    #expect(!text.contains("\(SiteSample.secret) \(field)"), "\(kind) \(path) tells \(field)")
                }
                #expect(!text.contains("@contoh.example"))
            }
        }
    }

    @Test(
        "certificates and letters name no juror, even where names are public",
        arguments: [PaperKind.certificate, .advice])
    func noNames(_ kind: PaperKind) throws {
        for made in [try PaperSample.hard(), try PaperSample.hardWithNames()] {
            for (path, text) in made.files(kind) {
                #expect(!text.contains(Self.jurorName), "\(kind) \(path) names a juror")
                #expect(!text.contains("\(SiteSample.secret) kampus"))
                #expect(!text.contains("\(SiteSample.secret)-juri"))
            }
        }
    }

    @Test(
        "minutes and score sheets do name them, so that the test above could fail",
        arguments: [PaperKind.minutes, .scoreSheets])
    func names(_ kind: PaperKind) throws {
        for (path, text) in try PaperSample.hard().files(kind) where path.hasPrefix("id/") {
            #expect(text.contains(Self.jurorName), "\(path)")
            #expect(text.contains("\(SiteSample.secret) kampus"))
        }
    }

    @Test("notes are in letters alone, reasons of abstention in score sheets alone")
    func notesAndReasons() throws {
        let made = try PaperSample.hard()
        for kind in PaperKind.allCases {
            let text = made.files(kind).values.joined()
            #expect(text.contains("\(SiteSample.secret) catatan") == (kind == .advice), "\(kind)")
            #expect(text.contains("\(SiteSample.secret) abstain") == (kind == .scoreSheets), "\(kind)")
            #expect(!text.contains(SiteSample.panelSecret), "\(kind)")
            #expect(!text.contains("\(SiteSample.secret) penyanggah"), "\(kind)")
        }
        #expect(made.documents.values.contains { $0.contains(SiteSample.panelSecret) })
    }

    // MARK: Figures

    @Test("figures and ranks are those of rank --format json")
    func figures() throws {
        for made in try Self.made() {
            for minutes in made.records.flatMap(\.minutes) {
                let ranked = try #require(made.ranked[minutes.stage.stage.id])
                let expected = ranked.compactMap { standing -> String? in
                    guard let rank = standing.place?.rank, let printed = standing.printed else { return nil }
                    return "\(rank) \(standing.head.title) \(Language.english.figure(printed))"
                }
                let page = PaperPage(documents: [minutes], look: PaperLook()).bytes(in: .english)
                let annex = try #require(
                    String(decoding: page, as: UTF8.self).components(separatedBy: "class=\"annex\"").last)
                let rows = annex.matches(
                    of:
                        /<td class="number">([0-9]+)<\/td>\n<td><bdi lang="id">(.*)<\/bdi><\/td>\n<td class="number">(.*)<\/td>/
                )
                #expect(rows.map { "\($0.1) \(Self.unescaped($0.2)) \($0.3)" } == expected)
            }
        }
    }

    private static func unescaped(_ text: Substring) -> String {
        String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    }

    @Test("letters tell the rank and figure that rank tells, and certificates the tier that decide wrote")
    func lettersAndCertificates() throws {
        for made in try Self.made() {
            let letters = PaperFolder(.advice, made.records, PaperLook()).documents.compactMap { $0 as? AdviceLetter }
            for stage in letters.flatMap(\.entries).flatMap(\.stages) {
                let ranked = try #require(made.ranked[stage.stage.id])
                let standing = try #require(ranked.first { $0.head.id == stage.standing.entry })
                #expect(stage.standing.rank == standing.place?.rank)
                #expect(stage.standing.figure?.printed == standing.printed)
            }
            let awarded = made.records.flatMap(\.minutes).flatMap(\.stage.standings).filter { $0.outcome == .awarded }
            #expect(Set(made.records.flatMap(\.certificates).map(\.entryID)) == Set(awarded.map(\.entry)))
        }
    }

    @Test("the totals on a score sheet are those from which the figure was computed")
    func sheetTotals() throws {
        for made in try Self.made() {
            for form in made.records.flatMap(\.sheetForms) {
                let ranked = try #require(made.ranked[form.stage.stage.id])
                for row in form.parts.flatMap(\.rows) {
                    let panel = try #require(ranked.first { $0.head.id == row.entry }?.panel)
                    let total = panel.totals.first { $0.juror == form.juror.id }?.total
                    guard case .marks(_, let printed) = row.content else {
                        #expect(total == nil)
                        continue
                    }
                    #expect(printed?.exact == total)
                }
            }
        }
    }

    @Test("quartiles, strongest and weakest criterion of the trial contest, by hand")
    func adviceByHand() throws {
        // Means of manfaat: 259/3, 82, 153/2, 71; sorted 71, 76.5, 82, 86.33: quartiles 75.125, 79.25, 83.0833.
        let letters = try PaperSample.trial().records.flatMap(\.letters)
        let entry = try #require(letters.flatMap(\.entries).first { $0.entry.id.text == "9901-dinkes.lansia" })
        let stage = try #require(entry.stages.first)
        let manfaat = try #require(stage.criteria.first { $0.criterion.id.text == "manfaat" })
        #expect(manfaat.quartiles?.map(\.exact.exact) == ["601/8", "317/4", "997/12"])
        #expect(manfaat.share == .one)
        #expect(
            manfaat.notes.map(\.text) == ["Angka sebelum dan sesudah jelas. Sertakan sumber catatan rujukan."])
        #expect(stage.strongest.map { stage.criteria[$0].criterion.id.text } == "manfaat")
        #expect(stage.weakest.map { stage.criteria[$0].criterion.id.text } == "kebaruan")
    }

    @Test("a letter says whether the list is provisional, until when it can be objected to, and that it is final")
    func provisionalAdvice() throws {
        func letters(_ sample: SiteSample.Sample) throws -> [PaperRecord] {
            PaperRecord.all(of: try PaperMaterial.read(from: sample.store))
        }
        func text(_ records: [PaperRecord]) throws -> String {
            let files = PaperFolder(.advice, records, PaperLook()).files(in: .indonesian)
            let file = try #require(files.first { $0.path == "id/9901-dinkes.html" })
            return String(decoding: file.bytes, as: UTF8.self)
        }
        let open = try letters(try SiteSample.objected())
        #expect(try text(open).contains("Daftar sementara."))
        #expect(try text(open).contains("masih dapat berubah karena sanggahan. Masa sanggah: 2 Januari 2026"))
        let settled = try letters(try SiteSample.corrected())
        let final = try text(settled)
        #expect(final.contains("Daftar tetap.") && !final.contains("sementara"))
        #expect(final.contains("berdasarkan keputusan nomor 3 "))
        // A list that nobody can object to needs no such words.
        #expect(!(try PaperSample.trial().files(.advice).values.contains { $0.contains("Daftar tetap.") }))
        let certificates = settled.filter { !$0.isSuperseded }.flatMap(\.certificates)
        #expect(certificates.allSatisfy { $0.decision.number == 3 })
        let paper = PaperFolder(.certificate, settled, PaperLook()).files(in: .indonesian)
        for file in paper where file.path.hasPrefix("id/") {
            #expect(String(decoding: file.bytes, as: UTF8.self).contains("Keputusan nomor 3, tanggal 7 Januari 2026"))
        }
    }

    // MARK: Sameness and safety

    @Test("the same store gives the same bytes, wherever it lies", arguments: PaperKind.allCases)
    func deterministic(_ kind: PaperKind) throws {
        let sample = try HardContest.sample()
        let copy = try sample.folder.copy()
        let other = try Store.open(copy.path(of: "lomba"), mode: .reading)
        let records = PaperRecord.all(of: try PaperMaterial.read(from: other))
        let again = PaperFolder(kind, records, PaperLook()).files(in: .indonesian)
        let first = try PaperSample.hard().files(kind)
        #expect(Set(again.map(\.path)) == Set(first.keys))
        for file in again { #expect(String(decoding: file.bytes, as: UTF8.self) == first[file.path], "\(file.path)") }
    }

    @Test("what is written to the store after the decision changes no document")
    func laterChanges() throws {
        let sample = try SiteSample.trial()
        let before = try PaperSample.made(sample, ranking: [])
        _ = try WithdrawEntry.run(
            "9901-dinkes.lansia", reason: "Ditarik kemudian.", in: &sample.store,
            at: try SiteSample.occasion("2026-02-01T08:00"))
        let after = try PaperSample.made(sample, ranking: [])
        for kind in PaperKind.allCases { #expect(before.files(kind) == after.files(kind), "\(kind)") }
    }

    @Test("hostile titles and names do nothing, and nothing is loaded", arguments: PaperKind.allCases)
    func inert(_ kind: PaperKind) throws {
        for (path, text) in try PaperSample.hard().files(kind) where path.hasSuffix(".html") {
            #expect(!text.contains("<script"), "\(path)")
            #expect(!text.contains(/<(iframe|object|form|base|link)/))
            #expect(!text.contains(/<[^>]* (on[a-z]+|style)=/))
            #expect(!text.contains(/(https?:|url\(|@import)/), "\(path) names a resource elsewhere")
            #expect(text.contains("default-src 'none'"))
        }
    }
}
