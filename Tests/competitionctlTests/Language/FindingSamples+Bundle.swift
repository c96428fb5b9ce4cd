import Competition

extension FindingSamples {
    static let bundle: [BundleProblem] = [
        .noSalt, .formDiffers(path: "entries/a.xml"), .noBundle(path: "situs"), .archiveDiffers(path: "bukti.tar"),
        .fileDiffers(path: "scores/x.xml"), .fileUnlisted(path: "catatan.txt"), .fileMissing(path: "contest.xml"),
        .headDiffers(path: "heads/head-000043.txt"), .indexDiffers, .openedDiffers, .headUnreadable(path: "surat.txt"),
        .headNotInJournal(lines: 43), .headAhead(lines: 43, known: 17), .receiptUnreadable(path: "bukti.json"),
        .receiptBroken(part: "proof"), .contestDiffers(found: "lomba-2024", expected: "lomba-2025"),
        .receiptNotInJournal(line: 7), .receiptAhead(line: 43, known: 17), .signerMissing(program: "ssh-keygen"),
        .signingFailed(path: "head-000043.txt", key: "kunci"),
        .signatureWrong(path: "signatures/head-000043.txt.saksi.sig"),
        .signatureUnknown(path: "signatures/lain.sig"), .signerNameMalformed(name: "Inspektur Jenderal"),
    ]
}
