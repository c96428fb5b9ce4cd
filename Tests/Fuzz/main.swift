import Glibc
import Scoring

@testable import Competition

/// What libFuzzer drives; `make fuzz` alone builds it, and FUZZ_TARGET says which.
///
/// A target returns when the bytes were read or refused, and traps when what was read is not what was written.
private let targets: [String: ([UInt8]) -> Void] = [
    "xml": { bytes in
        _ = try? XMLParser.parse(bytes, limits: .outside) { _ in nil }
        _ = try? XMLParser.parseMixed(bytes, limits: .outside)
    },
    "documents": documents,
    "csv": { bytes in
        let file = InputFile(name: "tabel.csv", bytes: bytes)
        _ = RegisterFile.offices(file)
        _ = RegisterFile.jurors(file)
        _ = RegisterFile.pairs(file)
    },
    "arguments": { bytes in
        let words = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
        let parser = Parser(commands: Program.complete.declarations)
        do throws(UsageFailure) { _ = try parser.parse(words) } catch {
            for language in Language.allCases {
                precondition(!CommandFailure.usage(error).sentence(in: language).isEmpty)
            }
        }
    },
    "journal": { bytes in
        let journal = Journal(reading: bytes)
        for number in 0..<journal.count {
            guard let line = journal.line(number + 1) else { continue }
            precondition(JournalLine(bytes: line.bytes) == line, "a line is not read as it was written")
        }
        if let line = JournalLine(bytes: bytes) {
            precondition(line.bytes == bytes, "a line can be written in two ways")
        }
    },
    "tar": { bytes in
        archive(bytes)
        archive(summed(bytes))
    },
    "receipts": { bytes in
        if let receipt = JournalReceipt(bytes: bytes) {
            precondition(receipt.bytes == bytes, "a receipt can be written in two ways")
            _ = receipt.contradictions
        }
        if let head = JournalHead(bytes: bytes) {
            precondition(head.bytes == bytes, "a head can be written in two ways")
        }
        guard let value = try? JSONValue(reading: bytes) else { return }
        let written = value.bytes(.indented)
        precondition(
            (try? JSONValue(reading: written))?.bytes(.indented) == written, "JSON is not read as it was written")
    },
]

/// Reads an archive; what it holds must be safe to write somewhere, and the same when it is packed again.
private func archive(_ bytes: [UInt8]) {
    if let content = Tar.read(bytes) {
        precondition(Tar.bytes(content.files, in: content.folder, at: content.seconds) == bytes)
    }
    guard let files = Tar.unpack(bytes) else { return }
    precondition(files.values.reduce(0) { $0 + $1.count } <= bytes.count, "more comes out than is in it")
    for name in files.keys {
        let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let isSafe = parts.allSatisfy { part in
            !part.isEmpty && !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8) && !part.contains(0)
        }
        precondition(isSafe, "a name leads out of the folder")
    }
    // Without a file there is no folder to be read either.
    guard !files.isEmpty, let packed = Tar.bytes(files, in: "f", at: 0) else { return }
    precondition(Tar.read(packed)?.files == files, "what was packed again is something else")
}

/// The archive with the sums of its headers put right, which no fuzzer would guess.
private func summed(_ bytes: [UInt8]) -> [UInt8] {
    var mended = bytes
    var place = 0
    while place + Tar.block <= mended.count, mended[place..<place + Tar.block].contains(where: { $0 != 0 }) {
        let sum = place + 148..<place + 156
        mended.replaceSubrange(sum, with: Array(repeating: UInt8(ascii: " "), count: 8))
        let total = mended[place..<place + Tar.block].reduce(0) { $0 + Int($1) }
        let digits = String(total, radix: 8)
        mended.replaceSubrange(
            sum, with: Array((String(repeating: "0", count: 6 - digits.utf8.count) + digits + "\0 ").utf8))
        let size = TarHeader(mended[place..<place + Tar.block])?.size ?? 0
        guard size < mended.count else { break }
        place += Tar.block + (size + Tar.block - 1) / Tar.block * Tar.block
    }
    return mended
}

/// Every decoder, as the root element says; documents of the store are read by another way, so by both.
private func documents(_ bytes: [UInt8]) {
    guard let parsed = try? XMLParser.parse(bytes, limits: .outside, schema: { _ in nil }),
        case .success(let kind) = DocumentReader.kind(of: parsed.root)
    else { return }
    switch kind {
    case .contest: read(Contest.self, bytes)
    case .rubric: read(Rubric.self, bytes)
    case .office: read(Office.self, bytes)
    case .juror: read(Juror.self, bytes)
    case .entry: read(Entry.self, bytes)
    case .assignmentPlan: read(AssignmentPlan.self, bytes)
    case .scoreSheet: read(SignedSheet.self, bytes)
    case .screening: read(Screening.self, bytes)
    case .decision: read(Decision.self, bytes)
    case .objection: read(Objection.self, bytes)
    }
    _ = EntryHeadReader.read(bytes)
    _ = DecisionHeadReader.read(bytes)
}

private func read<Value: Document>(_ type: Value.Type, _ bytes: [UInt8]) {
    _ = DocumentReader.readStored(type, from: bytes, file: "dokumen.xml")
    guard let value = DocumentReader.read(type, from: bytes, file: "dokumen.xml").value else { return }
    let canonical = value.canonicalBytes
    let again = DocumentReader.read(type, from: canonical, file: "dokumen.xml")
    precondition(
        again.value?.canonicalBytes == canonical, "a document is not read as it was written: \(again.findings)")
}

private let target = getenv("FUZZ_TARGET").flatMap { targets[String(cString: $0)] }

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<Int32>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

guard target != nil else {
    print("FUZZ_TARGET must be one of \(targets.keys.sorted().joined(separator: ", "))")
    exit(2)
}
var count = CommandLine.argc
var words = CommandLine.unsafeArgv
exit(
    runDriver(&count, &words) { bytes, length in
        target?(Array(UnsafeBufferPointer(start: bytes, count: length)))
        return 0
    })
