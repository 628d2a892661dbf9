using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Folding;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.Testing;

namespace PowerCatalog.ReadModels.Tests.Engine;

/// <summary>Whatever the domain can say, everybody who reads has a rule for.</summary>
public sealed class EveryEventTests
{
    [Fact]
    public void The_sample_has_every_event() => Assert.Equal(
        EventRegistry.All.Select(entry => entry.Type).Where(type => type.IsSubclassOf(typeof(CatalogEvent))).ToHashSet(),
        EveryEvent.Stream.Select(happened => happened.GetType()).ToHashSet());

    [Fact]
    public void The_fold_takes_every_event()
    {
        var fold = new CatalogFold();
        foreach (var (revision, happened) in EveryEvent.Stream.Index()) fold.Take(revision, happened);
        Assert.Empty(fold.On(new DateOnly(2999, 1, 1)).Warnings);
        Assert.Single(fold.On(new DateOnly(2021, 5, 6)).Delegations);
    }

    [Fact]
    public async Task Every_projection_and_the_history_take_every_event()
    {
        await using var catalog = TestCatalog.Empty();
        await Streams.Append(catalog.Ledger, EveryEvent.Stream);
        await catalog.CatchUp();
        using var view = catalog.View("2021-05-06");
        Assert.Equal(EveryEvent.Stream.Count - 1, view.Lens.Head);
        var told = view.Adjustments().SelectMany(decision => view.LinesOf(decision.Revision, 0, 1000).ToList()).Select(entry => entry.Type)
            .ToHashSet();
        Assert.Equal(
            EveryEvent.Facts.Concat(EveryEvent.Rereading).Where(fact => fact is PowerFact or FactCorrected).Select(EventRegistry.NameOf)
                .ToHashSet(),
            told);
        Assert.Equal(told, view.History(PowerCode.Parse("640102001000")).Select(entry => entry.Type).ToHashSet());
        Assert.Equal(
            (2, 1),
            (
                ReadModelDump.Of(catalog.Files.Current!)["bodies"]
                    .Count(row => row.Contains("|department|D02|", StringComparison.Ordinal)) - 1,
                view.TownshipsCount()));
    }
}

internal static class Streams
{
    /// <summary>Appends events as they are to a catalog's stream, past the recorder.</summary>
    public static async Task Append(
        ILedger ledger, IEnumerable<CatalogEvent> events, string division = "640300", ExpectedRevision? expected = null)
    {
        var metadata = new EventMetadata("tester", "test").Write();
        var prepared = events.Select(happened => (EventRegistry.NameOf(happened), EventRegistry.Write(happened))).ToList();
        await AppendRaw(ledger, prepared, metadata, division, expected);
    }

    /// <summary>Appends an event of a type that nobody knows.</summary>
    public static Task AppendUnknown(ILedger ledger, string division = "640300") =>
        AppendRaw(
            ledger, [("PowerRepainted.v1", "{\"colour\":\"red\"}"u8.ToArray())], new EventMetadata("tester", "test").Write(), division,
            null);

    private static async Task AppendRaw(
        ILedger ledger, List<(string Type, byte[] Data)> events, byte[] metadata, string division, ExpectedRevision? expected)
    {
        var digest = System.Security.Cryptography.SHA256.HashData(
            [.. events.SelectMany(happened => happened.Data), .. BitConverter.GetBytes((await ledger.HeadAsync()).Value)]);
        var appended = await ledger.AppendAsync(
            StreamName.Catalog(DivisionCode.Parse(division)), expected ?? ExpectedRevision.Any,
            [.. events.Select((happened, i) => new NewEvent(AdjustmentId.EventId(digest, i), happened.Type, happened.Data, metadata))]);
        Assert.Equal(AppendOutcome.Appended, appended.Outcome);
    }

    public static int TownshipsCount(this ReadModels.Lenses.CatalogView view) =>
        ReadModels.PowerList.DepartmentQueries.Townships(view).Count;
}
