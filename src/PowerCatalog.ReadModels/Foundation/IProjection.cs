using PowerCatalog.Domain.Events;

namespace PowerCatalog.ReadModels.Foundation;

/// <summary>One read model: its tables and how facts fill them. It is bound to one file and one writing connection.</summary>
internal interface IProjection : IDisposable
{
    /// <summary>Begins an adjustment.</summary>
    void Begin(AdjustmentContext adjustment);

    /// <summary>
    /// Applies the effect of one fact on one power, with the power's history before and after; called for an annulment once per affected
    /// power.
    /// </summary>
    void Apply(PowerChange change);

    /// <summary>Applies one fact about a department or township, a correction of one, or an annulment as a whole.</summary>
    void Apply(AdjustmentContext adjustment, long revision, Fact fact);

    /// <summary>Ends an adjustment.</summary>
    void End(AdjustmentContext adjustment);
}
