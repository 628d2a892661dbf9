using System.CommandLine;
using PowerCatalog.Commands.Asking.Answers;
using PowerCatalog.Commands.Options;
using PowerCatalog.Listings.Audit;
using PowerCatalog.Listings.Words;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.AuditHistory;

namespace PowerCatalog.Commands.Asking;

/// <summary><c>blame CODE</c>: the adjustment that set each element of a power as shown.</summary>
internal static class BlameCommand
{
    public static Command Create()
    {
        var question = new Question();
        var code = new Argument<string>("code") { Description = "职权编码或名称 The power's code or name" };
        var command = new Command("blame", "每项要素由哪个决定所定 The adjustment that set each element as shown") { code };
        question.AddTo(command);
        command.SetAction((parsed, cancellation) => question.AskAsync(parsed, (home, view) =>
        {
            var asked = Codes.Power(view, parsed.GetValue(code)!);
            var elements = view.BlameOf(asked);
            if (elements.Count == 0) throw Codes.NotOnList(view, asked);
            if (!question.WantsJson(parsed))
                return Answer.Table(view, AuditListings.Blame(home.Words, new ValueWords(view, home.Words)), elements);
            Answer.Print(
                new OnePowersInJson<BlamedElement>(Json.Catalog(view), Json.Lens(view), asked.Value, elements.Count, elements),
                AskingJson.Default);
            return ExitCode.Done;
        }, cancellation));
        return command;
    }
}
