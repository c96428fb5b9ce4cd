/// A heading of a table, or a word that stands alone in one.
enum Label: CaseIterable, Hashable, Sendable {
    // What is judged, and whose it is.
    case entry, identifier, title, office, institution, unit, service, group, category, region, started, origin
    case attachment, size, revision, received, contact
    // Judging.
    case stage, juror, affiliation, expertise, rubric, criterion, weight, scale, score, exactScore, weighted, total
    case mean, maximum, evidence, note, sheets, due, scored, abstained, outstanding
    // Results.
    case rank, outcome, list, tier, floor, quota, cap, reason, requirement, verdict, decision, tieBreak, exception
    // Where things stand.
    case state, opens, closes, count, coverage, finding, file
    // The journal.
    case line, time, action, subject, orderedBy, digest
    // Words that stand alone.
    case provisional, unranked, yes, no, none, all, rehearsal

    /// The word in a language, with a capital where it is a heading.
    func words(in language: Language) -> String {
        switch language {
        case .indonesian: indonesianLabel(self)
        case .english: englishLabel(self)
        }
    }
}

private func indonesianLabel(_ label: Label) -> String {
    switch label {
    case .entry: "Inovasi"
    case .identifier: "Pengenal"
    case .title: "Judul"
    case .office: "Perangkat daerah"
    case .institution: "Instansi"
    case .unit: "Unit"
    case .service: "Layanan"
    case .group: "Kelompok"
    case .category: "Kategori"
    case .region: "Wilayah"
    case .started: "Mulai diterapkan"
    case .origin: "Inovasi asal"
    case .attachment: "Lampiran"
    case .size: "Ukuran"
    case .revision: "Versi"
    case .received: "Diterima"
    case .contact: "Narahubung"
    case .stage: "Tahap"
    case .juror: "Juri"
    case .affiliation: "Asal"
    case .expertise: "Keahlian"
    case .rubric: "Rubrik"
    case .criterion: "Kriteria"
    case .weight: "Bobot"
    case .scale: "Skala"
    case .score: "Nilai"
    case .exactScore: "Nilai eksak"
    case .weighted: "Bobot × nilai"
    case .total: "Jumlah"
    case .mean: "Rata-rata"
    case .maximum: "Nilai tertinggi"
    case .evidence: "Bukti"
    case .note: "Catatan"
    case .sheets: "Lembar"
    case .due: "Ditugaskan"
    case .scored: "Menilai"
    case .abstained: "Abstain"
    case .outstanding: "Belum masuk"
    case .rank: "Peringkat"
    case .outcome: "Hasil"
    case .list: "Daftar"
    case .tier: "Predikat"
    case .floor: "Nilai ambang"
    case .quota: "Kuota"
    case .cap: "Batas"
    case .reason: "Alasan"
    case .requirement: "Persyaratan"
    case .verdict: "Penilaian"
    case .decision: "Keputusan"
    case .tieBreak: "Penentu urutan nilai sama"
    case .exception: "Pengecualian urutan"
    case .state: "Keadaan"
    case .opens: "Dibuka"
    case .closes: "Ditutup"
    case .count: "Banyaknya"
    case .coverage: "Cakupan layanan"
    case .finding: "Temuan"
    case .file: "Berkas"
    case .line: "Baris"
    case .time: "Waktu"
    case .action: "Peristiwa"
    case .subject: "Perihal"
    case .orderedBy: "Oleh"
    case .digest: "Sidik digital (SHA-256)"
    case .provisional: "sementara (belum lengkap)"
    case .unranked: "tidak diperingkat"
    case .yes: "ya"
    case .no: "tidak"
    case .none: "tidak ada"
    case .all: "semua"
    case .rehearsal: "gladi"
    }
}

private func englishLabel(_ label: Label) -> String {
    switch label {
    case .entry: "Entry"
    case .identifier: "Identifier"
    case .title: "Title"
    case .office: "Office"
    case .institution: "Institution"
    case .unit: "Unit of the office"
    case .service: "Service"
    case .group: "Group"
    case .category: "Category"
    case .region: "Region"
    case .started: "In use from"
    case .origin: "Original innovation"
    case .attachment: "Attachment"
    case .size: "Size"
    case .revision: "Version"
    case .received: "Received"
    case .contact: "Contact"
    case .stage: "Stage"
    case .juror: "Juror"
    case .affiliation: "Affiliation"
    case .expertise: "Expertise"
    case .rubric: "Rubric"
    case .criterion: "Criterion"
    case .weight: "Weight"
    case .scale: "Scale"
    case .score: "Score"
    case .exactScore: "Exact score"
    case .weighted: "Weight × score"
    case .total: "Total"
    case .mean: "Mean"
    case .maximum: "Highest score"
    case .evidence: "Evidence"
    case .note: "Note"
    case .sheets: "Sheets"
    case .due: "Due"
    case .scored: "Scored"
    case .abstained: "Abstained"
    case .outstanding: "Outstanding"
    case .rank: "Rank"
    case .outcome: "Outcome"
    case .list: "List"
    case .tier: "Tier"
    case .floor: "Floor"
    case .quota: "Quota"
    case .cap: "Cap"
    case .reason: "Reason"
    case .requirement: "Requirement"
    case .verdict: "Verdict"
    case .decision: "Decision"
    case .tieBreak: "Tie-break"
    case .exception: "Exception to the ranking"
    case .state: "State"
    case .opens: "Opens"
    case .closes: "Closes"
    case .count: "Count"
    case .coverage: "Services with an entry"
    case .finding: "Finding"
    case .file: "File"
    case .line: "Line"
    case .time: "Time"
    case .action: "Event"
    case .subject: "Subject"
    case .orderedBy: "By"
    case .digest: "Digest (SHA-256)"
    case .provisional: "provisional (incomplete)"
    case .unranked: "not ranked"
    case .yes: "yes"
    case .no: "no"
    case .none: "none"
    case .all: "all"
    case .rehearsal: "rehearsal"
    }
}
