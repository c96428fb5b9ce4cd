import Competition
import Scoring
import TestSupport

/// Makes values of every document kind from a seed, odd but valid, for laws that must hold for all of them.
struct Arbitrary {
    private var random: SeededGenerator
    private var counter = 0

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    mutating func flag() -> Bool { Bool.random(using: &random) }
    mutating func one<Value>(of values: some Collection<Value>) -> Value {
        values.randomElement(using: &random).unsafelyUnwrapped
    }
    mutating func maybe<Value>(_ make: (inout Arbitrary) -> Value) -> Value? { flag() ? make(&self) : nil }
    mutating func list<Value>(_ counts: ClosedRange<Int>, _ make: (inout Arbitrary) -> Value) -> [Value] {
        let count = int(counts)
        return (0..<count).map { _ in make(&self) }
    }

    /// An identifier that no other call gave.
    mutating func id<Subject>(_ type: Identifier<Subject>.Type = Identifier<Subject>.self) -> Identifier<Subject> {
        counter += 1
        let middle = Subject.areElementNames ? "-" : one(of: ["-", ".", "_"])
        return Identifier(one(of: ["a", "kesehatan", "q9"]) + middle + String(counter)).unsafelyUnwrapped
    }

    /// A line with everything that a hostile or a learned office writes: markup, quotes, wide and combining characters.
    mutating func line() -> String {
        let words = [
            "Inovasi", "<b>", "&", "\"kutip\"", "'", "]]>", "—", "e\u{301}", "日本", "🙂", "شفاء", "=1+1", "--", "100%",
            "a/b",
        ]
        return list(1...6) { $0.one(of: words) }.joined(separator: " ")
    }

    /// Text of several lines; what XML could lose (tabs, carriage returns, spaces at the ends) is in it.
    mutating func text() -> String {
        list(0...4) { $0.one(of: [$0.line(), "", "  menjorok", "\ttab", "akhir \r", " "]) }.joined(separator: "\n")
    }

    mutating func words() -> Words { Words(line(), english: maybe { $0.line() }) }
    mutating func number() -> Ratio {
        Ratio(number: one(of: ["0", "1", "7.5", "0.38", "100", "999999999.9999", "12.0001"])).unsafelyUnwrapped
    }
    mutating func day() -> Day { Day(year: int(1990...2030), month: int(1...12), day: int(1...28)).unsafelyUnwrapped }
    mutating func local() -> LocalTime {
        LocalTime(day: day(), hour: int(0...23), minute: int(0...59)).unsafelyUnwrapped
    }
    mutating func window() -> Window { Window(opens: local(), closes: local()) }
    mutating func stamp() -> Timestamp {
        Timestamp(Moment(seconds: Int64(int(0...2_000_000_000))), in: one(of: Zone.allCases))
    }
    mutating func region() -> String { one(of: ["35", "35.08", "72.71", "kementerian-x"]) }
    mutating func digest() -> Digest {
        Digest(hex: list(64...64) { $0.one(of: "0123456789abcdef".map(String.init)) }.joined()).unsafelyUnwrapped
    }
    mutating func contact() -> Contact {
        Contact(name: maybe { $0.line() }, phone: maybe { $0.line() }, email: maybe { $0.line() })
    }
}

extension Arbitrary {
    mutating func office() -> Office {
        Office(
            id: id(), name: line(),
            institution: Institution(code: region(), kind: one(of: InstitutionKind.allCases), name: line()),
            services: list(0...3) { make in Service(id: make.id(), name: make.line(), unit: make.maybe { $0.line() }) },
            contact: maybe { $0.contact() })
    }

    mutating func juror() -> Juror {
        Juror(
            id: id(), name: line(), affiliation: line(), institution: maybe { $0.region() },
            expertise: list(0...2) { $0.id() },
            conflicts: list(0...3) { make in
                let party: [Conflict.Party] = [.office(make.id()), .institution(make.region()), .entry(make.id())]
                return Conflict(with: make.one(of: party), reason: make.maybe { $0.line() })
            },
            kind: maybe { $0.id() }, cap: maybe { $0.int(0...300) }, languages: list(0...2) { $0.id() })
    }

    mutating func entry() -> Entry {
        let head = EntryHead(
            id: id(), contest: id(), revision: maybe { $0.int(1...9) }, received: maybe { $0.stamp() }, title: line(),
            office: id(), service: id(), group: id(), category: id(), started: day(),
            origin: maybe { make in
                Origin(
                    relation: make.one(of: Origin.Relation.allCases), winner: make.maybe { $0.id() },
                    text: make.line())
            },
            withdrawal: maybe { Withdrawal(at: $0.stamp(), reason: $0.line()) },
            nominations: list(0...2) { $0.nomination() })
        return Entry(
            head: head, answers: list(0...4) { Answer(question: $0.id(), text: $0.text()) },
            attachments: list(0...2) { make in
                Attachment(
                    rule: make.id(), file: make.one(of: ["a.pdf", "Standar Pelayanan 2025.docx", "é.png"]),
                    digest: make.maybe { $0.digest() }, bytes: make.maybe { $0.int(0...999_999) })
            },
            contact: maybe { $0.contact() })
    }

    private mutating func nomination() -> Nomination {
        Nomination(
            contest: id(), entry: id(), decision: int(1...99), at: stamp(), decisionDigest: digest(),
            line: int(1...999), lineDigest: digest(), entryDigest: digest(), organizer: line(), award: line())
    }

    mutating func sheet() -> SignedSheet {
        let marks = list(1...5) { make in
            Mark(
                criterion: make.id(), score: make.number(), accepted: make.list(0...2) { $0.id() },
                note: make.maybe { $0.line() }, panelNote: make.maybe { $0.line() })
        }
        let content: ScoreSheet.Content = flag() ? .marks(marks) : .abstention(reason: line())
        return SignedSheet(
            contest: id(), stage: id(), entryRevision: int(1...9), rubric: id(), revision: maybe { $0.int(1...9) },
            received: maybe { $0.stamp() }, sheet: ScoreSheet(entry: id(), juror: id(), content: content),
            signature: SignedSheet.Signature(
                name: line(), date: day(), statement: maybe { $0.one(of: SignedSheet.Statement.allCases) }))
    }

    mutating func screening() -> Screening {
        Screening(
            contest: id(), entry: id(), entryRevision: int(1...9), outcome: one(of: Screening.Outcome.allCases),
            at: stamp(), by: one(of: ["", "Biro Organisasi"]),
            verdicts: list(0...3) { make in
                Screening.Verdict(
                    requirement: make.id(), outcome: make.one(of: Screening.VerdictOutcome.allCases),
                    judge: make.one(of: Screening.Judge.allCases), reason: make.maybe { $0.line() })
            })
    }

    mutating func plan() -> AssignmentPlan {
        AssignmentPlan(
            contest: id(), stage: id(), method: one(of: AssignmentPlan.Method.allCases), revision: int(1...9),
            at: stamp(),
            rulings: list(0...2) { make in
                AssignmentPlan.Ruling(
                    juror: make.id(), entry: make.maybe { $0.id() }, reads: make.flag(),
                    reason: make.maybe { $0.line() })
            },
            readings: list(0...4) { make in
                AssignmentPlan.Reading(
                    entry: make.id(), jurors: make.list(1...4) { $0.id() }, isAnchor: make.flag())
            },
            certificate: maybe { make in
                AssignmentPlan.Certificate(
                    seed: make.int(0...999_999_999), keepsFirst: make.flag(), inputs: make.digest(),
                    cost: Int128(make.int(0...9_999_999)) * 1_000_000_000_000_000,
                    prices: make.list(0...3) { make in
                        AssignmentPlan.Certificate.Price(
                            juror: make.id(), value: make.int(-999_999_999_999_999_999...999_999_999_999_999_999))
                    })
            })
    }

    mutating func objection() -> Objection {
        Objection(
            contest: id(), number: int(1...99), stage: id(), decision: int(1...9), entry: id(), received: stamp(),
            objector: Objection.Objector(
                name: line(), address: maybe { $0.line() }, phone: maybe { $0.line() }, email: maybe { $0.line() }),
            statement: statement(),
            ruling: maybe { make in
                Objection.Ruling(
                    outcome: make.one(of: Objection.Outcome.allCases), at: make.stamp(),
                    by: make.one(of: ["", "Panitia"]), reason: make.statement())
            })
    }

    private mutating func statement() -> Objection.Statement {
        Objection.Statement(text: line() + text(), isPublic: flag())
    }

    mutating func decision() -> Decision {
        Decision(
            contest: id(), number: int(1...99), stage: id(),
            follows: maybe { $0.flag() ? .supersedes($0.int(1...9)) : .confirms($0.int(1...9)) }, at: stamp(),
            by: one(of: ["", "Panitia"]), program: "competitionctl 1.0.0", reason: maybe { $0.line() },
            inputs: list(0...3) { Decision.Input(path: "entries/\($0.id(EntryID.self)).xml", digest: $0.digest()) },
            missingSheets: list(0...2) { Decision.MissingSheet(entry: $0.id(), juror: $0.id()) },
            orders: list(0...2) { make in make.list(2...3) { $0.id() } },
            standings: list(0...4) { $0.standing() })
    }

    private mutating func standing() -> DecidedStanding {
        let exact = maybe { $0.one(of: ["8419/100", "84", "1/3"]) }.flatMap { Ratio(exact: $0) }
        let exceptions: [SelectionException] = [
            .admittedByMinimum(quota: 0), .admittedByMaximum(quota: 1), .admittedByCap(2), .admittedByTie,
            .overMaximum(quota: 1), .overCap(2), .displacedByMinimum(quota: 3), .reservedByMinimum(quota: 0),
        ]
        let breaks: [TieBroken] = [.rule(index: 0, value: .one), .order(index: 2)]
        return DecidedStanding(
            entry: id(), group: id(), rank: maybe { $0.int(1...99) }, isShared: flag(), score: exact,
            printed: exact.map { _ in "84.19" },
            sheets: SheetCount(due: int(0...9), scored: int(0...9), abstained: int(0...9)),
            outcome: one(of: DecidedStanding.Outcome.allCases), list: maybe { $0.id() }, tier: maybe { $0.id() },
            tieBroken: maybe { $0.one(of: breaks) }, exception: maybe { $0.one(of: exceptions) })
    }
}
