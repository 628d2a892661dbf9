using PowerCatalog.Application.Importing;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Exchange.Reading;
using PowerCatalog.Web.Http.Problems;

namespace PowerCatalog.Web.Http.Requests;

/// <summary>The query words of a file that is sent: what it is, and how it is read.</summary>
internal static class FileParameters
{
    public static readonly QueryParameter Kind = new(
        "kind", ParameterType.Text, "adjustment 调整决定（默认）；list 整份清单，用于建立清单。An adjustment (default), or a whole list that opens a catalog.")
    {
        Values = ["adjustment", "list"],
    };

    public static readonly QueryParameter Map = new(
        "map", ParameterType.Text,
        "不认识的列：列标题=字段，或 列标题=- 表示不要；可多次出现。What an unknown column means: heading=field, or heading=- to leave it out; may stand more than "
            + "once.")
    {
        Repeatable = true,
    };

    public static readonly QueryParameter Keep = new(
        "keep", ParameterType.Text,
        "清单没有的列，按列标题保留为本地要素；可多次出现。The heading of a column to be kept as an own element; may stand more than once.")
    {
        Repeatable = true,
    };

    public static readonly QueryParameter Sheet = new(
        "sheet", ParameterType.Text,
        "不认识的工作表：工作表名=类别（如 取消=减少），或 工作表名=- 表示不读；可多次出现。What an unknown sheet is: name=kind, or name=- to leave it out; may stand "
            + "more than once.")
    {
        Repeatable = true,
    };

    public static readonly QueryParameter Accept = new(
        "accept", ParameterType.Text,
        "连带事项一并办理：所在行（如 减少!5，见 consequences 的 row），或 all 表示全部未定的；可多次出现。Accepts what follows from a line: its row, as "
            + "consequences names it, or all for those that decide nothing; may stand more than once.")
    {
        Repeatable = true,
    };

    public static readonly QueryParameter Decline = new(
        "decline", ParameterType.Text,
        "连带事项不办理：所在行=理由；可多次出现。Declines what follows from a line: row=reason; may stand more than once.")
    {
        Repeatable = true,
    };

    public static readonly QueryParameter DepartmentFrom = new(
        "departmentFrom", ParameterType.Text,
        "清单没有部门列时，部门取自：column 只用列（默认）；sheet 工作表名；file 文件名。Where a list without a column of departments names them.")
    {
        Values = ["column", "sheet", "file"],
    };

    public static readonly QueryParameter Department = new(
        "department", ParameterType.Text, "清单没有部门列时，是哪个部门的。The department of a list that has no column for it.");

    public static readonly QueryParameter Name = new(
        "name", ParameterType.Text, "文件名；也可用 Content-Disposition。The file's name; Content-Disposition may tell it too.");

    public static readonly IReadOnlyList<QueryParameter> Header =
    [
        new(Fields.DocumentNumber, ParameterType.Text, "文号，代替文件中的。The document number in place of the file's."),
        new(Fields.Title, ParameterType.Text, "标题，代替文件中的。The title in place of the file's."),
        new(Fields.Authority, ParameterType.Text, "发文机关，代替文件中的。Who decided, in place of the file's."),
        new(Fields.Decided, ParameterType.Date, "决定日期，代替文件中的。The day of the decision in place of the file's."),
        new(Fields.Effective, ParameterType.Date, "生效日期，代替文件中的。The effective date in place of the file's."),
        new(Fields.Published, ParameterType.Date, "公布日期，代替文件中的。The day of publication in place of the file's."),
    ];

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<QueryParameter> All =
        [Kind, Map, Keep, Sheet, Accept, Decline, DepartmentFrom, Department, Name, .. Header];

    /// <summary>The particulars that the query gives.</summary>
    public static IReadOnlyDictionary<string, string> ParticularsOf(QueryValues query) =>
        Header.Where(query.Has).ToDictionary(word => word.Name, word => query.Text(word)!);

    /// <summary>What columns and sheets mean.</summary>
    /// <exception cref="ProblemException">One of them cannot be read.</exception>
    public static IReadOnlyDictionary<string, string> ColumnsOf(QueryValues query) =>
        ReadMap(query.Texts(Map), query.Texts(Keep), query.Texts(Sheet));

    /// <summary>What is decided of what follows from lines.</summary>
    /// <exception cref="ProblemException">An entry cannot be read.</exception>
    public static IReadOnlyDictionary<string, string> ConsequencesOf(QueryValues query) =>
        ConsequenceChoices.TryParse(query.Texts(Accept), query.Texts(Decline), out var choices, out var wrong)
            ? choices
            : throw QueryValues.Refused(
                $"accept 应写所在行，decline 应写成 所在行=理由，每行一次：“{wrong}”。",
                $"Query parameter 'accept' takes a row, 'decline' row=reason, once a row: '{wrong}'.");

    /// <summary>Where a list names the departments that no column names.</summary>
    public static DepartmentSource DepartmentSourceOf(QueryValues query) =>
        Enum.TryParse<DepartmentSource>(query.Text(DepartmentFrom), true, out var source) ? source : DepartmentSource.Column;

    private static IReadOnlyDictionary<string, string> ReadMap(
        IReadOnlyList<string> columns, IReadOnlyList<string> kept, IReadOnlyList<string> sheets)
    {
        if (!ColumnMeanings.TryParse(columns, out var meanings, out var wrong))
            throw QueryValues.Refused(
                $"map 应写成 列标题=字段，每列一次：“{wrong}”。", $"Query parameter 'map' takes heading=field, once a column: '{wrong}'.");
        if (!ColumnMeanings.TryAddKept(ref meanings, kept, out wrong))
            throw QueryValues.Refused(
                $"keep 应写列标题，每列一次，不能又在 map 中：“{wrong}”。",
                $"Query parameter 'keep' takes a heading, once a column and not in 'map' as well: '{wrong}'.");
        return ColumnMeanings.TryAddSheets(ref meanings, sheets, out wrong)
            ? meanings
            : throw QueryValues.Refused(
                $"sheet 应写成 工作表名=类别，每张一次：“{wrong}”。", $"Query parameter 'sheet' takes name=kind, once a sheet: '{wrong}'.");
    }
}
