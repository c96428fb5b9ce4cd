/// A digest that only the holder of a key can compute.
///
/// Source: NIST, FIPS 198-1; RFC 2104.
enum HMAC {
    /// The HMAC-SHA-256 of some bytes.
    static func digest(of bytes: [UInt8], key: [UInt8]) -> Digest {
        var block = key.count > 64 ? SHA256.digest(of: key).bytes : key
        block += Array(repeating: 0, count: 64 - block.count)
        var inner = SHA256()
        inner.update(block.map { $0 ^ 0x36 })
        inner.update(bytes)
        var outer = SHA256()
        outer.update(block.map { $0 ^ 0x5C })
        outer.update(inner.digest.bytes)
        return outer.digest
    }
}
