using System.Globalization;
using System.Text.RegularExpressions;
using PowerCatalog.Domain.Time;

namespace PowerCatalog.Commands.Demonstrating;

/// <summary>Days of the demonstration that are counted from the day on which it is served: <c>{+20}</c>, <c>{-15}</c>.</summary>
/// <param name="Today">The day on which it is served.</param>
/// <param name="Decided">The day of the decision, whose year <c>{year}</c> is.</param>
internal sealed partial record DemoDays(DateOnly Today, DateOnly Decided)
{
    /// <summary>A text with its days and year filled in.</summary>
    public string Fill(string text) => Day().Replace(
        text.Replace("{year}", Decided.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal),
        found => CatalogTime.Show(Today.AddDays(int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture))));

    [GeneratedRegex(@"\{([+-]\d{1,4})\}")]
    private static partial Regex Day();
}
