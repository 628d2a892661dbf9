using PowerCatalog.Application.Actors;
using PowerCatalog.Application.Comparing;
using PowerCatalog.Application.Drafts;
using PowerCatalog.Application.Recording;
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
    /// <summary>What the list changes; null where it opens what it speaks of, and is recorded as it is.</summary>
    /// <exception cref="ProblemException">The draft is gone.</exception>
    public async Task<ComparedList?> CompareAsync(Draft draft, Actor actor, long head, CancellationToken cancellation)
    {
        var key = DraftKey.Of(draft, readModels.Current, head, clock.Today());
        if (cache.Find<KeptComparison>(key) is { } kept) return kept.Compared;
        var request = new RecordingRequest(actor, draft.Division, ExpectedCatalog.Any, DryRun: true);
        var (exists, compared) = await recording.CompareAsync(draft, request, cancellation);
        if (!exists) throw DraftChecks.Gone();
        cache.Keep(key, new KeptComparison(compared), Bytes(compared));
        return compared;
    }

    // Each line holds its cells twice, as fields and as the row of its sheet.
    private static long Bytes(ComparedList? compared) => compared is null
        ? AnswerSize.Of()
        : compared.Preview.Sum(line => AnswerSize.Of(line.Subject, line.Name, line.Element, line.Before, line.After))
            + compared.Report.InFile.Sum(problem => AnswerSize.Of(problem.Zh, problem.En, problem.Place?.Heading))
            + compared.Conflicts.Sum(place => AnswerSize.Of(place.Name, place.Was, place.Is, place.Sent))
            + (compared.Draft?.Lines ?? []).Sum(line => line.Fields.All.Sum(field => 2 * AnswerSize.Of(field.Key, field.Value.Text)));

    private sealed record KeptComparison(ComparedList? Compared);
}
