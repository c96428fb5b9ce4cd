import Competition

extension RegistryProblem.Code {
    /// What the code means, at length.
    func explanation(in language: Language) -> Explanation {
        switch language {
        case .indonesian: indonesianExplanation(self)
        case .english: englishExplanation(self)
        }
    }
}

private func indonesianExplanation(_ code: RegistryProblem.Code) -> Explanation {
    switch code {
    case .rowsDisagree:
        Explanation(
            "Perangkat daerah dengan beberapa layanan menempati beberapa baris, dan baris-baris itu harus sama "
                + "kecuali pada kolom layanannya.",
            example: "Baris pertama bernama Dinas Kesehatan, baris kedua Dinkes.",
            cure: "Samakan isi kolom itu pada semua baris dengan pengenal yang sama.")
    case .serviceInUse:
        Explanation(
            "Pendaftaran ulang perangkat daerah menghilangkan layanan yang dipakai sebuah inovasi.",
            example: "Layanan rujukan dihapus dari tabel, padahal sudah ada inovasi untuk layanan itu.",
            cure: "Cantumkan kembali layanannya, atau tarik dahulu inovasinya.")
    case .expertiseUnknown:
        Explanation(
            "Bidang keahlian juri ditulis dengan pengenal kategori kompetisi, dan yang tertulis bukan salah satunya.",
            example: "Tertulis kesehatn, padahal kategorinya kesehatan.",
            cure: "Pakai pengenal kategori seperti dalam aturan kompetisi.")
    case .conflictUnknown:
        Explanation(
            "Benturan kepentingan menyebut pihak yang belum terdaftar. Ini peringatan: benturan itu tetap "
                + "dicatat dan berlaku begitu pihaknya terdaftar.",
            example: "Juri didaftarkan sebelum perangkat daerahnya.",
            cure: "Periksa pengenalnya; bila benar, tidak perlu tindakan.")
    case .officeWithoutServices:
        Explanation(
            "Perangkat daerah didaftarkan tanpa layanan, sehingga belum dapat mengajukan inovasi. Ini "
                + "peringatan: perangkat daerahnya tetap terdaftar.",
            example: "Kolom layanan dalam tabel masih kosong.",
            cure: "Tambahkan layanan dengan mendaftarkan ulang perangkat daerah itu.")
    case .conflictMalformed:
        Explanation(
            "Kolom conflicts ditulis sebagai jenis dan pengenal yang dipisah titik dua, beberapa dipisah spasi.",
            example: "Tertulis Dinas Kesehatan, bukan office:3508-dinkes.",
            cure: "Tulis office:ID, institution:KODE, atau entry:ID.")
    }
}

private func englishExplanation(_ code: RegistryProblem.Code) -> Explanation {
    switch code {
    case .rowsDisagree:
        Explanation(
            "An office with several services has several rows, and they must agree on everything but the service.",
            example: "The first row says Dinas Kesehatan, the second Dinkes.",
            cure: "Write the same in that column on all rows of one identifier.")
    case .serviceInUse:
        Explanation(
            "Registering the office again leaves out a service that an entry is for.",
            example: "The service rujukan is removed from the table although an entry is for it.",
            cure: "Put the service back, or withdraw the entry first.")
    case .expertiseUnknown:
        Explanation(
            "A juror's expertise is told by the contest's categories, and this is none of them.",
            example: "It says kesehatn, but the category is kesehatan.",
            cure: "Use the identifiers of categories as the contest has them.")
    case .conflictUnknown:
        Explanation(
            "A conflict of interest names a party that is not registered. This is a warning: the conflict is "
                + "kept and holds once the party is there.",
            example: "Jurors are registered before offices.",
            cure: "Check the identifier; if it is right, nothing needs to be done.")
    case .officeWithoutServices:
        Explanation(
            "An office is registered without services, so it cannot submit yet. This is a warning: the office is "
                + "registered.",
            example: "The columns of the service are still empty.",
            cure: "Add services by registering the office again.")
    case .conflictMalformed:
        Explanation(
            "The column conflicts holds kind and identifier with a colon between them, several separated by spaces.",
            example: "It says Dinas Kesehatan instead of office:3508-dinkes.",
            cure: "Write office:ID, institution:CODE or entry:ID.")
    }
}
