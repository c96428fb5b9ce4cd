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
            cure: "Lihat keputusannya. Kekeliruan diperbaiki dengan keputusan baru: decide --supersede NOMOR.")
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
    case .tooManyCompared:
        Explanation(
            "Metode Schulze membandingkan setiap inovasi dengan setiap inovasi lain lewat semua perantara; di atas "
                + "300 inovasi "
                + "dalam satu peringkat hal itu tidak lagi dapat ditelusuri, dan tidak ada juri yang membaca "
                + "sebanyak itu.",
            example: "Tahap pertama dengan 2.000 inovasi memakai method=\"schulze\".",
            cure: "Pakai metode Schulze pada tahap akhir, setelah tahap sebelumnya menyaring inovasi.")
    case .ordersApart:
        Explanation(
            "Tahap ini memeringkat menurut urutan para juri (Borda atau Schulze), tetapi ada inovasi yang tidak "
                + "pernah berada dalam "
                + "satu urutan, langsung maupun lewat juri lain. Siapa yang di depan tidak dapat dikatakan.",
            example:
                "Menurut daftar tugas, juri 1 dan 2 menilai tiga inovasi, juri 3 dan 4 menilai tiga inovasi yang lain.",
            cure: "Tugaskan paling sedikit satu juri pada inovasi dari setiap bagian, atau pakai aturan lain.")
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
    case .unknown:
        Explanation(
            "Tidak ada keputusan dengan nomor itu.",
            example: "Tertulis --supersede 12, padahal keputusan terakhir nomor 2.",
            cure: "Lihat nomornya dengan perintah status atau verify.")
    case .notInForce:
        Explanation(
            "Keputusan yang disebut sudah digantikan keputusan lain, atau ditetapkan oleh keputusan lain. Yang "
                + "dapat diperbaiki adalah yang berlaku.",
            example: "Keputusan 1 ditetapkan oleh keputusan 2, lalu tertulis --supersede 1.",
            cure: "Sebut nomor keputusan yang berlaku.")
    case .supersedingNeedsReason:
        Explanation(
            "Keputusan yang memperbaiki keputusan lain diumumkan bersama alasannya, agar dapat "
                + "dipertanggungjawabkan.",
            example: "Perintah decide --supersede 1 tanpa --reason.",
            cure: "Tambahkan alasannya dengan --reason.")
    case .nothingChanges:
        Explanation(
            "Data yang menjadi dasar masih sama, sehingga keputusan baru akan berisi hal yang sama.",
            example: "Sanggahan diterima, tetapi lembar penilaian yang keliru belum diperbaiki.",
            cure: "Perbaiki dahulu dasarnya: score --correct untuk lembar penilaian, screen --correct untuk seleksi "
                + "administrasi, withdraw untuk penarikan, atau --order untuk urutan panel.")
    case .finalAlready:
        Explanation(
            "Daftar tahap ini sudah tetap: masa sanggahnya selesai dan ditetapkan, atau aturan tidak memuat masa "
                + "sanggah.",
            example: "Perintah decide --final dijalankan dua kali.",
            cure: "Tidak ada yang perlu dilakukan. Kekeliruan yang nyata diperbaiki dengan decide --supersede.")
    case .nothingProvisional:
        Explanation(
            "Tidak ada daftar sementara yang dapat ditetapkan, karena belum diputuskan atau semuanya sudah tetap.",
            example: "Perintah decide --final sebelum decide --stage.",
            cure: "Putuskan tahapnya dahulu.")
    case .windowOpen:
        Explanation(
            "Daftar baru dapat ditetapkan setelah masa sanggah ditutup, supaya setiap orang sempat menyanggah.",
            example: "Masa sanggah lima hari; decide --final dijalankan pada hari ketiga.",
            cure: "Tunggu sampai masa sanggah ditutup.")
    case .windowOver:
        Explanation(
            "Aturan menyebut tanggal masa sanggah, dan masa itu sudah lewat ketika daftarnya baru diputuskan. Ini "
                + "peringatan: keputusan tetap dapat diambil dan ditetapkan.",
            example: "Masa sanggah ditutup 5 Juli; penilaian terlambat dan daftarnya diputuskan 8 Juli.",
            cure: "Pakai days dalam aturan berikutnya, sehingga masa sanggah dihitung sejak keputusan.")
    case .objectionsOpen:
        Explanation(
            "Daftar baru dapat ditetapkan setelah semua sanggahan diputus.",
            example: "Tiga sanggahan diterima, dua sudah diputus.",
            cure: "Putuskan setiap sanggahan dengan rule NOMOR --accept atau --reject beserta alasannya.")
    case .listMoved:
        Explanation(
            "Yang ditetapkan harus sama dengan daftar sementara yang dapat disanggah. Data telah berubah sejak "
                + "itu, sehingga hasil hitung ulangnya berbeda.",
            example: "Lembar penilaian diperbaiki setelah daftar sementara diumumkan.",
            cure: "Umumkan dahulu daftar yang diperbaiki dengan decide --supersede dan alasannya, lalu tetapkan.")
    case .previousProvisional:
        Explanation(
            "Tahap ini dihitung dari daftar tahap sebelumnya, dan daftar itu masih dapat berubah karena "
                + "sanggahan.",
            example: "Finalis sementara sudah dinilai, tetapi masa sanggahnya belum selesai.",
            cure: "Putuskan semua sanggahan, tetapkan daftar tahap sebelumnya dengan decide --final, lalu putuskan "
                + "tahap ini.")
    case .objectionUnheeded:
        Explanation(
            "Sanggahan diterima, tetapi daftar yang disanggah tidak diperbaiki setelah itu. Ini peringatan: "
                + "daftar tetap dapat ditetapkan, misalnya bila perbaikannya tidak mengubah apa pun.",
            example: "Panitia menerima sanggahan tentang nama, yang tidak mengubah nilai.",
            cure: "Bila daftarnya harus berubah, perbaiki dasarnya, lalu decide --supersede.")
    case .restsOnSuperseded:
        Explanation(
            "Keputusan yang berlaku dihitung dari keputusan tahap sebelumnya yang kemudian digantikan. Ini "
                + "peringatan.",
            example: "Daftar finalis diperbaiki setelah penghargaan diputuskan.",
            cure: "Periksa akibatnya; bila daftar tahap berikutnya berubah, perbaiki juga dengan decide --supersede.")
    case .chainBroken:
        Explanation(
            "Keputusan menyebut keputusan sebelumnya yang bukan yang berlaku saat itu, atau ditetapkan sebelum "
                + "masa sanggah selesai dan semua sanggahan diputus. Program ini tidak menulis keputusan seperti itu.",
            example: "Berkas keputusan ditulis oleh program lain.",
            cure: "Telusuri jurnal; jangan umumkan sebelum jelas.")
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
    case .tooManyCompared:
        Explanation(
            "Schulze's method compares each entry with each other one by way of all the rest; above 300 entries in one "
                + "ranking nobody can follow that any more, and no juror reads as many.",
            example: "A first stage with 2,000 entries says method=\"schulze\".",
            cure: "Use Schulze's method at a last stage, after stages before it have chosen fewer entries.")
    case .ordersApart:
        Explanation(
            "The stage ranks by the jurors' orders (Borda or Schulze), but some entries never stood in one order, "
                + "neither "
                + "directly nor by way of other jurors. Nobody can say which of them is in front.",
            example: "By the list of readings, jurors 1 and 2 score three entries, and jurors 3 and 4 three others.",
            cure: "Give at least one juror entries of each part, or name another rule.")
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
    case .unknown:
        Explanation(
            "No decision has this number.",
            example: "It says --supersede 12, but the last decision is number 2.",
            cure: "The commands status and verify show the numbers.")
    case .notInForce:
        Explanation(
            "The decision that is named was replaced by another, or made final by another. What can be corrected "
                + "is the one in force.",
            example: "Decision 2 made decision 1 final, and then it says --supersede 1.",
            cure: "Name the decision in force.")
    case .supersedingNeedsReason:
        Explanation(
            "A decision that corrects another is published with its reason, so that it can be accounted for.",
            example: "The command decide --supersede 1 without --reason.",
            cure: "Give the reason with --reason.")
    case .nothingChanges:
        Explanation(
            "What the decision came from is the same, so a new one would say the same again.",
            example: "An objection was accepted, but the wrong score sheet was not corrected yet.",
            cure: "First correct what it came from: score --correct for a score sheet, screen --correct for a "
                + "screening, withdraw, or --order for the panel's order.")
    case .finalAlready:
        Explanation(
            "The list of this stage is final: its window for objections is over and it was made final, or the "
                + "rules have no window.",
            example: "The command decide --final is given twice.",
            cure: "Nothing is to be done. A plain mistake is corrected by decide --supersede.")
    case .nothingProvisional:
        Explanation(
            "There is no provisional list that could become final: it is not decided, or all are final.",
            example: "The command decide --final before decide --stage.",
            cure: "Decide the stage first.")
    case .windowOpen:
        Explanation(
            "A list becomes final after the window for objections has closed, so that everybody had the time to "
                + "object.",
            example: "The window is five days; decide --final is given on the third.",
            cure: "Wait until the window has closed.")
    case .windowOver:
        Explanation(
            "The rules give dates for objections, and they had passed when the list was decided. This is a warning: "
                + "the "
                + "decision can be taken, and made final.",
            example: "Objections close on 5 July; judging was late, and the list is decided on 8 July.",
            cure: "Use days in the next rules, so that the window counts from the decision.")
    case .objectionsOpen:
        Explanation(
            "A list becomes final after all objections were ruled on.",
            example: "Three objections were received, two were ruled on.",
            cure: "Rule on each with rule NUMBER --accept or --reject and the reason.")
    case .listMoved:
        Explanation(
            "What becomes final must be the provisional list that could be objected to. The data have changed "
                + "since, and give another list.",
            example: "A score sheet was corrected after the provisional list was announced.",
            cure: "First publish the corrected list by decide --supersede with the reason, then make it final.")
    case .previousProvisional:
        Explanation(
            "This stage is computed from the list of the stage before, which can still change by objections.",
            example: "Provisional finalists were scored before the window for objections was over.",
            cure: "Rule on all objections, make the list of the stage before final by decide --final, then decide this "
                + "stage.")
    case .objectionUnheeded:
        Explanation(
            "An objection was accepted, but the list it was about was not corrected afterwards. This is a "
                + "warning: the list can become final all the same, for example where the correction changes nothing.",
            example: "An objection about a name was accepted, which changes no figure.",
            cure: "If the list must change, correct what it came from, then decide --supersede.")
    case .restsOnSuperseded:
        Explanation(
            "A decision in force was computed from a decision of the stage before that was replaced later. This "
                + "is a warning.",
            example: "The list of finalists was corrected after the awards were decided.",
            cure: "Look at the effect; if the list of the later stage changes, correct it, too, by decide --supersede.")
    case .chainBroken:
        Explanation(
            "A decision names an earlier decision that was not the one in force, or became final before the "
                + "window for objections was over and all objections were ruled on. This program writes no such "
                + "decision.",
            example: "The document of the decision was written by another program.",
            cure: "Look in the journal; publish nothing before it is clear.")
    case .changedMeanwhile:
        Explanation(
            "The contest changed between showing the draft of the decision and agreeing to it, so what was "
                + "agreed is not what would be recorded.",
            example: "While the officer reads the draft, a juror corrects a sheet.",
            cure: "Run decide again, read the new draft, and agree.")
    }
}
