using System.Text;
using PowerCatalog.Ledger.Sqlite;

namespace PowerCatalog.Ledger.Tests;

/// <summary>Events whose JSON is written when it is asked for are recorded as those that bring it.</summary>
public sealed class WrittenWhenAskedTests
{
    private const int Events = 40;

    private static readonly byte[] Metadata = "{}"u8.ToArray();

    [Fact]
    public async Task They_are_recorded_with_the_same_bytes_and_a_retry_finds_them()
    {
        using var folder = new TemporaryFolder();
        await using var ledger = SqliteLedger.Open(folder.File("ledger.db"), TimeProvider.System);
        var (asked, brought) = (new StreamName("list-1"), new StreamName("list-2"));
        NewEvent[] events = [.. Enumerable.Range(0, Events).Select(
            number => NewEvent.Of(IdOf(number), "PowerAdded.v1", number, Write, about: 100, Metadata))];
        var first = await ledger.AppendAsync(asked, ExpectedRevision.NoStream, events, Cancellation);
        Assert.Equal((AppendOutcome.Appended, false), (first.Outcome, first.AlreadyRecorded));
        Assert.True((await ledger.AppendAsync(asked, ExpectedRevision.NoStream, events, Cancellation)).AlreadyRecorded);
        await ledger.AppendAsync(
            brought, ExpectedRevision.NoStream,
            [.. Enumerable.Range(0, Events).Select(number => new NewEvent(IdOf(number), "PowerAdded.v1", Write(number), Metadata))],
            Cancellation);

        Assert.Equal(await ReadAsync(ledger, brought), await ReadAsync(ledger, asked));
        Assert.Empty(await ledger.CheckStorageAsync(Cancellation));
    }

    [Fact]
    public void What_replaces_the_json_is_the_json()
    {
        var written = NewEvent.Of(IdOf(1), "PowerAdded.v1", 1, Write, about: 100, Metadata);
        Assert.Equal(102, written.About);
        var replaced = written with { Data = "{}"u8.ToArray() };
        Assert.Equal(("{}", 4), (Encoding.UTF8.GetString(replaced.Data.Span), replaced.About));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Guid IdOf(int number) => new(number, 0, 0, new byte[8]);

    private static byte[] Write(object number) => Encoding.UTF8.GetBytes($"{{\"line\":{number}}}");

    private static async Task<List<(long, string)>> ReadAsync(SqliteLedger ledger, StreamName stream)
    {
        var read = new List<(long, string)>();
        await foreach (var item in ledger.ReadStreamAsync(stream, ReadDirection.Forwards, 0, cancellation: Cancellation))
            read.Add((item.Revision, Encoding.UTF8.GetString(item.Data.Span)));
        return read;
    }
}
