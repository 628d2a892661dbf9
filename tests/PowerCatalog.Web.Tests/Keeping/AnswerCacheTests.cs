using PowerCatalog.Waiting;
using PowerCatalog.Web.Http.Caching;
using PowerCatalog.Web.Http.Keeping;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests.Keeping;

public sealed class AnswerCacheTests
{
    private readonly ShiftedClock _clock = new();

    [Fact]
    public void What_was_asked_for_longest_ago_makes_room()
    {
        using var cache = new AnswerCache(_clock, 1_000);
        for (var i = 1; i <= 4; i++) Keep(cache, $"{i}", 250);
        _clock.Shift += TimeSpan.FromMinutes(1);
        Assert.NotNull(cache.Find<string>("1"));
        Keep(cache, "5", 500);
        var kept = new[] { "1", "2", "3", "4", "5" }.Where(key => cache.Find<string>(key) is not null).ToList();
        // Of those asked for at one time any may go.
        Assert.Equal(3, kept.Count);
        Assert.Equal(("1", "5"), (kept[0], kept[^1]));
        Assert.Equal(1_000, cache.Bytes);
    }

    [Fact]
    public void An_answer_larger_than_all_the_room_is_not_kept_and_puts_nothing_out()
    {
        using var cache = new AnswerCache(_clock, 1_000);
        Keep(cache, "small", 600);
        Keep(cache, "large", 1_001);
        cache.Keep("never", "never", AnswerCache.NotKept);
        Assert.Null(cache.Find<string>("large"));
        Assert.Null(cache.Find<string>("never"));
        Assert.Equal("small", cache.Find<string>("small"));
        Assert.Equal(600, cache.Bytes);
    }

    [Fact]
    public void The_bytes_of_keys_count_too()
    {
        using var cache = new AnswerCache(_clock, 100_000);
        var key = (1, new string('长', 10_000));
        cache.Keep(key, "answer", 100);
        Assert.InRange(cache.Bytes, 20_100, 21_000);
        cache.Keep((2, new string('长', 50_000)), "answer", 100);
        Assert.Null(cache.Find<string>((2, new string('长', 50_000))));
        Assert.Equal("answer", cache.Find<string>(key));
    }

    [Fact]
    public void An_answer_that_is_kept_anew_counts_once()
    {
        using var cache = new AnswerCache(_clock, 1_000);
        for (var i = 0; i < 10; i++) Keep(cache, "one", 400);
        Assert.Equal(400, cache.Bytes);
    }

    [Fact]
    public void What_nobody_asks_for_goes_by_itself()
    {
        using var cache = new AnswerCache(_clock, 1_000);
        Keep(cache, "one", 400);
        foreach (var _ in Enumerable.Range(0, 3))
        {
            _clock.Shift += TimeSpan.FromMinutes(19);
            Assert.NotNull(cache.Find<string>("one"));
        }

        _clock.Shift += TimeSpan.FromMinutes(21);
        Assert.Null(cache.Find<string>("one"));
    }

    [Fact]
    public void Answers_of_two_kinds_may_depend_on_the_same()
    {
        using var cache = new AnswerCache(_clock, 1_000);
        cache.Keep("key", "text", 10);
        cache.Keep("key", new List<int> { 1 }, 10);
        Assert.Equal("text", cache.Find<string>("key"));
        Assert.Equal([1], cache.Find<List<int>>("key")!);
    }

    [Fact]
    public async Task Many_who_ask_at_once_wait_for_one_answer_and_who_leaves_stops_his_own_work_alone()
    {
        using var cache = new AnswerCache(_clock, 1_000);
        using var remembered = new Remembered<string, string>(cache, text => text.Length);
        using var leaving = new CancellationTokenSource();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var asked = 0;
        var first = remembered.GetAsync("key", UntilLeaving, leaving.Token).AsTask();
        await begun.Task.WaitAsync(Patience.Limit, TestContext.Current.CancellationToken);
        var others = Enumerable.Range(0, 8)
            .Select(_ => remembered.GetAsync("key", Count, TestContext.Current.CancellationToken).AsTask()).ToList();
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.All(await Task.WhenAll(others), answer => Assert.Equal("answer", answer));
        Assert.Equal(1, asked);

        async ValueTask<string> UntilLeaving(CancellationToken stop)
        {
            begun.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, stop);
            return "";
        }

        ValueTask<string> Count(CancellationToken stop)
        {
            asked++;
            return ValueTask.FromResult("answer");
        }
    }

    // An answer that takes so many bytes with its key.
    private static void Keep(AnswerCache cache, string key, long bytes) => cache.Keep(key, key, bytes - AnswerSize.OfKey(key));
}
