using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Events;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.ReadModels.TownshipDelegations;

/// <summary>What changed for a township after one day up to another.</summary>
/// <param name="Since">What is valid on this day is known to the asker.</param>
/// <param name="Granted">Powers that it exercises now and did not then.</param>
/// <param name="Ended">Powers that it exercised then and does not now: recalled, run out, or off the list.</param>
/// <param name="TermsChanged">Powers that it exercises in another way than then, as they are now.</param>
/// <param name="PowersChanged">What changed in the powers that it exercised then and exercises now.</param>
public sealed record TownshipChanges(
    DateOnly Since,
    IReadOnlyList<TownshipPower> Granted,
    IReadOnlyList<TownshipPower> Ended,
    IReadOnlyList<TownshipPower> TermsChanged,
    IReadOnlyList<HistoryEntry> PowersChanged);

/// <summary>Asks what changed for a township.</summary>
public static class TownshipChangeQueries
{
    /// <summary>What changed after <paramref name="since"/> up to the lens's day.</summary>
    public static TownshipChanges ChangesOf(this CatalogView view, TownshipCode township, DateOnly since)
    {
        var then = TownshipQueries.PowersOf(view, township, since).ToDictionary(power => power.Code);
        var now = view.PowersOf(township).ToDictionary(power => power.Code);
        var kept = now.Values.Where(power => then.ContainsKey(power.Code)).ToList();
        return new TownshipChanges(
            since,
            [.. now.Values.Where(power => !then.ContainsKey(power.Code))],
            [.. then.Values.Where(power => !now.ContainsKey(power.Code))],
            [.. kept.Where(power => Terms(power) != Terms(then[power.Code]))],
            [.. kept.SelectMany(power => view.History(PowerCode.Parse(power.Code)))
                .Where(
                    entry =>
                        entry.Effective > since && entry.Effective <= view.Lens.On
                            && entry.Type is not (EventNames.PowerDelegated or EventNames.DelegationRecalled))]);
    }

    private static (DelegationMode, ActingName, string?, string?, DateOnly, DateOnly?, string?) Terms(TownshipPower power) =>
        (power.Mode, power.InWhoseName, power.Instrument, power.ProvincialBasis, power.Since, power.Until, power.Travelling);
}
