using CsCheck;
using PowerCatalog.Checkpoints.Bundles;
using PowerCatalog.Checkpoints.Checking;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Evidence.Leaves;
using PowerCatalog.Ledger.Digests;
using PowerCatalog.ReadModels.Logs;
using PowerCatalog.Testing;

namespace PowerCatalog.Checkpoints.Tests;

/// <summary>
/// Histories by chance, with corrections, annulments, recalls and days in any order: whatever is asked, the verifier folds the same answer
/// from the events that are shown. POWERCATALOG_PROPERTY_FACTOR makes them more.
/// </summary>
public sealed class RandomBundleTests
{
    // It has no townships of its own in the reference data, so that the drafts register theirs.
    private static readonly DivisionCode Division = DivisionCode.Parse("100000");

    [Fact]
    public async Task Every_answer_of_a_random_history_is_proven_and_its_map_is_that_of_the_audit()
    {
        var chance = new PCG(7, 20_211_231);
        for (var history = 0; history < 6 * Property.Factor; history++)
        {
            var dice = new Dice(Gen.Int[0, 999].Array[160].Generate(chance, null, out _));
            await using var catalog = TestCatalog.Empty();
            var known = await RecordAsync(catalog, dice);
            var bundles = new SomeBundles(catalog);
            var asked = new Dice(Gen.Int[0, 999].Array[120].Generate(chance, null, out _));
            while (!asked.IsEmpty) await bundles.ProvenAsync(Question(asked, known));
            await SameMapAsync(catalog);
        }
    }

    private static async Task<List<long>> RecordAsync(TestCatalog catalog, Dice dice)
    {
        var memory = new MemoryCatalog();
        var drafts = new RandomDrafts(dice, memory, Division.Value);
        var known = new List<long>();
        foreach (var draft in Drafts())
        {
            memory.Record(draft);
            known.Add((await catalog.TryRecord(draft)).Revision);
        }

        return known;
        IEnumerable<Domain.Adjustments.AdjustmentDraft> Drafts()
        {
            yield return drafts.Opening().Build();
            yield return drafts.Registering().Build();
            while (!dice.IsEmpty)
            {
                if (drafts.Next() is { } draft) yield return draft;
            }
        }
    }

    // The powers and townships that the drafts are about, and one more of each that never was.
    private static BundleQuestion Question(Dice dice, List<long> known)
    {
        var (on, revision) = (dice.Day(120), dice.Of(known));
        return dice.OneIn(3)
            ? BundleQuestion.Of(Division, TownshipCode.Parse($"64030210{dice.Roll(5)}000"), on, revision)
            : BundleQuestion.Of(Division, PowerCode.Parse($"64010100{dice.Roll(7) + 1}000"), on, revision);
    }

    private static async Task SameMapAsync(TestCatalog catalog)
    {
        var (tally, leaf) = (new SubjectTally(), new EventLeaf());
        using var logs = EvidenceLogs.Open(catalog.Files);
        var log = Assert.Single(logs.All);
        Assert.Equal(log.Size, (await catalog.Events(Division.Value)).Count);
        foreach (var item in await catalog.Events(Division.Value))
        {
            tally.Add(item, leaf.Of(item));
            Assert.Equal(tally.Root(), log.Subjects(item.Revision + 1).Root);
        }
    }
}
