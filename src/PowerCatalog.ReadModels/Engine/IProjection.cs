using Microsoft.Data.Sqlite;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Folding;

namespace PowerCatalog.ReadModels.Engine;

/// <summary>One read model: its tables and how facts fill them. It lives within one file and one writing connection.</summary>
internal interface IProjection : IDisposable
{
    /// <summary>Takes an adjustment's beginning.</summary>
    void Begin(AdjustmentContext adjustment);

    /// <summary>Takes one fact about a power, with the power's history before and after it.</summary>
    void Apply(PowerChange change);

    /// <summary>Takes one fact about a department or township.</summary>
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
internal sealed record AdjustmentContext(
    long Catalog, DivisionCode Division, AdjustmentPromulgated Promulgated, long PromulgatedAt, long Known, long Recorded, string Actor);

/// <summary>One fact about a power and what it does to the power's history.</summary>
/// <param name="Adjustment">The adjustment.</param>
/// <param name="Revision">The fact's revision.</param>
/// <param name="Fact">The fact.</param>
/// <param name="Json">The fact as recorded.</param>
/// <param name="Power">The power's row.</param>
/// <param name="Before">All that was known before.</param>
/// <param name="After">All that is known with it.</param>
internal sealed record PowerChange(
    AdjustmentContext Adjustment, long Revision, PowerFact Fact, ReadOnlyMemory<byte> Json, long Power, PowerHistory Before, PowerHistory After);
