import Competition

extension PublicationProblem {
    /// The words about the problem.
    func text(in language: Language) -> FindingText {
        switch language {
        case .indonesian: indonesianPublication(self)
        case .english: englishPublication(self)
        }
    }
}

private func indonesianPublication(_ problem: PublicationProblem) -> FindingText {
    switch problem {
    case .folderUnnamed(let path):
        FindingText("\(path) tidak dapat menjadi folder situs", cure: "Sebutkan nama folder, misalnya --to situs.")
    case .notAFolder(let path):
        FindingText("\(path) bukan folder", cure: "Sebutkan folder baru atau folder situs yang lama.")
    case .folderForeign(let path):
        FindingText(
            "\(path) berisi hal lain, bukan situs yang diterbitkan program ini",
            cure: "Sebutkan folder lain; program tidak menghapus berkas yang bukan buatannya.")
    case .busy(let path):
        FindingText("proses lain sedang menerbitkan ke \(path)", cure: "Tunggu sampai selesai, lalu ulangi.")
    }
}

private func englishPublication(_ problem: PublicationProblem) -> FindingText {
    switch problem {
    case .folderUnnamed(let path):
        FindingText("\(path) cannot become the folder of a site", cure: "Name a folder, such as --to site.")
    case .notAFolder(let path):
        FindingText("\(path) is not a folder", cure: "Name a new folder, or that of the earlier site.")
    case .folderForeign(let path):
        FindingText(
            "\(path) holds other things than a site that this program published",
            cure: "Name another folder; the program never removes files that it did not make.")
    case .busy(let path):
        FindingText("another process is publishing to \(path)", cure: "Wait until it has finished, and try again.")
    }
}
