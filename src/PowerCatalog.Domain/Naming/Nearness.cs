using PowerCatalog.Domain.Text;
using Quickenshtein;

namespace PowerCatalog.Domain.Naming;

/// <summary>
/// How near two names are, for asking whether one is meant by the other. A name is never taken for another because it is near.
/// </summary>
public static class Nearness
{
    /// <summary>From how near on a name is worth asking about.</summary>
    public const double Worth = 0.5;

    // A name that is much farther than the nearest is not meant.
    private const double Besides = 0.1;

    private const int Asked = 3;

    // Characters of a code that are typed wrong, left out or put in.
    private const int MostSlips = 2;

    /// <summary>
    /// 1 where two names are the same, 0 where they have nothing in common: the share of characters that need not be put in, taken out or
    /// changed (Levenshtein), of the longer name.
    /// </summary>
    public static double Of(string one, string other)
    {
        var (first, second) = (TextKey.OfName(one), TextKey.OfName(other));
        var longest = Math.Max(first.Length, second.Length);
        return longest == 0 ? 1 : 1 - ((double)Levenshtein.GetDistance(first, second) / longest);
    }

    /// <summary>The nearest names that are worth asking about, the nearest first; at most three.</summary>
    public static IReadOnlyList<string> To(string name, IEnumerable<string> known) =>
        Best(known.Distinct().Select(other => (other, Of(name, other))));

    /// <summary>
    /// The codes that differ from one in a character or two, the nearest first; at most three. Codes of one government are alike in most.
    /// </summary>
    public static IReadOnlyList<string> ToCode(string code, IEnumerable<string> known)
    {
        var near = known.Where(other => Math.Abs(other.Length - code.Length) <= MostSlips)
            .Select(other => (Code: other, Slips: Levenshtein.GetDistance(code, other))).Where(found => found.Slips <= MostSlips)
            .OrderBy(found => found.Slips).ThenBy(found => found.Code, StringComparer.Ordinal).Take(Asked).ToList();
        return [.. near.Where(found => found.Slips == near[0].Slips).Select(found => found.Code)];
    }

    /// <summary>Of names, each with how near it is, those that are worth asking about, the nearest first; at most three.</summary>
    public static IReadOnlyList<string> Best(IEnumerable<(string Name, double Near)> names)
    {
        var near = names.Where(found => found.Near >= Worth)
            .OrderByDescending(found => found.Near).ThenBy(found => found.Name, StringComparer.Ordinal).Take(Asked).ToList();
        return [.. near.Where(found => found.Near >= near[0].Near - Besides).Select(found => found.Name)];
    }
}
