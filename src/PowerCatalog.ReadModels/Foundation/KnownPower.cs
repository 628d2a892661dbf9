using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Folding;

namespace PowerCatalog.ReadModels.Foundation;

/// <summary>All that is known of a power.</summary>
/// <param name="Facts">Its facts and the corrections of them.</param>
/// <param name="History">The history as read.</param>
/// <param name="AsRecorded">The history as first recorded; the same object where nothing was corrected or annulled.</param>
internal sealed record KnownPower(IReadOnlyList<Recorded<Fact>> Facts, PowerHistory History, PowerHistory AsRecorded)
{
    public static readonly KnownPower Nothing = new([], PowerHistory.Empty, PowerHistory.Empty);

    public static KnownPower Of(IReadOnlyList<Recorded<Fact>> facts, Annulments annulments)
    {
        if (facts.Count == 0) return Nothing;
        var recorded = PowerHistory.AsRecorded(facts);
        return new KnownPower(
            facts, EffectiveFacts.AreTouched(facts, annulments) ? PowerHistory.Of(facts, annulments) : recorded, recorded);
    }
}
