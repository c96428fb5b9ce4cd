extension Program {
    /// The program with all its commands.
    static let complete = Program(commands: [
        InitCommand.self,
        RegisterOfficesCommand.self,
        RegisterJurorsCommand.self,
        FormEntryCommand.self,
        SubmitCommand.self,
        WithdrawCommand.self,
        ScreenCommand.self,
        AssignCommand.self,
        FormSheetCommand.self,
        ScoreCommand.self,
        RankCommand.self,
        DecideCommand.self,
        ObjectCommand.self,
        RuleCommand.self,
        PublishCommand.self,
        ExplainCommand.self,
        StatusCommand.self,
        RehearseCommand.self,
        CheckCommand.self,
        VerifyCommand.self,
        SchemaCommand.self,
        LogCommand.self,
        HelpCommand.self,
        CompletionCommand.self,
    ])
}
