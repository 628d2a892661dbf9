using FieldKeys = PowerCatalog.Domain.Adjustments.Fields;

namespace PowerCatalog.Domain.Reference;

/// <summary>A sheet of a workbook.</summary>
/// <param name="Key">What it is, as <c>add</c>.</param>
/// <param name="Sheet">The name on its tab, as 增加.</param>
/// <param name="Fields">Its columns; <c>*elements</c> stands for all elements that are not listed.</param>
/// <param name="Required">The fields that are required in each row.</param>
/// <param name="Either">The fields of which one is required in each row.</param>
public sealed record SheetLayout(
    string Key, string Sheet, IReadOnlyList<string>? Fields = null, IReadOnlyList<string>? Required = null,
    IReadOnlyList<string>? Either = null)
{
    /// <summary>
    /// Whether every row must fill a field. Of 乡镇（街道） and 承接单位 one is enough, so where a sheet has both, none must be filled.
    /// </summary>
    public bool MustFill(string field) => Required?.Contains(field) == true
        && !(field == FieldKeys.Townships && Fields?.Contains(FieldKeys.Receivers) == true);
}
