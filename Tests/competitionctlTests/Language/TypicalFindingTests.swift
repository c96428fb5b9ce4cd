import Competition
import Testing

@testable import competitionctl

@Suite("Typical findings, word for word")
struct TypicalFindingTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let problem: Problem
        let indonesian: FindingText
        let english: FindingText
        var testDescription: String { problem.code }
    }

    static let intake = [
        Case(
            problem: .entry(.late(closed: stamp("2025-05-11T23:59:00+07:00"))),
            indonesian: FindingText("pendaftaran ditutup 11 Mei 2025 pukul 23.59 WIB"),
            english: FindingText("registration closed 11 May 2025, 23:59 WIB")),
        Case(
            problem: .entry(
                .tooManyWords(
                    question: id("ringkasan"), name: .init("Ringkasan", english: "Summary"), words: 1_243, limit: 200)),
            indonesian: FindingText(
                "jawaban \"Ringkasan\" berisi 1.243 kata, paling banyak 200", cure: "Kurangi 1.043 kata."),
            english: FindingText(
                "the answer to \"Summary\" has 1,243 words, at most 200 are allowed", cure: "Take out 1,043 words.")),
        Case(
            problem: .entry(.tooYoung(requirement: id("usia"), started: day("2025-01-03"), latest: day("2024-05-11"))),
            indonesian: FindingText(
                "inovasi mulai diterapkan 3 Januari 2025, padahal harus paling lambat 11 Mei 2024 (persyaratan \"usia\")",
                cure: "Bila tanggal itu keliru, perbaiki isian <started>."),
            english: FindingText(
                "the innovation is in use from 3 January 2025, but 11 May 2024 is the latest day (requirement \"usia\")",
                cure: "If the day is wrong, correct <started>.")),
        Case(
            problem: .entry(.serviceTaken(service: id("rujukan"), entry: id("3508-dinkes.rujukan"), maximum: 1)),
            indonesian: FindingText(
                "layanan \"rujukan\" sudah memiliki inovasi \"3508-dinkes.rujukan\"; satu layanan, satu inovasi",
                cure:
                    "Perbaiki inovasi yang sudah ada dengan pengenalnya, pilih layanan lain, atau tarik inovasi itu dahulu."
            ),
            english: FindingText(
                "service \"rujukan\" has entry \"3508-dinkes.rujukan\" already; one service, one innovation",
                cure:
                    "Revise the entry that is there under its identifier, choose another service, or withdraw that entry first."
            )),
        Case(
            problem: .entry(.officeNotRegistered(office: "3508-dinks", suggestion: "3508-dinkes")),
            indonesian: FindingText(
                "perangkat daerah \"3508-dinks\" belum terdaftar; maksud Anda \"3508-dinkes\"?",
                cure: "Bila pengenal itu benar, hubungi penyelenggara agar perangkat daerah ini didaftarkan."),
            english: FindingText(
                "office \"3508-dinks\" is not registered; did you mean \"3508-dinkes\"?",
                cure: "If the identifier is right, ask the organizer to register the office.")),
        Case(
            problem: .entry(.attachmentTooLarge(file: "standar.pdf", kilobytes: 2_049, limit: 2_048)),
            indonesian: FindingText(
                "berkas lampiran \"standar.pdf\" lebih besar daripada 2 MB",
                cure: "Perkecil ukurannya, misalnya dengan menurunkan resolusi pindaian."),
            english: FindingText(
                "the attached file \"standar.pdf\" is larger than 2 MB",
                cure: "Make it smaller, for example by scanning at a lower resolution.")),
    ]

    static let documents = [
        Case(
            problem: .syntax(.notXML(hint: .ampersand)),
            indonesian: FindingText("tanda & ditulis apa adanya", cure: "Tulis tanda & sebagai &amp;."),
            english: FindingText("an & stands as it is", cure: "Write & as &amp;.")),
        Case(
            problem: .structure(.decimalComma(name: "score", value: "7,5", suggestion: "7.5")),
            indonesian: FindingText(
                "isian \"score\" memakai koma desimal: \"7,5\"",
                cure: "Dalam berkas, angka ditulis dengan titik desimal; tulis 7.5."),
            english: FindingText(
                "\"score\" has a decimal comma: \"7,5\"", cure: "Files write numbers with a decimal point; write 7.5.")),
        Case(
            problem: .structure(.valueMalformed(name: "started", value: "3 Maret 2022", form: .day)),
            indonesian: FindingText(
                "isian \"started\" harus berupa tanggal seperti 2025-05-11 (tahun-bulan-hari), bukan \"3 Maret 2022\""),
            english: FindingText(
                "\"started\" must be a day such as 2025-05-11 (year-month-day), not \"3 Maret 2022\"")),
        Case(
            problem: .structure(
                .valueUnknown(
                    name: "category", value: "kesehatn", choices: ["kesehatan", "pendidikan", "hukum"],
                    suggestion: "kesehatan")),
            indonesian: FindingText(
                "\"kesehatn\" tidak termasuk pilihan untuk \"category\"; maksud Anda \"kesehatan\"?",
                cure: "Pilihannya: kesehatan, pendidikan, dan hukum."),
            english: FindingText(
                "\"kesehatn\" is none of the choices for \"category\"; did you mean \"kesehatan\"?",
                cure: "The choices are kesehatan, pendidikan and hukum.")),
    ]

    static let judging = [
        Case(
            problem: .sheet(
                .scoreAboveMaximum(criterion: id("signifikansi"), score: number("105.5"), maximum: number("100"))),
            indonesian: FindingText("nilai 105,5 untuk kriteria \"signifikansi\" melebihi nilai tertinggi 100"),
            english: FindingText("score 105.5 for criterion \"signifikansi\" is above the highest, 100")),
        Case(
            problem: .sheet(
                .scoreNotALevel(
                    criterion: id("regulasi"), score: number("4"), levels: [number("1"), number("2"), number("3")])),
            indonesian: FindingText(
                "nilai 4 untuk kriteria \"regulasi\" bukan salah satu tingkatnya", cure: "Pilih 1, 2, atau 3."),
            english: FindingText("score 4 for criterion \"regulasi\" is none of its levels", cure: "Choose 1, 2 or 3.")),
        Case(
            problem: .sheet(.conflicted(juror: id("juri-1"), entry: id("e-1"), reason: .ownInstitution(code: "35.08"))),
            indonesian: FindingText(
                "juri \"juri-1\" memiliki benturan kepentingan dengan inovasi \"e-1\": juri berasal dari instansi pengusul "
                    + "(35.08)"),
            english: FindingText(
                "juror \"juri-1\" has a conflict of interest with entry \"e-1\": the juror belongs to the institution that "
                    + "submits (35.08)")),
        Case(
            problem: .decision(.sheetsDue(entry: id("e-1"), jurors: [id("juri-1"), id("juri-2"), id("juri-3")])),
            indonesian: FindingText(
                "inovasi \"e-1\" masih menunggu 3 lembar penilaian: juri-1, juri-2, dan juri-3",
                cure: "Minta juri itu mengirim lembarnya, baik berisi nilai maupun abstain."),
            english: FindingText(
                "entry \"e-1\" waits for 3 score sheets: juri-1, juri-2 and juri-3",
                cure: "Ask these jurors to send their sheets, with scores or with an abstention.")),
        Case(
            problem: .decision(.tieUnresolved(entries: [id("a"), id("b"), id("c")], places: 1, cause: .size)),
            indonesian: FindingText(
                "3 inovasi seri, padahal tempatnya 1 (jumlah tempat): a, b, dan c",
                cure: "Panel perlu menetapkan urutannya; catat dengan --order dan --reason."),
            english: FindingText(
                "3 entries are tied for 1 place (the size of the list): a, b and c",
                cure: "The panel must set their order; record it with --order and --reason.")),
        Case(
            problem: .rubric(.weightSumDiffers(stated: number("100"), found: number("95.5"))),
            indonesian: FindingText(
                "jumlah bobot kriteria 95,5, padahal tertulis 100", cure: "Perbaiki bobot kriteria atau weight-sum."),
            english: FindingText(
                "the weights sum to 95.5, but 100 is stated", cure: "Correct the weights of the criteria or weight-sum."
            )),
        Case(
            problem: .store(.documentAltered(path: "scores/proposal/e-1/juri-1.xml")),
            indonesian: FindingText(
                "isi scores/proposal/e-1/juri-1.xml tidak sama dengan yang tercatat dalam jurnal",
                cure:
                    "Pulihkan berkas itu dengan check --repair --from CADANGAN. Perubahan hanya berlaku bila dilakukan "
                    + "melalui program ini."),
            english: FindingText(
                "the content of scores/proposal/e-1/juri-1.xml is not what the journal names",
                cure: "Restore the file with check --repair --from BACKUP. Only changes made by this program hold.")),
    ]

    @Test("in Indonesian", arguments: intake + documents + judging)
    func indonesian(_ item: Case) {
        #expect(item.problem.text(in: .indonesian) == item.indonesian)
    }

    @Test("in English", arguments: intake + documents + judging)
    func english(_ item: Case) {
        #expect(item.problem.text(in: .english) == item.english)
    }

    @Test("a long list is told by its beginning and its length")
    func longList() {
        let entries = (1...120).map { "e-\($0)" }
        let problem = Problem.plan(.screeningOpen(entries: entries.map { id($0) }))
        #expect(
            problem.text(in: .indonesian).sentence
                == "120 inovasi belum melalui seleksi administrasi: e-1, e-2, e-3, e-4, e-5, e-6, dan 114 lainnya")
        #expect(
            problem.text(in: .english).sentence
                == "120 entries are not screened yet: e-1, e-2, e-3, e-4, e-5, e-6 and 114 others")
        #expect(Language.english.beginning(of: ["a", "b", "c"], most: 2) == "a, b and c")
    }
}
