using System.CommandLine;
using PowerCatalog.Commands.Options;
using PowerCatalog.Listings.Townships;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.Commands.Asking;

/// <summary><c>townships</c>: all townships, with how many powers each exercises.</summary>
internal static class TownshipsCommand
{
    public static Command Create()
    {
        var question = new Question();
        var command = new Command("townships", "乡镇（街道）及各自行使的职权数 The townships, with how many powers each exercises");
        question.AddTo(command);
        command.SetAction((parsed, cancellation) => question.AskAsync(
            parsed,
            (home, view) => Answer.List(question.WantsJson(parsed), view, TownshipListings.All(home.Words), view.Townships()),
            cancellation));
        return command;
    }
}
