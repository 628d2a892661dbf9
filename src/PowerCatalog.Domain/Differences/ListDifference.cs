using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Domain.Differences;

/// <summary>What a sent list changes, as the lines of an adjustment that is not decided yet.</summary>
/// <param name="Lines">
/// 部门 (the registration of departments that are new, and what the list itself says of departments and townships), then 增加, 减少, 变更 (one
/// place each), 划转, in the order of the template; before-values are those of the list. The lines of a renaming stand twice, as a change and
/// as a removal with an addition, marked by <see cref="Fields.Undecided"/>.
/// </param>
/// <param name="Renamings">What may be renamings, to be decided.</param>
/// <param name="Conflicts">What others recorded meanwhile at places that the list changes too.</param>
/// <param name="Summary">What was compared, and what was not.</param>
/// <param name="Problems">What is wrong with lines of the sent list; an error there leaves its line out of the difference.</param>
public sealed record ListDifference(
    IReadOnlyList<DraftLine> Lines, IReadOnlyList<Renaming> Renamings, IReadOnlyList<Conflict> Conflicts, DifferenceSummary Summary,
    IReadOnlyList<Problem> Problems)
{
    /// <summary>Whether the list says what the catalog says; of a line with an error that is not known.</summary>
    public bool IsEmpty => Lines.Count == 0 && Conflicts.Count == 0 && !Problems.Any(problem => problem.Severity == Severity.Error);
}

/// <summary>What a comparison took in, and what it left out.</summary>
/// <param name="Sent">Lines of the sent list.</param>
/// <param name="Compared">Powers of the catalog that it was compared with.</param>
/// <param name="Unchanged">Powers that it leaves as they are.</param>
/// <param name="FormOnly">Places that are written in another form and mean the same; nothing is proposed for them.</param>
/// <param name="Emptied">Places whose cell is empty, which removes the value.</param>
/// <param name="AddedMeanwhile">Powers that others added since the list was exported; they stay.</param>
/// <param name="RemovedMeanwhile">Powers of the list that others removed since then; they stay removed.</param>
/// <param name="OtherDepartments">Departments of the catalog that the list does not speak of; their powers are not compared.</param>
/// <param name="MostlyMissing">Departments that are perhaps not listed whole, the largest first.</param>
/// <param name="Receiving">
/// Departments of which the list has nothing but powers that come to them from others; what else they hold is not compared.
/// </param>
/// <param name="NewDepartments">Departments that the catalog does not have, with the number of the items that come to each.</param>
/// <param name="NotCompared">The elements without a column, by key; they stay as they are.</param>
public sealed record DifferenceSummary(
    int Sent, int Compared, int Unchanged, int FormOnly, int Emptied, int AddedMeanwhile, int RemovedMeanwhile,
    int OtherDepartments, IReadOnlyList<MostlyMissing> MostlyMissing, IReadOnlyList<MostlyMissing> Receiving,
    IReadOnlyList<(string Name, int Items)> NewDepartments,
    IReadOnlyList<string> NotCompared);
