import Scoring

/// Makes the documents of entries, as an office would hand them in.
struct RehearsalEntries {
    let cast: RehearsalCast

    /// The most words of an answer, whatever the limit: enough to look like one.
    private static let mostWords = 130

    /// The document of an entry by its place in the order in which they come in.
    func file(_ number: Int) -> InputFile {
        let head = cast.heads[number]
        var random = RehearsalRandom(seed: cast.seed, .answers, number)
        let form = cast.contest.form
        let answers = form.questions(for: head.group).compactMap { question -> Answer? in
            guard question.isRequired || !random.happens(onceIn: 3) else { return nil }
            let text = answer(to: question, &random)
            return text.isEmpty ? nil : Answer(question: question.id, text: text)
        }
        let attachments = form.attachments(for: head.group).compactMap { rule -> Attachment? in
            guard rule.isRequired || random.happens(onceIn: 2), let type = rule.types.first else { return nil }
            return Attachment(rule: rule.id, file: "\(rule.id).\(type.rawValue)", digest: nil, bytes: nil)
        }
        let entry = Entry(head: head, answers: answers, attachments: attachments, contact: nil)
        return InputFile(name: "gladi/\(head.id).xml", bytes: entry.canonicalBytes)
    }

    /// The sentence that says it is made up, then others in a random order, up to the word limit.
    private func answer(to question: Question, _ random: inout RehearsalRandom) -> String {
        let limit = question.wordLimit ?? Self.mostWords
        let wanted = max(min(limit, 20), min(limit, Self.mostWords) * random.within(60...100) / 100)
        let opening = cast.lists.sentences.first(.opening)
        var sentences: [String] = []
        var words = 0
        for sentence in [opening] + random.shuffled(cast.lists.sentences.answers(to: question.id)) {
            let more = wordCount(sentence)
            guard words + more <= wanted else { continue }
            sentences.append(sentence)
            words += more
        }
        // Not even one sentence fits: as many words of the first as do.
        guard sentences.isEmpty else { return paragraphs(sentences) }
        return opening.split(separator: " ").prefix(limit).joined(separator: " ")
    }

    private func paragraphs(_ sentences: [String]) -> String {
        let half = sentences.count > 5 ? sentences.count / 2 : sentences.count
        return [sentences[..<half], sentences[half...]].filter { !$0.isEmpty }
            .map { $0.joined(separator: " ") }.joined(separator: "\n\n")
    }

    /// The bytes of an attachment by its name: the smallest file of its type that says what it is.
    static func attachment(_ path: String, limit: Int) throws(FileFailure) -> [UInt8] {
        let words = Array("Gladi: lampiran rekaan.\n".utf8)
        return switch FileType(fileName: path) {
        case .pdf, nil: page
        case .doc, .xls: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + words
        case .docx, .xlsx: [0x50, 0x4B, 0x03, 0x04] + words
        case .jpg: [0xFF, 0xD8, 0xFF] + words
        case .png: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + words
        case .mp4: [0x00, 0x00, 0x00, 0x18] + Array("ftyp".utf8) + words
        }
    }

    /// A page that PDF readers show.
    ///
    /// Source: ISO 32000-1, 7.5.
    private static let page: [UInt8] = {
        let content = "BT /F1 16 Tf 72 760 Td (Gladi: lampiran rekaan.) Tj ET"
        let objects = [
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
                + "/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
            "<</Length \(content.utf8.count)>>stream\n\(content)\nendstream",
        ]
        var text = "%PDF-1.4\n"
        var offsets: [Int] = []
        for (number, object) in objects.enumerated() {
            offsets.append(text.utf8.count)
            text += "\(number + 1) 0 obj\(object)endobj\n"
        }
        let start = text.utf8.count
        let table = offsets.map { "\(padded($0, 10)) 00000 n \n" }.joined()
        text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n\(table)"
        text += "trailer<</Size \(objects.count + 1)/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n"
        return Array(text.utf8)
    }()
}
