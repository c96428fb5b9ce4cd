/// The words in the published spreadsheet.
struct SpreadsheetWords: Sendable {
    /// The language.
    let language: Language

    private func either(id indonesian: String, en english: String) -> String {
        language == .indonesian ? indonesian : english
    }

    var rehearsal: String { either(id: "GLADI: data dan nilai rekaan", en: "REHEARSAL: data and marks are made up") }

    /// How the spreadsheet is read, a sentence a line.
    var explanation: [String] {
        [
            either(
                id:
                    "Lembar marks-TAHAP: nilai setiap juri (disebut dengan nomor) untuk setiap kriteria sebagaimana "
                    + "dihitung, dan nilai totalnya.",
                en:
                    "Sheets marks-STAGE: each juror's marks (under a number) by criterion as they counted, and "
                    + "their total."
            ),
            either(
                id:
                    "Lembar ranks-TAHAP: nilai tahap, nilai untuk peringkat, penentu nilai sama, dan peringkat, "
                    + "semuanya rumus.",
                en:
                    "Sheets ranks-STAGE: score of the stage, figure for the ranking, tie-breaks and rank, all of "
                    + "them formulas."
            ),
            either(
                id:
                    "Tahap dengan metode Borda: kolom points di marks-TAHAP adalah poin menurut urutan juri itu, "
                    + "juga rumus. Metode Schulze: "
                    + "lembar paths-TAHAP berisi kekuatan jalur terkuat sebagai angka jadi; verify.py menghitungnya "
                    + "ulang.",
                en:
                    "Stages by Borda's method: the column points on marks-STAGE holds the points in that juror's "
                    + "order, formulas too. "
                    + "Schulze's method: the sheet paths-STAGE holds the strengths of the strongest paths as "
                    + "values; verify.py computes "
                    + "them again."
            ),
            either(
                id: "Kolom agrees membandingkan hasil rumus dengan keputusan: OK bila sama, X bila berbeda.",
                en:
                    "The column agrees compares the formulas with the decision: OK where they are the same, X where "
                    + "not."
            ),
            either(
                id:
                    "Ubah satu nilai dan lihat peringkatnya berubah. Abstain dan lembar yang belum masuk tidak "
                    + "dihitung nol.",
                en: "Change a mark and see the ranks change. Abstentions and missing sheets are never counted as "
                    + "zero."),
        ]
    }
}
