import Competition
import Scoring

/// Provisional and final lists, objections to them, and decisions that follow each other.
extension SiteWords {
    var objections: String { either(id: "Sanggahan", en: "Objections") }

    func objectionsDescription(_ contest: Contest) -> String {
        either(
            id: "Sanggahan atas daftar sementara \(words(contest.title)), beserta putusannya.",
            en: "Objections to the provisional lists of \(words(contest.title)), with the rulings.")
    }

    var objectionsLead: String {
        either(
            id:
                "Selama masa sanggah siapa pun boleh menyanggah daftar sementara. Daftar baru tetap setelah masa itu selesai "
                + "dan setiap sanggahan diputus beserta alasannya.",
            en:
                "Within the window for objections anybody may object to a provisional list. A list becomes final after the "
                + "window, when every objection was ruled on, with the reason.")
    }

    var objectionsPrivacy: String {
        either(
            id: "Siapa yang menyanggah tidak diumumkan. Isi yang memuat data pribadi dapat ditahan.",
            en: "Who objects is not published. A text that holds personal data can be withheld.")
    }

    var aboutObjections: String {
        either(
            id: "Daftar mana yang masih sementara, sanggahan yang diterima, dan putusannya.",
            en: "Which lists are provisional, the objections that were received, and the rulings.")
    }

    var noObjections: String { either(id: "Belum ada sanggahan.", en: "No objection was received.") }
    func objection(_ number: Int) -> String { either(id: "Sanggahan \(number)", en: "Objection \(number)") }
    var received: String { either(id: "Diterima", en: "Received") }
    var against: String { either(id: "Terhadap", en: "Against") }
    func decisionNumber(_ number: Int) -> String {
        either(id: "keputusan nomor \(number)", en: "decision no. \(number)")
    }
    var ruling: String { either(id: "Putusan", en: "Ruling") }
    var rulingDue: String { either(id: "Diputus paling lambat", en: "To be ruled on by") }
    var statement: String { either(id: "Isi sanggahan", en: "What is objected to") }
    var rulingReason: String { either(id: "Alasan putusan", en: "Reason of the ruling") }
    var withheld: String { either(id: "Tidak diumumkan.", en: "Not published.") }

    /// What became of an objection, with the time.
    func ruling(_ objection: PublicRecord.Objection) -> String {
        guard let outcome = objection.outcome, let at = objection.ruledAt else {
            return either(id: "belum diputus", en: "not ruled on yet")
        }
        return "\(outcome.words(in: language)), \(language.time(at))"
    }

    // MARK: Provisional and final

    func listState(_ state: DecidedList.State) -> String {
        switch state {
        case .provisional: either(id: "Daftar sementara.", en: "Provisional list.")
        case .final: either(id: "Daftar tetap.", en: "Final list.")
        }
    }

    func provisionalNotice(_ window: Window, in zone: Zone, open: Int) -> String {
        let when = language.window(window, in: zone)
        let count = language.count(open)
        let waiting =
            open == 0
            ? ""
            : either(
                id: " \(count) sanggahan belum diputus.",
                en: open == 1 ? " 1 objection is not ruled on yet." : " \(count) objections are not ruled on yet.")
        return either(id: "Masa sanggah: \(when).", en: "Window for objections: \(when).") + waiting
    }

    func settledNotice(_ decision: PublicRecord.DecisionFacts) -> String {
        either(
            id: "Masa sanggah sudah selesai dan semua sanggahan diputus; ditetapkan \(language.time(decision.at)).",
            en: "The window for objections is over and all objections were ruled on; final since "
                + "\(language.time(decision.at)).")
    }

    func provisionalState(_ stage: String, at: Timestamp) -> String {
        either(
            id: "Tahap \(stage) diputuskan \(language.time(at)); daftarnya masih dapat berubah karena sanggahan.",
            en: "The stage \(stage) was decided on \(language.time(at)); its list can still change by objections.")
    }

    func objectionWindow(_ rules: ObjectionRules, in zone: Zone) -> String {
        let ruled = rules.rulingDays.map { days in
            either(
                id: " Sanggahan diputus paling lambat \(language.count(days)) hari setelah diterima.",
                en: " Objections are ruled on within \(language.count(days, "day", "days")) of their receipt.")
        }
        let window =
            switch rules.opening {
            case .window(let window):
                either(
                    id: "Masa sanggah atas daftarnya: \(language.window(window, in: zone)).",
                    en: "Its list can be objected to: \(language.window(window, in: zone)).")
            case .days(let days):
                either(
                    id: "Masa sanggah atas daftarnya: \(language.count(days)) hari setelah diputuskan.",
                    en: "Its list can be objected to for \(language.count(days, "day", "days")) after the decision.")
            }
        return window + (ruled ?? "")
    }

    // MARK: Decisions that follow each other

    var decisionHistory: String { either(id: "Riwayat keputusan", en: "Decisions on this stage") }

    var decisionHistoryNotice: String {
        either(
            id:
                "Keputusan tidak pernah diubah: yang keliru diperbaiki dengan keputusan baru, dan yang lama tetap tersimpan.",
            en: "Decisions are never changed: a mistake is corrected by a new decision, and the old one stays.")
    }

    func firstDecision(_ decision: PublicRecord.DecisionFacts) -> String { decided(decision) + "." }

    func nextDecision(_ decision: PublicRecord.DecisionFacts) -> String {
        switch decision.follows {
        case .supersedes(let number)?:
            either(
                id: "\(decided(decision)), memperbaiki keputusan nomor \(number).",
                en: "\(decided(decision)), corrects decision no. \(number).")
        case .confirms(let number)?:
            either(
                id: "\(decided(decision)), menetapkan keputusan nomor \(number) tanpa perubahan.",
                en: "\(decided(decision)), makes decision no. \(number) final, unchanged.")
        case nil: decided(decision) + "."
        }
    }

    var nothingChanged: String {
        either(id: "Tidak ada tempat atau nilai yang berubah.", en: "No place and no figure changed.")
    }
    func changesOf(_ number: Int) -> String {
        either(id: "Yang berubah dengan keputusan nomor \(number)", en: "What decision no. \(number) changes")
    }
    var change: String { either(id: "Perubahan", en: "Change") }
    var rankBefore: String { either(id: "Peringkat semula", en: "Rank before") }
    var rankAfter: String { either(id: "Peringkat baru", en: "Rank after") }
    var scoreBefore: String { either(id: "Nilai semula", en: "Figure before") }
    var scoreAfter: String { either(id: "Nilai baru", en: "Figure after") }
    /// How a later decision followed one.
    func followed(by next: PublicRecord.DecisionFacts) -> String {
        if case .confirms? = next.follows {
            return either(
                id: "ditetapkan dengan keputusan nomor \(next.number)", en: "made final by decision no. \(next.number)")
        }
        return either(
            id: "digantikan keputusan nomor \(next.number)", en: "replaced by decision no. \(next.number)")
    }
    var validity: String { either(id: "Berlaku", en: "In force") }
    var objectionsToEntry: String { either(id: "Sanggahan atas inovasi ini", en: "Objections to this entry") }
}
