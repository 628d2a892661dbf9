using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Domain.Deciding;

/// <summary>
/// What the checks made of a draft: its particulars and facts, or the problems that stop it; warnings either way.
/// </summary>
/// <param name="Particulars">The decision's particulars; null where one is missing, and then nothing can be recorded.</param>
/// <param name="Facts">The facts in the order in which they will be recorded, to be trusted only without errors; none without particulars.</param>
/// <param name="Counts">What the lines do; nothing where the draft states no day.</param>
/// <param name="Preview">Each change before and after, in the order of the facts; none where the draft states no day.</param>
/// <param name="Problems">Errors and warnings in the order of the lines.</param>
public sealed record Assessment(
    Particulars? Particulars,
    IReadOnlyList<Fact> Facts,
    AdjustmentCounts Counts,
    IReadOnlyList<PreviewLine> Preview,
    IReadOnlyList<Problem> Problems)
{
    /// <summary>Whether it can be recorded.</summary>
    public bool IsSound => Particulars is not null && Problems.All(problem => problem.Severity != Severity.Error);

    /// <summary>A draft whose lines come to nothing.</summary>
    internal static Assessment Refused(Particulars? particulars, IReadOnlyList<Problem> problems) => new(particulars, [], Counting.Nothing, [], problems);
}

/// <summary>One change as a person sees it before it is recorded.</summary>
/// <param name="Line">The line of the draft.</param>
/// <param name="Kind">The event that it becomes, as <c>PowerAdded</c>.</param>
/// <param name="Subject">The power's, department's or township's code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Effective">From when.</param>
/// <param name="Element">The element, department or township that changes; null where the whole does.</param>
/// <param name="Before">What was; null where nothing.</param>
/// <param name="After">What will be; null where nothing.</param>
public sealed record PreviewLine(
    int Line, string Kind, string Subject, string Name, DateOnly Effective, string? Element, string? Before, string? After);
