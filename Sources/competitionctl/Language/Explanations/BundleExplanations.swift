import Competition

extension BundleProblem.Code {
    /// What the code means, at length.
    func explanation(in language: Language) -> Explanation {
        switch language {
        case .indonesian: indonesianExplanation(self)
        case .english: englishExplanation(self)
        }
    }
}

private func indonesianExplanation(_ code: BundleProblem.Code) -> Explanation {
    switch code {
    case .noSalt:
        Explanation(
            "Berkas bukti menutup hal pribadi dengan garam rahasia yang dibuat oleh init. Folder data ini tidak "
                + "memilikinya.",
            example: "Folder data dibuat dengan versi program yang lama.",
            cure: "Terbitkan situsnya saja, atau buat folder data baru untuk kompetisi berikutnya.")
    case .formDiffers:
        Explanation(
            "Saat dokumen diterima, jurnal mencatat sidik bentuk publiknya. Bentuk yang dibuat sekarang berbeda, "
                + "sehingga tidak dapat diterbitkan sebagai yang tercatat saat itu.",
            example: "Dokumen masuk sebelum program mengenal bentuk publik, atau dengan versi lain.",
            cure: "Periksa folder data dengan verify, lalu gunakan versi program yang mencatat dokumen itu.")
    case .noBundle:
        Explanation(
            "Berkas bukti memuat journal.jsonl dan SHA256SUMS. Folder ini tidak memuatnya.",
            example: "Perintah verify diberi folder situs.",
            cure: "Sebutkan folder atau berkas .tar yang ditulis publish --bundle; untuk folder data gunakan "
                + "--store.")
    case .archiveDiffers:
        Explanation(
            "Arsip berkas bukti hanya dapat ditulis dengan satu cara. Satu bita yang lain pun berarti berkas ini "
                + "bukan yang ditulis program.",
            example: "Unduhan terputus, atau arsip dibuka lalu dikemas ulang dengan program lain.",
            cure: "Unduh lagi, atau bongkar arsipnya dan periksa foldernya.")
    case .fileDiffers:
        Explanation(
            "SHA256SUMS mencatat sidik setiap berkas. Berkas ini berbeda dari catatannya.",
            example: "Satu nilai dalam lembar penilaian diubah setelah diterbitkan.",
            cure: "Unduh lagi; bila tetap berbeda, minta penjelasan penyelenggara.")
    case .fileUnlisted:
        Explanation(
            "Setiap berkas dalam berkas bukti tercatat, dan setiap dokumen disebut jurnal. Berkas ini tidak.",
            example: "Seseorang menyimpan catatannya sendiri di dalam folder.",
            cure: "Pindahkan berkas itu ke tempat lain.")
    case .fileMissing:
        Explanation(
            "SHA256SUMS menyebut berkas yang tidak ada, sehingga hasilnya tidak dapat dihitung ulang.",
            example: "Hanya sebagian berkas disalin.",
            cure: "Unduh lagi seluruhnya.")
    case .headDiffers:
        Explanation(
            "Puncak jurnal dihitung dari semua barisnya. Yang ada di sini hilang, berbeda, atau milik jurnal lain.",
            example: "Sebuah baris jurnal diubah setelah puncaknya ditandatangani.",
            cure: "Bandingkan dengan puncak yang disimpan saksi.")
    case .indexDiffers:
        Explanation(
            "bundle.json mencatat jumlah baris, akar pohon dan puncak jurnal; semuanya dapat dihitung dari jurnal.",
            example: "bundle.json diambil dari terbitan yang lain.",
            cure: "Unduh lagi seluruhnya.")
    case .openedDiffers:
        Explanation(
            "Judul inovasi dan isi keberatan disegel dalam bentuk publiknya, dan opened.jsonl membukanya. Teks atau garamnya tidak "
                + "cocok.",
            example: "Judul diperbaiki dengan tangan dalam opened.jsonl.",
            cure: "Unduh lagi seluruhnya.")
    case .headUnreadable:
        Explanation(
            "Puncak jurnal adalah berkas lima baris yang hanya dapat ditulis dengan satu cara, dan namanya memuat "
                + "jumlah baris.",
            example: "Berkas disalin dari surat elektronik sehingga barisnya berubah.",
            cure: "Minta berkasnya lagi sebagai lampiran.")
    case .headNotInJournal:
        Explanation(
            "Puncak yang disimpan dahulu bukan puncak dari baris-baris pertama jurnal ini. Masa lalu ditulis "
                + "ulang, atau puncaknya bukan dari jurnal ini.",
            example: "Setelah pengumuman, satu lembar penilaian diganti dan jurnal disusun ulang.",
            cure: "Simpan puncak itu dan tanda tangannya; itulah buktinya.")
    case .headAhead:
        Explanation(
            "Puncak itu lebih baru daripada jurnal yang dibandingkan.",
            example: "Puncak bulan ini dibandingkan dengan berkas bukti bulan lalu.",
            cure: "Unduh berkas bukti terbaru.")
    case .receiptUnreadable:
        Explanation(
            "Tanda terima hanya dapat ditulis dengan satu cara; berkas ini lain.",
            example: "Tanda terima dibuka dan disimpan ulang dengan pengolah kata.",
            cure: "Gunakan salinan yang asli, atau minta lagi dari panitia: log --receipts.")
    case .receiptBroken:
        Explanation(
            "Sidik, segel, baris jurnal dan buktinya saling mengikat. Bagian yang disebut tidak cocok dengan yang "
                + "lain.",
            example: "Sidik berkas dalam tanda terima diganti dengan sidik berkas lain.",
            cure: "Gunakan salinan yang asli.")
    case .contestDiffers:
        Explanation(
            "Tanda terima atau puncak jurnal berasal dari kompetisi lain.",
            example: "Tanda terima tahun lalu dibandingkan dengan berkas bukti tahun ini.",
            cure: "Gunakan berkas bukti kompetisi yang disebut di dalamnya.")
    case .receiptNotInJournal:
        Explanation(
            "Baris jurnal dalam tanda terima bukan baris jurnal yang diterbitkan. Yang diterima dahulu tidak lagi "
                + "tercatat seperti saat itu.",
            example: "Panitia menghapus pengajuan lalu menyusun jurnal baru.",
            cure: "Simpan tanda terima dan berkas buktinya: keduanya bersama membuktikan perbedaannya.")
    case .receiptAhead:
        Explanation(
            "Tanda terima lebih baru daripada jurnal yang dibandingkan.",
            example: "Berkas bukti diterbitkan sebelum pendaftaran ditutup.",
            cure: "Unduh berkas bukti terbaru.")
    case .signerMissing:
        Explanation(
            "Tanda tangan dibuat dan diperiksa oleh ssh-keygen dari OpenSSH, bukan oleh program ini.",
            example: "Komputer baru tanpa OpenSSH.",
            cure: "Pasang openssh-client; sisanya dapat diperiksa tanpa --signers.")
    case .signingFailed:
        Explanation(
            "ssh-keygen menolak menandatangani: kuncinya tidak ada, rusak, atau kata sandinya salah.",
            example: "Opsi --key menyebut kunci publik tanpa agen yang memegang kunci rahasianya.",
            cure: "Coba ssh-keygen -y -f KUNCI; bila gagal, masalahnya pada kunci.")
    case .signatureWrong:
        Explanation(
            "Tanda tangan itu bukan untuk berkas ini, atau kuncinya tidak ada dalam daftar --signers.",
            example: "Puncak jurnal lain ditandatangani, lalu tanda tangannya diberi nama ini.",
            cure: "Dapatkan kunci publik penanda tangan dari sumber yang dipercaya dan tulis di daftar.")
    case .signatureUnknown:
        Explanation(
            "Nama tanda tangan menyebut apa yang ditandatangani. Berkas dengan nama itu tidak ada.",
            example: "Berkas .sig diganti namanya.",
            cure: "Kembalikan namanya, atau keluarkan dari folder tanda tangan.")
    case .signerNameMalformed:
        Explanation(
            "Nama pendek penanda tangan menjadi bagian nama berkas tanda tangannya.",
            example: "Opsi --as diberi nama lengkap dengan spasi.",
            cure: "Gunakan huruf kecil, angka dan tanda hubung, paling banyak 40.")
    }
}

private func englishExplanation(_ code: BundleProblem.Code) -> Explanation {
    switch code {
    case .noSalt:
        Explanation(
            "A bundle closes what is private with a secret salt that init makes. This store has none.",
            example: "The store was made with an older version of the program.",
            cure: "Publish the site alone, or make a new store for the next contest.")
    case .formDiffers:
        Explanation(
            "When a document came in the journal recorded the digest of its public form. The form made now is "
                + "another, so it cannot be published as what was recorded then.",
            example: "The document came in before the program knew public forms, or with another version.",
            cure: "Verify the store, then use the version of the program that recorded the document.")
    case .noBundle:
        Explanation(
            "A bundle holds journal.jsonl and SHA256SUMS. This folder does not.",
            example: "The command verify was given the folder of a site.",
            cure: "Name a folder or .tar file that publish --bundle wrote; for a store use --store.")
    case .archiveDiffers:
        Explanation(
            "There is one way of writing the archive of a bundle. A single other byte means that this is not what "
                + "the program wrote.",
            example: "A download that was cut off, or an archive that was unpacked and packed again by another "
                + "program.",
            cure: "Download it again, or unpack it and verify the folder.")
    case .fileDiffers:
        Explanation(
            "SHA256SUMS holds the digest of every file. This one is not as listed.",
            example: "A mark in a score sheet was changed after publication.",
            cure: "Download it again; if it still differs, ask the organizer why.")
    case .fileUnlisted:
        Explanation(
            "Every file of a bundle is listed, and every document is named by the journal. This one is not.",
            example: "Somebody kept notes of their own in the folder.",
            cure: "Move the file elsewhere.")
    case .fileMissing:
        Explanation(
            "SHA256SUMS names a file that is not there, so the results cannot be computed again.",
            example: "Only some of the files were copied.",
            cure: "Download all of it again.")
    case .headDiffers:
        Explanation(
            "A head is computed from all lines of the journal. The one here is missing, or another, or of another "
                + "journal.",
            example: "A journal line was changed after its head was signed.",
            cure: "Compare with the head that a witness kept.")
    case .indexDiffers:
        Explanation(
            "bundle.json tells the number of lines, the root of the tree and the heads; all of it follows from the "
                + "journal.",
            example: "bundle.json was taken from another publication.",
            cure: "Download all of it again.")
    case .openedDiffers:
        Explanation(
            "Titles are sealed in the public form of entries, and opened.jsonl opens them. This title or its salt "
                + "does not fit.",
            example: "A title was mended by hand in opened.jsonl.",
            cure: "Download all of it again.")
    case .headUnreadable:
        Explanation(
            "A head is a file of five lines, which can be written in one way only, and its name holds the number "
                + "of lines.",
            example: "The file was copied out of an e-mail, which changed its lines.",
            cure: "Ask for the file again, as an attachment.")
    case .headNotInJournal:
        Explanation(
            "The head that was kept is not that of the first lines of this journal. The past was rewritten, or the "
                + "head is of another journal.",
            example: "After the announcement a score sheet was exchanged and the journal made anew.",
            cure: "Keep the head and its signature: they are the evidence.")
    case .headAhead:
        Explanation(
            "The head is later than the journal it is compared with.",
            example: "This month's head is compared with last month's bundle.",
            cure: "Download the latest bundle.")
    case .receiptUnreadable:
        Explanation(
            "There is one way of writing a receipt; this file is written otherwise.",
            example: "A receipt was opened in a word processor and saved again.",
            cure: "Use the original copy, or ask the organizer for it again: log --receipts.")
    case .receiptBroken:
        Explanation(
            "Digests, seals, the journal line and the proof hold each other. The part named does not fit the "
                + "others.",
            example: "The digest of the file in a receipt was replaced by that of another file.",
            cure: "Use the original copy.")
    case .contestDiffers:
        Explanation(
            "The receipt or head comes from another contest.",
            example: "Last year's receipt is compared with this year's bundle.",
            cure: "Use the bundle of the contest that it names.")
    case .receiptNotInJournal:
        Explanation(
            "The journal line in the receipt is not that of the published journal. What was received is no longer "
                + "recorded as it was.",
            example: "The organizer removed a submission and made a new journal.",
            cure: "Keep the receipt and the bundle: both together prove the difference.")
    case .receiptAhead:
        Explanation(
            "The receipt is later than the journal it is compared with.",
            example: "The bundle was published before registration closed.",
            cure: "Download the latest bundle.")
    case .signerMissing:
        Explanation(
            "Signatures are made and checked by OpenSSH's ssh-keygen, not by this program.",
            example: "A new computer without OpenSSH.",
            cure: "Install openssh-client; all else can be verified without --signers.")
    case .signingFailed:
        Explanation(
            "ssh-keygen refused to sign: the key is missing, broken, or its passphrase was wrong.",
            example: "The option --key names a public key, and no agent holds the private one.",
            cure: "Try ssh-keygen -y -f KEY; if that fails, the key is the trouble.")
    case .signatureWrong:
        Explanation(
            "The signature is not of this file, or its key is not in the list of --signers.",
            example: "Another head was signed, and the signature given this name.",
            cure: "Get the signer's public key from a source you trust, and put it into the list.")
    case .signatureUnknown:
        Explanation(
            "The name of a signature tells what was signed. There is no file of that name.",
            example: "A .sig file was renamed.",
            cure: "Give it its name back, or take it out of the folder of signatures.")
    case .signerNameMalformed:
        Explanation(
            "The short name of a signer becomes part of the signature's file name.",
            example: "The option --as was given a full name with spaces.",
            cure: "Use small letters, digits and hyphens, at most 40.")
    }
}
