using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Application.Recording;

/// <summary>The result of recording a draft.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Division">The catalog.</param>
/// <param name="Assessment">The outcome of the checks; null where the draft was recorded before or was not checked.</param>
/// <param name="Revision">
/// The revision that completes it; the catalog's newest where nothing was written; -1 where there is no catalog, or where the file could
/// not be read and the catalog was not asked.
/// </param>
/// <param name="Report">The errors and warnings of the file and of the checks.</param>
public sealed record RecordingResult(
    RecordingOutcome Outcome, DivisionCode Division, Assessment? Assessment, long Revision, ProblemReport Report)
{
    /// <summary>The number of the decision as written, where the file is a running log of decisions; null otherwise.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>The problems that are listed.</summary>
    public IReadOnlyList<Problem> Problems => Report.Problems;

    /// <summary>How many problems there are, listed or not.</summary>
    public int ProblemsTotal => Report.Found.Total;

    /// <summary>How many of them are errors.</summary>
    public int Errors => Report.Found.Errors;

    /// <summary>How many of them are warnings.</summary>
    public int Warnings => Report.Found.Warnings;
}
