import Competition

extension DecidedStanding.Outcome {
    /// What became of an entry at a stage.
    func words(in language: Language) -> String {
        switch (language, self) {
        case (.indonesian, .advanced): "lolos ke tahap berikutnya"
        case (.indonesian, .awarded): "memperoleh penghargaan"
        case (.indonesian, .notSelected): "tidak terpilih"
        case (.indonesian, .belowFloor): "di bawah nilai ambang"
        case (.indonesian, .incomplete): "tidak diperingkat karena lembar penilaiannya kurang"
        case (.indonesian, .passed): "lolos seleksi administrasi"
        case (.indonesian, .failed): "tidak lolos seleksi administrasi"
        case (.english, .advanced): "moves on to the next stage"
        case (.english, .awarded): "awarded"
        case (.english, .notSelected): "not selected"
        case (.english, .belowFloor): "below the floor"
        case (.english, .incomplete): "not ranked because score sheets are missing"
        case (.english, .passed): "passed screening"
        case (.english, .failed): "failed screening"
        }
    }
}

extension DecidedList.State {
    /// How settled a list is.
    func words(in language: Language) -> String {
        switch (language, self) {
        case (.indonesian, .provisional): "sementara"
        case (.indonesian, .final): "tetap"
        case (.english, .provisional): "provisional"
        case (.english, .final): "final"
        }
    }
}

extension Objection.Outcome {
    /// What became of an objection.
    func words(in language: Language) -> String {
        switch (language, self) {
        case (.indonesian, .accepted): "diterima"
        case (.indonesian, .rejected): "ditolak"
        case (.english, .accepted): "accepted"
        case (.english, .rejected): "rejected"
        }
    }
}

extension Screening.Outcome {
    /// Whether an entry passed.
    func words(in language: Language) -> String {
        switch (language, self) {
        case (.indonesian, .passed): "lolos"
        case (.indonesian, .failed): "tidak lolos"
        case (.english, .passed): "passed"
        case (.english, .failed): "failed"
        }
    }
}

extension Screening.VerdictOutcome {
    /// What was found about one requirement.
    func words(in language: Language) -> String {
        switch (language, self) {
        case (.indonesian, .passed): "terpenuhi"
        case (.indonesian, .failed): "tidak terpenuhi"
        case (.indonesian, .waived): "dikecualikan"
        case (.english, .passed): "met"
        case (.english, .failed): "not met"
        case (.english, .waived): "waived"
        }
    }
}

extension Screening.Judge {
    /// Who judged a requirement.
    func words(in language: Language) -> String {
        switch (language, self) {
        case (.indonesian, .program): "program"
        case (.indonesian, .person): "petugas"
        case (.english, .program): "the program"
        case (.english, .person): "a person"
        }
    }
}

extension JournalAction {
    /// What happened, for the pages and tables of the journal.
    func words(in language: Language) -> String {
        switch (language, self) {
        case (.indonesian, .create): "kompetisi dibuat"
        case (.indonesian, .registerOffices): "perangkat daerah didaftarkan"
        case (.indonesian, .registerJurors): "juri didaftarkan"
        case (.indonesian, .submit): "inovasi diterima"
        case (.indonesian, .withdraw): "inovasi ditarik"
        case (.indonesian, .screen): "seleksi administrasi dicatat"
        case (.indonesian, .assign): "tugas juri dibagi"
        case (.indonesian, .score): "lembar penilaian diterima"
        case (.indonesian, .decide): "tahap diputuskan"
        case (.indonesian, .correct): "lembar penilaian diperbaiki"
        case (.indonesian, .supersede): "keputusan diperbaiki"
        case (.indonesian, .finalise): "daftar ditetapkan"
        case (.indonesian, .object): "sanggahan diterima"
        case (.indonesian, .rule): "sanggahan diputus"
        case (.english, .create): "contest created"
        case (.english, .registerOffices): "offices registered"
        case (.english, .registerJurors): "jurors registered"
        case (.english, .submit): "entry received"
        case (.english, .withdraw): "entry withdrawn"
        case (.english, .screen): "screening recorded"
        case (.english, .assign): "judging planned"
        case (.english, .score): "score sheet received"
        case (.english, .decide): "stage decided"
        case (.english, .correct): "score sheet corrected"
        case (.english, .supersede): "decision corrected"
        case (.english, .finalise): "list made final"
        case (.english, .object): "objection received"
        case (.english, .rule): "objection ruled on"
        }
    }
}

/// What a journal line tells of, by the name that the line holds.
enum JournalAction: String, CaseIterable, Hashable, Sendable {
    case create = "init"
    case registerOffices = "register-offices"
    case registerJurors = "register-jurors"
    case submit
    case withdraw
    case screen
    case assign
    case score
    case correct
    case decide
    case supersede
    case finalise
    case object
    case rule
}

extension Language {
    /// What happened, from the name in a journal line; a name that is not known stays as it is.
    func action(_ name: String) -> String { JournalAction(rawValue: name)?.words(in: self) ?? name }

    /// Writes a rank, and says where it is shared; entries without a rank are not ranked.
    func rank(_ rank: Int?, isShared: Bool = false) -> String {
        guard let rank else { return Label.unranked.words(in: self) }
        guard isShared else { return count(rank) }
        return self == .indonesian ? "\(count(rank)) (bersama)" : "\(count(rank)) (shared)"
    }

    /// Says how many of the sheets that are due have come in: `4 dari 5, 1 abstain`.
    func sheets(_ sheets: SheetCount) -> String {
        let done = count(sheets.scored + sheets.abstained)
        let text = self == .indonesian ? "\(done) dari \(count(sheets.due))" : "\(done) of \(count(sheets.due))"
        guard sheets.abstained > 0 else { return text }
        return text
            + (self == .indonesian ? ", \(count(sheets.abstained)) abstain" : ", \(count(sheets.abstained)) abstained")
    }

    /// Says how many of the sheets that are due have come in.
    func sheets(_ progress: StatusReport.SheetProgress) -> String {
        sheets(SheetCount(due: progress.due, scored: progress.scored, abstained: progress.abstained))
    }

    /// Says for how many of its services an office has submitted: one service, one innovation.
    func coverage(_ coverage: StatusReport.OfficeCoverage) -> String {
        let (covered, all) = (coverage.covered, coverage.services.count)
        return switch self {
        case .indonesian where all == 0: "belum ada layanan"
        case .english where all == 0: "no services"
        case .indonesian: "\(count(covered)) dari \(count(all)) layanan memiliki inovasi"
        case .english: "\(count(covered)) of \(count(all, "service has", "services have")) an entry"
        }
    }
}
