using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Reference;

namespace PowerCatalog.Domain.Deciding;

/// <summary>
/// A catalog may be opened in parts: the list of departments that hold nothing yet opens them. Of a department that holds something, only a
/// comparison tells what a new list changes.
/// </summary>
internal static class OpeningParts
{
    /// <summary>
    /// The departments of a list, as it writes them, that hold something already: under a former name too, so that the list of a department
    /// that was renamed meanwhile opens no second one.
    /// </summary>
    public static IReadOnlyList<string> Held(
        AdjustmentDraft draft, CatalogKnowledge knowledge, ReferenceData reference, DateOnly day)
    {
        var departments = new DepartmentDirectory(draft.Division, knowledge, reference, new FoundProblems());
        return
        [
            .. draft.Lines.Select(line => line.Fields[Fields.Department]?.Text).OfType<string>().Distinct()
                .Where(name => departments.Named(name, day) is { } code && knowledge.Holders.Contains(code)),
        ];
    }
}
