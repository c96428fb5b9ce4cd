extension UsageProblem {
    /// The sentence about the problem, without full stop, to stand behind the program's name.
    func sentence(in language: Language) -> String {
        switch language {
        case .indonesian: indonesianUsage(self)
        case .english: englishUsage(self)
        }
    }
}

private func indonesianUsage(_ problem: UsageProblem) -> String {
    switch problem {
    case .commandMissing:
        "perintah belum disebutkan"
    case .commandUnknown(let word, let suggestion):
        "perintah \"\(word)\" tidak dikenal" + Language.indonesian.guess(suggestion)
    case .secondWordMissing(let word, let choices):
        "perintah \"\(word)\" masih perlu satu kata: \(Language.indonesian.oneOf(choices))"
    case .secondWordUnknown(let word, let choices):
        "perintah \"\(word)\" tidak dikenal; yang ada: \(Language.indonesian.allOf(choices))"
    case .optionUnknown(let option, let suggestion):
        "opsi \(option) tidak dikenal" + Language.indonesian.guess(suggestion)
    case .optionBeforeCommand(let option):
        "opsi \(option) harus ditulis setelah nama perintah"
    case .valueMissing(let option, let placeholder):
        "opsi \(option) belum diberi nilai; tulis \(option) \(placeholder.indonesian)"
    case .valueUnexpected(let option, let value):
        "opsi \(option) tidak memakai nilai, tetapi diberi \"\(value)\""
    case .valueWrong(let parameter, let value, let fault):
        indonesianFault(fault, value, indonesianName(parameter))
    case .optionRepeated(let option):
        "opsi \(option) hanya boleh ditulis satu kali"
    case .optionMissing(let option, let placeholder):
        "opsi \(option) \(placeholder.indonesian) wajib diisi"
    case .argumentMissing(let placeholder):
        "\(placeholder.indonesian) belum disebutkan"
    case .argumentsTooMany(let arguments):
        "argumen berlebih: \(arguments.joined(separator: " "))"
    case .optionsConflict(let options):
        "opsi \(Language.indonesian.allOf(options)) tidak dapat dipakai bersamaan"
    case .oneOptionNeeded(let options):
        "salah satu opsi harus dipakai: \(Language.indonesian.oneOf(options))"
    case .confirmationNeeded(let option):
        "perintah ini harus disetujui dulu; bila tidak dijalankan di terminal, tambahkan \(option)"
    }
}

private func englishUsage(_ problem: UsageProblem) -> String {
    switch problem {
    case .commandMissing:
        "no command was given"
    case .commandUnknown(let word, let suggestion):
        "there is no command \"\(word)\"" + Language.english.guess(suggestion)
    case .secondWordMissing(let word, let choices):
        "command \"\(word)\" needs one more word: \(Language.english.oneOf(choices))"
    case .secondWordUnknown(let word, let choices):
        "there is no command \"\(word)\"; there are \(Language.english.allOf(choices))"
    case .optionUnknown(let option, let suggestion):
        "there is no option \(option)" + Language.english.guess(suggestion)
    case .optionBeforeCommand(let option):
        "option \(option) must stand after the command"
    case .valueMissing(let option, let placeholder):
        "option \(option) needs a value: \(option) \(placeholder.english)"
    case .valueUnexpected(let option, let value):
        "option \(option) takes no value, but was given \"\(value)\""
    case .valueWrong(let parameter, let value, let fault):
        englishFault(fault, value, englishName(parameter))
    case .optionRepeated(let option):
        "option \(option) may be given only once"
    case .optionMissing(let option, let placeholder):
        "option \(option) \(placeholder.english) is required"
    case .argumentMissing(let placeholder):
        "\(placeholder.english) is missing"
    case .argumentsTooMany(let arguments):
        "too many arguments: \(arguments.joined(separator: " "))"
    case .optionsConflict(let options):
        "options \(Language.english.allOf(options)) cannot be used together"
    case .oneOptionNeeded(let options):
        "one of these options is needed: \(Language.english.oneOf(options))"
    case .confirmationNeeded(let option):
        "this command must be confirmed; where there is no terminal, add \(option)"
    }
}

private func indonesianFault(_ fault: ValueFault, _ value: String, _ name: String) -> String {
    switch fault {
    case .empty:
        "nilai \(name) kosong"
    case .unwritable(.tooLong(let found, let most)):
        "nilai \(name) terlalu panjang: \(Language.indonesian.count(found)) karakter, paling banyak "
            + Language.indonesian.count(most)
    case .unwritable(.invisible(let code)):
        "nilai \(name) memuat karakter tidak terlihat \(scalarName(Int(code))); ketik ulang teks itu"
    case .unwritable(.severalLines):
        "nilai \(name) harus satu baris"
    case .notANumber:
        "nilai \(name) harus bilangan bulat, bukan \"\(value)\""
    case .outOfRange(let lowest, let highest):
        "nilai \(name) harus antara \(Language.indonesian.count(lowest)) dan \(Language.indonesian.count(highest))"
            + ", bukan \(value)"
    case .notAChoice(let choices, let suggestion):
        "nilai \(name) harus \(Language.indonesian.oneOf(choices)), bukan \"\(value)\""
            + Language.indonesian.guess(suggestion)
    case .notADay:
        "nilai \(name) harus tanggal seperti 2025-05-11, bukan \"\(value)\""
    case .notATime:
        "nilai \(name) harus waktu seperti 2025-05-11T23:59, bukan \"\(value)\""
    case .notAnIdentifier:
        "nilai \(name) harus pengenal: huruf kecil dan angka, boleh dipisah titik, - atau _, bukan \"\(value)\""
    case .notAScale:
        "nilai \(name) harus dua angka, yang kecil dahulu, seperti 1..5, bukan \"\(value)\""
    case .notAnAddress:
        "nilai \(name) harus alamat seperti https://contoh.go.id/lomba/, bukan \"\(value)\""
    }
}

private func englishFault(_ fault: ValueFault, _ value: String, _ name: String) -> String {
    switch fault {
    case .empty:
        "the value of \(name) is empty"
    case .unwritable(.tooLong(let found, let most)):
        "the value of \(name) is too long: \(Language.english.count(found)) characters, at most "
            + Language.english.count(most)
    case .unwritable(.invisible(let code)):
        "the value of \(name) has an invisible character \(scalarName(Int(code))); type the text again"
    case .unwritable(.severalLines):
        "the value of \(name) must be one line"
    case .notANumber:
        "the value of \(name) must be a whole number, not \"\(value)\""
    case .outOfRange(let lowest, let highest):
        "the value of \(name) must be between \(Language.english.count(lowest)) and \(Language.english.count(highest))"
            + ", not \(value)"
    case .notAChoice(let choices, let suggestion):
        "the value of \(name) must be \(Language.english.oneOf(choices)), not \"\(value)\""
            + Language.english.guess(suggestion)
    case .notADay:
        "the value of \(name) must be a day such as 2025-05-11, not \"\(value)\""
    case .notATime:
        "the value of \(name) must be a time such as 2025-05-11T23:59, not \"\(value)\""
    case .notAnIdentifier:
        "the value of \(name) must be an identifier: small letters and digits, single . - or _ between them, "
            + "not \"\(value)\""
    case .notAScale:
        "the value of \(name) must be two numbers, the lower first, such as 1..5, not \"\(value)\""
    case .notAnAddress:
        "the value of \(name) must be an address such as https://example.org/contest/, not \"\(value)\""
    }
}

private func indonesianName(_ parameter: ParameterName) -> String {
    switch parameter {
    case .option(let option): option
    case .argument(let placeholder): placeholder.indonesian
    }
}

private func englishName(_ parameter: ParameterName) -> String {
    switch parameter {
    case .option(let option): option
    case .argument(let placeholder): placeholder.english
    }
}
