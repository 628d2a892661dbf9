using System.Text;
using PowerCatalog.Application.Recording;
using PowerCatalog.Application.Verifying;
using PowerCatalog.Domain.Events;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;
using PowerCatalog.Testing;

namespace PowerCatalog.Application.Tests.Verifying;

/// <summary>
/// What decisions say of themselves is held against what stands, in a ledger whose every digest fits. Each damage is told by its code and
/// its place, and by nothing else.
/// </summary>
public sealed class DecisionsCheckTests(SoundDecisions sound) : IClassFixture<SoundDecisions>
{
    private const int OfTheList = 0;
    private const int OfTheDecision = 1;

    private readonly Forgery _forgery = new(sound.Events);

    [Fact]
    public Task A_sound_ledger_has_no_findings() => FindsNothingAsync();

    [Fact]
    public async Task Facts_that_were_not_announced()
    {
        _forgery.Replace(_forgery.Find(EventNames.AdjustmentPromulgated, OfTheDecision), "\"facts\":1", "\"facts\":2");
        await FindsAsync("decision-facts", _forgery.Find(EventNames.AdjustmentCompleted, OfTheDecision));
    }

    [Fact]
    public async Task Counts_that_are_not_those_of_the_facts()
    {
        var completed = _forgery.Find(EventNames.AdjustmentCompleted, OfTheDecision);
        _forgery.Replace(completed, "\"removed\":1", "\"removed\":2");
        await FindsAsync("decision-counts", completed);
    }

    [Theory]
    [InlineData("linesDigest")]
    [InlineData("sourceDigest")]
    public async Task Lines_or_a_file_that_were_not_sent(string member)
    {
        var promulgated = _forgery.Find(EventNames.AdjustmentPromulgated, OfTheDecision);
        _forgery.Replace(promulgated, $"\"{member}\":\"", $"\"{member}\":\"0");
        await FindsAsync("decision-lines", promulgated);
    }

    [Theory]
    [InlineData(OfTheList)]
    [InlineData(OfTheDecision)]
    public async Task A_decision_without_its_completion(int decision)
    {
        _forgery.Remove(_forgery.Find(EventNames.SigningKeyRotated));
        _forgery.Remove(_forgery.Find(EventNames.AdjustmentCompleted, decision));
        await FindsAsync("decision-incomplete", _forgery.Find(EventNames.AdjustmentPromulgated, decision));
    }

    [Fact]
    public async Task Rows_that_are_fewer_than_the_file_had()
    {
        _forgery.Replace(_forgery.Find(AdjustmentEventNames.FileReceived, OfTheDecision), "\"rows\":1", "\"rows\":3");
        await FindsAsync("rows", _forgery.Find(EventNames.AdjustmentPromulgated, OfTheDecision));
    }

    [Fact]
    public async Task No_row_of_a_decision_that_came_without_a_file()
    {
        await using var catalog = await TestCatalog.Open(DraftBuilder.List().Add(SoundDecisions.Removed, "扣留机动车", "行政强制", "市公安局"));
        var sent = DraftBuilder.Adjustment().Remove(SoundDecisions.Removed).Build() with { Source = null };
        Assert.Equal(RecordingOutcome.Recorded, (await catalog.TryRecord(sent)).Outcome);
        var cancellation = TestContext.Current.CancellationToken;
        var forgery = new Forgery(
            await catalog.Ledger.ReadAllAsync(ReadDirection.Forwards, Position.Start, cancellation: cancellation)
                .ToListAsync(cancellation));
        Assert.Empty(await forgery.VerifyAsync(cancellation));
        forgery.Remove(forgery.Find(AdjustmentEventNames.RowsReceived, OfTheDecision));
        await forgery.FindsAsync("rows", forgery.Find(EventNames.AdjustmentPromulgated, OfTheDecision));
    }

    [Theory]
    [InlineData("Other.v1")]
    [InlineData(AdjustmentEventNames.FileReceived)]
    public async Task An_event_that_its_stream_does_not_hold(string type)
    {
        var last = _forgery.Find(EventNames.SigningKeyRotated);
        _forgery.Change(last, item => item with { Type = type });
        await FindsAsync("unknown-event", last);
    }

    [Fact]
    public async Task A_stream_of_no_category()
    {
        var last = _forgery.Find(EventNames.SigningKeyRotated);
        _forgery.Change(last, item => item with { Stream = new StreamName("other-1") });
        var found = Assert.Single(await _forgery.VerifyAsync(TestContext.Current.CancellationToken));
        Assert.Equal("unknown-event", found.Code);
        Assert.Contains("流 other-1", found.Message, StringComparison.Ordinal);
        Assert.Contains("The stream other-1", found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(EventNames.SigningKeyRotated, "{", "{\"more\":1,")]
    [InlineData(AdjustmentEventNames.RowsReceived, "\"line\":1", "\"line\":\"1\"")]
    public async Task An_event_of_another_shape(string type, string part, string other)
    {
        var last = _forgery.Find(type, type == AdjustmentEventNames.RowsReceived ? OfTheDecision : 0);
        _forgery.Replace(last, part, other);
        var places = new List<(string, int)> { ("unreadable", last) };
        // Nobody counts rows that cannot be read.
        if (type == AdjustmentEventNames.RowsReceived)
            places.Add(("rows", _forgery.Find(EventNames.AdjustmentPromulgated, OfTheDecision)));
        await _forgery.FindsAsync([.. places]);
    }

    [Fact]
    public async Task Metadata_of_a_newer_schema()
    {
        var last = _forgery.Find(EventNames.SigningKeyRotated);
        _forgery.Change(last, item => item with { Metadata = Replaced(item.Metadata, "\"schema\":1", "\"schema\":9") });
        await FindsAsync("unreadable", last);
    }

    [Fact]
    public async Task Metadata_in_another_spelling()
    {
        // The events around it have the same in the usual one.
        var fact = _forgery.Find(EventNames.PowerAdded);
        _forgery.Change(fact, item => item with { Metadata = Replaced(item.Metadata, ":", ": ") });
        await FindsAsync("metadata", fact);
    }

    [Fact]
    public void Metadata_that_cannot_be_written()
    {
        // No engine takes such an event, but a file may hold one.
        var item = sound.Events[0];
        var check = new DecisionsCheck();
        check.Look([item with { Metadata = Replaced(item.Metadata, "\"schema\":1", "\"schema\":1,\"x\":\"\\ud800\"") }])();
        Assert.Equal("metadata", Assert.Single(check.Findings.All).Code);
    }

    [Fact]
    public async Task An_event_with_an_id_that_is_not_next()
    {
        var fact = _forgery.Find(EventNames.PowerAdded);
        _forgery.Change(fact, item => item with { Id = new Guid("00000000-0000-8000-8000-000000000001") });
        await FindsAsync("event-id", fact);
    }

    [Theory]
    [InlineData(true, "decision-incomplete")]
    [InlineData(false)]
    public void A_decision_whose_rest_cannot_be_read_is_not_said_to_lack_it(bool isWhole, params string[] codes)
    {
        var check = new DecisionsCheck();
        check.Look([.. sound.Events.Take(_forgery.Find(EventNames.AdjustmentCompleted, OfTheDecision))])();
        check.End(isWhole);
        Assert.Equal(codes, check.Findings.All.Select(finding => finding.Code));
    }

    private static byte[] Replaced(ReadOnlyMemory<byte> json, string part, string other) =>
        Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(json.Span).Replace(part, other, StringComparison.Ordinal));

    private Task FindsAsync(string code, int place) => _forgery.FindsAsync(code, place);

    private async Task FindsNothingAsync() => Assert.Empty(await _forgery.VerifyAsync(TestContext.Current.CancellationToken));
}
