import Competition

/// A sentence of the console besides usage and help.
enum ConsoleWord: Hashable, Sendable {
    /// Findings beyond those shown.
    case moreFindings(Int)
    /// Somebody else holds the store.
    case waiting(for: [LockHolder])
    /// The question after the consequence of a change.
    case goOn

    /// The sentence in a language.
    func words(in language: Language) -> String {
        switch language {
        case .indonesian: indonesianWord(self)
        case .english: englishWord(self)
        }
    }
}

private func indonesianWord(_ word: ConsoleWord) -> String {
    switch word {
    case .moreFindings(let count): "dan \(Language.indonesian.count(count)) temuan lain"
    case .waiting(let holders): "Menunggu: data kompetisi sedang dipakai \(indonesianHolders(holders)) ..."
    case .goOn: "Lanjutkan? [y/T]"
    }
}

private func englishWord(_ word: ConsoleWord) -> String {
    switch word {
    case .moreFindings(let count): "and \(Language.english.count(count)) more findings"
    case .waiting(let holders): "Waiting: the contest is in use by \(englishHolders(holders)) ..."
    case .goOn: "Go on? [y/N]"
    }
}

extension Language {
    /// The word for how grave a finding is.
    func grade(_ severity: Severity) -> String {
        switch (self, severity) {
        case (.indonesian, .error): "kesalahan"
        case (.indonesian, .warning): "peringatan"
        case (.english, .error): "error"
        case (.english, .warning): "warning"
        }
    }
}

extension CommandFailure {
    /// The sentence that ends the program, without full stop, to stand behind its name.
    func sentence(in language: Language) -> String {
        switch language {
        case .indonesian: indonesianFailure(self)
        case .english: englishFailure(self)
        }
    }
}

private func indonesianFailure(_ failure: CommandFailure) -> String {
    let language = Language.indonesian
    return switch failure {
    case .usage(let usage): usage.problems.map { $0.sentence(in: language) }.joined(separator: "; ")
    case .refused(let findings): "ditolak, \(indonesianTally(findings)); tidak ada yang ditulis"
    case .declined: "dibatalkan; tidak ada yang ditulis"
    case .noStore(let path):
        "\(path) bukan folder data kompetisi; tunjuk foldernya dengan --store FOLDER, atau buat yang baru dengan "
            + "\(Program.name) init"
    case .storeBusy(let path, let seconds, let holders):
        "data kompetisi di \(path) masih dipakai \(indonesianHolders(holders)) setelah ditunggu "
            + "\(language.count(seconds)) detik; coba lagi"
    case .inputOutput(let channel, let number):
        "\(indonesianChannel(channel)): \(SystemReason(number).words(in: language))"
    case .internalFault(let text): "kesalahan di dalam program, mohon dilaporkan: \(text)"
    }
}

private func englishFailure(_ failure: CommandFailure) -> String {
    let language = Language.english
    return switch failure {
    case .usage(let usage): usage.problems.map { $0.sentence(in: language) }.joined(separator: "; ")
    case .refused(let findings): "refused, \(englishTally(findings)); nothing was written"
    case .declined: "cancelled; nothing was written"
    case .noStore(let path):
        "\(path) is not the folder of a contest; name it with --store DIR, or make one with \(Program.name) init"
    case .storeBusy(let path, let seconds, let holders):
        "the contest in \(path) was still in use by \(englishHolders(holders)) after \(language.count(seconds)) s; "
            + "try again"
    case .inputOutput(let channel, let number):
        "\(englishChannel(channel)): \(SystemReason(number).words(in: language))"
    case .internalFault(let text): "a fault inside the program, please report it: \(text)"
    }
}

private func indonesianHolders(_ holders: [LockHolder]) -> String {
    let named = holders.map { holder in
        holder.command.map { "\($0) (proses \(holder.process))" } ?? "proses \(holder.process)"
    }
    return named.isEmpty ? "proses lain" : Language.indonesian.allOf(named)
}

private func englishHolders(_ holders: [LockHolder]) -> String {
    let named = holders.map { holder in
        holder.command.map { "\($0) (process \(holder.process))" } ?? "process \(holder.process)"
    }
    return named.isEmpty ? "another process" : Language.english.allOf(named)
}

private func indonesianChannel(_ channel: Channel) -> String {
    switch channel {
    case .file(let path): path
    case .standardInput: "masukan baku"
    case .standardOutput: "keluaran baku"
    }
}

private func englishChannel(_ channel: Channel) -> String {
    switch channel {
    case .file(let path): path
    case .standardInput: "standard input"
    case .standardOutput: "standard output"
    }
}

private func indonesianTally(_ findings: [Finding]) -> String {
    let errors = findings.count { $0.severity == .error }
    let warnings = findings.count - errors
    let language = Language.indonesian
    let text = "\(language.count(errors)) kesalahan"
    return warnings == 0 ? text : "\(text) dan \(language.count(warnings)) peringatan"
}

private func englishTally(_ findings: [Finding]) -> String {
    let errors = findings.count { $0.severity == .error }
    let warnings = findings.count - errors
    let language = Language.english
    let text = "\(language.count(errors)) \(errors == 1 ? "error" : "errors")"
    return warnings == 0 ? text : "\(text) and \(language.count(warnings)) \(warnings == 1 ? "warning" : "warnings")"
}
