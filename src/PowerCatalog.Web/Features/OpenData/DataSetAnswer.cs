using PowerCatalog.Listings.OpenData;

namespace PowerCatalog.Web.Features.OpenData;

/// <summary>A data set.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">What it is called, in Chinese.</param>
/// <param name="TitleEn">The same in English.</param>
/// <param name="Key">The columns that tell its rows apart.</param>
/// <param name="Columns">Its dictionary.</param>
internal sealed record DataSetAnswer(
    string Name, string Title, string TitleEn, IReadOnlyList<string> Key, IReadOnlyList<DataColumn> Columns);
