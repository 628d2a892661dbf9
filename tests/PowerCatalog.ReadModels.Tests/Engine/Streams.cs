using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Folding;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Testing;

namespace PowerCatalog.ReadModels.Tests.Engine;

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

    /// <summary>Appends events by name and bytes, as another release recorded them.</summary>
    public static Task AppendRecorded(ILedger ledger, IEnumerable<(string Type, byte[] Data)> events) =>
        AppendRaw(ledger, [.. events], new EventMetadata("tester", "test").Write(), "640300", null);

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
        ReadModels.TownshipDelegations.TownshipList.Townships(view).Count;
}
