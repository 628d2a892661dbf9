using System.Text;
using System.Text.RegularExpressions;
using PowerCatalog.Application.Verifying;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.Ledger.Verifying;
using PowerCatalog.Testing;

namespace PowerCatalog.Application.Tests.Verifying;

/// <summary>
/// The events of a sound ledger, which a test changes. They are then written anew, as an administrator does who knows how: the digests and
/// the file's own chain fit, so that nothing but what the events say shows it.
/// </summary>
internal sealed class Forgery(IReadOnlyList<RecordedEvent> sound)
{
    public static readonly StreamName Catalog = StreamName.Catalog(DivisionCode.Parse("640300"));

    private readonly List<RecordedEvent> _events = [.. sound];

    /// <summary>The place of the first event of a type in a catalog or working stream, or of a later one.</summary>
    public int Find(string type, int skip = 0) => _events.Index().Where(item => item.Item.Type == type).Skip(skip).First().Index;

    /// <summary>The stream and the revision that an event has when all are written.</summary>
    public (StreamName Stream, long Revision) PlaceOf(int index) =>
        (_events[index].Stream, _events.Take(index).Count(item => item.Stream == _events[index].Stream));

    public RecordedEvent this[int index] => _events[index];

    /// <summary>Replaces a part of an event's data, which it must have.</summary>
    public void Replace(int index, string old, string other)
    {
        var text = Encoding.UTF8.GetString(_events[index].Data.Span);
        Assert.Contains(old, text, StringComparison.Ordinal);
        _events[index] = _events[index] with { Data = Encoding.UTF8.GetBytes(text.Replace(old, other, StringComparison.Ordinal)) };
    }

    public void Change(int index, Func<RecordedEvent, RecordedEvent> change) => _events[index] = change(_events[index]);

    public void Remove(int index) => _events.RemoveAt(index);

    public void Insert(int index, RecordedEvent item) => _events.Insert(index, item);

    /// <summary>Fails unless a verification finds just these, each with its code at its place, in both languages.</summary>
    public async Task FindsAsync(params (string Code, int Place)[] expected)
    {
        var found = await VerifyAsync(TestContext.Current.CancellationToken);
        var said = string.Join('\n', found);
        Assert.True(found.Count == expected.Length, said);
        foreach (var (code, index) in expected)
        {
            var (stream, revision) = PlaceOf(index);
            Assert.True(
                found.Any(finding => finding.Code == code
                    && finding.Message.Contains($"流 {stream} 第 {revision} 条", StringComparison.Ordinal)
                    && Regex.IsMatch(finding.Message, $@"。.*\b{Regex.Escape(stream.Value)}, revision {revision}\b")),
                $"{code} at {stream}, revision {revision}, is not among:\n{said}");
        }
    }

    /// <inheritdoc cref="FindsAsync((string, int)[])"/>
    public Task FindsAsync(string code, int place) => FindsAsync((code, place));

    /// <summary>What a verification of the forged ledger finds.</summary>
    public async Task<IReadOnlyList<LedgerFinding>> VerifyAsync(CancellationToken cancellation)
    {
        using var folder = new TemporaryFolder();
        var clock = new StandingClock();
        await using var ledger = SqliteLedger.Open(folder.File("ledger.db"), clock);
        foreach (var item in _events)
            await ledger.AppendAsync(
                item.Stream, ExpectedRevision.Any,
                [new NewEvent(item.Id, item.Type, item.Data, item.Metadata) { Recorded = item.Recorded }],
                cancellation);
        return (await LedgerVerification.RunAsync(ledger, clock, [new DecisionsCheck()], cancellation)).Findings;
    }
}
