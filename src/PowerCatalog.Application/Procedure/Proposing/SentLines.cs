using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Application.Procedure.Proposing;

/// <summary>Lines that somebody wants to put forward, as they were read from a file, a stored draft or a form.</summary>
/// <param name="Draft">The lines; null where nothing could be read.</param>
/// <param name="Problems">What is wrong with what was sent.</param>
public sealed record SentLines(AdjustmentDraft? Draft, IReadOnlyList<Problem> Problems)
{
    /// <summary>How many problems there are, listed or not.</summary>
    public ProblemCount Found { get; init; } = ProblemCount.Of(Problems);

    /// <summary>Stores the file, before the lines are; null where there is none.</summary>
    public Func<CancellationToken, Task>? KeepSource { get; init; }
}
