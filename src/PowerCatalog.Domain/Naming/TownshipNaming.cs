using System.Text.RegularExpressions;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Naming;

/// <summary>
/// The ways in which people write townships: 金银滩镇, 金银滩镇人民政府, 利通区金银滩镇, 吴忠市利通区金银滩镇人民政府, 盐州路街道办事处, 640302101; 利通区 and
/// 利通区各乡镇 for all of a county; 各乡镇（街道）, 全市各乡镇（街道）, 各县（市、区）乡镇 for all.
/// </summary>
public sealed partial class TownshipNaming
{
    private readonly IReadOnlyList<NamedTownship> _townships;
    private readonly string[] _governments;
    private readonly ILookup<string, NamedTownship> _byStem;
    private readonly ILookup<string, NamedTownship> _byCounty;

    /// <summary>The naming of these townships.</summary>
    /// <param name="townships">The townships.</param>
    /// <param name="government">The name of the government above their counties, as 吴忠市; null where it is not known.</param>
    public TownshipNaming(IReadOnlyList<NamedTownship> townships, string? government)
    {
        _townships = townships;
        var key = TextKey.OfName(government);
        _governments = key.Length > 2 ? [key, key[..^1]] : key.Length > 0 ? [key] : [];
        _byStem = townships.ToLookup(township => Stem(TextKey.OfName(township.Name)));
        _byCounty = townships.Where(township => township.County is not null).ToLookup(township => TextKey.OfName(township.County));
    }

    /// <summary>Whether a text stands for every township: 全部, 各乡镇（街道）, 各县（市、区）乡镇.</summary>
    public bool IsAll(string text) => All().IsMatch(WithoutGovernment(TextKey.OfName(text)));

    /// <summary>
    /// The townships that a text stands for: one by its name, several where two counties have one of that name, all of a county by the
    /// county's; empty where it stands for none.
    /// </summary>
    public IReadOnlyList<NamedTownship> Find(string text)
    {
        var written = TextKey.OfName(text);
        return OfKey(written) is { Count: > 0 } found ? found : OfKey(WithoutGovernment(written));
    }

    /// <summary>The names that may be meant by one that stands for none, the nearest first.</summary>
    public IReadOnlyList<string> Near(string text) =>
        Nearness.To(Stem(WithoutGovernment(TextKey.OfName(text))), _townships.Select(township => township.Name));

    /// <summary>
    /// The parts of a text that names several, divided by commas, semicolons, blanks and line breaks outside of brackets; the figure that
    /// the text states for them (金积镇等12个乡镇), null where it states none.
    /// </summary>
    public static (IReadOnlyList<string> Parts, int? Stated) Split(string text)
    {
        var clean = CleanText.Of(text).Replace('（', '(').Replace('）', ')');
        int? stated = null;
        if (Total().Match(clean) is { Success: true } total)
        {
            stated = ChineseNumber.TryParse(total.Groups["n"].ValueSpan, out var number) ? number : null;
            clean = clean[..total.Index];
        }

        return ([.. Parts().Matches(clean).Select(match => match.Value)], stated);
    }

    private IReadOnlyList<NamedTownship> OfKey(string key)
    {
        if (TownshipCode.TryParse(key, out var code)) return [.. _townships.Where(township => township.Code == code)];
        if (_byStem.Contains(Stem(key))) return [.. _byStem[Stem(key)]];
        if (Streets().IsMatch(key)) return [.. _townships.Where(township => township.Code.Value[6] == '0')];
        var county = _byCounty.FirstOrDefault(county => key.StartsWith(county.Key, StringComparison.Ordinal));
        if (county is null) return [];
        var rest = key[county.Key.Length..];
        return Each().IsMatch(rest) ? [.. county] : [.. county.Where(township => Stem(TextKey.OfName(township.Name)) == Stem(rest))];
    }

    private string WithoutGovernment(string key)
    {
        foreach (var government in _governments)
        {
            if (key.Length > government.Length && key.StartsWith(government, StringComparison.Ordinal))
                return key[government.Length..];
        }

        return key;
    }

    private static string Stem(string key) => Office().Replace(key, "") is { Length: > 1 } stem ? stem : key;

    [GeneratedRegex("^(?:全部|所有|全市|全县|全区|各|市内|辖区内?)+(?:县\\(市、?区\\)|县市区|县区|县)?(?:所有|全部|各)*(?:乡、?镇|镇、?乡|乡镇)?(?:\\(?[、/]?街道\\)?)?(?:办事处)?$")]
    private static partial Regex All();

    [GeneratedRegex("^(?:全部|所有|全市|各|全市各)街道(?:办事处)?$")]
    private static partial Regex Streets();

    [GeneratedRegex("^(?:所辖|辖区内?|境内)?(?:各|全部|所有)?(?:乡、?镇|镇、?乡|乡镇)?(?:\\(?[、/]?街道\\)?)?$")]
    private static partial Regex Each();

    [GeneratedRegex("(?:人民政府|政府|办事处|(?<=街道)办)$")]
    private static partial Regex Office();

    [GeneratedRegex("等\\s*(?<n>[" + ChineseNumber.Characters + "]+)\\s*个?(?:乡镇|镇|乡|街道|单位)?.*$")]
    private static partial Regex Total();

    [GeneratedRegex(@"(?:\([^()]*\)|[^\s,，、;；()])+")]
    private static partial Regex Parts();
}
