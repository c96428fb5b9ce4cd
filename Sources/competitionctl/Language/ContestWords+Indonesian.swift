import Competition

/// The Indonesian words about faults of a contest's rules.
func indonesianContest(_ problem: ContestProblem) -> FindingText {
    let language = Language.indonesian
    return switch problem {
    case .windowReversed(let opens, let closes):
        FindingText(
            "waktu tutup (\(language.time(closes))) lebih awal daripada waktu buka (\(language.time(opens)))",
            cure: "Periksa opens dan closes.")
    case .stageBeforeIntake(let stage):
        FindingText(
            "tahap \"\(stage)\" dibuka sebelum pendaftaran ditutup",
            cure: "Bila tidak disengaja, geser waktu buka tahap itu ke setelah penutupan pendaftaran.")
    case .stagesOutOfOrder(let stage, let before):
        FindingText(
            "tahap \"\(stage)\" dibuka lebih awal daripada tahap \"\(before)\" yang mendahuluinya",
            cure: "Bila tidak disengaja, periksa jadwal atau urutan kedua tahap.")
    case .groupUnknown(let group, let suggestion):
        FindingText("kelompok \"\(group)\" tidak ada dalam kompetisi ini" + language.guess(suggestion))
    case .quotaValueUnknown(let dimension, let value, let suggestion):
        FindingText(
            "kuota menyebut \(language.dimension(dimension)) \"\(value)\", yang tidak ada" + language.guess(suggestion))
    case .stageUnknown(let stage, let suggestion):
        FindingText("tahap \"\(stage)\" tidak ada dalam kompetisi ini" + language.guess(suggestion))
    case .stageNotScored(let stage):
        FindingText(
            "tahap \"\(stage)\" tidak menghasilkan nilai", cure: "Rujuk tahap yang dinilai dengan lembar penilaian.")
    case .stageLater(let stage, let referred):
        FindingText(
            "tahap \"\(stage)\" memakai nilai tahap \"\(referred)\", yang baru berlangsung sesudahnya",
            cure: "Rujuk tahap itu sendiri atau tahap sebelumnya.")
    case .tieBreakCriterionUnknown(let stage, let criterion, let rubric, let suggestion):
        FindingText(
            "penentu urutan nilai sama menyebut kriteria \"\(criterion)\", yang tidak ada dalam rubrik \"\(rubric)\" "
                + "pada tahap \"\(stage)\"" + language.guess(suggestion))
    case .rubricMissing(let stage, let group):
        FindingText(
            "kelompok \"\(group)\" belum memiliki rubrik pada tahap \"\(stage)\"",
            cure: "Tambahkan <rubric> untuk kelompok itu, atau satu <rubric> tanpa groups untuk semua kelompok.")
    case .rubricRepeated(let stage, let group):
        FindingText(
            group.isEmpty
                ? "tahap \"\(stage)\" memiliki lebih dari satu rubrik untuk semua kelompok"
                : "kelompok \"\(group)\" memiliki lebih dari satu rubrik pada tahap \"\(stage)\"",
            cure: "Sisakan satu rubrik untuk setiap kelompok.")
    case .rubricNotFound(let rubric):
        FindingText(
            "berkas rubrik \"\(rubric)\" tidak ditemukan",
            cure: "Simpan sebagai rubrics/\(rubric).xml di folder contest.xml atau di salah satu folder di atasnya.")
    case .rubricIdentifierDiffers(let file, let found, let expected):
        FindingText(
            "\(file) memuat rubrik \"\(found)\", padahal yang dicari \"\(expected)\"",
            cure: "Samakan id rubrik dengan nama berkasnya.")
    case .rubricQuestionUnknown(let rubric, let criterion, let question):
        FindingText(
            "kriteria \"\(criterion)\" dalam rubrik \"\(rubric)\" menilai pertanyaan \"\(question)\", yang tidak "
                + "ada dalam "
                + "formulir",
            cure: "Bila rubrik ini memang untuk formulir lain, peringatan ini dapat diabaikan.")
    case .awardsMissing(let stage):
        FindingText("tahap terakhir \"\(stage)\" belum menetapkan penghargaan", cure: "Tambahkan <awards>.")
    case .awardsBeforeLast(let stage):
        FindingText(
            "penghargaan ditetapkan pada tahap \"\(stage)\", padahal bukan tahap terakhir",
            cure: "Pindahkan <awards> ke tahap terakhir; di tahap ini gunakan <advance>.")
    case .advanceAtLast(let stage):
        FindingText(
            "tahap terakhir \"\(stage)\" meloloskan inovasi ke tahap yang tidak ada",
            cure: "Ganti <advance> dengan <awards>.")
    case .advanceMissing(let stage):
        FindingText(
            "tahap \"\(stage)\" belum menetapkan siapa yang lolos ke tahap berikutnya", cure: "Tambahkan <advance>.")
    case .listMissing(let stage, let group):
        FindingText(
            "kelompok \"\(group)\" tidak termasuk daftar mana pun pada tahap \"\(stage)\"",
            cure: "Tambahkan kelompok itu ke groups pada salah satu daftar.")
    case .listRepeated(let stage, let group):
        FindingText(
            group.isEmpty
                ? "daftar tanpa groups pada tahap \"\(stage)\" sudah mencakup semua kelompok, tetapi ada daftar lain"
                : "kelompok \"\(group)\" termasuk lebih dari satu daftar pada tahap \"\(stage)\"",
            cure: "Setiap kelompok hanya boleh masuk satu daftar.")
    case .tiersDiffer(let list, let places, let size):
        FindingText(
            "jumlah tempat semua predikat \(language.count(places)), padahal daftar \"\(list)\" berisi "
                + language.count(size),
            cure: "Samakan jumlah places semua <tier> dengan size.")
    case .tiersWithoutSize(let list):
        FindingText(
            "daftar \"\(list)\" membagi predikat, tetapi jumlah penerimanya belum ditetapkan", cure: "Tambahkan size.")
    case .quotaReversed(let number, let minimum, let maximum):
        FindingText(
            "kuota ke-\(language.count(number)): paling sedikit \(language.count(minimum)), padahal paling banyak "
                + language.count(maximum),
            cure: "Periksa minimum dan maximum.")
    case .quotasExceedSize(let minimums, let size):
        FindingText(
            "semua kuota bersama-sama memerlukan paling sedikit \(language.count(minimums)) tempat, padahal daftar "
                + "berisi "
                + language.count(size),
            cure: "Kurangi minimum kuota atau tambah size.")
    case .floorAboveMaximum(let floor, let maximum):
        FindingText("nilai ambang \(language.number(floor)) melebihi nilai tertinggi \(language.number(maximum))")
    case .mixAbovePanel(let minimum, let jurors):
        FindingText(
            "jenis juri yang diminta berjumlah \(language.count(minimum)), padahal panel lengkap berjumlah "
                + language.count(jurors))
    case .sheetsAbovePanel(let minimum, let jurors):
        FindingText(
            "setiap inovasi memerlukan paling sedikit \(language.count(minimum)) lembar penilaian, padahal jurinya "
                + language.count(jurors),
            cure: "Kurangi minimum-sheets atau tambah jurors.")
    case .panelEmpty(let stage):
        FindingText("jumlah juri pada tahap \"\(stage)\" nol", cure: "Isi jurors dengan paling sedikit 1.")
    case .trimLeavesNothing(let drop, let minimum):
        FindingText(
            "membuang \(language.count(drop)) nilai tertinggi dan \(language.count(drop)) nilai terendah tidak "
                + "menyisakan "
                + "apa pun dari \(language.count(minimum)) lembar penilaian",
            cure: "Kurangi drop, atau isi minimum-sheets dengan lebih dari dua kali drop.")
    case .placesClash(let stage, let clash): clash.text(at: stage, in: language)
    case .maximaDiffer(let stage, let first, let second):
        FindingText(
            "rubrik \"\(first)\" dan \"\(second)\" pada tahap \"\(stage)\" dibandingkan satu sama lain, padahal nilai "
                + "tertingginya berbeda",
            cure: "Samakan nilai tertingginya, pisahkan peringkat dan daftarnya, atau gabungkan nilai dalam persen.")
    case .personTestMismatch(let requirement):
        FindingText(
            "persyaratan \"\(requirement)\" tidak sepadan: judged=\"person\" hanya untuk <by-person/>, dan sebaliknya",
            cure: "Ubah salah satunya.")
    case .winnersNeeded(let requirement):
        FindingText(
            "persyaratan \"\(requirement)\" merujuk daftar pemenang, padahal daftar itu belum ada",
            cure: "Tambahkan <winners>.")
    case .requirementRepeated(let requirement, let earlier):
        FindingText(
            "persyaratan \"\(requirement)\" sama jenisnya dengan \"\(earlier)\"; jenis ini hanya boleh ada satu",
            cure: "Hapus salah satunya.")
    case .noScoringStage:
        FindingText("kompetisi belum memiliki tahap penilaian", cure: "Tambahkan <scoring-stage>.")
    case .choiceNeeded(let name, let choices):
        FindingText("\(name) perlu disebutkan", cure: "Pilih salah satu: \(language.oneOf(choices)).")
    case .clockChosen:
        FindingText(
            "waktu hanya dapat dipilih sendiri dalam gladi", cure: "Jalankan tanpa --now.")
    case .unreadable(let file, let number):
        FindingText(
            "berkas \(file) tidak dapat dibaca: \(SystemReason(number).words(in: language))",
            cure: "Periksa nama berkas dan izin membacanya.")
    case .valueTooSmall(let name, let found, let least):
        FindingText("\"\(name)\" bernilai \(language.count(found)), paling kecil \(language.count(least))")
    }
}
