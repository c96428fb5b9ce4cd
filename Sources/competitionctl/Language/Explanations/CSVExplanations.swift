import Competition

extension CSVProblem.Code {
    /// What the code means, at length.
    func explanation(in language: Language) -> Explanation {
        switch language {
        case .indonesian: indonesianExplanation(self)
        case .english: englishExplanation(self)
        }
    }
}

private func indonesianExplanation(_ code: CSVProblem.Code) -> Explanation {
    switch code {
    case .empty:
        Explanation(
            "Tabel tidak memuat baris judul, atau tidak ada baris di bawahnya.",
            example: "Berkas yang dikirim adalah lembar kosong.",
            cure: "Tulis nama kolom di baris pertama dan isinya mulai baris kedua.")
    case .notUTF8:
        Explanation(
            "Isi tabel tidak dikodekan sebagai UTF-8, sehingga huruf khusus dapat rusak.",
            example: "Tabel disimpan Excel sebagai CSV biasa.",
            cure: "Di Excel, pilih Simpan Sebagai, lalu CSV UTF-8.")
    case .byteOrderMark:
        Explanation(
            "Tabel diawali tanda BOM, seperti yang ditulis Excel. Ini peringatan: tanda itu diabaikan.",
            example: "Tabel disimpan dari Excel sebagai CSV UTF-8.",
            cure: "Tidak perlu tindakan.")
    case .semicolons:
        Explanation(
            "Kolom dipisah titik koma, seperti pada Excel berbahasa Indonesia. Ini peringatan: tabel dibaca "
                + "dengan titik koma.",
            example: "Baris pertama berbunyi office;name;institution_code.",
            cure: "Tidak perlu tindakan bila kolomnya terbaca benar.")
    case .brokenQuote:
        Explanation(
            "Isian yang dibuka dengan tanda kutip tidak ditutup, atau masih ada teks setelah tanda kutip penutup.",
            example: "Isian \"Puskesmas Gucialit tanpa kutip penutup.",
            cure: "Tutup isian dengan tanda kutip; tanda kutip di dalam isian ditulis dua kali.")
    case .fieldCount:
        Explanation(
            "Jumlah isian pada baris ini tidak sama dengan jumlah kolom.",
            example: "Nama yang memuat koma tidak diapit tanda kutip, sehingga terbaca sebagai dua isian.",
            cure: "Apit isian yang memuat koma dengan tanda kutip, atau lengkapi isian yang kurang.")
    case .columnMissing:
        Explanation(
            "Kolom yang diperlukan tidak ada di baris pertama.",
            example: "Tabel perangkat daerah tidak memuat kolom institution_code.",
            cure: "Tambahkan kolom itu; urutan kolom bebas.")
    case .columnUnknown:
        Explanation(
            "Nama kolom tidak dikenal, sehingga isinya tidak akan terbaca.",
            example: "Tertulis ofice, padahal kolomnya office.",
            cure: "Perbaiki nama kolomnya, atau hapus kolom yang tidak diperlukan.")
    case .columnRepeated:
        Explanation(
            "Nama kolom yang sama ada dua kali, sehingga tidak jelas mana yang berlaku.",
            example: "Dua kolom sama-sama bernama name.",
            cure: "Hapus salah satunya.")
    case .columnUnnamed:
        Explanation(
            "Kolom di baris pertama tidak bernama.",
            example: "Ada koma berlebih di akhir baris pertama.",
            cure: "Beri nama kolom itu, atau hapus kolomnya.")
    case .tooLarge:
        Explanation(
            "Tabel lebih besar daripada yang dapat diterima program.",
            example: "Berkas yang dikirim bukan tabel pendaftaran, melainkan ekspor seluruh basis data.",
            cure: "Bagi tabel menjadi beberapa berkas, atau hapus kolom yang tidak diperlukan.")
    }
}

private func englishExplanation(_ code: CSVProblem.Code) -> Explanation {
    switch code {
    case .empty:
        Explanation(
            "The table has no header, or no row below it.",
            example: "An empty sheet was sent.",
            cure: "Put the names of the columns on the first line and data below it.")
    case .notUTF8:
        Explanation(
            "The table is not encoded as UTF-8, so special letters could be damaged.",
            example: "Excel saved the table as plain CSV.",
            cure: "In Excel, choose Save As and then CSV UTF-8.")
    case .byteOrderMark:
        Explanation(
            "The table starts with a byte-order mark, as Excel writes it. This is a warning: the mark is skipped.",
            example: "Excel saved the table as CSV UTF-8.",
            cure: "Nothing needs to be done.")
    case .semicolons:
        Explanation(
            "The columns are separated by semicolons, as in Indonesian settings of Excel. This is a warning: the "
                + "table was read so.",
            example: "The first line says office;name;institution_code.",
            cure: "Nothing needs to be done if the columns are right.")
    case .brokenQuote:
        Explanation(
            "A field that opens with a quote is never closed, or text follows the closing quote.",
            example: "The field \"Puskesmas Gucialit has no closing quote.",
            cure: "Close the field with a quote; write quotes inside the field twice.")
    case .fieldCount:
        Explanation(
            "The row has more or fewer fields than there are columns.",
            example: "A name with a comma in it is not quoted and counts as two fields.",
            cure: "Quote fields that contain a comma, or add the fields that are missing.")
    case .columnMissing:
        Explanation(
            "A column that is needed is not on the first line.",
            example: "The table of offices has no column institution_code.",
            cure: "Add the column; the order of columns is free.")
    case .columnUnknown:
        Explanation(
            "The name of a column is not known, so what it holds would not be read.",
            example: "It says ofice, but the column is office.",
            cure: "Correct the name, or remove a column that is not needed.")
    case .columnRepeated:
        Explanation(
            "A column stands twice, so it is not clear which of them counts.",
            example: "Two columns are both called name.",
            cure: "Remove one of them.")
    case .columnUnnamed:
        Explanation(
            "A column on the first line has no name.",
            example: "There is a comma too many at the end of the first line.",
            cure: "Name the column, or remove it.")
    case .tooLarge:
        Explanation(
            "The table is larger than the program accepts.",
            example: "The file is an export of a whole database instead of a register.",
            cure: "Divide the table into several files, or remove columns that are not needed.")
    }
}
