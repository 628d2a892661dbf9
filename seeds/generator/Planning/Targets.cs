using System.Text.Json;

namespace PowerCatalog.Seeds.Planning;

/// <summary>The figures of <c>report.json</c>, which the year must come to.</summary>
public sealed class Targets
{
    private readonly Dictionary<string, decimal> _values;

    public Targets(string folder)
    {
        using var report = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "report.json")));
        _values = report.RootElement.GetProperty("figures").EnumerateArray()
            .ToDictionary(figure => figure.GetProperty("key").GetString()!, figure => figure.GetProperty("value").GetDecimal());
    }

    /// <summary>The keys in no particular order.</summary>
    public IReadOnlyCollection<string> Keys => _values.Keys;

    /// <summary>A figure that is a percentage.</summary>
    public decimal this[string key] => _values[key];

    /// <summary>A figure that is a count.</summary>
    public int Count(string key) => (int)_values[key];
}
