using System.Globalization;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Differences;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Domain.Reference;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.PowerSearch;

namespace PowerCatalog.ReadModels.Comparing;

/// <summary>The powers that a sent list is compared with, from the power list.</summary>
public sealed class ListedPowers(CatalogViews views, ReferenceData reference) : IListedPowers
{
    private readonly PowerFilterText _filters = new(reference);

    /// <inheritdoc/>
    public bool Understands(ListVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return _filters.TryRead(version.Filter, out _, out _);
    }

    /// <inheritdoc/>
    public bool Holds(ListVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        if (version.Log is null) return true;
        using var view = views.Open(version.Division, LensRequest.Today, CancellationToken.None);
        return view is not null && view.LogOf(version.Revision) == version.Log;
    }

    /// <inheritdoc/>
    public IEnumerable<ListedPower> Read(
        DivisionCode division, IReadOnlySet<DepartmentCode> departments, DateOnly on, ListVersion? from, CancellationToken cancellation)
    {
        using var now = views.Open(division, new LensRequest(on), cancellation);
        if (now is null) yield break;
        if (from is null)
        {
            foreach (var power in now.Stream(FilterOf(departments)).Select(StateOf).Where(In)) yield return ListedPower.Unmoved(power);
            yield break;
        }

        if (!_filters.TryRead(from.Filter, out var filter, out var asRecorded))
            throw new ArgumentException("No filter.", nameof(from));
        var known = from.Revision.ToString(CultureInfo.InvariantCulture);
        filter = now.LookedUp(filter, reference.PlainWords);
        using var then = views.Open(division, new LensRequest(from.On, known, AsRecorded: asRecorded), cancellation);
        if (then is null) yield break;
        var (within, withinNow) = filter == new PowerFilter() ? (null, null) : (Codes(then, filter), Codes(now, Standing(filter, then)));
        foreach (var (was, isNow) in Merged(then.Stream(new PowerFilter()).Select(StateOf), now.Stream(new PowerFilter()).Select(StateOf)))
        {
            if (In(was) || In(isNow))
                yield return new ListedPower(was, isNow)
                {
                    Within = was is null
                        ? withinNow?.Contains(isNow!.Code.Value) != false
                        : In(was) && within?.Contains(was.Code.Value) != false,
                };
        }

        bool In(PowerState? power) => power is not null && departments.Contains(power.Department);
    }

    // By its code a department is found under another name too.
    private static PowerFilter Standing(PowerFilter filter, CatalogView then) => filter.Department is { } department
        ? filter with { Department = DepartmentQueries.CodeOf(then, department) ?? department }
        : filter;

    private static HashSet<string> Codes(CatalogView view, PowerFilter filter) =>
        view.Stream(filter).Select(power => power.Code).ToHashSet();

    private static PowerFilter FilterOf(IReadOnlySet<DepartmentCode> departments) =>
        departments.Count == 1 ? new PowerFilter(departments.First().Value) : new PowerFilter();

    // Both are in the order of their codes.
    private static IEnumerable<(PowerState? Was, PowerState? Is)> Merged(IEnumerable<PowerState> then, IEnumerable<PowerState> now)
    {
        using var before = then.GetEnumerator();
        using var after = now.GetEnumerator();
        var (old, current) = (before.MoveNext(), after.MoveNext());
        while (old || current)
        {
            var order = !old ? 1 : !current ? -1 : before.Current.Code.CompareTo(after.Current.Code);
            yield return (order <= 0 ? before.Current : null, order >= 0 ? after.Current : null);
            if (order <= 0) old = before.MoveNext();
            if (order >= 0) current = after.MoveNext();
        }
    }

    private static PowerState StateOf(PowerAnswer power) => new(
        PowerCode.Parse(power.Code), DepartmentCode.Parse(power.Department), power.Category, power.Name, power.Elements, power.Suspended,
        power.Since);
}
