import Competition

extension DecisionProblem.Code {
    /// What the code means, at length.
    func explanation(in language: Language) -> Explanation {
        switch language {
        case .indonesian: indonesianExplanation(self)
        case .english: englishExplanation(self)
        }
    }
}

private func indonesianExplanation(_ code: DecisionProblem.Code) -> Explanation {
    switch code {
    case .alreadyTaken:
        Explanation(
            "Tahap ini sudah diputuskan. Keputusan bernomor, tercatat dalam jurnal, dan tidak diubah.",
            example: "Perintah decide dijalankan dua kali untuk tahap yang sama.",
            cure: "Lihat keputusannya; tidak ada yang perlu diputuskan lagi pada tahap ini.")
    case .sheetsDue:
        Explanation(
            "Ada juri yang belum mengirim lembar penilaian, dan aturan tahap ini tidak membolehkan keputusan "
                + "sebelum semuanya masuk.",
            example: "Empat dari lima juri sudah menilai.",
            cure: "Minta juri itu mengirim nilai atau abstain. Bila ia berhalangan tetap, panitia mengubah "
                + "pembagian tugas dengan perintah assign.")
    case .tooFewSheets:
        Explanation(
            "Inovasi ini memiliki lembar berisi nilai lebih sedikit daripada batas tahap ini, sehingga tidak "
                + "diperingkat; abstain tidak dihitung. Ini peringatan: keputusan tetap dapat diambil.",
            example: "Paling sedikit tiga lembar berisi nilai, tetapi dua dari empat juri abstain.",
            cure: "Tugaskan juri lain sebelum memutuskan bila inovasi ini seharusnya ikut diperingkat.")
    case .tieUnresolved:
        Explanation(
            "Beberapa inovasi seri tepat di batas daftar atau batas predikat, semua penentu urutan dalam aturan "
                + "sudah dipakai, dan aturan meminta panel yang menetapkannya.",
            example: "Dua inovasi seri untuk tempat ke-35.",
            cure: "Panel menetapkan urutan inovasi yang seri; catat dengan --order dan alasannya dengan --reason.")
    case .orderUnknown:
        Explanation(
            "Urutan panel menyebut pengenal yang bukan inovasi pada tahap ini.",
            example: "Pengenal dalam --order salah ketik.",
            cure: "Periksa pengenalnya dalam daftar yang seri.")
    case .orderNotTied:
        Explanation(
            "Urutan panel memisahkan inovasi yang tidak seri. Panel hanya menetapkan urutan inovasi yang "
                + "nilainya dan semua penentu urutannya sama.",
            example: "Panel mencoba menaikkan inovasi bernilai 84,10 di atas yang bernilai 84,19.",
            cure: "Sebut hanya inovasi yang seri.")
    case .orderNeedsReason:
        Explanation(
            "Urutan panel atas inovasi yang seri dicatat bersama alasannya, agar dapat dipertanggungjawabkan.",
            example: "Perintah decide diberi --order tanpa --reason.",
            cure: "Tambahkan alasannya dengan --reason.")
    case .quotaUnmet:
        Explanation(
            "Inovasi yang memenuhi syarat tidak cukup untuk mengisi jumlah paling sedikit suatu kuota. Ini "
                + "peringatan: keputusan tetap dapat diambil.",
            example: "Kuota meminta dua inovasi dari daerah 3T, tetapi hanya satu yang mencapai nilai ambang.",
            cure: "Periksa apakah kuota dan nilai ambangnya memang dimaksudkan demikian; tempat yang tidak "
                + "terisi diberikan menurut peringkat.")
    case .stageOpen:
        Explanation(
            "Tahap diputuskan sebelum waktu tutupnya. Ini peringatan: lembar yang seharusnya masih dapat "
                + "diperbaiki menjadi tetap.",
            example: "Semua lembar sudah masuk dua hari sebelum penutupan dan panitia ingin memutuskan.",
            cure: "Pastikan semua juri sudah selesai.")
    case .listTooComplex:
        Explanation(
            "Kuota, batas, dan daftar saling tumpang tindih sehingga susunan yang tepat tidak ditemukan dalam "
                + "waktu yang wajar.",
            example: "Puluhan kuota menghitung kategori, kelompok, dan wilayah yang sama.",
            cure: "Sederhanakan kuota dalam aturan kompetisi, dan uji lebih dahulu dengan gladi.")
    case .standingDiffers:
        Explanation(
            "Angka, peringkat, atau hasil dalam keputusan berbeda dari yang dihitung ulang dari dasarnya.",
            example: "Peringkat dalam berkas keputusan diubah dengan editor teks.",
            cure: "Jangan mengumumkan keputusan itu. Telusuri jurnal dan cadangan sampai diketahui apa yang berubah.")
    case .inputsDiffer:
        Explanation(
            "Daftar dasar keputusan menyebut dokumen yang tidak dipakai, atau tidak menyebut dokumen yang "
                + "seharusnya dipakai dalam versi saat itu.",
            example: "Satu lembar penilaian dihapus dari daftar dasar keputusan.",
            cure: "Jangan mengumumkan keputusan itu. Telusuri jurnal sampai diketahui apa yang berubah.")
    case .changedMeanwhile:
        Explanation(
            "Data berubah di antara saat rancangan keputusan ditampilkan dan saat disetujui, sehingga yang "
                + "disetujui bukan lagi yang akan tercatat.",
            example: "Selagi panitia membaca rancangan, seorang juri memperbaiki lembarnya.",
            cure: "Jalankan decide kembali, baca rancangan yang baru, lalu setujui.")
    }
}

private func englishExplanation(_ code: DecisionProblem.Code) -> Explanation {
    switch code {
    case .alreadyTaken:
        Explanation(
            "The stage was decided. A decision has a number, stands in the journal, and is not changed.",
            example: "The command decide is run twice for one stage.",
            cure: "Look at the decision; nothing is left to decide at this stage.")
    case .sheetsDue:
        Explanation(
            "A juror has not sent a sheet, and the stage may not be decided before all are in.",
            example: "Four of five jurors have scored.",
            cure: "Ask the juror for scores or an abstention. If that is not possible, the organizer changes the "
                + "plan with the command assign.")
    case .tooFewSheets:
        Explanation(
            "The entry has fewer scored sheets than the stage needs, so it is not ranked; abstentions do not "
                + "count. This is a warning: the decision can be taken.",
            example: "Three scored sheets are needed, but two of four jurors abstained.",
            cure: "Give the entry to another juror before deciding if it should be ranked.")
    case .tieUnresolved:
        Explanation(
            "Entries are tied exactly at the cut or at the end of a tier, all tie-breaks of the contest have "
                + "been asked, and the contest wants the panel to decide.",
            example: "Two entries are tied for place 35.",
            cure: "The panel sets the order of the tied entries; record it with --order and the reason with --reason.")
    case .orderUnknown:
        Explanation(
            "The panel's order names an identifier that is no entry of this stage.",
            example: "An identifier in --order is misspelt.",
            cure: "Compare it with the list of tied entries.")
    case .orderNotTied:
        Explanation(
            "The panel's order separates entries that are not tied. The panel orders only entries that are equal "
                + "in score and in every tie-break.",
            example: "The panel tries to put an entry with 84.10 above one with 84.19.",
            cure: "Name tied entries only.")
    case .orderNeedsReason:
        Explanation(
            "An order of the panel is recorded with its reason, so that it can be answered for.",
            example: "The command decide is given --order without --reason.",
            cure: "Give the reason with --reason.")
    case .quotaUnmet:
        Explanation(
            "Too few entries qualify to fill the minimum of a quota. This is a warning: the decision can be taken.",
            example: "A quota asks for two entries of 3T regions, but only one reaches the floor.",
            cure: "Check that quota and floor are meant so; places that stay free go by rank.")
    case .stageOpen:
        Explanation(
            "The stage is decided before it closes. This is a warning: sheets that could still be corrected "
                + "become final.",
            example: "All sheets are in two days before closing and the organizer wants to decide.",
            cure: "Make sure that all jurors are done.")
    case .listTooComplex:
        Explanation(
            "Quotas and caps overlap so much that the right list was not found in reasonable time.",
            example: "Dozens of quotas count the same categories, groups and regions.",
            cure: "Simplify the quotas of the contest, and try them in a rehearsal first.")
    case .standingDiffers:
        Explanation(
            "A figure, rank or outcome of a decision differs from what its inputs give when computed again.",
            example: "A rank in the decision's file was changed with a text editor.",
            cure: "Do not publish the decision. Trace the journal and the backups until it is known what changed.")
    case .inputsDiffer:
        Explanation(
            "The inputs of a decision name a document that was not used, or leave out one that had to be used in "
                + "the version of that time.",
            example: "A score sheet was removed from the inputs of the decision.",
            cure: "Do not publish the decision. Trace the journal until it is known what changed.")
    case .changedMeanwhile:
        Explanation(
            "The contest changed between showing the draft of the decision and agreeing to it, so what was "
                + "agreed is not what would be recorded.",
            example: "While the officer reads the draft, a juror corrects a sheet.",
            cure: "Run decide again, read the new draft, and agree.")
    }
}
