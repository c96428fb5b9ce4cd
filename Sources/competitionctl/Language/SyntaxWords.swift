import Competition

extension SyntaxProblem {
    /// The words about the problem.
    func text(in language: Language) -> FindingText {
        switch language {
        case .indonesian: indonesianSyntax(self)
        case .english: englishSyntax(self)
        }
    }
}

private func indonesianSyntax(_ problem: SyntaxProblem) -> FindingText {
    let language = Language.indonesian
    return switch problem {
    case .empty:
        FindingText("berkas kosong", cure: "Periksa apakah berkas tersimpan dengan lengkap.")
    case .notXML(let hint): indonesianHint(hint)
    case .notUTF8:
        FindingText("isi berkas bukan teks UTF-8", cure: "Simpan ulang berkas dengan pengodean UTF-8.")
    case .encodingDeclared(let name):
        FindingText(
            "baris pertama menyebut pengodean \"\(name)\", padahal yang diterima hanya UTF-8",
            cure: "Simpan berkas sebagai UTF-8 dan tulis encoding=\"UTF-8\" di baris pertama.")
    case .characterForbidden(let code):
        FindingText(
            "ada karakter \(scalarName(code)) yang tidak boleh ada dalam XML",
            cure: "Hapus karakter itu; biasanya ikut tersalin dari PDF atau pengolah kata.")
    case .doctype:
        FindingText(
            "berkas memuat DOCTYPE, yang tidak diterima demi keamanan",
            cure: "Hapus bagian yang diawali <!DOCTYPE.")
    case .tooLarge(let bytes, let limit):
        FindingText(
            bytes > limit + 1
                ? "ukuran berkas \(language.size(bytes: bytes)), paling besar \(language.size(bytes: limit))"
                : "berkas lebih besar daripada \(language.size(bytes: limit))",
            cure: "Gambar dan dokumen pendukung tidak ditulis di dalam berkas ini; sertakan sebagai lampiran.")
    case .tooDeep(let limit):
        FindingText(
            "elemen bertingkat lebih dari \(language.count(limit)) lapis",
            cure: "Bandingkan susunan berkas dengan formulir kosong.")
    case .tagTooLong(let limit):
        FindingText(
            "ada tag yang lebih panjang daripada \(language.size(bytes: limit))",
            cure: "Tulis teks panjang di antara tag pembuka dan penutup, bukan di dalam tag.")
    }
}

private func englishSyntax(_ problem: SyntaxProblem) -> FindingText {
    let language = Language.english
    return switch problem {
    case .empty:
        FindingText("the file is empty", cure: "Check that the file was saved completely.")
    case .notXML(let hint): englishHint(hint)
    case .notUTF8:
        FindingText("the file is not text in UTF-8", cure: "Save the file again in the encoding UTF-8.")
    case .encodingDeclared(let name):
        FindingText(
            "the first line names the encoding \"\(name)\", but only UTF-8 is accepted",
            cure: "Save the file as UTF-8 and write encoding=\"UTF-8\" on the first line.")
    case .characterForbidden(let code):
        FindingText(
            "there is a character \(scalarName(code)), which XML cannot hold",
            cure: "Remove it; such characters usually come along when text is copied from a PDF or a word processor.")
    case .doctype:
        FindingText(
            "the file has a DOCTYPE, which is not accepted for safety",
            cure: "Remove the part that starts with <!DOCTYPE.")
    case .tooLarge(let bytes, let limit):
        FindingText(
            bytes > limit + 1
                ? "the file has \(language.size(bytes: bytes)), at most \(language.size(bytes: limit)) are allowed"
                : "the file is larger than \(language.size(bytes: limit))",
            cure: "Pictures and supporting documents are not written into this file; send them as attachments.")
    case .tooDeep(let limit):
        FindingText(
            "elements are nested deeper than \(language.count(limit)) levels",
            cure: "Compare the structure with the blank form.")
    case .tagTooLong(let limit):
        FindingText(
            "a tag is longer than \(language.size(bytes: limit))",
            cure: "Write long text between the start tag and the end tag, not inside a tag.")
    }
}

private func indonesianHint(_ hint: XMLHint) -> FindingText {
    switch hint {
    case .tagMismatch:
        FindingText(
            "tag penutup tidak cocok dengan tag pembukanya",
            cure: "Tutup setiap tag dengan nama yang sama, misalnya <title> dengan </title>.")
    case .unfinished:
        FindingText(
            "berkas terpotong, atau ada tag yang belum ditutup",
            cure: "Periksa bagian akhir berkas; setiap tag pembuka memerlukan tag penutup.")
    case .ampersand:
        FindingText("tanda & ditulis apa adanya", cure: "Tulis tanda & sebagai &amp;.")
    case .lessThan:
        FindingText("tanda < ditulis apa adanya", cure: "Tulis tanda < sebagai &lt;.")
    case .attributeRepeated:
        FindingText("satu atribut ditulis dua kali pada elemen yang sama", cure: "Hapus salah satunya.")
    case .attributeQuotes:
        FindingText(
            "nilai atribut tidak diapit tanda kutip",
            cure: "Apit nilai atribut dengan tanda kutip lurus, misalnya score=\"85\", bukan tanda kutip melengkung.")
    case .prefixUnknown:
        FindingText("ada nama dengan awalan yang tidak dikenal", cure: "Hapus awalan sebelum tanda titik dua.")
    case .afterEnd:
        FindingText("ada isi setelah akhir dokumen", cure: "Hapus semua yang berada setelah tag penutup terakhir.")
    case .noMarkup:
        FindingText(
            "berkas tidak diawali tag XML",
            cure: "Gunakan berkas formulir itu sendiri, bukan salinannya dalam Word, Excel, atau PDF.")
    case .other:
        FindingText(
            "susunan tag tidak benar", cure: "Bandingkan bagian di sekitar baris ini dengan formulir kosong.")
    }
}

private func englishHint(_ hint: XMLHint) -> FindingText {
    switch hint {
    case .tagMismatch:
        FindingText(
            "an end tag does not fit its start tag",
            cure: "Close every tag by the same name, such as <title> by </title>.")
    case .unfinished:
        FindingText(
            "the file ends too early, or a tag is never closed",
            cure: "Look at the end of the file; every start tag needs an end tag.")
    case .ampersand:
        FindingText("an & stands as it is", cure: "Write & as &amp;.")
    case .lessThan:
        FindingText("a < stands as it is", cure: "Write < as &lt;.")
    case .attributeRepeated:
        FindingText("an attribute stands twice on one element", cure: "Remove one of them.")
    case .attributeQuotes:
        FindingText(
            "the value of an attribute is not in quotes",
            cure: "Put straight quotes around it, such as score=\"85\", not curly ones.")
    case .prefixUnknown:
        FindingText("a name has a prefix that is not known", cure: "Remove the prefix before the colon.")
    case .afterEnd:
        FindingText(
            "something follows the end of the document", cure: "Remove everything behind the last end tag.")
    case .noMarkup:
        FindingText(
            "the file does not start with an XML tag",
            cure: "Use the form's own file, not a copy of it in Word, Excel or PDF.")
    case .other:
        FindingText("the tags are not in order", cure: "Compare the lines around this one with the blank form.")
    }
}

/// A character by its Unicode number, as tables of characters have it: `U+000C`.
func scalarName(_ code: Int) -> String {
    let digits = String(code, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
