import Competition

extension Language {
    /// What a document of a kind is, to stand behind "this file is": the kind's own name where it is not known.
    func document(_ name: String) -> String {
        if let kind = DocumentKind(rawValue: name) { return document(kind) }
        return switch name {
        case "service": Label.service.words(in: self).lowercased()
        case "stage": Label.stage.words(in: self).lowercased()
        default: "\"\(name)\""
        }
    }

    /// What a document of a kind is, to stand behind "this file is".
    func document(_ kind: DocumentKind) -> String {
        switch self {
        case .indonesian: indonesianDocument(kind)
        case .english: englishDocument(kind)
        }
    }
}

private func indonesianDocument(_ kind: DocumentKind) -> String {
    switch kind {
    case .contest: "aturan kompetisi"
    case .rubric: "rubrik"
    case .office: "data perangkat daerah"
    case .juror: "data juri"
    case .entry: "formulir inovasi"
    case .assignmentPlan: "pembagian tugas juri"
    case .scoreSheet: "lembar penilaian"
    case .screening: "hasil seleksi administrasi"
    case .decision: "keputusan"
    case .objection: "sanggahan"
    }
}

private func englishDocument(_ kind: DocumentKind) -> String {
    switch kind {
    case .contest: "the rules of a contest"
    case .rubric: "a rubric"
    case .office: "the data of an office"
    case .juror: "the data of a juror"
    case .entry: "an entry"
    case .assignmentPlan: "a judging plan"
    case .scoreSheet: "a score sheet"
    case .screening: "the screening of an entry"
    case .decision: "a decision"
    case .objection: "an objection"
    }
}

extension ValueForm {
    /// What a value of the form looks like, to stand behind "must be".
    func words(in language: Language) -> String {
        switch language {
        case .indonesian: indonesianForm(self)
        case .english: englishForm(self)
        }
    }
}

private func indonesianForm(_ form: ValueForm) -> String {
    switch form {
    case .identifier: "pengenal dari huruf kecil dan angka, boleh dipisah titik, - atau _, misalnya 3508-dinkes"
    case .elementName: "pengenal dari huruf kecil, angka, dan -, yang diawali huruf, misalnya signifikansi"
    case .number: "angka seperti 84.5, dengan titik desimal"
    case .wholeNumber: "bilangan bulat seperti 35"
    case .integer: "bilangan bulat seperti 35 atau -35"
    case .truth: "true atau false"
    case .day: "tanggal seperti 2025-05-11 (tahun-bulan-hari)"
    case .localTime: "tanggal dan jam seperti 2025-05-11T23:59"
    case .moment: "waktu lengkap seperti 2025-05-11T23:58:12+07:00"
    case .digest: "sidik digital SHA-256: 64 angka dan huruf kecil a sampai f"
    case .exactRatio: "pecahan seperti 8419/100"
    case .regionCode: "kode wilayah seperti 35.08"
    case .fileName: "nama berkas tanpa folder, misalnya standar-pelayanan.pdf"
    }
}

private func englishForm(_ form: ValueForm) -> String {
    switch form {
    case .identifier: "an identifier of small letters and digits with single . - or _ between them, such as 3508-dinkes"
    case .elementName: "an identifier of small letters, digits and - that starts with a letter, such as signifikansi"
    case .number: "a number such as 84.5"
    case .wholeNumber: "a whole number such as 35"
    case .integer: "a whole number such as 35 or -35"
    case .truth: "true or false"
    case .day: "a day such as 2025-05-11 (year-month-day)"
    case .localTime: "a day and a time such as 2025-05-11T23:59"
    case .moment: "an instant such as 2025-05-11T23:58:12+07:00"
    case .digest: "an SHA-256 digest: 64 digits and letters a to f"
    case .exactRatio: "a fraction such as 8419/100"
    case .regionCode: "a region's code such as 35.08"
    case .fileName: "the name of a file without folder, such as standar-pelayanan.pdf"
    }
}
