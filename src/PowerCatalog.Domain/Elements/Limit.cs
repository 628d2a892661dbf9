using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Elements;

/// <summary>
/// What a written time limit means: a number of days, 即办 (at once, 0 days) or 无 (the law sets none). The written form is what is recorded
/// and shown; this is derived wherever limits are compared, counted or sorted.
/// </summary>
/// <param name="Days">
/// The days, the most of them where a range is written (1-3工作日); months and years are read as 30 and 365 days, as the national platform
/// does, weeks as 7, and minutes, hours and half days as the days that they begin.
/// </param>
/// <param name="Kind">The kind of days, as far as the text states it.</param>
/// <param name="Least">The fewest days of a range; null where one number is written.</param>
/// <param name="Remark">What follows the limit, as 不含公示时间; empty where nothing does.</param>
/// <param name="HalfLess">Whether the last of the days is a half one: 半个工作日 is one day, half a day less.</param>
public sealed partial record Limit(int Days, DayKind Kind, int? Least = null, string Remark = "", bool HalfLess = false)
{
    private const int Most = 9999;

    private const string Figure = "半|[" + ChineseNumber.Characters + @"]+(?:\.[05]|个?半)?";

    // 45日（工作日）, 45日（按工作日计算）, 45日，以工作日计.
    private const string KindBehind = @"[(,](?:均?[为指按以])?个?(?<kind>工作日|自然日|日历日)(?:计算?|算)?(?:\)|(?=[,;。]|$))";

    private static readonly SearchValues<char> BeforeRemark = SearchValues.Create("(,;。、:");

    private static readonly HashSet<string> None =
        ["N/A", "NA", "不计", "不限", "不限时", "无需", "暂无", "没有", "未设", "未设定", "不涉及", "不适用"];

    private static readonly HashSet<string> AtOnce =
        ["即办", "即时", "即时办结", "即时办理", "即办件", "当场", "当场办结", "当场办理", "当日", "当日办结", "当天", "当天办结", "立即", "立即办理", "马上办",
            "即来即办", "即收即办", "即到即办", "随到随办", "立等可取", "当即办结", "现场办结", "现场办理",
            "即时受理即时办结", "随时", "随时办理", "随时办结"];

    /// <summary>
    /// Reads a limit as people write it: 20工作日, 30（个工作日）, 不超过二十个工作日, 20个工作日内, 1-3工作日, 半个工作日, 1.5天, 30日, 2个月, 即办,
    /// 当场办结, 无, and a remark after it.
    /// </summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Limit? limit)
    {
        var key = OfOneFigure(TextKey.OfName(text));
        limit = Word(key) ?? Unset(key) ?? Number(key);
        return limit is not null;
    }

    /// <summary>How many limits a text names: 受理5个工作日，决定10个工作日 are two, and neither is that of the whole.</summary>
    public static int CountIn(string text) => Named().Count(TextKey.OfName(text));

    // 法律、法规未规定; a comma may stand within the words.
    private static Limit? Unset(string key) =>
        NotSet().Match(key) is { Success: true } none ? new Limit(0, DayKind.None, null, none.Groups["remark"].Value) : null;

    private static Limit? Word(string key)
    {
        if (NextDay().Match(key) is { Success: true } next) return new Limit(1, DayKind.Unstated, null, next.Groups["remark"].Value);
        var end = key.AsSpan().IndexOfAny(BeforeRemark);
        var (word, remark) = end > 0 ? (key[..end], key[end..]) : (key, "");
        return AtOnce.Contains(AfterReceipt().Replace(word, "")) ? new Limit(0, DayKind.AtOnce, null, remark)
            : WrittenNothing.Is(word) || None.Contains(word) ? new Limit(0, DayKind.None, null, remark)
            : null;
    }

    private static Limit? Number(string key)
    {
        var match = Written().Match(key);
        if (!match.Success || Halves(match.Groups["n"].Value) is not { } number) return null;
        if (match.Groups["half"].Success) number++;
        if (number > 2 * Most) return null;
        var unit = match.Groups["unit"].Value;
        // 45日（工作日） says the kind of its days behind them.
        if (unit is "日" or "天" && match.Groups["kind"] is { Success: true } stated) unit = stated.Value;
        var (days, half, kind) = InDays(number, unit);
        int? least = null;
        if (match.Groups["least"] is { Success: true } first)
        {
            if (Halves(first.Value) is not { } fewest || fewest > number) return null;
            least = InDays(fewest, unit).Days;
        }

        var remark = match.Groups["remark"].Value;
        // 45日（工作日，不含公示时间）: what is left of the bracket.
        if (match.Groups["kind"].Success && remark is [',', .., ')'] && !remark.Contains('(', StringComparison.Ordinal))
            remark = '(' + remark[1..];
        return new Limit(days, kind, least, remark, half);
    }

    // 十五（15）个工作日 says its figure twice; where the two differ, neither is known.
    private static string OfOneFigure(string key) => FigureTwice().Replace(
        key,
        match => ChineseNumber.TryParse(match.Groups["one"].ValueSpan, out var one)
            && ChineseNumber.TryParse(match.Groups["other"].ValueSpan, out var other) && one == other
                ? match.Groups["one"].Value
                : match.Value);

    // Twice the number, so that a half is counted: 半, 1.5, 一个半.
    private static int? Halves(string text)
    {
        if (text == "半") return 1;
        var half = text.EndsWith('半') || text.EndsWith(".5", StringComparison.Ordinal);
        return Whole().Match(text) is { Success: true } whole && ChineseNumber.TryParse(whole.ValueSpan, out var number) && number <= Most
            ? (2 * number) + (half ? 1 : 0)
            : null;
    }

    private static (int Days, bool HalfLess, DayKind Kind) InDays(int halves, string unit)
    {
        var (each, kind) = unit switch
        {
            "工作日" => (1, DayKind.Working),
            "自然日" or "日历日" => (1, DayKind.Natural),
            "日" or "天" => (1, DayKind.Unstated),
            "周" or "星期" => (7, DayKind.Natural),
            "月" or "自然月" => (30, DayKind.Natural),
            "年" => (365, DayKind.Natural),
            "小时" => (48, DayKind.Natural),
            _ => (48 * 60, DayKind.Natural),
        };
        return unit is "小时" or "分钟" ? ((halves + each - 1) / each, false, kind) : (((halves * each) + 1) / 2, halves * each % 2 == 1, kind);
    }

    [GeneratedRegex("^(?:自?(?:受理|收到|申请)(?:申请|材料)?(?:之日|后)?起?,?)")]
    private static partial Regex AfterReceipt();

    [GeneratedRegex("^(?:受理)?(?:次日|第二天|第二日)(?:内|前)?(?:办结|办理完毕|办理)?(?<remark>[(,;。、:].*)?$")]
    private static partial Regex NextDay();

    [GeneratedRegex("^[" + ChineseNumber.Characters + "]+")]
    private static partial Regex Whole();

    [GeneratedRegex(
        "^(?:现行)?(?:(?:办理|办结)?(?:时限|期限)|(?:国家|法律|行政法规|法规|规章|法|规范性文件|文件|上位法|法定)[、,和及或等]?)*(?:均|都|尚|暂|对此)?(?:无|未|没有|没|不)"
        + "(?:作出|做出|作|做|设定|设|计|予以|予)?(?:明确|具体|统一|法律|法定|承诺|明文)*的?(?:办理|办结|审批|受理)?"
        + "(?:时限|期限|规定|限制|要求|限定|明确|时间)+(?<remark>[(,;。、:].*)?$")]
    private static partial Regex NotSet();

    [GeneratedRegex("(?:" + Figure + ")个?(?:工作日|自然日|日历日|日|天|周|星期|自然月|月|年|小时|分钟)")]
    private static partial Regex Named();

    [GeneratedRegex(
        "(?<one>[" + ChineseNumber.Characters + "]+)\\((?<other>[" + ChineseNumber.Characters + "]+)\\)(?=个?(?:工作日|自然日|日历日|[日天周月年]))")]
    private static partial Regex FigureTwice();

    // What precedes the number only says from when it counts, and that it is a bound, or that it is the rule; what follows is a remark, but
    // for words that only say that the matter is done by then.
    [GeneratedRegex(
        "^(?:一般|通常|普通|正常|原则上)?(?:情况|情形|事项|件|程序)?(?:为|是)?:?(?:应当?|须)?"
        + "(?:(?:(?:自|从|在|于)?(?:正式|决定|行政机关|机关|部门)?(?:受理|收到|接到|收齐|申请|提交|立案|材料|资料)[^0-9]{0,16}?(?:之日|后|日)"
        + "|(?:自|从)[^0-9,;。]{1,20}?之日)起?(?:计算|算)?,?)?(?:在|于)?(?:不得?超过|不多于|不大于|小于等于|小于或等于|最长|最多|至多|上限|法定|承诺|≤|<=)*"
        + "(?:(?<least>" + Figure + ")(?:个?(?:工作日|日|天|月))?[-~～至到])?"
        + "(?<n>" + Figure + @")\(?个?(?<unit>工作日|自然日|日历日|日|天|周|星期|自然月|月|年|小时|分钟)(?<half>半)?\)?"
        + "(?:" + KindBehind + ")?(?:之内|以内|内)?(?:" + KindBehind + ")?"
        + "(?:(?:依法|应当?)?(?:办结|办理完毕|审批完毕|完成|(?:作出|做出)[^0-9,;。、:(]{0,12}决定))?"
        + "(?<remark>[(,;。、:].*|/[次件项个份人户批][^0-9]*|(?<=内)[^0-9]*|)$")]
    private static partial Regex Written();
}
