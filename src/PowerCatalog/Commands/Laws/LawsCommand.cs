using System.CommandLine;
using PowerCatalog.Commands.Laws.Answers;
using PowerCatalog.Commands.Options;
using PowerCatalog.Listings.Laws;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.PowerSearch;

namespace PowerCatalog.Commands.Laws;

/// <summary>
/// <c>laws</c>: the laws that powers rest on, with how many powers rest on each; and what becomes of laws and documents.
/// </summary>
internal static class LawsCommand
{
    public static Command Create()
    {
        var question = new Question();
        var missing = new Option<bool>("--missing")
        {
            Description = "只列法律法规名录里没有的名称 Only names that the register of laws does not have",
        };
        var text = new Option<string?>("--text") { Description = "名称中须含的文字 Text that the names must hold" };
        var command = new Command("laws", "职权所依据的法律法规及各自的职权数 The laws that powers rest on, with how many rest on each")
        {
            missing, text, LawRecordingCommands.Amend(), LawRecordingCommands.Repeal(), LawRecordingCommands.CleanUp(),
            LawEntryCommands.Entries(), LawEntryCommands.Entry(), LawEntryCommands.Figures(), LawStepCommands.Drafts(),
            LawStepCommands.Unaffected(), LawStepCommands.Withdraw(),
        };
        question.AddTo(command);
        command.SetAction((parsed, cancellation) => question.AskAsync(
            parsed,
            (home, view) => Answer.List(
                question.WantsJson(parsed), view, LawListings.All,
                view.Laws(parsed.GetValue(text), parsed.GetValue(missing) ? home.Words.Data.Laws : null), LawsJson.Default),
            cancellation));
        return command;
    }
}
