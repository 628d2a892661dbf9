using System.Text.RegularExpressions;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Naming;

/// <summary>
/// The ways in which people write townships: 金银滩镇, 金银滩镇人民政府, 利通区金银滩镇, 吴忠市利通区金银滩镇人民政府, 盐州路街道办事处, 640302101; 利通区 and
/// 利通区各乡镇 for all of a county; 各乡镇（街道）, 全市各乡镇（街道）, 各县（市、区）乡镇 for all; 各镇, 利通区各街道, 各镇（街道） for those of a kind; 利通区：金积镇、金银滩镇
/// and 利通区（金积镇、金银滩镇） for some of a county.
/// </summary>
public sealed partial class TownshipNaming
{
    private const string Both = "(?:苏木、?)?(?:乡、?镇|镇、?乡|乡\\(镇\\)|镇\\(乡\\))";
    private const string CountedKinds = "(?:乡镇|镇乡|镇|乡|苏木|街道(?:办事处)?)";
    private const string Government = "(?:人民政府|政府)?";
    private const string WithStreets = "(?:\\(?(?:以及|[、/和及与])?各?(?<street>街道)(?:办事处|办)?\\)?)?";

    private readonly IReadOnlyList<NamedTownship> _townships;
    private readonly string[] _governments;
    private readonly char? _level;
    private readonly ILookup<string, NamedTownship> _byStem;
    private readonly ILookup<string, NamedTownship> _byCounty;

    /// <summary>The naming of these townships.</summary>
    /// <param name="townships">The townships.</param>
    /// <param name="government">The name of the government above their counties, as 吴忠市; null where it is not known.</param>
    public TownshipNaming(IReadOnlyList<NamedTownship> townships, string? government)
    {
        _townships = townships;
        var key = TextKey.OfName(government);
        _level = key.Length > 1 ? key[^1] : null;
        _governments = key.Length > 2 ? [key, key[..^1]] : key.Length > 0 ? [key] : [];
        _byStem = townships.ToLookup(township => Stem(TextKey.OfName(township.Name)));
        _byCounty = townships.Where(township => township.County is not null).ToLookup(township => TextKey.OfName(township.County));
    }

    /// <summary>Whether a text stands for every township: 全部, 各乡镇（街道）, 各县（市、区）乡镇; 各街道 and 各镇 are some of them.</summary>
    public bool IsAll(string text) => WithoutGovernment(TextKey.OfName(text)) is var key && IsOfLevel(key) && All().IsMatch(key);

    /// <summary>
    /// The townships that a text stands for: one by its name, several where two counties have one of that name, all of a county by the
    /// county's; empty where it stands for none.
    /// </summary>
    public IReadOnlyList<NamedTownship> Find(string text)
    {
        var written = TextKey.OfName(text);
        return OfKey(written) is { Count: > 0 } found ? found : OfKey(WithoutGovernment(written));
    }

    /// <summary>
    /// Whether a text stands for all townships of a kind, in the whole division or in one of its counties, which may have none: 各镇,
    /// 利通区各街道, 各镇（街道）.
    /// </summary>
    public bool IsOfKinds(string text)
    {
        var key = WithoutGovernment(TextKey.OfName(text));
        return IsOfLevel(key) && KindsOf(CountyOf(key) is { } county ? key[county.Key.Length..] : key) is not null;
    }

    /// <summary>Whether a text names townships of one county together: 利通区各镇, 盐池县各乡镇（街道）; not the county by its name alone.</summary>
    public bool IsOfCounty(string text)
    {
        var key = WithoutGovernment(TextKey.OfName(text));
        return CountyOf(key) is { } county && key[county.Key.Length..] is { Length: > 0 } rest
            && (KindsOf(rest) is not null || Each().IsMatch(rest));
    }

    /// <summary>Whether a text is the name of a county alone.</summary>
    public bool IsCounty(string text) => _byCounty.Contains(WithoutGovernment(TextKey.OfName(text)));

    /// <summary>
    /// The townships of a kind that is named without a place, as what is left out of others is: 街道 in 各乡镇（除街道外）; null where a text is no
    /// such word.
    /// </summary>
    public IReadOnlyList<NamedTownship>? OfKind(string text) =>
        (KindsOf(TextKey.OfName(text)) ?? KindsOf("各" + TextKey.OfName(text))) is { } kinds
        ? [.. _townships.Where(township => kinds.Contains(township.Kind))]
        : null;

    /// <summary>
    /// How many townships a text says that it stands for, where it names all of a place or of a kind with their number (利通区12个乡镇,
    /// 全市47个乡镇（街道）), and how many there are; null where it says no number. Only where they agree does it stand for them.
    /// </summary>
    public (int Stated, int Known)? CountIn(string text) => Counted(WithoutGovernment(TextKey.OfName(text))) is var (stated, found)
        ? (stated, found.Count)
        : null;

    /// <summary>
    /// What a text names and what it leaves out of that: 除上桥镇、金积镇外的各乡镇, 各乡镇（上桥镇除外）, 利通区各乡镇，上桥镇除外; null where it leaves nothing
    /// out.
    /// </summary>
    public static (string All, string Except)? Excepted(string text)
    {
        var clean = CleanText.OneLine(text).Replace('（', '(').Replace('）', ')');
        var match = Without().Match(clean);
        if (!match.Success) match = Behind().Match(clean);
        if (!match.Success) return null;
        // 除上桥镇外的其他乡镇: of all.
        return (match.Groups["before"].Value + Others().Replace(match.Groups["all"].Value, "各"), match.Groups["except"].Value);
    }

    /// <summary>The names that may be meant by one that stands for none, the nearest first.</summary>
    public IReadOnlyList<string> Near(string text) =>
        Nearness.To(Stem(WithoutGovernment(InBrackets().Replace(TextKey.OfName(text), ""))), _townships.Select(township => township.Name));

    /// <summary>
    /// The names in a text that gives several, in groups: divided by commas, semicolons, line breaks and blanks outside of brackets. A
    /// group ends with the figure that the text states for it (金积镇等12个乡镇); the last may have none. Blanks within one name, or between a
    /// county and its township, divide nothing.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="isOther">Whether a text names something else than a township, so that its blanks divide nothing.</param>
    public IReadOnlyList<TownshipGroup> Split(string text, Func<string, bool> isOther)
    {
        var groups = new List<TownshipGroup>();
        var parts = new List<string>();
        var clean = OfCounties(OnePhrase(CleanText.Of(text).Replace('（', '(').Replace('）', ')').Replace('：', ':')));
        foreach (var clause in Separator().Split(clean).Select(clause => clause.Trim()).Where(clause => clause.Length > 0))
        {
            var total = Total().Match(clause);
            var stated = total.Success && ChineseNumber.TryParse(total.Groups["n"].ValueSpan, out var number) ? number : (int?)null;
            parts.AddRange(Names(stated is null ? clause : clause[..total.Index], isOther));
            if (stated is null) continue;
            groups.Add(new TownshipGroup([.. parts.Union(Listed(total.Groups["listed"].Value, isOther))], stated));
            parts.Clear();
        }

        if (parts.Count > 0) groups.Add(new TownshipGroup(parts, null));
        return groups;
    }

    // 各乡、镇、街道, 各镇、各街道办事处 and 乡镇人民政府和街道办事处 are one phrase each: who stands behind belongs to whom stands before.
    private static string OnePhrase(string text) =>
        AndCounted().Replace(AndStreets().Replace(AndTowns().Replace(text, "${first}镇"), "${first}(街道)"), "${of}${one}、${of}${two}");

    // 盐池县8个乡镇、1个街道: both of 盐池县.
    [GeneratedRegex(
        "(?<of>(?<![^\\s,，、;；()])[^\\s,，、;；()等各" + ChineseNumber.Characters + "]+)"
            + "(?<one>共?[" + ChineseNumber.Characters + "]+个" + CountedKinds + ")"
            + "(?:、|和|及|与|以及)(?<two>[" + ChineseNumber.Characters + "]+个" + CountedKinds + ")")]
    private static partial Regex AndCounted();

    [GeneratedRegex("(?<first>各乡)(?:人民政府|政府)?(?:以及|[、和及与])各?镇(?=$|[\\s,，、;；()和及与以人政])")]
    private static partial Regex AndTowns();

    [GeneratedRegex(
        "(?<first>乡镇|(?:各|所有|全部|所辖)[乡镇]|乡\\(镇\\)|镇\\(乡\\))(?:人民政府|政府)?(?:以及|[、和及与])各?街道(?:办事处|办)?(?=$|[\\s,，、;；()和及与以])")]
    private static partial Regex AndStreets();

    // 利通区:金积镇、金银滩镇 and 利通区(金积镇、金银滩镇): each name with its county.
    private string OfCounties(string text)
    {
        return OfCounty().Replace(text, match =>
        {
            var county = match.Groups["county"].Value;
            var names = OfOne().Split(match.Groups["names"].Value).Where(name => name.Length > 0).Select(name => county + name).ToList();
            return IsCounty(county) && names.Exists(name => Find(name).Count > 0) ? string.Join('、', names) : match.Value;
        });
    }

    // 金积镇等3个乡镇（金积镇、高闸镇、上桥镇）; what stands in brackets for another reason names nothing.
    private List<string> Listed(string text, Func<string, bool> isOther)
    {
        var names = Separator().Split(text).SelectMany(part => Names(part.Trim(), isOther)).ToList();
        return names.TrueForAll(name => Find(name).Count > 0) ? names : [];
    }

    // A name may be set apart with blanks, or broken; only what is no name as a whole is several.
    private List<string> Names(string clause, Func<string, bool> isOther)
    {
        if (Find(clause).Count > 0) return [clause];
        // 和 and 及 stand within names too; they divide where what stands on either side is a name.
        var joined = And().Split(clause);
        if (joined.Length > 1 && Array.TrueForAll(joined, name => Find(name).Count > 0 || isOther(name)))
            return [.. joined.Select(name => name.Trim())];
        var names = new List<string>();
        foreach (Match match in Parts().Matches(clause))
        {
            if (names.Count > 0 && IsCounty(names[^1]) && Find(names[^1] + match.Value).Count > 0)
                names[^1] += match.Value;
            else names.Add(match.Value);
        }

        return names.TrueForAll(name => Find(name).Count > 0 || isOther(name)) || !isOther(clause) ? names : [clause];
    }

    private IReadOnlyList<NamedTownship> OfKey(string key)
    {
        if (TownshipCode.TryParse(key, out var code)) return [.. _townships.Where(township => township.Code == code)];
        if (_byStem.Contains(Stem(key))) return [.. _byStem[Stem(key)]];
        if (Counted(key) is var (stated, counted)) return counted.Count == stated ? counted : [];
        if (KindsOf(key) is { } kinds) return IsOfLevel(key) ? [.. _townships.Where(IsOneOf)] : [];
        if (CountyBehind().Match(key) is { Success: true } behind && IsCounty(behind.Groups["county"].Value))
            return OfKey(WithoutGovernment(behind.Groups["county"].Value) + behind.Groups["name"].Value);
        if (CountyOf(key) is not { } county) return [];
        var rest = key[county.Key.Length..];
        kinds = KindsOf(rest);
        if (kinds is not null) return [.. county.Where(IsOneOf)];
        return Each().IsMatch(rest) ? [.. county] : [.. county.Where(township => Stem(TextKey.OfName(township.Name)) == Stem(rest))];

        bool IsOneOf(NamedTownship township) => kinds.Contains(township.Kind);
    }

    private (int Stated, IReadOnlyList<NamedTownship> Found)? Counted(string key)
    {
        var match = WithCount().Match(key);
        if (!match.Success || !ChineseNumber.TryParse(match.Groups["n"].ValueSpan, out var stated)) return null;
        var phrase = match.Groups["of"].Value + "各" + match.Groups["kind"].Value;
        var found = IsOfLevel(phrase) && All().IsMatch(phrase) ? _townships : OfKey(phrase);
        // 盐池县8个乡镇 are those that are no streets where there are eight of these: the number tells it.
        var withoutStreets = found.Where(township => township.Kind != TownshipKind.Street).ToList();
        if (found.Count != stated && withoutStreets.Count == stated && !match.Groups["street"].Success) found = withoutStreets;
        return found.Count > 0 ? (stated, found) : null;
    }

    private IGrouping<string, NamedTownship>? CountyOf(string key) =>
        _byCounty.FirstOrDefault(county => key.StartsWith(county.Key, StringComparison.Ordinal));

    // 各乡镇 are all, as are 各乡镇（街道）: papers write the one where they mean the other.
    private static HashSet<TownshipKind>? KindsOf(string key)
    {
        var match = OfKinds().Match(key);
        if (!match.Success) return null;
        var kinds = new HashSet<TownshipKind>();
        if (match.Groups["town"].Success) kinds.Add(TownshipKind.Town);
        if (match.Groups["township"].Success) kinds.Add(TownshipKind.Township);
        if (match.Groups["sumu"].Success) kinds.Add(TownshipKind.Sumu);
        if (match.Groups["street"].Success) kinds.Add(TownshipKind.Street);
        return kinds;
    }

    // 全区 in the list of a city says not which district, or means the autonomous region.
    private bool IsOfLevel(string key) => _level is not { } level || !WholeOf().IsMatch(key) || key[1] == level;

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

    [GeneratedRegex(
        "^(?:(?:全部|所有|全[市县区州旗盟])|(?:全部|所有|全[市县区州旗盟]|各|市内|辖区内?)+(?:县\\(市、?区\\)|县市区|县区)?(?:所有|全部|各)*"
            + Both + Government + WithStreets + ")$")]
    private static partial Regex All();

    [GeneratedRegex(
        "^(?<of>(?:[^等各]*?[^等各" + ChineseNumber.Characters + "])?)(?:各|所辖|全部|所有|的)*共?(?<n>[" + ChineseNumber.Characters + "]+)个(?<kind>(?:"
            + Both + "|镇(?!街)|乡|苏木|(?<street>街道|镇街|街镇))" + Government + WithStreets + ")$")]
    private static partial Regex WithCount();

    // 各镇, 所辖各街道办事处, 各镇（街道）, 全市各乡; both 乡 and 镇 are all.
    [GeneratedRegex(
        "^(?:(?:所辖|辖区内?|境内|市内)(?:全部|所有|各)?|全部|所有|全[市县区州旗盟]各?|各)(?:县\\(市、?区\\)|县市区|县区)?(?:所有|全部|各)?"
            + "(?:(?<town>(?<street>镇街|街镇))|(?:(?<town>镇)|(?<township>乡)|(?<sumu>苏木))" + Government + WithStreets
            + "|(?<street>街道)(?:办事处|办)?)$")]
    private static partial Regex OfKinds();

    [GeneratedRegex("^(?:(?:所辖|辖区内?|境内)?(?:各|全部|所有)?" + Both + Government + WithStreets + "|全部|所有|)$")]
    private static partial Regex Each();

    [GeneratedRegex("(?:人民政府|政府|办事处|(?<=街道)办)$")]
    private static partial Regex Office();

    // 金积镇等12个乡镇（街道）, at the end of a clause.
    [GeneratedRegex(
        "\\s*等\\s*(?:共)?(?<n>[" + ChineseNumber.Characters + "]+)\\s*个?(?:乡镇|镇乡|镇|乡|街道|县区|区县|县|市|区|开发区|园区|部门|单位)?"
            + "(?:街道)?(?:\\((?<listed>[^()]*)\\))?$")]
    private static partial Regex Total();

    [GeneratedRegex("以及|[和及与/]")]
    private static partial Regex And();

    // Outside of brackets; blanks only after a count.
    [GeneratedRegex("(?:[,，、;；]|(?<=等\\s*共?[" + ChineseNumber.Characters + "]+\\s*个(?:乡镇|镇乡|镇|乡|街道|单位)?)\\s+)(?![^()]*\\))")]
    private static partial Regex Separator();

    [GeneratedRegex(@"(?:\([^()]*\)|[^\s()])+")]
    private static partial Regex Parts();

    // A county before a colon, with names up to the next one, or before names in brackets.
    [GeneratedRegex(
        @"(?<![^\s,，、;；:()])(?<county>(?>[^\s,，、;；:()]+))"
            + @"(?::(?<names>[^;；\n:]+?)(?=$|[;；\n]|[,，、]\s*(?>[^\s,，、;；:()]+):)|\((?<names>[^()]+)\))")]
    private static partial Regex OfCounty();

    [GeneratedRegex(@"[\s,，、;；/]+")]
    private static partial Regex OfOne();

    [GeneratedRegex(@"^(?<name>[^()]+)\((?<county>[^()]+)\)$")]
    private static partial Regex CountyBehind();

    [GeneratedRegex(@"\([^()]*\)$")]
    private static partial Regex InBrackets();

    [GeneratedRegex("^全[市县区州旗盟]")]
    private static partial Regex WholeOf();

    [GeneratedRegex("^(?<before>[^除()]{0,12}?)除(?:了)?(?<except>[^除]+?)(?:之外|以外|外)(?:的|,|，|、)?\\s*(?<all>[^)\\s].*)$")]
    private static partial Regex Without();

    [GeneratedRegex("^(?<all>.+?)(?:\\((?:除|不含|不包括)(?<except>[^()]+?)(?:之外|以外|除外|外)?\\)|\\((?<except>[^()]+?)除外\\)"
        + "|[,，、;；]\\s*(?:不含|不包括)(?<except>[^()]+)|[,，;；]\\s*(?<except>[^()]+?)除外)$")]
    private static partial Regex Behind();

    [GeneratedRegex("(?:其他|其它|其余)各?")]
    private static partial Regex Others();
}
