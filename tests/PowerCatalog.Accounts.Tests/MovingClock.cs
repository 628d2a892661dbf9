namespace PowerCatalog.Accounts.Tests;

/// <summary>The system's clock, moved on.</summary>
internal sealed class MovingClock : TimeProvider
{
    public TimeSpan Shift { get; set; }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Shift;
}
