import Competition

extension SyntaxProblem.Code {
    /// What the code means, at length.
    func explanation(in language: Language) -> Explanation {
        switch language {
        case .indonesian: indonesianExplanation(self)
        case .english: englishExplanation(self)
        }
    }
}

private func indonesianExplanation(_ code: SyntaxProblem.Code) -> Explanation {
    switch code {
    case .empty:
        Explanation(
            "Berkas tidak berisi apa pun.",
            example: "Penyimpanan terputus sehingga yang tersisa berkas kosong.",
            cure: "Simpan ulang berkasnya, lalu kirim kembali.")
    case .notXML:
        Explanation(
            "Susunan tag dalam berkas tidak benar, sehingga isinya tidak dapat dibaca. Temuan menyebut baris dan "
                + "dugaan penyebabnya.",
            example: "Tanda & ditulis apa adanya dalam judul Sehat & Bahagia.",
            cure: "Tulis & sebagai &amp; dan < sebagai &lt;, tutup setiap tag dengan nama yang sama, dan apit "
                + "nilai atribut dengan tanda kutip lurus.")
    case .notUTF8:
        Explanation(
            "Isi berkas bukan teks dalam pengodean UTF-8.",
            example: "Berkas disimpan editor lama dengan pengodean Windows.",
            cure: "Simpan ulang dengan pilihan pengodean UTF-8.")
    case .encodingDeclared:
        Explanation(
            "Baris pertama berkas menyebut pengodean selain UTF-8. Demi keamanan hanya UTF-8 yang diterima.",
            example: "Tertulis encoding=\"ISO-8859-1\".",
            cure: "Simpan sebagai UTF-8 dan tulis encoding=\"UTF-8\".")
    case .characterForbidden:
        Explanation(
            "Berkas memuat karakter kendali yang tidak dapat dimuat XML.",
            example: "Teks disalin dari PDF bersama tanda ganti halaman (U+000C).",
            cure: "Hapus karakter itu pada baris yang disebut; mengetik ulang kata di sekitarnya biasanya cukup.")
    case .doctype:
        Explanation(
            "Berkas memuat DOCTYPE. Bagian itu tidak diperlukan dan dapat disalahgunakan untuk membaca berkas "
                + "lain, sehingga ditolak.",
            example: "Baris <!DOCTYPE ada di awal berkas.",
            cure: "Hapus bagian itu.")
    case .tooLarge:
        Explanation(
            "Berkas lebih besar daripada batas untuk satu dokumen.",
            example: "Gambar ditempelkan sebagai teks panjang di dalam jawaban.",
            cure: "Sertakan gambar dan dokumen sebagai lampiran, bukan di dalam formulir.")
    case .tooDeep:
        Explanation(
            "Elemen bertingkat terlalu dalam; dokumen yang wajar tidak pernah sedalam itu.",
            example: "Berkas dibuat program lain dan rusak.",
            cure: "Mulai kembali dari formulir kosong.")
    case .tagTooLong:
        Explanation(
            "Satu tag memuat terlalu banyak teks.",
            example: "Jawaban ditulis di dalam atribut, bukan di antara tag.",
            cure: "Tulis teks panjang di antara tag pembuka dan tag penutup.")
    }
}

private func englishExplanation(_ code: SyntaxProblem.Code) -> Explanation {
    switch code {
    case .empty:
        Explanation(
            "The file holds nothing.",
            example: "Saving was interrupted and left an empty file.",
            cure: "Save the file again and send it.")
    case .notXML:
        Explanation(
            "The tags of the file are not in order, so it cannot be read. The finding names the line and the "
                + "likely cause.",
            example: "An & stands as it is in the title Sehat & Bahagia.",
            cure: "Write & as &amp; and < as &lt;, close every tag by the same name, and put straight quotes "
                + "around values of attributes.")
    case .notUTF8:
        Explanation(
            "The file is not text in the encoding UTF-8.",
            example: "An old editor saved the file in a Windows encoding.",
            cure: "Save it again and choose the encoding UTF-8.")
    case .encodingDeclared:
        Explanation(
            "The first line of the file names an encoding other than UTF-8. For safety, only UTF-8 is accepted.",
            example: "It says encoding=\"ISO-8859-1\".",
            cure: "Save the file as UTF-8 and write encoding=\"UTF-8\".")
    case .characterForbidden:
        Explanation(
            "The file has a control character that XML cannot hold.",
            example: "Text was copied from a PDF together with a page break (U+000C).",
            cure: "Remove it on the line that is named; typing the words around it again is usually enough.")
    case .doctype:
        Explanation(
            "The file has a DOCTYPE. It is not needed and could be misused to read other files, so it is refused.",
            example: "A line <!DOCTYPE stands at the start.",
            cure: "Remove it.")
    case .tooLarge:
        Explanation(
            "The file is larger than a document may be.",
            example: "A picture was pasted into an answer as long text.",
            cure: "Send pictures and documents as attachments, not inside the form.")
    case .tooDeep:
        Explanation(
            "Elements are nested too deep; no sensible document goes so far.",
            example: "The file was made by another program and is damaged.",
            cure: "Start again from a blank form.")
    case .tagTooLong:
        Explanation(
            "A single tag holds too much text.",
            example: "An answer was written into an attribute instead of between tags.",
            cure: "Write long text between the start tag and the end tag.")
    }
}
