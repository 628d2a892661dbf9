using PowerCatalog.Domain.Text;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.Listings.OpenData;

/// <summary>A part of a catalog that can be had whole.</summary>
/// <param name="Name">Its name for programs, and of its files.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Note">What it holds: one row for what.</param>
/// <param name="Key">The columns whose values tell its rows apart.</param>
public sealed record DataSet(string Name, Bilingual Title, Bilingual Note, params IReadOnlyList<string> Key)
{
    internal Func<DataSet, CatalogView, CatalogWords, DataTable> Read { get; init; } = (_, _, _) => throw new NotSupportedException();

    /// <summary>Its columns and rows through a lens; the rows are read while they are written.</summary>
    public DataTable Open(CatalogView view, CatalogWords words) => Read(this, view, words);
}
