using System.CommandLine;
using PowerCatalog.Commands.Asking.Answers;
using PowerCatalog.Commands.Options;
using PowerCatalog.Listings.Townships;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.Commands.Asking;

/// <summary><c>receivers</c>: who exercises powers beside townships, with how many powers each.</summary>
internal static class ReceiversCommand
{
    public static Command Create()
    {
        var question = new Question();
        var command = new Command(
            "receivers",
            "乡镇之外的承接单位（县区、开发区、其部门、特定区域）及各自行使的职权数 The receivers beside townships, with how many powers each exercises");
        question.AddTo(command);
        command.SetAction((parsed, cancellation) => question.AskAsync(
            parsed,
            (_, view) => Answer.List(
                question.WantsJson(parsed), view, TownshipListings.Others, view.OtherReceivers(), AskingJson.Default),
            cancellation));
        return command;
    }
}
