using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Application.Recording;

/// <summary>A draft that is submitted to be checked or recorded.</summary>
/// <param name="Id">The adjustment's id, given when the draft began.</param>
/// <param name="Draft">What it says.</param>
/// <param name="Problems">Problems found while it was read; an error among them stops the recording.</param>
public sealed record Submission(AdjustmentId Id, AdjustmentDraft Draft, IReadOnlyList<Problem> Problems)
{
    /// <summary>A draft that is recorded in one step, under the id that follows from its document.</summary>
    public static Submission Of(AdjustmentDraft draft, IReadOnlyList<Problem> problems) =>
        new(DerivedAdjustmentId.Of(draft), draft, problems);

    /// <summary>How many problems were found while it was read, those counted that are not in <see cref="Problems"/>.</summary>
    public ProblemCount Found { get; init; } = ProblemCount.Of(Problems);

    /// <summary>
    /// Keeps the file that the draft was read from; called once, before the first event is written. Null where there is no file to keep.
    /// </summary>
    public Func<CancellationToken, Task>? KeepSource { get; init; }
}
