import Competition

extension StructureProblem {
    /// The words about the problem.
    func text(in language: Language) -> FindingText {
        switch language {
        case .indonesian: indonesianStructure(self)
        case .english: englishStructure(self)
        }
    }
}

private func indonesianStructure(_ problem: StructureProblem) -> FindingText {
    let language = Language.indonesian
    return switch problem {
    case .namespaceUnknown(let root, let namespace):
        FindingText(
            namespace.isEmpty
                ? "<\(root)> tidak menyebut jenis dokumennya (xmlns)"
                : "\"\(namespace)\" pada <\(root)> bukan jenis dokumen yang dikenal",
            cure: "Biarkan tag pertama seperti dalam formulir kosong, termasuk xmlns.")
    case .versionUnsupported(let kind, let version, let supported):
        FindingText(
            "berkas ini \(language.document(kind)) versi \(version); program ini membaca versi \(supported)",
            cure: "Gunakan versi program yang sesuai dengan berkas itu.")
    case .kindUnexpected(let found, let expected):
        FindingText("berkas ini \(language.document(found)), padahal yang diperlukan \(language.document(expected))")
    case .rootUnexpected(let root, let expected):
        FindingText("tag pertama <\(root)>, seharusnya <\(expected)>")
    case .elementMissing(let element, let parent):
        FindingText("\(tags(element, orElse: "bagian yang wajib", language)) belum ada" + inside(parent, "di dalam"))
    case .elementRepeated(let element, let parent):
        FindingText("<\(element)> ada lebih dari satu" + inside(parent, "di dalam"), cure: "Sisakan satu saja.")
    case .elementUnknown(let element, let parent, let suggestion):
        FindingText("<\(element)> tidak dikenal" + inside(parent, "di dalam") + language.guess(suggestion))
    case .elementMisplaced(let element, let after):
        FindingText(
            "<\(element)> berada setelah <\(after)>, seharusnya sebelumnya", cure: "Ikuti urutan dalam formulir kosong."
        )
    case .choiceUnsettled(let parent, let choices):
        FindingText("<\(parent)> harus memuat tepat satu dari \(language.allOf(choices.map(tag)))")
    case .attributeChoiceUnsettled(let element, let choices):
        FindingText("<\(element)> harus memuat tepat satu dari atribut \(language.allOf(choices))")
    case .attributeMissing(let attribute, let element):
        FindingText("atribut \"\(attribute)\" belum ada pada <\(element)>")
    case .attributeUnknown(let attribute, let element, let suggestion):
        FindingText("atribut \"\(attribute)\" tidak dikenal pada <\(element)>" + language.guess(suggestion))
    case .textUnexpected(let element):
        FindingText(
            "ada teks langsung di dalam <\(element)>, yang hanya boleh memuat tag lain",
            cure: "Pindahkan teks itu ke tag yang sesuai.")
    case .valueEmpty(let name):
        FindingText("isian \"\(name)\" masih kosong")
    case .valueMalformed(let name, let value, let form):
        FindingText("isian \"\(name)\" harus berupa \(form.words(in: language)), bukan \"\(value)\"")
    case .decimalComma(let name, let value, let suggestion):
        FindingText(
            "isian \"\(name)\" memakai koma desimal: \"\(value)\"",
            cure: "Dalam berkas, angka ditulis dengan titik desimal; tulis \(suggestion).")
    case .valueUnknown(let name, let value, let choices, let suggestion):
        FindingText(
            "\"\(value)\" tidak termasuk pilihan untuk \"\(name)\"" + language.guess(suggestion),
            cure: choices.isEmpty ? nil : "Pilihannya: \(language.beginning(of: choices, most: 12)).")
    case .valueTooLong(let name, let characters, let limit):
        FindingText(
            "isian \"\(name)\" berisi \(language.count(characters)) karakter, paling banyak \(language.count(limit))")
    case .identifierRepeated(let name, let value):
        FindingText(
            "\"\(value)\" dipakai lebih dari satu kali pada isian \"\(name)\"",
            cure: "Beri setiap butir pengenal yang berbeda, atau hapus baris yang berulang.")
    case .indonesianMissing(let element):
        FindingText(
            "<\(element)> belum ditulis dalam bahasa Indonesia", cure: "Tambahkan <\(element) lang=\"id\">.")
    case .languageRepeated(let element, let code):
        FindingText("<\(element) lang=\"\(code)\"> ada lebih dari satu", cure: "Sisakan satu untuk setiap bahasa.")
    case .controlCharacter(let name, let code):
        FindingText(
            "isian \"\(name)\" memuat karakter tidak terlihat \(scalarName(code))",
            cure: "Ketik ulang teks itu; karakter semacam ini biasanya ikut tersalin dari aplikasi lain.")
    case .schemaRefuses(let element, let value):
        FindingText(
            element.isEmpty
                ? "isi dokumen tidak sesuai dengan skema"
                : "isian \"\(element)\" tidak sesuai dengan skema" + (value.isEmpty ? "" : ": \"\(value)\""),
            cure: "Bandingkan isian itu dengan formulir kosong atau dengan skemanya.")
    }
}

private func englishStructure(_ problem: StructureProblem) -> FindingText {
    let language = Language.english
    return switch problem {
    case .namespaceUnknown(let root, let namespace):
        FindingText(
            namespace.isEmpty
                ? "<\(root)> does not say what kind of document it is (xmlns)"
                : "\"\(namespace)\" on <\(root)> is no kind of document that is known",
            cure: "Leave the first tag as it is in the blank form, xmlns included.")
    case .versionUnsupported(let kind, let version, let supported):
        FindingText(
            "the file is \(language.document(kind)) of version \(version); this program reads version \(supported)",
            cure: "Use the version of the program that goes with the file.")
    case .kindUnexpected(let found, let expected):
        FindingText("the file is \(language.document(found)) where \(language.document(expected)) is needed")
    case .rootUnexpected(let root, let expected):
        FindingText("the first tag is <\(root)> instead of <\(expected)>")
    case .elementMissing(let element, let parent):
        FindingText("\(tags(element, orElse: "a required part", language)) is missing" + inside(parent, "in"))
    case .elementRepeated(let element, let parent):
        FindingText("<\(element)> stands more than once" + inside(parent, "in"), cure: "Keep one of them.")
    case .elementUnknown(let element, let parent, let suggestion):
        FindingText("<\(element)> is not known" + inside(parent, "in") + language.guess(suggestion))
    case .elementMisplaced(let element, let after):
        FindingText(
            "<\(element)> stands after <\(after)> instead of before it", cure: "Keep to the order of the blank form.")
    case .choiceUnsettled(let parent, let choices):
        FindingText("<\(parent)> needs exactly one of \(language.allOf(choices.map(tag)))")
    case .attributeChoiceUnsettled(let element, let choices):
        FindingText("<\(element)> needs exactly one of the attributes \(language.allOf(choices))")
    case .attributeMissing(let attribute, let element):
        FindingText("attribute \"\(attribute)\" is missing on <\(element)>")
    case .attributeUnknown(let attribute, let element, let suggestion):
        FindingText("attribute \"\(attribute)\" is not known on <\(element)>" + language.guess(suggestion))
    case .textUnexpected(let element):
        FindingText(
            "there is text directly in <\(element)>, which may only hold other tags",
            cure: "Move the text into the tag that it belongs to.")
    case .valueEmpty(let name):
        FindingText("\"\(name)\" is still empty")
    case .valueMalformed(let name, let value, let form):
        FindingText("\"\(name)\" must be \(form.words(in: language)), not \"\(value)\"")
    case .decimalComma(let name, let value, let suggestion):
        FindingText(
            "\"\(name)\" has a decimal comma: \"\(value)\"",
            cure: "Files write numbers with a decimal point; write \(suggestion).")
    case .valueUnknown(let name, let value, let choices, let suggestion):
        FindingText(
            "\"\(value)\" is none of the choices for \"\(name)\"" + language.guess(suggestion),
            cure: choices.isEmpty ? nil : "The choices are \(language.beginning(of: choices, most: 12)).")
    case .valueTooLong(let name, let characters, let limit):
        FindingText(
            "\"\(name)\" has \(language.count(characters)) characters, at most \(language.count(limit)) are allowed")
    case .identifierRepeated(let name, let value):
        FindingText(
            "\"\(value)\" stands more than once as \"\(name)\"",
            cure: "Give each its own identifier, or remove the row that repeats.")
    case .indonesianMissing(let element):
        FindingText("<\(element)> has no Indonesian words", cure: "Add <\(element) lang=\"id\">.")
    case .languageRepeated(let element, let code):
        FindingText("<\(element) lang=\"\(code)\"> stands more than once", cure: "Keep one for each language.")
    case .controlCharacter(let name, let code):
        FindingText(
            "\"\(name)\" has an invisible character \(scalarName(code))",
            cure: "Type the text again; such characters usually come along when text is copied from elsewhere.")
    case .schemaRefuses(let element, let value):
        FindingText(
            element.isEmpty
                ? "the content of the document does not fit its schema"
                : "\"\(element)\" does not fit the schema" + (value.isEmpty ? "" : ": \"\(value)\""),
            cure: "Compare it with the blank form or with the schema.")
    }
}

private func tag(_ name: String) -> String { "<\(name)>" }

/// The tags of which one is missing; schemas name several with ` | ` between them, and sometimes none.
private func tags(_ names: String, orElse unnamed: String, _ language: Language) -> String {
    let names = names.split(separator: "|").map { $0.filter { $0 != " " } }.filter { !$0.isEmpty }
    return names.isEmpty ? unnamed : language.oneOf(names.map(tag))
}

/// Where in the document, when that is known.
private func inside(_ parent: String, _ word: String) -> String { parent.isEmpty ? "" : " \(word) <\(parent)>" }
