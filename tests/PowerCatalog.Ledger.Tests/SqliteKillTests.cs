using PowerCatalog.Ledger.Contract;
using System.Diagnostics;
using PowerCatalog.Ledger.CrashWriter;
using PowerCatalog.Ledger.Sqlite;

namespace PowerCatalog.Ledger.Tests;

/// <summary>
/// What a decision's writer was told is durable outlives the writer, whole; what it was not told is there whole or not at all.
/// </summary>
public sealed class SqliteKillTests(ITestOutputHelper output)
{
    private const int Kills = 50;
    private const int VerifyEvery = 25;

    [Fact]
    public async Task A_ledger_whose_writer_is_killed_fifty_times_keeps_its_promises()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        var path = folder.File("ledger.db");
        var recorded = new RecordedDecisions();
        var (acknowledged, retried, found) = (new Dictionary<Decision, Acknowledged>(), 0, 0);
        var watch = Stopwatch.StartNew();
        for (var round = 1; round <= Kills; round++)
        {
            var answers = 1 + (int)(Decision.Spread("kill " + round) % 60);
            var writer = await CrashingWriter.LiveAsync(path, round, answers, cancellation);

            await using var ledger = SqliteLedger.Open(path, TimeProvider.System, new() { CreateIfAbsent = false });
            await recorded.ReadOnAsync(ledger, cancellation);
            foreach (var (decision, answer) in writer.Done)
                acknowledged.Add(decision, answer);
            Assert.All(writer.Done, item => Assert.Equal(item.Value, recorded.All[item.Key]));
            retried += writer.Open.Count;
            found += await RetryAsync(ledger, writer, recorded, cancellation);
            await recorded.ReadOnAsync(ledger, cancellation);
            if (round % VerifyEvery == 0)
                Assert.Empty(await ledger.VerifyAsync(cancellation));
        }
        await AssertAllThereAsync(path, acknowledged, cancellation);
        output.WriteLine(
            $"{Kills} kills in {watch.Elapsed.TotalSeconds:F1} s: {acknowledged.Count} decisions acknowledged, {recorded.Place} events; "
            + $"{retried} decisions retried, of which {found} were recorded before the kill.");
    }

    // As a writer does after its restart: what had no answer is sent again, and recorded now or found. Returns how many were found.
    private static async Task<int> RetryAsync(
        SqliteLedger ledger, CrashingWriter writer, RecordedDecisions recorded, CancellationToken cancellation)
    {
        var found = 0;
        foreach (var (decision, expected) in writer.Open)
        {
            var result = await ledger.AppendAsync(decision.Stream, expected, decision.Events(), cancellation);
            Assert.Equal(AppendOutcome.Appended, result.Outcome);
            Assert.Equal(recorded.All.TryGetValue(decision, out var before), result.AlreadyRecorded);
            if (!result.AlreadyRecorded)
                continue;
            Assert.Equal(before, new Acknowledged(result.Revision, result.Position));
            found++;
        }
        return found;
    }

    // Once more from the start: no later kill took away what an earlier life had written.
    private static async Task AssertAllThereAsync(
        string path, Dictionary<Decision, Acknowledged> acknowledged, CancellationToken cancellation)
    {
        await using var ledger = SqliteLedger.Open(path, TimeProvider.System, new() { CreateIfAbsent = false });
        var all = new RecordedDecisions();
        await all.ReadOnAsync(ledger, cancellation);
        Assert.NotEmpty(acknowledged);
        Assert.DoesNotContain(acknowledged, item => !all.All.TryGetValue(item.Key, out var place) || place != item.Value);
        Assert.Empty(await ledger.VerifyAsync(cancellation));
    }
}
