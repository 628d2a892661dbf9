using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Exchange.Reading;

/// <summary>One decision of a file, with what is wrong with its rows.</summary>
/// <param name="Number">Its number as written, where the file is a running log of decisions; null otherwise.</param>
/// <param name="Draft">The draft of what could be read of it; null where that is nothing.</param>
/// <param name="Problems">
/// Errors and warnings, in the order of the file. Those that are of no row of a decision stand with the first one.
/// </param>
public sealed record ReadDecision(string? Number, AdjustmentDraft? Draft, IReadOnlyList<Problem> Problems)
{
    /// <summary>How many errors and warnings it has, including those that are not in <see cref="Problems"/>.</summary>
    public ProblemCount Found { get; init; } = ProblemCount.Of(Problems);

    /// <summary>Whether there is an error: it must not be recorded.</summary>
    public bool Refused => Found.Errors > 0;
}
