using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Differences;

/// <summary>Gives the powers that a list is compared with; the read models implement it.</summary>
public interface IListedPowers
{
    /// <summary>
    /// The powers of some departments on a day: as they are, and as they were in the state that the list comes from. Read lazily; stopped
    /// by <paramref name="cancellation"/>.
    /// </summary>
    /// <param name="division">The catalog.</param>
    /// <param name="departments">The departments.</param>
    /// <param name="on">The day.</param>
    /// <param name="from">Where the list comes from; null where it does not say so: then every power is and was the same.</param>
    /// <param name="cancellation">Stops the reading.</param>
    IEnumerable<ListedPower> Read(
        DivisionCode division, IReadOnlySet<DepartmentCode> departments, DateOnly on, ListVersion? from, CancellationToken cancellation);

    /// <summary>Whether the filter of a version is one that exports write.</summary>
    bool Understands(ListVersion version);

    /// <summary>Whether the catalog was what a version says of its log; true where it says nothing.</summary>
    /// <param name="version">A version of a revision that the catalog has.</param>
    bool Holds(ListVersion version);
}
