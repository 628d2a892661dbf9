using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Time;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Verifying;

namespace PowerCatalog.Application.Recording;

/// <summary>
/// Whether this machine's clock is behind what is recorded. Recorded times never decrease, so one clock that was ahead once sets the time
/// of everything that follows, until the others have caught up.
/// </summary>
public static class ClockCheck
{
    /// <summary>
    /// A warning where the last event's time lies more than <see cref="PortCheck.ClockTolerance"/> ahead; null otherwise.
    /// </summary>
    public static Problem? Of(RecordedEvent? last, DateTimeOffset now) => Of(last?.Recorded, now);

    /// <summary>The same by the time alone.</summary>
    public static Problem? Of(DateTimeOffset? recorded, DateTimeOffset now) =>
        recorded is { } time && time > now + PortCheck.ClockTolerance ? Behind(time, now) : null;

    private static Problem Behind(DateTimeOffset recorded, DateTimeOffset now) => Problem.Warning(
        "clock.behind", null,
        $"台账最后一条的记录时间是 {Shown(recorded)}，晚于本机时间 {Shown(now)}：现在记录的决定都会记为前一时间，而不是此刻。"
            + "请先校正各机器的时钟，再记录。",
        $"The last recorded time of the ledger is {Shown(recorded)}, ahead of this machine's time, {Shown(now)}: whatever is recorded "
            + "now gets the former, not the present time. Set the machines' clocks right first.");

    private static string Shown(DateTimeOffset time) =>
        time.ToOffset(CatalogTime.Offset).ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
}
