using System.CommandLine;
using PowerCatalog.Application.Laws;
using PowerCatalog.Commands.Options;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Laws.Deciding;
using PowerCatalog.Home;
using PowerCatalog.Output;

namespace PowerCatalog.Commands.Laws;

/// <summary>The options of a command about entries: the folder, the catalog, and the decision where one is recorded.</summary>
internal sealed class LawCommandOptions
{
    private readonly Option<string> _data = Common.Data();
    private readonly Option<string?> _division = Common.Division();
    private readonly Option<bool> _json = Common.Json();
    private readonly Option<bool> _dryRun = Common.DryRun();
    private readonly Option<string?> _document = new("--document") { Description = "作出决定的文件的文号 The number of the decision" };
    private readonly Option<string?> _title = new("--title") { Description = "作出决定的文件的标题 The title of the decision" };
    private readonly Option<string?> _authority = new("--authority") { Description = "决定机关 Who decided" };
    private readonly Option<string?> _decided = new("--decided") { Description = "决定日期 The day of the decision" };
    private readonly Option<string?> _on = new("--on")
    {
        Description = "废止、失效或修改自哪一天起（默认决定日期）From which day (default: that of the decision)",
    };
    private readonly Option<bool> _openDrafts = new("--open-drafts")
    {
        Description = "为涉及的部门开立草案（先用 --dry-run 查看）Open drafts for the departments concerned; see them first with --dry-run",
    };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_data, _division, _json]) command.Options.Add(option);
    }

    public void AddDecisionTo(Command command)
    {
        AddTo(command);
        foreach (var option in (Option[])[_document, _title, _authority, _decided, _on, _dryRun, _openDrafts]) command.Options.Add(option);
    }

    public bool WantsJson(ParseResult parsed) => parsed.GetValue(_json);

    /// <summary>The particulars of the decision that are given.</summary>
    public IReadOnlyDictionary<string, string> Decision(ParseResult parsed) => new (Option<string?> Option, string Field)[]
    {
        (_document, Fields.DocumentNumber), (_title, Fields.Title), (_authority, Fields.Authority), (_decided, Fields.Decided),
        (_on, Fields.Effective),
    }.Where(pair => parsed.GetValue(pair.Option) is not null).ToDictionary(pair => pair.Field, pair => parsed.GetValue(pair.Option)!);

    /// <summary>The command that records, without what it records.</summary>
    public RecordLaws Command(ParseResult parsed, DivisionCode division) =>
        new(Common.Actor, division, new LawDraft(FieldValues.None, [], null), parsed.GetValue(_dryRun))
        {
            OpenDrafts = parsed.GetValue(_openDrafts),
        };

    /// <summary>Opens the folder with the read models up to date, and runs a command on the catalog.</summary>
    public async Task<int> RunAsync(
        ParseResult parsed, Func<CatalogHome, DivisionCode, Task<int>> run, CancellationToken cancellation)
    {
        await using var home = CatalogHome.Open(Common.Place(parsed, _data), create: false);
        await home.CatchUpAsync(parsed.GetValue(_division), cancellation);
        return await run(home, home.Division(parsed.GetValue(_division)));
    }

    /// <summary>The entry that an argument names, by its id or by the beginning of it.</summary>
    /// <exception cref="CommandException">There is none, or there are several.</exception>
    public static async Task<LawEntryId> EntryAsync(
        CatalogHome home, DivisionCode division, string text, CancellationToken cancellation)
    {
        var found = (await home.Laws.Entries.BookAsync(division, cancellation)).All
            .Where(entry => text.Length >= 4 && entry.Id.Value.StartsWith(text, StringComparison.OrdinalIgnoreCase)).ToList();
        return found.Count == 1
            ? found[0].Id
            : throw new CommandException(
                ExitCode.Refused,
                $"{(found.Count == 0 ? "没有" : "不止一条")}编号以“{text}”开头的记录，见 laws entries。"
                    + $"{(found.Count == 0 ? "No entry" : "More than one entry")} has an id that begins with '{text}'; see 'laws "
                    + "entries'.");
    }
}
