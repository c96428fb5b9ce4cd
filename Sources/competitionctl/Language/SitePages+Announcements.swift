/// What is read of the site apart from it.
extension SiteWords {
    /// The language and country, as Open Graph writes them.
    var locale: String { either(id: "id_ID", en: "en_GB") }
    var announcements: String { either(id: "Pengumuman keputusan", en: "Announcements of decisions") }

    func announcement(_ number: Int, _ stage: String) -> String {
        either(id: "Keputusan nomor \(number): \(stage)", en: "Decision no. \(number): \(stage)")
    }
}
