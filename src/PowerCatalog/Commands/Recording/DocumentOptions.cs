using System.CommandLine;
using PowerCatalog.Application.Changing;
using PowerCatalog.Application.Recording;
using PowerCatalog.Commands.Options;
using PowerCatalog.Home;
using PowerCatalog.Output;

namespace PowerCatalog.Commands.Recording;

/// <summary>The options of a command that records without a file: the document and the reason.</summary>
internal sealed class DocumentOptions
{
    private readonly Option<string> _data = Common.Data();
    private readonly Option<string?> _division = Common.Division();
    private readonly Option<string> _number = new("--document-number") { Description = "文号 Document number", Required = true };
    private readonly Option<string> _title = new("--title") { Description = "标题 Title", Required = true };
    private readonly Option<string> _decided = new("--decided") { Description = "决定日期 Date of the decision", Required = true };
    private readonly Option<string?> _authority = new("--authority") { Description = "发文机关 Who decided" };
    private readonly Option<string> _reason = new("--reason") { Description = "原因 Why", Required = true };
    private readonly Option<bool> _dryRun = Common.DryRun();
    private readonly Option<bool> _json = Common.Json();

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_data, _division, _number, _title, _decided, _authority, _reason, _dryRun, _json])
            command.Options.Add(option);
    }

    public AdjustmentParticulars Particulars(ParseResult parsed) => AdjustmentParticulars.OnItsDay(
        parsed.GetValue(_number)!, parsed.GetValue(_title)!, parsed.GetValue(_decided)!, parsed.GetValue(_authority));

    public string Reason(ParseResult parsed) => parsed.GetValue(_reason)!;

    public async Task<int> RecordAsync(
        ParseResult parsed, string name, Func<RecordingRequest, ISingleChange> command, CancellationToken cancellation)
    {
        await using var home = CatalogHome.Open(Common.Place(parsed, _data), create: false);
        if (!parsed.GetValue(_dryRun)) home.EnsureRecords();
        await home.CatchUpAsync(parsed.GetValue(_division), cancellation);
        home.StartProjecting();
        var request = new RecordingRequest(
            Common.Actor, home.Division(parsed.GetValue(_division)), ExpectedCatalog.Any, parsed.GetValue(_dryRun));
        var recording = home.Recorders.Changes.HandleAsync(command(request), cancellation);
        var report = ImportReport.Of(name, await home.RecordAsync(recording, cancellation));
        if (parsed.GetValue(_json)) Answer.Print<FileReport>(report, RecordingJson.Default);
        else report.Print();
        return report.Outcome == RecordingOutcome.Refused ? ExitCode.Refused : ExitCode.Done;
    }
}
