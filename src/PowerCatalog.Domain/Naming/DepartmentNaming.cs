using System.Text.RegularExpressions;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Naming;

/// <summary>The ways in which people write the name of a department: 吴忠市水务局, 市水务局, 水务局; 市水务局（市河长办）.</summary>
public static partial class DepartmentNaming
{
    /// <summary>The name without the government's and without the word for its level: 水务局.</summary>
    /// <param name="name">The name as written.</param>
    /// <param name="government">The government's name, as 吴忠市; null where it is not known.</param>
    public static string Stem(string name, string? government)
    {
        var key = TextKey.OfName(name);
        foreach (var before in Governments(government))
        {
            if (key.Length > before.Length + 1 && key.StartsWith(before, StringComparison.Ordinal)) key = key[before.Length..];
        }

        return key.Length > 3 && "市县区旗省州".Contains(key[0], StringComparison.Ordinal) ? key[1..] : key;
    }

    /// <summary>The stem without what stands in brackets, such as the name on a second plaque: two departments rarely share it.</summary>
    public static string Core(string name, string? government) => Stem(InBrackets().Replace(TextKey.OfName(name), ""), government);

    /// <summary>Whether several departments are written where one belongs: 市水务局、市财政局, or one on each line.</summary>
    public static bool IsJoint(string name)
    {
        var clean = CleanText.Of(name).Replace('（', '(').Replace('）', ')');
        return Separator().IsMatch(InBrackets().Replace(clean, ""));
    }

    private static IEnumerable<string> Governments(string? government)
    {
        if (string.IsNullOrEmpty(government)) yield break;
        var key = TextKey.OfName(government);
        yield return key;
        if (key.Length > 2) yield return key[..^1];
    }

    [GeneratedRegex(@"\([^()]*\)")]
    private static partial Regex InBrackets();

    // Each part ends as bodies' names do, so that a comma within one name does not divide it.
    [GeneratedRegex("(?:局|委|委员会|厅|办|办公室|中心|院|所|队|部|会|处|站|府)\\s*[、,，;；/\\n]\\s*\\S")]
    private static partial Regex Separator();
}
