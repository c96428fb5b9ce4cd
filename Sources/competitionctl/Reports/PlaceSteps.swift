import Competition
import Scoring

/// How an entry's places in the jurors' orders became its figure, as a person would count it by hand.
struct PlaceSteps {
    let places: PlaceFigures
    /// The entry's place among those that are compared.
    let entry: Int
    let language: Language

    private var own: [JurorOrders.Place] { places.orders.places[entry] }
    private var ids: [EntryID] { places.orders.entries }
    private var others: [Int] { ids.indices.filter { $0 != entry } }

    /// Writes the steps before the last.
    func write(_ context: CommandContext) throws(CommandFailure) {
        guard let order = places.schulze else { return try writePoints(context) }
        try writeDuels(order, context)
    }

    private func writePoints(_ context: CommandContext) throws(CommandFailure) {
        for place in own {
            let (at, count) = (language.number(place.place), language.count(place.count))
            let points = language.fraction(place.points)
            if place.count == 1 {
                try context.say(
                    Text(
                        id: "    \(place.juror): satu-satunya yang dinilai juri ini, poin \(points)",
                        en: "    \(place.juror): the only one that this juror scored, \(points) points"))
            } else {
                try context.say(
                    Text(
                        id:
                            "    \(place.juror): tempat \(at) dari \(count), poin (\(count) - \(at)) / (\(count) - "
                            + "1) x 100 = \(points)",
                        en:
                            "    \(place.juror): place \(at) of \(count), points (\(count) - \(at)) / (\(count) - "
                            + "1) x 100 = \(points)"
                    ))
            }
        }
    }

    private func writeDuels(_ order: SchulzeOrder, _ context: CommandContext) throws(CommandFailure) {
        guard !others.isEmpty else { return }
        func column(_ indonesian: String, _ english: String) -> TextTable.Column {
            .number(context.words(Text(id: indonesian, en: english)), in: language)
        }
        var table = TextTable([
            .text(Label.entry.words(in: language), .truncate), column("unggul", "for"),
            column("kalah", "against"), column("jalur", "path"), column("kembali", "back"),
            .text(context.words(Text(id: "hasil", en: "result"))),
        ])
        for other in others {
            let duel = order.duel(entry, other)
            table.append(
                [ids[other].text] + [duel.votes, duel.against, duel.path, duel.back].map { language.count($0) }
                    + [context.words(duel.outcome)])
        }
        try context.output.table(table, indent: 4)
        for other in order.beaters(of: entry) {
            guard let path = order.strongestPath(from: other, to: entry) else { continue }
            let duel = order.duel(entry, other)
            let chain = path.map { ids[$0].text }.joined(separator: " > ")
            let (back, there) = (language.count(duel.back), language.count(duel.path))
            try context.say(
                Text(
                    id: "    Diungguli lewat \(chain): sekuat \(back), sebaliknya \(there)",
                    en: "    Beaten by way of \(chain): as strong as \(back), the other way \(there)"))
        }
    }

    /// The last step, without its result.
    var working: String {
        if let order = places.schulze {
            return "\(language.count(others.count)) - \(language.count(order.beaters(of: entry).count))"
        }
        let points = own.map { language.fraction($0.points) }.joined(separator: " + ")
        return "(\(points)) / \(language.count(own.count))"
    }

    /// The members for programs: the places by juror, and what stands between the entry and each other one.
    var members: [JSONMember] {
        let places = own.map { place in
            JSONValue.object([JSONMember("juror", .string(place.juror.text))] + place.members)
        }
        let rivals = self.places.schulze.map { order in others.map { rival($0, order) } } ?? []
        return [JSONMember("places", .array(places)), JSONMember("rivals", .array(rivals))]
    }

    private func rival(_ other: Int, _ order: SchulzeOrder) -> JSONValue {
        let duel = order.duel(entry, other)
        func path(_ ids: [Int]?) -> JSONValue { .array((ids ?? []).map { .string(self.ids[$0].text) }) }
        return .object(
            [JSONMember("entry", .string(ids[other].text))] + duel.members + [
                JSONMember("pathThrough", path(order.strongestPath(from: entry, to: other))),
                JSONMember("backThrough", path(order.strongestPath(from: other, to: entry))),
            ])
    }
}

extension JurorOrders.Place {
    /// The members for programs, but for the juror, who is named in some places and a number in others.
    var members: [JSONMember] {
        [
            JSONMember("place", .string(place.exact)), JSONMember("of", .integer(count)),
            JSONMember("points", .string(points.exact)),
        ]
    }
}

extension SchulzeOrder.Duel {
    /// The members for programs.
    var members: [JSONMember] {
        [
            JSONMember("votes", .integer(votes)), JSONMember("against", .integer(against)),
            JSONMember("path", .integer(path)), JSONMember("back", .integer(back)),
        ]
    }
}
