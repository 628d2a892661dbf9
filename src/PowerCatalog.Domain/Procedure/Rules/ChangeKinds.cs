using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Reference;

namespace PowerCatalog.Domain.Procedure.Rules;

/// <summary>Which kinds of change a draft makes.</summary>
public static class ChangeKinds
{
    /// <summary>The kinds, each once, in the order of <see cref="ChangeKind"/>.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="consequences">What follows from its lines; what is accepted is a change like any other.</param>
    /// <param name="reference">The reference data.</param>
    public static IReadOnlyList<ChangeKind> Of(
        AdjustmentDraft draft, IEnumerable<Consequence> consequences, ReferenceData reference) =>
    [
        .. draft.Lines.Select(line => Of(line, reference))
            .Concat(consequences.Where(one => one.State == ConsequenceState.Accepted).Select(one => Of(one.Kind)))
            .Distinct().Order(),
    ];

    private static ChangeKind Of(ConsequenceKind kind) => kind switch
    {
        ConsequenceKind.RemovedPowerRecalled or ConsequenceKind.ClosedTownshipRecalled => ChangeKind.Recalled,
        ConsequenceKind.MergedDepartmentTransferred or ConsequenceKind.ClosedDepartmentTransferred => ChangeKind.Transferred,
        _ => throw new NotSupportedException($"No kind of change for a consequence of kind {kind}."),
    };

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

    // Only free text can change in its wording alone: another limit, number, flag, code, category or basis holds otherwise than before,
    // whatever the line says of itself. An element of the office's own is text.
    private static bool IsEditorial(DraftLine line, ReferenceData reference) =>
        WrittenFlag.Read(line.Fields[Fields.Editorial]?.Text) == true
        && line.Fields[Fields.Element] is { } element && IsFreeText(element.Text, reference)
        && IsFreeText(OwnElement.Unmarked(element.Text) ?? element.Text, reference);

    private static bool IsFreeText(string element, ReferenceData reference) =>
        (reference.ElementNamed(element) ?? reference.ElementMeant(element))?.Type
            is null or ElementType.Line or ElementType.Text or ElementType.List;
}
