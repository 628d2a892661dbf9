using System.Runtime.CompilerServices;
using PowerCatalog.Ledger.Contract;
using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.Ledger.Verifying;

namespace PowerCatalog.Ledger.Tests;

/// <summary>The check through the port finds what an engine gives back wrongly.</summary>
public sealed class PortCheckTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string> Damages => new()
    {
        { "", "" },
        { "lost", "revision-gap" },
        { "doubled", "id-twice" },
        { "swapped", "position-gap" },
        { "earlier", "time-backwards" },
        { "changed", "digest" },
        { "metadata", "digest" },
        { "retyped", "digest" },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task What_is_wrong_is_named(string damage, string code)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var ledger = SqliteLedger.Open(_folder.File("ledger.db"), new ManualClock());
        for (var i = 0; i < 5; i++)
            await ledger.AppendAsync(new StreamName("s"), ExpectedRevision.Exactly(i - 1), [SomeEvents.One(i)], cancellation);
        var findings = await new Damaged(ledger, damage).VerifyAsync(cancellation);
        if (code.Length == 0) Assert.Empty(findings);
        else Assert.Contains(findings, finding => finding.Code == code);
        // Chinese first, then English, each a whole sentence.
        Assert.All(findings, finding => Assert.Matches(@"^[位流].*。[A-Z].*\.$", finding.Message));
    }

    // A real ledger whose events pass through hands that do one thing wrong.
    private sealed class Damaged(ILedger ledger, string damage) : ILedger
    {
        public bool AppendsWhole(IReadOnlyList<NewEvent> events) => throw new NotSupportedException();

        public ValueTask<AppendResult> AppendAsync(
            StreamName stream, ExpectedRevision expected, IReadOnlyList<NewEvent> events,
            CancellationToken cancellation = default) => throw new NotSupportedException();

        public IAsyncEnumerable<RecordedEvent> ReadStreamAsync(
            StreamName stream, ReadDirection direction, long from, long count = long.MaxValue,
            CancellationToken cancellation = default) => throw new NotSupportedException();

        public async IAsyncEnumerable<RecordedEvent> ReadAllAsync(
            ReadDirection direction, Position after, string prefix = "", long count = long.MaxValue,
            [EnumeratorCancellation] CancellationToken cancellation = default)
        {
            var events = await ledger.ReadAllAsync(direction, after, prefix, count, cancellation).ToListAsync(cancellation);
            if (damage == "lost") events.RemoveAt(2);
            if (damage == "doubled") events[3] = events[3] with { Id = events[1].Id };
            if (damage == "swapped") (events[1], events[2]) = (events[2], events[1]);
            if (damage == "earlier") events[4] = events[4] with { Recorded = events[4].Recorded.AddDays(-1) };
            if (damage == "changed") events[2] = events[2] with { Data = "{}"u8.ToArray() };
            if (damage == "metadata") events[2] = events[2] with { Metadata = "{\"actor\":\"x\"}"u8.ToArray() };
            if (damage == "retyped") events[2] = events[2] with { Type = "Other.v1" };
            foreach (var item in events) yield return item;
        }

        public IAsyncEnumerable<SubscriptionMessage> SubscribeAsync(
            Position after, string prefix = "", CancellationToken cancellation = default) => throw new NotSupportedException();

        public ValueTask<Position> HeadAsync(CancellationToken cancellation = default) => throw new NotSupportedException();

        public ValueTask<IReadOnlyList<LedgerFinding>> CheckStorageAsync(CancellationToken cancellation = default) =>
            ledger.CheckStorageAsync(cancellation);

        public ValueTask<LedgerFinding?> CheckStreamAsync(StreamName stream, CancellationToken cancellation = default) =>
            ledger.CheckStreamAsync(stream, cancellation);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
