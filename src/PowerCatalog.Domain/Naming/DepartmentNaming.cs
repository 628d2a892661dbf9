using System.Buffers;
using System.Text.RegularExpressions;
using PowerCatalog.Domain.Text;
using Quickenshtein;

namespace PowerCatalog.Domain.Naming;

/// <summary>The ways in which people write the name of a department: 吴忠市水务局, 市水务局, 水务局; 市水务局（市河长办）.</summary>
public static partial class DepartmentNaming
{
    // A character for what it does, and one for what it is, say little of a long name; 人社局 and 发改委 are the shortest in use.
    private const int ShortestInShort = 3;

    // From how many characters on two of them may be slips.
    private const int LongName = 6;

    // What tells bodies of one name apart.
    private static readonly SearchValues<char> Telling =
        SearchValues.Create("0123456789一二三四五六七八九十百甲乙丙丁东南西北中上下前后左右大小新老城乡县区市镇总分省州");

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

    /// <summary>
    /// Whether several departments are written where one belongs: 市水务局、市财政局, 市水务局会同市财政局, or one on each line; 各县（市、区）水务局,
    /// 有关部门, 市水务局等部门 without naming them.
    /// </summary>
    public static bool IsJoint(string name)
    {
        var clean = CleanText.Of(name).Replace('（', '(').Replace('）', ')');
        var bare = InBrackets().Replace(clean, "");
        return Separator().IsMatch(bare) || Unnamed().IsMatch(bare);
    }

    /// <summary>
    /// How near two names are, for asking whether one is meant by the other (<see cref="Nearness.Of"/> of their cores); 1 where one is the
    /// other in short: 市发改委 and 市发展和改革委员会, 市人社局 and 市人力资源和社会保障局.
    /// </summary>
    public static double NearnessOf(string one, string other, string? government) =>
        AreInShort(one, other, government) ? 1 : Nearness.Of(Core(one, government), Core(other, government));

    /// <summary>Whether one of two names is the other in short: 市发改委 and 市发展和改革委员会.</summary>
    public static bool AreInShort(string one, string other, string? government)
    {
        var (first, second) = (Own(Core(one, government)), Own(Core(other, government)));
        return IsInShort(first, second) || IsInShort(second, first);
    }

    /// <summary>
    /// The nearest names that are worth proposing for one that is wrong anyway (您是不是指 …), the nearest first; at most three. Here a name
    /// too many costs a glance; what asks whether two bodies are one asks <see cref="MayBeOne"/>.
    /// </summary>
    public static IReadOnlyList<string> Near(string name, IEnumerable<string> known, string? government) =>
        Nearness.Best(known.Distinct().Select(other => (other, NearnessOf(name, other, government))));

    /// <summary>
    /// May this be that body? The one rule by which a name that nothing knows is a question to the clerk and no new department, whether a
    /// list opens or is compared: the same core, one the other in short, a slip of the keys, another word for the form (工信局 and 工信委), or a
    /// name from before a reform (水利局 and 水务局). Being near alone is none: 数据管理局 and 城市管理局, 财政局 and 民政局 are two departments of
    /// every government. What an error proposes (<see cref="Near"/>) is another question, with a looser list.
    /// </summary>
    public static bool MayBeOne(string one, string other, string? government)
    {
        var (first, second) = (Core(one, government), Core(other, government));
        return first == second || AreInShort(one, other, government) || MayBeSlip(one, other, government)
            || (WithoutForm(first) is { } what && what == WithoutForm(second)) || DepartmentShortNames.AreOfOneBody(first, second);
    }

    /// <summary>Of known bodies, the one that a name may mean (<see cref="MayBeOne"/>), the nearest; null where it may be none.</summary>
    public static T? MeantBy<T>(string name, IEnumerable<T> known, Func<T, string> nameOf, string? government)
        where T : class =>
        known.Where(body => MayBeOne(name, nameOf(body), government)).MaxBy(body => NearnessOf(name, nameOf(body), government));

    /// <summary>
    /// Whether one of two names may be the other with a slip of the keys: 水物局 and 水务局, 退役军人事务局 and 退伍军人事物局, a-水务局 and 水务局. Not
    /// where each is a name in use, as 公安局 and 公路局, nor where they differ by what tells bodies apart: 第一中学 and 第二中学, 林业局 and 林业站.
    /// </summary>
    private static bool MayBeSlip(string one, string other, string? government)
    {
        var (first, second) = (Core(Unlettered(one), government), Core(Unlettered(other), government));
        if (first == second) return true;
        if (first.Length < ShortestInShort || second.Length < ShortestInShort) return false;
        if (DepartmentShortNames.InUse.Contains(first) && DepartmentShortNames.InUse.Contains(second)) return false;
        if (BodyEnd().Replace(first, "") is var what && what != first && what == BodyEnd().Replace(second, "")) return false;
        if (first.Length == second.Length && first.Order().SequenceEqual(second.Order())) return true;
        var slips = Levenshtein.GetDistance(first, second);
        return slips <= (Math.Min(first.Length, second.Length) < LongName ? 1 : 2) && !TellApart(first, second);
    }

    // 工业和信息化局 and 工业和信息化委员会; a 中心 or a 站 of the same field is a body beside the 局.
    private static string? WithoutForm(string core) =>
        Form().Replace(core, "") is { Length: > 1 } what && what.Length < core.Length ? what : null;

    // The characters in which two names of one length differ are all such as 一 and 二, or one name has one of them more.
    private static bool TellApart(string one, string other) => one.Length == other.Length
        ? one.Zip(other).Where(pair => pair.First != pair.Second).All(pair => Telling.Contains(pair.First) && Telling.Contains(pair.Second))
        : (one.Length > other.Length ? one : other).Except(one.Length > other.Length ? other : one).Any(Telling.Contains);

    private static string Unlettered(string name) => Lettered().Replace(TextKey.OfName(name), "");

    // 发改委 in 发展和改革委员会: the characters in their order, from the same beginning, with the end of a body's name at the end.
    private static bool IsInShort(string shorter, string longer)
    {
        if (shorter.Length < ShortestInShort || shorter.Length >= longer.Length || shorter[0] != longer[0]) return false;
        var found = 0;
        foreach (var character in longer)
        {
            if (found < shorter.Length && shorter[found] == character) found++;
        }

        return found == shorter.Length && BodyEnd().Match(shorter) is { Success: true } end
            && BodyEnd().Match(longer) is { Success: true } whole && whole.Value[0] == end.Value[0];
    }

    // 国资委 is short for 人民政府国有资产监督管理委员会.
    private static string Own(string core) => OfGovernment().Replace(core, "");

    [GeneratedRegex("^(?:人民)?政府(?=.{3})")]
    private static partial Regex OfGovernment();

    [GeneratedRegex("(?:局|委员会|委|厅|办公室|办|中心|院|所|支队|大队|队|部|会|处|站)$")]
    private static partial Regex BodyEnd();

    [GeneratedRegex("(?:局|委员会|委|厅|办公室|办)$")]
    private static partial Regex Form();

    // 吴忠市水务局 and 吴忠水务局; what is left has to be a name.
    private static string? WithoutStart(string key, string start) =>
        key.Length > start.Length + 1 && key.StartsWith(start, StringComparison.Ordinal) ? key[start.Length..] : null;

    // 市场监督管理局, 市容管理局, 市政管理局; but 市政府, 市政务服务中心, 市政协, 市政法委.
    [GeneratedRegex("^市(?:场|容|政(?![府务协法]))")]
    private static partial Regex NoLevel();

    [GeneratedRegex(@"\([^()]*\)")]
    private static partial Regex InBrackets();

    // a-水务局, 1.水务局, A水务局: a letter or figure that a file was sorted by.
    [GeneratedRegex("^(?:\\(?[0-9A-Z]{1,3}\\)?[-_.、:]*)(?=[一-鿿])")]
    private static partial Regex Lettered();

    [GeneratedRegex("^(?:(?:全|本)?[市县区州旗盟][级直属]*)?(?:各|有关|相关|所有|全部|其他有关|其它有关)|等(?:[0-9一二两三四五六七八九十]+个)?(?:部门|单位|机关|局)$")]
    private static partial Regex Unnamed();

    // Each part ends as bodies' names do, so that a comma within one name does not divide it.
    [GeneratedRegex("(?:局|委|委员会|厅|办|办公室|中心|院|所|队|部|会|处|站|府)\\s*[、,，;；/\\n]\\s*\\S"
        + "|(?:局|委|厅|委员会|办公室|中心|支队|大队|政府)\\s*(?:会同|联合|以及|及|和|与)\\s*\\S")]
    private static partial Regex Separator();
}
