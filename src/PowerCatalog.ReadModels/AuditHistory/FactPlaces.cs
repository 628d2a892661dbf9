using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Powers;

namespace PowerCatalog.ReadModels.AuditHistory;

/// <summary>One value that a fact sets, before and after.</summary>
/// <param name="Element">An element's key, or department, townships, receivers, name or effective; null for the subject as a whole.</param>
/// <param name="Before">The value before; null where there was none.</param>
/// <param name="After">The value after; null where there is none.</param>
/// <param name="Editorial">Whether only the wording changed.</param>
internal sealed record FactPlace(string? Element, string? Before, string? After, bool Editorial = false);

/// <summary>Splits facts into places.</summary>
internal static class FactPlaces
{
    /// <summary>The places of a fact, at least one.</summary>
    public static IReadOnlyList<FactPlace> Of(Fact fact) => fact switch
    {
        PowerAdded added => Added(added),
        PowerElementsChanged changed =>
            [.. changed.Changes.Select(place => new FactPlace(place.Element, place.From, place.To, place.Editorial))],
        PowerRemoved removed => [new(null, null, removed.Reason)],
        PowerTransferred moved => [new("department", moved.FromDepartment.Value, moved.ToDepartment.Value)],
        PowerSuspended suspended => [new(null, null, suspended.Reason)],
        PowerResumed resumed => [new(null, null, resumed.Reason)],
        PowerDelegated delegated => [.. Receivers(delegated.Receivers).Select(of => new FactPlace(of.Place, null, of.Named))],
        DelegationRecalled recalled => [.. Receivers(recalled.Receivers).Select(of => new FactPlace(of.Place, of.Named, null))],
        DepartmentRegistered registered => [new(CoreElements.Name, null, registered.Name)],
        DepartmentRenamed renamed => [new(CoreElements.Name, renamed.FromName, renamed.Name)],
        DepartmentsMerged merged => [new("department", merged.Department.Value, merged.Into.Value)],
        TownshipRegistered registered => [new(CoreElements.Name, null, registered.Name)],
        TownshipRenamed renamed => [new(CoreElements.Name, renamed.FromName, renamed.Name)],
        AdjustmentAnnulled annulled => [new(null, null, annulled.Reason)],
        DepartmentClosed or TownshipClosed => [new(null, null, null)],
        _ => throw new NotSupportedException($"There is no rule for the places of {fact.GetType().Name}."),
    };

    /// <summary>The places that a correction changes, including the effective date, before and after.</summary>
    /// <param name="was">The corrected reading; null where there was none.</param>
    /// <param name="reads">The new reading; null where there is none.</param>
    public static IReadOnlyList<FactPlace> Corrected(Fact? was, Fact? reads)
    {
        var before = Values(was);
        var after = Values(reads);
        var places = before.Keys.Union(after.Keys).Where(place => before.GetValueOrDefault(place) != after.GetValueOrDefault(place))
            .Select(
                place => new FactPlace(place.Length == 0 ? null : place, before.GetValueOrDefault(place), after.GetValueOrDefault(place)))
                .ToList();
        // A difference without a place of its own, such as a delegation's terms, counts as the fact as a whole.
        return places.Count > 0 ? places : [new FactPlace(null, null, null)];
    }

    private static Dictionary<string, string?> Values(Fact? fact)
    {
        if (fact is null) return [];
        var values = Of(fact).ToDictionary(place => place.Element ?? "", place => place.After ?? place.Before);
        values["effective"] = Domain.Time.CatalogTime.Show(fact.Effective);
        if (fact is PowerDelegated { Terms: var terms })
        {
            values["until"] = terms.Until is { } until ? Domain.Time.CatalogTime.Show(until.AddDays(-1)) : null;
            (values["instrument"], values["provincialBasis"], values["travelling"], values["scope"]) = (
                terms.Instrument, terms.ProvincialBasis, terms.Travelling, terms.Scope);
        }

        return values;
    }

    // Townships by their codes, the others by name; a place of each.
    private static IEnumerable<(string Place, string Named)> Receivers(IReadOnlyList<Receiver> receivers) => receivers
        .GroupBy(receiver => receiver.AsTownship is null ? "receivers" : "townships")
        .Select(group => (group.Key, string.Join('、', group.Select(receiver => receiver.Text))));

    // An addition sets every element that it carries.
    private static List<FactPlace> Added(PowerAdded added) =>
    [
        new("department", null, added.Department.Value),
        new(CoreElements.Name, null, added.Name),
        new(CoreElements.Category, null, CoreElements.Write(added.Category)),
        .. added.Elements.Select(element => new FactPlace(element.Key, null, element.Value)),
    ];
}
