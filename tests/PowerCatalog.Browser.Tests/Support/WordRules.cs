using System.Text.RegularExpressions;

namespace PowerCatalog.Browser.Tests.Support;

/// <summary>Which texts no page may have.</summary>
internal static partial class WordRules
{
    // Names of formats, of standards and of programs are the same in every language.
    private static readonly HashSet<string> Shared =
    [
        "CSV", "TSV", "Excel", "Word", "JSON", "LD", "CSVW", "XLSX", "CPSV", "AP", "SHA", "Atom", "PNG", "MB", "KB", "GB", "OpenAPI", "API",
        "Apache", "UTF", "License", "ECharts", "xlsx", "csv", "http", "https", "English",
    ];

    // What stands in Chinese on Chinese pages and has an English word on English ones: categories, modes, names in which one acts, kinds of
    // receivers, yes and no, limits without a remark, levels.
    private static readonly HashSet<string> Closed =
    [
        "行政许可", "行政处罚", "行政强制", "行政征收", "行政给付", "行政检查", "行政确认", "行政奖励", "行政裁决", "其他行政权力", "公共服务", "赋权", "委托",
        "下放", "派驻", "归还", "暂由", "实质性审核权下放", "乡镇(街道)名义", "乡镇（街道）名义", "部门名义", "是", "否", "即办", "无", "国家级", "省级", "市级",
        "县级", "乡级", "乡镇级",
    ];

    /// <summary>Whether a text holds words that only programs know.</summary>
    /// <param name="text">The text.</param>
    /// <param name="codes">The codes of the problems that the page shows.</param>
    public static bool IsOfMachines(string text, IReadOnlyList<string> codes) =>
        Machine().IsMatch(text) || codes.Any(code => code.Length > 0 && text.Contains(code, StringComparison.Ordinal));

    /// <summary>Whether a text that is said to be English is Chinese.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isWhole">Whether it can only be marked as a whole: a name within an English sentence is none of it then.</param>
    public static bool IsChinese(string text, bool isWhole) => Han().IsMatch(text) && !(isWhole && Latin().IsMatch(text));

    /// <summary>Whether a Chinese sentence has English words; what is quoted is no word of it.</summary>
    public static bool IsEnglish(string text) =>
        Latin().Matches(Quoted().Replace(text, "")).Any(word => !Shared.Contains(word.Value));

    /// <summary>Whether a text is a value of a closed set, in Chinese.</summary>
    public static bool IsOfClosedSet(string text) => Closed.Contains(text) || Limit().IsMatch(text);

    [GeneratedRegex(
        @"参数|/api/|--[a-z]{2,}|powercatalog [a-z]|[a-z]-[a-z]+ \(\d{3}\)|\bwrite\.key\b"
            + @"|(?<![?&])\b(asRecorded|atLeast|pageSize|fromKnown|toKnown|fromOn|toOn)\b(?!=)")]
    private static partial Regex Machine();

    [GeneratedRegex("[\u3400-\u9fff]")]
    private static partial Regex Han();

    [GeneratedRegex("[A-Za-z]{2,}")]
    private static partial Regex Latin();

    [GeneratedRegex("“[^”]*”|《[^》]*》|https?://\\S+|[\\w-]+\\.(xlsx|csv|tsv|docx)")]
    private static partial Regex Quoted();

    [GeneratedRegex("^\\d+(个)?(工作日|自然日|日|天)$")]
    private static partial Regex Limit();
}
