namespace PowerCatalog.Web.Tests.Support;

/// <summary>Waits for a state. How long it takes is no part of any test: the limit ends a test that hangs.</summary>
internal static class Until
{
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Asks again and again until there is an answer, and gives it.</summary>
    /// <exception cref="TimeoutException">There never is.</exception>
    public static async Task<T> AnsweredAsync<T>(Func<Task<T?>> ask, string what)
        where T : class
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            if (await ask() is { } answer) return answer;
            if (TimeProvider.System.GetElapsedTime(started) > Hang) throw new TimeoutException(what);
            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }
    }
}
