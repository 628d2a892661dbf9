using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Events;

namespace PowerCatalog.Domain.Subjects;

/// <summary>
/// The subjects that an event belongs to, by which it is found again: whoever answers about one of them has to show every event of it.
/// The keys are those of the map of subjects (docs/evidence-bundle.md), and so never change.
/// </summary>
public static class EventSubjects
{
    /// <summary>The catalog itself: its opening, and the keys of its checkpoints.</summary>
    public const string Catalog = "catalog";

    /// <summary>A decision: its promulgation, its completion and what annuls it.</summary>
    public static string Of(AdjustmentId adjustment) => $"decision/{adjustment.Value}";

    /// <summary>A power.</summary>
    public static string Of(PowerCode power) => $"power/{power.Value}";

    /// <summary>A department.</summary>
    public static string Of(DepartmentCode department) => $"department/{department.Value}";

    /// <summary>A township as a body that is named and closed.</summary>
    public static string Of(TownshipCode township) => $"township/{township.Value}";

    /// <summary>What powers are delegated to: by its code, or by its name as it is written, so that anybody finds it.</summary>
    public static string Of(Receiver receiver)
    {
        ArgumentNullException.ThrowIfNull(receiver);
        return $"receiver/{receiver.Code ?? receiver.Text}";
    }

    /// <summary>The subjects of an event, each once: of a correction those of its reading, and those of what it corrects.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="ofFact">The subjects of an earlier fact, by its revision; none where there is none.</param>
    public static IReadOnlyList<string> Of(CatalogEvent happened, Func<long, IReadOnlyList<string>> ofFact)
    {
        ArgumentNullException.ThrowIfNull(ofFact);
        return happened is FactCorrected corrected ? [.. Of(happened).Union(ofFact(corrected.Corrects))] : Of(happened);
    }

    private static IReadOnlyList<string> Of(CatalogEvent happened) => happened switch
    {
        CatalogOpened or SigningKeyRotated => [Catalog],
        AdjustmentPromulgated promulgated => [Of(promulgated.Adjustment)],
        AdjustmentCompleted completed => [Of(completed.Adjustment)],
        AdjustmentAnnulled annulled => [Of(annulled.Annuls)],
        PowerDelegated delegated => [Of(delegated.Power), .. Receivers(delegated.Receivers)],
        DelegationRecalled recalled => [Of(recalled.Power), .. Receivers(recalled.Receivers)],
        PowerFact fact => [Of(fact.Power)],
        DepartmentFact fact => [Of(fact.Department)],
        TownshipFact fact => [Of(fact.Township)],
        FactCorrected corrected => corrected.Reading is { } reading ? Of(reading) : [],
        _ => throw new NotSupportedException($"No subjects for {happened.GetType().Name}."),
    };

    private static IEnumerable<string> Receivers(IEnumerable<Receiver> receivers) => receivers.Select(Of).Distinct();
}
