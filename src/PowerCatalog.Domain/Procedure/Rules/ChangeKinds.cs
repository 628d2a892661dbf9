using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Domain.Reference;

namespace PowerCatalog.Domain.Procedure.Rules;

/// <summary>Which kinds of change a draft makes.</summary>
public static class ChangeKinds
{
    /// <summary>The kinds, each once, in the order of <see cref="ChangeKind"/>.</summary>
    public static IReadOnlyList<ChangeKind> Of(AdjustmentDraft draft, ReferenceData reference) =>
        [.. draft.Lines.Select(line => Of(line, reference)).Distinct().Order()];

    private static ChangeKind Of(DraftLine line, ReferenceData reference) => line.Kind switch
    {
        LineKind.List => ChangeKind.ListOpened,
        LineKind.Add => ChangeKind.Added,
        LineKind.Remove => ChangeKind.Removed,
        LineKind.Change => IsEditorial(line, reference) ? ChangeKind.Editorial : ChangeKind.ElementsChanged,
        LineKind.Transfer => ChangeKind.Transferred,
        LineKind.Delegate => ChangeKind.Delegated,
        LineKind.Recall => ChangeKind.Recalled,
        LineKind.Suspend => ChangeKind.Suspended,
        LineKind.Department => ChangeKind.DepartmentReorganized,
        LineKind.Township => ChangeKind.TownshipReorganized,
        LineKind.Correct => ChangeKind.Corrected,
        LineKind.Annul => ChangeKind.Annulled,
        _ => throw new NotSupportedException($"No kind of change for a line of kind {line.Kind}."),
    };

    // A change of the category changes what may be done, whatever the line says of itself.
    private static bool IsEditorial(DraftLine line, ReferenceData reference) =>
        WrittenFlag.Read(line.Fields[Fields.Editorial]?.Text) == true
        && line.Fields[Fields.Element] is { } element && !IsCategory(element.Text, reference)
        && !IsCategory(OwnElement.Unmarked(element.Text) ?? element.Text, reference);

    private static bool IsCategory(string element, ReferenceData reference) =>
        (reference.ElementNamed(element) ?? reference.ElementMeant(element))?.Key == CoreElements.Category;
}
