import Competition

/// What a finding code means, at length: for `explain CODE` and the manual.
struct Explanation: Hashable, Sendable {
    /// What is wrong, and why it matters.
    let meaning: String
    /// One way in which it comes about.
    let example: String
    /// What to do about it.
    let cure: String

    /// Creates an explanation.
    init(_ meaning: String, example: String, cure: String) {
        self.meaning = meaning
        self.example = example
        self.cure = cure
    }
}

extension FindingCode {
    /// What the code means, at length.
    func explanation(in language: Language) -> Explanation {
        switch self {
        case .syntax(let code): code.explanation(in: language)
        case .structure(let code): code.explanation(in: language)
        case .csv(let code): code.explanation(in: language)
        case .rubric(let code): code.explanation(in: language)
        case .contest(let code): code.explanation(in: language)
        case .registry(let code): code.explanation(in: language)
        case .entry(let code): code.explanation(in: language)
        case .sheet(let code): code.explanation(in: language)
        case .plan(let code): code.explanation(in: language)
        case .screening(let code): code.explanation(in: language)
        case .decision(let code): code.explanation(in: language)
        case .objection(let code): code.explanation(in: language)
        case .store(let code): code.explanation(in: language)
        case .rehearsal(let code): code.explanation(in: language)
        case .publication(let code): code.explanation(in: language)
        case .ratings(let code): code.explanation(in: language)
        case .bundle(let code): code.explanation(in: language)
        }
    }
}

extension FindingSubject {
    /// What the findings are about, as a heading.
    func heading(in language: Language) -> String {
        switch language {
        case .indonesian: indonesianHeading(self)
        case .english: englishHeading(self)
        }
    }
}

private func indonesianHeading(_ subject: FindingSubject) -> String {
    switch subject {
    case .entry: "Inovasi dan pendaftaran"
    case .sheet: "Lembar penilaian"
    case .screening: "Seleksi administrasi"
    case .plan: "Pembagian tugas juri"
    case .decision: "Keputusan"
    case .objection: "Sanggahan"
    case .registry: "Daftar perangkat daerah dan juri"
    case .contest: "Aturan kompetisi"
    case .rubric: "Rubrik"
    case .csv: "Tabel CSV"
    case .structure: "Susunan dokumen"
    case .syntax: "Penulisan berkas XML"
    case .store: "Folder data dan jurnal"
    case .rehearsal: "Gladi"
    case .publication: "Penerbitan"
    case .ratings: "Tabel nilai juri"
    case .bundle: "Berkas bukti, tanda terima dan tanda tangan"
    }
}

private func englishHeading(_ subject: FindingSubject) -> String {
    switch subject {
    case .entry: "Entries and registration"
    case .sheet: "Score sheets"
    case .screening: "Screening"
    case .plan: "Judging plans"
    case .decision: "Decisions"
    case .objection: "Objections"
    case .registry: "Registers of offices and jurors"
    case .contest: "Rules of a contest"
    case .rubric: "Rubrics"
    case .csv: "Tables in CSV"
    case .structure: "Structure of documents"
    case .syntax: "XML as text"
    case .store: "The folder and its journal"
    case .rehearsal: "Rehearsals"
    case .publication: "Publication"
    case .ratings: "Tables of ratings"
    case .bundle: "Bundles, receipts and signatures"
    }
}

extension Language {
    /// How grave findings of a code are; nil stands for what the requirement says.
    func grade(of code: FindingCode) -> String {
        guard let severity = code.severity else {
            return self == .indonesian ? "menurut persyaratannya" : "as its requirement says"
        }
        return grade(severity)
    }

    /// Which layer finds a fault.
    func layer(_ layer: Layer) -> String {
        switch (self, layer) {
        case (.indonesian, .syntax): "penulisan berkas"
        case (.indonesian, .schema): "skema"
        case (.indonesian, .model): "kewajaran dokumen"
        case (.indonesian, .rules): "aturan"
        case (.indonesian, .store): "seluruh data"
        case (.english, .syntax): "syntax"
        case (.english, .schema): "schema"
        case (.english, .model): "model"
        case (.english, .rules): "rules"
        case (.english, .store): "store"
        }
    }
}
