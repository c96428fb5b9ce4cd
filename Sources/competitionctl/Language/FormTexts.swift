import Competition
import Scoring

extension FormWords {
    /// The comments of blank forms, for officers and jurors who need not know XML.
    static func texts(in language: Language) -> FormWords {
        switch language {
        case .indonesian: indonesianForm
        case .english: englishForm
        }
    }
}

private let indonesianForm = FormWords(
    entryOpening: { contest in
        let language = Language.indonesian
        return [
            "Formulir inovasi: \(contest.title.indonesian)" + (contest.isRehearsal ? " (gladi)" : ""),
            "Pendaftaran dibuka \(language.window(contest.intake, in: contest.zone)).",
            "Tulis isian di antara tag pembuka dan tag penutup, misalnya <title>Judul inovasi</title>.",
            "Jangan diubah: nama tag, contest, revision, office, dan group.",
            indonesianEscapes + " Baris kosong memisahkan paragraf.",
        ]
    },
    identifier: "Atribut id adalah pengenal inovasi: huruf kecil dan angka, boleh dipisah titik, - atau _. "
        + "Boleh diganti sebelum dikirim pertama kali; sesudah itu jangan diubah.",
    title: "Judul inovasi, satu baris.",
    services: { services in
        switch services.count {
        case 0: "Belum ada layanan yang terdaftar; hubungi penyelenggara."
        case 1: "Layanan yang diperbaiki, jangan diubah:\(listed(services))"
        default: "Layanan yang diperbaiki; tulis salah satu pengenal:\(listed(services))"
        }
    },
    groups: { groups in
        "Kelompok, jangan diubah karena pertanyaan di bawah mengikutinya:"
            + listed(groups.map { ($0.id.text, $0.name.indonesian) })
    },
    categories: { categories in
        "Kategori; tulis salah satu pengenal:" + listed(categories.map { ($0.id.text, $0.name.indonesian) })
    },
    started: "Tanggal inovasi mulai diterapkan, ditulis tahun-bulan-hari: 1 Maret 2022 menjadi 2022-03-01.",
    origin: { winners in
        let text = "Inovasi asal atau yang dilanjutkan: judul, pemilik, dan tahunnya. Jangan diubah: relation."
        guard !winners.isEmpty else { return text }
        return text + " Pada winner tulis pengenal pemenang; bila tidak ada dalam daftar ini, hapus winner=\"\":"
            + listed(winners)
    },
    question: { question in
        let limit = question.wordLimit.map { "paling banyak \(Language.indonesian.count($0)) kata" }
        let facts = [
            question.isRequired ? "wajib dijawab" : "boleh dikosongkan", limit,
            question.isPublic ? "jawabannya diumumkan" : nil,
        ]
        return ["\(question.name.indonesian): \(facts.compactMap(\.self).joined(separator: ", "))."]
            + [question.guidance?.indonesian].compactMap(\.self)
    },
    attachment: { rule in
        let language = Language.indonesian
        let need = rule.isRequired ? "wajib" : "tidak wajib; bila tidak disertakan, hapus <attachment> ini"
        return "\(rule.name.indonesian) (\(need)): \(language.oneOf(rule.types.map(\.rawValue))), paling besar "
            + "\(language.size(kilobytes: rule.kilobytes)). Tulis nama berkasnya pada file, dan letakkan berkas di folder "
            + "formulir ini. Bila berkas diganti, hapus sha256 dan bytes."
    },
    contact: "Narahubung bagi panitia, tidak diumumkan; tulis <name>nama</name>, <phone>telepon</phone>, dan "
        + "<email>surel</email>.",
    sheetOpening: { contest, head, office, stage in
        let language = Language.indonesian
        return [
            "Lembar penilaian: \(stage.name.indonesian), \(contest.title.indonesian)"
                + (contest.isRehearsal ? " (gladi)" : ""),
            "Inovasi: \(head.title)" + (office.map { ", \($0.name)" } ?? ""),
            "Penilaian dibuka \(language.window(stage.window, in: contest.zone)).",
            "Isi score pada setiap kriteria; angka desimal ditulis dengan titik, bukan koma. Catatan di antara <note> dan "
                + "</note> disampaikan kepada pengusul dan tidak diumumkan; yang di antara <panel-note> dan </panel-note> "
                + "hanya untuk panel.",
            "Jangan diubah: nama tag, contest, stage, entry, entry-revision, juror, rubric, dan revision.",
            indonesianEscapes,
        ]
    },
    abstention: "Untuk abstain, ganti <scores> sampai </scores> dengan "
        + "<abstention><reason>alasannya</reason></abstention>. Abstain tidak dihitung sebagai nilai nol.",
    criterion: { criterion in
        let weight = Language.indonesian.number(criterion.weight)
        let name = "\(criterion.name.indonesian) (bobot \(weight))"
        return lines(name, criterion.guidance?.indonesian, criterion.scale, in: .indonesian)
    },
    evidence: { evidence in
        "Bila bukti ini diterima, tambahkan <accepted evidence=\"\(evidence.id)\"/> setelah </panel-note>: "
            + evidence.name.indonesian + "."
    },
    signature: "Isi date dengan tanggal penandatanganan, ditulis tahun-bulan-hari: 3 Juni 2025 menjadi 2025-06-03. "
        + "Jangan diubah: name.")

private let englishForm = FormWords(
    entryOpening: { contest in
        let language = Language.english
        return [
            "Entry form: \(contest.title.words(in: language))" + (contest.isRehearsal ? " (rehearsal)" : ""),
            "Registration is open \(language.window(contest.intake, in: contest.zone)).",
            "Write between the start tag and the end tag, such as <title>Title of the innovation</title>.",
            "Do not change: names of tags, contest, revision, office and group.",
            englishEscapes + " An empty line separates paragraphs.",
        ]
    },
    identifier: "The attribute id identifies the entry: small letters and digits with single . - or _ between them. "
        + "It may be changed before it is submitted for the first time; do not change it after that.",
    title: "Title of the innovation, on one line.",
    services: { services in
        switch services.count {
        case 0: "No service is registered yet; ask the organizer."
        case 1: "The service that is improved, do not change it:\(listed(services))"
        default: "The service that is improved; write one of the identifiers:\(listed(services))"
        }
    },
    groups: { groups in
        "The group, do not change it because the questions below go with it:"
            + listed(groups.map { ($0.id.text, $0.name.words(in: .english)) })
    },
    categories: { categories in
        "The category; write one of the identifiers:"
            + listed(categories.map { ($0.id.text, $0.name.words(in: .english)) })
    },
    started: "The day from which the innovation is in use, as year-month-day: 1 March 2022 is 2022-03-01.",
    origin: { winners in
        let text = "The innovation that is adapted or continued: title, owner and year. Do not change relation."
        guard !winners.isEmpty else { return text }
        return text + " As winner write a winner's identifier; if it is not in this list, remove winner=\"\":"
            + listed(winners)
    },
    question: { question in
        let limit = question.wordLimit.map { "at most \(Language.english.count($0, "word", "words"))" }
        let facts = [
            question.isRequired ? "required" : "may stay empty", limit,
            question.isPublic ? "the answer is published" : nil,
        ]
        return ["\(question.name.words(in: .english)): \(facts.compactMap(\.self).joined(separator: ", "))."]
            + [question.guidance?.words(in: .english)].compactMap(\.self)
    },
    attachment: { rule in
        let language = Language.english
        let need = rule.isRequired ? "required" : "not required; remove this <attachment> if there is none"
        return "\(rule.name.words(in: language)) (\(need)): \(language.oneOf(rule.types.map(\.rawValue))), at most "
            + "\(language.size(kilobytes: rule.kilobytes)). Write the name of the file as file, and put the file into the "
            + "folder of this form. If the file is exchanged, remove sha256 and bytes."
    },
    contact: "Whom the organizer may ask, not published; write <name>name</name>, <phone>telephone</phone> and "
        + "<email>mail</email>.",
    sheetOpening: { contest, head, office, stage in
        let language = Language.english
        return [
            "Score sheet: \(stage.name.words(in: language)), \(contest.title.words(in: language))"
                + (contest.isRehearsal ? " (rehearsal)" : ""),
            "Entry: \(head.title)" + (office.map { ", \($0.name)" } ?? ""),
            "Scoring is open \(language.window(stage.window, in: contest.zone)).",
            "Write a score for every criterion; decimals are written with a point. A note between <note> and </note> goes "
                + "to the office and is not published; one between <panel-note> and </panel-note> is for the panel alone.",
            "Do not change: names of tags, contest, stage, entry, entry-revision, juror, rubric and revision.",
            englishEscapes,
        ]
    },
    abstention: "To abstain, put <abstention><reason>the reason</reason></abstention> in the place of <scores> to "
        + "</scores>. An abstention is never counted as zero.",
    criterion: { criterion in
        let weight = Language.english.number(criterion.weight)
        let name = "\(criterion.name.words(in: .english)) (weight \(weight))"
        return lines(name, criterion.guidance?.words(in: .english), criterion.scale, in: .english)
    },
    evidence: { evidence in
        "If this evidence is accepted, add <accepted evidence=\"\(evidence.id)\"/> after </panel-note>: "
            + evidence.name.words(in: .english) + "."
    },
    signature: "Write the day of signing as date, as year-month-day: 3 June 2025 is 2025-06-03. Do not change name.")

private let indonesianEscapes = "Tulis tanda & sebagai &amp; dan tanda < sebagai &lt;."
private let englishEscapes = "Write & as &amp; and < as &lt;."

/// What can be written and what it stands for; of several, each on a line of its own.
private func listed(_ names: [(id: String, name: String)]) -> String {
    let lines = names.map { "\($0.id) = \($0.name)" }
    let margin = "\n             "
    return lines.count == 1 ? " " + lines[0] : margin + lines.joined(separator: margin)
}

private func listed(_ services: [Service]) -> String {
    listed(services.map { ($0.id.text, $0.name + ($0.unit.map { " (\($0))" } ?? "")) })
}

private func listed(_ winners: [Winner]) -> String {
    listed(winners.map { ($0.id.text, "\($0.title), \($0.institution), \($0.year)") })
}

/// A criterion above its element: name and scale, guidance, and what each level means.
///
/// Scores stand here as they are to be typed, with a decimal point in either language.
private func lines(_ name: String, _ guidance: String?, _ scale: Scale, in language: Language) -> [String] {
    let guidance = [guidance].compactMap(\.self)
    switch scale {
    case .range(let minimum, let maximum, let step):
        return ["\(name): \(range(minimum, maximum, step, in: language))."] + guidance
    case .levels(let levels):
        let values = language.oneOf(levels.map { typed($0.value) })
        let choice = language == .indonesian ? "tulis \(values)" : "write \(values)"
        return ["\(name): \(choice)."] + guidance
            + levels.map { "\(typed($0.value)) = \($0.meaning.words(in: language))" }
    }
}

private func range(_ minimum: Ratio, _ maximum: Ratio, _ step: Ratio, in language: Language) -> String {
    let isWhole = step == .one && minimum.isWhole
    return switch language {
    case .indonesian where isWhole: "bilangan bulat \(typed(minimum)) sampai \(typed(maximum))"
    case .indonesian: "nilai \(typed(minimum)) sampai \(typed(maximum)), langkah \(typed(step))"
    case .english where isWhole: "whole numbers from \(typed(minimum)) to \(typed(maximum))"
    case .english: "scores from \(typed(minimum)) to \(typed(maximum)) in steps of \(typed(step))"
    }
}

private func typed(_ number: Ratio) -> String { number.number ?? number.exact }
