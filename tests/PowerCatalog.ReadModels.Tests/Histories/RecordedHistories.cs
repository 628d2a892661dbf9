using CsCheck;
using PowerCatalog.Application.Recording;
using PowerCatalog.Testing;

namespace PowerCatalog.ReadModels.Tests.Histories;

/// <summary>
/// Random histories, each in a catalog of its own, recorded through the recorder into one data folder; tests only read it.
/// POWERCATALOG_PROPERTY_FACTOR makes them more.
/// </summary>
public sealed class RecordedHistories : IAsyncLifetime
{
    private const int Usual = 100;

    /// <summary>The folder.</summary>
    public TestCatalog Catalog { get; } = TestCatalog.Empty();

    /// <summary>For each history its division, its catalog in memory and the revisions at which its adjustments were complete.</summary>
    public List<(string Division, MemoryCatalog Memory, List<long> Known)> All { get; } = [];

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var chance = new PCG(7, 20_210_701);
        for (var i = 0; i < Usual * Property.Factor; i++)
        {
            var dice = new Dice(Dice.Rows(160).Generate(chance, null, out _));
            await Record(dice, $"{100_000 + i}");
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Catalog.DisposeAsync();

    private async Task Record(Dice dice, string division)
    {
        var memory = new MemoryCatalog();
        var drafts = new RandomDrafts(dice, memory, division);
        var known = new List<long>();
        await Take(drafts.Opening().Build());
        await Take(drafts.Registering().Build());
        while (!dice.IsEmpty)
        {
            if (drafts.Next() is { } draft) await Take(draft);
        }

        All.Add((division, memory, known));

        // The recorder asks the read models, the catalog in memory its own fold: they have to decide the same.
        async Task Take(Domain.Adjustments.AdjustmentDraft draft)
        {
            var expected = memory.Record(draft);
            var result = await Catalog.TryRecord(draft);
            Assert.Equal(RecordingOutcome.Recorded, result.Outcome);
            Assert.Equal(expected.Problems, result.Problems);
            Assert.Equivalent(expected.Facts, result.Assessment!.Facts, strict: true);
            known.Add(result.Revision);
        }
    }
}
