using PowerCatalog.Application.Drafts;
using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Excerpts;
using PowerCatalog.Web.Http.Keeping;

namespace PowerCatalog.Web.Features.Recording.Drafts;

/// <summary>What recording a file would do.</summary>
/// <param name="Outcome">In a word.</param>
/// <param name="Decisions">Its one adjustment, or the decisions of a running log.</param>
/// <param name="Report">Errors and warnings.</param>
/// <param name="Excerpts">The rows that problems name.</param>
/// <param name="Revision">The catalog's revision that it was checked against.</param>
internal sealed record CheckedDraft(
    RecordingOutcome Outcome, IReadOnlyList<CheckedDecision> Decisions, ProblemReport Report, IReadOnlyList<RowExcerpt> Excerpts,
    long Revision)
{
    /// <summary>Whether the cells of the file can be marked with its problems.</summary>
    public bool CanBeMarked { get; init; }

    /// <summary>Each change before and after, decision by decision.</summary>
    public IEnumerable<PreviewLine> Lines => Decisions.SelectMany(decision => decision.Lines);

    /// <summary>What follows from the lines, decision by decision.</summary>
    public IEnumerable<Consequence> Consequences => Decisions.SelectMany(decision => decision.Consequences);

    /// <summary>How many bytes it takes: the texts of its lines, problems and excerpts.</summary>
    public long Bytes =>
        Lines.Concat(Consequences.SelectMany(one => one.Proposed))
            .Sum(line => AnswerSize.Of(line.Subject, line.Name, line.Element, line.Before, line.After))
        + Report.InFile.Sum(BytesOf) + Report.Problems.Sum(BytesOf)
        + Excerpts.Sum(row => AnswerSize.Of(row.Sheet) + row.Cells.Sum(cell => AnswerSize.Of(cell.Column, cell.Heading, cell.Text)));

    /// <summary>What the list of waiting drafts says of it.</summary>
    public DraftNote Note() => new(
        Decisions is [{ Header.DocumentNumber: { } number }] ? number.Normal : null, Decisions.Count, Report.Found.Errors,
        Report.Found.Warnings, Outcome == RecordingOutcome.AlreadyRecorded, Revision);

    private static long BytesOf(Problem problem) =>
        AnswerSize.Of(problem.Zh, problem.En, problem.Place?.Sheet, problem.Place?.Column, problem.Place?.Heading);
}
