using System.CommandLine;

namespace PowerCatalog.Commands.Publishing;

/// <summary><c>paper</c>: the documents of what is recorded.</summary>
internal static class PaperCommand
{
    public static Command Create() => new("paper", "由台账生成公文 Documents made of the ledger")
    {
        DecisionPaperCommands.Announcement(),
        DecisionPaperCommands.Annexes(),
        ReportPaperCommand.Create(),
        PaperTemplateCommand.Create(),
    };
}
