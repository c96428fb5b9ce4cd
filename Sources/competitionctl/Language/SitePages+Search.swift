import Competition
import Scoring

/// The page of all entries and its search, the ranks of a category, and earlier winners.
extension SiteWords {
    // MARK: All entries

    var allEntries: String { either(id: "Semua inovasi", en: "All entries") }

    func entriesDescription(_ contest: Contest) -> String {
        either(
            id: "Semua inovasi \(words(contest.title)): cari menurut judul, instansi, kategori, dan hasil.",
            en: "All entries of \(words(contest.title)): search by title, institution, category and result.")
    }

    func entriesLead(_ count: Int) -> String {
        either(
            id: "\(entryCount(count)) menurut abjad judul, dengan hasil pada tahap terakhir yang diikutinya.",
            en: "\(entryCount(count)) by title, each with its result at the last stage that it was in.")
    }

    var aboutEntries: String {
        either(
            id: "Cari inovasi menurut judul, perangkat daerah, instansi, kategori, atau hasilnya.",
            en: "Find entries by title, office, institution, category or result.")
    }

    var findText: String {
        either(
            id: "Cari judul, perangkat daerah, layanan, atau kata lain", en: "Find a title, office, service or any word"
        )
    }
    var clearSearch: String { either(id: "Hapus pencarian", en: "Clear the search") }
    var any: String { either(id: "semua", en: "any") }

    /// What is said of a search; the script puts the numbers in.
    var foundSentence: String { either(id: "{found} dari {all} inovasi", en: "{found} of {all} entries") }
    var foundNone: String {
        either(
            id: "Tidak ada inovasi yang cocok. Coba kata yang lebih sedikit.", en: "No entry matches. Try fewer words.")
    }

    // MARK: Ranks of a category

    var byCategory: String { either(id: "Menurut kategori", en: "By category") }
    var allCategories: String { either(id: "Semua kategori", en: "All categories") }

    func ranksOf(_ stage: String, category: String) -> String {
        either(id: "Peringkat kategori \(category): \(stage)", en: "Ranking of the category \(category): \(stage)")
    }

    func categoryDescription(_ category: String, _ stage: String, _ contest: Contest) -> String {
        either(
            id: "Peringkat inovasi kategori \(category) pada tahap \(stage), \(words(contest.title)).",
            en: "The ranks of the entries of the category \(category) at the stage \(stage), \(words(contest.title)).")
    }

    var categoryRanks: String {
        either(
            id:
                "Peringkatnya peringkat resmi: di antara semua inovasi yang diperingkat bersama, dari kategori mana pun.",
            en: "The ranks are the official ones: among all entries that are ranked together, of whatever category.")
    }

    // MARK: Earlier winners

    func winnersDescription(_ contest: Contest) -> String {
        either(
            id: "Pemenang terdahulu yang dirujuk aturan \(words(contest.title)).",
            en: "The earlier winners that the rules of \(words(contest.title)) refer to.")
    }

    var winnersLead: String {
        either(
            id: "Pemenang terdahulu yang dirujuk aturan kompetisi, dan inovasi tahun ini yang berasal darinya.",
            en: "The earlier winners that the rules refer to, and the entries of this year that came from them.")
    }

    var aboutWinners: String {
        either(
            id: "Pemenang tahun-tahun sebelumnya dan inovasi yang mengadaptasi atau melanjutkannya.",
            en: "Those who won in earlier years, and the entries that adapt or continue them.")
    }

    func winnersInRules(_ count: Int) -> String {
        either(
            id: "Aturan merujuk \(language.count(count)) pemenang terdahulu.",
            en: "The rules refer to \(language.count(count, "earlier winner", "earlier winners")).")
    }

    func winnersOf(_ year: Int) -> String {
        either(id: "Pemenang tahun \(year)", en: "Winners of \(year)")
    }

    var followedBy: String { either(id: "Diadaptasi atau dilanjutkan", en: "Adapted or continued by") }
}
