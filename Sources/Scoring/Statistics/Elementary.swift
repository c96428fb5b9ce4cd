// The one file of Scoring that imports anything: Swift's own library has square roots but no exponential function, no
// logarithm and no error function, and those of the system's C library are better tested than any we would write.
import Glibc

/// The elementary functions that statistics need, from the system's C library; pure, without errors of their own.
enum Elementary {
    /// The exponential function.
    static func exp(_ value: Double) -> Double { Glibc.exp(value) }

    /// The natural logarithm; of a positive number.
    static func log(_ value: Double) -> Double { Glibc.log(value) }

    /// The logarithm of 1 + value, exact near zero; of a number above -1.
    static func log1p(_ value: Double) -> Double { Glibc.log1p(value) }

    /// The cube root, of any sign.
    static func cubeRoot(_ value: Double) -> Double { Glibc.cbrt(value) }

    /// The complement of the error function.
    static func erfc(_ value: Double) -> Double { Glibc.erfc(value) }

    /// The logarithm of the gamma function of a positive number.
    ///
    /// The reentrant form: the plain one writes a global variable.
    static func logGamma(_ value: Double) -> Double {
        var sign: Int32 = 0
        return Glibc.lgamma_r(value, &sign)
    }
}
