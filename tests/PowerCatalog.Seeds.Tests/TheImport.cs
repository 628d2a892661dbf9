using PowerCatalog.Application.Actors;
using PowerCatalog.Application.Completing;
using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Procedure.Rules;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Exchange.Reading;
using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.ReadModels.Knowledge;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.Statistics;
using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.Seeds.Tests;

/// <summary>The committed workbooks, through the same readers, checks, ledger and read models as any other file.</summary>
public sealed class TheImport : IDisposable
{
    private static readonly DivisionCode Wuzhong = DivisionCode.Parse("640300");
    private static readonly TownshipCode Jinyintan = TownshipCode.Parse("640302101000");
    private readonly string _folder = Directory.CreateTempSubdirectory("powercatalog-seeds-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Records_every_file_and_shows_the_figures_of_the_report()
    {
        var files = ReadModels.ReadModelSet.FilesIn(_folder);
        await RecordAllAsync(files);

        using var view = new CatalogViews(files, TimeProvider.System).Open(
            Wuzhong, new LensRequest(new DateOnly(2021, 12, 31)), TestContext.Current.CancellationToken);
        Assert.NotNull(view);
        var figures = view.FiguresOf(2021).ToDictionary(figure => figure.Key, figure => figure.Value);
        Assert.All(Seeds.Demonstration.Targets.Keys, key => Assert.Equal((key, Seeds.Demonstration.Targets[key]), (key, figures[key])));

        var powers = view.PowersOf(KnownReceiver.Of(Jinyintan));
        Assert.True(powers.Count >= 25, $"{powers.Count} powers");
        Assert.Equal(
            [DelegationMode.Empowered, DelegationMode.Entrusted, DelegationMode.HandedDown, DelegationMode.Stationed],
            powers.Select(power => power.Mode).Distinct().Order());
    }

    private async Task RecordAllAsync(ReadModelFiles files)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var reference = Reference();
        await using var ledger = SqliteLedger.Open(Path.Combine(_folder, "ledger.db"), TimeProvider.System);
        var engine =
            new ProjectionEngine(
                ledger, files, TimeProvider.System, (catalog, stop) => OpenAdjustments.CompleteAsync(ledger, catalog, stop));
        var recorder = new AdjustmentRecorder(
            ledger, new ReadModelKnowledge(files, TimeProvider.System), reference, ProcedureRules.Parse(Text("procedure.json")),
            TimeProvider.System);
        var request = new RecordingRequest(Actor.Program("test"), Wuzhong, ExpectedCatalog.Any, DryRun: false);
        foreach (var path in Directory.GetFiles(Seeds.Folder, "*.xlsx").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(path);
            using var file = File.OpenRead(path);
            var kind = name.StartsWith("00", StringComparison.Ordinal) ? DraftKind.List : DraftKind.Adjustment;
            var read = DraftReader.Read(file, name, new ReadOptions(Wuzhong, kind), reference, cancellation);
            Assert.True(read.Draft is not null, Say(name, read.Problems));
            var result = await recorder.RecordAsync(Submission.Of(read.Draft, read.Problems), request, cancellation);
            Assert.True(result.Outcome == RecordingOutcome.Recorded, Say(name, result.Problems));
            Assert.DoesNotContain(result.Problems, problem => problem.Code == "decision.older-than-recorded");
            await engine.CatchUpAsync(TimeSpan.FromMinutes(1), cancellation);
        }
    }

    private static string Say(string name, IEnumerable<Problem> problems) =>
        $"{name}: " + string.Join('\n', problems.Where(p => p.Severity == Severity.Error).Take(20));

    private static ReferenceData Reference() => ReferenceData.Parse(
        Text("elements.json"), Text("headings.json"), Text("categories.json"), Text("divisions.json"), Text("township-statutes.json"),
        Text("situations.json"), [Text("departments-640300.json")], () => Text("laws.tsv"), () => Text("divisions.tsv"));

    private static string Text(string name) => File.ReadAllText(Path.Combine(Seeds.Root, "catalog", name));
}
