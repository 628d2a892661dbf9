using System.Text.RegularExpressions;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Reference;

/// <summary>How names of laws are compared, and what rank a name proves by itself.</summary>
internal static partial class LawNames
{
    /// <summary>A name as it is compared: without book-title marks, 中华人民共和国 and suffixes like （2019修正） or （试行）.</summary>
    public static string KeyOf(string name) =>
        Suffix().Replace(Marks().Replace(TextKey.OfName(name), "").Replace("中华人民共和国", "", StringComparison.Ordinal), "");

    /// <summary>Whether a name says itself to be that of a national document.</summary>
    public static bool IsOfState(string name) => TextKey.OfName(name).Contains("中华人民共和国", StringComparison.Ordinal);

    /// <summary>The name as it is shown, without a suffix.</summary>
    public static string WithoutSuffix(string name) => Suffix().Replace(name, "");

    /// <summary>The region that a name begins with, as 吴忠市; empty where it begins with none.</summary>
    public static string RegionOf(string key) => Region().Match(key).Value;

    /// <summary>The kind of document that a name ends with, as 条例; empty where it ends with none.</summary>
    public static string KindOf(string key) => Kind().Match(key).Value;

    /// <summary>
    /// The rank that a name proves; null where it proves none, as that of a 办法, which may be a rule or a regulation of either kind.
    /// </summary>
    public static LawRank? ProvenBy(string key)
    {
        if (Documents().IsMatch(key)) return LawRank.Document;
        // Rules must not be called 条例 (规章制定程序条例 第七条).
        if (key.EndsWith("条例", StringComparison.Ordinal))
            return RegionOf(key).Length > 0 ? LawRank.LocalRegulation : LawRank.Regulation;
        if (StateCouncil().IsMatch(key)) return LawRank.Regulation;
        return Rules().IsMatch(key) ? LawRank.Rule : null;
    }

    [GeneratedRegex("[《》〈〉<>\"]")]
    private static partial Regex Marks();

    [GeneratedRegex("(?<=.)(?:[（(〔\\[][^（()）〔〕\\[\\]]*[)）〕\\]])+$")]
    private static partial Regex Suffix();

    // 城市 and 县级 are no places.
    [GeneratedRegex("^(?!城市|超大城市|农村|国家)[\\p{IsCJKUnifiedIdeographs}]{2,8}?(?:自治区|自治州|自治县|经济特区|省|(?<!城)市)(?!场|政|容|级)")]
    private static partial Regex Region();

    [GeneratedRegex("(?:条例|办法|规定|细则|规则|决定|决议|通知|意见|公告|法)$")]
    private static partial Regex Kind();

    [GeneratedRegex("(?:通知|意见|通告|公告|批复|复函|方案|纪要)$")]
    private static partial Regex Documents();

    [GeneratedRegex("^国务院(?!办公厅)(?:令|.*决定$)")]
    private static partial Regex StateCouncil();

    // What a ministry or a people's government makes in its own name, as 公安部关于…的规定 or 宁夏回族自治区人民政府令第1号.
    [GeneratedRegex("^(?!.*(?:人民代表大会|人大))(?:\\w{1,12}人民政府(?:令|关于)|\\w{1,10}(?:部|委员会|总局)(?:令|关于|规定$|规则$|办法$))")]
    private static partial Regex Rules();
}
