namespace PowerCatalog.Web.Asking;

/// <summary>What may stand behind a query word.</summary>
internal enum WordType
{
    Text,
    Date,
    Number,
    Flag,
}

/// <summary>A word that may stand in a query: declared once, and read, refused and described from here.</summary>
/// <param name="Name">The word.</param>
/// <param name="Type">What may stand behind it.</param>
/// <param name="Note">What it asks for, in both languages, for the description of the API.</param>
internal sealed record QueryWord(string Name, WordType Type, string Note)
{
    public long Least { get; init; }

    public long Most { get; init; } = long.MaxValue;

    /// <summary>The values it may have; empty where any text will do.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    public bool Required { get; init; }

    /// <summary>Whether it may stand more than once.</summary>
    public bool Repeatable { get; init; }

    /// <summary>Whether it makes no difference to the answer's bytes beyond what the lens says.</summary>
    public bool InLens { get; init; }

    /// <summary>Whether it cuts a page out of a list, so that it has no meaning for a whole table.</summary>
    public bool Pages { get; init; }
}

/// <summary>The words of the API (design section 7).</summary>
internal static class Words
{
    public static readonly QueryWord On = new("on", WordType.Date, "在哪一天有效，默认今天（Asia/Shanghai）。What held on this day; today by default.") { InLens = true };

    public static readonly QueryWord Known = new(
        "known", WordType.Text,
        "按当时所知：版本号、时刻（2021-07-15T00:00:00+08:00）、日期（当日结束时）或文号，默认最新。As known then: a revision, a moment, a date (its end) or a document number.") { InLens = true };

    public static readonly QueryWord AtLeast = new(
        "atLeast", WordType.Number,
        "答案至少要含这个版本；短暂等待后仍没有则 503。用于读到自己刚写入的内容。The answer shows this revision or a newer; the server waits briefly, then answers 503. Read your own writes with it.") { InLens = true };

    public static readonly QueryWord AsRecorded = new(
        "asRecorded", WordType.Flag, "不计更正和撤销，每条记录按最初所记。Every fact as it was first recorded: corrections and annulments are left aside.") { InLens = true };

    public static readonly QueryWord Department = new("department", WordType.Text, "实施部门，编码或名称（含曾用名）。A department, by code or any of its names.");

    public static readonly QueryWord Category = new(
        "category", WordType.Text, "职权类型：permit、行政许可 或 01 等。A category by key, Chinese name or code.");

    public static readonly QueryWord Family = new("family", WordType.Text, "power 行政权力；service 公共服务。Powers or services.") { Values = ["power", "service"] };

    public static readonly QueryWord Text = new("q", WordType.Text, "编码、名称或设定依据中须含的词，空格分开。Words that must all stand in code, name or legal basis.");

    public static readonly QueryWord Law = new("law", WordType.Text, "设定依据中的法律名称，不带《》和“中华人民共和国”。A law's name without 《》 and without 中华人民共和国.");

    public static readonly QueryWord Article = new("article", WordType.Text, "该法的条，如 第十五条；须与 law 同用。An article of that law, as 第十五条; only with law.");

    public static readonly QueryWord Delegated = new("delegated", WordType.Flag, "是否有乡镇（街道）行使。Whether some township exercises it.");

    public static readonly QueryWord Page = new("page", WordType.Number, "第几页，从 1 起。The page, from 1.") { Least = 1, Most = 1_000_000, Pages = true };

    public static readonly QueryWord PageSize = new("pageSize", WordType.Number, "每页条数，默认 50，最多 500。Items on a page: 50 by default, at most 500.")
    {
        Least = 1,
        Most = 500,
        Pages = true,
    };

    public static readonly QueryWord Order = new("order", WordType.Text, "effective 按生效（默认）；recorded 按记录。By which clock; effective by default.") { Values = ["effective", "recorded"] };

    public static readonly QueryWord Element = new("element", WordType.Text, "只看一个要素，如 承诺时限 或 promisedLimit。Only one element, by any of its names.");

    public static readonly QueryWord LawText = new("q", WordType.Text, "法律名称中须含的文字。Text that a law's name must hold.");

    public static readonly QueryWord Since = new("since", WordType.Date, "上次了解清单的日期；答案是其后至 on 的变化。The day on which the asker last looked; the answer is what changed after it up to on.")
    {
        Required = true,
    };

    public static readonly QueryWord From = new("from", WordType.Date, "自这一天起生效的，含当日。Taking effect from this day, included.");

    public static readonly QueryWord To = new("to", WordType.Date, "至这一天生效的，含当日。Taking effect up to this day, included.");

    public static readonly QueryWord By = new("by", WordType.Text, "按什么分列，默认 year。By what the counts are broken down; year by default.")
    {
        Values = ["adjustment", "department", "category", "month", "year"],
    };

    public static readonly QueryWord FromRevision = new("from", WordType.Number, "第一个版本号，默认 0。The first revision; 0 by default.");

    public static readonly QueryWord Count = new("count", WordType.Number, "最多几个，默认 100，最多 1000。At most so many: 100 by default, up to 1,000.") { Least = 1, Most = 1_000 };

    public static readonly IReadOnlyList<QueryWord> Lens = [On, Known, AsRecorded, AtLeast];

    public static readonly IReadOnlyList<QueryWord> Paging = [Page, PageSize];
}
