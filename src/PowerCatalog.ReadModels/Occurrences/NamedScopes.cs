using PowerCatalog.Domain.Text;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.ReadModels.Occurrences;

/// <summary>Finds whose occurrences are meant.</summary>
public static class NamedScopes
{
    private const int Year = 366;

    /// <summary>By a department's, a receiver's or a power's name or code; the whole catalog where none is named.</summary>
    public static NamedScope ScopeNamed(this CatalogView view, string? department, string? receiver, string? power)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (new[] { department, receiver, power }.Count(named => named is not null) > 1)
            return Unknown("department", new Bilingual(
                "部门、承接单位、职权只能选一个。", "Of a department, a receiver and a power only one can be named."));
        if (department is not null) return OfDepartment(view, department);
        if (receiver is not null) return OfReceiver(view, receiver);
        return power is null ? new NamedScope(OccurrenceScope.All, null, null) : OfPower(view, power);
    }

    /// <summary>
    /// The powers that meet a filter on the lens's day, met it a year before or will a year after: who watches a search wants to know of
    /// what leaves the list as well.
    /// </summary>
    public static OccurrenceScope ScopeOf(this CatalogView view, PowerFilter filter)
    {
        ArgumentNullException.ThrowIfNull(view);
        var on = view.Lens.On;
        return OccurrenceScope.OfPowers(
            [
                .. ((DateOnly[])[on, on.AddDays(-Year), on.AddDays(Year)])
                    .SelectMany(day => PowerQueries.CodesOf(view, filter, day)).Distinct(),
            ]);
    }

    private static NamedScope OfDepartment(CatalogView view, string department)
    {
        if (view.UnknownDepartment(department) is { } refusal) return Unknown("department", refusal);
        var code = DepartmentQueries.CodeOf(view, department) ?? department;
        return new NamedScope(
            OccurrenceScope.OfDepartment(code), BodyNames.Of(view).Departments.GetValueOrDefault(code, department), null);
    }

    private static NamedScope OfReceiver(CatalogView view, string receiver)
    {
        var named = view.ReceiversNamed(receiver);
        return named.Only is { } only
            ? new NamedScope(OccurrenceScope.OfReceiver(only), view.Receiver(only).Name, null)
            : Unknown("receiver", named.Refusal!);
    }

    private static NamedScope OfPower(CatalogView view, string power)
    {
        var named = view.PowersNamed(power);
        return named.Only is { } only
            ? new NamedScope(OccurrenceScope.OfPower(only.Code.Value), only.Name, null)
            : Unknown("power", named.Refusal!);
    }

    private static NamedScope Unknown(string word, Bilingual refusal) =>
        new(OccurrenceScope.All, null, new UnknownInFilter(word, refusal));
}
