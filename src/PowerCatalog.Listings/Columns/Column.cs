using PowerCatalog.Domain.Text;
using PowerCatalog.Exchange.Workbooks;

namespace PowerCatalog.Listings.Columns;

/// <summary>A column of a list.</summary>
/// <typeparam name="T">A row.</typeparam>
/// <param name="Heading">Its heading.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Cell">A row's cell as tables show it; null where it is empty.</param>
/// <param name="Brief">Whether it is shown where there is little room, as on a terminal.</param>
public sealed record Column<T>(Bilingual Heading, ColumnKind Kind, Func<T, string?> Cell, bool Brief)
{
    /// <summary>Whether it holds 是 and 否 alone.</summary>
    public bool IsFlag { get; init; }
}
