using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Time;

namespace PowerCatalog.Commands.Demonstrating;

/// <summary>
/// The ledger's clock while the demonstration is recorded: nine in the morning after the day on which a decision was published, or made,
/// and never back. So what was known on a day of the demonstration can be asked for. Recorded times made so are synthetic, as the
/// demonstration says. Afterwards it is the real time.
/// </summary>
internal sealed class DemoClock : TimeProvider
{
    private static readonly TimeOnly Morning = new(9, 0);

    private DateTimeOffset? _now = DateTimeOffset.MinValue;

    public override DateTimeOffset GetUtcNow() => _now ?? System.GetUtcNow();

    /// <summary>A decision is about to be recorded.</summary>
    public void MoveTo(AdjustmentDraft draft)
    {
        if (!CatalogTime.TryParseDate((draft.Header[Fields.Published] ?? draft.Header[Fields.Decided])?.Text, out var day)) return;
        var moment = new DateTimeOffset(day.Value.AddDays(1).ToDateTime(Morning), CatalogTime.Offset);
        if (moment > _now) _now = moment;
    }

    /// <summary>The demonstration is recorded.</summary>
    public void End() => _now = null;
}
