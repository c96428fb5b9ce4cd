import Competition

/// Signs and checks with OpenSSH's own `ssh-keygen -Y`: keys, formats and mathematics are its own.
struct Signer: Sendable {
    /// What signatures of this program are for; one made for anything else does not hold here.
    static let namespace = "competitionctl"
    private static let program = "ssh-keygen"
    /// Runs a program; tests give another.
    private let run: Environment.RunProgram

    init(_ context: CommandContext) { run = context.environment.runProgram }

    /// Signs some bytes with a private key, or with a public key whose private one the agent has.
    func sign(_ bytes: [UInt8], of path: String, key: String) throws(CommandFailure) -> [UInt8] {
        let arguments = ["-q", "-Y", "sign", "-f", key, "-n", Self.namespace]
        guard let outcome = run(Self.program, arguments, bytes, []) else { throw Self.missing }
        guard outcome.status == 0, !outcome.output.isEmpty else {
            throw .refused([Finding(.bundle(.signingFailed(path: path, key: key)))])
        }
        return outcome.output
    }

    /// Who signed some bytes, by the list of signers; nil when nobody on it did.
    func signer(of bytes: [UInt8], by signature: [UInt8], among signers: String) throws(CommandFailure) -> String? {
        let find = ["-Y", "find-principals", "-f", signers, "-s", "/dev/fd/3"]
        guard let found = run(Self.program, find, [], signature) else { throw Self.missing }
        let names = String(decoding: found.output, as: UTF8.self).split(separator: "\n")
        guard found.status == 0, let name = names.first.map(String.init) else { return nil }
        let verify = ["-Y", "verify", "-f", signers, "-I", name, "-n", Self.namespace, "-s", "/dev/fd/3"]
        guard let outcome = run(Self.program, verify, bytes, signature) else { throw Self.missing }
        return outcome.status == 0 ? name : nil
    }

    private static var missing: CommandFailure {
        .refused([Finding(.bundle(.signerMissing(program: program)))])
    }
}
