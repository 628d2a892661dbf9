using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Application.Recording;

/// <summary>What became of a draft.</summary>
/// <param name="Outcome">In a word.</param>
/// <param name="Division">The catalog.</param>
/// <param name="Assessment">The outcome of the checks; null where the draft was recorded before or was not checked.</param>
/// <param name="Revision">The revision at which it is known; the catalog's newest where nothing was written, -1 where there is no
/// catalog.</param>
/// <param name="Problems">Errors and warnings, of the file and of the checks.</param>
public sealed record RecordingResult(
    RecordingOutcome Outcome, DivisionCode Division, Assessment? Assessment, long Revision, IReadOnlyList<Problem> Problems);
