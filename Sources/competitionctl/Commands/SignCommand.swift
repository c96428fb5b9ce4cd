import Competition

/// `sign`: signs heads and decisions, or what others hand over.
enum SignCommand: Command {
    private static let files = Parameter.arguments(
        "files", .file, atLeast: 0,
        help: Text(
            id: "Berkas yang ditandatangani saksi: puncak jurnal atau keputusan",
            en: "Files for a witness to sign: heads or decisions"))
    private static let key = Parameter.requiredOption(
        "key", .file,
        help: Text(
            id: "Kunci OpenSSH, atau kunci publiknya bila kuncinya dipegang agen",
            en: "OpenSSH key, or its public key where the agent holds it"))
    private static let signer = Parameter.requiredOption(
        "as", .text.called(Text(id: "NAMA", en: "NAME")),
        help: Text(
            id: "Nama pendek penanda tangan untuk nama berkas, misalnya inspektorat",
            en: "Short name of the signer for file names, such as inspectorate"))
    private static let folder = Parameter.option(
        "to", .folder,
        help: Text(
            id: "Folder untuk puncak jurnal, keputusan dan tanda tangannya",
            en: "Folder for heads, decisions and their signatures"))

    static let declaration = CommandDeclaration(
        "sign", phase: .result,
        summary: Text(id: "menandatangani puncak jurnal dan keputusan", en: "signs heads and decisions"),
        discussion: Text(
            id: """
                Dengan --to: menulis puncak jurnal dan keputusan dari folder data ke sebuah folder dan menandatanganinya. \
                Dengan berkas: saksi menandatangani berkas yang diterimanya, tanpa folder data. Tanda tangan dibuat oleh \
                ssh-keygen -Y sign milik OpenSSH; publish --bundle --signatures menyertakannya.
                """,
            en: """
                With --to: writes the heads and decisions of the store to a folder and signs them. With files: a witness \
                signs the files that were handed over, without any store. Signatures are made by OpenSSH's own ssh-keygen \
                -Y sign; publish --bundle --signatures takes them along.
                """),
        common: .reading(.text),
        parameters: [files, key, signer, folder],
        examples: [
            Example(
                "competitionctl sign --to tanda --key ~/.ssh/id_ed25519 --as panitia",
                Text(id: "panitia menandatangani", en: "the organizer signs")),
            Example(
                "competitionctl sign head-000043.txt --key kunci --as inspektorat",
                Text(id: "saksi menandatangani", en: "a witness signs")),
        ],
        exits: [.refused, .noStore, .storeBusy])

    static func run(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) -> ExitStatus {
        let name = arguments[signer]
        guard name.utf8.count <= 40, !name.isEmpty, name.utf8.allSatisfy(isNameByte) else {
            throw .refused([Finding(.bundle(.signerNameMalformed(name: name)))])
        }
        try checkUsage(arguments)
        let signing = Signer(context)
        var signed: [String] = []
        if let target = arguments[folder] {
            let store = try context.openStore(arguments, for: .reading)
            try context.refuse(target, inside: store)
            let output = OutputFolder(target, access: context.environment.files)
            for (file, bytes) in try context.acting({ () throws(ActionFailure) in try Signable.files(of: store) }) {
                let signature = try signing.sign(bytes, of: file, key: arguments[key])
                try context.create([(file, bytes), ("\(file).\(name).sig", signature)], in: output)
                signed.append(file)
            }
        } else {
            for input in try context.read(arguments[files], limit: 64 << 20) {
                let file = input.name.split(separator: "/").last.map(String.init) ?? input.name
                guard Signable.isSignable(file, input.bytes) else {
                    throw .refused([Finding(.bundle(.headUnreadable(path: input.name)))])
                }
                let signature = try signing.sign(input.bytes, of: input.name, key: arguments[key])
                let slash = input.name.lastIndex(of: "/")
                let output = OutputFolder(
                    slash.map { String(input.name[...$0]) } ?? ".", access: context.environment.files)
                try context.create([("\(file).\(name).sig", signature)], in: output)
                signed.append(input.name)
            }
        }
        if context.wantsJSON(arguments) {
            try context.answer(
                arguments,
                [JSONMember("signer", .string(name)), JSONMember("signed", .array(signed.map { .string($0) }))])
            return .done
        }
        for file in signed {
            try context.say(Text(id: "\(file): ditandatangani oleh \(name)", en: "\(file): signed by \(name)"))
        }
        return .done
    }

    /// Either a folder for what the store gives, or files of others.
    private static func checkUsage(_ arguments: ParsedArguments) throws(CommandFailure) {
        let problem: UsageProblem? =
            switch (arguments[folder], arguments[files].isEmpty) {
            case (nil, true):
                .optionMissing(option: folder.declaration.written, placeholder: folder.declaration.placeholder)
            case (.some, false): .argumentsTooMany(arguments: arguments[files])
            default: nil
            }
        if let problem { throw .usage(UsageFailure(problems: [problem], command: arguments.command)) }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || byte == UInt8(ascii: "-")
    }
}

extension CommandContext {
    /// Creates files; one that is there with the same bytes stays.
    func create(_ files: [(name: String, bytes: [UInt8])], in folder: OutputFolder) throws(CommandFailure) {
        for file in files {
            do throws(FileFailure) {
                try folder.createUnlessSame(file.name, file.bytes)
            } catch {
                throw .inputOutput(.file(error.path), number: error.errno)
            }
        }
    }
}
