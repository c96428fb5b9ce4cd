import Competition

/// What both commands that register have in common.
struct Registration {
    /// The file with the register.
    let file: String
    let arguments: ParsedArguments
    let context: CommandContext

    /// Reads the file, registers what is in it, and says what that came to.
    func run(
        _ register: (InputFile, inout Store, Occasion) throws(ActionFailure) -> Register.Receipt,
        says sentence: (Register.Receipt) -> Text
    ) throws(CommandFailure) -> ExitStatus {
        let input = try context.readTable(file)
        var store = try context.openStore(arguments, for: .writing)
        let occasion = try context.occasion(arguments, in: store)
        let receipt = try context.acting { () throws(ActionFailure) in try register(input, &store, occasion) }
        if context.wantsJSON(arguments) {
            try context.answer(arguments, receipt.members, findings: receipt.action.warnings)
        } else {
            context.reporter.report(receipt.action.warnings)
            try context.say(sentence(receipt))
            try context.say(receipt.action)
        }
        return .done
    }
}

extension Register.Receipt {
    /// The counts and the journal line, for programs.
    fileprivate var members: [JSONMember] {
        [
            JSONMember("added", .integer(added)), JSONMember("revised", .integer(changed)),
            JSONMember("unchanged", .integer(unchanged)), JSONMember("services", .integer(services)),
        ] + action.members
    }

    /// What was registered, as a sentence.
    func sentence(of things: Text, more: Text = Text(same: "")) -> Text {
        let id = Language.indonesian
        let en = Language.english
        let total = added + changed + unchanged
        return Text(
            id: "Terdaftar: \(id.count(total)) \(things.indonesian)\(more.indonesian) (\(id.count(added)) baru, "
                + "\(id.count(changed)) berubah, \(id.count(unchanged)) tetap).",
            en: "Registered: \(en.count(total)) \(things.english)\(more.english) (\(en.count(added)) new, "
                + "\(en.count(changed)) changed, \(en.count(unchanged)) as before).")
    }
}
