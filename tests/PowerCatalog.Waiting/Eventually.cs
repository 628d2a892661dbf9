using System.Diagnostics;

namespace PowerCatalog.Waiting;

/// <summary>Waits for a state that nothing announces. How long it takes is no part of any test: the limit ends a test that hangs.</summary>
public static class Eventually
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Asks again and again until the answer is right, and gives it.</summary>
    /// <exception cref="TimeoutException">It never is; the message has the last answer.</exception>
    public static async Task<T> GetAsync<T>(Func<Task<T>> ask, Predicate<T> isRight, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            var answer = await ask();
            if (isRight(answer)) return answer;
            if (Stopwatch.GetElapsedTime(started) > Patience.Limit)
                throw new TimeoutException($"The state never came; last it was: {answer}");
            await Task.Delay(Pause, cancellation);
        }
    }

    /// <summary>Looks again and again until it holds.</summary>
    /// <exception cref="TimeoutException">It never does.</exception>
    public static Task HoldsAsync(Func<bool> holds, CancellationToken cancellation) =>
        GetAsync(() => Task.FromResult(holds()), held => held, cancellation);
}
