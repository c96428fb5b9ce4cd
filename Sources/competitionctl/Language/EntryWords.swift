import Competition
import Scoring

extension EntryProblem {
    /// The words about the problem.
    func text(in language: Language) -> FindingText {
        switch language {
        case .indonesian: indonesianEntry(self)
        case .english: englishEntry(self)
        }
    }
}

extension Words {
    /// The words in a language; Indonesian where the organizer gave no English ones.
    func words(in language: Language) -> String {
        switch language {
        case .indonesian: indonesian
        case .english: english ?? indonesian
        }
    }
}

private func indonesianEntry(_ problem: EntryProblem) -> FindingText {
    let language = Language.indonesian
    return switch problem {
    case .contestDiffers(let found, let expected):
        FindingText(
            "formulir ini untuk kompetisi \"\(found)\", bukan \"\(expected)\"",
            cure: "Gunakan formulir kosong dari kompetisi ini.")
    case .early(let opens):
        FindingText("pendaftaran baru dibuka \(language.time(opens))")
    case .late(let closed):
        FindingText("pendaftaran ditutup \(language.time(closed))")
    case .officeNotRegistered(let office, let suggestion):
        FindingText(
            "perangkat daerah \"\(office)\" belum terdaftar" + language.guess(suggestion),
            cure: "Bila pengenal itu benar, hubungi penyelenggara agar perangkat daerah ini didaftarkan.")
    case .serviceNotRegistered(let service, let office, let suggestion):
        FindingText(
            "layanan \"\(service)\" belum terdaftar pada perangkat daerah \"\(office)\"" + language.guess(suggestion),
            cure: "Bila pengenal itu benar, hubungi penyelenggara agar layanan ini didaftarkan.")
    case .identifierTaken(let entry, let office):
        FindingText(
            "pengenal \"\(entry)\" sudah dipakai inovasi perangkat daerah \"\(office)\"",
            cure: "Pilih pengenal lain pada atribut id.")
    case .serviceTaken(let service, let entry, let maximum):
        FindingText(
            maximum == 1
                ? "layanan \"\(service)\" sudah memiliki inovasi \"\(entry)\"; satu layanan, satu inovasi"
                : "layanan \"\(service)\" sudah memiliki \(language.count(maximum)) inovasi, di antaranya \"\(entry)\"",
            cure:
                "Perbaiki inovasi yang sudah ada dengan pengenalnya, pilih layanan lain, atau tarik inovasi itu dahulu."
        )
    case .revisionStale(let found, let inForce, let received):
        FindingText(
            "berkas ini dibuat dari versi \(found), padahal versi \(inForce) sudah diterima pada \(language.time(received))",
            cure: "Minta formulir berisi versi terbaru, lalu masukkan perubahan di sana.")
    case .revisionUnknown(let found):
        FindingText(
            "versi \(found) yang disebut berkas ini belum pernah diterima",
            cure: "Untuk pengiriman pertama, hapus atribut revision; untuk perbaikan, periksa atribut id.")
    case .answerMissing(_, let name):
        FindingText("pertanyaan \"\(name.words(in: language))\" belum dijawab")
    case .questionOfOtherGroup(let question, let group):
        FindingText(
            "pertanyaan \"\(question)\" bukan untuk kelompok \"\(group)\"",
            cure: "Hapus jawaban itu, atau perbaiki kelompoknya.")
    case .tooManyWords(_, let name, let words, let limit):
        FindingText(
            "jawaban \"\(name.words(in: language))\" berisi \(language.count(words)) kata, paling banyak "
                + language.count(limit),
            cure: "Kurangi \(language.count(words - limit)) kata.")
    case .attachmentMissing(_, let name):
        FindingText("lampiran \"\(name.words(in: language))\" belum disertakan")
    case .attachmentOfOtherGroup(let attachment, let group):
        FindingText(
            "lampiran \"\(attachment)\" bukan untuk kelompok \"\(group)\"",
            cure: "Hapus lampiran itu, atau perbaiki kelompoknya.")
    case .attachmentNotFound(let file):
        FindingText(
            "berkas lampiran \"\(file)\" tidak ditemukan",
            cure: "Letakkan berkas itu di folder yang sama dengan formulir, dengan nama yang sama persis.")
    case .attachmentIsLink(let file):
        FindingText(
            "berkas lampiran \"\(file)\" adalah tautan simbolis, yang tidak diikuti",
            cure: "Letakkan berkas aslinya di folder yang sama dengan formulir.")
    case .attachmentTooLarge(let file, let kilobytes, let limit):
        FindingText(
            "berkas lampiran \"\(file)\" "
                + (kilobytes > limit + 1
                    ? "berukuran \(language.size(kilobytes: kilobytes)), paling besar \(language.size(kilobytes: limit))"
                    : "lebih besar daripada \(language.size(kilobytes: limit))"),
            cure: "Perkecil ukurannya, misalnya dengan menurunkan resolusi pindaian.")
    case .attachmentTypeRefused(let file, let types):
        FindingText("jenis berkas \"\(file)\" tidak diterima", cure: "Kirim sebagai \(language.oneOf(types)).")
    case .attachmentContentDiffers(let file, let type):
        FindingText(
            "isi berkas \"\(file)\" bukan \(type)",
            cure: "Simpan atau ekspor ulang sebagai \(type); mengganti akhiran nama tidak mengubah isinya.")
    case .attachmentDigestDiffers(let file):
        FindingText(
            "isi berkas \"\(file)\" tidak sama dengan yang dicatat formulir (sha256)",
            cure: "Bila berkas memang diganti, hapus atribut sha256 dan bytes; bila tidak, sertakan berkas semula.")
    case .capReached(let requirement, let owner, let maximum):
        FindingText(
            "\(owner) sudah mencapai batas \(language.count(maximum)) inovasi (persyaratan \"\(requirement)\")",
            cure: "Bila inovasi ini lebih diutamakan, tarik dahulu salah satu yang sudah diajukan.")
    case .tooYoung(let requirement, let started, let latest):
        FindingText(
            "inovasi mulai diterapkan \(language.date(started)), padahal harus paling lambat \(language.date(latest)) "
                + "(persyaratan \"\(requirement)\")",
            cure: "Bila tanggal itu keliru, perbaiki isian <started>.")
    case .titleTaken(let requirement, let entry):
        FindingText(
            "judul ini sama dengan judul inovasi \"\(entry)\" (persyaratan \"\(requirement)\")",
            cure: "Gunakan judul yang berbeda; huruf besar, tanda baca, dan keterangan dalam kurung tidak membedakan.")
    case .wonBefore(let requirement, let winner, let year, let title):
        FindingText(
            "judul ini sama dengan pemenang tahun \(year), \"\(title)\" (\(winner)) (persyaratan \"\(requirement)\")",
            cure: "Bila ini inovasi yang berbeda, gunakan judul lain; bila sama, periksa kelompok yang sesuai.")
    case .originMissing(let requirement):
        FindingText(
            "inovasi asal yang diadaptasi belum disebutkan (persyaratan \"\(requirement)\")",
            cure: "Isi <origin relation=\"adapts\"> dengan judul, pemilik, dan tahunnya.")
    case .originNotListed(let requirement):
        FindingText(
            "inovasi asal tidak merujuk daftar pemenang (persyaratan \"\(requirement)\")",
            cure: "Isi atribut winner pada <origin> dengan pengenal dari daftar pemenang.")
    case .winnerNotNamed(let requirement):
        FindingText(
            "pemenang yang dilanjutkan belum disebutkan (persyaratan \"\(requirement)\")",
            cure: "Isi <origin relation=\"continues\"> dan atribut winner dengan pengenal dari daftar pemenang.")
    case .winnerNotInvited(let requirement, let winner):
        FindingText(
            "pemenang \"\(winner)\" tidak termasuk yang diundang (persyaratan \"\(requirement)\")",
            cure: "Pilih kelompok lain, atau hubungi penyelenggara mengenai undangannya.")
    case .awardTooRecent(let requirement, let winner, let awarded?, let latest):
        FindingText(
            "pemenang \"\(winner)\" menerima penghargaan \(language.date(awarded)), padahal harus paling lambat "
                + "\(language.date(latest)) (persyaratan \"\(requirement)\")",
            cure: "Bila tanggal dalam daftar pemenang keliru, hubungi penyelenggara.")
    case .awardTooRecent(let requirement, let winner, nil, let latest):
        FindingText(
            "tanggal penghargaan pemenang \"\(winner)\" tidak tercatat, padahal harus paling lambat "
                + "\(language.date(latest)) (persyaratan \"\(requirement)\")",
            cure: "Hubungi penyelenggara agar tanggal itu dilengkapi dalam daftar pemenang.")
    case .unknown(let entry, let suggestion):
        FindingText("inovasi \"\(entry)\" tidak ditemukan" + language.guess(suggestion))
    case .withdrawn(let entry):
        FindingText("inovasi \"\(entry)\" sudah ditarik")
    case .nominationUnfounded(let contest):
        FindingText(
            "keterangan nominasi dari kompetisi \"\(contest)\" tidak berasal dari berkas nominasi",
            cure: "Hapus elemen nomination; yang menulisnya hanya submit --from-bundle.")
    case .mappingUnused(let rule, let suggestion):
        FindingText(
            "aturan --map \(rule) tidak mengenai inovasi mana pun" + language.guess(suggestion),
            cure: "Periksa jenis dan pengenal lamanya, atau hapus aturannya.")
    case .bundleUnreadable(let name):
        FindingText(
            "arsip ini tidak dapat dibaca, atau tidak memuat tepat satu \(name)",
            cure: "Arsipkan lagi foldernya dengan tar, tanpa pemampatan dan tanpa tautan.")
    }
}

private func englishEntry(_ problem: EntryProblem) -> FindingText {
    let language = Language.english
    return switch problem {
    case .contestDiffers(let found, let expected):
        FindingText(
            "the form is for contest \"\(found)\", not for \"\(expected)\"", cure: "Use a blank form of this contest.")
    case .early(let opens):
        FindingText("registration opens \(language.time(opens))")
    case .late(let closed):
        FindingText("registration closed \(language.time(closed))")
    case .officeNotRegistered(let office, let suggestion):
        FindingText(
            "office \"\(office)\" is not registered" + language.guess(suggestion),
            cure: "If the identifier is right, ask the organizer to register the office.")
    case .serviceNotRegistered(let service, let office, let suggestion):
        FindingText(
            "office \"\(office)\" has not registered service \"\(service)\"" + language.guess(suggestion),
            cure: "If the identifier is right, ask the organizer to register the service.")
    case .identifierTaken(let entry, let office):
        FindingText(
            "identifier \"\(entry)\" belongs to an entry of office \"\(office)\"",
            cure: "Choose another identifier as id.")
    case .serviceTaken(let service, let entry, let maximum):
        FindingText(
            maximum == 1
                ? "service \"\(service)\" has entry \"\(entry)\" already; one service, one innovation"
                : "service \"\(service)\" has \(language.count(maximum)) entries already, \"\(entry)\" among them",
            cure:
                "Revise the entry that is there under its identifier, choose another service, or withdraw that entry first."
        )
    case .revisionStale(let found, let inForce, let received):
        FindingText(
            "the file was made from version \(found), but version \(inForce) came in on \(language.time(received))",
            cure: "Ask for a form with the newest version and make the changes there.")
    case .revisionUnknown(let found):
        FindingText(
            "version \(found), which the file names, was never received",
            cure: "To submit for the first time, remove the attribute revision; to revise, look at the attribute id.")
    case .answerMissing(_, let name):
        FindingText("question \"\(name.words(in: language))\" is not answered")
    case .questionOfOtherGroup(let question, let group):
        FindingText(
            "question \"\(question)\" is not for group \"\(group)\"", cure: "Remove the answer, or correct the group.")
    case .tooManyWords(_, let name, let words, let limit):
        FindingText(
            "the answer to \"\(name.words(in: language))\" has \(language.count(words, "word", "words")), at most "
                + "\(language.count(limit)) are allowed",
            cure: "Take out \(language.count(words - limit, "word", "words")).")
    case .attachmentMissing(_, let name):
        FindingText("attachment \"\(name.words(in: language))\" is missing")
    case .attachmentOfOtherGroup(let attachment, let group):
        FindingText(
            "attachment \"\(attachment)\" is not for group \"\(group)\"",
            cure: "Remove the attachment, or correct the group.")
    case .attachmentNotFound(let file):
        FindingText(
            "the attached file \"\(file)\" was not found",
            cure: "Put it in the folder of the form, under exactly this name.")
    case .attachmentIsLink(let file):
        FindingText(
            "the attached file \"\(file)\" is a symbolic link, which is not followed",
            cure: "Put the file itself in the folder of the form.")
    case .attachmentTooLarge(let file, let kilobytes, let limit):
        FindingText(
            "the attached file \"\(file)\" "
                + (kilobytes > limit + 1
                    ? "has \(language.size(kilobytes: kilobytes)), at most \(language.size(kilobytes: limit)) are allowed"
                    : "is larger than \(language.size(kilobytes: limit))"),
            cure: "Make it smaller, for example by scanning at a lower resolution.")
    case .attachmentTypeRefused(let file, let types):
        FindingText("files such as \"\(file)\" are not accepted", cure: "Send it as \(language.oneOf(types)).")
    case .attachmentContentDiffers(let file, let type):
        FindingText(
            "the content of \"\(file)\" is not \(type)",
            cure: "Save or export it as \(type); another ending of the name does not change the content.")
    case .attachmentDigestDiffers(let file):
        FindingText(
            "the content of \"\(file)\" is not what the form has noted (sha256)",
            cure: "If the file was exchanged, remove the attributes sha256 and bytes; if not, send the original file.")
    case .capReached(let requirement, let owner, let maximum):
        FindingText(
            "\(owner) has reached the limit of \(language.count(maximum, "entry", "entries")) "
                + "(requirement \"\(requirement)\")",
            cure: "If this entry is to come first, withdraw one of the others before.")
    case .tooYoung(let requirement, let started, let latest):
        FindingText(
            "the innovation is in use from \(language.date(started)), but \(language.date(latest)) is the latest day "
                + "(requirement \"\(requirement)\")",
            cure: "If the day is wrong, correct <started>.")
    case .titleTaken(let requirement, let entry):
        FindingText(
            "entry \"\(entry)\" has the same title (requirement \"\(requirement)\")",
            cure: "Use another title; capitals, punctuation and words in parentheses make no difference.")
    case .wonBefore(let requirement, let winner, let year, let title):
        FindingText(
            "a winner of \(year), \"\(title)\" (\(winner)), has the same title (requirement \"\(requirement)\")",
            cure: "If it is another innovation, use another title; if it is the same, look for the group that fits.")
    case .originMissing(let requirement):
        FindingText(
            "the innovation that is adapted is not named (requirement \"\(requirement)\")",
            cure: "Write its title, owner and year into <origin relation=\"adapts\">.")
    case .originNotListed(let requirement):
        FindingText(
            "the innovation that is adapted is not taken from the list of winners (requirement \"\(requirement)\")",
            cure: "Write the winner's identifier into the attribute winner of <origin>.")
    case .winnerNotNamed(let requirement):
        FindingText(
            "the winner that is continued is not named (requirement \"\(requirement)\")",
            cure: "Fill in <origin relation=\"continues\"> and write the winner's identifier into the attribute winner."
        )
    case .winnerNotInvited(let requirement, let winner):
        FindingText(
            "winner \"\(winner)\" was not invited (requirement \"\(requirement)\")",
            cure: "Choose another group, or ask the organizer about the invitation.")
    case .awardTooRecent(let requirement, let winner, let awarded?, let latest):
        FindingText(
            "winner \"\(winner)\" was awarded on \(language.date(awarded)), but \(language.date(latest)) is the latest "
                + "day (requirement \"\(requirement)\")",
            cure: "If the day in the list of winners is wrong, tell the organizer.")
    case .awardTooRecent(let requirement, let winner, nil, let latest):
        FindingText(
            "the day on which winner \"\(winner)\" was awarded is not known; it must be \(language.date(latest)) at the "
                + "latest (requirement \"\(requirement)\")",
            cure: "Ask the organizer to complete the list of winners.")
    case .unknown(let entry, let suggestion):
        FindingText("there is no entry \"\(entry)\"" + language.guess(suggestion))
    case .withdrawn(let entry):
        FindingText("entry \"\(entry)\" was withdrawn")
    case .nominationUnfounded(let contest):
        FindingText(
            "the nomination from the contest \"\(contest)\" does not come from a bundle",
            cure: "Remove the element nomination; only submit --from-bundle writes it.")
    case .mappingUnused(let rule, let suggestion):
        FindingText(
            "the rule --map \(rule) is about no entry" + language.guess(suggestion),
            cure: "Look at its kind and its old identifier, or remove it.")
    case .bundleUnreadable(let name):
        FindingText(
            "this archive cannot be read, or does not hold just one \(name)",
            cure: "Pack the folder again with tar, without compression and without links.")
    }
}
