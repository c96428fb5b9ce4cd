import Competition
import Scoring

extension PageDraft {
    /// How readers check everything themselves.
    static func verification(_ context: PageContext) -> PageDraft {
        let words = context.words
        return PageDraft(title: words.verification, description: words.verificationDescription) { html in
            html.add(.h1, text: words.verification)
            html.add(.p, .class("lead"), text: words.verificationLead)
            journal(&html, context)
            decisions(&html, context)
            steps(&html, context)
            html.add(.section, .id(.part(.privacy))) { html in
                html.add(.h2, text: words.notPublished)
                html.add(.ul) { html in
                    for item in words.notPublished(context.contest.publication) { html.add(.li, text: item) }
                }
            }
            data(&html, context)
        }
    }

    private static func journal(_ html: inout HTML, _ context: PageContext) {
        let words = context.words
        let proof = context.record.proof
        html.add(.section, .id(.part(.journal))) { html in
            html.add(.h2, text: words.journal)
            html.add(.p, text: words.journalNotice)
            html.add(.dl, .class("facts")) { html in
                html.fact(words.journalLines) { $0.text(context.language.count(proof.journalLines)) }
                html.fact(words.lastLine) { $0.text(context.language.exactTime(proof.asOf)) }
                html.fact(words.journalDigest) { $0.add(.code, text: proof.journalHead.hex) }
            }
        }
        if !proof.heads.isEmpty { heads(&html, context) }
    }

    /// The heads of the public journal, which readers keep and compare with a bundle.
    private static func heads(_ html: inout HTML, _ context: PageContext) {
        let words = context.words
        html.add(.section, .id(.part(.heads))) { html in
            html.add(.h2, text: words.heads)
            html.add(.p, text: words.headsNotice)
            html.add(.dl, .class("facts")) { html in
                for due in context.record.proof.heads {
                    let reasons = due.occasions.map { words.occasion($0, in: context.contest) }
                    html.fact("\(words.lines(due.head.lines)): \(reasons.joined(separator: ", "))") {
                        $0.add(.code, text: due.head.root.hex)
                    }
                }
            }
        }
    }

    private static func decisions(_ html: inout HTML, _ context: PageContext) {
        let words = context.words
        html.add(.section, .id(.part(.decisions))) { html in
            html.add(.h2, text: words.decisions)
            if context.record.stages.isEmpty { html.add(.p, text: words.noDecisionYet + ".") }
            for (stage, decision, next) in context.record.everyDecision {
                html.add(.section, .id(.decision(decision.number))) { html in
                    html.add(.h3) { html in
                        html.text("\(words.number) \(decision.number): ")
                        html.add(.a, .href(context.link(to: .stage(stage.stage.id)))) {
                            $0.words(stage.stage.name, context)
                        }
                    }
                    html.add(.dl, .class("facts")) { html in
                        html.fact(words.taken) { $0.text(context.language.exactTime(decision.at)) }
                        if let next { html.fact(words.validity) { $0.text(words.followed(by: next)) } }
                        html.fact(words.journalLine) { $0.text(context.language.count(decision.line)) }
                        html.fact(words.inputs) { $0.text(context.language.count(decision.inputs)) }
                        html.fact(words.program) { $0.text(decision.program) }
                        html.fact(words.document) { html in
                            html.add(.code, text: path(of: decision))
                            html.add(.br)
                            html.add(.code, text: decision.digest.hex)
                        }
                    }
                }
            }
        }
    }

    private static func path(of decision: PublicRecord.DecisionFacts) -> String {
        let digits = String(decision.number)
        return "decisions/\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits).xml"
    }

    private static func steps(_ html: inout HTML, _ context: PageContext) {
        let words = context.words
        let decision = context.record.stages.last.map { path(of: $0.decision) } ?? "decisions/0001.xml"
        let steps = [
            (words.verifyStep, "\(Program.name) verify"), (words.digestStep, "sha256sum \(decision)"),
            (words.headStep, "sed -n \(context.record.proof.journalLines)p journal.jsonl | sha256sum"),
            (words.publishStep, "\(Program.name) publish --to situs"),
            (words.bundleStep, "\(Program.name) verify bukti.tar"), (words.pythonStep, "python3 verify.py"),
            (words.receiptStep, "\(Program.name) verify tanda-terima.json --against bukti.tar"),
            (words.keptHeadStep, "\(Program.name) verify head-000043.txt --against bukti.tar"),
        ]
        html.add(.section, .id(.part(.recompute))) { html in
            html.add(.h2, text: words.howToVerify)
            html.add(.ol, .class("steps")) { html in
                for (phrase, command) in steps {
                    html.add(.li) { html in
                        html.phrase(phrase, context)
                        html.text(" ")
                        html.add(.code, .class("command"), text: command)
                    }
                }
            }
        }
    }

    /// Every file of data that the site has, with its name.
    private static func files(_ context: PageContext) -> [(file: SiteData, name: String)] {
        let (words, record) = (context.words, context.record)
        var files: [(file: SiteData, name: String)] = [
            (.spreadsheet, words.downloadSpreadsheet), (.result, words.downloadResult), (.schema, words.downloadSchema),
            (.coverage, words.downloadCoverage),
            (.readableCoverage(context.language), words.readable(words.coverageTable)),
        ]
        for stage in record.stages where stage.rules != nil {
            let (id, name) = (stage.stage.id, words.words(stage.stage.name))
            files.append((.ranking(id), words.rankingData(name)))
            files.append((.readableRanking(id, context.language), words.readable(words.rankingTable(name))))
        }
        if context.listsCertificates { files.append((.certificates, words.downloadCertificates)) }
        if context.address != nil {
            files.append((.feed(context.language), words.announcements))
            files.append((.mapIndex, words.siteMap))
        }
        return files
    }

    private static func data(_ html: inout HTML, _ context: PageContext) {
        let words = context.words
        html.add(.section, .id(.part(.data))) { html in
            html.add(.h2, text: words.data)
            html.add(.p, text: words.dataNotice)
            html.add(.ul) { html in
                for (file, name) in files(context) {
                    html.add(.li) { $0.link(to: context.link(to: file), text: name) }
                }
            }
        }
    }
}

extension PublicRecord {
    /// Every decision with its stage and the one that took its place, in their order.
    var everyDecision: [(stage: DecidedStage, decision: DecisionFacts, next: DecisionFacts?)] {
        stages.flatMap { stage in
            stage.earlier.map { (stage, $0.decision, Optional($0.next)) } + [(stage, stage.decision, nil)]
        }
        .sorted { $0.1.number < $1.1.number }
    }
}
