using PowerCatalog.Application.Actors;
using PowerCatalog.Application.Comparing;
using PowerCatalog.Application.Drafts;
using PowerCatalog.Application.Importing;
using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Time;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.Web.Http.Keeping;
using PowerCatalog.Web.Http.Problems;

namespace PowerCatalog.Web.Features.Recording.Drafts;

/// <summary>
/// Compares waiting lists with the catalog. Like a check, the outcome is kept while people look at it, for one revision and one day.
/// </summary>
internal sealed class DraftComparisons(DraftRecording recording, ReadModelFiles readModels, AnswerCache cache, TimeProvider clock)
{
    /// <summary>
    /// What the list changes, and what would become of the departments that it opens beside; no comparison where it opens all that it
    /// speaks of, and is recorded as it is.
    /// </summary>
    /// <exception cref="ProblemException">The draft is gone.</exception>
    public async Task<ListTaken> CompareAsync(Draft draft, Actor actor, long head, CancellationToken cancellation)
    {
        var key = DraftKey.Of(draft, readModels.Current, head, clock.Today());
        if (cache.Find<ListTaken>(key) is { } kept) return kept;
        var request = new RecordingRequest(actor, draft.Division, ExpectedCatalog.Any, DryRun: true);
        var (exists, taken) = await recording.TakeAsync(draft, request, cancellation);
        if (!exists) throw DraftChecks.Gone();
        cache.Keep(key, taken, Bytes(taken.Compared) + Bytes(taken.Opened));
        return taken;
    }

    /// <summary>
    /// Records the departments that the list opens beside others, where the catalog is still at the revision that the person looked at.
    /// </summary>
    /// <returns>What became of them; null where it opens none beside others any more.</returns>
    /// <exception cref="ProblemException">The draft is gone.</exception>
    public async Task<ImportResult?> OpenAsync(Draft draft, Actor actor, long revision, CancellationToken cancellation)
    {
        var request = new RecordingRequest(actor, draft.Division, ExpectedCatalog.At(revision), DryRun: false);
        var (exists, taken) = await recording.TakeAsync(draft, request, cancellation);
        return exists ? taken.Opened : throw DraftChecks.Gone();
    }

    private static long Bytes(ImportResult? opened) => opened is null
        ? 0
        : (opened.Last.Assessment?.Preview ?? []).Sum(line => AnswerSize.Of(line.Subject, line.Name, line.After))
            + opened.Report.InFile.Sum(Bytes);

    private static long Bytes(Problem problem) => AnswerSize.Of(problem.Zh, problem.En, problem.Place?.Heading);

    // Each line holds its cells twice, as fields and as the row of its sheet.
    private static long Bytes(ComparedList? compared) => compared is null
        ? AnswerSize.Of()
        : compared.Preview.Sum(line => AnswerSize.Of(line.Subject, line.Name, line.Element, line.Before, line.After))
            + compared.Report.InFile.Sum(Bytes)
            + compared.Conflicts.Sum(place => AnswerSize.Of(place.Name, place.Was, place.Is, place.Sent))
            + (compared.Draft?.Lines ?? []).Sum(line => line.Fields.All.Sum(field => 2 * AnswerSize.Of(field.Key, field.Value.Text)));
}
