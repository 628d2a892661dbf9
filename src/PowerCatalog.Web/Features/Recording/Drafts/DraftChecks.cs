using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Time;
using PowerCatalog.Exchange.Excerpts;
using PowerCatalog.Exchange.Reading;
using PowerCatalog.Application;
using PowerCatalog.Web.Features.Recording.Decisions;
using PowerCatalog.Web.Http.Configuration;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.Recording.Drafts;

/// <summary>
/// Checks waiting files. What a check found is kept for the few files that people look at, because a preview has pages; it is good for one revision of the catalog
/// and one day.
/// </summary>
internal sealed class DraftChecks(RecordingDesk desk, WaitingDrafts drafts, Names names, WebOptions options, TimeProvider clock)
{
    private const int MostKept = 6;
    private const int MostExcerpts = 200;

    private readonly Lock _gate = new();
    private readonly LinkedList<(string Key, CheckedDraft Check)> _kept = new();

    /// <summary>What recording it would do, on top of the catalog's newest revision.</summary>
    public async Task<CheckedDraft> CheckAsync(WaitingDraft draft, long head, CancellationToken cancellation)
    {
        var key = $"{draft.Id} {head} {clock.Today():yyyyMMdd} {string.Join('\n', draft.Map.Select(pair => $"{pair.Key}={pair.Value}"))}";
        if (Kept(key) is { } kept) return kept;
        await using var content = drafts.Open(draft);
        var result = await desk.RecordAsync(content, draft.Name, Options(draft), new Precondition(default, default), options.PageActor, dryRun: true, cancellation);
        content.Position = 0;
        var excerpts = ProblemExcerpts.Read(content, draft.Name, result.Problems, MostExcerpts, Options(draft), names.Data, cancellation);
        var check = new CheckedDraft(
            result.Outcome, result.Decision?.Header, result.Decision?.Counts, result.Decision?.Preview ?? [], result.Problems, excerpts, result.Revision);
        Keep(key, check);
        return check;
    }

    /// <summary>Records it, where the catalog is still at the revision that the person looked at.</summary>
    public async Task<RecordingResult> RecordAsync(WaitingDraft draft, long revision, CancellationToken cancellation)
    {
        await using var content = drafts.Open(draft);
        return await desk.RecordAsync(
            content, draft.Name, Options(draft), Precondition.Of(DivisionCode.Parse(draft.Division), revision), options.PageActor, dryRun: false, cancellation);
    }

    /// <summary>How a waiting file is read.</summary>
    public static ReadOptions Options(WaitingDraft draft) => new(DivisionCode.Parse(draft.Division), DraftKind.Adjustment) { Header = draft.Header, Map = draft.Map };

    private CheckedDraft? Kept(string key)
    {
        lock (_gate) return _kept.FirstOrDefault(kept => kept.Key == key).Check;
    }

    private void Keep(string key, CheckedDraft check)
    {
        lock (_gate)
        {
            _kept.AddFirst((key, check));
            if (_kept.Count > MostKept) _kept.RemoveLast();
        }
    }
}
