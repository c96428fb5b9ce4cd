import Competition

extension StoreProblem {
    /// The words about the problem.
    func text(in language: Language) -> FindingText {
        switch language {
        case .indonesian: indonesianStore(self)
        case .english: englishStore(self)
        }
    }
}

private func indonesianStore(_ problem: StoreProblem) -> FindingText {
    let language = Language.indonesian
    let mend = "Pulihkan berkas itu dengan check --repair --from CADANGAN."
    let restore = "Pulihkan seluruh folder dari cadangan; jangan memperbaiki jurnal dengan tangan."
    return switch problem {
    case .journalLineUnreadable:
        FindingText("baris jurnal ini tidak dapat dibaca", cure: restore)
    case .journalChainBroken:
        FindingText("baris jurnal ini tidak bersambung dengan baris sebelumnya", cure: restore)
    case .journalLineMisnumbered(let found, let expected):
        FindingText("baris jurnal ini bernomor \(found), seharusnya \(expected)", cure: restore)
    case .journalVersionBroken(let path):
        FindingText("baris jurnal ini menggantikan versi \(path) yang bukan versi berlaku", cure: restore)
    case .journalEndDiffers(let noted, let lines):
        FindingText(
            noted > lines
                ? "jurnal berakhir pada baris \(lines), padahal baris \(noted) sudah pernah ditulis (.journal-end)"
                : "jurnal \(lines) baris ini tidak sama dengan catatan .journal-end pada baris \(noted)",
            cure: restore)
    case .journalTornTail(let bytes):
        FindingText(
            "\(language.count(bytes)) byte di akhir jurnal adalah sisa perubahan yang terputus dan tidak berlaku",
            cure: "Tidak perlu tindakan; perubahan berikutnya membuang sisa itu.")
    case .commitUnfinished:
        FindingText(
            "perubahan terakhir sudah berlaku, tetapi berkasnya belum selesai ditempatkan",
            cure: "Tidak perlu tindakan; perubahan berikutnya menyelesaikannya.")
    case .documentMissing(let path):
        FindingText("\(path) tercatat dalam jurnal, tetapi tidak ada", cure: mend)
    case .documentAltered(let path):
        FindingText(
            "isi \(path) tidak sama dengan yang tercatat dalam jurnal",
            cure: mend + " Perubahan hanya berlaku bila dilakukan melalui program ini.")
    case .historyMissing(let path, let digest):
        FindingText(
            "versi lama \(path) (sidik digital \(shortened(digest))) tidak ada dalam folder history", cure: mend)
    case .historyAltered(let path):
        FindingText("isi \(path) tidak sesuai dengan namanya", cure: mend)
    case .strayFile(let path):
        FindingText(
            "\(path) tidak tercatat dalam jurnal",
            cure: "Pindahkan ke luar folder ini, atau sisihkan dengan check --repair.")
    case .stagedFileLeft(let path):
        FindingText(
            "\(path) adalah sisa perubahan yang tidak terjadi",
            cure: "Tidak perlu tindakan; perubahan berikutnya membuangnya.")
    case .symbolicLink(let path):
        FindingText(
            "\(path) adalah tautan simbolis, yang tidak pernah diikuti",
            cure: "Ganti dengan berkas atau folder aslinya.")
    case .fileUnreadable(let path, let number):
        FindingText(
            "\(path) tidak dapat dibaca: \(SystemReason(number).words(in: language))",
            cure: "Periksa izin berkas dan keadaan media penyimpanan.")
    case .journalChanged:
        FindingText(
            "jurnal diubah oleh program lain selagi dipakai", cure: "Jalankan check, lalu ulangi perintah ini.")
    case .folderNotEmpty(let path):
        FindingText(
            "folder \(path) sudah berisi", cure: "Pilih folder baru; kompetisi yang sudah ada tidak pernah ditimpa.")
    case .pathDiffers(let path):
        FindingText("pengenal di dalam \(path) berbeda dari nama berkasnya", cure: "Pulihkan berkas itu dari cadangan.")
    case .referenceBroken(let path, let kind, let id):
        FindingText("\(path) menyebut \(language.document(kind)) \"\(id)\", yang tidak ada dalam kompetisi ini")
    case .sheetUnassigned(let path):
        FindingText(
            "lembar penilaian \(path) tidak termasuk pembagian tugas",
            cure: "Perbaiki pembagian tugas dengan assign; lembar yang sudah masuk tidak dihapus.")
    case .serviceCrowded(let office, let service, let entries, let maximum):
        FindingText(
            "layanan \"\(service)\" dari \"\(office)\" mempunyai \(language.count(entries)) inovasi, paling banyak "
                + language.count(maximum),
            cure: "Tarik salah satunya dengan withdraw.")
    case .outputInStore(let path):
        FindingText(
            "\(path) terletak di dalam folder data kompetisi",
            cure: "Sebutkan folder di luar folder data; di dalamnya hanya ada dokumen yang tercatat dalam jurnal.")
    case .clockBehind(let clock, let journal):
        FindingText(
            "jam komputer menunjukkan \(language.time(clock)), lebih awal daripada perubahan terakhir, "
                + language.time(journal),
            cure: "Periksa jam dan tanggal komputer ini; waktu penerimaan diambil dari jam itu.")
    case .journalTimeReversed(let at, let before):
        FindingText(
            "baris jurnal ini berwaktu \(language.time(at)), lebih awal daripada baris sebelumnya, "
                + language.time(before),
            cure: "Pastikan jam komputer saat itu benar, dan catat dalam berita acara bila tidak.")
    }
}

private func englishStore(_ problem: StoreProblem) -> FindingText {
    let language = Language.english
    let mend = "Restore the file with check --repair --from BACKUP."
    let restore = "Restore the whole folder from a backup; do not repair the journal by hand."
    return switch problem {
    case .journalLineUnreadable:
        FindingText("this line of the journal cannot be read", cure: restore)
    case .journalChainBroken:
        FindingText("this line of the journal does not continue the line before it", cure: restore)
    case .journalLineMisnumbered(let found, let expected):
        FindingText("this line of the journal has number \(found) instead of \(expected)", cure: restore)
    case .journalVersionBroken(let path):
        FindingText("this line of the journal supersedes a version of \(path) that was not in force", cure: restore)
    case .journalEndDiffers(let noted, let lines):
        FindingText(
            noted > lines
                ? "the journal ends with line \(lines), but line \(noted) was written once (.journal-end)"
                : "the journal of \(lines) lines is not as .journal-end notes it at line \(noted)",
            cure: restore)
    case .journalTornTail(let bytes):
        FindingText(
            "\(language.count(bytes, "byte", "bytes")) at the end of the journal are left from a change that did not happen",
            cure: "Nothing needs to be done; the next change cuts them off.")
    case .commitUnfinished:
        FindingText(
            "the last change holds, but its files are not all in their places yet",
            cure: "Nothing needs to be done; the next change finishes it.")
    case .documentMissing(let path):
        FindingText("\(path) is named by the journal but is not there", cure: mend)
    case .documentAltered(let path):
        FindingText(
            "the content of \(path) is not what the journal names",
            cure: mend + " Only changes made by this program hold.")
    case .historyMissing(let path, let digest):
        FindingText(
            "the superseded version of \(path) with digest \(shortened(digest)) is not in the folder history",
            cure: mend)
    case .historyAltered(let path):
        FindingText("the content of \(path) does not fit its name", cure: mend)
    case .strayFile(let path):
        FindingText(
            "\(path) is not named by the journal",
            cure: "Move it out of the contest's folder, or set it aside with check --repair.")
    case .stagedFileLeft(let path):
        FindingText(
            "\(path) is left from a change that did not happen",
            cure: "Nothing needs to be done; the next change discards it.")
    case .symbolicLink(let path):
        FindingText(
            "\(path) is a symbolic link, which is never followed", cure: "Put the file or folder itself in its place.")
    case .fileUnreadable(let path, let number):
        FindingText(
            "\(path) cannot be read: \(SystemReason(number).words(in: language))",
            cure: "Look at the permissions of the file and at the state of the disk.")
    case .journalChanged:
        FindingText("another program wrote to the journal meanwhile", cure: "Run check, then give the command again.")
    case .folderNotEmpty(let path):
        FindingText(
            "the folder \(path) is not empty", cure: "Choose a new folder; a contest that is there is never replaced.")
    case .pathDiffers(let path):
        FindingText("the identifiers in \(path) are not those of its name", cure: "Restore the file from a backup.")
    case .referenceBroken(let path, let kind, let id):
        FindingText("\(path) names \(language.document(kind)) \"\(id)\", which this contest does not have")
    case .sheetUnassigned(let path):
        FindingText(
            "the score sheet \(path) is not in the judging plan",
            cure: "Mend the plan with assign; a sheet that is in is never dropped.")
    case .serviceCrowded(let office, let service, let entries, let maximum):
        FindingText(
            "service \"\(service)\" of \"\(office)\" has \(language.count(entries)) entries, at most "
                + language.count(maximum),
            cure: "Withdraw one of them.")
    case .outputInStore(let path):
        FindingText(
            "\(path) lies inside the store",
            cure: "Name a folder outside; a store holds nothing but documents that its journal names.")
    case .clockBehind(let clock, let journal):
        FindingText(
            "the computer's clock shows \(language.time(clock)), earlier than the last change, "
                + language.time(journal),
            cure: "Look at the clock and date of this computer; times of receipt are taken from it.")
    case .journalTimeReversed(let at, let before):
        FindingText(
            "this line of the journal has the time \(language.time(at)), earlier than a line before it, "
                + language.time(before),
            cure: "Make sure that the computer's clock was right then, and put it on record when it was not.")
    }
}

/// The beginning of a digest, by which people tell digests apart.
private func shortened(_ digest: String) -> String { digest.count > 16 ? digest.prefix(12) + "…" : digest }
