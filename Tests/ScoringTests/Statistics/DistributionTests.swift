import Testing

@testable import Scoring

@Suite("Distributions")
struct DistributionTests {
    @Test("quantiles of F and t agree with printed tables")
    func quantiles() {
        #expect(agrees(Distributions.fQuantile(0.95, numerator: 5, denominator: 10), 3.3258, within: 5e-5))
        #expect(agrees(Distributions.fQuantile(0.975, numerator: 3, denominator: 18), 3.9539, within: 5e-5))
        #expect(agrees(Distributions.fQuantile(0.05, numerator: 10, denominator: 5), 1 / 3.3258, within: 5e-6))
        #expect(agrees(Distributions.tTwoSided(0.95, freedom: 10), 2.228139, within: 1e-6))
        #expect(agrees(Distributions.tTwoSided(0.95, freedom: 1), 12.706205, within: 1e-6))
        #expect(agrees(Distributions.tTwoSided(0.95, freedom: 1e7), 1.959964, within: 1e-6))
    }

    @Test("the incomplete beta function has its closed forms and its symmetry")
    func beta() {
        for x in [0.01, 0.3, 0.5, 0.9] {
            #expect(
                agrees(Distributions.incompleteBeta(x, 1, 4), 1 - (1 - x) * (1 - x) * (1 - x) * (1 - x), within: 1e-14))
            #expect(agrees(Distributions.incompleteBeta(x, 2, 1), x * x, within: 1e-14))
            let mirrored = 1 - Distributions.incompleteBeta(1 - x, 7.5, 2.25)
            #expect(agrees(Distributions.incompleteBeta(x, 2.25, 7.5), mirrored, within: 1e-13))
        }
        #expect(Distributions.incompleteBeta(0, 2, 3) == 0)
        #expect(Distributions.incompleteBeta(1, 2, 3) == 1)
    }

    @Test("the normal distribution agrees with printed tables, far out too")
    func normal() {
        #expect(Distributions.normal(0) == 0.5)
        #expect(agrees(Distributions.normal(1.959963985), 0.975, within: 1e-10))
        #expect(agrees(Distributions.normal(-6) / 9.865876e-10, 1, within: 1e-6))
    }
}
