import Competition

extension CSVProblem {
    /// The words about the problem.
    func text(in language: Language) -> FindingText {
        switch language {
        case .indonesian: indonesianCSV(self)
        case .english: englishCSV(self)
        }
    }
}

private func indonesianCSV(_ problem: CSVProblem) -> FindingText {
    let language = Language.indonesian
    return switch problem {
    case .empty:
        FindingText("tabel tidak berisi data", cure: "Tulis nama kolom di baris pertama dan isi mulai baris kedua.")
    case .notUTF8:
        FindingText("isi berkas bukan teks UTF-8", cure: "Di Excel, simpan sebagai \"CSV UTF-8\".")
    case .byteOrderMark:
        FindingText("berkas diawali tanda BOM; tanda itu diabaikan")
    case .semicolons:
        FindingText("kolom dipisah titik koma, bukan koma; tabel dibaca dengan titik koma")
    case .brokenQuote:
        FindingText(
            "tanda kutip tidak ditutup, atau ada teks setelah tanda kutip penutup",
            cure: "Tutup isian dengan tanda kutip; tanda kutip di dalam isian ditulis dua kali.")
    case .fieldCount(let found, let expected):
        FindingText(
            "baris ini berisi \(language.count(found)) isian, seharusnya \(language.count(expected))",
            cure: "Isian yang memuat koma harus diapit tanda kutip.")
    case .columnMissing(let column):
        FindingText("kolom \"\(column)\" tidak ada")
    case .columnUnknown(let column, let suggestion):
        FindingText("kolom \"\(column)\" tidak dikenal" + language.guess(suggestion))
    case .columnRepeated(let column):
        FindingText("kolom \"\(column)\" ada lebih dari satu")
    case .columnUnnamed(let number):
        FindingText("kolom ke-\(number) tidak bernama", cure: "Beri nama kolom itu atau hapus kolomnya.")
    case .tooLarge(let bytes, let limit):
        // Reading stops behind the limit; how much larger the file is, is then not known.
        FindingText(
            bytes > limit + 1
                ? "ukuran berkas \(language.count(bytes)) byte, paling besar \(language.count(limit)) byte"
                : "tabel lebih besar daripada \(language.size(bytes: limit))")
    }
}

private func englishCSV(_ problem: CSVProblem) -> FindingText {
    let language = Language.english
    return switch problem {
    case .empty:
        FindingText("the table has no data", cure: "Put the names of the columns on the first line and data below it.")
    case .notUTF8:
        FindingText("the file is not text in UTF-8", cure: "In Excel, save it as \"CSV UTF-8\".")
    case .byteOrderMark:
        FindingText("the file starts with a byte-order mark, which was skipped")
    case .semicolons:
        FindingText("the columns are separated by semicolons, not commas; the table was read so")
    case .brokenQuote:
        FindingText(
            "a quote is not closed, or text follows the closing quote",
            cure: "Close the field with a quote; write quotes inside the field twice.")
    case .fieldCount(let found, let expected):
        FindingText(
            "this row has \(language.count(found)) \(found == 1 ? "field" : "fields") instead of "
                + language.count(expected),
            cure: "Fields that contain a comma must be quoted.")
    case .columnMissing(let column):
        FindingText("column \"\(column)\" is missing")
    case .columnUnknown(let column, let suggestion):
        FindingText("there is no column \"\(column)\"" + language.guess(suggestion))
    case .columnRepeated(let column):
        FindingText("column \"\(column)\" stands more than once")
    case .columnUnnamed(let number):
        FindingText("column \(number) has no name", cure: "Name the column or remove it.")
    case .tooLarge(let bytes, let limit):
        FindingText(
            bytes > limit + 1
                ? "the file has \(language.count(bytes)) bytes, at most \(language.count(limit)) are allowed"
                : "the table is larger than \(language.size(bytes: limit))")
    }
}
