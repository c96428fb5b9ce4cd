import Competition

/// The options of `publish` for documents on paper.
enum PaperOptions {
    static let certificates = Parameter.option(
        "certificates", .folder,
        help: Text(id: "Folder piagam penghargaan, siap cetak", en: "Folder for certificates, ready to print"))
    static let minutes = Parameter.option(
        "minutes", .folder,
        help: Text(
            id: "Folder berita acara; memuat nama juri", en: "Folder for the minutes; they hold the jurors' names"))
    static let scoreSheets = Parameter.option(
        "scoresheets", .folder,
        help: Text(
            id: "Folder lembar penilaian setiap juri; memuat nama juri",
            en: "Folder for each juror's score sheet; they hold the jurors' names"))
    static let advice = Parameter.option(
        "advice", .folder,
        help: Text(
            id: "Folder surat masukan untuk perangkat daerah; memuat catatan juri",
            en: "Folder for the letters to offices; they hold the jurors' notes"))

    static let nominate = Parameter.option(
        "nominate", .folder,
        help: Text(
            id: "Folder berkas nominasi pemenang untuk jenjang berikutnya; memuat narahubung",
            en: "Folder for the bundle of winners for the next level; it holds contacts"))

    private static let style = Parameter.option(
        "style", .file,
        help: Text(
            id: "Lembar gaya CSS dokumen cetak, pengganti bawaan",
            en: "Style sheet of printed documents, instead of ours"))
    private static let logo = Parameter.option(
        "logo", .file,
        help: Text(id: "Logo penyelenggara: PNG, JPEG atau SVG", en: "The organizer's logo: PNG, JPEG or SVG"))
    private static let decree = Parameter.option(
        "decree", .shownLine,
        help: Text(
            id: "Keputusan kepala daerah yang menjadi dasar piagam dan berita acara",
            en: "The decree on which certificates and minutes rest"))
    private static let place = Parameter.option(
        "place", .shownName, help: Text(id: "Tempat penandatanganan", en: "Where documents are signed"))
    private static let signer = Parameter.option(
        "signer", .shownName, help: Text(id: "Nama pejabat penanda tangan", en: "Who signs for the organizer"))
    private static let position = Parameter.option(
        "position", .shownName, help: Text(id: "Jabatan penanda tangan", en: "The signer's position"))

    /// The folders, one a kind.
    static let folders: [(kind: PaperKind, option: Parameter<String?>)] = [
        (.certificate, certificates), (.minutes, minutes), (.scoreSheets, scoreSheets), (.advice, advice),
    ]

    /// All options in the order of the help.
    static let all: [any ParameterKey] = [
        certificates, minutes, scoreSheets, advice, nominate, style, logo, decree, place, signer, position,
    ]

    /// How the organizer wants documents to look.
    static func look(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) -> PaperLook {
        var look = PaperLook()
        if let path = arguments[style] {
            let bytes = try context.read([path], limit: StyleSheet.limit).flatMap(\.bytes)
            guard let sheet = StyleSheet(bytes) else {
                throw .refused([Finding(.publication(.styleRefused(path: path)))])
            }
            look.style = sheet
        }
        if let path = arguments[logo] {
            let bytes = try context.read([path], limit: EmbeddedPicture.limit).flatMap(\.bytes)
            guard let picture = EmbeddedPicture(bytes) else {
                throw .refused([Finding(.publication(.logoRefused(path: path)))])
            }
            look.logo = picture
        }
        look.decree = arguments[decree]
        look.place = arguments[place]
        look.signer = arguments[signer]
        look.position = arguments[position]
        return look
    }
}
