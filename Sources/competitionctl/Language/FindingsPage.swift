import Competition

/// The manual of finding codes as Markdown: every code with its severity, layer, meaning, example and cure, in both languages.
enum FindingsPage {
    /// The whole page; `Findings.md` is this text and nothing else.
    static var markdown: String {
        let sections = FindingSubject.allCases.map(section)
        return ([opening] + sections).joined(separator: "\n")
    }

    private static let opening = """
        # Temuan dan cara mengatasinya

        <!-- Halaman ini dibuat dari program: GOLDEN=record swift test --filter Findings -->

        Setiap temuan memiliki kode yang tetap, ditulis dalam kurung siku di akhir kalimatnya, misalnya `[entry-late]`.
        Kesalahan membuat perintah ditolak tanpa menulis apa pun; peringatan perlu dilihat, tetapi pekerjaan berlanjut.
        Temuan yang bertanda "menurut persyaratannya" menolak pengiriman bila persyaratan itu diperiksa saat pengiriman
        (`judged="submission"`), dan menjadi peringatan bila diperiksa dalam seleksi administrasi. Penjelasan yang sama
        ditampilkan oleh `competitionctl explain KODE`.

        Every finding has a stable code, which stands in brackets behind its sentence, such as `[entry-late]`. An error
        refuses the command and nothing is written; a warning should be looked at, but the work goes on. Findings marked
        "as its requirement says" refuse a submission where the requirement is judged at submission
        (`judged="submission"`), and warn where it is judged at screening. `competitionctl explain CODE` says the same.

        """

    private static func section(_ subject: FindingSubject) -> String {
        let heading = Language.allCases.map(subject.heading).joined(separator: " / ")
        return (["## \(heading)\n"] + subject.codes.map(entry)).joined(separator: "\n")
    }

    private static func entry(_ code: FindingCode) -> String {
        let kinds = Language.allCases.map { "\($0.grade(of: code)), \($0.layer(code.layer))" }
        let texts = Language.allCases.map { text(code.explanation(in: $0), $0) }
        return "### \(code.text)\n\n*\(kinds.joined(separator: " / "))*\n\n" + texts.joined(separator: "\n")
    }

    private static func text(_ explanation: Explanation, _ language: Language) -> String {
        let (example, cure) = language.explanationLabels
        return "\(escaped(explanation.meaning))\n**\(example)** \(escaped(explanation.example))\n"
            + "**\(cure)** \(escaped(explanation.cure))\n"
    }

    /// Tags in the text become code, and other signs of markup text.
    private static func escaped(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let character = rest.first {
            if let tag = tag(at: rest) {
                result += "`\(tag)`"
                rest = rest[tag.endIndex...]
            } else {
                result += character == "&" ? "&amp;" : character == "<" ? "&lt;" : String(character)
                rest = rest.dropFirst()
            }
        }
        return result
    }

    /// The tag with which a text starts, such as `<title>` or `</title>`.
    private static func tag(at text: Substring) -> Substring? {
        guard text.first == "<", text.dropFirst().first.map({ $0.isLetter || $0 == "/" }) == true,
            let end = text.dropFirst().firstIndex(where: { $0 == ">" || $0 == "<" }), text[end] == ">"
        else { return nil }
        return text[...end]
    }
}

extension Language {
    /// What stands before the example and before the cure of an explanation.
    var explanationLabels: (example: String, cure: String) {
        switch self {
        case .indonesian: ("Contoh:", "Yang perlu dilakukan:")
        case .english: ("Example:", "What to do:")
        }
    }
}
