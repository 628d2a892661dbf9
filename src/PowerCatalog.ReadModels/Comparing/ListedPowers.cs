using System.Globalization;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Differences;
using PowerCatalog.Domain.Powers;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.PowerSearch;

namespace PowerCatalog.ReadModels.Comparing;

/// <summary>The powers that a sent list is compared with, from the power list.</summary>
public sealed class ListedPowers(CatalogViews views) : IListedPowers
{
    /// <inheritdoc/>
    public IEnumerable<ListedPower> Read(
        DivisionCode division, IReadOnlySet<DepartmentCode> departments, DateOnly on, long? known, CancellationToken cancellation)
    {
        using var now = Open(division, on, null, cancellation);
        if (now is null) yield break;
        if (known is not { } revision || revision >= now.Lens.Head)
        {
            foreach (var power in Of(now, departments)) yield return ListedPower.Unmoved(power);
            yield break;
        }

        using var then = Open(division, on, revision, cancellation);
        foreach (var power in Merged(then is null ? [] : Of(then, departments), Of(now, departments))) yield return power;
    }

    private CatalogView? Open(DivisionCode division, DateOnly on, long? known, CancellationToken cancellation) => views.Open(
        division, new LensRequest(on, known?.ToString(CultureInfo.InvariantCulture)), cancellation);

    // Both are in the order of their codes. A power that moved to another department is in one of them only where the list is of one.
    private static IEnumerable<ListedPower> Merged(IEnumerable<PowerState> then, IEnumerable<PowerState> now)
    {
        using var before = then.GetEnumerator();
        using var after = now.GetEnumerator();
        var (old, current) = (before.MoveNext(), after.MoveNext());
        while (old || current)
        {
            var order = !old ? 1 : !current ? -1 : before.Current.Code.CompareTo(after.Current.Code);
            yield return new ListedPower(order <= 0 ? before.Current : null, order >= 0 ? after.Current : null);
            if (order <= 0) old = before.MoveNext();
            if (order >= 0) current = after.MoveNext();
        }
    }

    private static IEnumerable<PowerState> Of(CatalogView view, IReadOnlySet<DepartmentCode> departments) =>
        view.Stream(new PowerFilter()).Select(StateOf).Where(power => departments.Contains(power.Department));

    private static PowerState StateOf(PowerAnswer power) => new(
        PowerCode.Parse(power.Code), DepartmentCode.Parse(power.Department), power.Category, power.Name, power.Elements, power.Suspended,
        power.Since);
}
