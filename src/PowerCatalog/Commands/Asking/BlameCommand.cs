using System.CommandLine;
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
                return Answer.List(false, view, AuditListings.Blame(home.Words, new ValueWords(view, home.Words)), elements);
            Json.Print(
                new
                {
                    Catalog = Json.Catalog(view),
                    Lens = Json.Lens(view),
                    Power = asked.Value,
                    Total = elements.Count,
                    Items = elements,
                });
            return ExitCode.Done;
        }, cancellation));
        return command;
    }
}
