import Competition

extension SheetProblem.Code {
    /// What the code means, at length.
    func explanation(in language: Language) -> Explanation {
        switch language {
        case .indonesian: indonesianExplanation(self)
        case .english: englishExplanation(self)
        }
    }
}

private func indonesianExplanation(_ code: SheetProblem.Code) -> Explanation {
    switch code {
    case .contestDiffers:
        Explanation(
            "Atribut contest pada lembar penilaian menyebut kompetisi lain.",
            example: "Lembar gladi dikirim ke kompetisi yang sebenarnya.",
            cure: "Minta lembar penilaian dari kompetisi ini.")
    case .stageUnknown:
        Explanation(
            "Tahap yang disebut tidak ada dalam kompetisi ini.",
            example: "Tertulis propsal, padahal tahapnya proposal.",
            cure: "Pakai pengenal tahap seperti yang tertulis dalam aturan kompetisi atau lembar kosong.")
    case .stageNotScored:
        Explanation(
            "Tahap ini tidak memakai lembar penilaian; hasilnya ditetapkan melalui seleksi administrasi.",
            example: "Perintah rank dijalankan untuk tahap administrasi.",
            cure: "Sebut tahap penilaian, atau gunakan perintah screen untuk seleksi administrasi.")
    case .early:
        Explanation(
            "Lembar penilaian dikirim sebelum tahapnya dibuka.",
            example: "Penilaian dibuka 26 Mei, lembar dikirim 25 Mei.",
            cure: "Simpan lembar itu dan kirim setelah tahapnya dibuka.")
    case .late:
        Explanation(
            "Lembar penilaian dikirim setelah tahapnya ditutup. Menit penutupan masih termasuk masa penilaian.",
            example: "Penilaian ditutup 20 Juni pukul 16.00, lembar dikirim pukul 16.01.",
            cure: "Hubungi penyelenggara. Program tidak menerima lembar setelah waktu tutup.")
    case .stageDecided:
        Explanation(
            "Tahap ini sudah diputuskan, sehingga lembar penilaian dan pembagian tugasnya tidak berubah lagi.",
            example: "Juri mengirim perbaikan nilai setelah daftar finalis diputuskan.",
            cure: "Sampaikan kepada penyelenggara; keputusan yang sudah diambil tidak diubah.")
    case .planMissing:
        Explanation(
            "Pembagian tugas juri untuk tahap ini belum dibuat, sehingga belum ada lembar yang ditugaskan.",
            example: "Panitia menyiapkan lembar penilaian sebelum menjalankan assign.",
            cure: "Buat pembagian tugas dengan perintah assign, lalu ulangi.")
    case .jurorUnknown:
        Explanation(
            "Pengenal yang disebut bukan pengenal juri yang terdaftar.",
            example: "Tertulis juri-l dengan huruf l, padahal terdaftar juri-1.",
            cure: "Periksa pengenalnya, atau daftarkan jurinya dengan perintah register jurors.")
    case .notAssigned:
        Explanation(
            "Juri ini tidak ditugasi menilai inovasi itu pada tahap ini.",
            example: "Juri menilai inovasi dari kategori yang ditugaskan kepada juri lain.",
            cure: "Periksa pembagian tugas. Bila penugasannya perlu diubah, panitia memperbaruinya dengan "
                + "perintah assign.")
    case .conflicted:
        Explanation(
            "Juri memiliki benturan kepentingan dengan inovasi ini: ia berasal dari instansi pengusul, atau ia "
                + "sendiri menyatakannya.",
            example: "Juri dari Pemerintah Kabupaten Lumajang ditugasi menilai inovasi dari kabupaten itu.",
            cure: "Tugaskan juri lain. Bila data juri keliru, perbaiki dengan perintah register jurors.")
    case .rubricDiffers:
        Explanation(
            "Lembar ini memakai rubrik lain daripada yang berlaku untuk kelompok inovasi ini pada tahap ini.",
            example: "Lembar untuk kelompok umum dipakai menilai inovasi kelompok replikasi.",
            cure: "Minta lembar penilaian baru untuk inovasi ini, lalu pindahkan nilainya.")
    case .entryRevisionStale:
        Explanation(
            "Juri menilai versi inovasi yang bukan versi berlaku.",
            example: "Juri mengunduh lembar sebelum perangkat daerah mengirim perbaikan terakhir.",
            cure: "Minta lembar baru, baca versi yang berlaku, lalu nilai kembali.")
    case .revisionStale:
        Explanation(
            "Lembar ini dibuat dari versi yang bukan versi terakhir, sehingga nilai yang lebih baru dapat tertimpa.",
            example: "Juri memperbaiki nilai di laptop, lalu mengirim lembar lama dari komputer kantor.",
            cure: "Minta lembar yang berisi versi terakhir, masukkan perubahan di sana, lalu kirim.")
    case .revisionUnknown:
        Explanation(
            "Atribut revision menyebut versi lembar yang belum pernah diterima.",
            example: "Lembar untuk satu inovasi disalin untuk inovasi lain, dan atribut revision tertinggal.",
            cure: "Hapus atribut revision bila lembar untuk inovasi ini belum pernah dikirim.")
    case .scoreMissing:
        Explanation(
            "Ada kriteria dalam rubrik yang belum dinilai. Lembar diterima bila semua kriteria dinilai, atau "
                + "bila juri abstain.",
            example: "Kriteria signifikansi dihapus dari lembar.",
            cure: "Isi nilai untuk setiap kriteria. Bila tidak dapat menilai inovasi ini, gunakan abstention "
                + "dengan alasannya.")
    case .criterionUnknown:
        Explanation(
            "Lembar menilai kriteria yang tidak ada dalam rubriknya.",
            example: "Tertulis signifikasi, padahal kriterianya signifikansi.",
            cure: "Gunakan nama kriteria seperti dalam lembar kosong.")
    case .scoreBelowMinimum:
        Explanation(
            "Nilai berada di bawah nilai terendah pada skala kriteria itu.",
            example: "Skala 1 sampai 3, nilai yang ditulis 0.",
            cure: "Tulis nilai dalam rentang skala yang tercantum di lembar.")
    case .scoreAboveMaximum:
        Explanation(
            "Nilai melebihi nilai tertinggi pada skala kriteria itu.",
            example: "Skala 0 sampai 100, nilai yang ditulis 850 karena titik desimalnya tertinggal.",
            cure: "Tulis nilai dalam rentang skala yang tercantum di lembar.")
    case .scoreOffStep:
        Explanation(
            "Nilai berada dalam rentang skala, tetapi tidak tepat pada langkahnya.",
            example: "Skala 0 sampai 10 dengan langkah 0,5, nilai yang ditulis 7,3.",
            cure: "Pilih nilai terdekat yang tepat pada langkah skala, misalnya 7,5; dalam berkas ditulis 7.5.")
    case .scoreNotALevel:
        Explanation(
            "Kriteria ini dinilai dengan tingkat yang sudah ditentukan, dan nilai yang ditulis bukan salah satunya.",
            example: "Tingkatnya 1, 2, dan 3, nilai yang ditulis 2,5.",
            cure: "Pilih salah satu tingkat; artinya tercantum di lembar.")
    case .evidenceUnknown:
        Explanation(
            "Lembar menerima bukti yang tidak diminta kriteria itu.",
            example: "Bukti sk-opd diterima pada kriteria yang tidak meminta bukti.",
            cure: "Hapus <accepted> itu, atau pakai pengenal bukti yang tercantum di lembar.")
    case .statementMissing:
        Explanation(
            "Aturan tahap ini meminta setiap juri menyatakan, untuk setiap inovasi yang dinilainya, bahwa tidak ada benturan "
                + "kepentingan. Lembar bernilai tanpa pernyataan itu ditolak; abstain tidak memerlukannya.",
            example: "Juri menyimpan lembarnya tanpa mencentang pernyataan.",
            cure: "Centang pernyataan itu, isi statement dengan no-conflict, atau abstain dengan alasannya.")
    case .signerDiffers:
        Explanation(
            "Nama penanda tangan berbeda dari nama juri yang terdaftar. Ini peringatan: lembar tetap diterima.",
            example: "Juri terdaftar sebagai Dr. Siti Aminah, M.Si., lembar ditandatangani atas nama Budi.",
            cure: "Pastikan lembar ditandatangani jurinya sendiri. Bila penulisan namanya saja yang berbeda, samakan.")
    case .headerEdited:
        Explanation(
            "Dalam tabel nilai, sel yang menyebut kompetisi, tahap, juri, inovasi, rubrik, atau versinya diubah. Nilai "
                + "dapat tercatat pada inovasi atau juri yang keliru, karena itu tabel ditolak.",
            example: "Kolom entry diganti saat menyalin baris dari inovasi lain.",
            cure: "Kembalikan isi semula yang disebutkan, atau minta formulir baru.")
    case .headerBroken:
        Explanation(
            "Beberapa sel pengenal pada satu baris tabel nilai berubah bersama-sama, atau kolom form terhapus.",
            example: "Baris dari dua formulir digabung sebagian-sebagian.",
            cure: "Minta formulir baru, lalu salin nilai dan catatannya.")
    case .headerStale:
        Explanation(
            "Tabel nilai dibuat sebelum versi inovasi atau versi lembar yang sekarang berlaku.",
            example: "Perangkat daerah memperbaiki inovasinya setelah tabel dibuat.",
            cure: "Minta formulir baru, baca kembali inovasinya, lalu isi nilainya.")
    case .leftBlank:
        Explanation(
            "Semua baris inovasi ini kosong: tidak ada nilai, catatan, bukti, atau alasan abstain. Ini peringatan: "
                + "inovasi lain dalam tabel tetap diterima.",
            example: "Juri baru menilai separuh inovasinya.",
            cure: "Kirim lagi tabel yang sama setelah inovasi itu dinilai.")
    case .numbersTooLarge:
        Explanation(
            "Bobot dan nilai terlalu besar atau terlalu halus untuk dihitung tanpa pembulatan, sehingga program "
                + "menolak menghitungnya daripada memberi angka yang keliru.",
            example: "Rubrik memakai bobot dengan empat angka di belakang koma untuk puluhan tahap yang digabung.",
            cure: "Gunakan bobot dan skala yang lebih sederhana dalam rubrik.")
    }
}

private func englishExplanation(_ code: SheetProblem.Code) -> Explanation {
    switch code {
    case .contestDiffers:
        Explanation(
            "The attribute contest of the score sheet names another contest.",
            example: "A sheet of the rehearsal is sent to the real contest.",
            cure: "Ask for a score sheet of this contest.")
    case .stageUnknown:
        Explanation(
            "The stage that is named does not exist in this contest.",
            example: "It says propsal, but the stage is proposal.",
            cure: "Use the identifier of the stage as the contest or the blank sheet has it.")
    case .stageNotScored:
        Explanation(
            "The stage has no score sheets; its result comes from screening.",
            example: "The command rank is given the stage administrasi.",
            cure: "Name a scoring stage, or use the command screen for screening.")
    case .early:
        Explanation(
            "The score sheet was sent before its stage opens.",
            example: "Scoring opens on 26 May and the sheet is sent on 25 May.",
            cure: "Keep the sheet and send it once the stage is open.")
    case .late:
        Explanation(
            "The score sheet was sent after its stage closed. The closing minute still counts.",
            example: "Scoring closes on 20 June at 16:00 and the sheet is sent at 16:01.",
            cure: "Ask the organizer. The program accepts no sheet after closing time.")
    case .stageDecided:
        Explanation(
            "The stage was decided, so its score sheets and its plan no longer change.",
            example: "A juror sends corrected scores after the finalists were decided.",
            cure: "Tell the organizer; a decision that was taken is not changed.")
    case .planMissing:
        Explanation(
            "The stage has no judging plan yet, so no sheet is due.",
            example: "An officer prepares score sheets before running assign.",
            cure: "Make the plan with the command assign, then try again.")
    case .jurorUnknown:
        Explanation(
            "The identifier is that of no registered juror.",
            example: "It says juri-l with a letter, but juri-1 is registered.",
            cure: "Check the identifier, or register the juror with the command register jurors.")
    case .notAssigned:
        Explanation(
            "The juror is not to read this entry at this stage.",
            example: "A juror scores an entry of a category that others were given.",
            cure: "Look at the plan. If it should change, the organizer does so with the command assign.")
    case .conflicted:
        Explanation(
            "The juror has a conflict of interest with this entry: he or she belongs to the institution that "
                + "submits, or declared it.",
            example: "A juror from the government of Kabupaten Lumajang is given an entry of that regency.",
            cure: "Give the entry to another juror. If the juror's data is wrong, correct it with the command "
                + "register jurors.")
    case .rubricDiffers:
        Explanation(
            "The sheet is by another rubric than the one by which the entry's group is scored at this stage.",
            example: "A sheet of the general group is used for a replication.",
            cure: "Ask for a new score sheet for this entry and copy the scores.")
    case .entryRevisionStale:
        Explanation(
            "The juror scored a version of the entry that is not in force.",
            example: "A juror took the sheet before the office sent its last revision.",
            cure: "Ask for a new sheet, read the version in force, and score it again.")
    case .revisionStale:
        Explanation(
            "The sheet was made from a version that is not the latest, so newer scores could be lost.",
            example: "A juror corrected scores on a laptop and then sends the old sheet from the office computer.",
            cure: "Ask for a sheet that holds the latest version, make the changes there, and send it.")
    case .revisionUnknown:
        Explanation(
            "The attribute revision names a version of the sheet that was never received.",
            example: "The sheet of one entry was copied for another, and the revision stayed.",
            cure: "Remove the attribute revision if no sheet for this entry was sent before.")
    case .scoreMissing:
        Explanation(
            "A criterion of the rubric has no score. A sheet is accepted when every criterion has one, or when "
                + "it abstains.",
            example: "The criterion signifikansi was removed from the sheet.",
            cure: "Give every criterion a score. If you cannot judge the entry, use abstention with the reason.")
    case .criterionUnknown:
        Explanation(
            "The sheet scores a criterion that its rubric does not have.",
            example: "It says signifikasi, but the criterion is signifikansi.",
            cure: "Use the names of the criteria as the blank sheet has them.")
    case .scoreBelowMinimum:
        Explanation(
            "The score is below the lowest of the criterion's scale.",
            example: "The scale is 1 to 3 and the score is 0.",
            cure: "Write a score within the scale that the sheet tells.")
    case .scoreAboveMaximum:
        Explanation(
            "The score is above the highest of the criterion's scale.",
            example: "The scale is 0 to 100 and the score is 850 because the decimal point was left out.",
            cure: "Write a score within the scale that the sheet tells.")
    case .scoreOffStep:
        Explanation(
            "The score lies within the scale but between its steps.",
            example: "The scale is 0 to 10 in steps of 0.5 and the score is 7.3.",
            cure: "Choose the nearest score that lies on a step, such as 7.5.")
    case .scoreNotALevel:
        Explanation(
            "The criterion is scored by set levels, and the score is none of them.",
            example: "The levels are 1, 2 and 3 and the score is 2.5.",
            cure: "Choose one of the levels; the sheet tells what they mean.")
    case .evidenceUnknown:
        Explanation(
            "The sheet accepts evidence that the criterion does not ask for.",
            example: "Evidence sk-opd is accepted on a criterion without evidence.",
            cure: "Remove that <accepted>, or use an identifier that the sheet tells.")
    case .statementMissing:
        Explanation(
            "The rules of the stage ask each juror to state, for each entry scored, that there is no conflict of interest. A "
                + "sheet with marks is refused without it; an abstention needs none.",
            example: "A juror saves the sheets without ticking the statement.",
            cure: "Tick the statement, fill in no-conflict, or abstain with the reason.")
    case .signerDiffers:
        Explanation(
            "The name that signs differs from the juror's registered name. This is a warning: the sheet is accepted.",
            example: "The juror is registered as Dr. Siti Aminah, M.Si., but the sheet is signed as Budi.",
            cure: "Make sure that the juror signed the sheet. If only the spelling differs, make it the same.")
    case .headerEdited:
        Explanation(
            "In a table of scores a cell was changed that names the contest, stage, juror, entry, rubric or version. "
                + "Scores could end up with the wrong entry or juror, so the table is refused.",
            example: "The column entry was overwritten while a row was copied from another entry.",
            cure: "Put back the content that is named, or ask for a new form.")
    case .headerBroken:
        Explanation(
            "Several cells that identify a row of a table of scores were changed together, or the column form was lost.",
            example: "Rows of two forms were mixed piece by piece.",
            cure: "Ask for a new form, then copy scores and notes into it.")
    case .headerStale:
        Explanation(
            "The table of scores was made before the version of the entry, or of the sheet, that is in force now.",
            example: "The office revised its entry after the table was made.",
            cure: "Ask for a new form, read the entry again, and fill in the scores.")
    case .leftBlank:
        Explanation(
            "All rows of the entry are empty: no score, note, evidence or reason to abstain. This is a warning: the "
                + "other entries of the table are received.",
            example: "The juror has scored half of the entries so far.",
            cure: "Send the same table again when the entry is scored.")
    case .numbersTooLarge:
        Explanation(
            "Weights and scores are too large or too fine to compute with exactly, and the program would rather "
                + "refuse than give a wrong figure.",
            example: "A rubric uses weights with four decimals over dozens of combined stages.",
            cure: "Use simpler weights and scales in the rubric.")
    }
}
