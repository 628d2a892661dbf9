using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Application;

/// <summary>What became of a draft.</summary>
public enum RecordingOutcome
{
    /// <summary>It would be recorded; nothing was written.</summary>
    Previewed,

    /// <summary>It is recorded.</summary>
    Recorded,

    /// <summary>The same document with the same lines was recorded before; nothing was written.</summary>
    AlreadyRecorded,

    /// <summary>Problems stop it; nothing was written.</summary>
    Refused,
}

/// <summary>What became of a draft.</summary>
/// <param name="Outcome">In a word.</param>
/// <param name="Division">The catalog.</param>
/// <param name="Decision">What the checks made of it; null where it was recorded before.</param>
/// <param name="Revision">The revision at which it is known; the catalog's newest where nothing was written, -1 where there is no catalog.</param>
/// <param name="Problems">Errors and warnings, of the file and of the checks.</param>
public sealed record RecordingResult(
    RecordingOutcome Outcome, DivisionCode Division, Assessment? Decision, long Revision, IReadOnlyList<Problem> Problems);
