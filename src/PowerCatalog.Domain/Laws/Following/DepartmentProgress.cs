using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Laws.Events;

namespace PowerCatalog.Domain.Laws.Following;

/// <summary>How far a department is with the powers that an entry touches.</summary>
/// <param name="Department">The department.</param>
/// <param name="Touched">How many of its powers are touched.</param>
/// <param name="Adjusted">How many of them are adjusted.</param>
/// <param name="Removed">How many are no longer on the list.</param>
/// <param name="Unaffected">How many need no change.</param>
/// <param name="Open">How many are left.</param>
/// <param name="Draft">The draft that was opened for it; null where none was.</param>
public sealed record DepartmentProgress(
    DepartmentCode Department, int Touched, int Adjusted, int Removed, int Unaffected, int Open, AdjustmentId? Draft)
{
    internal static DepartmentProgress Of(
        DepartmentCode department, IReadOnlyList<FollowedPower> powers, IReadOnlyList<OpenedDraft> drafts)
    {
        var statuses = powers.GroupBy(power => power.Power.Power).Select(group => Least(group.Select(power => power.Status))).ToList();
        return new DepartmentProgress(
            department, statuses.Count, Those(TouchedStatus.Adjusted), Those(TouchedStatus.Removed), Those(TouchedStatus.Unaffected),
            Those(TouchedStatus.Open), drafts.FirstOrDefault(draft => draft.Department == department)?.Adjustment);

        int Those(TouchedStatus status) => statuses.Count(found => found == status);
    }

    private static TouchedStatus Least(IEnumerable<TouchedStatus> statuses) => statuses.Min();
}
