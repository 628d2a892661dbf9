namespace PowerCatalog.Domain.Reference;

/// <summary>A sheet of a workbook.</summary>
/// <param name="Key">What it is, as <c>add</c>.</param>
/// <param name="Sheet">The name on its tab, as 增加.</param>
/// <param name="Fields">Its columns; <c>*elements</c> stands for all elements that are not listed.</param>
/// <param name="Required">The fields that are required in each row.</param>
/// <param name="Either">The fields of which one is required in each row.</param>
public sealed record SheetLayout(
    string Key, string Sheet, IReadOnlyList<string>? Fields = null, IReadOnlyList<string>? Required = null,
    IReadOnlyList<string>? Either = null);
