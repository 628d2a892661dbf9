using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Domain.Differences;

/// <summary>What is wrong with a difference whichever way people decide its proposed renamings.</summary>
public static class EitherWay
{
    /// <summary>
    /// The problems that a draft has both with all of its proposed renamings decided as such, and with none: the same kind of problem in
    /// the same row. A draft without proposals has none.
    /// </summary>
    /// <param name="draft">The draft that a difference proposes.</param>
    /// <param name="known">What its decided lines have by themselves, which is not told again.</param>
    /// <param name="check">Checks a draft in which all is decided.</param>
    public static IEnumerable<Problem> Problems(
        AdjustmentDraft draft, IReadOnlyList<Problem> known, Func<AdjustmentDraft, IReadOnlyList<Problem>> check)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(check);
        var proposed = RenamingChoices.Numbers(draft);
        if (proposed.Count == 0) return [];
        var replaced = check(Way(renamed: false)).Select(Row).ToHashSet();
        var told = known.Select(Row).ToHashSet();
        // A renaming is told at the cell that changes, an addition may be wrong for what it lacks: the first has the nearer place.
        return check(Way(renamed: true)).Where(problem => Row(problem) is var row && replaced.Contains(row) && !told.Contains(row));

        AdjustmentDraft Way(bool renamed) => RenamingChoices.Decided(draft, proposed.ToDictionary(number => number, _ => renamed));
    }

    private static (string Code, string? Sheet, int? Row) Row(Problem problem) =>
        (problem.Code, problem.Place?.Sheet, problem.Place?.Row);
}
