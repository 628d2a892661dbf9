using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Exchange.Reading;

/// <summary>The problems of a running log, whose rows name the decision that they belong to.</summary>
internal static class LogProblems
{
    public static Problem NumberMissing(Place place) => Problem.Error("log.number-missing", place,
        "这一行没有文号，不知道属于哪个决定。请填写文号；与上一行同属一个决定的，请填写同一文号或“同上”，或把文号单元格合并。",
        "This row has no document number, so it is not known which adjustment it belongs to. Fill it in; where it is that of the row "
            + "above, write it again or 同上 (ditto), or merge the cells.");

    public static Problem TableWithoutNumber(Place place, string heading) => Problem.Error("log.table-without-number", place,
        $"其他表按“{heading}”列分成几个决定，这张表没有这一列，不知道属于哪个决定。请加上这一列，或分成几个文件提交。",
        $"Other tables are divided into adjustments by the column '{heading}', which this table does not have. Add it, or submit the "
            + "tables in files of their own.");

    public static Problem Disagrees(FieldValue value, string heading, FieldValue other, string? number) => Problem.Error(
        "log.rows-disagree", value.Place,
        $"同一决定（{number}）各行的“{heading}”不一致：这里是“{value.Text}”，第{other.Place.Row}行是“{other.Text}”。请改成一致；不是同一决定的，请改文号。",
        $"Rows of one adjustment ({number}) disagree in '{heading}': here it is '{value.Text}', in row {other.Place.Row} '{other.Text}'. "
            + "Make them agree, or correct the document number where they are not one adjustment.");

    public static Problem NumberGivenBeside(FieldValue given, string heading) => Problem.Error("log.number-given", given.Place,
        $"表中各行已有“{heading}”列，另外又给出了文号“{given.Text}”，与各行不一致。请去掉其中一处：一个决定的，去掉列；几个决定的，去掉另外给出的文号。",
        $"The rows have a column '{heading}', and the document number '{given.Text}' given beside it is another. Remove one of them: the "
            + "column where it is one adjustment, the other number where there are several.");

    public static Problem GivenBeside(FieldValue value, string heading, FieldValue given) => Problem.Error(
        "log.particular-given", value.Place,
        $"这一行的“{heading}”是“{value.Text}”，另外给出的是“{given.Text}”，两者不一致。请去掉其中一处。",
        $"The '{heading}' of this row is '{value.Text}', and '{given.Text}' is given beside the table. Remove one of them.");

    public static Problem TooMany(Place place, int most) => Problem.Error("log.too-many-decisions", place,
        $"台账中的决定超过{most}件的上限。请拆成几个文件，按先后顺序分别提交。",
        $"The log has more than {most} adjustments. Split the file and submit the parts in their order.");
}
