using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Procedure.Events;

namespace PowerCatalog.Domain.Procedure.Deciding;

/// <summary>Whom the facts of an adjustment concern, by the catalog as it is known.</summary>
public static class Concerns
{
    /// <summary>The concern of each fact, in order.</summary>
    public static IReadOnlyList<Concern> Of(Assessment assessment, CatalogKnowledge known)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var added = assessment.Facts.OfType<PowerAdded>().ToLookup(fact => fact.Power, fact => fact.Department);
        return [.. assessment.Facts.Where(fact => fact.Line > 0).Select(fact => new Concern(fact.Line, Of(fact)))];

        IReadOnlyList<DepartmentCode> Of(Fact fact) => fact switch
        {
            PowerAdded power => [power.Department],
            PowerTransferred moved => [moved.FromDepartment, moved.ToDepartment],
            PowerFact power => Holders(power),
            DepartmentsMerged merged => [merged.Department, merged.Into],
            DepartmentFact department => [department.Department],
            FactCorrected corrected =>
            [
                .. new[] { corrected.Reading, assessment.Corrected.GetValueOrDefault(corrected.Corrects) }.OfType<Fact>().SelectMany(Of)
                    .Distinct(),
            ],
            TownshipFact or AdjustmentAnnulled => [],
            _ => throw new NotSupportedException($"No departments are known for {fact.GetType().Name}."),
        };

        IReadOnlyList<DepartmentCode> Holders(PowerFact fact) =>
            known.Powers.GetValueOrDefault(fact.Power)?.On(fact.Effective) is { } state ? [state.Department] : [.. added[fact.Power]];
    }

    /// <summary>
    /// Who confirms a hand-over: departments by a transfer, townships by a delegation or by its recall, unless the same decision closes the
    /// township; each once, in order.
    /// </summary>
    public static IReadOnlyList<Acceptor> Acceptors(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var closed = assessment.Facts.OfType<TownshipClosed>().Select(fact => fact.Township).ToHashSet();
        var departments = assessment.Facts.OfType<PowerTransferred>().Select(moved => new Acceptor(moved.ToDepartment, null));
        var townships = assessment.Facts.SelectMany(TownshipsOf).Where(township => !closed.Contains(township))
            .Select(township => new Acceptor(null, township));
        return [.. departments.Concat(townships).Distinct().OrderBy(acceptor => acceptor.Code(), StringComparer.Ordinal)];
    }

    private static IReadOnlyList<TownshipCode> TownshipsOf(Fact fact) => fact switch
    {
        PowerDelegated delegated => delegated.Townships,
        DelegationRecalled recalled => recalled.Townships,
        _ => [],
    };
}
