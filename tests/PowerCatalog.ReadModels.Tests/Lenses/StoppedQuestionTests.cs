using Microsoft.Data.Sqlite;
using PowerCatalog.Domain.Codes;
using PowerCatalog.ReadModels.Comparing;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.ReadModels.Replaying;
using PowerCatalog.Sqlite;
using PowerCatalog.Testing;
using PowerCatalog.Waiting;

namespace PowerCatalog.ReadModels.Tests.Lenses;

/// <summary>Who does not wait for an answer any more stops the work that is done for it.</summary>
public sealed class StoppedQuestionTests
{
    private static readonly DateOnly Day = new(2021, 6, 1);

    [Fact]
    public async Task A_view_answers_nothing_more_once_its_asker_left()
    {
        await using var catalog = await TestCatalog.Open(Given.List());
        using var left = new CancellationTokenSource();
        using var view = catalog.Views.Open(DivisionCode.Parse("640300"), new LensRequest(Day), left.Token)!;
        using var rows = view.Stream(new PowerFilter()).GetEnumerator();
        Assert.True(rows.MoveNext());
        await left.CancelAsync();
        Assert.Throws<OperationCanceledException>(() => rows.MoveNext());
        Assert.Throws<OperationCanceledException>(() => view.Departments());
        using var another = catalog.View("2021-06-01");
        Assert.NotEmpty(another.Departments());
    }

    [Fact]
    public async Task A_statement_that_would_run_for_ever_is_interrupted()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        var began = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        connection.CreateFunction("began", () => began.TrySetResult() ? 1 : 0);
        using var stop = new CancellationTokenSource();
        await using var interrupt = connection.InterruptedBy(stop.Token);
        var endless = Task.Run(
            () => connection.Scalar("WITH RECURSIVE n(x) AS (SELECT began() UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"),
            TestContext.Current.CancellationToken);
        await began.Task.WaitAsync(Patience.Limit, TestContext.Current.CancellationToken);
        await stop.CancelAsync();
        var error = await Assert.ThrowsAsync<SqliteException>(
            () => endless.WaitAsync(Patience.Limit, TestContext.Current.CancellationToken));
        Assert.True(error.IsInterrupted);
        Assert.Equal(1, connection.Scalar("SELECT 1"));
    }

    [Fact]
    public async Task The_fold_and_what_is_held_against_it_stop()
    {
        await using var catalog = await TestCatalog.Open(Given.List());
        var stopped = new CancellationToken(canceled: true);
        var (fold, last) = await Replay.FoldAsync(
            catalog.Ledger, DivisionCode.Parse("640300"), long.MaxValue, TestContext.Current.CancellationToken);
        Assert.True(last > 0);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Replay.FoldAsync(catalog.Ledger, DivisionCode.Parse("640300"), long.MaxValue, stopped));
        Assert.Throws<OperationCanceledException>(() => fold.On(Day, asRecorded: false, stopped));
        Assert.Throws<OperationCanceledException>(() => fold.ListOn(Day, asRecorded: false, stopped));
        using var view = catalog.View("2021-06-01");
        Assert.Throws<OperationCanceledException>(() => fold.Check(view, stopped));
        Assert.Throws<OperationCanceledException>(() => view.CompareWith(view, new PowerFilter(), stopped));
    }
}
