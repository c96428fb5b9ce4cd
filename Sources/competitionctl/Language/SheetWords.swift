import Competition
import Scoring

extension SheetProblem {
    /// The words about the problem.
    func text(in language: Language) -> FindingText {
        switch language {
        case .indonesian: indonesianSheet(self)
        case .english: englishSheet(self)
        }
    }
}

extension ConflictReason {
    /// Why the juror may not score, to stand behind a sentence.
    func words(in language: Language) -> String {
        switch language {
        case .indonesian: indonesianReason(self)
        case .english: englishReason(self)
        }
    }
}

private func indonesianReason(_ reason: ConflictReason) -> String {
    switch reason {
    case .ownInstitution(let code): "juri berasal dari instansi pengusul (\(code))"
    case .declared(nil): "dinyatakan oleh juri sendiri"
    case .declared(let reason?): "dinyatakan oleh juri sendiri (\(reason))"
    }
}

private func englishReason(_ reason: ConflictReason) -> String {
    switch reason {
    case .ownInstitution(let code): "the juror belongs to the institution that submits (\(code))"
    case .declared(nil): "the juror declared it"
    case .declared(let reason?): "the juror declared it (\(reason))"
    }
}

private func indonesianSheet(_ problem: SheetProblem) -> FindingText {
    let language = Language.indonesian
    return switch problem {
    case .contestDiffers(let found, let expected):
        FindingText(
            "lembar penilaian ini untuk kompetisi \"\(found)\", bukan \"\(expected)\"",
            cure: "Gunakan lembar penilaian dari kompetisi ini.")
    case .stageUnknown(let stage, let suggestion):
        FindingText("tahap \"\(stage)\" tidak ada dalam kompetisi ini" + language.guess(suggestion))
    case .stageNotScored(let stage):
        FindingText("tahap \"\(stage)\" tidak dinilai dengan lembar penilaian")
    case .early(let stage, let opens):
        FindingText("penilaian tahap \"\(stage)\" baru dibuka \(language.time(opens))")
    case .late(let stage, let closed):
        FindingText("penilaian tahap \"\(stage)\" ditutup \(language.time(closed))")
    case .stageDecided(let stage, let decision):
        FindingText(
            "tahap \"\(stage)\" sudah diputuskan dalam keputusan nomor \(decision)",
            cure: "Lembar yang keliru diperbaiki dengan score --correct ALASAN, lalu decide --supersede \(decision).")
    case .planMissing(let stage):
        FindingText(
            "pembagian tugas juri untuk tahap \"\(stage)\" belum dibuat",
            cure: "Buat dahulu dengan perintah assign.")
    case .jurorUnknown(let juror, let suggestion):
        FindingText("juri \"\(juror)\" belum terdaftar" + language.guess(suggestion))
    case .notAssigned(let juror, let entry, let stage):
        FindingText(
            "juri \"\(juror)\" tidak ditugasi menilai inovasi \"\(entry)\" pada tahap \"\(stage)\"",
            cure: "Periksa pembagian tugas juri; hanya panitia yang dapat mengubahnya.")
    case .conflicted(let juror, let entry, let reason):
        FindingText(
            "juri \"\(juror)\" memiliki benturan kepentingan dengan inovasi \"\(entry)\": \(reason.words(in: language))"
        )
    case .rubricDiffers(let found, let expected):
        FindingText(
            "lembar ini memakai rubrik \"\(found)\", padahal kelompok inovasinya dinilai dengan rubrik \"\(expected)\"",
            cure: "Minta lembar penilaian baru untuk inovasi ini.")
    case .entryRevisionStale(let found, let inForce):
        FindingText(
            "lembar ini menilai versi \(found) inovasi, padahal yang berlaku versi \(inForce)",
            cure: "Minta lembar penilaian baru dan baca kembali inovasinya sebelum menilai.")
    case .revisionStale(let found, let inForce, let received):
        FindingText(
            "lembar ini dibuat dari versi \(found), padahal versi \(inForce) sudah diterima pada \(language.time(received))",
            cure: "Minta lembar berisi versi terbaru, lalu masukkan perubahan di sana.")
    case .revisionUnknown(let found):
        FindingText(
            "versi \(found) yang disebut lembar ini belum pernah diterima",
            cure: "Untuk pengiriman pertama, hapus atribut revision.")
    case .scoreMissing(let criterion):
        FindingText("kriteria \"\(criterion)\" belum dinilai")
    case .criterionUnknown(let criterion, let suggestion):
        FindingText("kriteria \"\(criterion)\" tidak ada dalam rubrik" + language.guess(suggestion))
    case .scoreBelowMinimum(let criterion, let score, let minimum):
        FindingText(
            "nilai \(language.number(score)) untuk kriteria \"\(criterion)\" di bawah nilai terendah "
                + language.number(minimum))
    case .scoreAboveMaximum(let criterion, let score, let maximum):
        FindingText(
            "nilai \(language.number(score)) untuk kriteria \"\(criterion)\" melebihi nilai tertinggi "
                + language.number(maximum))
    case .scoreOffStep(let criterion, let score, let step):
        FindingText(
            "nilai \(language.number(score)) untuk kriteria \"\(criterion)\" tidak sesuai dengan langkah "
                + language.number(step),
            cure: "Pilih nilai yang terletak tepat pada langkah skala.")
    case .scoreNotALevel(let criterion, let score, let levels):
        FindingText(
            "nilai \(language.number(score)) untuk kriteria \"\(criterion)\" bukan salah satu tingkatnya",
            cure: "Pilih \(language.oneOf(levels.map(language.number))).")
    case .evidenceUnknown(let criterion, let evidence):
        FindingText("bukti \"\(evidence)\" tidak diminta pada kriteria \"\(criterion)\"")
    case .statementMissing(let entry):
        FindingText(
            "lembar untuk inovasi \"\(entry)\" belum memuat pernyataan bebas benturan kepentingan",
            cure: "Nyatakan dengan no-conflict pada statement, atau abstain dengan alasannya.")
    case .signerDiffers(let name, let juror):
        FindingText(
            "ditandatangani atas nama \"\(name)\", padahal juri terdaftar sebagai \"\(juror)\"",
            cure: "Bila orangnya sama, samakan penulisan namanya.")
    case .headerEdited(let column, let found, let original):
        FindingText(
            "kolom \"\(column)\" diubah menjadi \"\(found)\", semula \"\(original)\"",
            cure: "Kembalikan isi kolom itu; yang boleh diisi hanya kolom score sampai statement.")
    case .headerBroken(let seal):
        FindingText(
            "kolom contest sampai revision tidak cocok dengan tanda pengenal formulir \"\(seal)\"",
            cure: "Minta formulir baru, lalu salin nilai dan catatannya ke sana.")
    case .headerStale(let column, let found, let inForce):
        FindingText(
            "kolom \"\(column)\" berasal dari versi \(found), padahal yang berlaku versi \(inForce)",
            cure: "Minta formulir baru dan periksa kembali penilaiannya di sana.")
    case .leftBlank(let entry):
        FindingText("inovasi \"\(entry)\" belum dinilai dalam tabel ini, jadi dilewati")
    case .numbersTooLarge(let entry):
        FindingText("nilai inovasi \"\(entry)\" terlalu besar atau terlalu halus untuk dihitung dengan tepat")
    }
}

private func englishSheet(_ problem: SheetProblem) -> FindingText {
    let language = Language.english
    return switch problem {
    case .contestDiffers(let found, let expected):
        FindingText(
            "the score sheet is for contest \"\(found)\", not for \"\(expected)\"",
            cure: "Use a score sheet of this contest.")
    case .stageUnknown(let stage, let suggestion):
        FindingText("the contest has no stage \"\(stage)\"" + language.guess(suggestion))
    case .stageNotScored(let stage):
        FindingText("stage \"\(stage)\" is not judged by score sheets")
    case .early(let stage, let opens):
        FindingText("stage \"\(stage)\" opens for scoring \(language.time(opens))")
    case .late(let stage, let closed):
        FindingText("stage \"\(stage)\" closed for scoring \(language.time(closed))")
    case .stageDecided(let stage, let decision):
        FindingText(
            "stage \"\(stage)\" was decided by decision number \(decision)",
            cure: "A wrong sheet is corrected by score --correct WHY, then decide --supersede \(decision).")
    case .planMissing(let stage):
        FindingText("stage \"\(stage)\" has no judging plan yet", cure: "Make it with the command assign.")
    case .jurorUnknown(let juror, let suggestion):
        FindingText("juror \"\(juror)\" is not registered" + language.guess(suggestion))
    case .notAssigned(let juror, let entry, let stage):
        FindingText(
            "juror \"\(juror)\" is not to read entry \"\(entry)\" at stage \"\(stage)\"",
            cure: "Look at the judging plan; only the organizer can change it.")
    case .conflicted(let juror, let entry, let reason):
        FindingText(
            "juror \"\(juror)\" has a conflict of interest with entry \"\(entry)\": \(reason.words(in: language))")
    case .rubricDiffers(let found, let expected):
        FindingText(
            "the sheet is by rubric \"\(found)\", but the entry's group is scored by \"\(expected)\"",
            cure: "Ask for a new score sheet for this entry.")
    case .entryRevisionStale(let found, let inForce):
        FindingText(
            "the sheet scores version \(found) of the entry, but version \(inForce) is in force",
            cure: "Ask for a new score sheet and read the entry again before scoring.")
    case .revisionStale(let found, let inForce, let received):
        FindingText(
            "the sheet was made from version \(found), but version \(inForce) came in on \(language.time(received))",
            cure: "Ask for a sheet with the newest version and make the changes there.")
    case .revisionUnknown(let found):
        FindingText(
            "version \(found), which the sheet names, was never received",
            cure: "To send it for the first time, remove the attribute revision.")
    case .scoreMissing(let criterion):
        FindingText("criterion \"\(criterion)\" has no score")
    case .criterionUnknown(let criterion, let suggestion):
        FindingText("the rubric has no criterion \"\(criterion)\"" + language.guess(suggestion))
    case .scoreBelowMinimum(let criterion, let score, let minimum):
        FindingText(
            "score \(language.number(score)) for criterion \"\(criterion)\" is below the lowest, "
                + language.number(minimum))
    case .scoreAboveMaximum(let criterion, let score, let maximum):
        FindingText(
            "score \(language.number(score)) for criterion \"\(criterion)\" is above the highest, "
                + language.number(maximum))
    case .scoreOffStep(let criterion, let score, let step):
        FindingText(
            "score \(language.number(score)) for criterion \"\(criterion)\" lies between the steps of "
                + language.number(step),
            cure: "Choose a score that lies on a step of the scale.")
    case .scoreNotALevel(let criterion, let score, let levels):
        FindingText(
            "score \(language.number(score)) for criterion \"\(criterion)\" is none of its levels",
            cure: "Choose \(language.oneOf(levels.map(language.number))).")
    case .evidenceUnknown(let criterion, let evidence):
        FindingText("criterion \"\(criterion)\" does not ask for evidence \"\(evidence)\"")
    case .statementMissing(let entry):
        FindingText(
            "the sheet for entry \"\(entry)\" does not state that there is no conflict of interest",
            cure: "State it with no-conflict as the statement, or abstain with the reason.")
    case .signerDiffers(let name, let juror):
        FindingText(
            "signed as \"\(name)\", but the juror is registered as \"\(juror)\"",
            cure: "If it is the same person, write the name the same way.")
    case .headerEdited(let column, let found, let original):
        FindingText(
            "column \"\(column)\" was changed to \"\(found)\"; it was \"\(original)\"",
            cure: "Put the content back; the columns to be filled in are score to statement.")
    case .headerBroken(let seal):
        FindingText(
            "columns contest to revision do not fit the mark of the form, \"\(seal)\"",
            cure: "Ask for a new form, then copy scores and notes into it.")
    case .headerStale(let column, let found, let inForce):
        FindingText(
            "column \"\(column)\" comes from version \(found), but version \(inForce) is in force",
            cure: "Ask for a new form and look at the scores again there.")
    case .leftBlank(let entry):
        FindingText("entry \"\(entry)\" has no scores in this table, so it is left out")
    case .numbersTooLarge(let entry):
        FindingText("the scores of entry \"\(entry)\" are too large or too fine to compute with exactly")
    }
}
