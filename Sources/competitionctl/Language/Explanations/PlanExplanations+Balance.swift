import Competition

/// The codes of plans in which entries are divided among jurors.
func indonesianBalance(_ code: PlanProblem.Code) -> Explanation {
    switch code {
    case .rulingBroken:
        Explanation(
            "Daftar pembagian tugas bertentangan dengan ketetapan yang dicatat sebelumnya dengan --reads atau --apart.",
            example:
                "Ketua panitia menetapkan juri-3 tidak menilai inovasi tetangganya, tetapi daftar memuat pasangan itu.",
            cure: "Sesuaikan daftar itu, atau cabut ketetapannya dengan --free.")
    case .capTooLow:
        Explanation(
            "Tidak ada pembagian tugas yang memenuhi jumlah juri minimal setiap inovasi bila batas bacaan juri ini "
                + "tetap. "
                + "Perubahan yang disebutkan seluruhnya adalah yang paling sedikit.",
            example:
                "Tiga ratus inovasi kali tiga juri dibagi kepada sepuluh juri yang masing-masing hanya sanggup 80.",
            cure: "Naikkan batas (cap) juri itu dengan register jurors, atau tambahkan juri.")
    case .readersLacking:
        Explanation(
            "Juri yang boleh menilai inovasi ini lebih sedikit daripada jumlah minimalnya, berapa pun batas bacaannya.",
            example: "Dari lima juri, tiga bekerja pada instansi pengusulnya.",
            cure:
                "Tambahkan juri yang boleh menilainya, atau tinjau kembali benturan kepentingan, ketetapan, dan "
                + "bahasanya."
        )
    case .kindLacking:
        Explanation(
            "Aturan meminta jenis juri tertentu dalam setiap panel, tetapi juri jenis itu tidak cukup untuk inovasi "
                + "ini.",
            example:
                "Setiap panel harus memiliki seorang akademisi, dan satu-satunya akademisi berbenturan kepentingan.",
            cure: "Tambahkan juri jenis itu, atau ubah susunan panel dalam aturan.")
    case .tooLarge:
        Explanation(
            "Pembagian tugas sebesar ini tidak dapat dihitung dengan bilangan bulat 64 bit secara pasti.",
            example: "Ribuan juri didaftarkan pada satu tahap.",
            cure: "Bagilah tugas itu dengan daftar (--from), atau bagi menjadi beberapa tahap.")
    case .extraUnfounded:
        Explanation(
            "Penilaian mana yang paling memperjelas mengikuti seberapa jauh juri berbeda dan seberapa dekat inovasi "
                + "dari batas. Nilainya "
                + "masih terlalu sedikit, atau tahap itu tidak memiliki daftar dengan jumlah tempat.",
            example: "assign --extra 10 diberikan sebelum dua juri menilai.",
            cure:
                "Tunggu lembar penilaian lain; jury --stage menyebutkan apa yang sudah dapat dikatakan dan apa yang "
                + "kurang."
        )
    case .stageDecided:
        Explanation(
            "Keputusan dihitung dari lembar semua juri yang ditugasi; juri yang ditambahkan atau dilepas sesudahnya "
                + "akan mengubah "
                + "dasarnya tanpa keputusan baru.",
            example: "assign --extra 10 diberikan sehari setelah decide.",
            cure:
                "Usulkan penilaian tambahan sebelum tahap diputuskan. Sesudahnya, pakai score --correct dan decide "
                + "--supersede."
        )
    case .unconnected:
        Explanation(
            "Sebagian juri tidak membaca satu inovasi pun bersama juri lain, langsung maupun melalui juri lain. "
                + "Juri yang keras "
                + "tidak dapat dibedakan dari inovasi yang lemah. Ini peringatan: pembagian tugas tetap disimpan.",
            example: "Lima juri membaca kesehatan saja dan lima juri lain membaca pendidikan saja.",
            cure: "Tambahkan inovasi yang dibaca semua juri dengan --anchors, atau kurangi experts dalam aturan panel.")
    case .weakJuror:
        Explanation(
            "Bila juri ini berhalangan, dewan juri terpisah menjadi bagian yang nilainya tidak dapat dibandingkan. "
                + "Ini peringatan: pembagian tugas tetap disimpan.",
            example: "Hanya juri-7 yang membaca inovasi kedua panel.",
            cure: "Tambahkan inovasi yang dibaca semua juri dengan --anchors.")
    case .weakEntry:
        Explanation(
            "Bila inovasi ini ditarik, dewan juri terpisah menjadi bagian yang nilainya tidak dapat dibandingkan. "
                + "Ini peringatan: pembagian tugas tetap disimpan.",
            example: "Hanya satu inovasi yang dibaca juri dari kedua panel.",
            cure: "Tambahkan inovasi yang dibaca semua juri dengan --anchors.")
    case .followsCategories:
        Explanation(
            "Juri satu kategori hampir tidak membaca kategori lain. Juri yang keras lalu tidak dapat dibedakan dari "
                + "kategori "
                + "yang lemah, padahal inovasi semua kategori bersaing dalam satu peringkat. Ini peringatan: "
                + "pembagian tugas "
                + "tetap disimpan.",
            example: "Aturan meminta lima ahli dalam setiap panel lima orang.",
            cure: "Kurangi experts dalam aturan panel, atau tambahkan inovasi yang dibaca semua juri dengan --anchors.")
    case .certificateDiffers:
        Explanation(
            "Bukti dalam pembagian tugas tidak cocok dengan penugasannya atau dengan dokumen pada saat dibuat.",
            example: "Seseorang mengubah penugasan dalam berkas setelah dihitung.",
            cure: "Buat ulang pembagian tugas dengan perintah assign, dan cari tahu siapa yang mengubahnya.")
    default: Explanation("", example: "", cure: "")
    }
}

/// The same in English.
func englishBalance(_ code: PlanProblem.Code) -> Explanation {
    switch code {
    case .rulingBroken:
        Explanation(
            "The list contradicts what was ruled before with --reads or --apart.",
            example: "It was ruled that juri-3 does not read a neighbour's entry, but the list has the pair.",
            cure: "Mend the list, or lift the ruling with --free.")
    case .capTooLow:
        Explanation(
            "No plan gives every entry its least number of jurors while this juror's cap stands. The changes that "
                + "are named are "
                + "together the fewest that would do.",
            example: "Three hundred entries by three jurors are divided among ten jurors with a cap of 80 each.",
            cure: "Raise the juror's cap with register jurors, or add jurors.")
    case .readersLacking:
        Explanation(
            "Fewer jurors may read the entry than it needs, whatever their caps.",
            example: "Three of five jurors work for the institution that submits.",
            cure: "Add jurors who may read it, or look again at conflicts, rulings and languages.")
    case .kindLacking:
        Explanation(
            "The rules ask for a kind of juror in every panel, but there are not enough of them for these entries.",
            example: "Each panel needs an academic, and the only one has a conflict of interest.",
            cure: "Add jurors of that kind, or change the mix in the rules.")
    case .tooLarge:
        Explanation(
            "A plan of this size cannot be computed exactly in whole numbers of 64 bits.",
            example: "Thousands of jurors are registered for one stage.",
            cure: "Plan from a list (--from), or divide the work into stages.")
    case .extraUnfounded:
        Explanation(
            "Which readings would settle most follows from how far jurors differ and how close entries are to the "
                + "line. Too little was "
                + "scored to tell, or the stage has no list with a number of places.",
            example: "assign --extra 10 is given before two jurors have scored.",
            cure: "Wait for more score sheets; jury --stage says what can be told already and what is missing.")
    case .stageDecided:
        Explanation(
            "A decision is computed from the sheets of all jurors in the plan; a juror who is added or taken out "
                + "afterwards would "
                + "change its inputs without a new decision.",
            example: "assign --extra 10 is given on the day after decide.",
            cure:
                "Propose further readings before the stage is decided. Later, use score --correct and decide "
                + "--supersede."
        )
    case .unconnected:
        Explanation(
            "Some jurors share no entry with the others, neither directly nor through anybody else. A severe juror "
                + "cannot be told "
                + "from a weak entry. This is a warning: the plan is kept.",
            example: "Five jurors read health alone, and five others read education alone.",
            cure: "Add entries that every juror reads with --anchors, or ask for fewer experts in the rules of panels.")
    case .weakJuror:
        Explanation(
            "Without this juror the jury falls into parts whose scores cannot be compared. This is a warning: the "
                + "plan is kept.",
            example: "Only juri-7 reads entries of both panels.",
            cure: "Add entries that every juror reads with --anchors.")
    case .weakEntry:
        Explanation(
            "Without this entry the jury falls into parts whose scores cannot be compared. This is a warning: the "
                + "plan is kept.",
            example: "Only one entry is read by jurors of both panels.",
            cure: "Add entries that every juror reads with --anchors.")
    case .followsCategories:
        Explanation(
            "The jurors of a category read next to nothing else. A severe juror then cannot be told from a weak "
                + "category, although "
                + "entries of all categories compete in one ranking. This is a warning: the plan is kept.",
            example: "The rules ask for five experts in every panel of five.",
            cure: "Ask for fewer experts in the rules of panels, or add entries that every juror reads with --anchors.")
    case .certificateDiffers:
        Explanation(
            "The certificate of a plan does not fit its readings, or the documents as they stood when it was made.",
            example: "Somebody changed readings in the file after they were computed.",
            cure: "Plan again with the command assign, and find out who changed it.")
    default: Explanation("", example: "", cure: "")
    }
}
