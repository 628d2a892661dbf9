using PowerCatalog.Application.Actors;
using PowerCatalog.Application.Drafts;
using PowerCatalog.Application.Importing;
using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Time;
using PowerCatalog.Exchange.Annotating;
using PowerCatalog.Exchange.Excerpts;
using PowerCatalog.Exchange.Reading;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.Web.Http.Keeping;
using PowerCatalog.Web.Http.Problems;

namespace PowerCatalog.Web.Features.Recording.Drafts;

/// <summary>
/// Checks waiting drafts. The outcome is kept while people look at it, because a preview has pages; it is good for one revision of the
/// catalog and one day, whoever looks: the actor is named when it is recorded.
/// </summary>
internal sealed class DraftChecks(
    DraftRecording recording, DraftStore drafts, ReadModelFiles readModels, AnswerCache cache, CatalogWords names, TimeProvider clock)
{
    private const int MostExcerpts = 200;

    /// <summary>What recording it would do, on top of the catalog's newest revision.</summary>
    /// <exception cref="ProblemException">The draft is gone.</exception>
    public async Task<CheckedDraft> CheckAsync(Draft draft, Actor actor, long head, CancellationToken cancellation)
    {
        var key = DraftKey.Of(draft, readModels.Current, head, clock.Today());
        if (cache.Find<CheckedDraft>(key) is { } kept) return kept;
        var request = new RecordingRequest(actor, draft.Division, ExpectedCatalog.Any, DryRun: true);
        var result = await recording.HandleAsync(draft, request, cancellation) ?? throw Gone();
        var check = new CheckedDraft(
            result.Outcome, [.. result.Decisions.Select(CheckedDecision.Of)], result.Report,
            Excerpts(draft, result.Report, cancellation), result.Decisions.Max(decision => decision.Revision))
        {
            CanBeMarked = CanBeMarked(draft, result.Report, cancellation),
        };
        cache.Keep(key, check, check.Bytes);
        return check;
    }

    /// <summary>Records it, where the catalog is still at the revision that the person looked at.</summary>
    /// <exception cref="ProblemException">The draft is gone.</exception>
    public async Task<ImportResult> RecordAsync(Draft draft, Actor actor, long revision, CancellationToken cancellation) =>
        await recording.HandleAsync(
            draft, new RecordingRequest(actor, draft.Division, ExpectedCatalog.At(revision), DryRun: false), cancellation)
            ?? throw Gone();

    /// <summary>How a waiting file is read.</summary>
    public static ReadOptions Options(Draft draft) =>
        new(draft.Division, draft.Kind)
        {
            Header = draft.Particulars,
            Map = draft.Columns,
            Consequences = draft.Consequences,
            Department = draft.Department,
        };

    /// <summary>The answer where there is no such draft.</summary>
    public static ProblemException Gone() => new(
        ProblemTypes.DraftNotFound, "没有这份待记录的文件：它可能已经记录、丢弃，或放了一周以上。",
        "There is no such draft: it may have been recorded or thrown away, or have lain for more than a week.");

    /// <summary>Whether the cells of a waiting file can be marked; false where there is nothing to mark, or no file.</summary>
    public bool CanBeMarked(Draft draft, ProblemReport report, CancellationToken cancellation)
    {
        if (report.Found.Total == 0) return false;
        using var content = drafts.Open(draft);
        return content is not null
            && AnnotatedWorkbook.CanMark(content, draft.Name, report.InFile, Options(draft), names.Data, cancellation);
    }

    private IReadOnlyList<RowExcerpt> Excerpts(Draft draft, ProblemReport report, CancellationToken cancellation)
    {
        using var content = drafts.Open(draft);
        return content is null
            ? []
            : ProblemExcerpts.Read(content, draft.Name, report.Problems, MostExcerpts, Options(draft), names.Data, cancellation);
    }
}
