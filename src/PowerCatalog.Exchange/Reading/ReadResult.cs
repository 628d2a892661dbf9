using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Files;

namespace PowerCatalog.Exchange.Reading;

/// <summary>The result of reading a file.</summary>
/// <param name="Draft">
/// The draft of what could be read; null where that is nothing. It is given beside errors as well, so that all problems of a file are
/// listed in one round: those of its columns and cells together with those that the checks find.
/// </param>
/// <param name="Problems">
/// Errors and warnings, in the order of the file; at most <see cref="ReadLimits.Problems"/>, errors before warnings.
/// </param>
public sealed record ReadResult(AdjustmentDraft? Draft, IReadOnlyList<Problem> Problems)
{
    /// <summary>How many errors and warnings the file has, including those that are not in <see cref="Problems"/>.</summary>
    public ProblemCount Found { get; init; } = ProblemCount.Of(Problems);

    /// <summary>Whether there is an error: such a draft must not be recorded.</summary>
    public bool Refused => Found.Errors > 0;
}
