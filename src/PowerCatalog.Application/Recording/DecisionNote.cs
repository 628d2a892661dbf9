using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Application.Recording;

/// <summary>What became of a decision that somebody asked to have recorded, for the operator's log. It says nothing of who asked.</summary>
/// <param name="Division">The catalog.</param>
/// <param name="DocumentNumber">
/// The decision's number in normal form; null where it has none, or none that can be read: what else was typed there may be anything.
/// </param>
/// <param name="Outcome">The outcome; null where the ledger failed, so that perhaps nobody knows.</param>
/// <param name="Revision">
/// The revision that completes it; of one that was not recorded the catalog's newest, -1 where it was not asked.
/// </param>
/// <param name="Took">From the request to the outcome.</param>
public sealed record DecisionNote(DivisionCode Division, string? DocumentNumber, RecordingOutcome? Outcome, long Revision, TimeSpan Took)
{
    private const int MostLetters = 60;

    /// <summary>The outcomes as programs know them.</summary>
    public static IReadOnlyList<string> Codes { get; } = ["recorded", "already-recorded", "refused", "conflict", "failed"];

    /// <summary>Its outcome, one of <see cref="Codes"/>.</summary>
    public string Code => Outcome switch
    {
        RecordingOutcome.Recorded => Codes[0],
        RecordingOutcome.AlreadyRecorded => Codes[1],
        RecordingOutcome.Refused => Codes[2],
        RecordingOutcome.Conflict => Codes[3],
        // A preview is not noted.
        _ => Codes[4],
    };

    /// <summary>A number as it may be noted.</summary>
    internal static string? Readable(string? written) =>
        Domain.Documents.DocumentNumber.Parse(written) is { IsRead: true, Normal: { Length: <= MostLetters } normal } ? normal : null;
}
