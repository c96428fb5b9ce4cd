import Competition
import Scoring

extension DecisionProblem {
    /// The words about the problem.
    func text(in language: Language) -> FindingText {
        switch language {
        case .indonesian: indonesianDecision(self)
        case .english: englishDecision(self)
        }
    }
}

private func indonesianDecision(_ problem: DecisionProblem) -> FindingText {
    let language = Language.indonesian
    return switch problem {
    case .alreadyTaken(let stage, let number):
        FindingText(
            "tahap \"\(stage)\" sudah diputuskan dalam keputusan nomor \(number)",
            cure: "Kekeliruan diperbaiki dengan decide --supersede \(number) --reason ALASAN.")
    case .sheetsDue(let entry, let jurors):
        FindingText(
            "inovasi \"\(entry)\" masih menunggu \(language.count(jurors.count)) lembar penilaian: "
                + language.beginning(of: jurors.map(\.text)),
            cure: "Minta juri itu mengirim lembarnya, baik berisi nilai maupun abstain.")
    case .tooFewSheets(let entry, let scored, let minimum):
        FindingText(
            "inovasi \"\(entry)\" hanya memiliki \(language.count(scored)) lembar yang berisi nilai, paling sedikit "
                + "\(language.count(minimum)); inovasi ini tidak diperingkat")
    case .tieUnresolved(let entries, let places, let cause):
        FindingText(
            "\(language.count(entries.count)) inovasi seri, padahal tempatnya \(language.count(places)) "
                + "(\(language.tieCause(cause))): " + language.beginning(of: entries.map(\.text)),
            cure: "Panel perlu menetapkan urutannya; catat dengan --order dan --reason.")
    case .orderUnknown(let entry, let suggestion):
        FindingText(
            "urutan panel menyebut inovasi \"\(entry)\", yang tidak ada pada tahap ini" + language.guess(suggestion))
    case .orderNotTied(let first, let second):
        FindingText(
            "urutan panel memisahkan inovasi \"\(first)\" dan \"\(second)\", padahal keduanya tidak seri",
            cure: "Urutan panel hanya untuk inovasi yang seri; nilai menentukan urutan yang lain.")
    case .orderNeedsReason:
        FindingText("urutan panel memerlukan alasan", cure: "Tambahkan --reason.")
    case .quotaUnmet(let number, let minimum, let attained):
        FindingText(
            "kuota ke-\(language.count(number)) hanya terisi \(language.count(attained)) dari paling sedikit "
                + language.count(minimum))
    case .stageOpen(let stage, let closes):
        FindingText("tahap \"\(stage)\" masih dibuka sampai dengan \(language.time(closes))")
    case .listTooComplex:
        FindingText(
            "kuota dan batas saling mengikat sehingga daftar tidak dapat disusun dalam waktu yang wajar",
            cure: "Sederhanakan kuota yang nilainya saling beririsan.")
    case .tooManyCompared(let stage, let entries, let limit):
        FindingText(
            "tahap \"\(stage)\" memeringkat \(language.count(entries)) inovasi bersama, padahal metode Schulze "
                + "paling banyak untuk "
                + language.count(limit),
            cure: "Kurangi inovasi pada tahap sebelumnya, atau pakai aturan lain untuk tahap ini.")
    case .ordersApart(let stage, let groups, let parts):
        FindingText(
            "inovasi pada tahap \"\(stage)\" (\(groups.map(\.text).joined(separator: ", "))) terbagi atas "
                + "\(language.count(parts)) bagian yang tidak punya juri "
                + "bersama, sehingga "
                + "tempatnya tidak dapat dibandingkan",
            cure: "Minta seorang juri menilai inovasi dari setiap bagian: assign --stage \(stage), lalu score.")
    case .standingDiffers(let number, let entry, let part, let decided, let computed):
        FindingText(
            "keputusan nomor \(number), inovasi \"\(entry)\", \(language.standingPart(part)): tertulis \"\(decided)\", "
                + "hasil hitung ulang \"\(computed)\"",
            cure: "Angka ini tidak mengikuti dasarnya; telusuri perubahannya dalam jurnal sebelum diumumkan.")
    case .inputsDiffer(let number, let path):
        FindingText(
            "daftar dasar keputusan nomor \(number) tidak sesuai untuk \(path)",
            cure: "Keputusan harus menyebut setiap dokumen yang menjadi dasarnya, dalam versi saat itu.")
    case .unknown(let number, let last?):
        FindingText("keputusan nomor \(number) tidak ada; nomor terakhir \(last)")
    case .unknown(let number, nil):
        FindingText("keputusan nomor \(number) tidak ada: belum ada yang diputuskan")
    case .notInForce(let number, let inForce):
        FindingText(
            "keputusan nomor \(number) sudah digantikan; yang berlaku keputusan nomor \(inForce)",
            cure: "Perbaiki yang berlaku: decide --supersede \(inForce).")
    case .supersedingNeedsReason:
        FindingText("perbaikan keputusan memerlukan alasan", cure: "Tambahkan --reason; alasan itu diumumkan.")
    case .nothingChanges(let number):
        FindingText(
            "tidak ada yang berubah sejak keputusan nomor \(number)",
            cure: "Perbaiki dahulu dasarnya, misalnya dengan score --correct atau withdraw.")
    case .finalAlready(let stage, let number):
        FindingText("daftar tahap \"\(stage)\" sudah tetap dengan keputusan nomor \(number)")
    case .nothingProvisional(let stage?):
        FindingText("tahap \"\(stage)\" belum diputuskan", cure: "Putuskan dahulu: decide --stage \(stage).")
    case .nothingProvisional(nil):
        FindingText("tidak ada daftar sementara yang menunggu penetapan")
    case .windowOpen(let stage, let closes):
        FindingText(
            "masa sanggah tahap \"\(stage)\" masih dibuka sampai dengan \(language.time(closes))",
            cure: "Tetapkan setelah masa sanggah ditutup.")
    case .windowOver(let stage, let closed):
        FindingText(
            "masa sanggah tahap \"\(stage)\" sudah ditutup pada \(language.time(closed)), sebelum daftarnya diputuskan",
            cure: "Tidak ada yang dapat menyanggah daftar ini; pertimbangkan mengumumkan masa sanggah lain.")
    case .objectionsOpen(let stage, let numbers):
        FindingText(
            "sanggahan atas tahap \"\(stage)\" yang belum diputus: "
                + language.beginning(of: numbers.map { "nomor \($0)" }),
            cure: "Putuskan dengan rule NOMOR --accept atau --reject.")
    case .listMoved(let stage, let number):
        FindingText(
            "data tahap \"\(stage)\" sudah berubah, sehingga daftarnya tidak lagi sama dengan keputusan nomor "
                + "\(number)",
            cure: "Umumkan perubahannya lebih dahulu: decide --supersede \(number) --reason ALASAN.")
    case .previousProvisional(let stage, let previous):
        FindingText(
            "tahap \"\(stage)\" belum dapat diputuskan: daftar tahap \"\(previous)\" masih sementara",
            cure: "Tetapkan dahulu: decide --final --stage \(previous).")
    case .objectionUnheeded(let number, let decision):
        FindingText(
            "sanggahan nomor \(number) diterima, tetapi keputusan nomor \(decision) tidak diperbaiki",
            cure: "Bila daftarnya memang harus berubah, perbaiki dasarnya, lalu decide --supersede \(decision).")
    case .restsOnSuperseded(let number, let earlier, let inForce):
        FindingText(
            "keputusan nomor \(number) dihitung dari keputusan nomor \(earlier), yang digantikan keputusan nomor "
                + "\(inForce)",
            cure: "Bila berpengaruh, perbaiki juga: decide --supersede \(number).")
    case .chainBroken(let number, let inForce?):
        FindingText(
            "keputusan nomor \(number) tidak mengikuti keputusan nomor \(inForce), yang berlaku sebelumnya, "
                + "seperti yang tertulis di dalamnya",
            cure: "Telusuri perubahannya dalam jurnal sebelum diumumkan.")
    case .chainBroken(let number, nil):
        FindingText(
            "keputusan nomor \(number) menyebut keputusan sebelumnya yang tidak ada",
            cure: "Telusuri perubahannya dalam jurnal sebelum diumumkan.")
    case .changedMeanwhile:
        FindingText(
            "data berubah setelah rancangan keputusan ditampilkan",
            cure: "Periksa rancangan yang baru, lalu putuskan kembali.")
    }
}

private func englishDecision(_ problem: DecisionProblem) -> FindingText {
    let language = Language.english
    return switch problem {
    case .alreadyTaken(let stage, let number):
        FindingText(
            "stage \"\(stage)\" was decided already, by decision number \(number)",
            cure: "A mistake is corrected by decide --supersede \(number) --reason WHY.")
    case .sheetsDue(let entry, let jurors):
        FindingText(
            "entry \"\(entry)\" waits for \(language.count(jurors.count, "score sheet", "score sheets")): "
                + language.beginning(of: jurors.map(\.text)),
            cure: "Ask these jurors to send their sheets, with scores or with an abstention.")
    case .tooFewSheets(let entry, let scored, let minimum):
        FindingText(
            "entry \"\(entry)\" has only \(language.count(scored, "scored sheet", "scored sheets")), at least "
                + "\(language.count(minimum)) are needed; it is not ranked")
    case .tieUnresolved(let entries, let places, let cause):
        FindingText(
            "\(language.count(entries.count)) entries are tied for \(language.count(places, "place", "places")) "
                + "(\(language.tieCause(cause))): " + language.beginning(of: entries.map(\.text)),
            cure: "The panel must set their order; record it with --order and --reason.")
    case .orderUnknown(let entry, let suggestion):
        FindingText(
            "the panel's order names entry \"\(entry)\", which is not in this stage" + language.guess(suggestion))
    case .orderNotTied(let first, let second):
        FindingText(
            "the panel's order separates entries \"\(first)\" and \"\(second)\", which are not tied",
            cure: "An order of the panel is for tied entries only; the scores decide all else.")
    case .orderNeedsReason:
        FindingText("an order of the panel needs a reason", cure: "Add --reason.")
    case .quotaUnmet(let number, let minimum, let attained):
        FindingText(
            "quota \(language.count(number)) is filled by \(language.count(attained)) of at least "
                + language.count(minimum))
    case .stageOpen(let stage, let closes):
        FindingText("stage \"\(stage)\" is open until \(language.time(closes))")
    case .listTooComplex:
        FindingText(
            "quotas and caps are so entangled that the list was not found in reasonable time",
            cure: "Simplify quotas whose values overlap.")
    case .tooManyCompared(let stage, let entries, let limit):
        FindingText(
            "stage \"\(stage)\" ranks \(language.count(entries)) entries together, but Schulze's method takes at most "
                + language.count(limit),
            cure: "Pass on fewer entries at the stage before, or name another rule for this stage.")
    case .ordersApart(let stage, let groups, let parts):
        FindingText(
            "the entries of stage \"\(stage)\" (\(groups.map(\.text).joined(separator: ", "))) fall into "
                + "\(language.count(parts)) parts without a juror in common, "
                + "so their places "
                + "cannot be compared",
            cure: "Let a juror score entries of each part: assign --stage \(stage), then score.")
    case .standingDiffers(let number, let entry, let part, let decided, let computed):
        FindingText(
            "decision number \(number), entry \"\(entry)\", \(language.standingPart(part)): \"\(decided)\" is written, "
                + "computing again gives \"\(computed)\"",
            cure: "The figure does not follow from its inputs; trace the change in the journal before publishing.")
    case .inputsDiffer(let number, let path):
        FindingText(
            "the inputs of decision number \(number) are not right for \(path)",
            cure: "A decision must name every document that it is based on, in the version of that time.")
    case .unknown(let number, let last?):
        FindingText("there is no decision number \(number); the last is \(last)")
    case .unknown(let number, nil):
        FindingText("there is no decision number \(number): nothing was decided yet")
    case .notInForce(let number, let inForce):
        FindingText(
            "decision number \(number) was replaced; decision number \(inForce) is in force",
            cure: "Correct the one in force: decide --supersede \(inForce).")
    case .supersedingNeedsReason:
        FindingText("a corrected decision needs a reason", cure: "Add --reason; it is published.")
    case .nothingChanges(let number):
        FindingText(
            "nothing has changed since decision number \(number)",
            cure: "First correct what it came from, for example by score --correct or withdraw.")
    case .finalAlready(let stage, let number):
        FindingText("the list of stage \"\(stage)\" is final, by decision number \(number)")
    case .nothingProvisional(let stage?):
        FindingText("stage \"\(stage)\" is not decided", cure: "Decide it first: decide --stage \(stage).")
    case .nothingProvisional(nil):
        FindingText("no provisional list waits to become final")
    case .windowOpen(let stage, let closes):
        FindingText(
            "the window for objections at stage \"\(stage)\" is open until \(language.time(closes))",
            cure: "Make the list final after it has closed.")
    case .windowOver(let stage, let closed):
        FindingText(
            "the window for objections at stage \"\(stage)\" closed at \(language.time(closed)), before the list was "
                + "decided",
            cure: "Nobody can object to this list; consider announcing another way to object.")
    case .objectionsOpen(let stage, let numbers):
        FindingText(
            "objections to stage \"\(stage)\" that are not ruled on: "
                + language.beginning(of: numbers.map { "number \($0)" }),
            cure: "Rule on them: rule NUMBER --accept or --reject.")
    case .listMoved(let stage, let number):
        FindingText(
            "the data of stage \"\(stage)\" have changed, and no longer give the list of decision number \(number)",
            cure: "First publish what changes: decide --supersede \(number) --reason WHY.")
    case .previousProvisional(let stage, let previous):
        FindingText(
            "stage \"\(stage)\" cannot be decided yet: the list of stage \"\(previous)\" is provisional",
            cure: "Make it final first: decide --final --stage \(previous).")
    case .objectionUnheeded(let number, let decision):
        FindingText(
            "objection number \(number) was accepted, but decision number \(decision) was not corrected",
            cure: "If the list must change, correct what it came from, then decide --supersede \(decision).")
    case .restsOnSuperseded(let number, let earlier, let inForce):
        FindingText(
            "decision number \(number) was computed from decision number \(earlier), which decision number \(inForce) "
                + "replaces",
            cure: "If that matters, correct it, too: decide --supersede \(number).")
    case .chainBroken(let number, let inForce?):
        FindingText(
            "decision number \(number) does not follow decision number \(inForce), which was in force before, as it "
                + "says itself",
            cure: "Look in the journal for what happened before it is published.")
    case .chainBroken(let number, nil):
        FindingText(
            "decision number \(number) names an earlier decision that does not exist",
            cure: "Look in the journal for what happened before it is published.")
    case .changedMeanwhile:
        FindingText(
            "the contest changed after the draft of the decision was shown",
            cure: "Look at the new draft and decide again.")
    }
}

extension Language {
    /// What cuts a tie; quotas and caps by their number in the list.
    fileprivate func tieCause(_ cause: TieCause) -> String {
        switch (self, cause) {
        case (.indonesian, .size): "jumlah tempat"
        case (.indonesian, .maximum(let quota)): "jumlah terbanyak kuota ke-\(count(quota + 1))"
        case (.indonesian, .minimum(let quota)): "jumlah paling sedikit kuota ke-\(count(quota + 1))"
        case (.indonesian, .cap(let cap)): "batas ke-\(count(cap + 1))"
        case (.indonesian, .tier(let tier)): "akhir jenjang \(tier)"
        case (.english, .size): "the size of the list"
        case (.english, .maximum(let quota)): "the maximum of quota \(count(quota + 1))"
        case (.english, .minimum(let quota)): "the minimum of quota \(count(quota + 1))"
        case (.english, .cap(let cap)): "cap \(count(cap + 1))"
        case (.english, .tier(let tier)): "the end of tier \(tier)"
        }
    }

    /// A part of a standing, from the name that decisions write it under.
    func standingPart(_ name: String) -> String {
        switch self {
        case .indonesian: indonesianParts[name] ?? name
        case .english: englishParts[name] ?? name
        }
    }
}

private let indonesianParts = [
    "group": "kelompok", "rank": "peringkat", "shared": "peringkat bersama", "score": "nilai", "exact": "nilai eksak",
    "due": "lembar yang ditugaskan", "scored": "lembar berisi nilai", "abstained": "lembar abstain", "outcome": "hasil",
    "list": "daftar penghargaan", "tier": "predikat", "tie-broken": "penentu urutan nilai sama",
    "exception": "pengecualian urutan", "missing-sheet": "lembar yang belum masuk",
]

private let englishParts = [
    "group": "group", "rank": "rank", "shared": "shared rank", "score": "score", "exact": "exact score",
    "due": "sheets due", "scored": "scored sheets", "abstained": "abstentions", "outcome": "outcome",
    "list": "award list", "tier": "tier", "tie-broken": "tie-break", "exception": "exception to the ranking",
    "missing-sheet": "missing sheet",
]
