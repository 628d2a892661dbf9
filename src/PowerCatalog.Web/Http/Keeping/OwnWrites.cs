using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Domain.Codes;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.Web.Http.Keeping;

/// <summary>
/// The revisions that this node has answered as recorded and whose read models may not have them yet: a question waits for them, so that
/// whoever reads right after a write reads that write, with its ETag. Where the read models do not get there in time, the question is
/// answered from what they have.
/// </summary>
internal sealed class OwnWrites
{
    private readonly ConcurrentDictionary<DivisionCode, long> _waiting = [];

    /// <summary>Whether there is any.</summary>
    public bool Any => !_waiting.IsEmpty;

    /// <summary>Answers a write with the catalog's new ETag.</summary>
    public static void Answer(HttpContext http, DivisionCode division, long revision)
    {
        Note(http, division, revision);
        http.Response.Headers.ETag = StrongTags.OfCatalog(division.Value, revision);
    }

    /// <summary>Notes what was written.</summary>
    public static void Note(HttpContext http, DivisionCode division, long revision) =>
        http.RequestServices.GetRequiredService<OwnWrites>()._waiting
            .AddOrUpdate(division, revision, (_, before) => Math.Max(before, revision));

    /// <summary>Opens a catalog with what was written here before.</summary>
    /// <inheritdoc cref="CatalogViews.OpenAsync(DivisionCode, LensRequest, CancellationToken)"/>
    public async Task<CatalogView?> OpenAsync(
        CatalogViews views, DivisionCode division, LensRequest request, CancellationToken cancellation)
    {
        if (request.AtLeast is not null || !_waiting.TryGetValue(division, out var written))
            return await views.OpenAsync(division, request, cancellation);
        try
        {
            return await views.OpenAsync(division, request with { AtLeast = written }, cancellation);
        }
        catch (LensException exception) when (exception.Reason == "behind")
        {
            return await views.OpenAsync(division, request, cancellation);
        }
        finally
        {
            // Seen, or not to be waited for again.
            _waiting.TryRemove(KeyValuePair.Create(division, written));
        }
    }

}
