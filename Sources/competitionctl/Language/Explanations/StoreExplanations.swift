import Competition

extension StoreProblem.Code {
    /// What the code means, at length.
    func explanation(in language: Language) -> Explanation {
        switch language {
        case .indonesian: indonesianExplanation(self)
        case .english: englishExplanation(self)
        }
    }
}

private func indonesianExplanation(_ code: StoreProblem.Code) -> Explanation {
    switch code {
    case .journalLineUnreadable:
        Explanation(
            "Satu baris dalam journal.jsonl bukan baris yang ditulis program ini.",
            example: "Jurnal dibuka dan disimpan dengan editor teks.",
            cure: "Pulihkan seluruh folder dari cadangan. Jangan memperbaiki jurnal dengan tangan: setiap baris "
                + "mengunci baris sebelumnya.")
    case .journalChainBroken:
        Explanation(
            "Sidik digital dalam baris ini tidak cocok dengan baris sebelumnya, jadi salah satunya telah diubah.",
            example: "Satu baris jurnal diubah atau dihapus.",
            cure: "Pulihkan seluruh folder dari cadangan, lalu bandingkan dengan sidik jurnal yang pernah diumumkan.")
    case .journalLineMisnumbered:
        Explanation(
            "Nomor baris jurnal tidak berurutan.",
            example: "Satu baris jurnal hilang atau disisipkan.",
            cure: "Pulihkan seluruh folder dari cadangan.")
    case .journalVersionBroken:
        Explanation(
            "Baris jurnal menggantikan versi dokumen yang saat itu bukan versi berlaku.",
            example: "Dua jurnal dari salinan folder yang berbeda digabungkan.",
            cure: "Pulihkan seluruh folder dari cadangan; pilih salah satu salinan, jangan digabung.")
    case .journalEndDiffers:
        Explanation(
            "Baris terakhir jurnal tidak sama dengan yang ditulis program, atau baris terakhirnya hilang. Setiap "
                + "perubahan mencatat nomor dan sidik barisnya dalam .journal-end, sebab belum ada baris yang menguncinya.",
            example: "Satu huruf pada baris terakhir jurnal berubah karena cakram rusak.",
            cure:
                "Pulihkan seluruh folder dari cadangan. Bila jurnal terbukti benar menurut tanda terima atau puncak jurnal "
                + "yang diumumkan, hanya .journal-end yang rusak: hapus berkas itu.")
    case .journalTornTail:
        Explanation(
            "Di akhir jurnal ada sisa perubahan yang terputus sebelum sah. Ini peringatan: perubahan itu tidak "
                + "pernah terjadi.",
            example: "Listrik padam ketika inovasi sedang diterima.",
            cure: "Tidak perlu tindakan. Bila yang terputus adalah pengiriman, ulangi pengirimannya.")
    case .commitUnfinished:
        Explanation(
            "Perubahan terakhir sudah sah, tetapi berkasnya belum semua di tempatnya. Ini peringatan: isinya "
                + "tetap terbaca dengan benar.",
            example: "Listrik padam tepat setelah jurnal ditulis.",
            cure: "Tidak perlu tindakan; perubahan berikutnya menyelesaikannya.")
    case .documentMissing:
        Explanation(
            "Dokumen yang tercatat dalam jurnal tidak ada di tempatnya.",
            example: "Berkas inovasi terhapus lewat pengelola berkas.",
            cure: "Pulihkan berkas itu dari cadangan. Untuk mengeluarkan inovasi, gunakan perintah withdraw.")
    case .documentAltered:
        Explanation(
            "Isi dokumen tidak sama dengan yang diterima dan dicatat program.",
            example: "Nilai dalam lembar penilaian diubah dengan editor teks.",
            cure: "Pulihkan berkas itu dari cadangan. Perubahan yang sah dikirim melalui program, sehingga "
                + "tercatat dalam jurnal.")
    case .historyMissing:
        Explanation(
            "Versi lama suatu dokumen tidak ada dalam folder history, sehingga riwayatnya tidak lengkap.",
            example: "Folder history dikosongkan untuk menghemat tempat.",
            cure: "Pulihkan folder history dari cadangan.")
    case .historyAltered:
        Explanation(
            "Isi versi lama tidak sesuai dengan sidik digital yang menjadi namanya.",
            example: "Berkas dalam folder history dibuka dan disimpan ulang.",
            cure: "Pulihkan berkas itu dari cadangan.")
    case .strayFile:
        Explanation(
            "Ada berkas atau folder yang tidak tercatat dalam jurnal, sehingga bukan bagian dari kompetisi.",
            example: "Catatan pribadi disimpan di dalam folder kompetisi.",
            cure: "Pindahkan ke luar folder itu.")
    case .stagedFileLeft:
        Explanation(
            "Folder .staging memuat sisa perubahan yang tidak terjadi. Ini peringatan.",
            example: "Program terhenti ketika menyiapkan perubahan.",
            cure: "Tidak perlu tindakan; perubahan berikutnya membuangnya.")
    case .symbolicLink:
        Explanation(
            "Di tempat dokumen ada tautan simbolis. Program tidak pernah mengikutinya, karena tautan dapat "
                + "menunjuk ke luar folder.",
            example: "Folder attachments diganti tautan ke media lain.",
            cure: "Ganti dengan berkas atau folder aslinya.")
    case .fileUnreadable:
        Explanation(
            "Sistem tidak mengizinkan program membaca berkas ini, atau media penyimpanannya bermasalah.",
            example: "Berkas dibuat pengguna lain dan hanya dapat dibaca olehnya.",
            cure: "Periksa izin berkas dan keadaan media penyimpanan, lalu jalankan pemeriksaan kembali.")
    case .journalChanged:
        Explanation(
            "Selagi perintah ini bekerja, jurnal diubah atau diganti oleh program lain yang tidak meminta kunci.",
            example: "Folder kompetisi sedang disinkronkan dari komputer lain.",
            cure: "Hentikan program lain itu, jalankan check, lalu ulangi perintahnya.")
    case .folderNotEmpty:
        Explanation(
            "Kompetisi baru hanya dapat dibuat di folder yang belum ada atau yang kosong.",
            example: "Perintah init dijalankan dua kali untuk folder yang sama.",
            cure: "Pilih nama folder lain.")
    case .pathDiffers:
        Explanation(
            "Pengenal di dalam dokumen berbeda dari yang dinyatakan nama berkasnya.",
            example: "Berkas disalin lalu diganti namanya.",
            cure: "Pulihkan berkas itu dari cadangan.")
    case .referenceBroken:
        Explanation(
            "Sebuah dokumen menyebut sesuatu yang tidak ada dalam kompetisi ini: rubrik, perangkat daerah, layanan, "
                + "inovasi, juri atau tahap.",
            example: "Dokumen perangkat daerah terhapus, padahal inovasinya masih ada.",
            cure: "Pulihkan dokumen yang disebut dari cadangan, atau daftarkan kembali.")
    case .sheetUnassigned:
        Explanation(
            "Lembar penilaian ini tidak termasuk dalam pembagian tugas tahapnya.",
            example: "Berkas lembar disalin langsung ke dalam folder kompetisi.",
            cure: "Sertakan pasangan juri dan inovasinya dengan perintah assign.")
    case .serviceCrowded:
        Explanation(
            "Satu layanan mempunyai lebih banyak inovasi daripada yang dibolehkan aturan: satu layanan, satu inovasi.",
            example: "Dua inovasi untuk layanan yang sama disalin langsung ke dalam folder kompetisi.",
            cure: "Tarik salah satunya dengan perintah withdraw.")
    case .outputInStore:
        Explanation(
            "Situs dan formulir tidak ditulis ke dalam folder data, karena di sana setiap berkas harus tercatat dalam "
                + "jurnal.",
            example: "Perintah publish dijalankan di dalam folder data dengan --to situs.",
            cure: "Sebutkan folder di luar folder data, misalnya --to ~/situs.")
    case .clockBehind:
        Explanation(
            "Jam komputer menunjukkan waktu yang lebih awal daripada perubahan terakhir dalam jurnal, lebih dari satu "
                + "menit. Ini peringatan: perubahan tetap diterima, dengan waktu menurut jam itu. Gladi tidak diperiksa.",
            example:
                "Jam server kembali ke tahun lalu setelah listrik padam, sehingga inovasi yang terlambat diterima.",
            cure: "Betulkan jam komputer sebelum menerima inovasi atau nilai lagi.")
    case .journalTimeReversed:
        Explanation(
            "Satu baris jurnal berwaktu lebih awal daripada baris sebelumnya, lebih dari satu menit: jam komputer pernah "
                + "mundur. Ini peringatan; urutan baris tetap pasti. Gladi tidak diperiksa.",
            example: "Jam komputer terlanjur maju sehari, lalu dibetulkan.",
            cure: "Periksa apakah ada inovasi yang diterima di luar waktunya, dan catat dalam berita acara.")
    }
}

private func englishExplanation(_ code: StoreProblem.Code) -> Explanation {
    switch code {
    case .journalLineUnreadable:
        Explanation(
            "A line of journal.jsonl is not one that this program wrote.",
            example: "The journal was opened and saved with a text editor.",
            cure: "Restore the whole folder from a backup. Do not repair the journal by hand: every line locks "
                + "the one before it.")
    case .journalChainBroken:
        Explanation(
            "The digest in this line is not that of the line before it, so one of them was changed.",
            example: "A line of the journal was altered or deleted.",
            cure: "Restore the whole folder from a backup, and compare it with digests of the journal that were "
                + "published.")
    case .journalLineMisnumbered:
        Explanation(
            "The lines of the journal are not numbered one after the other.",
            example: "A line was lost or put in.",
            cure: "Restore the whole folder from a backup.")
    case .journalVersionBroken:
        Explanation(
            "A line of the journal supersedes a version of a document that was not in force at that time.",
            example: "Journals of two copies of the folder were merged.",
            cure: "Restore the whole folder from a backup; choose one copy, do not merge them.")
    case .journalEndDiffers:
        Explanation(
            "The last line of the journal is not what the program wrote, or lines at its end are gone. Every change "
                + "notes the number and the digest of its line in .journal-end, because no line locks it yet.",
            example: "A letter of the last line changed on a failing disk.",
            cure:
                "Restore the whole folder from a backup. Where a receipt or a published head proves the journal right, only "
                + ".journal-end is damaged: remove that file.")
    case .journalTornTail:
        Explanation(
            "At the end of the journal is what an interrupted change left before it held. This is a warning: the "
                + "change never happened.",
            example: "The power failed while an entry came in.",
            cure: "Nothing needs to be done. If a submission was interrupted, submit again.")
    case .commitUnfinished:
        Explanation(
            "The last change holds, but its files are not all in their places. This is a warning: it is read "
                + "correctly all the same.",
            example: "The power failed just after the journal was written.",
            cure: "Nothing needs to be done; the next change finishes it.")
    case .documentMissing:
        Explanation(
            "A document that the journal names is not in its place.",
            example: "The file of an entry was deleted in a file manager.",
            cure: "Restore the file from a backup. To take an entry out, use the command withdraw.")
    case .documentAltered:
        Explanation(
            "The content of a document is not what the program received and noted.",
            example: "A score was changed with a text editor.",
            cure: "Restore the file from a backup. A rightful change goes through the program and stands in the "
                + "journal.")
    case .historyMissing:
        Explanation(
            "A superseded version of a document is not in the folder history, so its past is incomplete.",
            example: "The folder history was emptied to save space.",
            cure: "Restore the folder history from a backup.")
    case .historyAltered:
        Explanation(
            "The content of a superseded version does not fit the digest that is its name.",
            example: "A file in the folder history was opened and saved again.",
            cure: "Restore the file from a backup.")
    case .strayFile:
        Explanation(
            "There is a file or folder that the journal does not name, so it is no part of the contest.",
            example: "Private notes were saved in the contest's folder.",
            cure: "Move it out of the folder.")
    case .stagedFileLeft:
        Explanation(
            "The folder .staging holds what is left from a change that did not happen. This is a warning.",
            example: "The program was stopped while it prepared a change.",
            cure: "Nothing needs to be done; the next change discards it.")
    case .symbolicLink:
        Explanation(
            "A symbolic link stands where a document should be. The program never follows one, because it may "
                + "lead out of the folder.",
            example: "The folder attachments was replaced by a link to another disk.",
            cure: "Put the file or folder itself in its place.")
    case .fileUnreadable:
        Explanation(
            "The system does not let the program read a file, or the disk has a fault.",
            example: "Another user made the file, and only that user may read it.",
            cure: "Check the permissions of the file and the state of the disk, then run the check again.")
    case .journalChanged:
        Explanation(
            "While the command was at work another program, which did not ask for the lock, changed or replaced the "
                + "journal.",
            example: "The folder is being synchronised from another computer.",
            cure: "Stop the other program, run check, then give the command again.")
    case .folderNotEmpty:
        Explanation(
            "A new contest can be made only where no folder is, or an empty one.",
            example: "The command init was given twice for one folder.",
            cure: "Choose another name.")
    case .pathDiffers:
        Explanation(
            "The identifiers in the document are not those that its file name says.",
            example: "A file was copied and renamed.",
            cure: "Restore the file from a backup.")
    case .referenceBroken:
        Explanation(
            "A document names something that this contest does not have: a rubric, an office, a service, an entry, a "
                + "juror or a stage.",
            example: "The document of an office was deleted while its entry is still there.",
            cure: "Restore the document that is named from a backup, or register it again.")
    case .sheetUnassigned:
        Explanation(
            "The score sheet is not in the judging plan of its stage.",
            example: "A file was copied straight into the folder.",
            cure: "Add the pair of juror and entry with the command assign.")
    case .serviceCrowded:
        Explanation(
            "A service has more entries than the rules allow: one service, one innovation.",
            example: "Two entries for one service were copied straight into the folder.",
            cure: "Withdraw one of them with the command withdraw.")
    case .outputInStore:
        Explanation(
            "Sites and forms are not written into a store, where every file must be named by the journal.",
            example: "The command publish was run inside the store with --to site.",
            cure: "Name a folder outside the store, such as --to ~/site.")
    case .clockBehind:
        Explanation(
            "The computer's clock is more than a minute behind the last change in the journal. This is a warning: changes are "
                + "received all the same, with the time of that clock. Rehearsals are not looked at.",
            example: "After a power cut the server's clock is a year back, and late entries are taken.",
            cure: "Set the clock right before receiving more entries or marks.")
    case .journalTimeReversed:
        Explanation(
            "A journal line is more than a minute earlier than one before it: the computer's clock went back. This is a "
                + "warning; the order of the lines is certain all the same. Rehearsals are not looked at.",
            example: "The clock was a day ahead and was then set right.",
            cure: "See whether an entry was received out of its time, and put it on record.")
    }
}
