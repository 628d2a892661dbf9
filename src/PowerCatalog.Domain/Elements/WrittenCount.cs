using System.Text.RegularExpressions;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Elements;

/// <summary>What a written number of things means: 3, 3个, 三次, 最多1次.</summary>
public static partial class WrittenCount
{
    /// <summary>The greatest number that is read.</summary>
    public const int Most = 9999;

    /// <summary>The number, 0 to <see cref="Most"/>; null where the text is none.</summary>
    public static int? Read(string? text)
    {
        var match = Written().Match(TextKey.OfName(text));
        return match.Success && ChineseNumber.TryParse(match.Groups["n"].ValueSpan, out var number) && number <= Most ? number : null;
    }

    [GeneratedRegex("^(?:至多|最多|不超过)?(?<n>[" + ChineseNumber.Characters + "]+)(?:个|次|项|步|个?环节)?$")]
    private static partial Regex Written();
}
