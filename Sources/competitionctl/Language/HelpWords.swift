/// A word or sentence that the help itself says.
enum HelpWord: CaseIterable, Hashable, Sendable {
    case usage
    case command
    case options
    case program
    case arguments
    case ownOptions
    case commonOptions
    case examples
    case exitStatuses
    case fallback
    case isRequired
    case isRepeated
    case moreAboutACommand
    case moreAboutThisCommand
    case version

    /// The word in a language.
    func words(in language: Language) -> String {
        switch language {
        case .indonesian: indonesianHelp(self)
        case .english: englishHelp(self)
        }
    }
}

private func indonesianHelp(_ word: HelpWord) -> String {
    switch word {
    case .usage: "Pemakaian:"
    case .command: "PERINTAH"
    case .options: "[OPSI]"
    case .program:
        "mengelola kompetisi inovasi pelayanan publik, dari aturan dan pendaftaran sampai penilaian dan hasil."
    case .arguments: "Argumen:"
    case .ownOptions: "Opsi:"
    case .commonOptions: "Opsi umum:"
    case .examples: "Contoh:"
    case .exitStatuses: "Status keluar:"
    case .fallback: "bawaan:"
    case .isRequired: "wajib"
    case .isRepeated: "boleh berulang"
    case .moreAboutACommand: "Bantuan untuk satu perintah:"
    case .moreAboutThisCommand: "Bantuan:"
    case .version: "Tampilkan versi program"
    }
}

private func englishHelp(_ word: HelpWord) -> String {
    switch word {
    case .usage: "Usage:"
    case .command: "COMMAND"
    case .options: "[OPTIONS]"
    case .program: "runs competitions of public-service innovation, from rules and intake to judging and results."
    case .arguments: "Arguments:"
    case .ownOptions: "Options:"
    case .commonOptions: "Common options:"
    case .examples: "Examples:"
    case .exitStatuses: "Exit status:"
    case .fallback: "default:"
    case .isRequired: "required"
    case .isRepeated: "may be repeated"
    case .moreAboutACommand: "Help for one command:"
    case .moreAboutThisCommand: "Help:"
    case .version: "Show the program's version"
    }
}

extension Phase {
    /// The heading of the phase in the overview.
    func heading(in language: Language) -> String {
        switch language {
        case .indonesian: indonesianHeading(self)
        case .english: englishHeading(self)
        }
    }
}

private func indonesianHeading(_ phase: Phase) -> String {
    switch phase {
    case .prepare: "Persiapan:"
    case .intake: "Pendaftaran:"
    case .judging: "Penilaian:"
    case .result: "Hasil:"
    case .look: "Melihat dan memeriksa:"
    }
}

private func englishHeading(_ phase: Phase) -> String {
    switch phase {
    case .prepare: "Prepare:"
    case .intake: "Intake:"
    case .judging: "Judging:"
    case .result: "Result:"
    case .look: "Look and check:"
    }
}

extension ExitStatus {
    /// What the status means.
    func meaning(in language: Language) -> String {
        switch language {
        case .indonesian: indonesianMeaning(self)
        case .english: englishMeaning(self)
        }
    }
}

private func indonesianMeaning(_ status: ExitStatus) -> String {
    switch status {
    case .done: "selesai"
    case .refused: "ditolak dengan temuan; tidak ada yang ditulis"
    case .usage: "perintah atau opsi salah tulis"
    case .noStore: "folder tidak berisi data kompetisi"
    case .storeBusy: "data kompetisi sedang dipakai proses lain"
    case .inputOutput: "berkas atau keluaran gagal dibaca atau ditulis"
    case .internalFault: "kesalahan di dalam program"
    }
}

private func englishMeaning(_ status: ExitStatus) -> String {
    switch status {
    case .done: "done"
    case .refused: "refused with findings; nothing was written"
    case .usage: "the command line is wrong"
    case .noStore: "the folder holds no contest"
    case .storeBusy: "another process is using the contest"
    case .inputOutput: "a file or stream could not be read or written"
    case .internalFault: "a fault inside the program"
    }
}
