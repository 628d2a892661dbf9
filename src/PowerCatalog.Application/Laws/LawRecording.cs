using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Laws.Deciding;
using PowerCatalog.Domain.Laws.Following;
using PowerCatalog.Domain.Laws.Matching;

namespace PowerCatalog.Application.Laws;

/// <summary>What became of an entry that was sent.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Division">The catalog.</param>
/// <param name="Entry">Its id; null where it has errors.</param>
/// <param name="Checked">What it says.</param>
/// <param name="Reliance">The powers that rest on its documents; null where it has errors or there is no catalog.</param>
/// <param name="Drafts">The drafts that are proposed for the departments, or were opened.</param>
/// <param name="Report">Errors and warnings.</param>
public sealed record LawRecording(
    RecordingOutcome Outcome, DivisionCode Division, LawEntryId? Entry, CheckedLaws Checked, Reliance? Reliance,
    IReadOnlyList<DraftProposal> Drafts, ProblemReport Report)
{
    /// <summary>Whether the drafts were opened; they are only proposed otherwise.</summary>
    public bool DraftsOpened { get; init; }
}
