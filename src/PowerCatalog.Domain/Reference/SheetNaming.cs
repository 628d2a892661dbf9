namespace PowerCatalog.Domain.Reference;

/// <summary>How people name the sheets of a workbook: 附件1 取消事项 is the sheet 减少.</summary>
/// <param name="Words">
/// Further words for a sheet, by the key of its layout; those of the column 调整方式 name sheets as well.
/// </param>
/// <param name="Before">What stands before such a word.</param>
/// <param name="After">What stands after it.</param>
/// <param name="Notes">How the names of sheets end that hold notes: 填表说明, 备注.</param>
public sealed record SheetNaming(
    IReadOnlyDictionary<string, IReadOnlyList<string>> Words, IReadOnlyList<string> Before, IReadOnlyList<string> After,
    IReadOnlyList<string> Notes);
