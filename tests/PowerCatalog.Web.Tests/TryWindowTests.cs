using PowerCatalog.Web.Http.Throttling;

namespace PowerCatalog.Web.Tests;

/// <summary>Tries are taken before anything is checked, and given back when it was right.</summary>
public sealed class TryWindowTests
{
    [Fact]
    public async Task Tries_at_once_are_bounded_and_one_that_was_right_is_given_back()
    {
        var tries = new TryWindow(5, TimeSpan.FromMinutes(10), TimeProvider.System);
        var taken = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => tries.Take("a"))));
        Assert.Equal(5, taken.Count(at => at is not null));
        Assert.NotNull(tries.Take("b"));
        tries.GiveBack("a", taken.First(at => at is not null)!.Value);
        Assert.NotNull(tries.Take("a"));
        Assert.Null(tries.Take("a"));
    }
}
