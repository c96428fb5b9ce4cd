import Testing

@testable import competitionctl

@Suite("Usage: what is wrong with a command line")
struct UsageTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let line: String
        let indonesian: [String]
        let english: [String]
        var testDescription: String { line.isEmpty ? "(nothing)" : line }

        init(_ line: String, id indonesian: [String], en english: [String]) {
            self.line = line
            self.indonesian = indonesian
            self.english = english
        }
    }

    static let commands = [
        Case("", id: ["perintah belum disebutkan"], en: ["no command was given"]),
        Case(
            "sumbit a.xml", id: ["perintah \"sumbit\" tidak dikenal; maksud Anda \"submit\"?"],
            en: ["there is no command \"sumbit\"; did you mean \"submit\"?"]),
        Case("zzz", id: ["perintah \"zzz\" tidak dikenal"], en: ["there is no command \"zzz\""]),
        Case(
            "registr", id: ["perintah \"registr\" tidak dikenal; maksud Anda \"register\"?"],
            en: ["there is no command \"registr\"; did you mean \"register\"?"]),
        Case(
            "register", id: ["perintah \"register\" masih perlu satu kata: offices atau jurors"],
            en: ["command \"register\" needs one more word: offices or jurors"]),
        Case(
            "register ofices a.csv",
            id: ["perintah \"register ofices\" tidak dikenal; maksud Anda \"register offices\"?"],
            en: ["there is no command \"register ofices\"; did you mean \"register offices\"?"]),
        Case(
            "register zzz",
            id: ["perintah \"register zzz\" tidak dikenal; yang ada: register offices dan register jurors"],
            en: ["there is no command \"register zzz\"; there are register offices and register jurors"]),
        Case(
            "register-offices a.csv",
            id: ["perintah \"register-offices\" tidak dikenal; maksud Anda \"register offices\"?"],
            en: ["there is no command \"register-offices\"; did you mean \"register offices\"?"]),
        Case(
            "help submti", id: ["perintah \"submti\" tidak dikenal; maksud Anda \"submit\"?"],
            en: ["there is no command \"submti\"; did you mean \"submit\"?"]),
    ]

    static let options = [
        Case(
            "submit a.xml --fomat json", id: ["opsi --fomat tidak dikenal; maksud Anda \"--format\"?"],
            en: ["there is no option --fomat; did you mean \"--format\"?"]),
        Case("submit a.xml --zzz", id: ["opsi --zzz tidak dikenal"], en: ["there is no option --zzz"]),
        Case("submit a.xml -x", id: ["opsi -x tidak dikenal"], en: ["there is no option -x"]),
        Case("submit a.xml -ox", id: ["opsi -ox tidak dikenal"], en: ["there is no option -ox"]),
        Case("submit a.xml -o=3", id: ["opsi -o=3 tidak dikenal"], en: ["there is no option -o=3"]),
        Case("submit a.xml -5", id: ["opsi -5 tidak dikenal"], en: ["there is no option -5"]),
        Case("submit --version a.xml", id: ["opsi --version tidak dikenal"], en: ["there is no option --version"]),
        Case(
            "--stage proposal decide --yes", id: ["opsi --stage harus ditulis setelah nama perintah"],
            en: ["option --stage must stand after the command"]),
        Case("--now 2025-05-11T10:00 help", id: ["opsi --now tidak dikenal"], en: ["there is no option --now"]),
        Case(
            "submit a.xml --store", id: ["opsi --store belum diberi nilai; tulis --store FOLDER"],
            en: ["option --store needs a value: --store DIR"]),
        Case(
            "submit a.xml --store --by X", id: ["opsi --store belum diberi nilai; tulis --store FOLDER"],
            en: ["option --store needs a value: --store DIR"]),
        Case(
            "submit a.xml --by=\(String(repeating: "n", count: 501))",
            id: ["nilai --by terlalu panjang: 501 karakter, paling banyak 500"],
            en: ["the value of --by is too long: 501 characters, at most 500"]),
        Case(
            "submit a.xml --by=", id: ["nilai --by kosong"], en: ["the value of --by is empty"]),
        Case(
            "decide --stage p --yes=ya", id: ["opsi --yes tidak memakai nilai, tetapi diberi \"ya\""],
            en: ["option --yes takes no value, but was given \"ya\""]),
        Case(
            "submit a.xml --by X --by Y", id: ["opsi --by hanya boleh ditulis satu kali"],
            en: ["option --by may be given only once"]),
        Case(
            "decide --stage p --yes -y", id: ["opsi --yes hanya boleh ditulis satu kali"],
            en: ["option --yes may be given only once"]),
        Case(
            "decide --yes", id: ["opsi --stage TAHAP wajib diisi"], en: ["option --stage STAGE is required"]),
        Case(
            "decide --stage p --order a.txt --draft", id: ["opsi --order dan --draft tidak dapat dipakai bersamaan"],
            en: ["options --order and --draft cannot be used together"]),
    ]

    static let values = [
        Case(
            "submit a.xml --format cvs", id: ["nilai --format harus text atau json, bukan \"cvs\""],
            en: ["the value of --format must be text or json, not \"cvs\""]),
        Case(
            "results --format cvs",
            id: ["nilai --format harus text, json, atau csv, bukan \"cvs\"; maksud Anda \"csv\"?"],
            en: ["the value of --format must be text, json or csv, not \"cvs\"; did you mean \"csv\"?"]),
        Case(
            "results stroe",
            id: ["nilai GANGGUAN harus store, file, atau program, bukan \"stroe\"; maksud Anda \"store\"?"],
            en: ["the value of FAULT must be store, file or program, not \"stroe\"; did you mean \"store\"?"]),
        Case(
            "submit a.xml --wait lama", id: ["nilai --wait harus bilangan bulat, bukan \"lama\""],
            en: ["the value of --wait must be a whole number, not \"lama\""]),
        Case(
            "submit a.xml --floor -5.5", id: ["nilai --floor harus bilangan bulat, bukan \"-5.5\""],
            en: ["the value of --floor must be a whole number, not \"-5.5\""]),
        Case(
            "submit a.xml --floor -5,5", id: ["nilai --floor harus bilangan bulat, bukan \"-5,5\""],
            en: ["the value of --floor must be a whole number, not \"-5,5\""]),
        Case(
            "submit a.xml --wait 3601", id: ["nilai --wait harus antara 0 dan 3.600, bukan 3601"],
            en: ["the value of --wait must be between 0 and 3,600, not 3601"]),
        Case(
            "submit a.xml --wait -1", id: ["nilai --wait harus antara 0 dan 3.600, bukan -1"],
            en: ["the value of --wait must be between 0 and 3,600, not -1"]),
        Case(
            "submit a.xml --on 11-05-2025", id: ["nilai --on harus tanggal seperti 2025-05-11, bukan \"11-05-2025\""],
            en: ["the value of --on must be a day such as 2025-05-11, not \"11-05-2025\""]),
        Case(
            "submit a.xml --now kemarin", id: ["nilai --now harus waktu seperti 2025-05-11T23:59, bukan \"kemarin\""],
            en: ["the value of --now must be a time such as 2025-05-11T23:59, not \"kemarin\""]),
        Case(
            "submit a.xml -o Dinkes",
            id: [
                "nilai --office harus pengenal: huruf kecil dan angka, boleh dipisah titik, - atau _, bukan \"Dinkes\""
            ],
            en: [
                "the value of --office must be an identifier: small letters and digits, single . - or _ between them, "
                    + "not \"Dinkes\""
            ]),
    ]

    static let arguments = [
        Case("submit", id: ["BERKAS belum disebutkan"], en: ["FILE is missing"]),
        Case("submit --", id: ["BERKAS belum disebutkan"], en: ["FILE is missing"]),
        Case("register offices a b c", id: ["argumen berlebih: b c"], en: ["too many arguments: b c"]),
        Case(
            "register offices --fomat json a.csv", id: ["opsi --fomat tidak dikenal; maksud Anda \"--format\"?"],
            en: ["there is no option --fomat; did you mean \"--format\"?"]),
        Case(
            "decide extra --order --wait x",
            id: [
                "opsi --order belum diberi nilai; tulis --order BERKAS", "argumen berlebih: extra",
                "nilai --wait harus bilangan bulat, bukan \"x\"", "opsi --stage TAHAP wajib diisi",
            ],
            en: [
                "option --order needs a value: --order FILE", "too many arguments: extra",
                "the value of --wait must be a whole number, not \"x\"", "option --stage STAGE is required",
            ]),
        Case(
            "decide --stage", id: ["opsi --stage belum diberi nilai; tulis --stage TAHAP"],
            en: ["option --stage needs a value: --stage STAGE"]),
    ]

    /// The complaints, without the lines about usage and help below them.
    private func complaints(_ run: Run) -> [String] {
        let prefix = "competitionctl: "
        return run.err.split(separator: "\n").filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
    }

    @Test(
        "each fault has its sentence, in both languages, and exit status 2",
        arguments: commands + options + values + arguments)
    func sentences(_ example: Case) {
        let indonesian = Program.sample.run(example.line)
        #expect(complaints(indonesian) == example.indonesian)
        #expect(indonesian.status == .usage)
        #expect(indonesian.out == "")
        let english = Program.sample.run("--lang en " + example.line)
        #expect(complaints(english) == example.english)
    }

    @Test("below the complaints stands how the command is written and where its help is")
    func usageLines() {
        let expected = """
            competitionctl: opsi --stage TAHAP wajib diisi
            Pemakaian: competitionctl decide [OPSI] --stage TAHAP
            Bantuan: competitionctl help decide

            """
        #expect(Program.sample.run("decide").err == expected)
        #expect(Program.sample.run("").err.hasSuffix("Bantuan: competitionctl help\n"))
    }

    @Test("one of several options can be needed")
    func oneNeeded() {
        #expect(parse("award --first --second") == [.optionsConflict(options: ["--first", "--second"])])
        #expect(parse("award") == [.oneOptionNeeded(options: ["--first", "--second"])])
        #expect(parse("award --first") == nil)
        let sentence = UsageProblem.oneOptionNeeded(options: ["--first", "--second"])
        #expect(sentence.sentence(in: .indonesian) == "salah satu opsi harus dipakai: --first atau --second")
        #expect(sentence.sentence(in: .english) == "one of these options is needed: --first or --second")
    }

    private func parse(_ line: String) -> [UsageProblem]? {
        let options = ["first", "second"].map { Parameter.flag($0, help: Text(same: "x")) }
        let command = CommandDeclaration(
            "award", phase: .result, summary: Text(same: "x"), common: .withoutStore(), parameters: options,
            groups: [.exactlyOne(options)], examples: [], exits: [])
        do throws(UsageFailure) {
            _ = try Parser(commands: [command]).parse(line.split(separator: " ").map(String.init))
            return nil
        } catch {
            return error.problems
        }
    }

    @Test("an argument with an escape sequence does not reach the terminal raw")
    func hostileArgument() {
        let run = FakeWorld().run(.sample, ["\u{1B}]0;owned\u{07}", "x"], terminal: 80)
        #expect(run.err.hasPrefix("competitionctl: perintah \"\\x1B]0;owned\\x07\" tidak dikenal\n"))
    }
}
