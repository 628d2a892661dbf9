using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Powers;
using PowerCatalog.ReadModels.Auditing;

namespace PowerCatalog.Papers.Annexes;

/// <summary>A row of an annex: a fact, with the one of its parts that the row is of.</summary>
/// <typeparam name="T">The kind of fact.</typeparam>
/// <param name="Number">The row's number in its annex, from 1.</param>
/// <param name="Fact">The fact.</param>
/// <param name="Decided">The fact with the power that it is of.</param>
internal sealed record AnnexRow<T>(int Number, T Fact, DecidedFact Decided) where T : PowerFact
{
    /// <summary>The place that the row is of, where the annex has a row for each.</summary>
    public ElementChange? Change { get; init; }

    /// <summary>The receiver that the row is of, where the annex has a row for each.</summary>
    public Receiver? Receiver { get; init; }

    /// <summary>Whether it is a public service, which is no administrative power.</summary>
    public bool IsService => Decided.Category == Category.PublicService;
}
