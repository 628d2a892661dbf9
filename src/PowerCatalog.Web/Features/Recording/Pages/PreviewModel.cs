using PowerCatalog.Application.Drafts;
using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Excerpts;
using PowerCatalog.Web.Features.Recording.Drafts;
using PowerCatalog.Web.Layout.Context;

namespace PowerCatalog.Web.Features.Recording.Pages;

/// <summary>The preview of a file.</summary>
/// <param name="Draft">The file.</param>
/// <param name="Token">The forms' field.</param>
/// <param name="Outcome">What would become of it.</param>
/// <param name="Decisions">Its one adjustment, or the decisions of a running log.</param>
/// <param name="Lines">The changes of the page.</param>
/// <param name="Number">The page, from 1.</param>
/// <param name="Size">Changes on a page.</param>
/// <param name="Total">All changes.</param>
/// <param name="Report">Errors and warnings.</param>
/// <param name="Excerpts">The rows that problems name.</param>
/// <param name="Revision">The revision that it was checked against.</param>
/// <param name="Questions">What the person is asked about the file.</param>
/// <param name="Notice">What happened when it was to be recorded; null where nothing.</param>
public sealed record PreviewModel(
    Draft Draft,
    FormToken Token,
    RecordingOutcome Outcome,
    IReadOnlyList<CheckedDecision> Decisions,
    IReadOnlyList<PreviewLine> Lines,
    int Number,
    int Size,
    int Total,
    ProblemReport Report,
    IReadOnlyList<RowExcerpt> Excerpts,
    long Revision,
    AskedOfFile Questions,
    string? Notice)
{
    /// <summary>Whether the cells of the file can be marked with its problems.</summary>
    public bool CanBeMarked { get; init; }

    /// <summary>The changes that were filled into forms; none where a file was sent.</summary>
    public IReadOnlyList<DraftedChangeShown> Changes { get; init; } = [];

    /// <summary>Whether the file is a running log of several decisions.</summary>
    public bool IsLog => Decisions.Count > 1;

    /// <summary>
    /// Of a running log with errors: how many decisions stand before the first that has some, where they are worth recording first; 0
    /// where there is none, or where all of them are recorded.
    /// </summary>
    public int SoundBefore
    {
        get
        {
            if (!IsLog || Errors == 0) return 0;
            var sound = Decisions.TakeWhile(decision => decision.Outcome != RecordingOutcome.Refused).ToList();
            return sound.Exists(decision => decision.Outcome == RecordingOutcome.Previewed) ? sound.Count : 0;
        }
    }

    /// <summary>The particulars of the one adjustment; null where there are several, or where they cannot be read.</summary>
    public Particulars? Header => IsLog ? null : Decisions[0].Header;

    /// <summary>
    /// What the one adjustment does beside what it opens; null where there are several, or where it cannot be said.
    /// </summary>
    public AdjustmentCounts? Counts => IsLog ? null : Decisions[0].Counts;

    /// <summary>How many powers and services of a list the one adjustment opens.</summary>
    public int Opened => IsLog ? 0 : Decisions[0].Opened;

    /// <summary>
    /// The decision whose lines begin with a line of the page, or go on at its top; null within a decision, or where there is one.
    /// </summary>
    /// <param name="at">The line, from 0 on the page.</param>
    public CheckedDecision? DecisionAt(int at)
    {
        if (!IsLog) return null;
        var line = ((Number - 1) * Size) + at;
        foreach (var decision in Decisions)
        {
            if (line < decision.Lines.Count) return line == 0 || at == 0 ? decision : null;
            line -= decision.Lines.Count;
        }

        return null;
    }

    /// <summary>What follows from its lines, decision by decision; nothing where it is recorded already.</summary>
    public IReadOnlyList<Consequence> Consequences =>
        Outcome == RecordingOutcome.AlreadyRecorded ? [] : [.. Decisions.SelectMany(decision => decision.Consequences)];

    /// <summary>The problems that are shown.</summary>
    public IReadOnlyList<Problem> Problems => Report.Problems;

    /// <summary>How many errors stop it, shown or not.</summary>
    public int Errors => Report.Found.Errors;

    /// <summary>How many warnings it has, shown or not.</summary>
    public int Warnings => Report.Found.Warnings;

    /// <summary>Problems that no row shows.</summary>
    public IEnumerable<Problem> Elsewhere =>
        Problems.Except(Excerpts.SelectMany(row => row.Problems.Concat(row.Cells.SelectMany(cell => cell.Problems))));
}
