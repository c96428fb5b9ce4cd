import Competition
import Foundation
import Scoring

@testable import competitionctl

/// A contest in which everything is hard to publish.
///
/// Titles and names hold markup, run from right to left, or are as long as they may be; entries are tied; a cap keeps one out, a quota
/// takes one in and another out; sheets are missing; the panel orders a tie across the cut. Every private field holds
/// `SiteSample.secret`.
///
/// Stage proposal (60 % manfaat, 40 % kebaruan), seven go on, three of one kabupaten at most, one of Daerah tertinggal at least:
///
///     satu.script   95      1   goes on
///     satu.panjang  92      2   goes on; one juror abstains
///     satu.rtl      90      3   goes on: tied with satu.a, manfaat 94 against 90
///     satu.a        90      4   out: three of Kabupaten Satu are in
///     dua.seri-1    80      5   goes on, shares the rank
///     dua.seri-2    80      5   goes on, shares the rank
///     dua.replika   74.8    7   goes on
///     dua.biasa     70      8   out: displaced by tiga.jauh
///     dua.cukup     68.6    9   out; withdrawn afterwards
///     tiga.jauh     57     10   goes on by the quota
///     dua.bawah     45     11   below the floor
///     dua.kurang            -   two sheets of nine: not ranked
///
/// Stage presentasi: 0.4 x proposal + 0.6 x presentasi, both in percent. Five are awarded, one replication at least; dua.seri-1 and
/// dua.seri-2 are tied for the one place that is left, and the panel prefers dua.seri-2.
enum HardContest {
    private struct Row {
        let id: String
        let title: String
        let office: String
        var group = "umum"
        var category = "kesehatan"
        var started = "2022-03-01"
        /// The marks for manfaat and kebaruan; none for an entry that does not pass the screening.
        let proposal: (Int, String)?
        /// The levels for paparan and bukti, and whether the evidence was accepted.
        var presentation: (Int, Int, Bool)?
        /// How many jurors send a sheet.
        var sheets = 9
    }

    static let markup = "<script>alert('x')</script> & \"Inovasi\""
    static let longest = String(repeating: "Panjang", count: 17) + "Z"
    static let rightToLeft = "مركز الخدمات العامة «سهل» 24"

    private static let rows = [
        Row(id: "satu.script", title: markup, office: "satu", proposal: (95, "95"), presentation: (3, 3, true)),
        Row(id: "satu.panjang", title: longest, office: "satu", proposal: (92, "92"), presentation: (3, 3, true)),
        Row(id: "satu.rtl", title: rightToLeft, office: "satu", proposal: (94, "84"), presentation: (3, 3, false)),
        Row(id: "satu.a", title: "A", office: "satu", proposal: (90, "90")),
        Row(id: "dua.seri-1", title: "Seri <satu>", office: "dua", proposal: (80, "80"), presentation: (2, 3, true)),
        Row(id: "dua.seri-2", title: "Seri dua", office: "dua", proposal: (80, "80"), presentation: (2, 3, true)),
        Row(
            id: "dua.replika", title: "Replika", office: "dua", group: "replikasi", category: "pangan",
            proposal: (78, "70"), presentation: (2, 1, false)),
        Row(id: "dua.biasa", title: "Biasa", office: "dua", category: "pangan", proposal: (70, "70")),
        Row(id: "dua.cukup", title: "Cukup", office: "dua", proposal: (69, "68")),
        Row(id: "tiga.jauh", title: "Jauh di Mata", office: "tiga", proposal: (55, "60"), presentation: (1, 1, false)),
        Row(id: "dua.bawah", title: "Bawah", office: "dua", proposal: (45, "45")),
        Row(id: "dua.kurang", title: "Kurang Lembar", office: "dua", proposal: (72, "72.5"), sheets: 2),
        Row(id: "tiga.muda", title: "Masih Muda", office: "tiga", started: "2025-12-01", proposal: nil),
    ]

    /// The contest, decided up to a stage.
    static func sample(through stage: String = "presentasi", jurorNames: Bool = false) throws -> SiteSample.Sample {
        let time = SiteSample.occasion
        var rules = try SiteSample.file("Tests/Fixtures/site/rumit/contest.xml")
        if jurorNames {
            let text = String(decoding: rules.bytes, as: UTF8.self)
            rules.bytes = Array(text.replacing("juror-names=\"false\"", with: "juror-names=\"true\"").utf8)
        }
        let sample = try SiteSample.create(rules, at: try time("2026-01-04T08:00"))
        _ = try Register.offices(
            SiteSample.file("offices.xml", offices), in: &sample.store, at: try time("2026-01-04T09:00"))
        _ = try Register.jurors(
            SiteSample.file("jurors.xml", jurors), in: &sample.store, at: try time("2026-01-04T10:00"))
        _ = try SubmitEntries.run(
            rows.map { SiteSample.file("\($0.id).xml", entry($0)) }, in: &sample.store, at: try time("2026-01-20T10:00")
        )
        _ = try ScreenEntries.all(in: &sample.store, at: try time("2026-02-02T08:00"))
        _ = try ScreenEntries.one(
            "dua.replika", .pass(waived: [], reason: "\(SiteSample.secret) alasan"), in: &sample.store,
            at: try time("2026-02-02T09:00"))
        try SiteSample.decide("administrasi", sample, at: "2026-02-05T20:00")
        try judge("proposal", sample, from: "2026-02-06T09:00", to: "2026-02-20T20:00") { row, juror in
            row.proposal.map { proposalSheet(row, $0, juror) }
        }
        if stage != "proposal" { try finish(sample) }
        return sample
    }

    /// What stands in the objection that is not ruled on.
    static let objection = "</p><script>alert('sanggah')</script> & =HYPERLINK(\"jahat\")\n\nاعتراض\nBaris kedua."

    /// Objects to the provisional list: one objection is rejected, one text withheld, one is pending.
    private static func object(_ sample: SiteSample.Sample) throws {
        let texts = [
            ("tiga.jauh", "Nilai presentasi keliru dijumlahkan.", true),
            ("dua.seri-1", "\(SiteSample.secret) dengan nomor telepon", false), ("satu.script", objection, true),
        ]
        for (entry, text, isPublic) in texts {
            let secret = SiteSample.secret
            let request = ObjectToEntry.Request(
                entry: entry, stage: entry == "tiga.jauh" ? nil : "presentasi",
                objector: Objection.Objector(
                    name: "\(secret) penyanggah", address: "\(secret) jalan", phone: "\(secret) 0813",
                    email: "\(secret)@surel.example"),
                statement: Objection.Statement(text: text, isPublic: isPublic))
            _ = try ObjectToEntry.run(request, in: &sample.store, at: try SiteSample.occasion("2026-03-08T10:00"))
        }
        let rulings = [
            (1, Objection.Outcome.rejected, "Jumlahnya sesuai lembar <asli>.", true),
            (2, .accepted, "\(SiteSample.secret) alasan", false),
        ]
        for (number, outcome, reason, isPublic) in rulings {
            let request = RuleOnObjection.Request(
                number: number, outcome: outcome, reason: Objection.Statement(text: reason, isPublic: isPublic))
            _ = try RuleOnObjection.run(request, in: &sample.store, at: try SiteSample.occasion("2026-03-09T10:00"))
        }
    }

    /// Takes the contest from the proposals to its end.
    static func finish(_ sample: SiteSample.Sample) throws {
        _ = try WithdrawEntry.run(
            "dua.cukup", reason: "\(SiteSample.secret) penarikan", in: &sample.store,
            at: try SiteSample.occasion("2026-02-25T08:00"))
        try judge(
            "presentasi", sample, from: "2026-03-02T09:00", to: "2026-03-06T20:00",
            orders: [["dua.seri-2", "dua.seri-1"]]
        ) { row, juror in row.presentation.map { presentationSheet(row, $0, juror) } }
        try object(sample)
    }

    private static func judge(
        _ stage: String, _ sample: SiteSample.Sample, from start: String, to end: String, orders: [[String]] = [],
        sheet: (Row, Int) -> String?
    ) throws {
        let now = try SiteSample.occasion(start)
        let plan = try AssignStage.run(stage, list: nil, in: &sample.store, at: now).plan
        let due = Set(plan.readings.flatMap { reading in reading.jurors.map { "\(reading.entry) \($0)" } })
        var files: [InputFile] = []
        for row in rows {
            for number in 1...9 where number <= row.sheets && due.contains("\(row.id) \(id(number))") {
                if let text = sheet(row, number) {
                    files.append(SiteSample.file("\(row.id).\(number).xml", text))
                }
            }
        }
        _ = try ReceiveSheets.run(files, in: &sample.store, at: now)
        try SiteSample.decide(stage, sample, at: end, orders: orders)
    }

    // MARK: Documents

    private static func id(_ juror: Int) -> String { "\(SiteSample.secret)-juri-\(juror)" }

    private static func escaped(_ text: String) -> String {
        text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
    }

    private static let contact = """
        <contact><name>\(SiteSample.secret) nama</name><phone>\(SiteSample.secret) 0812</phone>\
        <email>\(SiteSample.secret)@contoh.example</email></contact>
        """

    private static let offices: String = {
        let offices = [
            (
                "satu", "Dinas &lt;Kesehatan&gt; &amp; Gizi", "99.01\" kind=\"kabupaten", "Pemerintah Kabupaten Satu",
                "script panjang rtl a tanpa-inovasi"
            ),
            (
                "dua", "Dinas دعم Pangan", "99.02\" kind=\"kota", "Pemerintah Kota Dua",
                "seri-1 seri-2 replika biasa cukup bawah kurang"
            ),
            ("tiga", "Kecamatan Tiga", "99.03\" kind=\"kabupaten", "Pemerintah Kabupaten Tiga", "jauh muda"),
            ("kosong", "Kantor Tanpa Layanan", "99.02\" kind=\"kota", "Pemerintah Kota Dua", ""),
        ]
        let elements = offices.map { id, name, institution, institutionName, services in
            let list = services.split(separator: " ").map {
                "<service id=\"\($0)\" unit=\"UPT &amp; &lt;\($0)&gt;\">Layanan \($0)</service>"
            }
            return "<office id=\"\(id)\"><name>\(name)</name><institution code=\"\(institution)\">\(institutionName)"
                + "</institution>\(list.joined())\(contact)</office>"
        }
        return "<offices xmlns=\"urn:competitionctl:office:1\">\(elements.joined())</offices>"
    }()

    private static let jurors: String = {
        let elements = (1...9).map { number in
            let conflict =
                number == 9
                ? "<conflict institution=\"99.03\"><reason>\(SiteSample.secret) kerabat</reason></conflict>" : ""
            return "<juror id=\"\(id(number))\"><name>\(SiteSample.secret) Juri \(number)</name>"
                + "<affiliation>\(SiteSample.secret) kampus</affiliation>\(conflict)</juror>"
        }
        return "<jurors xmlns=\"urn:competitionctl:juror:1\">\(elements.joined())</jurors>"
    }()

    private static func entry(_ row: Row) -> String {
        let origin =
            row.group == "replikasi"
            ? "<origin relation=\"adapts\" winner=\"asal-2024\">menurut kami sendiri</origin>" : ""
        let summary =
            row.id == "satu.script"
            ? "Baris satu <b>tebal</b>.\nBaris dua & \"kutip\".\n\n \nمرحبا <img src=x onerror=alert(1)>\n"
            : "Ringkasan \(row.id)."
        let goal = row.id == "satu.rtl" ? "Tujuan." : ""
        let service = row.id.split(separator: ".")[1]
        return """
            <entry xmlns="urn:competitionctl:entry:1" id="\(row.id)" contest="lomba-rumit"><head>\
            <title>\(escaped(row.title))</title><office>\(row.office)</office><service>\(service)</service>\
            <group>\(row.group)</group><category>\(row.category)</category><started>\(row.started)</started>\(origin)\
            </head><answers><ringkasan>\(escaped(summary))</ringkasan><tujuan>\(goal)</tujuan>\
            <rahasia>\(SiteSample.secret) jawaban</rahasia></answers>\(contact)</entry>
            """
    }

    private static func sheet(_ row: Row, _ juror: Int, stage: String, _ content: String) -> String {
        """
        <scoresheet xmlns="urn:competitionctl:scoresheet:1" contest="lomba-rumit" stage="\(stage)" entry="\(row.id)" \
        entry-revision="1" juror="\(id(juror))" rubric="rumit-\(stage)">\(content)\
        <signature name="\(SiteSample.secret) Juri \(juror)" date="2026-02-06"/></scoresheet>
        """
    }

    private static func proposalSheet(_ row: Row, _ marks: (Int, String), _ juror: Int) -> String {
        if row.id == "satu.panjang", juror == 2 {
            return sheet(
                row, juror, stage: "proposal",
                "<abstention><reason>\(SiteSample.secret) abstain</reason></abstention>")
        }
        let note =
            juror == 1
            ? "<note>\(SiteSample.secret) catatan</note><panel-note>\(SiteSample.panelSecret)</panel-note>" : ""
        return sheet(
            row, juror, stage: "proposal",
            "<scores><manfaat score=\"\(marks.0)\">\(note)</manfaat><kebaruan score=\"\(marks.1)\"/></scores>")
    }

    private static func presentationSheet(_ row: Row, _ marks: (Int, Int, Bool), _ juror: Int) -> String {
        let level = row.id == "satu.script" && juror == 3 ? 2 : marks.0
        let evidence = marks.2 ? "<accepted evidence=\"sk\"/>" : ""
        return sheet(
            row, juror, stage: "presentasi",
            "<scores><paparan score=\"\(level)\"/><bukti score=\"\(marks.1)\">\(evidence)</bukti></scores>")
    }
}
