/// Distribution functions and quantiles that intervals and tests of the statistics need.
///
/// Every function answers for every argument in its stated range with a finite number; relative accuracy is about 1e-12.
enum Distributions {
    /// Computes P(Z <= z) of the standard normal distribution.
    static func normal(_ z: Double) -> Double { 0.5 * Elementary.erfc(-z * 0.5.squareRoot()) }

    /// Computes P(X > value) of the chi-square distribution.
    ///
    /// - Parameters:
    ///   - value: not negative.
    ///   - freedom: degrees of freedom, above 0.
    static func chiSquareAbove(_ value: Double, freedom: Double) -> Double {
        value <= 0 ? 1 : upperGamma(freedom / 2, value / 2)
    }

    /// Computes the quantile of Fisher's F distribution.
    ///
    /// x with I_y(d1/2, d2/2) = p, y = d1 x / (d1 x + d2).
    ///
    /// - Parameters:
    ///   - probability: above 0 and below 1.
    ///   - numerator: degrees of freedom d1, above 0, not necessarily whole.
    ///   - denominator: degrees of freedom d2, above 0, not necessarily whole.
    static func fQuantile(_ probability: Double, numerator: Double, denominator: Double) -> Double {
        let a = numerator / 2
        let b = denominator / 2
        // Whichever of y and 1 - y is small is searched for, so that neither loses its digits.
        if incompleteBeta(0.5, a, b) >= probability {
            let y = betaQuantile(probability, a, b)
            return denominator * y / (numerator * (1 - y))
        }
        let rest = betaQuantile(1 - probability, b, a)
        return denominator * (1 - rest) / (numerator * max(rest, .leastNormalMagnitude))
    }

    /// Computes t with P(-t <= T <= t) = level of Student's distribution.
    ///
    /// - Parameters:
    ///   - level: above 0 and below 1.
    ///   - freedom: degrees of freedom, above 0.
    static func tTwoSided(_ level: Double, freedom: Double) -> Double {
        fQuantile(level, numerator: 1, denominator: freedom).squareRoot()
    }

    /// Computes the regularised incomplete beta function I_x(a, b).
    ///
    /// Source: Press et al., Numerical Recipes, 6.4 (Lentz' continued fraction).
    ///
    /// - Parameters:
    ///   - x: from 0 to 1.
    ///   - a: above 0.
    ///   - b: above 0.
    static func incompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
        guard x > 0 else { return 0 }
        guard x < 1 else { return 1 }
        let logFront =
            Elementary.logGamma(a + b) - Elementary.logGamma(a) - Elementary.logGamma(b)
            + a * Elementary.log(x) + b * Elementary.log1p(-x)
        let front = Elementary.exp(logFront)
        if x < (a + 1) / (a + b + 2) { return front * betaFraction(x, a, b) / a }
        return 1 - front * betaFraction(1 - x, b, a) / b
    }

    private static func betaFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
        var c = 1.0
        var d = 1 / nonzero(1 - (a + b) * x / (a + 1))
        var fraction = d
        for step in 1...10_000 {
            let m = Double(step)
            let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
            d = 1 / nonzero(1 + even * d)
            c = nonzero(1 + even / c)
            fraction *= d * c
            let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
            d = 1 / nonzero(1 + odd * d)
            c = nonzero(1 + odd / c)
            fraction *= d * c
            if abs(d * c - 1) < 1e-16 { break }
        }
        return fraction
    }

    /// Searches I_x(a, b) = probability by bisection; the answer is below one half.
    private static func betaQuantile(_ probability: Double, _ a: Double, _ b: Double) -> Double {
        var low = 0.0
        var high = 0.5
        for _ in 0..<200 {
            let middle = (low + high) / 2
            guard middle > low, middle < high else { break }
            if incompleteBeta(middle, a, b) < probability { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }

    /// Computes Q(a, x) = Gamma(a, x) / Gamma(a).
    ///
    /// Source: Press et al., Numerical Recipes, 6.2.
    private static func upperGamma(_ a: Double, _ x: Double) -> Double {
        let front = Elementary.exp(a * Elementary.log(x) - x - Elementary.logGamma(a))
        if x < a + 1 {
            var term = 1 / a
            var sum = term
            for step in 1...10_000 {
                term *= x / (a + Double(step))
                sum += term
                if term < sum * 1e-16 { break }
            }
            return max(0, 1 - front * sum)
        }
        var b = x + 1 - a
        var c = 1 / Double.leastNormalMagnitude
        var d = 1 / nonzero(b)
        var fraction = d
        for step in 1...10_000 {
            let numerator = -Double(step) * (Double(step) - a)
            b += 2
            d = 1 / nonzero(numerator * d + b)
            c = nonzero(b + numerator / c)
            fraction *= d * c
            if abs(d * c - 1) < 1e-16 { break }
        }
        return front * fraction
    }

    private static func nonzero(_ value: Double) -> Double { abs(value) < 1e-300 ? 1e-300 : value }
}
