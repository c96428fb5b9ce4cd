import Competition

extension RubricProblem {
    /// The words about the problem.
    func text(in language: Language) -> FindingText {
        switch language {
        case .indonesian: indonesianRubric(self)
        case .english: englishRubric(self)
        }
    }
}

private func indonesianRubric(_ problem: RubricProblem) -> FindingText {
    let language = Language.indonesian
    return switch problem {
    case .weightSumDiffers(let stated, let found):
        FindingText(
            "jumlah bobot kriteria \(language.number(found)), padahal tertulis \(language.number(stated))",
            cure: "Perbaiki bobot kriteria atau weight-sum.")
    case .maximumDiffers(let stated, let found):
        FindingText(
            "nilai tertinggi yang dapat dicapai \(language.number(found)), padahal tertulis \(language.number(stated))",
            cure: "Perbaiki bobot, skala, divisor, atau maximum.")
    case .divisorZero:
        FindingText(
            "pembagi (divisor) bernilai nol",
            cure: "Tulis 100 bila bobot dinyatakan dalam persen, atau 1 bila bobot dikalikan langsung.")
    case .scaleReversed(let criterion, let minimum, let maximum):
        FindingText(
            "skala kriteria \"\(criterion)\" terbalik: terendah \(language.number(minimum)), tertinggi "
                + language.number(maximum),
            cure: "Tukar minimum dengan maximum.")
    case .stepZero(let criterion):
        FindingText("langkah skala (step) kriteria \"\(criterion)\" bernilai nol", cure: "Tulis misalnya 1 atau 0.5.")
    case .stepUneven(let criterion, let step):
        FindingText(
            "rentang skala kriteria \"\(criterion)\" tidak habis dibagi langkah \(language.number(step))",
            cure: "Pilih langkah yang membawa nilai terendah tepat ke nilai tertinggi.")
    case .levelsNotAscending(let criterion, let value):
        FindingText(
            "tingkat \(language.number(value)) pada kriteria \"\(criterion)\" tidak lebih tinggi daripada tingkat "
                + "sebelumnya",
            cure: "Urutkan tingkat dari yang terendah, masing-masing dengan nilai yang berbeda.")
    case .evidenceRepeated(let criterion, let evidence):
        FindingText(
            "bukti \"\(evidence)\" disebut lebih dari satu kali dalam kriteria \"\(criterion)\"",
            cure: "Beri setiap bukti dalam satu kriteria pengenal yang berbeda.")
    case .numbersTooLarge:
        FindingText(
            "bobot dan skala rubrik terlalu besar atau terlalu halus untuk dihitung dengan tepat",
            cure: "Gunakan angka yang lebih kecil.")
    }
}

private func englishRubric(_ problem: RubricProblem) -> FindingText {
    let language = Language.english
    return switch problem {
    case .weightSumDiffers(let stated, let found):
        FindingText(
            "the weights sum to \(language.number(found)), but \(language.number(stated)) is stated",
            cure: "Correct the weights of the criteria or weight-sum.")
    case .maximumDiffers(let stated, let found):
        FindingText(
            "the highest total is \(language.number(found)), but \(language.number(stated)) is stated",
            cure: "Correct weights, scales, divisor or maximum.")
    case .divisorZero:
        FindingText(
            "the divisor is zero",
            cure: "Write 100 where weights are percentages, or 1 where they are multiplied as they are.")
    case .scaleReversed(let criterion, let minimum, let maximum):
        FindingText(
            "the scale of criterion \"\(criterion)\" is reversed: lowest \(language.number(minimum)), highest "
                + language.number(maximum),
            cure: "Exchange minimum and maximum.")
    case .stepZero(let criterion):
        FindingText("the step of criterion \"\(criterion)\" is zero", cure: "Write 1 or 0.5, for example.")
    case .stepUneven(let criterion, let step):
        FindingText(
            "steps of \(language.number(step)) do not lead from the lowest to the highest score of criterion "
                + "\"\(criterion)\"",
            cure: "Choose a step by which the range can be divided.")
    case .levelsNotAscending(let criterion, let value):
        FindingText(
            "level \(language.number(value)) of criterion \"\(criterion)\" is not above the level before it",
            cure: "Put the levels in order from the lowest, each with a value of its own.")
    case .evidenceRepeated(let criterion, let evidence):
        FindingText(
            "evidence \"\(evidence)\" stands more than once in criterion \"\(criterion)\"",
            cure: "Give each piece of evidence of a criterion its own identifier.")
    case .numbersTooLarge:
        FindingText(
            "the weights and scales of the rubric are too large or too fine to compute with exactly",
            cure: "Use smaller numbers.")
    }
}
