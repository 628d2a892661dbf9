using System.Net.Mime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Checkpoints.Bundles;
using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Web.Http.Limiting;
using PowerCatalog.Web.Http.OpenApi;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Responses;
using PowerCatalog.Web.Http.Routing;

namespace PowerCatalog.Web.Features.Evidence;

/// <summary>An answer with its evidence as one file.</summary>
internal static class BundleEndpoints
{
    private static readonly IReadOnlyList<QueryParameter> Words = [QueryParameters.On, QueryParameters.Known, QueryParameters.AtLeast];

    public static void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, "/powers/{code}", request =>
            BundleQuestion.Of(request.View.Catalog.Division, request.PowerCode(), request.Lens.On, request.Lens.Known))
            .Describe(
                "getPowerEvidence", Tags.Evidence, "一项职权的证据包 The evidence of what the list says of a power",
                "A ZIP (docs/evidence-bundle.md): the answer, every event that made it, the proof that there are no others, and the signed "
                    + "checkpoint. It is checked offline.")
            .Refuses(ProblemTypes.PowerNotFound, ProblemTypes.EvidenceUnavailable);
        Map(routes, "/townships/{code}", request =>
            BundleQuestion.Of(request.View.Catalog.Division, request.TownshipCode(), request.Lens.On, request.Lens.Known))
            .Describe(
                "getTownshipEvidence", Tags.Evidence, "一个乡镇（街道）的证据包 The evidence of what a township may exercise",
                "The same for the powers that a township exercises on the day.")
            .Refuses(ProblemTypes.TownshipNotFound, ProblemTypes.EvidenceUnavailable);
    }

    private static RouteHandlerBuilder Map(IEndpointRouteBuilder routes, string path, Func<CatalogRequest, BundleQuestion> question)
    {
        async Task Handle(HttpContext http)
        {
            BundleQuestion asked;
            using (var request = await CatalogRequest.OpenAsync(http, Words)) asked = question(request);
            await SendAsync(http, await MakeAsync(http, asked));
        }

        return routes.MapGet($"{CatalogRoutes.Root}/{{division}}{path}/evidence.zip", (Func<HttpContext, Task>)Handle)
            .WithMetadata(new Described(Words, HasTables: false) { Revalidates = false })
            .Produces<string>(StatusCodes.Status200OK, MediaTypeNames.Application.Zip).RequireRateLimiting(Limits.Computations);
    }

    private static async Task<Bundle> MakeAsync(HttpContext http, BundleQuestion question)
    {
        try
        {
            return await http.RequestServices.GetRequiredService<EvidenceBundles>().MakeAsync(question, http.RequestAborted);
        }
        catch (EvidenceException exception)
        {
            // What names a place of this machine has other words for whoever asks.
            var isPublic = exception.Public == exception.Zh + exception.En;
            throw new ProblemException(
                ProblemTypes.EvidenceUnavailable, isPublic ? exception.Zh : exception.Public, isPublic ? exception.En : "");
        }
    }

    private static async Task SendAsync(HttpContext http, Bundle bundle)
    {
        await using var held = new FileBufferingWriteStream();
        await held.WriteAsync(bundle.Bytes, http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        await FileAnswers.SendAsync(http, held, MediaTypeNames.Application.Zip, bundle.Question.FileName);
    }
}
