using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Application.Recording;

/// <summary>A draft submitted for checking or recording.</summary>
/// <param name="Id">The adjustment's id.</param>
/// <param name="Draft">The draft.</param>
/// <param name="Problems">Problems found while it was read; an error among them prevents recording.</param>
public sealed record Submission(AdjustmentId Id, AdjustmentDraft Draft, IReadOnlyList<Problem> Problems)
{
    /// <summary>A draft that is recorded in one step, under the id derived from its document.</summary>
    public static Submission Of(AdjustmentDraft draft, IReadOnlyList<Problem> problems) =>
        new(DerivedAdjustmentId.Of(draft), draft, problems);

    /// <summary>How many problems were found while it was read, including those that are not in <see cref="Problems"/>.</summary>
    public ProblemCount Found { get; init; } = ProblemCount.Of(Problems);

    /// <summary>What is to be taken as recorded before it, in a dry run of several.</summary>
    public PendingFacts Pending { get; init; } = PendingFacts.None;

    /// <summary>Who approved it, in order, where it comes by the procedure; null where it is recorded at once.</summary>
    public IReadOnlyList<string>? Approvals { get; init; }

    /// <summary>
    /// What else has to hold, asked with each sound assessment and what it was made with; an error prevents recording. Null where nothing.
    /// </summary>
    public Func<Assessment, CatalogKnowledge, CancellationToken, Task<IReadOnlyList<Problem>>>? Guard { get; init; }

    /// <summary>
    /// Stores the file that the draft was read from; called before the first event is written. Null where there is no file.
    /// </summary>
    public Func<CancellationToken, Task>? KeepSource { get; init; }
}
