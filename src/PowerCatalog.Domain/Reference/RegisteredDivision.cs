using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Reference;

/// <summary>A government in the register of divisions.</summary>
/// <param name="Code">Six digits (GB/T 2260).</param>
/// <param name="Name">Its own name, as 利通区.</param>
/// <param name="Above">The government above it; null for a province.</param>
/// <param name="Townships">The townships directly below it, as the register writes them.</param>
public sealed record RegisteredDivision(DivisionCode Code, string Name, RegisteredDivision? Above, string Townships)
{
    /// <summary>Its name with those above it, as 宁夏回族自治区吴忠市利通区.</summary>
    public string Path => Above?.Path + Name;

    /// <summary>Whose it is, as 宁夏回族自治区吴忠市; empty for a province.</summary>
    public string Belonging => Above?.Path ?? "";

    /// <summary>All ways in which it is named: alone, and with one or more above it.</summary>
    public IEnumerable<string> Paths()
    {
        var path = Name;
        yield return path;
        for (var above = Above; above is not null; above = above.Above)
        {
            path = above.Name + path;
            yield return path;
        }
    }
}
