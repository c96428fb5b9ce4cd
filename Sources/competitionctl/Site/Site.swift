import CResources
import Competition

/// The published site: every file that it has, from a record.
enum Site {
    /// The version of the site's layout and of its data files.
    static let version = 1

    /// The file by which a folder is known to be a site of ours, and may be replaced.
    static let marker = FolderMark.site.file

    /// Lists every file of the site, the marker first; the same record gives the same files with the same bytes.
    ///
    /// Files are made when they are asked for, so that a large site never stands in memory as a whole.
    ///
    /// - Parameters:
    ///   - certificates: the codes of the certificates of the awards.
    ///   - address: where the site is published; maps and feeds need it, and pages do without.
    static func files(
        for record: PublicRecord, _ certificates: CertificateTable = CertificateTable(), at address: SiteAddress? = nil
    ) -> [SiteFile] {
        var files = [
            FolderMark.site.marking,
            SiteFile("index.html") { PageDraft.root(record).bytes },
            SiteFile(SiteData.style.path) { style },
            SiteFile(SiteData.result.path, pieces: ResultDocument(record).pieces()),
            SiteFile(SiteData.coverage.path) { CoverageTable(record).bytes },
        ]
        files += dataForOthers(record)
        if !certificates.isEmpty {
            files.append(SiteFile(SiteData.certificates.path) { certificates.bytes })
        }
        if !record.entries.isEmpty {
            files.append(SiteFile(SiteData.searchIndex.path) { SearchIndex(record).bytes })
            files.append(SiteFile(SiteData.script.path) { script })
        }
        for stage in record.stages where stage.rules != nil {
            files.append(
                SiteFile(SiteData.ranking(stage.stage.id).path) { RankingTable(stage, record).bytes })
        }
        if let address { files += announcing(record, address) }
        for language in Language.allCases {
            for page in pages(of: record) {
                files.append(
                    SiteFile("\(language.rawValue)/\(page.path)") {
                        let context = PageContext(
                            record, page, in: language, at: address, listsCertificates: !certificates.isEmpty)
                        return draft(of: context).framed(context).bytes
                    })
            }
        }
        return files
    }

    /// The schema of the result, the spreadsheet that computes it again, and the tables for people.
    private static func dataForOthers(_ record: PublicRecord) -> [SiteFile] {
        var files = [
            SiteFile(SiteData.schema.path) { ResultDocument.schema },
            SiteFile(SiteData.spreadsheet.path, pieces: ResultSpreadsheet(record).file.pieces()),
        ]
        for language in Language.allCases {
            files.append(
                SiteFile(SiteData.readableCoverage(language).path) { ReadableCoverage(record, language).bytes })
            for stage in record.stages where stage.rules != nil {
                files.append(
                    SiteFile(SiteData.readableRanking(stage.stage.id, language).path) {
                        ReadableRanking(stage, record, language).bytes
                    })
            }
        }
        return files
    }

    /// What tells others of the site.
    private static func announcing(_ record: PublicRecord, _ address: SiteAddress) -> [SiteFile] {
        let map = SiteMap(record: record, address: address)
        return [SiteFile(SiteData.mapIndex.path) { map.index }]
            + (1...map.count).map { number in SiteFile(SiteData.map(number).path) { map.map(number) } }
            + Language.allCases.map { language in
                SiteFile(SiteData.feed(language).path) { DecisionFeed(record, address, in: language).bytes }
            }
    }

    /// The style sheet, exactly as it stands in `Site/site.css`.
    static var style: [UInt8] { bytes(of: site_style()) }

    /// The script, exactly as it stands in `Site/site.js`.
    static var script: [UInt8] { bytes(of: site_script()) }

    private static func bytes(of resource: resource) -> [UInt8] {
        Array(UnsafeBufferPointer(start: resource.bytes, count: resource.count))
    }

    /// The pages that a record has something for, in a fixed order.
    static func pages(of record: PublicRecord) -> [SitePage] {
        var pages: [SitePage] = [.home]
        if !record.awards.isEmpty { pages.append(.awards) }
        for stage in record.stages {
            pages.append(.stage(stage.stage.id))
            if stage.joinsGroups { pages += record.contest.groups.map { .group(stage.stage.id, $0.id) } }
            pages += categories(of: stage, record).map { .category(stage.stage.id, $0.id) }
        }
        if !record.entries.isEmpty { pages.append(.entries) }
        if record.lastScored != nil { pages.append(.agreement) }
        if record.hasObjections { pages.append(.objections) }
        pages += [.offices, .rules, .rubrics, .verification]
        if !record.contest.winners.isEmpty { pages.append(.winners) }
        return pages + record.entries.map { .entry($0.id) }
    }

    private static func draft(of context: PageContext) -> PageDraft {
        let record = context.record
        switch context.page {
        case .awards: return .awards(context)
        case .stage(let id):
            if let stage = record.stage(id) { return .stage(stage, context) }
        case .group(let id, let group):
            if let stage = record.stage(id) { return .group(group, of: stage, context) }
        case .category(let id, let category):
            if let stage = record.stage(id) { return .category(category, of: stage, context) }
        case .entries: return .entries(context)
        case .agreement: return .agreement(context)
        case .winners: return .winners(context)
        case .objections: return .objections(context)
        case .entry(let id):
            if let entry = record.entry(id) { return .entry(entry, context) }
        case .offices: return .offices(context)
        case .rules: return .rules(context)
        case .rubrics: return .rubrics(context)
        case .verification: return .verification(context)
        case .home: break
        }
        return .home(context)
    }
}

/// A file of the site.
struct SiteFile: Sendable {
    /// The path from the root of the site.
    let path: String
    /// What makes the content, one piece behind the other: a single one, but for large files.
    let pieces: [BytePiece]

    /// Creates a file that is made at once.
    init(_ path: String, _ make: @escaping BytePiece) { self.init(path, pieces: [make]) }

    /// Creates a file that is made piece by piece, on all cores, and never stands in memory as a whole.
    init(_ path: String, pieces: [BytePiece]) {
        self.path = path
        self.pieces = pieces.isEmpty ? [{ [] }] : pieces
    }

    /// The whole content, made anew each time.
    var bytes: [UInt8] { pieces.whole }
}
