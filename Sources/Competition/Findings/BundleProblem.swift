/// What is wrong with a bundle, a head, a receipt or a signature.
public enum BundleProblem: ProblemGroup {
    /// The store was made by a version of the program that knew no bundles.
    case noSalt
    /// A document whose public form is not the one that the journal names.
    case formDiffers(path: String)
    /// A folder that is no bundle.
    case noBundle(path: String)
    /// A file that is no archive of this program, or was changed.
    case archiveDiffers(path: String)
    /// A file whose digest is not the one in SHA256SUMS.
    case fileDiffers(path: String)
    /// A file that SHA256SUMS or the journal does not name.
    case fileUnlisted(path: String)
    /// A file that SHA256SUMS names and that is not there.
    case fileMissing(path: String)
    /// A head that the journal does not give, or that is missing.
    case headDiffers(path: String)
    /// The index does not say what the journal gives.
    case indexDiffers
    /// A text that is not the one sealed in its document.
    case openedDiffers
    /// A file that is no head.
    case headUnreadable(path: String)
    /// A head whose lines are not the first lines of the journal.
    case headNotInJournal(lines: Int)
    /// A head of more lines than the journal has.
    case headAhead(lines: Int, known: Int)
    /// A file that is no receipt, or was changed.
    case receiptUnreadable(path: String)
    /// A receipt that contradicts itself.
    case receiptBroken(part: String)
    /// A receipt or head of another contest.
    case contestDiffers(found: String, expected: String)
    /// A receipt whose line is not in the journal.
    case receiptNotInJournal(line: Int)
    /// A journal that ends before the receipt's line.
    case receiptAhead(line: Int, known: Int)
    /// `ssh-keygen` is not installed.
    case signerMissing(program: String)
    /// `ssh-keygen` refused to sign.
    case signingFailed(path: String, key: String)
    /// A signature that does not hold, or of somebody who is not in the list of signers.
    case signatureWrong(path: String)
    /// A signature of something that is not in the bundle.
    case signatureUnknown(path: String)
    /// A name for file names that has other signs than small letters, digits and hyphens.
    case signerNameMalformed(name: String)

    /// The stable names.
    public enum Code: String, ProblemCode {
        case noSalt = "bundle-store-without-salt"
        case formDiffers = "bundle-form-differs"
        case noBundle = "bundle-not-found"
        case archiveDiffers = "bundle-archive-differs"
        case fileDiffers = "bundle-file-differs"
        case fileUnlisted = "bundle-file-unlisted"
        case fileMissing = "bundle-file-missing"
        case headDiffers = "bundle-head-differs"
        case indexDiffers = "bundle-index-differs"
        case openedDiffers = "bundle-opened-differs"
        case headUnreadable = "head-unreadable"
        case headNotInJournal = "head-not-in-journal"
        case headAhead = "head-ahead-of-journal"
        case receiptUnreadable = "receipt-unreadable"
        case receiptBroken = "receipt-contradicts-itself"
        case contestDiffers = "receipt-contest-differs"
        case receiptNotInJournal = "receipt-not-in-journal"
        case receiptAhead = "receipt-ahead-of-journal"
        case signerMissing = "signature-program-missing"
        case signingFailed = "signature-not-made"
        case signatureWrong = "signature-wrong"
        case signatureUnknown = "signature-of-nothing"
        case signerNameMalformed = "signature-name-malformed"
    }

    /// The stable name of this fault.
    public var code: Code {
        switch self {
        case .noSalt: .noSalt
        case .formDiffers: .formDiffers
        case .noBundle: .noBundle
        case .archiveDiffers: .archiveDiffers
        case .fileDiffers: .fileDiffers
        case .fileUnlisted: .fileUnlisted
        case .fileMissing: .fileMissing
        case .headDiffers: .headDiffers
        case .indexDiffers: .indexDiffers
        case .openedDiffers: .openedDiffers
        case .headUnreadable: .headUnreadable
        case .headNotInJournal: .headNotInJournal
        case .headAhead: .headAhead
        case .receiptUnreadable: .receiptUnreadable
        case .receiptBroken: .receiptBroken
        case .contestDiffers: .contestDiffers
        case .receiptNotInJournal: .receiptNotInJournal
        case .receiptAhead: .receiptAhead
        case .signerMissing: .signerMissing
        case .signingFailed: .signingFailed
        case .signatureWrong: .signatureWrong
        case .signatureUnknown: .signatureUnknown
        case .signerNameMalformed: .signerNameMalformed
        }
    }
}

extension BundleProblem.Code {
    /// The layer that must refuse this fault.
    public var layer: Layer { .store }
}
