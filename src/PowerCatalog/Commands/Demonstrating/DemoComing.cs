using System.Text;
using System.Text.Json;
using PowerCatalog.Application.Actors;
using PowerCatalog.Application.Importing;
using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Time;
using PowerCatalog.Home;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.Commands.Demonstrating;

/// <summary>
/// Decisions of the demonstration whose days follow from the day on which it is served: terms that have just run out or soon will, and
/// changes that are still to take effect. Synthetic, as their titles say; recorded once in a data folder.
/// </summary>
internal sealed class DemoComing(CatalogHome home, DemoClock clock, DivisionCode division)
{
    private static readonly TimeOnly Morning = new(9, 0);

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "seeds", "wuzhong-2026");

    /// <summary>Records those that are not there yet.</summary>
    /// <exception cref="CommandException">One is refused.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        using var decisions = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, "decisions.json"), cancellation));
        var today = home.Clock.Today();
        try
        {
            foreach (var decision in decisions.RootElement.GetProperty("decisions").EnumerateArray())
                await RecordAsync(decision, today, cancellation);
        }
        finally
        {
            clock.End();
        }
    }

    private async Task RecordAsync(JsonElement decision, DateOnly today, CancellationToken cancellation)
    {
        var decided = today.AddDays(-decision.GetProperty("daysAgo").GetInt32());
        var days = new DemoDays(today, decided);
        var particulars = new Dictionary<string, string>
        {
            [Fields.DocumentNumber] = Filled(days, decision, "documentNumber"),
            [Fields.Title] = Filled(days, decision, "title"),
            [Fields.Decided] = CatalogTime.Show(decided),
            [Fields.Effective] = Filled(days, decision, "effective"),
        };
        if (Moment(decided, particulars[Fields.Title], cancellation) is not { } moment) return;
        clock.MoveTo(moment);
        await ImportAsync(decision.GetProperty("file").GetString()!, days, particulars, cancellation);
    }

    private static string Filled(DemoDays days, JsonElement decision, string member) =>
        days.Fill(decision.GetProperty(member).GetString()!);

    // The morning after the decision, or behind what a folder already holds; null where the decision is recorded there.
    private DateTimeOffset? Moment(DateOnly decided, string title, CancellationToken cancellation)
    {
        var moment = new DateTimeOffset(decided.AddDays(1).ToDateTime(Morning), CatalogTime.Offset);
        using var view = home.Views.Open(division, LensRequest.Today, cancellation)!;
        if (view.AdjustmentNames().Any(adjustment => adjustment.Title == title)) return null;
        return view.Lens.KnownRecorded < moment ? moment : view.Lens.KnownRecorded.AddMinutes(1);
    }

    private async Task ImportAsync(
        string file, DemoDays days, Dictionary<string, string> particulars, CancellationToken cancellation)
    {
        var text = days.Fill(await File.ReadAllTextAsync(Path.Combine(Folder, file), cancellation));
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var request = new RecordingRequest(Actor.Demonstration, division, ExpectedCatalog.Any, DryRun: false);
        var import = new ImportFile(request, DraftKind.Adjustment, content, file, particulars, new Dictionary<string, string>());
        var report = await home.RecordAsync(home.Recorders.Imports.HandleAsync(import, cancellation), cancellation);
        if (report.Outcome != RecordingOutcome.Refused) return;
        Terminal.Problems([.. report.Report.Problems.Take(20)]);
        throw new CommandException(ExitCode.Failure, $"演示中的“{file}”没有记录。The demonstration's '{file}' was refused.");
    }
}
