namespace PowerCatalog.Web.Tests.Support;

/// <summary>Ends a test that hangs; how long anything takes is no part of any test.</summary>
internal static class LongWait
{
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Asks again and again until it is so.</summary>
    public static async Task UntilAsync(Func<bool> isSo, CancellationToken cancellation)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!isSo())
        {
            if (TimeProvider.System.GetElapsedTime(started) > Limit) throw new TimeoutException("The state never came.");
            await Task.Delay(Pause, cancellation);
        }
    }
}
