import Competition

extension PublicationProblem.Code {
    /// What the code means, at length.
    func explanation(in language: Language) -> Explanation {
        switch language {
        case .indonesian: indonesianExplanation(self)
        case .english: englishExplanation(self)
        }
    }
}

private func indonesianExplanation(_ code: PublicationProblem.Code) -> Explanation {
    switch code {
    case .folderUnnamed:
        Explanation(
            "Situs menggantikan foldernya secara utuh, sehingga foldernya harus bernama.",
            example: "Perintah publish diberi --to . sehingga yang dimaksud adalah folder kerja itu sendiri.",
            cure: "Sebutkan nama folder, misalnya --to situs.")
    case .notAFolder:
        Explanation(
            "Nama yang disebut sudah dipakai oleh berkas.",
            example: "Ada berkas bernama situs di tempat situs hendak ditulis.",
            cure: "Sebutkan folder baru atau folder situs yang lama.")
    case .folderForeign:
        Explanation(
            "Menerbitkan berarti mengganti seluruh isi folder. Folder ini berisi hal lain, dan program tidak menghapus "
                + "berkas yang bukan buatannya.",
            example: "Perintah publish diberi --to Dokumen.",
            cure: "Sebutkan folder baru, folder kosong, atau folder situs yang lama.")
    case .busy:
        Explanation(
            "Dua proses tidak dapat menerbitkan ke folder yang sama pada saat yang sama.",
            example: "Dua petugas menjalankan publish ke folder bersama.",
            cure: "Tunggu sampai yang lain selesai, lalu ulangi.")
    }
}

private func englishExplanation(_ code: PublicationProblem.Code) -> Explanation {
    switch code {
    case .folderUnnamed:
        Explanation(
            "A site replaces its folder as a whole, so the folder must have a name.",
            example: "The command publish was given --to . which is the working folder itself.",
            cure: "Name a folder, such as --to site.")
    case .notAFolder:
        Explanation(
            "The name is that of a file.",
            example: "A file called site stands where the site is to be written.",
            cure: "Name a new folder, or that of the earlier site.")
    case .folderForeign:
        Explanation(
            "To publish is to replace all that is in the folder. This one holds other things, and the program never "
                + "removes files that it did not make.",
            example: "The command publish was given --to Documents.",
            cure: "Name a new folder, an empty one, or that of the earlier site.")
    case .busy:
        Explanation(
            "Two processes cannot publish to one folder at the same time.",
            example: "Two officers run publish to a shared folder.",
            cure: "Wait until the other has finished, and try again.")
    }
}
