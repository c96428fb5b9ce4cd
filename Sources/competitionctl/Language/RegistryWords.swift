import Competition

extension RegistryProblem {
    /// The words about the problem.
    func text(in language: Language) -> FindingText {
        switch language {
        case .indonesian: indonesianRegistry(self)
        case .english: englishRegistry(self)
        }
    }
}

private func indonesianRegistry(_ problem: RegistryProblem) -> FindingText {
    let language = Language.indonesian
    return switch problem {
    case .rowsDisagree(let id, let column, let first, let second):
        FindingText(
            "kolom \"\(column)\" untuk \"\(id)\" tidak seragam: \"\(first)\" dan \"\(second)\"",
            cure: "Samakan isi kolom itu pada semua baris \"\(id)\".")
    case .serviceInUse(let office, let service, let entry):
        FindingText(
            "layanan \"\(service)\" tidak lagi tercantum pada perangkat daerah \"\(office)\", padahal dipakai inovasi "
                + "\"\(entry)\"",
            cure: "Cantumkan kembali layanan itu, atau tarik dulu inovasinya.")
    case .expertiseUnknown(let category, let suggestion):
        FindingText(
            "bidang keahlian \"\(category)\" bukan kategori kompetisi ini" + language.guess(suggestion))
    case .conflictUnknown(let kind, let id, let suggestion):
        FindingText(
            "benturan kepentingan menyebut \(indonesianParty(kind)) \"\(id)\", yang belum terdaftar"
                + language.guess(suggestion),
            cure: "Bila pengenal itu benar, peringatan ini hilang setelah pihak tersebut terdaftar.")
    case .officeWithoutServices(let office):
        FindingText(
            "perangkat daerah \"\(office)\" belum memiliki layanan",
            cure: "Tambahkan layanannya agar perangkat daerah ini dapat mengajukan inovasi.")
    case .conflictMalformed(let value):
        FindingText(
            "benturan kepentingan \"\(value)\" tidak dapat dibaca",
            cure: "Tulis office:ID, institution:KODE, atau entry:ID, misalnya office:3508-dinkes.")
    }
}

private func englishRegistry(_ problem: RegistryProblem) -> FindingText {
    let language = Language.english
    return switch problem {
    case .rowsDisagree(let id, let column, let first, let second):
        FindingText(
            "the rows of \"\(id)\" disagree in column \"\(column)\": \"\(first)\" and \"\(second)\"",
            cure: "Write the same in that column on all rows of \"\(id)\".")
    case .serviceInUse(let office, let service, let entry):
        FindingText(
            "service \"\(service)\" of office \"\(office)\" is left out, but entry \"\(entry)\" is for it",
            cure: "Put the service back, or withdraw the entry first.")
    case .expertiseUnknown(let category, let suggestion):
        FindingText("expertise \"\(category)\" is no category of the contest" + language.guess(suggestion))
    case .conflictUnknown(let kind, let id, let suggestion):
        FindingText(
            "a conflict of interest names \(englishParty(kind)) \"\(id)\", which is not registered yet"
                + language.guess(suggestion),
            cure: "If the identifier is right, the warning goes away once it is registered.")
    case .officeWithoutServices(let office):
        FindingText(
            "office \"\(office)\" has no services", cure: "Add its services, so that the office can submit entries.")
    case .conflictMalformed(let value):
        FindingText(
            "the conflict of interest \"\(value)\" cannot be read",
            cure: "Write office:ID, institution:CODE or entry:ID, such as office:3508-dinkes.")
    }
}

private func indonesianParty(_ kind: String) -> String {
    switch kind {
    case "office": "perangkat daerah"
    case "institution": "instansi"
    case "entry": "inovasi"
    default: kind
    }
}

private func englishParty(_ kind: String) -> String { kind }
