using PowerCatalog.EventStoreDb.StandIn;
using PowerCatalog.Ledger.Contract;
using PowerCatalog.Ledger.Copying;
using PowerCatalog.Ledger.Sqlite;

namespace PowerCatalog.Ledger.EventStoreDb.Tests;

/// <summary>A ledger of the last version moves to EventStoreDB, and holds the same there to the byte.</summary>
public sealed class LastVersionTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_copied_to_EventStoreDB_with_the_same_digest_and_followed_there()
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var expected = RecordedLedger.CopyTo("v1", file);
        try
        {
            await using var source = SqliteLedger.Open(file, new ManualClock());
            await using var server = await StandInServer.StartNewAsync();
            await using var target = Handles.Open(server.ConnectionString);
            var copy = await LedgerCopy.RunAsync(source, target, null, Cancellation);
            Assert.Equal(new CopyResult(0, expected.Events, expected.Digest), copy);
            Assert.Equal(expected.Streams["catalog-640300"], await FollowAsync(target));
        }
        finally
        {
            foreach (var left in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(file) + "*")) File.Delete(left);
        }
    }

    private static async Task<long> FollowAsync(EventStoreDbLedger ledger)
    {
        var followed = 0L;
        await foreach (var message in ledger.SubscribeAsync(Position.Start, StreamCategory.Catalog.Prefix, Cancellation))
        {
            if (message is SubscriptionMessage.CaughtUp) break;
            if (message is SubscriptionMessage.Event) followed++;
        }

        return followed;
    }
}
