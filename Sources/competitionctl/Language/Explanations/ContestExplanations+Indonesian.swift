import Competition

/// What each code means, in Indonesian.
func indonesianExplanation(_ code: ContestProblem.Code) -> Explanation {
    switch code {
    case .windowReversed:
        Explanation(
            "Waktu tutup pendaftaran atau suatu tahap lebih awal daripada waktu bukanya.",
            example: "Tertulis opens=\"2025-05-11T08:00\" dan closes=\"2025-05-10T23:59\".",
            cure: "Perbaiki opens atau closes.")
    case .stageBeforeIntake:
        Explanation(
            "Tahap penilaian dibuka ketika pendaftaran belum ditutup, sehingga inovasi masih dapat berubah "
                + "selagi dinilai. Ini peringatan.",
            example: "Penilaian dibuka 5 Mei, pendaftaran ditutup 11 Mei.",
            cure: "Geser waktu buka tahap itu ke setelah penutupan pendaftaran, kecuali memang dimaksudkan "
                + "demikian, misalnya untuk latihan.")
    case .stagesOutOfOrder:
        Explanation(
            "Suatu tahap dibuka lebih awal daripada tahap yang mendahuluinya dalam urutan. Ini peringatan.",
            example: "Presentasi dibuka 1 Juni, penilaian proposal dibuka 10 Juni.",
            cure: "Periksa jadwal dan urutan tahap di dalam <stages>.")
    case .groupUnknown:
        Explanation(
            "Atribut groups menyebut kelompok yang tidak ada di dalam <groups>.",
            example: "Tertulis groups=\"umun\", padahal kelompoknya umum.",
            cure: "Pakai pengenal kelompok yang ada, atau tambahkan kelompoknya.")
    case .quotaValueUnknown:
        Explanation(
            "Kuota menghitung kelompok, kategori, jenis instansi, atau kelas wilayah yang tidak ada.",
            example: "Kuota menyebut kelas wilayah 4t, padahal yang ditetapkan 3t.",
            cure: "Perbaiki values pada <quota>, atau tetapkan nilai itu dalam aturan kompetisi.")
    case .stageUnknown:
        Explanation(
            "Aturan merujuk tahap yang tidak ada dalam kompetisi ini.",
            example: "Penggabungan nilai menyebut tahap propsal.",
            cure: "Pakai pengenal tahap yang ada di dalam <stages>.")
    case .stageNotScored:
        Explanation(
            "Aturan memakai nilai dari tahap yang tidak menghasilkan nilai.",
            example: "Penggabungan nilai menyebut tahap seleksi administrasi.",
            cure: "Rujuk tahap yang dinilai dengan lembar penilaian.")
    case .stageLater:
        Explanation(
            "Tahap memakai nilai dari tahap yang baru berlangsung sesudahnya, sehingga nilai itu belum ada.",
            example: "Penilaian proposal menggabungkan nilai presentasi.",
            cure: "Rujuk tahap itu sendiri atau tahap sebelumnya.")
    case .tieBreakCriterionUnknown:
        Explanation(
            "Penentu urutan nilai sama menyebut kriteria yang tidak ada dalam salah satu rubrik tahap itu.",
            example: "Tertulis signifikan, padahal kriterianya signifikansi.",
            cure: "Pakai pengenal kriteria yang ada dalam semua rubrik tahap itu.")
    case .rubricMissing:
        Explanation(
            "Suatu kelompok tidak memiliki rubrik pada tahap penilaian, sehingga tidak dapat dinilai.",
            example: "Rubrik hanya disebut untuk kelompok umum, padahal ada kelompok replikasi.",
            cure: "Tambahkan <rubric> untuk kelompok itu, atau satu <rubric> tanpa groups untuk semua kelompok "
                + "yang lain.")
    case .rubricRepeated:
        Explanation(
            "Suatu kelompok memiliki dua rubrik pada tahap yang sama, sehingga tidak jelas mana yang berlaku.",
            example: "Kelompok umum disebut pada dua <rubric>.",
            cure: "Sisakan satu rubrik untuk setiap kelompok; <rubric> tanpa groups paling banyak satu.")
    case .rubricNotFound:
        Explanation(
            "Berkas rubrik yang disebut aturan tidak ditemukan. Program mencarinya di folder rubrics, di samping "
                + "contest.xml dan di folder di atasnya.",
            example: "Aturan menyebut kovablik-2025-proposal, tetapi berkasnya belum disalin.",
            cure: "Simpan rubrik sebagai rubrics/PENGENAL.xml.")
    case .rubricIdentifierDiffers:
        Explanation(
            "Nama berkas rubrik tidak sama dengan pengenal di dalamnya.",
            example: "Berkas rubrics/a.xml berisi rubrik dengan id=\"b\".",
            cure: "Samakan nama berkas dengan id rubrik.")
    case .rubricQuestionUnknown:
        Explanation(
            "Kriteria dalam rubrik menilai pertanyaan yang tidak ada dalam formulir kompetisi. Ini peringatan: "
                + "penilaian tetap dapat berjalan.",
            example: "Rubrik menunjuk pertanyaan dasar-hukum, yang tidak ada tahun ini.",
            cure: "Perbaiki atribut question pada kriteria itu, atau abaikan bila rubrik dipakai untuk formulir lain.")
    case .awardsMissing:
        Explanation(
            "Tahap terakhir belum menetapkan siapa yang memperoleh penghargaan.",
            example: "Tahap presentasi hanya memuat rubrik.",
            cure: "Tambahkan <awards> pada tahap terakhir.")
    case .awardsBeforeLast:
        Explanation(
            "Penghargaan ditetapkan pada tahap yang bukan terakhir.",
            example: "Tahap proposal memuat <awards>, padahal masih ada presentasi.",
            cure: "Pindahkan <awards> ke tahap terakhir; tahap lain memakai <advance>.")
    case .advanceAtLast:
        Explanation(
            "Tahap terakhir meloloskan inovasi, padahal tidak ada tahap berikutnya.",
            example: "Tahap presentasi memuat <advance>.",
            cure: "Ganti <advance> dengan <awards>.")
    case .advanceMissing:
        Explanation(
            "Tahap sebelum yang terakhir belum menetapkan siapa yang lolos.",
            example: "Tahap proposal tidak memuat <advance>.",
            cure: "Tambahkan <advance> dengan jumlah atau nilai ambangnya.")
    case .listMissing:
        Explanation(
            "Suatu kelompok tidak termasuk daftar mana pun pada tahap itu, sehingga tidak seorang pun dari "
                + "kelompok itu dapat lolos.",
            example: "Daftar hanya menyebut kelompok umum dan replikasi, padahal ada kelompok khusus.",
            cure: "Tambahkan kelompok itu ke salah satu daftar, atau buat daftar tersendiri.")
    case .listRepeated:
        Explanation(
            "Suatu kelompok termasuk dua daftar pada tahap yang sama. Daftar tanpa groups mencakup semua kelompok.",
            example: "Kelompok khusus disebut pada dua <awards>.",
            cure: "Sisakan setiap kelompok dalam satu daftar saja.")
    case .tiersDiffer:
        Explanation(
            "Jumlah tempat semua predikat tidak sama dengan jumlah penerima dalam daftar.",
            example: "Top 25 dibagi menjadi 3, 6, dan 15 tempat.",
            cure: "Samakan jumlah places semua <tier> dengan size.")
    case .tiersWithoutSize:
        Explanation(
            "Daftar dibagi menjadi predikat, tetapi jumlah penerimanya tidak ditetapkan.",
            example: "Daftar memuat <tier> tanpa size.",
            cure: "Tambahkan size, atau hapus predikatnya.")
    case .quotaReversed:
        Explanation(
            "Jumlah paling sedikit suatu kuota melebihi jumlah paling banyaknya.",
            example: "Tertulis minimum=\"5\" dan maximum=\"3\".",
            cure: "Perbaiki minimum atau maximum.")
    case .quotasExceedSize:
        Explanation(
            "Jumlah paling sedikit kuota-kuota sejenis melebihi isi daftar.",
            example: "Sebelas kategori masing-masing paling sedikit 3, padahal daftar berisi 25.",
            cure: "Kurangi minimum kuota, atau tambah size.")
    case .floorAboveMaximum:
        Explanation(
            "Nilai ambang melebihi nilai tertinggi yang dapat dicapai, sehingga tidak ada yang akan lolos.",
            example: "Ambang 120 pada rubrik bernilai tertinggi 100.",
            cure: "Turunkan floor, atau periksa rubriknya.")
    case .mixAbovePanel:
        Explanation(
            "Susunan panel satu tahap meminta lebih banyak juri daripada panel lengkap.",
            example: "jurors bernilai 3, sedangkan mix meminta 2 akademisi dan 2 praktisi.",
            cure: "Kurangi permintaannya, atau perbesar panelnya.")
    case .sheetsAbovePanel:
        Explanation(
            "Jumlah lembar yang diwajibkan melebihi jumlah juri dalam panel lengkap, sehingga tidak akan tercapai.",
            example: "Tertulis minimum-sheets=\"5\" dan jurors=\"3\".",
            cure: "Kurangi minimum-sheets, atau tambah jurors.")
    case .panelEmpty:
        Explanation(
            "Panel lengkap berjumlah nol juri.",
            example: "Tertulis jurors=\"0\".",
            cure: "Isi jurors dengan jumlah juri untuk setiap inovasi.")
    case .trimLeavesNothing:
        Explanation(
            "Rata-rata terpangkas membuang semua nilai dari inovasi yang lembarnya paling sedikit.",
            example: "Satu nilai tertinggi dan satu terendah dibuang, padahal lembarnya boleh hanya dua.",
            cure: "Kurangi drop, atau isi minimum-sheets dengan lebih dari dua kali drop.")
    case .placesClash:
        Explanation(
            "Aturan Borda dan Schulze membentuk nilai inovasi dari tempatnya di antara inovasi lain dalam urutan "
                + "setiap juri. "
                + "Nilai itu hanya berlaku dalam satu peringkat itu, dan hanya bila setiap juri membaca semua inovasi.",
            example:
                "Suatu tahap memakai method=\"borda\" dan panels, sehingga seorang juri membaca 20 dari 120 inovasi.",
            cure:
                "Pakai mean, median, sum atau trimmed-mean, atau hapus yang disebut temuan: panels, combination, "
                + "floor, "
                + "daftar untuk kelompok yang diperingkat terpisah, atau nilai tahap itu dalam aturan lain.")
    case .maximaDiffer:
        Explanation(
            "Kelompok yang diperingkat atau dipilih bersama dinilai dengan rubrik yang nilai tertingginya "
                + "berbeda, sehingga nilainya tidak sebanding.",
            example: "Kelompok umum bernilai tertinggi 100, kelompok khusus 111, dan keduanya dalam satu daftar.",
            cure: "Samakan nilai tertingginya, pisahkan peringkat dan daftarnya, atau gabungkan nilai dalam persen.")
    case .personTestMismatch:
        Explanation(
            "Persyaratan yang diperiksa petugas (judged=\"person\") hanya dapat memakai <by-person/>, dan "
                + "<by-person/> hanya untuk persyaratan semacam itu.",
            example: "Persyaratan usia ditulis judged=\"person\" dengan <minimum-age>.",
            cure: "Ubah judged atau ujinya agar sepadan.")
    case .winnersNeeded:
        Explanation(
            "Persyaratan merujuk daftar pemenang terdahulu, tetapi aturan kompetisi tidak memuat daftarnya.",
            example: "Ada <never-won/>, tetapi tidak ada <winners>.",
            cure: "Tambahkan <winners>, atau hapus persyaratannya.")
    case .requirementRepeated:
        Explanation(
            "Persyaratan jenis ini berlaku untuk seluruh kompetisi dan hanya boleh ada satu: complete, "
                + "word-limits, atau entries-per-service.",
            example: "Dua persyaratan sama-sama memakai <complete/>.",
            cure: "Hapus salah satunya.")
    case .noScoringStage:
        Explanation(
            "Kompetisi hanya memuat seleksi administrasi, tanpa tahap penilaian.",
            example: "Di dalam <stages> hanya ada <screening-stage>.",
            cure: "Tambahkan paling sedikit satu <scoring-stage>.")
    case .choiceNeeded:
        Explanation(
            "Perintah ini dapat berarti beberapa hal dalam kompetisi ini, dan belum disebutkan yang mana.",
            example: "Skema lembar penilaian diminta tanpa --stage, padahal ada dua tahap penilaian.",
            cure: "Sebutkan salah satu pilihan yang ditunjukkan.")
    case .clockChosen:
        Explanation(
            "Waktu dipilih sendiri dengan --now, padahal kompetisi ini bukan gladi. Kompetisi yang sebenarnya "
                + "selalu memakai jam komputer.",
            example: "Perintah submit dijalankan dengan --now setelah pendaftaran ditutup.",
            cure: "Jalankan tanpa --now. Untuk latihan, buat kompetisi dengan rehearsal=\"true\".")
    case .unreadable:
        Explanation(
            "Berkas yang disebut tidak dapat dibaca.",
            example: "Nama berkas salah ketik, atau berkasnya hanya boleh dibaca pengguna lain.",
            cure: "Periksa nama berkas, folder, dan izin membacanya.")
    case .valueTooSmall:
        Explanation(
            "Angka dalam aturan lebih kecil daripada yang masuk akal.",
            example: "Ukuran lampiran paling besar ditulis kilobytes=\"0\".",
            cure: "Tulis paling sedikit angka yang disebut temuan.")
    }
}
