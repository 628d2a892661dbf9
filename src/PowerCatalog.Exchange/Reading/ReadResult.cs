using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Files;

namespace PowerCatalog.Exchange.Reading;

/// <summary>The result of reading a file.</summary>
/// <param name="Draft">
/// The draft of what could be read, of a running log that of its first decision; null where that is nothing.
/// It is given beside errors as well, so that all problems of a file are
/// listed in one round: those of its columns and cells together with those that the checks find.
/// </param>
/// <param name="Problems">
/// Errors and warnings, in the order of the file; at most <see cref="ReadLimits.Problems"/>, errors before warnings.
/// </param>
public sealed record ReadResult(AdjustmentDraft? Draft, IReadOnlyList<Problem> Problems)
{
    /// <summary>How many errors and warnings the file has, including those that are not in <see cref="Problems"/>.</summary>
    public ProblemCount Found { get; init; } = ProblemCount.Of(Problems);

    /// <summary>The decisions of the file, in order, at least one; several where it is a running log.</summary>
    public IReadOnlyList<ReadDecision> Decisions { get => field ?? [new(null, Draft, Problems) { Found = Found }]; init; }

    /// <summary>Whether there is an error: such a draft must not be recorded.</summary>
    public bool Refused => Found.Errors > 0;
}
