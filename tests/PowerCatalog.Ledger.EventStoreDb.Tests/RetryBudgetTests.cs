using PowerCatalog.Ledger.EventStoreDb.Retrying;

namespace PowerCatalog.Ledger.EventStoreDb.Tests;

/// <summary>How long calls go on trying, without waiting for it.</summary>
public sealed class RetryBudgetTests
{
    private static readonly TimeSpan _total = TimeSpan.FromSeconds(2);

    private readonly SteppedTime _time = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void A_budget_is_spent_when_its_time_is_over_and_renewed_by_a_success()
    {
        var budget = new RetryBudget(_total, _time);
        _time.Pass(_total - TimeSpan.FromTicks(1));
        Assert.True(budget.IsLeft);
        _time.Pass(TimeSpan.FromTicks(1));
        Assert.False(budget.IsLeft);
        budget.Renew();
        Assert.True(budget.IsLeft);
    }

    [Fact]
    public async Task Pauses_double_up_to_a_second_each_with_at_most_as_much_again()
    {
        var budget = new RetryBudget(_total, _time);
        foreach (var milliseconds in new[] { 25, 50, 100, 200, 400, 800, 1_000, 1_000 })
        {
            var pause = budget.PauseAsync(Cancellation);
            _time.Pass(TimeSpan.FromMilliseconds(milliseconds - 1));
            Assert.False(pause.IsCompleted);
            _time.Pass(TimeSpan.FromMilliseconds(milliseconds + 1));
            await pause;
        }
    }

    [Fact]
    public void An_outage_is_waited_for_once_and_not_by_each_call()
    {
        var reachability = new Reachability(_total, _time);
        reachability.ReportDown();
        _time.Pass(TimeSpan.FromSeconds(1.5));
        var late = reachability.ForOneCall();
        Assert.True(late.IsLeft);
        _time.Pass(TimeSpan.FromSeconds(0.5));
        Assert.False(late.IsLeft);
        Assert.False(reachability.ForOneCall().IsLeft);
        reachability.ReportUp();
        Assert.True(reachability.ForOneCall().IsLeft);
    }

    [Fact]
    public void A_subscription_never_gives_up()
    {
        var budget = new Reachability(_total, _time).Endless();
        _time.Pass(TimeSpan.FromDays(400));
        Assert.True(budget.IsLeft);
    }
}
