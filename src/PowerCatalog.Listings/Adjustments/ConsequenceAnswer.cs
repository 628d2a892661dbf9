using PowerCatalog.Domain.Deciding;

namespace PowerCatalog.Listings.Adjustments;

/// <summary>What follows from a line without being said by it, as JSON.</summary>
/// <param name="Row">The name of the line, by which it is accepted or declined.</param>
/// <param name="Line">The line.</param>
/// <param name="Kind">What follows.</param>
/// <param name="Subject">The code of the power, department or township that the line is about.</param>
/// <param name="Name">Its name.</param>
/// <param name="State">undecided (nothing of it is recorded), accepted (it is), or declined (it is not).</param>
/// <param name="Reason">Why it is declined; null where it is not.</param>
/// <param name="Proposed">Each change that it is, before and after.</param>
/// <param name="ProposedTotal">How many there are in all.</param>
public sealed record ConsequenceAnswer(
    string Row, int Line, ConsequenceKind Kind, string Subject, string Name, ConsequenceState State, string? Reason,
    IReadOnlyList<PreviewLine> Proposed, int ProposedTotal)
{
    /// <summary>The answer.</summary>
    /// <param name="one">What follows.</param>
    /// <param name="takes">Whether the answer still has room for a change; null where it has for all.</param>
    public static ConsequenceAnswer Of(Consequence one, Func<PreviewLine, bool>? takes = null)
    {
        ArgumentNullException.ThrowIfNull(one);
        return new ConsequenceAnswer(
            one.Key, one.Line, one.Kind, one.Subject, one.Name, one.State, one.Reason,
            takes is null ? one.Proposed : [.. one.Proposed.TakeWhile(takes)], one.Proposed.Count);
    }
}
