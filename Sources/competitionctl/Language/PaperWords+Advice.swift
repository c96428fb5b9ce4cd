import Competition
import Scoring

/// The letter to an office.
extension PaperWords {
    var adviceTitle: String { either(id: "Masukan atas Hasil Penilaian", en: "Advice on the Result") }
    var subject: String { either(id: "Hal", en: "Subject") }
    var to: String { either(id: "Yth.", en: "To") }
    var headOf: String { either(id: "Kepala", en: "the Head of") }
    var inPlace: String { either(id: "di tempat", en: "") }

    func adviceOpening(_ decision: PublicRecord.DecisionFacts, _ context: PaperContext) -> Phrase {
        let title = page.words(context.contest.title)
        return sentence(
            id:
                "Bersama ini kami sampaikan hasil penilaian inovasi Saudara dalam \(name: title) beserta masukan dewan juri, "
                + "berdasarkan keputusan nomor \(decision.number) tanggal \(date(decision.at)). Nilai setiap kriteria adalah "
                + "rata-rata juri yang memberi nilai; di sampingnya kuartil inovasi sekelompok yang diperingkat, sebagai pembanding.",
            en:
                "We send you the result of your entries in \(name: title) with the advice of the jury, following decision "
                + "no. \(decision.number) of \(date(decision.at)). The figure of each criterion is the mean of the jurors who scored; "
                + "beside it stand the quartiles of the ranked entries of the same group, for comparison.")
    }

    var adviceProvisional: String {
        either(
            id: "Nilai dan peringkat di bawah ini masih dapat berubah karena sanggahan.",
            en: "The figures and ranks below can still change by objections.")
    }

    var adviceClosing: String {
        either(
            id:
                "Kami berharap masukan ini berguna untuk mengembangkan inovasi Saudara. Atas perhatian dan partisipasi Saudara, "
                + "kami ucapkan terima kasih.",
            en: "We hope that this helps you to develop your innovation further, and thank you for taking part.")
    }

    var failedScreening: String {
        either(
            id: "Tidak lolos seleksi administrasi karena persyaratan ini tidak terpenuhi:",
            en: "It did not pass screening, since this requirement was not met:")
    }

    func standing(_ advice: StageAdvice, _ context: PaperContext) -> Phrase {
        let outcome = page.outcome(advice.standing.outcome)
        guard let rank = advice.standing.rank, let figure = advice.standing.figure else {
            return sentence(id: "\(outcome).", en: "\(outcome).")
        }
        let place = language.count(rank)
        let ranked = language.count(advice.ranked)
        return sentence(
            id:
                "Nilai \(strong: page.figure(figure)), peringkat \(strong: place) dari \(ranked) inovasi yang diperingkat. "
                + "\(outcome).",
            en: "Figure \(strong: page.figure(figure)), rank \(strong: place) of \(ranked) ranked entries. \(outcome).")
    }

    // MARK: Criteria

    var lowerQuartile: String { either(id: "Kuartil bawah", en: "Lower quartile") }
    var median: String { either(id: "Nilai tengah", en: "Median") }
    var upperQuartile: String { either(id: "Kuartil atas", en: "Upper quartile") }
    var position: String { either(id: "Dibanding kelompoknya", en: "Beside its group") }

    func position(_ advice: CriterionAdvice) -> String {
        guard let quartiles = advice.quartiles?.map(\.exact) else { return "–" }
        let mean = advice.mean.exact
        if mean > quartiles[2] { return either(id: "seperempat teratas", en: "top quarter") }
        if mean > quartiles[1] { return either(id: "di atas nilai tengah", en: "above the median") }
        if mean == quartiles[1] { return either(id: "pada nilai tengah", en: "at the median") }
        if mean >= quartiles[0] { return either(id: "di bawah nilai tengah", en: "below the median") }
        return either(id: "seperempat terbawah", en: "bottom quarter")
    }

    func strongest(_ strongest: CriterionAdvice, weakest: CriterionAdvice) -> Phrase {
        let best = page.words(strongest.criterion.name)
        let worst = page.words(weakest.criterion.name)
        return sentence(
            id:
                "Dibanding inovasi sekelompok, yang terkuat \(strong: best) (lebih tinggi daripada \(percent(strongest)) inovasi "
                + "lain) dan yang paling perlu diperkuat \(strong: worst) (lebih tinggi daripada \(percent(weakest))).",
            en:
                "Beside its group it is strongest in \(strong: best) (higher than \(percent(strongest)) of the others), and "
                + "most in need of work in \(strong: worst) (higher than \(percent(weakest))).")
    }

    private func percent(_ advice: CriterionAdvice) -> String {
        guard let share = advice.share, let part = Int(exactly: share.numerator),
            let whole = Int(exactly: share.denominator)
        else { return "–" }
        return page.share(part, of: whole)
    }

    var notesOfJurors: String { either(id: "Catatan juri", en: "Notes of the jurors") }

    // MARK: To look at

    var toLookAt: String { either(id: "Inovasi yang dapat dipelajari", en: "Innovations to look at") }

    func example(_ example: AdviceExample) -> Phrase {
        switch example {
        case .awarded(let entry, let criterion, let mean):
            let office = entry.officeName ?? ""
            let name = page.words(criterion)
            return sentence(
                id:
                    "\(name: entry.title), \(name: office): penerima penghargaan tahun ini dalam kategori yang sama, dengan nilai "
                    + "\(name) \(page.figure(mean)).",
                en:
                    "\(name: entry.title), \(name: office): awarded this year in the same category, with \(page.figure(mean)) "
                    + "for \(name).")
        case .earlier(let winner, let reason):
            return sentence(
                id: "\(name: winner.title), \(name: winner.institution): \(name: winner.award) tahun \(winner.year), "
                    + "\(why(reason)).",
                en:
                    "\(name: winner.title), \(name: winner.institution): \(name: winner.award) in \(winner.year), \(why(reason))."
            )
        }
    }

    private func why(_ reason: AdviceExample.EarlierReason) -> String {
        switch reason {
        case .sameCategory:
            either(
                id: "menjadi rujukan inovasi lain dalam kategori yang sama",
                en: "which another entry of the category builds on")
        case .sameRegion: either(id: "dari wilayah yang sama", en: "from the same region")
        case .latest: either(id: "salah satu pemenang terdahulu yang terbaru", en: "one of the latest winners")
        }
    }
}
