/// The Cholesky factor U of a symmetric positive definite matrix A = U'U, dense and row by row.
///
/// Source: Golub & Van Loan, Matrix Computations, 4.2 (outer product form: the inner loop runs along rows, which keeps
/// it in the cache and lets the compiler use wide instructions). Memory is n squared numbers, time n cubed / 3.
struct Cholesky: Sendable {
    /// The number of rows.
    let size: Int
    /// The factor; below the diagonal it holds what the matrix held and is never read.
    private(set) var upper: [Double]

    /// Factors a matrix of which only the upper half is read.
    ///
    /// Nil when the matrix is not positive definite as far as can be told: a pivot has shrunk below 1e-13 of its
    /// magnitude.
    ///
    /// - Parameter magnitudes: what the diagonal was before anything was taken from it; the diagonal itself by default.
    init?(_ matrix: consuming [Double], size: Int, magnitudes: [Double] = []) {
        self.size = size
        upper = matrix
        let least = magnitudes.isEmpty ? (0..<size).map { abs(upper[$0 * size + $0]) } : magnitudes
        guard upper.withUnsafeMutableBufferPointer({ Self.factor($0, size: size, least: least) }) else { return nil }
    }

    private static func factor(
        _ rows: UnsafeMutableBufferPointer<Double>, size: Int, least: [Double]
    ) -> Bool {
        guard size > 0, let base = rows.baseAddress else { return size == 0 }
        for pivot in 0..<size {
            let pivotRow = base + pivot * size
            guard pivotRow[pivot] > 1e-13 * least[pivot] else { return false }
            let root = pivotRow[pivot].squareRoot()
            pivotRow[pivot] = root
            let inverse = 1 / root
            for column in (pivot + 1)..<max(size, pivot + 1) { pivotRow[column] *= inverse }
            for row in (pivot + 1)..<max(size, pivot + 1) where pivotRow[row] != 0 {
                subtract(pivotRow + row, times: pivotRow[row], from: base + row * size + row, count: size - row)
            }
        }
        return true
    }

    /// The logarithm of the determinant of the matrix.
    var logDeterminant: Double {
        var sum = 0.0
        for index in 0..<size { sum += Elementary.log(upper[index * size + index]) }
        return 2 * sum
    }

    /// Solves A x = right.
    func solved(_ right: [Double]) -> [Double] {
        var x = right
        solveTransposed(&x)
        solveUpper(&x)
        return x
    }

    /// Replaces b by the solution of U'x = b.
    func solveTransposed(_ x: inout [Double]) {
        upper.withUnsafeBufferPointer { rows in
            x.withUnsafeMutableBufferPointer { x in
                guard let base = rows.baseAddress, let values = x.baseAddress else { return }
                for index in 0..<size {
                    let row = base + index * size
                    values[index] /= row[index]
                    subtract(
                        row + index + 1, times: values[index], from: values + index + 1, count: size - index - 1)
                }
            }
        }
    }

    /// Replaces b by the solution of U x = b; of independent normal draws it makes draws with the covariance inverse of A.
    func solveUpper(_ x: inout [Double]) {
        upper.withUnsafeBufferPointer { rows in
            x.withUnsafeMutableBufferPointer { x in
                guard let base = rows.baseAddress, let values = x.baseAddress else { return }
                for index in (0..<size).reversed() {
                    let row = base + index * size
                    let known = dot(row + index + 1, values + index + 1, count: size - index - 1)
                    values[index] = (values[index] - known) / row[index]
                }
            }
        }
    }

    /// Computes the inverse of A, dense and row by row.
    func inverse() -> [Double] {
        let columns = inverseFactorTransposed()
        var inverse = [Double](repeating: 0, count: size * size)
        columns.withUnsafeBufferPointer { columns in
            inverse.withUnsafeMutableBufferPointer { inverse in
                guard let source = columns.baseAddress, let target = inverse.baseAddress else { return }
                for k in 0..<size {
                    let row = source + k * size
                    for i in 0...k where row[i] != 0 {
                        subtract(row, times: -row[i], from: target + i * size, count: i + 1)
                    }
                }
                for i in 0..<size { for j in 0..<i { target[j * size + i] = target[i * size + j] } }
            }
        }
        return inverse
    }

    /// Computes the transposed inverse of U, lower triangular: A's inverse is the sum of its rows' outer squares.
    private func inverseFactorTransposed() -> [Double] {
        var inverse = [Double](repeating: 0, count: size * size)
        upper.withUnsafeBufferPointer { rows in
            inverse.withUnsafeMutableBufferPointer { inverse in
                guard let source = rows.baseAddress, let target = inverse.baseAddress else { return }
                for i in (0..<size).reversed() {
                    let row = source + i * size
                    let result = target + i * size
                    for k in (i + 1)..<max(size, i + 1) where row[k] != 0 {
                        subtract(target + k * size + k, times: row[k], from: result + k, count: size - k)
                    }
                    let scale = 1 / row[i]
                    for j in (i + 1)..<max(size, i + 1) { result[j] *= scale }
                    result[i] = scale
                }
                for i in 0..<size {
                    for j in 0..<i {
                        target[i * size + j] = target[j * size + i]
                        target[j * size + i] = 0
                    }
                }
            }
        }
        return inverse
    }
}

/// Computes target -= factor * source.
@inline(__always)
func subtract(
    _ source: UnsafePointer<Double>, times factor: Double, from target: UnsafeMutablePointer<Double>, count: Int
) {
    for index in 0..<max(count, 0) { target[index] -= factor * source[index] }
}

/// Computes the sum of products, in four partial sums that the processor can keep apart.
@inline(__always)
func dot(_ left: UnsafePointer<Double>, _ right: UnsafePointer<Double>, count: Int) -> Double {
    var sums = SIMD4<Double>(repeating: 0)
    var index = 0
    while index + 4 <= count {
        let a = SIMD4(left[index], left[index + 1], left[index + 2], left[index + 3])
        let b = SIMD4(right[index], right[index + 1], right[index + 2], right[index + 3])
        sums += a * b
        index += 4
    }
    var sum = sums.sum()
    while index < count {
        sum += left[index] * right[index]
        index += 1
    }
    return sum
}
