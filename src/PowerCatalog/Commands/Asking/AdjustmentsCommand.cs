using System.CommandLine;
using PowerCatalog.Commands.Asking.Answers;
using PowerCatalog.Commands.Options;
using PowerCatalog.Listings.Adjustments;
using PowerCatalog.Listings.Audit;
using PowerCatalog.Listings.Words;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Auditing;

namespace PowerCatalog.Commands.Asking;

/// <summary><c>adjustments</c>: all adjustments, or one with its lines.</summary>
internal static class AdjustmentsCommand
{
    public static Command Create()
    {
        var question = new Question();
        var which = new Argument<string?>("which")
        {
            Description = "文号、版本或编号；不写则列出全部 A document number, revision or id; all where left out",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("adjustments", "调整决定 The adjustments") { which };
        question.AddTo(command);
        command.SetAction((parsed, cancellation) => question.AskAsync(parsed, (home, view) =>
        {
            var json = question.WantsJson(parsed);
            if (parsed.GetValue(which) is not { } asked)
                return Answer.List(json, view, AdjustmentListing.All, view.Adjustments(), AskingJson.Default);
            var one = view.Adjustment(asked)
                ?? throw new CommandException(ExitCode.Refused, $"没有决定“{asked}”。There is no adjustment '{asked}'.");
            var lines = view.StreamOfLines(one.Revision);
            if (!json) return Answer.Table(view, HistoryListing.Lines(home.Words, new ValueWords(view, home.Words)), lines);
            Json.Print(new { Catalog = Json.Catalog(view), Lens = Json.Lens(view), Adjustment = one, Items = lines }, home.Words);
            return ExitCode.Done;
        }, cancellation));
        return command;
    }
}
