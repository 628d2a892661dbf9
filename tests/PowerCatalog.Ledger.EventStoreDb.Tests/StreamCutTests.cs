using PowerCatalog.Domain.Codes;
using PowerCatalog.EventStoreDb.StandIn;
using PowerCatalog.Ledger.Contract;

namespace PowerCatalog.Ledger.EventStoreDb.Tests;

/// <summary>What lets the server forget events is found before it does, and missed events are found after.</summary>
public sealed class StreamCutTests : IAsyncLifetime
{
    private static readonly StreamName _stream = new("catalog-640300");

    private StandInServer _server = null!;
    private EventStoreDbLedger _ledger = null!;
    private byte _writes;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await StandInServer.StartNewAsync();
        _ledger = Handles.Open(_server.ConnectionString);
        await _ledger.AppendAsync(_stream, ExpectedRevision.NoStream, SomeEvents.Range(0, 5), Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _ledger.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_stream_without_metadata_is_sound()
    {
        Assert.Null(await _ledger.CheckStreamAsync(_stream, Cancellation));
        Assert.Empty(await _ledger.VerifyAsync(Cancellation));
    }

    [Theory]
    [InlineData("""{"$maxCount":3}""", "$maxCount = 3")]
    [InlineData("""{"$tb":2}""", "$tb = 2")]
    [InlineData("""{"$maxAge":60,"owner":"x"}""", "$maxAge = 60")]
    [InlineData("""{"$tb":9223372036854775807}""", "$tb = 9223372036854775807")]
    [InlineData("not json", "?")]
    public async Task Metadata_that_cuts_history_is_found(string json, string said)
    {
        WriteMetadata("catalog-640300", """{"owner":"x"}""");
        WriteMetadata("catalog-640300", json);
        var found = await _ledger.CheckStreamAsync(_stream, Cancellation);
        Assert.Contains(said, found!.Message, StringComparison.Ordinal);
        Assert.Contains("catalog-640300", found.Message, StringComparison.Ordinal);
        Assert.Equal([found], await _ledger.VerifyAsync(Cancellation));
    }

    [Theory]
    [InlineData("""{"$acl":{"$r":"ops"}}""")]
    [InlineData("""{"$cacheControl":60}""")]
    [InlineData("[]")]
    public async Task Other_metadata_is_none_of_our_business(string json)
    {
        WriteMetadata("catalog-640300", """{"$maxCount":3}""");
        WriteMetadata("catalog-640300", json);
        Assert.Null(await _ledger.CheckStreamAsync(_stream, Cancellation));
        Assert.Empty(await _ledger.VerifyAsync(Cancellation));
    }

    [Fact]
    public async Task A_cut_of_the_working_stream_of_an_adjustment_is_found_too()
    {
        WriteMetadata("adjustment-1", """{"$maxAge":60}""");
        var found = Assert.Single(await _ledger.VerifyAsync(Cancellation));
        Assert.Contains("adjustment-1", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_that_was_deleted_is_a_change_and_no_outage()
    {
        _server.Delete("catalog-640300");
        var refused = await Assert.ThrowsAsync<LedgerException>(
            async () => await _ledger.ReadStreamAsync(_stream, ReadDirection.Forwards, 0, 1, Cancellation).ToListAsync(Cancellation));
        Assert.Equal(LedgerFailure.Changed, refused.Failure);
    }

    [Fact]
    public async Task Events_that_are_gone_are_missed()
    {
        _server.Forget("catalog-640300", 2);
        Assert.Contains("revision-gap", (await _ledger.VerifyAsync(Cancellation)).Select(finding => finding.Code));
    }

    // Ids differ, as on a server.
    private void WriteMetadata(string stream, string json) =>
        _server.WriteMetadata(stream, AdjustmentId.Uuid8([++_writes, .. new byte[15]]), json);
}
