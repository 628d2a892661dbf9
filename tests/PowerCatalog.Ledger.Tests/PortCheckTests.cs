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
        var findings = await new AlteredLedger(ledger, events => Damaged(events, damage)).VerifyAsync(cancellation);
        if (code.Length == 0) Assert.Empty(findings);
        else Assert.Contains(findings, finding => finding.Code == code);
        // Chinese first, then English, each a whole sentence.
        Assert.All(findings, finding => Assert.Matches(@"^[位流].*。[A-Z].*\.$", finding.Message));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ids_are_not_remembered_where_the_engine_checks_them(bool engineChecks)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var ledger = SqliteLedger.Open(_folder.File("ledger.db"), new ManualClock());
        await ledger.AppendAsync(new StreamName("s"), ExpectedRevision.NoStream, SomeEvents.Range(0, 5), cancellation);
        Assert.True(ledger.ChecksUniqueIds);
        var altered = new AlteredLedger(ledger, events => Damaged(events, "doubled"), engineChecks);
        Assert.Equal(
            engineChecks ? ["digest"] : ["digest", "id-twice"],
            (await altered.VerifyAsync(cancellation)).Select(finding => finding.Code).Order());
    }

    private static async IAsyncEnumerable<RecordedEvent> Damaged(IAsyncEnumerable<RecordedEvent> read, string damage)
    {
        var events = await read.ToListAsync();
        if (damage == "lost") events.RemoveAt(2);
        if (damage == "doubled") events[3] = events[3] with { Id = events[1].Id };
        if (damage == "swapped") (events[1], events[2]) = (events[2], events[1]);
        if (damage == "earlier") events[4] = events[4] with { Recorded = events[4].Recorded.AddDays(-1) };
        if (damage == "changed") events[2] = events[2] with { Data = "{}"u8.ToArray() };
        if (damage == "metadata") events[2] = events[2] with { Metadata = "{\"actor\":\"x\"}"u8.ToArray() };
        if (damage == "retyped") events[2] = events[2] with { Type = "Other.v1" };
        foreach (var item in events) yield return item;
    }
}
