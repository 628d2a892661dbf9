using System.CommandLine;
using PowerCatalog.Application.Laws;
using PowerCatalog.Commands.Laws.Answers;
using PowerCatalog.Commands.Options;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Home;
using PowerCatalog.Output;

namespace PowerCatalog.Commands.Laws;

/// <summary><c>laws drafts|unaffected|withdraw</c>: what is done about an entry.</summary>
internal static class LawStepCommands
{
    public static Command Drafts()
    {
        var departments = new Option<string[]>("--department")
        {
            Description = "只为这些部门（编码）For these departments alone, by code",
            AllowMultipleArgumentsPerToken = true,
        };
        return Step("drafts", "为涉及的部门开立草案 Opens drafts for the departments concerned", [departments],
            (home, division, entry, parsed, stop) =>
        {
            var only = parsed.GetValue(departments)?.Select(Department).ToList();
            return home.Laws.Entries.OpenDraftsAsync(Common.Actor, division, entry, only is { Count: > 0 } ? only : null, stop);
        });
    }

    public static Command Unaffected()
    {
        var powers = new Option<string[]>("--power")
        {
            Description = "职权编码 The powers",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var reason = Reason();
        return Step("unaffected", "确认职权不受影响 Confirms that powers need no change", [powers, reason], (home, division, entry, parsed, stop) =>
            home.Laws.Entries.ConfirmAsync(
                Common.Actor, division, entry, [.. parsed.GetValue(powers)!.Select(Codes.PowerCode)], parsed.GetValue(reason)!, stop));
    }

    public static Command Withdraw()
    {
        var reason = Reason();
        return Step("withdraw", "撤回一条误记的记录 Withdraws an entry that was recorded by mistake", [reason],
            (home, division, entry, parsed, stop) =>
            home.Laws.Entries.WithdrawAsync(Common.Actor, division, entry, parsed.GetValue(reason)!, stop));
    }

    private static Command Step(
        string name, string description, IReadOnlyList<Option> own,
        Func<CatalogHome, DivisionCode, LawEntryId, ParseResult, CancellationToken, Task<LawStepResult>> take)
    {
        var options = new LawCommandOptions();
        var id = new Argument<string>("id") { Description = "记录的编号或其开头 The id of the entry, or its beginning" };
        var command = new Command(name, description) { id };
        foreach (var option in own) command.Options.Add(option);
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => options.RunAsync(parsed, async (home, division) =>
        {
            var entry = await LawCommandOptions.EntryAsync(home, division, parsed.GetValue(id)!, cancellation);
            return Print(await take(home, division, entry, parsed, cancellation), options.WantsJson(parsed));
        }, cancellation));
        return command;
    }

    private static int Print(LawStepResult result, bool json)
    {
        if (json)
            Answer.Print(LawStepInJson.Of(result), LawsJson.Default);
        else
        {
            Terminal.Problems(result.Problems);
            if (result.IsDone) Terminal.Line($"已办理，记录 {result.Entry!.Id}。Done, for entry {result.Entry.Id}.");
        }

        return result.IsDone ? ExitCode.Done : ExitCode.Refused;
    }

    private static DepartmentCode Department(string text) => DepartmentCode.TryParse(text, out var code)
        ? code
        : throw new CommandException(ExitCode.WrongUsage, $"“{text}”不是部门编码。'{text}' is not a department code.");

    private static Option<string> Reason() => new("--reason") { Description = "理由 Why", Required = true };
}
