using System.Security.Cryptography;
using System.Text;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;

namespace PowerCatalog.Benchmarks.Data;

/// <summary>
/// Puts a synthetic decision with its facts right behind what a catalog holds, past the recorder, which would check each against what is
/// known.
/// </summary>
internal static class PlainDecision
{
    public static async Task AppendAsync(
        ILedger ledger, DivisionCode division, string number, DateOnly day, Func<AdjustmentId, IEnumerable<Fact>> factsOf)
    {
        var adjustment = AdjustmentId.Of(division, number);
        var facts = factsOf(adjustment).ToList();
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(number));
        var text = Convert.ToHexStringLower(digest);
        CatalogEvent[] all =
        [
            new AdjustmentPromulgated(
                adjustment, false, number, number, $"关于{number}的演示", "演示", day, day, null, facts.Count, text, text, "synthetic", [], null),
            .. facts,
            new AdjustmentCompleted(adjustment, new AdjustmentCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)),
        ];
        var metadata = new EventMetadata("benchmark", StreamName.Adjustment(adjustment).Value).Write();
        await ledger.AppendAsync(StreamName.Catalog(division), ExpectedRevision.StreamExists, [.. all.Select((happened, ordinal) =>
            new NewEvent(AdjustmentId.EventId(digest, ordinal), EventRegistry.NameOf(happened), EventRegistry.Write(happened), metadata))]);
    }
}
