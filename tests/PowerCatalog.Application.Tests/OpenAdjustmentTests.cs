using System.Text;
using PowerCatalog.Application.Completing;
using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Knowledge;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.Testing;

namespace PowerCatalog.Application.Tests;

/// <summary>A decision that an engine takes in pieces, and a machine that stops between two of them.</summary>
public sealed class OpenAdjustmentTests
{
    private const string Code = "640102001000";
    private const int Pieces = 3;

    // The rows as received, the preparation, the pieces: so many appends make one decision.
    private const int AppendsToRecord = 2 + Pieces;

    private static readonly StreamName Stream = StreamName.Catalog(DivisionCode.Parse("640300"));

    public static TheoryData<int> Boundaries => [.. Enumerable.Range(0, AppendsToRecord)];

    private static DraftBuilder List() => DraftBuilder.List().Add(Code).Add("640306001000", "扣留机动车", "行政强制", "市公安局");

    private static AdjustmentDraft Change() =>
        DraftBuilder.Adjustment().Change(Code, "phone", null, "12345").Change(Code, "office", null, "基教科").Remove("640306001000")
            .Add("640102002000").Add("640102003000").Build();

    [Theory]
    [MemberData(nameof(Boundaries))]
    public async Task Stopped_at_any_append_it_is_completed_by_the_next_writer_as_if_nothing_had_happened(int appends)
    {
        await using var undisturbed = await TestCatalog.Open(List());
        await undisturbed.TryRecord(Change());
        await using var catalog = await TestCatalog.Open(List());
        await Assert.ThrowsAsync<MachineStopped>(() => RecordAsync(catalog, appends));

        await OpenAdjustments.CompleteAsync(catalog.Ledger, Stream, TestContext.Current.CancellationToken);
        var begun = appends > AppendsToRecord - Pieces;
        Assert.Equal(begun ? RecordingOutcome.AlreadyRecorded : RecordingOutcome.Recorded, (await RecordedAfterwards(catalog)).Outcome);

        Assert.Equal((await undisturbed.Events()).Select(Shape), (await catalog.Events()).Select(Shape));
    }

    [Theory]
    [MemberData(nameof(Boundaries))]
    public async Task Readers_see_all_of_it_or_nothing_and_the_next_start_completes_it(int appends)
    {
        await using var catalog = await TestCatalog.Open(List());
        await Assert.ThrowsAsync<MachineStopped>(() => RecordAsync(catalog, appends));
        using (var view = catalog.View("2021-12-31")) Assert.Equal(2, view.List(new PowerFilter()).Total);

        await catalog.CatchUp();

        using var after = catalog.View("2021-12-31");
        Assert.Equal(appends > AppendsToRecord - Pieces ? 3 : 2, after.List(new PowerFilter()).Total);
        Assert.False((await CatalogTail.ReadAsync(catalog.Ledger, Stream, TestContext.Current.CancellationToken)).IsOpen);
    }

    [Fact]
    public async Task Many_that_complete_it_at_once_end_in_one_result()
    {
        await using var catalog = await TestCatalog.Open(List());
        await Assert.ThrowsAsync<MachineStopped>(() => RecordAsync(catalog, AppendsToRecord - 1));
        await Task.WhenAll(
            Enumerable.Range(0, 8)
                .Select(_ => Task.Run(() => OpenAdjustments.CompleteAsync(catalog.Ledger, Stream, TestContext.Current.CancellationToken))));
        var events = await catalog.Events();
        Assert.Equal(events.Count, events.Select(item => item.Id).Distinct().Count());
        Assert.Equal("AdjustmentCompleted.v1", events[^1].Type);
    }

    [Fact]
    public async Task A_dry_run_writes_nothing_not_even_the_rest()
    {
        await using var catalog = await TestCatalog.Open(List());
        await Assert.ThrowsAsync<MachineStopped>(() => RecordAsync(catalog, AppendsToRecord - 1));
        var before = (await catalog.Events()).Count;
        var refused = await Assert.ThrowsAsync<LedgerException>(
            () => catalog.Recorder.RecordAsync(
                Submission.Of(Change(), []), TestCatalog.Request(Change(), dryRun: true), TestContext.Current.CancellationToken));
        Assert.Equal(LedgerFailure.Unavailable, refused.Failure);
        Assert.Equal(before, (await catalog.Events()).Count);
    }

    [Fact]
    public async Task What_was_not_prepared_is_said_and_nothing_more_is_recorded()
    {
        await using var catalog = await TestCatalog.Open(List());
        await using var other = await TestCatalog.Open(List());
        await other.TryRecord(Change());
        var promulgated = (await other.Events())
            .Single(item => item.Type == "AdjustmentPromulgated.v1" && item.Revision > 0 && !IsOpening(item));
        await catalog.Ledger.AppendAsync(
            Stream, ExpectedRevision.Any, [new NewEvent(promulgated.Id, promulgated.Type, promulgated.Data, promulgated.Metadata)],
            TestContext.Current.CancellationToken);

        var refused = await Assert.ThrowsAsync<LedgerException>(
            () => catalog.Recorder.RecordAsync(
                Submission.Of(Change(), []), TestCatalog.Request(Change(), dryRun: false), TestContext.Current.CancellationToken));
        Assert.Contains("not prepared", refused.Message, StringComparison.Ordinal);
        Assert.Equal("AdjustmentPromulgated.v1", (await catalog.Events())[^1].Type);
    }

    [Fact]
    public async Task A_preparation_that_was_changed_afterwards_is_refused_by_its_digest()
    {
        await using var stopped = await TestCatalog.Open(List());
        await Assert.ThrowsAsync<MachineStopped>(() => RecordAsync(stopped, AppendsToRecord - 1));
        await using var tampered = TestCatalog.Empty();
        await foreach (
            var item in stopped.Ledger.ReadAllAsync(
                ReadDirection.Forwards, Position.Start, cancellation: TestContext.Current.CancellationToken))
        {
            var data = Encoding.UTF8.GetString(item.Data.Span);
            if (item.Type == "PromulgationPrepared.v1") data = data.Replace("12345", "54321", StringComparison.Ordinal);
            await tampered.Ledger.AppendAsync(
                item.Stream, ExpectedRevision.Any, [new NewEvent(item.Id, item.Type, Encoding.UTF8.GetBytes(data), item.Metadata)],
                TestContext.Current.CancellationToken);
        }

        var refused = await Assert.ThrowsAsync<LedgerException>(
            () => OpenAdjustments.CompleteAsync(tampered.Ledger, Stream, TestContext.Current.CancellationToken));
        Assert.Contains("digest", refused.Message, StringComparison.Ordinal);
        Assert.NotEqual("AdjustmentCompleted.v1", (await tampered.Events())[^1].Type);
    }

    private static bool IsOpening(RecordedEvent item) => item.Revision <= 1;

    private static Task<RecordingResult> RecordAsync(TestCatalog catalog, int appends) =>
        new AdjustmentRecorder(
            new StoppingLedger(catalog.Ledger, Pieces, appends), new ReadModelKnowledge(catalog.Files, catalog.Clock), TestReference.Data,
            TestReference.Rules, catalog.Clock)
            .RecordAsync(Submission.Of(Change(), []), TestCatalog.Request(Change(), dryRun: false), TestContext.Current.CancellationToken);

    private static async Task<RecordingResult> RecordedAfterwards(TestCatalog catalog)
    {
        await catalog.CatchUp();
        return await catalog.TryRecord(Change());
    }

    private static (long, Guid, string, string, string) Shape(RecordedEvent item) =>
        (item.Revision, item.Id, item.Type, Convert.ToHexString(item.Data.Span), Convert.ToHexString(item.Metadata.Span));
}
