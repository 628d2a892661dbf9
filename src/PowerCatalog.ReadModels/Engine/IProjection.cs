using Microsoft.Data.Sqlite;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Folding;
using PowerCatalog.Domain.Powers;

namespace PowerCatalog.ReadModels.Engine;

/// <summary>One read model: its tables and how facts fill them. It lives within one file and one writing connection.</summary>
internal interface IProjection : IDisposable
{
    /// <summary>Takes an adjustment's beginning.</summary>
    void Begin(AdjustmentContext adjustment);

    /// <summary>Takes what one fact does to one power, with the power's history before and after it; an annulment comes once for each power that it touches.</summary>
    void Apply(PowerChange change);

    /// <summary>Takes one fact about a department or township, a correction of one, or an annulment as a whole.</summary>
    void Apply(AdjustmentContext adjustment, long revision, Fact fact);

    /// <summary>Takes an adjustment's end.</summary>
    void End(AdjustmentContext adjustment);
}

/// <summary>A read model's tables, and how to start it.</summary>
/// <param name="Name">Its name, as in <c>projections status</c>.</param>
/// <param name="Schema">Its tables, with the indexes that writing needs.</param>
/// <param name="Indexes">The indexes that only readers need; created where they are absent.</param>
/// <param name="Start">Starts it on a writing connection whose tables exist.</param>
internal sealed record ProjectionDefinition(string Name, string Schema, string Indexes, Func<SqliteConnection, IProjection> Start);

/// <summary>The adjustment whose facts are being taken.</summary>
/// <param name="Catalog">The catalog's row.</param>
/// <param name="Division">Its division.</param>
/// <param name="Promulgated">The decision.</param>
/// <param name="PromulgatedAt">The revision of its first event.</param>
/// <param name="Known">The revision that completes it: from there on its facts are known.</param>
/// <param name="Recorded">When it was recorded, in microseconds since the Unix epoch.</param>
/// <param name="Actor">Who recorded it.</param>
/// <param name="Annulments">The annulments of the catalog, those of the adjustment itself among them as far as it has come.</param>
internal sealed record AdjustmentContext(
    long Catalog, DivisionCode Division, AdjustmentPromulgated Promulgated, long PromulgatedAt, long Known, long Recorded, string Actor, Annulments Annulments);

/// <summary>One fact and what it does to one power's history.</summary>
/// <param name="Adjustment">The adjustment.</param>
/// <param name="Revision">The fact's revision.</param>
/// <param name="Fact">A fact about the power, a correction of one, or an annulment that touches it.</param>
/// <param name="Power">The power's row.</param>
/// <param name="Code">The power's code.</param>
/// <param name="Before">All that was known before.</param>
/// <param name="After">All that is known with it.</param>
internal sealed record PowerChange(
    AdjustmentContext Adjustment, long Revision, Fact Fact, long Power, PowerCode Code, KnownPower Before, KnownPower After)
{
    /// <summary>
    /// Under what the fact counts: the power as it stands when the fact takes effect, before it for a removal. A fact about a power that is off the list on
    /// the day, which late decisions can bring about, counts where the power last stood; one that was never on the list counts under nothing.
    /// </summary>
    public PowerState? CountsAs
    {
        get
        {
            var counted = Fact is FactCorrected corrected ? corrected.Reading ?? corrected : Fact;
            return (counted is PowerRemoved ? Before : After).History.On(counted.Effective)
                ?? After.History.Periods.Concat(Before.History.Periods).Select(period => period.State).LastOrDefault(state => state is not null);
        }
    }
}

/// <summary>All that is known of a power.</summary>
/// <param name="Facts">Its facts and the corrections of them.</param>
/// <param name="History">As they are read.</param>
/// <param name="AsRecorded">As they were first recorded; the very same object where nothing was corrected or annulled.</param>
internal sealed record KnownPower(IReadOnlyList<Recorded<Fact>> Facts, PowerHistory History, PowerHistory AsRecorded)
{
    public static readonly KnownPower Nothing = new([], PowerHistory.Empty, PowerHistory.Empty);

    public static KnownPower Of(IReadOnlyList<Recorded<Fact>> facts, Annulments annulments)
    {
        if (facts.Count == 0) return Nothing;
        var recorded = PowerHistory.AsRecorded(facts);
        return new KnownPower(facts, EffectiveFacts.AreTouched(facts, annulments) ? PowerHistory.Of(facts, annulments) : recorded, recorded);
    }
}
