using PowerCatalog.Listings.OpenData;

namespace PowerCatalog.Web.Features.OpenData;

/// <summary>The page of the open data.</summary>
/// <param name="Tables">The data sets with their dictionaries.</param>
/// <param name="Query">The day and the revision, as the files' addresses have them.</param>
public sealed record DataModel(
    IReadOnlyList<(DataSet Set, IReadOnlyList<DataColumn> Columns)> Tables, IReadOnlyList<(string Name, string? Value)> Query);
