import Scoring

/// Closes what is private: whoever has the value and its salt can show what was closed, and nobody can guess it.
///
/// Every salt follows from the store's own, so nothing has to be remembered; one salt tells nothing about another.
///
/// Format: BundleFormat, Sealed values.
public struct Seal: Sendable {
    private let key: [UInt8]

    /// Creates the seals of a store.
    ///
    /// - Parameter salt: the store's salt, which the first line of its journal holds.
    public init(salt: Digest) { key = salt.bytes }

    /// The salt of a value.
    ///
    /// - Parameter context: what the value is; the same text means something else elsewhere.
    func salt(_ value: String, as context: String) -> Digest {
        HMAC.digest(of: Array("\(context)\n\(value)".utf8), key: key)
    }

    /// A value, closed.
    func close(_ value: String, as context: String) -> Digest {
        Self.close(value, salt: salt(value, as: context))
    }

    /// A value, closed with a salt: `printf '%s:%s' SALT VALUE | sha256sum`.
    static func close(_ value: String, salt: Digest) -> Digest {
        SHA256.digest(of: Array("\(salt.hex):\(value)".utf8))
    }

    /// What a juror is called in public: the same name in the whole contest, from which nobody can tell who it is.
    func pseudonym(of juror: JurorID) -> JurorID {
        let digits = HMAC.digest(of: Array("juror\n\(juror)".utf8), key: key).hex.prefix(12)
        return JurorID("j-\(digits)") ?? juror
    }
}
