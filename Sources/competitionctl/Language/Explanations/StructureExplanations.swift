import Competition

extension StructureProblem.Code {
    /// What the code means, at length.
    func explanation(in language: Language) -> Explanation {
        switch language {
        case .indonesian: indonesianExplanation(self)
        case .english: englishExplanation(self)
        }
    }
}

private func indonesianExplanation(_ code: StructureProblem.Code) -> Explanation {
    switch code {
    case .namespaceUnknown:
        Explanation(
            "Tag pertama tidak menyebut jenis dokumen yang dikenal program ini (xmlns).",
            example: "Atribut xmlns terhapus ketika formulir disalin ke berkas baru.",
            cure: "Salin kembali tag pertama dari formulir kosong.")
    case .versionUnsupported:
        Explanation(
            "Dokumen dibuat untuk versi format yang belum dikenal program ini. Program menolaknya daripada salah "
                + "membacanya.",
            example: "Formulir dari program versi baru dibuka dengan program versi lama.",
            cure: "Gunakan versi program yang sesuai dengan dokumen itu.")
    case .kindUnexpected:
        Explanation(
            "Berkas ini jenis dokumen lain daripada yang diperlukan.",
            example: "Lembar penilaian diberikan kepada perintah submit.",
            cure: "Berikan berkas yang benar, atau gunakan perintah untuk jenis dokumen itu.")
    case .rootUnexpected:
        Explanation(
            "Nama tag pertama tidak sesuai dengan jenis dokumennya.",
            example: "Tag <entry> diganti menjadi <inovasi>.",
            cure: "Kembalikan nama tag seperti dalam formulir kosong.")
    case .elementMissing:
        Explanation(
            "Bagian yang wajib belum ada.",
            example: "Tag <title> terhapus dari <head>.",
            cure: "Tambahkan kembali tag itu di tempatnya menurut formulir kosong.")
    case .elementRepeated:
        Explanation(
            "Bagian yang hanya boleh ada satu muncul lebih dari satu kali.",
            example: "Ada dua <title> di dalam <head>.",
            cure: "Sisakan satu.")
    case .elementUnknown:
        Explanation(
            "Tag ini tidak dikenal di tempatnya.",
            example: "Tertulis <titel>, padahal namanya <title>.",
            cure: "Perbaiki nama tagnya, atau hapus bila tidak diperlukan.")
    case .elementMisplaced:
        Explanation(
            "Urutan tag berbeda dari yang ditetapkan.",
            example: "<title> ditulis setelah <office>.",
            cure: "Ikuti urutan dalam formulir kosong.")
    case .choiceUnsettled:
        Explanation(
            "Bagian ini harus memuat tepat satu dari beberapa pilihan.",
            example: "Lembar penilaian memuat <scores> dan juga <abstention>.",
            cure: "Sisakan salah satu.")
    case .attributeChoiceUnsettled:
        Explanation(
            "Bagian ini harus memuat tepat satu dari beberapa atribut.",
            example: "Benturan kepentingan menyebut perangkat daerah dan juga instansi.",
            cure: "Sisakan satu atribut; tulis bagian itu dua kali bila keduanya benar.")
    case .attributeMissing:
        Explanation(
            "Atribut yang wajib belum ada pada tag itu.",
            example: "Kriteria ditulis tanpa score.",
            cure: "Tambahkan atributnya seperti dalam formulir kosong.")
    case .attributeUnknown:
        Explanation(
            "Atribut ini tidak dikenal pada tag itu.",
            example: "Tertulis skor=\"85\", padahal namanya score.",
            cure: "Perbaiki nama atributnya, atau hapus.")
    case .textUnexpected:
        Explanation(
            "Ada teks di tempat yang hanya boleh memuat tag lain.",
            example: "Jawaban ditulis langsung di dalam <answers>, di luar tag pertanyaannya.",
            cure: "Pindahkan teks itu ke dalam tag yang sesuai.")
    case .valueEmpty:
        Explanation(
            "Isian yang tidak boleh kosong masih kosong.",
            example: "Judul inovasi belum diisi.",
            cure: "Isi nilainya. Bila bagian itu memang tidak diperlukan, hapus seluruh tag atau atributnya.")
    case .valueMalformed:
        Explanation(
            "Isian tidak ditulis dalam bentuk yang ditetapkan.",
            example: "Tanggal ditulis 3 Maret 2022, padahal bentuknya 2022-03-03.",
            cure: "Tulis dalam bentuk yang disebut temuan.")
    case .decimalComma:
        Explanation(
            "Angka ditulis dengan koma desimal. Dalam berkas, angka ditulis dengan titik desimal agar sama di "
                + "semua komputer; di layar dan laporan tetap memakai koma.",
            example: "Nilai ditulis 7,5.",
            cure: "Tulis 7.5.")
    case .valueUnknown:
        Explanation(
            "Isian ini harus salah satu dari pilihan yang ditetapkan.",
            example: "Tertulis kesehatn, padahal pilihannya kesehatan.",
            cure: "Pakai salah satu pilihan, persis seperti tertulis.")
    case .valueTooLong:
        Explanation(
            "Isian lebih panjang daripada yang dapat ditampung tempatnya.",
            example: "Judul inovasi ditulis sepanjang satu paragraf.",
            cure: "Ringkas isinya; uraian panjang ditulis dalam jawaban.")
    case .identifierRepeated:
        Explanation(
            "Pengenal yang harus unik dipakai lebih dari satu kali.",
            example: "Dua layanan satu perangkat daerah sama-sama berpengenal rujukan.",
            cure: "Beri setiap butir pengenal yang berbeda.")
    case .indonesianMissing:
        Explanation(
            "Teks dalam aturan harus ada dalam bahasa Indonesia; bahasa Inggris boleh ditambahkan.",
            example: "Nama kategori hanya ditulis dengan lang=\"en\".",
            cure: "Tambahkan tag yang sama dengan lang=\"id\".")
    case .languageRepeated:
        Explanation(
            "Teks yang sama ditulis dua kali dalam satu bahasa.",
            example: "Ada dua <name lang=\"id\"> pada satu kategori.",
            cure: "Sisakan satu untuk setiap bahasa.")
    case .controlCharacter:
        Explanation(
            "Teks memuat karakter yang tidak terlihat atau yang membalik arah baca, sehingga yang tampak dapat "
                + "berbeda dari isinya.",
            example: "Judul memuat U+202E yang membalik urutan huruf.",
            cure: "Ketik ulang teks itu, jangan menyalinnya.")
    case .schemaRefuses:
        Explanation(
            "Isian tidak sesuai dengan skema dokumen, dan tidak ada temuan lain yang lebih jelas.",
            example: "Ukuran paling besar lampiran ditulis -5.",
            cure: "Bandingkan isian itu dengan formulir kosong, atau periksa dengan perintah schema dan alat XML "
                + "apa pun.")
    }
}

private func englishExplanation(_ code: StructureProblem.Code) -> Explanation {
    switch code {
    case .namespaceUnknown:
        Explanation(
            "The first tag names no kind of document that the program knows (xmlns).",
            example: "The attribute xmlns was lost when the form was copied into a new file.",
            cure: "Copy the first tag from the blank form again.")
    case .versionUnsupported:
        Explanation(
            "The document was made for a version of the format that this program does not know. It would rather "
                + "refuse it than misread it.",
            example: "A form of a newer program is given to an older one.",
            cure: "Use the version of the program that goes with the document.")
    case .kindUnexpected:
        Explanation(
            "The file is another kind of document than the one that is needed.",
            example: "A score sheet is given to the command submit.",
            cure: "Give the right file, or use the command for that kind of document.")
    case .rootUnexpected:
        Explanation(
            "The name of the first tag does not fit the kind of document.",
            example: "The tag <entry> was changed to <inovasi>.",
            cure: "Restore the name that the blank form has.")
    case .elementMissing:
        Explanation(
            "A part that is needed is not there.",
            example: "The tag <title> was removed from <head>.",
            cure: "Put the tag back where the blank form has it.")
    case .elementRepeated:
        Explanation(
            "A part that may stand once stands again.",
            example: "There are two <title> tags in <head>.",
            cure: "Keep one of them.")
    case .elementUnknown:
        Explanation(
            "The tag is not known in its place.",
            example: "It says <titel>, but the name is <title>.",
            cure: "Correct the name, or remove the tag if it is not needed.")
    case .elementMisplaced:
        Explanation(
            "The tags stand in another order than they must.",
            example: "<title> stands after <office>.",
            cure: "Keep to the order of the blank form.")
    case .choiceUnsettled:
        Explanation(
            "The part must hold exactly one of several choices.",
            example: "A score sheet has both <scores> and <abstention>.",
            cure: "Keep one of them.")
    case .attributeChoiceUnsettled:
        Explanation(
            "The part must have exactly one of several attributes.",
            example: "A conflict of interest names an office and an institution.",
            cure: "Keep one attribute; write the part twice when both are true.")
    case .attributeMissing:
        Explanation(
            "An attribute that is needed is not there.",
            example: "A criterion stands without score.",
            cure: "Add the attribute as the blank form has it.")
    case .attributeUnknown:
        Explanation(
            "The attribute is not known on its tag.",
            example: "It says skor=\"85\", but the name is score.",
            cure: "Correct the name, or remove the attribute.")
    case .textUnexpected:
        Explanation(
            "There is text where only tags may stand.",
            example: "An answer was written directly into <answers>, outside the tag of its question.",
            cure: "Move the text into the tag that it belongs to.")
    case .valueEmpty:
        Explanation(
            "A value that must not be empty is still empty.",
            example: "The title was not filled in.",
            cure: "Fill it in. If the part is not needed, remove the whole tag or attribute.")
    case .valueMalformed:
        Explanation(
            "A value is not written in the form of its kind.",
            example: "A day is written 3 March 2022 where the form is 2022-03-03.",
            cure: "Write it in the form that the finding names.")
    case .decimalComma:
        Explanation(
            "A number has a decimal comma. Files write numbers with a decimal point, so that they are the same "
                + "on every computer.",
            example: "A score is written 7,5.",
            cure: "Write 7.5.")
    case .valueUnknown:
        Explanation(
            "The value must be one of the choices.",
            example: "It says kesehatn, but the choice is kesehatan.",
            cure: "Use one of the choices exactly as it is written.")
    case .valueTooLong:
        Explanation(
            "A value is longer than its place may hold.",
            example: "The title is a whole paragraph.",
            cure: "Shorten it; long descriptions go into the answers.")
    case .identifierRepeated:
        Explanation(
            "An identifier that must be unique stands more than once.",
            example: "Two services of one office are both called rujukan.",
            cure: "Give each its own identifier.")
    case .indonesianMissing:
        Explanation(
            "Words of the contest must be there in Indonesian; English may stand beside them.",
            example: "The name of a category has only lang=\"en\".",
            cure: "Add the same tag with lang=\"id\".")
    case .languageRepeated:
        Explanation(
            "The same words stand twice in one language.",
            example: "A category has two <name lang=\"id\">.",
            cure: "Keep one for each language.")
    case .controlCharacter:
        Explanation(
            "The text has a character that is invisible or turns the direction of reading, so that it can look "
                + "different from what it is.",
            example: "A title holds U+202E, which reverses the letters after it.",
            cure: "Type the text again instead of copying it.")
    case .schemaRefuses:
        Explanation(
            "A value does not fit the schema of the document, and no other finding says it better.",
            example: "The limit of an attachment is -5.",
            cure: "Compare it with the blank form, or look at it with the command schema and any XML tool.")
    }
}
