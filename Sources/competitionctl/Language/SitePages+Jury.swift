import Competition
import Scoring

/// How far the jurors agreed, in plain words.
extension SiteWords {
    var agreement: String { either(id: "Bagaimana juri menilai", en: "How the jurors judged") }

    func agreementDescription(_ contest: Contest) -> String {
        either(
            id: "Seberapa sepakat juri \(words(contest.title)): banyaknya lembar, jarak antarjuri, kesamaan urutan.",
            en: "How far the jurors of \(words(contest.title)) agreed: sheets, distances, and order.")
    }

    var agreementLead: String {
        either(
            id:
                "Juri menilai sendiri-sendiri, jadi wajar bila berbeda. Angka di sini menunjukkan seberapa jauh mereka sepakat, "
                + "dihitung dari nilai yang sudah diumumkan di halaman setiap inovasi.",
            en:
                "Jurors judge each alone, so they differ. These numbers tell how far they agreed; they are computed from the "
                + "totals that stand on the page of each entry.")
    }

    var aboutAgreement: String {
        either(
            id: "Banyaknya lembar, jarak nilai antarjuri, dan seberapa sering urutan mereka sama.",
            en: "The number of sheets, how far jurors lie apart, and how often they order alike.")
    }

    var agreementPrivacy: String {
        either(
            id: "Semua angka di halaman ini mengenai juri bersama-sama; tidak ada yang mengenai seorang juri.",
            en: "All numbers on this page are about the jurors together; none is about one of them.")
    }

    var sheetsWithMarks: String { either(id: "lembar berisi nilai", en: "sheets with marks") }
    var entriesScored: String { either(id: "inovasi dinilai", en: "entries scored") }
    var jurorsWhoScored: String { either(id: "juri memberi nilai", en: "jurors who scored") }
    var pairsAlike: String { either(id: "pasangan diurutkan sama", en: "pairs ordered alike") }
    var usualGap: String { either(id: "jarak nilai yang biasa", en: "usual gap between totals") }
    var concordance: String { either(id: "koefisien W Kendall", en: "Kendall's W") }

    func percent(_ share: Ratio) -> String {
        guard let points = try? share * Ratio(100), let rounded = try? points.rounded(places: 0, rule: .halfUp) else {
            return "–"
        }
        return language.figure(rounded) + "%"
    }

    func coefficient(_ value: Double) -> String { language.statistic(value, places: 2) }

    func sheetsSentence(_ sheets: SheetCount) -> String {
        either(
            id:
                "Dari \(language.count(sheets.due)) lembar yang ditugaskan, \(language.count(sheets.scored)) berisi nilai dan "
                + "\(language.count(sheets.abstained)) abstain.",
            en:
                "Of \(language.count(sheets.due, "sheet", "sheets")) due, \(language.count(sheets.scored)) hold marks and "
                + "\(language.count(sheets.abstained)) abstain.")
    }

    func pairsSentence(_ share: Ratio, _ compared: Int) -> String {
        either(
            id:
                "Dua juri yang menilai dua inovasi yang sama mengurutkannya sama dalam \(percent(share)) dari "
                + "\(language.count(compared)) perbandingan. Kebetulan saja memberi 50%, kesepakatan penuh 100%.",
            en:
                "Two jurors who scored the same two entries put them in the same order in \(percent(share)) of "
                + "\(language.count(compared, "comparison", "comparisons")). Chance alone gives 50%, full agreement 100%."
        )
    }

    func gapSentence(_ ranges: Quartiles, _ rules: FigureRules) -> String {
        let median = printed(ranges.median, rules)
        let greatest = printed(ranges.greatest, rules)
        return either(
            id:
                "Untuk separuh inovasi, nilai juri yang tertinggi dan yang terendah berjarak paling banyak \(median); jarak "
                + "terbesar \(greatest).",
            en:
                "For half of the entries the highest and the lowest juror's total lie at most \(median) apart; the widest gap "
                + "is \(greatest).")
    }

    func concordanceSentence(_ coefficient: Double?) -> String {
        guard let coefficient else {
            return either(
                id:
                    "Koefisien W Kendall tidak ditampilkan: hanya dapat dihitung bila setiap juri menilai setiap inovasi dan "
                    + "membedakannya.",
                en: "Kendall's W is not shown: it needs every juror to score every entry and to tell entries apart.")
        }
        return either(
            id:
                "Koefisien W Kendall \(self.coefficient(coefficient)): 0 bila urutan para juri tidak ada hubungannya, 1 bila "
                + "urutan mereka semua sama.",
            en:
                "Kendall's W is \(self.coefficient(coefficient)): 0 when the jurors' orders have nothing in common, 1 when all "
                + "are the same.")
    }
}
