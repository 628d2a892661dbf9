using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.Testing;

namespace PowerCatalog.Application.Tests;

public sealed class TwoRecordersTests
{
    private const string Code = "640102001000";

    [Fact]
    public async Task Two_at_once_on_one_folder_both_land_and_no_update_is_lost()
    {
        await using var one = await TestCatalog.Open(DraftBuilder.List().Add(Code));
        await using var two = one.Beside();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var engine = one.Engine.RunAsync(stop.Token);

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => (i % 2 == 0 ? one : two).Send(
            DraftBuilder.Adjustment($"吴政发〔2021〕{i + 10}号").Add($"64010200{i + 2}000").Build(), "tester" + i))));

        Assert.All(results, result => Assert.Equal(RecordingOutcome.Recorded, result.Outcome));
        Assert.Equal(8, results.Select(result => result.Revision).Distinct().Count());
        await Stop(engine, stop);
        await one.CatchUp();
        using var view = one.View();
        Assert.Equal(9, view.List(new PowerFilter()).Total);
    }

    [Fact]
    public async Task Two_that_change_the_same_element_one_lands_and_the_other_hears_of_it()
    {
        await using var one = await TestCatalog.Open(DraftBuilder.List().Add(Code));
        await using var two = one.Beside();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var engine = one.Engine.RunAsync(stop.Token);

        var results = await Task.WhenAll(new[] { one, two }.Select((catalog, i) => Task.Run(() => catalog.Send(
            DraftBuilder.Adjustment($"吴政发〔2021〕{i + 10}号").Change(Code, "phone", null, $"{i}").Build()))));

        var refused = Assert.Single(results, result => result.Outcome == RecordingOutcome.Refused);
        Assert.Equal("change.other-before", Assert.Single(refused.Problems).Code);
        Assert.Single(results, result => result.Outcome == RecordingOutcome.Recorded);
        await Stop(engine, stop);
    }

    [Fact]
    public async Task The_same_document_sent_by_two_at_once_is_recorded_once()
    {
        await using var one = await TestCatalog.Open(DraftBuilder.List().Add(Code));
        await using var two = one.Beside();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var engine = one.Engine.RunAsync(stop.Token);
        var draft = DraftBuilder.Adjustment().Remove(Code).Build();

        var results = await Task.WhenAll(new[] { one, two, one, two }.Select(catalog => Task.Run(() => catalog.Send(draft))));

        Assert.All(results, result => Assert.True(result.Outcome is RecordingOutcome.Recorded or RecordingOutcome.AlreadyRecorded));
        Assert.Single(results.Select(result => result.Revision).Distinct());
        Assert.Single(await one.Events(), recorded => recorded.Type == "PowerRemoved.v1");
        await Stop(engine, stop);
    }

    [Fact]
    public async Task A_retry_whose_first_answer_was_lost_records_nothing_twice()
    {
        await using var catalog = await TestCatalog.Open(DraftBuilder.List().Add(Code));
        var draft = DraftBuilder.Adjustment().Remove(Code).Build();
        // Recorded, but the read models have not heard of it: the checks run against the state before it.
        var first = await catalog.Send(draft);
        var stale = catalog.Send(draft);
        await catalog.CatchUp();
        Assert.Equal(first.Revision, (await stale).Revision);
        Assert.Single(await catalog.Events(), recorded => recorded.Type == "PowerRemoved.v1");
        Assert.Equal(2, (await catalog.Events(StreamName.Adjustment(AdjustmentId.Of(DivisionCode.Parse("640300"), "吴政发〔2021〕5号")))).Count);
    }

    private static async Task Stop(Task engine, CancellationTokenSource stop)
    {
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => engine);
    }
}
