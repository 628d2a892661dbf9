using PowerCatalog.Domain.Events;

namespace PowerCatalog.ReadModels.Foundation;

/// <summary>One read model: its tables and how facts fill them. It lives within one file and one writing connection.</summary>
internal interface IProjection : IDisposable
{
    /// <summary>Takes an adjustment's beginning.</summary>
    void Begin(AdjustmentContext adjustment);

    /// <summary>
    /// Takes what one fact does to one power, with the power's history before and after it; an annulment comes once for each power that it
    /// touches.
    /// </summary>
    void Apply(PowerChange change);

    /// <summary>Takes one fact about a department or township, a correction of one, or an annulment as a whole.</summary>
    void Apply(AdjustmentContext adjustment, long revision, Fact fact);

    /// <summary>Takes an adjustment's end.</summary>
    void End(AdjustmentContext adjustment);
}
