using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Differences;

/// <summary>Gives the powers that a list is compared with; the read models implement it.</summary>
public interface IListedPowers
{
    /// <summary>
    /// The powers of some departments on a day: as they are, and as they were known at an earlier revision where the list comes from there.
    /// Read lazily; stopped by <paramref name="cancellation"/>.
    /// </summary>
    /// <param name="division">The catalog.</param>
    /// <param name="departments">The departments.</param>
    /// <param name="on">The day.</param>
    /// <param name="known">The revision that the list comes from; null for the newest.</param>
    /// <param name="cancellation">Stops the reading.</param>
    IEnumerable<ListedPower> Read(
        DivisionCode division, IReadOnlySet<DepartmentCode> departments, DateOnly on, long? known, CancellationToken cancellation);
}
