/// Why exact arithmetic could not give a figure.
public enum ArithmeticFailure: Error, Hashable, Sendable {
    /// A figure, or a step on the way to it, that does not fit the 128 bits of a numerator or denominator.
    case overflow
    /// A division by zero.
    case divisionByZero
    /// A number of decimal places that is negative or above `FixedPoint.mostPlaces`.
    case unsupportedPlaces(Int)
}
