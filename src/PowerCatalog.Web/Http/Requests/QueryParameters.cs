using PowerCatalog.Domain.Delegations;
using PowerCatalog.Listings.Powers;

namespace PowerCatalog.Web.Http.Requests;

/// <summary>The words of the API (design section 7).</summary>
internal static class QueryParameters
{
    public static readonly QueryParameter On = new(
        "on", ParameterType.Date, "在哪一天有效，默认今天（Asia/Shanghai）。What held on this day; today by default.")
    {
        Called = new("哪一天有效", "What held on"),
        InLens = true,
    };

    public static readonly QueryParameter Known = new(
        "known", ParameterType.Text,
        "按当时所知：版本号、时刻（2021-07-15T00:00:00+08:00）、日期（当日结束时）或文号，默认最新。As known then: a revision, a moment, a date (its end) or a document "
            + "number.")
    {
        Called = new("按当时所知", "As known"),
        InLens = true,
    };

    public static readonly QueryParameter AtLeast = new(
        "atLeast", ParameterType.Number,
        "答案至少要含这个版本；短暂等待后仍没有则 503。用于读到自己刚写入的内容。The answer shows this revision or a newer; the server waits briefly, then answers 503. "
            + "Read your own writes with it.")
    {
        InLens = true,
    };

    public static readonly QueryParameter AsRecorded = new(
        "asRecorded", ParameterType.Flag,
        "不计更正和撤销，每条记录按最初所记。Every fact as it was first recorded: corrections and annulments are left aside.")
    {
        Called = new("不计更正和撤销", "Without corrections and annulments"),
        InLens = true,
    };

    public static readonly QueryParameter Department = new(
        "department", ParameterType.Text, "实施部门，编码或名称（含曾用名）。A department, by code or any of its names.")
    {
        Called = new("部门", "Department"),
    };

    public static readonly QueryParameter Category = new(
        "category", ParameterType.Text, "职权类型：permit、行政许可 或 01 等。A category by key, Chinese name or code.")
    {
        Called = new("类别", "Category"),
    };

    public static readonly QueryParameter Family = new("family", ParameterType.Text, "power 行政权力；service 公共服务。Powers or services.")
    {
        Called = new("权力或服务", "Powers or services"),
        Values = ["power", "service"],
    };

    public static readonly QueryParameter Text = new(
        "q", ParameterType.Text,
        "编码、名称、设定依据或本地要素中须含的词，空格分开；群众用语按对照表查找。Words that must all stand in codes, name, legal basis or own "
            + "elements, as they are or as the dictionary of plain words leads them.")
    {
        Called = new("查找", "Find"),
    };

    public static readonly QueryParameter Found = new(
        "q", ParameterType.Text, "要查找的词，空格分开，须都含有。The words to find, set apart by blanks; all must be there.")
    {
        Called = new("查找", "Find"),
        Required = true,
    };

    public static readonly QueryParameter Law = new(
        "law", ParameterType.Text, "设定依据中的法律名称，不带《》和“中华人民共和国”。A law's name without 《》 and without 中华人民共和国.")
    {
        Called = new("法律", "Law"),
    };

    public static readonly QueryParameter Article = new(
        "article", ParameterType.Text, "该法的条，如 第十五条；须与 law 同用。An article of that law, as 第十五条; only with law.")
    {
        Called = new("条", "Article"),
    };

    public static readonly QueryParameter Delegated = new(
        "delegated", ParameterType.Flag, "是否有乡镇（街道）行使。Whether some township exercises it.")
    {
        Called = new("由乡镇行使", "Exercised by townships"),
    };

    public static readonly QueryParameter Receiver = new(
        "receiver", ParameterType.Text,
        "行使它的承接单位（乡镇、县区、开发区、其部门、特定区域）的名称或代码。Who exercises it: a township, county, zone, department or territory, by name or code.")
    {
        Called = new("承接单位", "Receiver"),
    };

    public static readonly QueryParameter Level = new(
        "level", ParameterType.Text, "行使层级之一，如 市级。A level at which the power is exercised, as 市级.")
    {
        Called = new("行使层级", "Level"),
    };

    public static readonly QueryParameter Mode = new(
        "mode", ParameterType.Text, "承接方式；写了 receiver 时指它的方式。How the power came to a receiver, or to the one named.")
    {
        Called = new("承接方式", "How it came to them"),
        Values = [.. Enum.GetValues<DelegationMode>().Select(ListFacets.Word)],
    };

    public static readonly QueryParameter InWhoseName = new(
        "inWhoseName", ParameterType.Text, "以谁的名义：receiver 承接单位自己；department 部门。In whose name a receiver acts.")
    {
        Called = new("以谁的名义", "In whose name"),
        Values = [.. Enum.GetValues<ActingName>().Select(ListFacets.Word)],
    };

    public static readonly QueryParameter Coming = new(
        "coming", ParameterType.Flag, "所看之日以后，内容或承接是否已知将有变化。Whether it is known to change after the day.")
    {
        Called = new("将有变化", "Known to change"),
    };

    public static readonly QueryParameter ChangedThisYear = new(
        "changedThisYear", ParameterType.Flag, "内容是否在所看之日的那一年变动过。Whether what it says took effect in the year of the day.")
    {
        Called = new("当年有变动", "Changed this year"),
    };

    public static readonly QueryParameter MissingBasis = new(
        "missingBasis", ParameterType.Flag, "是否没有设定依据。Whether it states no legal basis.")
    {
        Called = new("没有设定依据", "No legal basis"),
    };

    public static readonly QueryParameter Page = new("page", ParameterType.Number, "第几页，从 1 起。The page, from 1.")
    {
        Called = new("第几页", "Page"),
        Least = 1,
        Most = 1_000_000,
        Pages = true,
    };

    public static readonly QueryParameter PageSize = new(
        "pageSize", ParameterType.Number, "每页条数，默认 50，最多 500。Items on a page: 50 by default, at most 500.")
    {
        Called = new("每页条数", "Items on a page"),
        Least = 1,
        Most = 500,
        Pages = true,
    };

    public static readonly QueryParameter Order = new(
        "order", ParameterType.Text, "effective 按生效（默认）；recorded 按记录。By which clock; effective by default.")
    {
        Called = new("按哪个时钟排列", "By which clock"),
        Values = ["effective", "recorded"],
    };

    public static readonly QueryParameter Element = new(
        "element", ParameterType.Text, "只看一个要素，如 承诺时限 或 promisedLimit。Only one element, by any of its names.")
    {
        Called = new("要素", "Element"),
    };

    public static readonly QueryParameter LawText = new("q", ParameterType.Text, "法律名称中须含的文字。Text that a law's name must hold.")
    {
        Called = new("查找", "Find"),
    };

    public static readonly QueryParameter MissingLaws = new(
        "missing", ParameterType.Flag, "只列法律法规名录里没有的名称。Only names that the register of laws does not have.");

    public static readonly QueryParameter Since = new(
        "since", ParameterType.Date,
        "上次了解清单的日期；答案是其后至 on 的变化。The day on which the asker last looked; the answer is what changed after it up to on.")
    {
        Called = new("自哪一天以来", "Since"),
        Required = true,
    };

    public static readonly QueryParameter Net = new(
        "net", ParameterType.Flag,
        "只影响表格：true 只列净差异，默认逐条列出发生的变化。Of tables alone: the net difference instead of what happened one by one.");

    public static readonly QueryParameter Days = new(
        "days", ParameterType.Number, "往后看多少天，默认 90，最多 3660。How many days ahead: 90 by default, at most 3,660.")
    {
        Called = new("往后多少天", "Days ahead"),
        Least = 1,
        Most = 3_660,
    };

    public static readonly QueryParameter Power = new("power", ParameterType.Text, "只看一项职权，按编码。One power alone, by its code.")
    {
        Called = new("职权", "Power"),
    };

    public static readonly QueryParameter From = new("from", ParameterType.Date, "自这一天起生效的，含当日。Taking effect from this day, included.")
    {
        Called = new("自", "From"),
    };

    public static readonly QueryParameter To = new("to", ParameterType.Date, "至这一天生效的，含当日。Taking effect up to this day, included.")
    {
        Called = new("至", "To"),
    };

    public static readonly QueryParameter By = new(
        "by", ParameterType.Text, "按什么分列，默认 year。By what the counts are broken down; year by default.")
    {
        Values = ["adjustment", "department", "category", "month", "year"],
    };

    public static readonly QueryParameter FromRevision = new("from", ParameterType.Number, "第一个版本号，默认 0。The first revision; 0 by default.");

    public static readonly QueryParameter Count = new(
        "count", ParameterType.Number, "最多几个，默认 100，最多 1000。At most so many: 100 by default, up to 1,000.")
    {
        Least = 1,
        Most = 1_000,
    };

    public static readonly IReadOnlyList<QueryParameter> Lens = [On, Known, AsRecorded, AtLeast];

    public static readonly IReadOnlyList<QueryParameter> Paging = [Page, PageSize];
}
