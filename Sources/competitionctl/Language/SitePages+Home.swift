import Competition
import Scoring

/// What stands on the first page.
extension SiteWords {
    func homeDescription(_ contest: Contest) -> String {
        either(
            id:
                "Hasil, peringkat, aturan, dan rubrik \(words(contest.title)), diselenggarakan oleh \(contest.organizer).",
            en: "Results, ranking, rules and rubrics of \(words(contest.title)), run by \(contest.organizer).")
    }

    var stateOfResults: String { either(id: "Keadaan hasil", en: "State of the results") }

    /// Whether what stands on the pages can still change.
    func state(_ state: PublicRecord.State) -> String {
        switch state {
        case .undecided: either(id: "Belum ada hasil", en: "No result yet")
        case .underWay, .provisional: either(id: "Hasil sementara", en: "Provisional result")
        case .final: either(id: "Hasil akhir", en: "Final result")
        }
    }

    func finalNotice(_ at: Timestamp) -> String {
        either(
            id: "Semua tahap sudah diputuskan; keputusan terakhir diambil \(language.time(at)).",
            en: "All stages are decided; the last decision was taken on \(language.time(at)).")
    }

    func underWayNotice(_ stage: String, at: Timestamp, next: String?) -> String {
        let following = next.map { either(id: " Berikutnya: \($0).", en: " Next: \($0).") } ?? ""
        return either(
            id: "Kompetisi masih berjalan. Tahap \(stage) diputuskan \(language.time(at)).\(following)",
            en: "The contest is under way. The stage \(stage) was decided on \(language.time(at)).\(following)")
    }

    var undecidedNotice: String {
        either(
            id:
                "Hasil akan tampil di sini setelah tahap pertama diputuskan. Aturan, rubrik, dan cakupan sudah dapat dibaca.",
            en: "Results appear here once the first stage is decided. Rules, rubrics and coverage can be read now.")
    }

    func see(_ name: String) -> String { either(id: "Lihat \(name)", en: "See \(name)") }
    var seeRanks: String { either(id: "Lihat peringkat", en: "See the ranking") }
    func seeAllOf(_ list: String) -> String { either(id: "Seluruh \(list)", en: "All of \(list)") }

    // MARK: Facts

    var inNumbers: String { either(id: "Dalam angka", en: "In numbers") }
    var entriesJudged: String { either(id: "inovasi dinilai", en: "entries judged") }
    var officesRegistered: String { either(id: "perangkat daerah terdaftar", en: "offices registered") }
    var servicesRegistered: String { either(id: "layanan terdaftar", en: "services registered") }
    var servicesCovered: String { either(id: "layanan punya inovasi", en: "services with an innovation") }
    var jurorsJudging: String { either(id: "juri", en: "jurors") }

    // MARK: Schedule

    var schedule: String { either(id: "Jadwal dan tahap", en: "Schedule and stages") }
    var intake: String { either(id: "Pendaftaran", en: "Registration") }

    func decided(_ decision: PublicRecord.DecisionFacts) -> String {
        either(
            id: "Keputusan nomor \(decision.number), \(language.time(decision.at))",
            en: "Decision no. \(decision.number), \(language.time(decision.at))")
    }

    /// How many of a stage's entries went on, or were awarded.
    func passedOn(_ stage: PublicRecord.DecidedStage) -> String {
        let all = stage.entryCount
        let awarded = stage.count(.awarded)
        if awarded > 0 {
            return either(
                id: "\(language.count(awarded)) dari \(entryCount(all)) memperoleh penghargaan",
                en: "\(language.count(awarded)) of \(entryCount(all)) awarded")
        }
        let passed = stage.count(.passed) + stage.count(.advanced)
        return stage.rules == nil
            ? either(
                id: "\(language.count(passed)) dari \(entryCount(all)) lolos",
                en: "\(language.count(passed)) of \(entryCount(all)) passed")
            : either(
                id: "\(language.count(passed)) dari \(entryCount(all)) lolos ke tahap berikutnya",
                en: "\(language.count(passed)) of \(entryCount(all)) went on to the next stage")
    }

    // MARK: The jury

    var jury: String { either(id: "Dewan juri", en: "The jury") }

    func juryUnnamed(_ count: Int) -> String {
        either(
            id:
                "\(jurorCount(count)) terdaftar. Namanya tidak diumumkan; di situs ini setiap juri disebut dengan nomor yang tetap.",
            en:
                "\(jurorCount(count)) registered. Their names are not public; on this site each has a number that stays the same."
        )
    }

    // MARK: The way on

    var whatIsHere: String { either(id: "Isi situs ini", en: "What is here") }

    var aboutAwards: String {
        either(
            id: "Penerima menurut jenjang, dengan alasan setiap tempat yang ditentukan kuota.",
            en: "Who was awarded, by tier, with the reason for every place that a quota decided.")
    }

    var aboutRanks: String {
        either(
            id: "Peringkat semua inovasi menurut kelompok, dengan halaman tersendiri untuk setiap inovasi.",
            en: "The ranks of all entries by group, with a page for each entry.")
    }

    var aboutOffices: String {
        either(
            id: "Satu layanan, satu inovasi: layanan mana yang sudah punya inovasi dan mana yang belum.",
            en: "One service, one innovation: which services have an innovation and which have none.")
    }

    var aboutRules: String {
        either(
            id: "Jadwal, kelompok, persyaratan, cara menghitung nilai, kuota, dan pemutus nilai sama.",
            en: "Schedule, groups, requirements, how figures are computed, quotas and tie-breaks.")
    }

    var aboutRubrics: String {
        either(
            id: "Kriteria, bobot, dan skala yang dipakai juri, dengan contoh hitungan.",
            en: "The criteria, weights and scales that jurors used, with a worked example.")
    }

    var aboutVerification: String {
        either(
            id: "Sidik jari keputusan dan cara menghitung ulang semuanya sendiri.",
            en: "The digests of the decisions, and how to recompute everything yourself.")
    }
}
