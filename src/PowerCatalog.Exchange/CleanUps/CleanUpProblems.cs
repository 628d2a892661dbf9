using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Exchange.CleanUps;

/// <summary>What is wrong with the columns of a list of documents.</summary>
internal static class CleanUpProblems
{
    public static Problem ColumnMissing(string sheet, int row, string heading) => Problem.Error(
        "column.missing", new Place(sheet, row, null, heading),
        $"缺少“{heading}”一列，也没有“文号”一列。请补上其中一列。", $"There is neither a column '{heading}' nor a column 文号. Add one of them.");

    public static Problem ResultMissing(string sheet, int row, string heading) => Problem.Error(
        "column.missing", new Place(sheet, row, null, heading),
        $"缺少“{heading}”一列，工作表的名称也没有说明是废止、失效、修改还是继续有效。请补上这一列，或在表名中写明其中一种。",
        $"There is no column '{heading}', and the sheet's name does not say whether the documents are repealed, expired, amended or "
            + "retained. Add the column, or say one of these in the name of the sheet.");

    public static Problem ColumnUnknown(Place place) => Problem.Warning(
        "law.column-unknown", place,
        $"不认识列标题“{place.Heading}”，这一列没有记录（原文件照样保存）。",
        $"The heading '{place.Heading}' is unknown; the column is not recorded (the file itself is kept).");
}
