import Competition
import Scoring

extension Narrator {
    /// What separates equal figures, as a rule.
    func tieBreak(_ rule: TieBreakRule) -> String {
        switch (language, rule) {
        case (.indonesian, .criterion(let stage, let criterion)):
            "rata-rata kriteria \(self.criterion(criterion, at: stage)) pada tahap \(self.stage(stage))"
        case (.indonesian, .stageScore(let stage)): "nilai tahap \(self.stage(stage))"
        case (.indonesian, .earlierSubmission): "waktu penerimaan yang lebih awal"
        case (.english, .criterion(let stage, let criterion)):
            "the mean of \(self.criterion(criterion, at: stage)) at \(self.stage(stage))"
        case (.english, .stageScore(let stage)): "the score of \(self.stage(stage))"
        case (.english, .earlierSubmission): "the earlier submission"
        }
    }

    /// What separated an entry from others of the same figure, with its own value.
    ///
    /// - Parameter rules: the tie-breaks of the stage, in their order.
    func tieBroken(_ tie: TieBroken, by rules: [TieBreakRule]) -> String {
        switch (language, tie) {
        case (.indonesian, .order(let index)):
            "nilai sama; urutan ditetapkan panel (urutan ke-\(language.count(index + 1)))"
        case (.english, .order(let index)): "equal scores; ordered by the panel (order \(language.count(index + 1)))"
        case (_, .rule(let index, let value)):
            separated(rules.indices.contains(index) ? rules[index] : nil, number: index + 1, value)
        }
    }

    private func separated(_ rule: TieBreakRule?, number: Int, _ value: Ratio) -> String {
        let name: String
        var shown = finer(value)
        switch rule {
        case nil: name = (language == .indonesian ? "penentu ke-" : "tie-break ") + language.count(number)
        case .earlierSubmission?:
            name = tieBreak(.earlierSubmission)
            // Tie keys are better when greater, so the moment stands there as a negative number of seconds.
            let earliness = min(max(value.numerator / value.denominator, -latestSecond), latestSecond)
            let moment = Moment(seconds: Int64(-earliness))
            shown = language.exactTime(Timestamp(moment, in: contest.zone))
        case let rule?: name = tieBreak(rule)
        }
        return language == .indonesian
            ? "nilai sama; urutan ditentukan oleh \(name): \(shown)" : "equal scores; separated by \(name): \(shown)"
    }

    /// What the figure of a stage is made of, or nil where it is that stage's score alone.
    func combination(_ parts: [Combination.Part]) -> String? {
        guard !parts.isEmpty else { return nil }
        return parts.map { part in
            let weight = language.number(part.weight)
            return switch (language, part.unit) {
            case (.indonesian, .points): "\(weight) × nilai \(stage(part.stage))"
            case (.indonesian, .percent): "\(weight) × nilai \(stage(part.stage)) dalam persen"
            case (.english, .points): "\(weight) × the score of \(stage(part.stage))"
            case (.english, .percent): "\(weight) × the score of \(stage(part.stage)) in percent"
            }
        }.joined(separator: " + ")
    }

    /// What must hold of an entry.
    func test(_ test: Requirement.Test) -> String {
        switch language {
        case .indonesian: indonesianTest(test)
        case .english: englishTest(test)
        }
    }

    private var closing: Day { contest.intake.closes.day }

    private func indonesianTest(_ test: Requirement.Test) -> String {
        switch test {
        case .minimumAge(let months, let before):
            "inovasi sudah diterapkan paling sedikit \(language.count(months)) bulan sebelum "
                + language.date(before ?? closing)
        case .complete: "semua pertanyaan wajib dijawab dan semua lampiran wajib disertakan"
        case .wordLimits: "jawaban tidak melebihi batas kata"
        case .distinctTitle: "judul berbeda dari judul inovasi lain"
        case .neverWon: "judul tidak sama dengan judul pemenang terdahulu"
        case .namesOrigin(false): "inovasi asal yang diadaptasi disebutkan"
        case .namesOrigin(true): "inovasi asal yang diadaptasi disebutkan dan tercantum dalam daftar pemenang"
        case .earlierWinner(let months, let invited):
            "melanjutkan pemenang" + (invited ? " yang diundang" : " yang tercantum dalam daftar")
                + (months > 0
                    ? ", dengan penghargaan paling sedikit \(language.count(months)) bulan sebelum \(language.date(closing))"
                    : "")
        case .cap(let maximum, let per, let kinds):
            "paling banyak \(language.count(maximum)) inovasi \(owner(per, kinds))"
        case .entriesPerService(0): "jumlah inovasi setiap layanan tidak dibatasi"
        case .entriesPerService(1): "satu layanan, satu inovasi"
        case .entriesPerService(let maximum): "paling banyak \(language.count(maximum)) inovasi untuk setiap layanan"
        case .byPerson: "diperiksa petugas"
        }
    }

    private func englishTest(_ test: Requirement.Test) -> String {
        switch test {
        case .minimumAge(let months, let before):
            "the innovation has been in use for at least \(language.count(months, "month", "months")) before "
                + language.date(before ?? closing)
        case .complete: "every required question is answered and every required attachment is there"
        case .wordLimits: "no answer is longer than its limit"
        case .distinctTitle: "the title differs from that of every other entry"
        case .neverWon: "the title is not that of an earlier winner"
        case .namesOrigin(false): "the innovation that is adapted is named"
        case .namesOrigin(true): "the innovation that is adapted is named and in the list of winners"
        case .earlierWinner(let months, let invited):
            "continues " + (invited ? "an invited winner" : "a listed winner")
                + (months > 0
                    ? ", awarded at least \(language.count(months, "month", "months")) before \(language.date(closing))"
                    : "")
        case .cap(let maximum, let per, let kinds):
            "at most \(language.count(maximum, "entry", "entries")) \(owner(per, kinds))"
        case .entriesPerService(0): "a service may have any number of entries"
        case .entriesPerService(1): "one service, one innovation"
        case .entriesPerService(let maximum): "at most \(language.count(maximum)) entries for each service"
        case .byPerson: "judged by a person"
        }
    }
}

/// Seconds that no clock reaches; a decision that was altered may claim any.
private let latestSecond: Int128 = 1 << 40
