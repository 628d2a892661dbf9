using PowerCatalog.Ledger.Contract;
using PowerCatalog.Ledger.Copying;
using PowerCatalog.Ledger.Events;
using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.Ledger.Verifying;

namespace PowerCatalog.Ledger.Tests;

/// <summary>A ledger of the last version is read, verified, copied and followed, and holds the same to the byte.</summary>
public sealed class LastVersionTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private RecordedLedger _expected = null!;
    private SqliteLedger _ledger = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        _expected = RecordedLedger.CopyTo("v1", _folder.File("v1.db"));
        _ledger = SqliteLedger.Open(_folder.File("v1.db"), new ManualClock());
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _ledger.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task It_is_sound()
    {
        Assert.Empty(await _ledger.VerifyAsync(Cancellation));
    }

    [Fact]
    public async Task It_holds_the_same_events()
    {
        var all = await AllAsync();
        Assert.Equal(_expected.Events, all.Count);
        Assert.Equal(_expected.Types, all.GroupBy(item => item.Type).ToDictionary(of => of.Key, of => of.LongCount()));
        Assert.Equal(_expected.Streams, all.GroupBy(item => item.Stream.Value).ToDictionary(of => of.Key, of => of.LongCount()));
    }

    [Fact]
    public async Task Every_event_and_its_metadata_are_read_and_written_again_as_the_same_bytes_or_in_its_next_version()
    {
        var earlier = 0;
        foreach (var item in await AllAsync())
        {
            var data = StreamCategory.Of(item) == StreamCategory.Catalog
                ? EventRegistry.Write(EventRegistry.Read(item.Type, item.Data.Span))
                : EventRegistry.Write(EventRegistry.ReadAdjustment(item.Type, item.Data.Span));
            if (EventRegistry.Earlier.Contains(item.Type))
            {
                earlier++;
                var name = EventRegistry.NameOf(EventRegistry.Read(item.Type, item.Data.Span));
                Assert.NotEqual(item.Type, name);
                Assert.Equal(data, EventRegistry.Write(EventRegistry.Read(name, data)));
            }
            else Assert.Equal(item.Data.ToArray(), data);
            Assert.Equal(item.Metadata.ToArray(), EventMetadata.Read(item.Metadata.Span).Write());
        }

        Assert.Equal(3, earlier);
    }

    [Fact]
    public async Task It_is_copied_with_the_same_digest()
    {
        await using var target = SqliteLedger.Open(_folder.File("copy.db"), new ManualClock());
        var copy = await LedgerCopy.RunAsync(_ledger, target, null, Cancellation);
        Assert.Equal(new CopyResult(0, _expected.Events, _expected.Digest), copy);
    }

    [Fact]
    public async Task Its_catalogs_are_followed_to_the_end()
    {
        var followed = new List<string>();
        await foreach (var message in _ledger.SubscribeAsync(Position.Start, StreamCategory.Catalog.Prefix, Cancellation))
        {
            if (message is SubscriptionMessage.CaughtUp) break;
            if (message is SubscriptionMessage.Event { Recorded: var item }) followed.Add(item.Stream.Value);
        }

        Assert.Equal(_expected.Streams["catalog-640300"], followed.LongCount(stream => stream == "catalog-640300"));
        Assert.Single(followed.Distinct());
    }

    private ValueTask<List<RecordedEvent>> AllAsync() =>
        _ledger.ReadAllAsync(ReadDirection.Forwards, Position.Start, cancellation: Cancellation).ToListAsync(Cancellation);
}
