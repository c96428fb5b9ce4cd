import Scoring

/// Takes in the files that an entry brings along.
struct AttachmentIntake {
    var form: EntryForm
    /// The folder of the entry's document, in which its attachments stand.
    var folder: String
    var store: Store

    /// Reads and judges the attachments, and writes their digests into the entry.
    ///
    /// A file that is not there is no fault when the document names its digest and the store has those bytes: a revision need not send
    /// everything again.
    func take(
        _ entry: inout Entry, readFile: (String, Int) throws(FileFailure) -> [UInt8]
    ) -> (problems: [EntryProblem], changes: [StorePath: Commit.Change]) {
        var problems: [EntryProblem] = []
        var changes: [StorePath: Commit.Change] = [:]
        for index in entry.attachments.indices {
            let attachment = entry.attachments[index]
            guard let rule = form.attachments.first(where: { $0.id == attachment.rule }) else { continue }
            switch take(attachment, rule, readFile) {
            case .failure(let refusal): problems.append(refusal.problem)
            case .success(let taken):
                entry.attachments[index] = taken.attachment
                changes.merge(taken.changes) { first, _ in first }
            }
        }
        return (problems, changes)
    }

    private struct Refusal: Error {
        var problem: EntryProblem
    }

    private typealias Taken = (attachment: Attachment, changes: [StorePath: Commit.Change])

    private func take(
        _ attachment: Attachment, _ rule: AttachmentRule, _ readFile: (String, Int) throws(FileFailure) -> [UInt8]
    ) -> Result<Taken, Refusal> {
        let name = attachment.file
        guard let type = FileType(fileName: name), rule.types.contains(type), let ending = FileEnding(type.rawValue)
        else { return refuse(.attachmentTypeRefused(file: name, types: rule.types.map(\.rawValue))) }
        let limit = rule.kilobytes * 1024
        let bytes: [UInt8]
        do throws(FileFailure) {
            bytes = try readFile(folder + name, limit)
        } catch {
            if error.isTooLarge {
                return refuse(
                    .attachmentTooLarge(file: name, kilobytes: rule.kilobytes + 1, limit: rule.kilobytes))
            }
            if error.isLink { return refuse(.attachmentIsLink(file: name)) }
            return kept(attachment, ending)
        }
        guard type.matches(bytes) else {
            return refuse(.attachmentContentDiffers(file: name, type: type.rawValue))
        }
        let digest = SHA256.digest(of: bytes)
        if let named = attachment.digest, named != digest { return refuse(.attachmentDigestDiffers(file: name)) }
        let path = StorePath(.attachment(digest, ending: ending))
        let stamped = Attachment(rule: attachment.rule, file: name, digest: digest, bytes: bytes.count)
        return .success((stamped, store.digest(of: path) == nil ? [path: .put(bytes)] : [:]))
    }

    /// An attachment that the store has from an earlier revision.
    private func kept(_ attachment: Attachment, _ ending: FileEnding) -> Result<Taken, Refusal> {
        guard let digest = attachment.digest,
            store.digest(of: StorePath(.attachment(digest, ending: ending))) == digest
        else { return refuse(.attachmentNotFound(file: attachment.file)) }
        return .success((attachment, [:]))
    }

    private func refuse(_ problem: EntryProblem) -> Result<Taken, Refusal> {
        .failure(Refusal(problem: problem))
    }
}
