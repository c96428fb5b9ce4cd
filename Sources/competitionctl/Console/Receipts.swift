import Competition

extension ActionReceipt {
    /// The journal line that a change became, for programs.
    var members: [JSONMember] {
        guard let commit else { return [JSONMember("changed", .bool(false))] }
        return [
            JSONMember("changed", .bool(true)),
            JSONMember(
                "journal",
                .object([
                    JSONMember("line", .integer(commit.line)), JSONMember("digest", .string(commit.lineDigest.hex)),
                    JSONMember("at", .string(commit.at)), JSONMember("finished", .bool(commit.isFinished)),
                ])),
        ]
    }
}

extension CommandContext {
    /// Says which journal line a change became, or that nothing had to change.
    func say(_ receipt: ActionReceipt) throws(CommandFailure) {
        guard let commit = receipt.commit else {
            return try say(Text(id: "Tidak ada yang berubah.", en: "Nothing changed."))
        }
        try say(
            Text(
                id: "Jurnal baris \(Language.indonesian.count(commit.line)), sidik \(commit.lineDigest.hex)",
                en: "Journal line \(Language.english.count(commit.line)), digest \(commit.lineDigest.hex)"))
        if !commit.isFinished {
            reporter.note(
                words(
                    Text(
                        id: "Perubahan sudah sah, tetapi berkasnya belum semua pada tempatnya; perintah berikutnya "
                            + "menyelesaikannya.",
                        en: "The change holds, but not every file is in its place yet; the next command finishes it.")))
        }
    }
}
