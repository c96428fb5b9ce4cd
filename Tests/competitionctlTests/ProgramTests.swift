import Testing

@testable import competitionctl

@Suite("Program: from arguments to an exit status")
struct ProgramTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let line: String
        let status: ExitStatus
        let err: String
        var testDescription: String { line }
    }

    static let cases = [
        Case(
            line: "register offices opd.csv", status: .refused,
            err: """
                opd.csv:2: nama: kesalahan: kolom "nama" tidak ada [csv-column-missing]
                competitionctl: ditolak, 1 kesalahan; tidak ada yang ditulis

                """),
        Case(
            line: "register offices opd.csv --lang en", status: .refused,
            err: """
                opd.csv:2: nama: error: column "nama" is missing [csv-column-missing]
                competitionctl: refused, 1 error; nothing was written

                """),
        Case(
            line: "register offices opd.csv --dry-run", status: .refused,
            err: "opd.csv:2: nama: kesalahan: kolom \"nama\" tidak ada [csv-column-missing]\n"),
        Case(
            line: "register jurors a.xml --store lomba --wait 3600", status: .storeBusy,
            err:
                "competitionctl: data kompetisi di lomba masih dipakai proses lain setelah ditunggu 3.600 detik; coba lagi\n"
        ),
        Case(
            line: "register jurors a.xml --lang en", status: .storeBusy,
            err: "competitionctl: the contest in . was still in use by another process after 10 s; try again\n"),
        Case(
            line: "results store", status: .noStore,
            err: """
                competitionctl: . bukan folder data kompetisi; tunjuk foldernya dengan --store FOLDER, atau buat yang \
                baru dengan competitionctl init

                """),
        Case(
            line: "results store --lang en", status: .noStore,
            err: """
                competitionctl: . is not the folder of a contest; name it with --store DIR, or make one with \
                competitionctl init

                """),
        Case(line: "results file", status: .inputOutput, err: "competitionctl: a.xml: tidak ditemukan\n"),
        Case(line: "results file --lang en", status: .inputOutput, err: "competitionctl: a.xml: not found\n"),
        Case(
            line: "results program", status: .internalFault,
            err: "competitionctl: kesalahan di dalam program, mohon dilaporkan: two ranks of one entry\n"),
        Case(
            line: "results program --lang en", status: .internalFault,
            err: "competitionctl: a fault inside the program, please report it: two ranks of one entry\n"),
    ]

    @Test("a failure is told on standard error and ends with its status", arguments: cases)
    func failures(_ example: Case) {
        #expect(Program.sample.run(example.line) == Run(status: example.status, out: "", err: example.err))
    }

    @Test("the numbers of the exit statuses are those that are promised")
    func numbers() {
        #expect(ExitStatus.allCases.map(\.rawValue) == [0, 1, 2, 10, 11, 12, 70])
    }

    @Test("a table on a terminal fits it, elsewhere it is whole; an escape sequence in it is harmless")
    func table() {
        let whole = "Judul                   Nilai\n----------------------  -----\nSi Rujuk \\x1B[31mCepat  84,19\n"
        #expect(Program.sample.run("results").out == whole)
        let fitted = "Judul          Nilai\n-------------  -----\nSi Rujuk \\x1…  84,19\n"
        #expect(Program.sample.run("results", terminal: 20).out == fitted)
    }

    @Test("a full disk behind standard output is told")
    func fullDisk() {
        let run = FakeWorld(outputFault: 28).run(.sample, ["--version"])
        let err = "competitionctl: keluaran baku: media penyimpanan penuh\n"
        #expect(run == Run(status: .inputOutput, out: "", err: err))
    }

    @Test("a document is written as it is into a pipe, and harmless on a terminal")
    func document() throws {
        let bytes = Array("<a>\r\n\u{9B}</a>\n".utf8)
        let pipe = FakeWorld()
        try Output(pipe.environment()).document(bytes)
        #expect(pipe.out == "<a>\r\n\u{9B}</a>\n")
        let terminal = FakeWorld()
        try Output(terminal.environment(terminal: 80)).document(bytes)
        #expect(terminal.out == "<a>\\r\n\\x9B</a>\n")
    }

    @Test("standard input is read to its end, or refused when it is too long")
    func input() throws {
        #expect(try FakeWorld(input: "abc").environment().readAll(limit: 3) == Array("abc".utf8))
        #expect(try FakeWorld(input: "abcd").environment().readAll(limit: 3) == nil)
        let environment = FakeWorld(input: "satu\n\ndua").environment()
        #expect(try environment.readLine() == "satu")
        #expect(try environment.readLine() == "")
        #expect(try environment.readLine() == "dua")
        #expect(try environment.readLine() == nil)
        let endless = FakeWorld(input: String(repeating: "y", count: 5_000)).environment()
        #expect(try endless.readLine()?.count == 4_096)
    }

    @Test(
        "reasons of the system have words",
        arguments: [
            (2, "tidak ditemukan", "not found"), (13, "tidak ada izin", "no permission"),
            (21, "ini folder, bukan berkas", "this is a folder, not a file"),
            (20, "ini bukan folder", "this is not a folder"), (28, "media penyimpanan penuh", "the disk is full"),
            (30, "media penyimpanan hanya dapat dibaca", "the disk can only be read"),
            (17, "sudah ada", "is already there"), (36, "nama terlalu panjang", "the name is too long"),
            (5, "perangkat penyimpanan gagal", "the device failed"),
            (24, "terlalu banyak berkas terbuka", "too many open files"), (9, "sudah ditutup", "is closed"),
            (99, "gangguan sistem nomor 99", "system error 99"),
        ])
    func reasons(_ number: Int32, _ indonesian: String, _ english: String) {
        #expect(SystemReason(number).words(in: .indonesian) == indonesian)
        #expect(SystemReason(number).words(in: .english) == english)
    }

    @Test("counts and lists are written as the language writes them")
    func language() {
        #expect(
            [0, 999, 1_000, 1_234_567, -2_824].map { Language.indonesian.count($0) } == [
                "0", "999", "1.000", "1.234.567", "-2.824",
            ])
        #expect(Language.english.count(2_824) == "2,824")
        #expect(Language.indonesian.allOf(["a", "b", "c"]) == "a, b, dan c")
        #expect(Language.english.oneOf(["a", "b"]) == "a or b")
        #expect(Language.english.oneOf(["a"]) == "a")
        #expect(Language.english.oneOf([]) == "")
    }
}

@Suite("Confirmation")
struct ConfirmationTests {
    private static let question = "35 naskah lolos, 62 naskah gugur.\nLanjutkan? [y/T] "

    @Test("yes in either language goes on", arguments: ["y\n", "ya\n", " YA \n", "Yes\n", "y"])
    func yes(_ answer: String) {
        let run = Program.sample.run("decide --stage proposal", input: answer, terminal: 80)
        #expect(run == Run(status: .done, out: "proposal\n", err: Self.question))
    }

    @Test("anything else does not", arguments: ["t\n", "\n", "", "tidak\n", "yy\n", "yakin?\n"])
    func no(_ answer: String) {
        let run = Program.sample.run("decide --stage proposal", input: answer, terminal: 80)
        let err = Self.question + "competitionctl: dibatalkan; tidak ada yang ditulis\n"
        #expect(run == Run(status: .refused, out: "", err: err))
    }

    @Test("the question is asked in the user's language")
    func english() {
        let run = Program.sample.run("decide --stage proposal --lang en", input: "n\n", terminal: 80)
        let err = "35 entries pass, 62 do not.\nGo on? [y/N] competitionctl: cancelled; nothing was written\n"
        #expect(run == Run(status: .refused, out: "", err: err))
    }

    @Test("--yes answers beforehand, also where nobody can be asked")
    func beforehand() {
        #expect(Program.sample.run("decide --stage proposal --yes").out == "proposal\n")
        #expect(Program.sample.run("decide --stage proposal -y", terminal: 80).err == "")
    }

    @Test("where nobody can be asked the command is refused and says how to agree")
    func nobody() {
        let run = Program.sample.run("decide --stage proposal", input: "y\n")
        let sentence =
            "competitionctl: perintah ini harus disetujui dulu; bila tidak dijalankan di terminal, tambahkan --yes\n"
        #expect(run.err.hasPrefix(sentence))
        #expect(run.status == .usage)
        #expect(run.out == "")
    }
}
