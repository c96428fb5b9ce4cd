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
            "\(path) berisi hal lain, bukan terbitan sejenis dari program ini",
            cure: "Sebutkan folder lain; program tidak menghapus berkas yang bukan buatannya.")
    case .busy(let path):
        FindingText("proses lain sedang menerbitkan ke \(path)", cure: "Tunggu sampai selesai, lalu ulangi.")
    case .folderInSite(let path):
        FindingText(
            "\(path) berada di dalam situs yang diterbitkan",
            cure: "Sebutkan folder di luar situs; dokumen ini tidak untuk umum.")
    case .foldersOverlap(let path, let other):
        FindingText("\(path) dan \(other) saling menimpa", cure: "Beri setiap jenis dokumen folder sendiri.")
    case .logoRefused(let path):
        FindingText(
            "\(path) bukan gambar PNG, JPEG atau SVG biasa", cure: "Simpan logo sebagai PNG atau SVG tanpa entitas.")
    case .styleRefused(let path):
        FindingText("\(path) bukan lembar gaya yang dapat dipakai", cure: "Gunakan teks UTF-8 tanpa </style.")
    case .nothingToPrint(let option):
        FindingText(
            "belum ada keputusan yang menghasilkan dokumen untuk \(option)",
            cure: "Putuskan tahapnya lebih dahulu dengan decide.")
    case .listProvisional(let option):
        FindingText(
            "daftarnya masih sementara, jadi belum ada yang dibuat untuk \(option)",
            cure: "Tetapkan dahulu daftarnya dengan decide --final setelah masa sanggah.")
    case .codeMalformed(let code):
        FindingText("\"\(code)\" bukan kode dokumen", cure: "Ketik dua belas huruf dan angka seperti 7KQ2-M0XD-9WTB.")
    case .codeUnknown(let code):
        FindingText(
            "tidak ada dokumen kompetisi ini yang memiliki kode \(code)",
            cure: "Periksa lagi ketikannya; bila benar, isi dokumen itu tidak berasal dari data ini atau telah diubah.")
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
            "\(path) holds other things than this program published there before",
            cure: "Name another folder; the program never removes files that it did not make.")
    case .busy(let path):
        FindingText("another process is publishing to \(path)", cure: "Wait until it has finished, and try again.")
    case .folderInSite(let path):
        FindingText(
            "\(path) lies in a published site",
            cure: "Name a folder outside the site; these documents are not for everybody.")
    case .foldersOverlap(let path, let other):
        FindingText("\(path) and \(other) overlap", cure: "Give each kind of document a folder of its own.")
    case .logoRefused(let path):
        FindingText("\(path) is no PNG, JPEG or plain SVG", cure: "Save the logo as PNG, or as SVG without entities.")
    case .styleRefused(let path):
        FindingText("\(path) is no style sheet that can be used", cure: "Use text in UTF-8 without </style.")
    case .nothingToPrint(let option):
        FindingText(
            "no decision gives documents for \(option) yet",
            cure: "Decide the stage first, with decide.")
    case .listProvisional(let option):
        FindingText(
            "the list is provisional, so nothing is made for \(option) yet",
            cure: "First make the list final by decide --final, after the window for objections.")
    case .codeMalformed(let code):
        FindingText(
            "\"\(code)\" is no code of a document", cure: "Type twelve letters and digits such as 7KQ2-M0XD-9WTB.")
    case .codeUnknown(let code):
        FindingText(
            "no document of this contest has the code \(code)",
            cure: "Check the typing; if it is right, the document does not come from this data, or was changed.")
    }
}
