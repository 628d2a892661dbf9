using System.Text.RegularExpressions;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Naming;

/// <summary>The ways in which people write the name of a department: 吴忠市水务局, 市水务局, 水务局; 市水务局（市河长办）.</summary>
public static partial class DepartmentNaming
{
    /// <summary>
    /// The name without the government's and without the word for its level: 水务局. Only this government's own word is left out: 县公安局 is not
    /// 市公安局, and 市 of 市场监督管理局 is no level.
    /// </summary>
    /// <param name="name">The name as written.</param>
    /// <param name="government">The government's name, as 吴忠市; null where it is not known, and then the name stays whole.</param>
    public static string Stem(string name, string? government)
    {
        var key = TextKey.OfName(name);
        var whole = TextKey.OfName(government);
        if (whole.Length < 2) return key;
        if (WithoutStart(key, whole) is { } rest) return rest;
        if (whole.Length > 2 && WithoutStart(key, whole[..^1]) is { } shortened) return shortened;
        if (whole[..^1].EndsWith("自治", StringComparison.Ordinal) && WithoutStart(key, whole[^3..]) is { } autonomous) return autonomous;
        return key.Length > 3 && key[0] == whole[^1] && !NoLevel().IsMatch(key) ? key[1..] : key;
    }

    /// <summary>The stem without what stands in brackets, such as the name on a second plaque: two departments rarely share it.</summary>
    public static string Core(string name, string? government) => Stem(InBrackets().Replace(TextKey.OfName(name), ""), government);

    /// <summary>Whether several departments are written where one belongs: 市水务局、市财政局, or one on each line.</summary>
    public static bool IsJoint(string name)
    {
        var clean = CleanText.Of(name).Replace('（', '(').Replace('）', ')');
        return Separator().IsMatch(InBrackets().Replace(clean, ""));
    }

    // 吴忠市水务局 and 吴忠水务局; what is left has to be a name.
    private static string? WithoutStart(string key, string start) =>
        key.Length > start.Length + 1 && key.StartsWith(start, StringComparison.Ordinal) ? key[start.Length..] : null;

    // 市场监督管理局, 市容管理局, 市政管理局; but 市政府, 市政务服务中心, 市政协, 市政法委.
    [GeneratedRegex("^市(?:场|容|政(?![府务协法]))")]
    private static partial Regex NoLevel();

    [GeneratedRegex(@"\([^()]*\)")]
    private static partial Regex InBrackets();

    // Each part ends as bodies' names do, so that a comma within one name does not divide it.
    [GeneratedRegex("(?:局|委|委员会|厅|办|办公室|中心|院|所|队|部|会|处|站|府)\\s*[、,，;；/\\n]\\s*\\S")]
    private static partial Regex Separator();
}
