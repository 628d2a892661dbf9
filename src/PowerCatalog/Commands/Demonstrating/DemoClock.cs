using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Time;

namespace PowerCatalog.Commands.Demonstrating;

/// <summary>
/// The ledger's clock while the demonstration is recorded: nine o'clock on the day after an adjustment was published or decided, never
/// going back, so that queries can ask what was known on a day of the demonstration. These recorded times are synthetic, as the
/// demonstration says. Afterwards it shows the real time.
/// </summary>
internal sealed class DemoClock : TimeProvider
{
    private static readonly TimeOnly Morning = new(9, 0);

    private DateTimeOffset? _now = DateTimeOffset.MinValue;

    public override DateTimeOffset GetUtcNow() => _now ?? System.GetUtcNow();

    /// <summary>Sets the time for the next adjustment.</summary>
    public void MoveTo(AdjustmentDraft draft)
    {
        if (!CatalogTime.TryParseDate((draft.Header[Fields.Published] ?? draft.Header[Fields.Decided])?.Text, out var day)) return;
        var moment = new DateTimeOffset(day.Value.AddDays(1).ToDateTime(Morning), CatalogTime.Offset);
        if (moment > _now) _now = moment;
    }

    /// <summary>Sets the time for a step of the procedure.</summary>
    public void MoveTo(DateTimeOffset moment) => _now = moment;

    /// <summary>Switches to the real time.</summary>
    public void End() => _now = null;
}
