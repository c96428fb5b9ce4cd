/// A figure of the jury report, with the sentence that says what it means and when not to trust it.
enum JuryFigure: String, CaseIterable, Hashable, Sendable {
    case coverage, panels
    case severity, residualSpread, agreement, spreadRatio, fit, extremeMarks, halo
    case spread, largestResidual
    case varianceShares, dependability, intraclass, alpha, kappa, concordance, decisionStudy
    case fairScore, measure
    case influence, whatIf
    case drift
    case probability, rankInterval, rankSets, gap, settling

    /// What the figure means, and when not to trust it.
    func meaning(in language: Language) -> String {
        switch language {
        case .indonesian: indonesianMeaning(self)
        case .english: englishMeaning(self)
        }
    }
}

private func indonesianMeaning(_ figure: JuryFigure) -> String {
    switch figure {
    case .coverage:
        "Cakupan: berapa juri menilai setiap inovasi. Dengan kurang dari tiga juri, satu nilai yang aneh tidak dapat dikenali."
    case .panels:
        "Panel: juri yang terhubung lewat inovasi yang sama. Antara dua panel yang tidak terhubung, ketatnya juri tidak dapat "
            + "dibedakan dari mutunya inovasi."
    case .severity:
        "Ketat: berapa poin juri di bawah (+) atau di atas (−) juri lain untuk inovasi yang sama, dengan selang 95%. Jangan "
            + "dipercaya bila selangnya memuat nol atau juri menilai kurang dari lima inovasi."
    case .residualSpread:
        "Simpangan: jarak biasa antara nilai juri dan panel setelah ketatnya dikeluarkan. Dengan sedikit inovasi angkanya "
            + "kebetulan saja."
    case .agreement:
        "Searah: korelasi nilai juri dengan juri lain, 1 bila urutannya sama. Rendah juga bila inovasi yang dinilainya memang "
            + "setara mutunya."
    case .spreadRatio:
        "Rentang: sebaran nilai juri dibanding panel; jauh di bawah 1 berarti semua diberi nilai tengah. Jangan dibaca bila "
            + "inovasi juri itu sedikit."
    case .fit:
        "Infit/outfit: 1 sesuai model, di atas 1,5 tidak beraturan, di bawah 0,5 terlalu seragam. Hanya untuk rubrik berjenjang; "
            + "dengan sedikit nilai, batas itu sering terlampaui secara kebetulan."
    case .extremeMarks:
        "Puncak/dasar: bagian nilai di ujung skala. Wajar bila inovasinya memang sangat baik atau sangat lemah."
    case .halo:
        "Halo: beda nilai antarkriteria dibanding juri lain; jauh di bawah 1 berarti semua kriteria diberi nilai sama. Tidak "
            + "berarti bila rubrik hanya satu kriteria."
    case .spread:
        "Sebaran: simpangan baku nilai juri untuk satu inovasi. Sebaran besar karena satu juri ketat hilang pada nilai setara."
    case .largestResidual:
        "Sisa terbesar: nilai yang paling menyimpang setelah ketatnya juri dikeluarkan; di luar ±3 patut ditanyakan. Dari "
            + "ratusan nilai, satu dua di luar ±3 adalah kebetulan."
    case .varianceShares:
        "Asal perbedaan: bagian karena mutu inovasi, karena ketatnya juri, dan karena selera atau kebetulan. Kurang pasti bila "
            + "juri sedikit."
    case .dependability:
        "Keandalan: bagian perbedaan rata-rata yang berasal dari mutu; 0,8 ke atas lazim dianggap cukup. Hanya berlaku untuk "
            + "juri yang serupa."
    case .intraclass:
        "ICC: kesepakatan juri dengan batas 95%, hanya bila setiap juri panel menilai setiap inovasinya. Jangan membandingkan "
            + "ICC dua lomba yang mutunya tidak sama beragam."
    case .alpha:
        "Alpha Krippendorff: 1 sepakat penuh, 0 seperti kebetulan. Juri yang berbeda ketat menurunkannya walaupun urutannya sama."
    case .kappa:
        "Kappa: kesepakatan atas jenjang yang persis sama, di luar kebetulan. Tidak menghargai nilai yang hampir sama."
    case .concordance:
        "W Kendall: 0 bila urutan juri tidak ada hubungannya, 1 bila sama; hanya untuk panel lengkap. Tidak melihat jarak nilai."
    case .decisionStudy:
        "Berapa juri cukup: keandalan yang diharapkan bila juri lebih banyak atau lebih sedikit. Ramalan untuk juri serupa; "
            + "juri lain dapat berbeda."
    case .fairScore:
        "Nilai setara: nilai bila semua juri sama ketatnya, dalam poin; bukan hasil resmi. Tidak dihitung antarpanel yang "
            + "tidak terhubung, dan goyah bila hanya satu inovasi menghubungkan panel."
    case .measure:
        "Ukuran Rasch: mutu, ketat dan sulitnya kriteria pada satu skala. Mengandaikan semua kriteria memakai jenjang yang sama."
    case .drift:
        "Perubahan: berapa poin nilai terakhir juri lebih ketat (+) atau lebih longgar (−) daripada yang pertama, dibanding juri lain "
            + "untuk inovasi yang sama. Hanya yang melebihi kebetulan disebut; sebabnya (lelah, makin terbiasa) dicari bersama."
    case .influence:
        "Pengaruh: siapa yang masuk atau keluar daftar bila nilai satu juri tidak ada. Bukan alasan untuk membuang nilai: juri "
            + "yang berpengaruh dapat saja yang benar."
    case .whatIf:
        "Andaikan: daftar menurut aturan lain. Hanya aturan kompetisi yang menentukan; yang lain tidak mengubah apa pun."
    case .probability:
        "Peluang: kemungkinan masuk daftar bila dinilai lagi oleh juri lain yang serupa; aman mulai 95%, di luar sampai 5%, di "
            + "antaranya diperebutkan. Tentang pendapat juri, bukan mutu yang sebenarnya. Kuota, batas dan nilai minimum daftar ikut menentukan."
    case .rankInterval:
        "Peringkat wajar: tempat yang memuat 95% kemungkinan setiap inovasi sendiri-sendiri. Untuk semua inovasi sekaligus "
            + "selangnya lebih lebar."
    case .rankSets:
        "Himpunan serentak: peringkat semua inovasi sekaligus benar dengan keyakinan 95%. Lebar karena berlaku untuk semuanya."
    case .gap:
        "Jarak di batas: beda nilai rata-rata tempat terakhir dan tempat berikutnya, dengan galat bakunya. Jarak di bawah dua galat "
            + "baku bukan perbedaan yang meyakinkan."
    case .settling:
        "Penilaian tambahan: satu pembacaan lagi yang paling mengurangi salah putus. Mengandaikan batasnya tetap; hitung lagi "
            + "setelah beberapa lembar masuk, dan hanya bila aturannya ditetapkan sebelumnya."
    }
}

private func englishMeaning(_ figure: JuryFigure) -> String {
    switch figure {
    case .coverage:
        "Coverage: how many jurors scored each entry. With fewer than three no odd mark can be recognized."
    case .panels:
        "Panels: jurors linked by entries they share. Between panels without a link a strict juror cannot be told from a weak "
            + "entry."
    case .severity:
        "Severity: how many points a juror is below (+) or above (−) the others on the same entries, with a 95% interval. Do not "
            + "trust it when the interval holds zero or the juror scored fewer than five entries."
    case .residualSpread:
        "Residual spread: the usual distance of a juror from the panel once severity is removed. With few entries it is chance."
    case .agreement:
        "Agreement: correlation of a juror's totals with the others', 1 for the same order. It is also low where the juror's "
            + "entries are all alike."
    case .spreadRatio:
        "Spread ratio: how far a juror spreads totals beside the panel; far below 1 everything is in the middle. Not to be read "
            + "with few entries."
    case .fit:
        "Infit and outfit: 1 is as the model expects, above 1.5 noisy, below 0.5 too regular. For scales of levels only; with few "
            + "marks the limits are often passed by chance."
    case .extremeMarks:
        "Top and bottom: the share of marks at the ends of the scale. Natural where entries are very good or very weak."
    case .halo:
        "Halo: how far marks differ between criteria beside the jury; far below 1 every criterion gets the same mark. Says nothing "
            + "with one criterion."
    case .spread:
        "Spread: standard deviation of the totals of an entry. A spread that comes from one strict juror is gone in the fair score."
    case .largestResidual:
        "Largest residual: the total farthest from what the juror's severity explains; beyond ±3 ask why. Among hundreds of totals "
            + "one or two beyond ±3 are chance."
    case .varianceShares:
        "Variance shares: how much of the differences is quality, severity, and taste or chance. Less certain with few jurors."
    case .dependability:
        "Dependability: the share of quality in the differences of means; 0.8 and more usually counts as enough. Holds for similar "
            + "jurors only."
    case .intraclass:
        "ICC: agreement with 95% limits, only where every juror of a panel scored every entry of it. Do not compare contests whose "
            + "entries differ more or less."
    case .alpha:
        "Krippendorff's alpha: 1 is full agreement, 0 is chance. Jurors of different severity lower it even when they order alike."
    case .kappa:
        "Kappa: agreement on exactly the same level, beyond chance. It gives no credit for marks that are close."
    case .concordance:
        "Kendall's W: 0 when orders have nothing in common, 1 when they are the same; complete panels only. It does not see "
            + "distances."
    case .decisionStudy:
        "How many jurors are enough: the dependability to expect with more or fewer. A forecast for similar jurors; others may "
            + "differ."
    case .fairScore:
        "Fair score: the score if all jurors were equally severe, in points; not the official result. Refused across panels "
            + "without a link, and shaky where one entry alone links them."
    case .measure:
        "Rasch measures: quality, severity and difficulty on one scale. Assumes that all criteria share the same levels."
    case .drift:
        "Drift: by how many points a juror's last totals are stricter (+) or milder (−) than the first, beside other jurors of the "
            + "same entries. Only changes beyond chance are named; a cause (tired, better used to the rubric) is for people to find."
    case .influence:
        "Influence: who would enter or leave the list without one juror. No reason to drop marks: the juror with influence may be "
            + "the one who is right."
    case .whatIf:
        "What if: the list under another rule. The contest's rule alone decides; the others change nothing."
    case .probability:
        "Probability: the chance to be on the list if similar jurors judged again; safe from 95%, out up to 5%, contested between. "
            + "It is about the jury's opinion, not true merit. The list's quotas, caps and floor take part."
    case .rankInterval:
        "Rank interval: the places that hold 95% of the chances of each entry by itself. For all entries at once they are wider."
    case .rankSets:
        "Simultaneous sets: the ranks of all entries at once are right with 95% confidence. Wide, because they hold for all."
    case .gap:
        "Gap at the cut: the difference of mean totals of the last that is in and the first that is out, with its standard error. Below two "
            + "standard errors it is no convincing difference."
    case .settling:
        "Further readings: the one more reading that saves most wrong decisions. Takes the cut as known; ask again after a few "
            + "sheets, and only under a rule fixed beforehand."
    }
}
