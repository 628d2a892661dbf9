using Xunit;

namespace PowerCatalog.Ledger.Contract;

/// <summary>Waits for a state. How long it takes is no part of any test: the limit ends a test that hangs.</summary>
public static class Until
{
    /// <summary>What takes longer hangs.</summary>
    public static readonly TimeSpan Hang = TimeSpan.FromMinutes(5);

    /// <summary>Looks again and again until it holds.</summary>
    public static async Task HoldsAsync(Func<bool> holds, CancellationToken cancellation)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!holds())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < Hang, "The state never came.");
            await Task.Delay(5, cancellation);
        }
    }
}
