import Competition
import Scoring

extension PageDraft {
    /// One service, one innovation: which services of each office have an innovation, and which have none.
    static func offices(_ context: PageContext) -> PageDraft {
        let words = context.words
        let institutions = context.record.institutions
        let services = institutions.reduce(0) { $0 + $1.serviceCount }
        let covered = institutions.reduce(0) { $0 + $1.coveredCount }
        return PageDraft(
            title: words.oneServiceOneInnovation, description: words.officesDescription(context.contest)
        ) { html in
            html.add(.h1, text: words.oneServiceOneInnovation)
            guard !institutions.isEmpty else {
                html.add(.p, text: words.noOffices)
                return
            }
            html.add(.p, .class("lead"), text: words.covered(covered, of: services) + ".")
            html.add(.p, .class("data")) { html in
                html.link(to: context.link(to: .coverage), text: words.downloadCoverage)
            }
            let map = TileMap(context.record)
            map?.add(to: &html, number: 1, context)
            overview(&html, institutions, map, context)
            for (number, institution) in institutions.enumerated() {
                section(&html, institution, number + 1, context)
            }
        }
    }

    private static func overview(
        _ html: inout HTML, _ institutions: [PublicRecord.Institution], _ map: TileMap?, _ context: PageContext
    ) {
        guard institutions.count > 1 else { return }
        let words = context.words
        let columns: [HTML.Column] = [
            .text(words.institution), .number(words.offices), .number(words.servicesColumn),
            .number(words.withInnovation), .text(words.tile),
        ]
        html.table(words.byInstitution, class: "coverage", columns: columns, context) { html in
            for (number, institution) in institutions.enumerated() {
                html.add(.tr) { html in
                    html.add(.th, .scope(.row)) { html in
                        html.add(.a, .href(SiteLink(.institution(number + 1)))) { $0.name(institution.name, context) }
                    }
                    html.add(.td, .class("number"), text: context.language.count(institution.offices.count))
                    html.add(.td, .class("number"), text: context.language.count(institution.serviceCount))
                    let share = words.share(institution.coveredCount, of: institution.serviceCount)
                    let count = context.language.count(institution.coveredCount)
                    html.add(.td, .class("number"), text: "\(count) (\(share))")
                    html.add(.td, text: map?.label(of: institution.code) ?? "")
                }
            }
        }
    }

    private static func section(
        _ html: inout HTML, _ institution: PublicRecord.Institution, _ number: Int, _ context: PageContext
    ) {
        html.add(.section, .class("institution"), .id(.institution(number))) { html in
            html.add(.h2) { $0.name(institution.name, context) }
            html.add(
                .p, .class("count"),
                text: context.words.covered(institution.coveredCount, of: institution.serviceCount))
            for office in institution.offices { self.office(&html, office, context) }
        }
    }

    private static func office(_ html: inout HTML, _ office: PublicRecord.Office, _ context: PageContext) {
        let words = context.words
        html.add(.section, .class("office"), .id(.office(office.id))) { html in
            html.add(.h3) { $0.name(office.name, context) }
            guard !office.services.isEmpty else {
                html.add(.p, text: words.noServices)
                return
            }
            html.add(.ul, .class("services")) { html in
                for service in office.services { self.service(&html, service, context) }
            }
        }
    }

    private static func service(_ html: inout HTML, _ service: PublicRecord.Service, _ context: PageContext) {
        html.add(.li, .class(service.isCovered ? "in" : "out")) { html in
            html.add(.p, .class("service")) { html in
                html.name(service.name, context)
                if let unit = service.unit {
                    html.text(" · ")
                    html.name(unit, context)
                }
            }
            html.add(.p, .class("innovation")) { html in
                for (index, entry) in service.entries.enumerated() {
                    if index > 0 { html.text("; ") }
                    html.link(to: entry, context)
                }
                if service.unpublished > 0 {
                    if !service.entries.isEmpty { html.text("; ") }
                    html.text(context.words.unpublished(service.unpublished))
                }
                if !service.isCovered { html.text(context.words.noInnovation) }
            }
        }
    }
}
