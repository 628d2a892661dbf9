using PowerCatalog.Domain.Text;

namespace PowerCatalog.Listings.OpenData;

/// <summary>A column of a data set, as its dictionary tells it.</summary>
/// <param name="Name">Its name for programs: the member in JSON, the name in CSVW.</param>
/// <param name="Title">Its heading; the Chinese one stands in CSV and workbooks.</param>
/// <param name="Type">What its values are.</param>
/// <param name="Note">What it says.</param>
public sealed record DataColumn(string Name, Bilingual Title, DataType Type, Bilingual Note);
