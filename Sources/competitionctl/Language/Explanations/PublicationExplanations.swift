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
    case .folderInSite:
        Explanation(
            "Berita acara dan lembar penilaian memuat nama juri, surat memuat catatan juri. Di dalam folder situs semuanya "
                + "ikut terbit, dan hilang bila situs diterbitkan lagi.",
            example: "Perintah publish diberi --minutes situs/berita-acara.",
            cure: "Sebutkan folder di luar situs.")
    case .foldersOverlap:
        Explanation(
            "Setiap folder ditulis utuh dan menggantikan isinya yang lama, jadi satu folder tidak dapat memuat dua jenis.",
            example: "Opsi --certificates dan --minutes menyebut folder cetak yang sama.",
            cure: "Sebutkan folder yang berbeda, tidak satu di dalam yang lain.")
    case .logoRefused:
        Explanation(
            "Jenis gambar dikenali dari isinya, bukan dari nama berkasnya. SVG dengan <!ENTITY ditolak karena dapat membesar "
                + "tanpa batas saat dibuka.",
            example: "Berkas lambang.png sebenarnya dokumen Word.",
            cure: "Simpan kembali logo sebagai PNG, JPEG atau SVG biasa, paling besar 1 MB.")
    case .styleRefused:
        Explanation(
            "Lembar gaya ditaruh di dalam setiap dokumen; karena itu harus berupa teks dan tidak boleh menutup elemennya.",
            example: "Berkas gaya disimpan dalam UTF-16, atau memuat </style>.",
            cure: "Simpan sebagai teks UTF-8 dan hapus bagian itu.")
    case .nothingToPrint:
        Explanation(
            "Dokumen cetak dibuat dari keputusan: piagam dari keputusan penghargaan, yang lain dari keputusan tahap penilaian.",
            example: "Perintah publish --certificates dijalankan sebelum tahap terakhir diputuskan.",
            cure: "Putuskan tahapnya dengan decide, lalu ulangi.")
    case .listProvisional:
        Explanation(
            "Piagam dan nominasi ke jenjang berikutnya diberikan atas daftar yang tetap. Daftar ini masih dapat disanggah.",
            example: "Perintah publish --certificates dijalankan pada masa sanggah.",
            cure: "Tunggu masa sanggah selesai, putuskan semua sanggahan, lalu tetapkan dengan decide --final.")
    case .codeMalformed:
        Explanation(
            "Kode dokumen terdiri atas dua belas angka dan huruf, tanpa I, L, O dan U; huruf kecil dan tanpa tanda hubung boleh.",
            example: "Satu huruf tertinggal: 7KQ2-M0XD-9WT.",
            cure: "Ketik ulang kode dari kertasnya.")
    case .codeUnknown:
        Explanation(
            "Semua dokumen dibuat ulang dari data dan tidak ada yang berkode ini. Kode berubah bila satu huruf saja pada isi "
                + "dokumen berubah.",
            example: "Piagam berasal dari kompetisi lain, atau jenjangnya diubah.",
            cure: "Periksa ketikannya dan folder kompetisinya. Bila keduanya benar, dokumen itu tidak dapat dipercaya.")
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
    case .folderInSite:
        Explanation(
            "Minutes and score sheets hold the jurors' names, letters hold their notes. In the folder of a site all of it would "
                + "be published, and be gone when the site is published again.",
            example: "The command publish was given --minutes site/minutes.",
            cure: "Name a folder outside the site.")
    case .foldersOverlap:
        Explanation(
            "Each folder is written whole and replaces what was there, so one folder cannot hold two kinds.",
            example: "The options --certificates and --minutes name the same folder.",
            cure: "Name different folders, none within another.")
    case .logoRefused:
        Explanation(
            "A picture's kind is told by its content, not by its name. An SVG with <!ENTITY is refused, since it can grow without "
                + "bounds when it is opened.",
            example: "The file logo.png is a Word document in truth.",
            cure: "Save the logo again as PNG, JPEG or plain SVG of 1 MB at most.")
    case .styleRefused:
        Explanation(
            "The style sheet is put into each document, so it must be text and must not end its own element.",
            example: "The style sheet is in UTF-16, or holds </style>.",
            cure: "Save it as text in UTF-8 and take that out.")
    case .nothingToPrint:
        Explanation(
            "Documents on paper come from decisions: certificates from that on the awards, all others from those on scored stages.",
            example: "The command publish --certificates is run before the last stage is decided.",
            cure: "Decide the stage with decide, and try again.")
    case .listProvisional:
        Explanation(
            "Certificates, and nominations to the next level, are given on a final list. This one can still be objected to.",
            example: "The command publish --certificates is run within the window for objections.",
            cure: "Wait until the window is over, rule on all objections, then make the list final by decide --final.")
    case .codeMalformed:
        Explanation(
            "A document's code is twelve digits and letters, without I, L, O and U; small letters and missing hyphens do no harm.",
            example: "One letter is missing: 7KQ2-M0XD-9WT.",
            cure: "Type the code again from the paper.")
    case .codeUnknown:
        Explanation(
            "Every document was made anew from the data, and none has this code. A code changes with any letter of what the "
                + "document says.",
            example: "The certificate is from another contest, or its tier was changed.",
            cure: "Check the typing and the folder of the contest. If both are right, the document cannot be trusted.")
    }
}
