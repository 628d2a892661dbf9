using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Powers;

namespace PowerCatalog.Domain.Differences;

/// <summary>A line of a sent list, as far as it is matched.</summary>
/// <param name="Line">The line.</param>
/// <param name="Code">Its code; null where it has none.</param>
/// <param name="NameKey">Its name, as names are compared.</param>
/// <param name="Department">Its department; null where the list has no column for it, or the department is not known.</param>
/// <param name="Category">Its category; null where the list has no column for it.</param>
internal sealed record SentLine(DraftLine Line, PowerCode? Code, string NameKey, DepartmentCode? Department, Category? Category)
{
    /// <summary>The name as written.</summary>
    public string Name => Line.Fields[Fields.Name]?.Text ?? "";
}
