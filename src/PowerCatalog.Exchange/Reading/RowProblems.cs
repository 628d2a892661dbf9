using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Exchange.Reading;

/// <summary>What was done with rows that are no lines of their own.</summary>
internal static class RowProblems
{
    public const string NoteCode = "row.note";
    public const string TotalCode = "row.total";
    public const string HeadingCode = "row.repeated-header";
    public const string PageCode = "row.page";

    public static Problem Total(Place place, string text) => Problem.Warning(TotalCode, place,
        $"这一行是合计（“{text}”），已跳过。",
        $"This row is a total ('{text}') and was skipped.");

    public static Problem Heading(Place place, string text) => Problem.Warning(HeadingCode, place,
        $"这一行重复了标题或表头（“{text}”），已跳过。",
        $"This row repeats a title or the headings ('{text}') and was skipped.");

    public static Problem Above(Place place, string text) => Problem.Warning("row.above-headings", place,
        $"这一行在表头之上（“{text}”），按表的标题或说明处理，已跳过，其内容没有记录。",
        $"This row stands above the headings ('{text}'); it was taken for the title of the table or a note, skipped, and is not recorded.");

    public static Problem GroupTitle(Place place, string text) => Problem.Warning("row.group-title", place,
        $"这一行是分组标题（“{text}”），已跳过；标题的内容不用于下面各行。",
        $"This row is the title of a group ('{text}') and was skipped; the rows below it take nothing from it.");

    public static Problem GroupCategory(Place place, string text, string category) => Problem.Warning("row.group-category", place,
        $"表中没有职权类型一列，这一行（“{text}”）按下面各行的职权类型“{category}”读取，直到下一个这样的标题。请在预览中核对。",
        $"The table has no column of categories; this row ('{text}') was read as the category of the rows below it, '{category}', up to "
            + "the next such title. Check this in the preview.");

    public static Problem GroupDepartment(Place place, string text, string department) => Problem.Warning("row.group-department", place,
        $"表中没有部门一列，这一行（“{text}”）按下面各行的实施部门“{department}”读取，直到下一个这样的标题。请在预览中核对。",
        $"The table has no column of departments; this row ('{text}') was read as the department of the rows below it, '{department}', up "
            + "to the next such title. Check this in the preview.");

    public static Problem Note(Place place, string text) => Problem.Warning(NoteCode, place,
        $"这一行是表注或说明（“{text}”），已跳过，其内容没有记录。",
        $"This row is a note ('{text}') and was skipped; what it says is not recorded.");

    public static Problem Signature(Place place, string text) => Problem.Warning("row.signature", place,
        $"这一行是填表、审核或落款信息（“{text}”），已跳过，其内容没有记录。",
        $"This row names who filled in the table, or a unit or a date ('{text}'); it was skipped and is not recorded.");

    public static Problem Page(Place place, string text) => Problem.Warning(PageCode, place,
        $"这一行是页码（“{text}”），已跳过。",
        $"This row is the number of a page ('{text}') and was skipped.");

    public static Problem ColumnNumbers(Place place, string text) => Problem.Warning("row.column-numbers", place,
        $"这一行是各列的编号（“{text}”），已跳过。",
        $"This row numbers the columns ('{text}') and was skipped.");

    public static Problem OtherTable(Place place, string text) => Problem.Error("row.other-table", place,
        $"这一行是另一张表的表头（“{text}”），那张表的各行没有读取。一张工作表（一个文本文件）只写一张表，请分开。",
        $"This row holds the headings of another table ('{text}'), whose rows were not read. A sheet (or text file) holds one table: move "
            + "it to another.");

    public static Problem OtherText(Place place, string text) => Problem.Warning("row.text", place,
        $"这一行只有文字“{text}”，不在任何一列的内容之中，已跳过。请核对；如是事项，请把各项内容填在相应的列。",
        $"This row holds only the text '{text}', which is the content of no column; it was skipped. Check it, and fill in the "
            + "columns if it is a power.");

    public static Problem Ditto(Place place, int count) => Problem.Warning("cell.ditto", place,
        $"从这一格起共有{count}格写的是“同上”或同上的符号，已按上一行同一列的内容读取。请在预览中核对。",
        $"From this cell on, {count} cells say 同上 (ditto) or hold its mark; each was read as the same column of the row above. Check this "
            + "in the preview.");

    public static Problem DittoOfNothing(Place place, string text) => Problem.Error("cell.ditto-of-nothing", place,
        $"这一格写的是“{text}”，但上一行的同一列没有内容。请写明应有的内容。",
        $"This cell says '{text}' (ditto), and the same column of the row above holds nothing. Write what it should say.");

    public static Problem SerialOnly(Place place, int count) => Problem.Warning("row.serial-only", place,
        count == 1 ? "这一行只有序号，已跳过。" : $"从这一行起共有{count}行只有序号，已跳过。",
        count == 1
            ? "This row holds only a serial number and was skipped."
            : $"From this row on, {count} rows hold only a serial number; they were skipped.");

    public static Problem Stages(Place place, int count) => Problem.Warning("row.stages", place,
        $"从这一行起共有{count}行是上面事项的各个办理阶段，已并入该事项，不另作事项。请在预览中核对。",
        $"From this row on, {count} rows are stages of the power above them; they were joined to it and are no powers of their own. "
            + "Check this in the preview.");

    public static Problem StageValues(Place place, string heading, string values) => Problem.Warning("row.stage-values", place,
        $"各阶段的“{heading}”不同（{values:whole}），没有记为整个事项的“{heading}”，已写入责任事项的各阶段。请核对。",
        $"The stages of this power differ in '{heading}' ({values:whole}); none of these is recorded for the power as a whole. They were "
            + "written to its duties, stage by stage. Check this.");
}
