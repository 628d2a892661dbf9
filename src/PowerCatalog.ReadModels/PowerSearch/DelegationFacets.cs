using PowerCatalog.Domain.Delegations;

namespace PowerCatalog.ReadModels.PowerSearch;

/// <summary>
/// The number of powers for each value of a filter that is about who exercises them, with the other filters applied and the filter itself
/// not. A power that several exercise counts for each.
/// </summary>
/// <param name="Modes">By mode.</param>
/// <param name="InWhoseName">By in whose name the receiver acts.</param>
/// <param name="Receivers">By the key of township or other receiver.</param>
public sealed record DelegationFacets(
    IReadOnlyDictionary<DelegationMode, long> Modes, IReadOnlyDictionary<ActingName, long> InWhoseName,
    IReadOnlyDictionary<string, long> Receivers)
{
    internal static DelegationFacets Of(
        PowerFilter filter, IReadOnlyList<(long Power, string Receiver, DelegationMode Mode, ActingName Acting)> rows)
    {
        var keys = filter.Named?.Meant.Select(receiver => receiver.Key).ToHashSet();
        return new DelegationFacets(
            Count(row => row.Mode, mode: false), Count(row => row.Acting, acting: false), Count(row => row.Receiver, receiver: false));

        Dictionary<T, long> Count<T>(
            Func<(long Power, string Receiver, DelegationMode Mode, ActingName Acting), T> by, bool mode = true, bool acting = true,
            bool receiver = true)
            where T : notnull => rows
            .Where(row => !mode || filter.Mode is null || row.Mode == filter.Mode)
            .Where(row => !acting || filter.InWhoseName is null || row.Acting == filter.InWhoseName)
            .Where(row => !receiver || keys is null || keys.Contains(row.Receiver))
            .GroupBy(by).ToDictionary(group => group.Key, group => group.Select(row => row.Power).Distinct().LongCount());
    }
}
