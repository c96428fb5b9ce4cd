import Competition
import Scoring

/// The coverage of services by region, a tile each: the share is written in it, and shown by its shade as well.
struct TileMap {
    /// One region.
    struct Tile: Hashable {
        let code: String
        let label: String
        let name: String
        let column: Int
        let row: Int
        let covered: Int
        let services: Int
        /// Whether it is a city, whose tile is round.
        let isCity: Bool
    }

    /// The regions with a tile.
    let tiles: [Tile]
    /// Whether the tiles stand as the regions lie.
    let isMap: Bool
    private let columns: Int
    private let rows: Int

    /// Columns of a grid in the order of names.
    private static let plainColumns = 6

    /// Places the institutions of a record; nil where there are fewer than two.
    init?(_ record: PublicRecord) {
        guard record.institutions.count > 1 else { return nil }
        let layout = TileLayout.places(in: record.contest.region.code)
        let own = Dictionary(record.institutions.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        isMap = layout.contains { own[$0.region] != nil }
        let placed = isMap ? layout : []
        let known = Set(placed.map(\.region))
        let others = record.institutions.filter { !known.contains($0.code) }
            .sorted { ($0.name.lowercased(), $0.code) < ($1.name.lowercased(), $1.code) }
        let width = isMap ? (placed.map(\.column).max() ?? 0) + 1 : Self.plainColumns
        let start = isMap ? (placed.map(\.row).max() ?? 0) + 1 : 0
        tiles =
            placed.map { Self.tile($0, own[$0.region]) }
            + others.enumerated().map { index, institution in
                let place = TileLayout.Place(
                    region: institution.code, label: String(institution.code.prefix(6)), column: index % width,
                    row: start + index / width)
                return Self.tile(place, institution)
            }
        columns = width
        rows = (tiles.map(\.row).max() ?? 0) + 1
    }

    private static func tile(_ place: TileLayout.Place, _ institution: PublicRecord.Institution?) -> Tile {
        Tile(
            code: place.region, label: place.label, name: institution?.name ?? place.region, column: place.column,
            row: place.row, covered: institution?.coveredCount ?? 0, services: institution?.serviceCount ?? 0,
            isCity: institution.map { $0.kind == .kota } ?? (place.label == place.label.uppercased()))
    }

    /// The label of a region's tile.
    func label(of code: String) -> String? { tiles.first { $0.code == code }?.label }

    private static let height = 3.3

    /// Adds the picture.
    func add(to html: inout HTML, number: Int, _ context: PageContext) {
        let words = context.words
        let picture = Picture(
            name: words.tileMap, description: words.tileMapSentence(self), lines: Double(rows) * Self.height,
            kind: isMap ? "tiles" : "tiles plain", number: number)
        html.add(.figure) { html in
            picture.add(to: &html) { html in
                for tile in tiles { draw(tile, &html, words) }
            }
            html.add(.figcaption, text: words.tileMapKey(isMap: isMap))
        }
    }

    private func draw(_ tile: Tile, _ html: inout HTML, _ words: SiteWords) {
        let width = 1 / Double(columns)
        let left = Double(tile.column) * width
        let top = Double(tile.row) * Self.height
        let shade = Self.shade(tile)
        let gap = width * 0.04
        html.box(
            class: "tile \(shade)", (left + gap)...(left + width - gap), (top + 0.15)...(top + Self.height - 0.15),
            rounded: tile.isCity ? 1 : 0.2)
        let middle = left + width / 2
        let ink = shade == "tile-3" || shade == "tile-4" ? " on" : ""
        html.words(tile.label, class: "strong\(ink)", at: middle, top + 1.45, .middle)
        let share = tile.services > 0 ? words.share(tile.covered, of: tile.services) : "–"
        html.words(share, class: "small\(ink)", at: middle, top + 2.65, .middle)
    }

    /// The class of a tile: none registered, none covered, then by thirds, and all.
    private static func shade(_ tile: Tile) -> String {
        if tile.services == 0 { return "tile-none" }
        if tile.covered == 0 { return "tile-0" }
        if tile.covered == tile.services { return "tile-4" }
        return "tile-\(min(3, 1 + tile.covered * 3 / tile.services))"
    }
}
