import Competition

extension BundleProblem {
    /// The words about the problem.
    func text(in language: Language) -> FindingText {
        switch language {
        case .indonesian: indonesianBundle(self)
        case .english: englishBundle(self)
        }
    }
}

private func indonesianBundle(_ problem: BundleProblem) -> FindingText {
    let language = Language.indonesian
    return switch problem {
    case .noSalt:
        FindingText(
            "folder data ini dibuat oleh versi program yang belum mengenal berkas bukti dan tanda terima",
            cure: "Buat folder data baru dengan init; yang lama tetap dapat diperiksa dengan verify.")
    case .formDiffers(let path):
        FindingText(
            "bentuk publik \(path) bukan yang tercatat di jurnal",
            cure: "Jalankan verify pada folder data; bila tanpa temuan, gunakan versi program yang mencatatnya.")
    case .noBundle(let path):
        FindingText(
            "\(path) bukan berkas bukti",
            cure: "Sebutkan folder atau berkas .tar yang ditulis publish --bundle.")
    case .archiveDiffers(let path):
        FindingText(
            "\(path) bukan arsip berkas bukti, atau isinya diubah",
            cure: "Unduh lagi dari penyelenggara, lalu bandingkan sidiknya.")
    case .fileDiffers(let path):
        FindingText(
            "sidik \(path) bukan yang tertulis di SHA256SUMS",
            cure: "Unduh lagi berkas bukti ini dari penyelenggara.")
    case .fileUnlisted(let path):
        FindingText(
            "\(path) tidak disebut SHA256SUMS atau jurnal",
            cure: "Hapus berkas yang ditambahkan itu, atau unduh lagi.")
    case .fileMissing(let path):
        FindingText(
            "\(path) disebut SHA256SUMS tetapi tidak ada",
            cure: "Unduh lagi berkas bukti ini.")
    case .headDiffers(let path):
        FindingText(
            "puncak jurnal \(path) bukan yang dihasilkan jurnal",
            cure: "Minta puncak yang sah dari penyelenggara atau saksi, lalu bandingkan.")
    case .indexDiffers:
        FindingText(
            "bundle.json tidak sesuai dengan jurnal",
            cure: "Unduh lagi berkas bukti ini.")
    case .openedDiffers:
        FindingText(
            "teks ini bukan yang disegel dalam dokumennya",
            cure: "Unduh lagi; bila tetap begitu, minta penjelasan penyelenggara.")
    case .headUnreadable(let path):
        FindingText(
            "\(path) bukan puncak jurnal atau keputusan yang dapat ditandatangani",
            cure: "Gunakan berkas seperti yang ditulis sign --to, dengan namanya.")
    case .headNotInJournal(let lines):
        FindingText(
            "jurnal ini tidak melanjutkan puncak \(language.count(lines)) baris itu: ada baris yang diubah",
            cure: "Simpan puncak itu sebagai bukti dan minta penjelasan penyelenggara.")
    case .headAhead(let lines, let known):
        FindingText(
            "puncak itu tentang \(language.count(lines)) baris, jurnal ini baru \(language.count(known))",
            cure: "Bandingkan dengan terbitan yang lebih baru.")
    case .receiptUnreadable(let path):
        FindingText(
            "\(path) bukan tanda terima yang utuh",
            cure: "Gunakan berkas asli yang dibuat submit --receipt.")
    case .receiptBroken(let part):
        FindingText(
            "tanda terima ini bertentangan dengan dirinya sendiri: \(part)",
            cure: "Gunakan berkas asli yang dibuat submit --receipt.")
    case .contestDiffers(let found, let expected):
        FindingText(
            "ini tentang kompetisi \(found), bukan \(expected)",
            cure: "Bandingkan dengan berkas bukti kompetisi yang sama.")
    case .receiptNotInJournal(let line):
        FindingText(
            "jurnal yang diterbitkan tidak memuat tanda terima ini: baris \(language.count(line)) berbunyi lain",
            cure: "Simpan tanda terima itu sebagai bukti dan ajukan keberatan.")
    case .receiptAhead(let line, let known):
        FindingText(
            "tanda terima ini tentang baris \(language.count(line)), jurnal yang diterbitkan baru "
                + "\(language.count(known))",
            cure: "Bandingkan dengan terbitan yang lebih baru.")
    case .signerMissing(let program):
        FindingText(
            "program \(program) tidak ada di komputer ini",
            cure: "Pasang OpenSSH (paket openssh-client), lalu ulangi.")
    case .signingFailed(let path, let key):
        FindingText(
            "\(path) tidak dapat ditandatangani dengan kunci \(key)",
            cure: "Periksa berkas kunci dan kata sandinya dengan ssh-keygen -y -f KUNCI.")
    case .signatureWrong(let path):
        FindingText(
            "tanda tangan \(path) tidak sah, atau penandatangannya tidak ada dalam daftar",
            cure: "Periksa daftar penanda tangan, lalu minta tanda tangannya lagi.")
    case .signatureUnknown(let path):
        FindingText(
            "\(path) bukan tanda tangan dari sesuatu dalam berkas bukti",
            cure: "Beri nama seperti yang ditulis sign: head-000043.txt.NAMA.sig.")
    case .signerNameMalformed(let name):
        FindingText(
            "\"\(name)\" tidak dapat menjadi bagian nama berkas",
            cure: "Gunakan huruf kecil, angka dan tanda hubung, misalnya --as inspektorat.")
    }
}

private func englishBundle(_ problem: BundleProblem) -> FindingText {
    let language = Language.english
    return switch problem {
    case .noSalt:
        FindingText(
            "this store was made by a version of the program that knew neither bundles nor receipts",
            cure: "Make a new store with init; the old one can still be verified with verify.")
    case .formDiffers(let path):
        FindingText(
            "the public form of \(path) is not the one that the journal names",
            cure: "Run verify on the store; if it finds nothing, use the version of the program that recorded it.")
    case .noBundle(let path):
        FindingText(
            "\(path) is no bundle",
            cure: "Name a folder or .tar file that publish --bundle wrote.")
    case .archiveDiffers(let path):
        FindingText(
            "\(path) is no archive of a bundle, or was changed",
            cure: "Download it again from the organizer, and compare its digest.")
    case .fileDiffers(let path):
        FindingText(
            "the digest of \(path) is not the one in SHA256SUMS",
            cure: "Download the bundle again from the organizer.")
    case .fileUnlisted(let path):
        FindingText(
            "\(path) is named neither by SHA256SUMS nor by the journal",
            cure: "Remove the file that was added, or download the bundle again.")
    case .fileMissing(let path):
        FindingText(
            "\(path) is named by SHA256SUMS and is not there",
            cure: "Download the bundle again.")
    case .headDiffers(let path):
        FindingText(
            "the head \(path) is not the one that the journal gives",
            cure: "Ask the organizer or a witness for the head, and compare.")
    case .indexDiffers:
        FindingText(
            "bundle.json does not say what the journal gives",
            cure: "Download the bundle again.")
    case .openedDiffers:
        FindingText(
            "this text is not the one that is sealed in its document",
            cure: "Download it again; if it stays so, ask the organizer why.")
    case .headUnreadable(let path):
        FindingText(
            "\(path) is no head, nor a decision that can be signed",
            cure: "Use the file as sign --to wrote it, under its own name.")
    case .headNotInJournal(let lines):
        FindingText(
            "the journal does not go on from that head of \(language.count(lines)) lines: lines were changed",
            cure: "Keep the head as evidence, and ask the organizer for an explanation.")
    case .headAhead(let lines, let known):
        FindingText(
            "the head is about \(language.count(lines)) lines, this journal has \(language.count(known))",
            cure: "Compare with a later publication.")
    case .receiptUnreadable(let path):
        FindingText(
            "\(path) is no whole receipt",
            cure: "Use the very file that submit --receipt made.")
    case .receiptBroken(let part):
        FindingText(
            "the receipt contradicts itself: \(part)",
            cure: "Use the very file that submit --receipt made.")
    case .contestDiffers(let found, let expected):
        FindingText(
            "this is about the contest \(found), not \(expected)",
            cure: "Compare with the bundle of the same contest.")
    case .receiptNotInJournal(let line):
        FindingText(
            "the published journal does not contain this receipt: line \(language.count(line)) says something else",
            cure: "Keep the receipt as evidence, and object.")
    case .receiptAhead(let line, let known):
        FindingText(
            "the receipt is about line \(language.count(line)), the published journal has \(language.count(known))",
            cure: "Compare with a later publication.")
    case .signerMissing(let program):
        FindingText(
            "the program \(program) is not on this computer",
            cure: "Install OpenSSH (package openssh-client), and try again.")
    case .signingFailed(let path, let key):
        FindingText(
            "\(path) could not be signed with the key \(key)",
            cure: "Check the key and its passphrase with ssh-keygen -y -f KEY.")
    case .signatureWrong(let path):
        FindingText(
            "the signature \(path) does not hold, or its signer is not in the list",
            cure: "Check the list of signers, then ask for the signature again.")
    case .signatureUnknown(let path):
        FindingText(
            "\(path) is a signature of nothing in the bundle",
            cure: "Name it as sign does: head-000043.txt.NAME.sig.")
    case .signerNameMalformed(let name):
        FindingText(
            "\"\(name)\" cannot be part of a file name",
            cure: "Use small letters, digits and hyphens, such as --as inspectorate.")
    }
}
