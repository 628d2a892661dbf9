namespace PowerCatalog.Web.Tests.Support;

/// <summary>The system's clock, put forward: timers and intervals go on as they do, and the time of day is later.</summary>
internal sealed class ShiftedClock : TimeProvider
{
    public TimeSpan Shift { get; set; }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Shift;
}
