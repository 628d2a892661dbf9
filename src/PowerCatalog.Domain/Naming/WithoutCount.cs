using System.Text.RegularExpressions;

namespace PowerCatalog.Domain.Naming;

/// <summary>Names that carry a count, as headings of groups and sheets do: 行政许可（12项）, 减少(3).</summary>
public static partial class WithoutCount
{
    /// <summary>The name without the count; the name itself where it carries none.</summary>
    /// <param name="key">The name as it is compared (<see cref="Text.TextKey.OfName"/>).</param>
    public static string Of(string key) => Count().Replace(key, "");

    [GeneratedRegex(@"\((?:共|计)?[0-9〇零一二两三四五六七八九十百千]+[项个条件类处]?\)$")]
    private static partial Regex Count();
}
