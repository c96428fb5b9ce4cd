import CResources
import Competition

/// Where the regions of a province stand on a grid of tiles, roughly as they lie, one region a tile.
///
/// The layouts are data, `Site/Charts/tiles.csv`: the region's code in the Home Ministry's register, the label of its tile (cities in
/// capitals), and its column and row from 0. A province without a layout gets its regions in the order of their names.
struct TileLayout: Sendable {
    /// The place of one region.
    struct Place: Hashable, Sendable {
        let region: String
        let label: String
        let column: Int
        let row: Int
    }

    /// The places of the regions of a province, by code; empty where there is no layout of it.
    static func places(in province: String) -> [Place] { all.filter { $0.region.hasPrefix("\(province).") } }

    /// All layouts that the program ships.
    static let all: [Place] = {
        let (region, label) = (CSVColumn("region"), CSVColumn("label"))
        let (column, row) = (CSVColumn("column"), CSVColumn("row"))
        let resource = site_tiles()
        let bytes = Array(UnsafeBufferPointer(start: resource.bytes, count: resource.count))
        return CSVReader(columns: [region, label, column, row]).read(bytes).rows.compactMap { cells in
            guard let columnNumber = Int(cells[column]), let rowNumber = Int(cells[row]) else { return nil }
            return Place(region: cells[region], label: cells[label], column: columnNumber, row: rowNumber)
        }
    }()
}
