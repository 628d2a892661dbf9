using System.Net.Mime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.Evidence;

/// <summary>The page that checks bundles without this server, as a file: it is saved, and opened without a network.</summary>
internal static class VerifyPage
{
    /// <summary>Its address.</summary>
    public const string Address = "/evidence/verify.html";

    private const string Name = "verify.html";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(Address, (Func<HttpContext, Task>)SendAsync).ExcludeFromDescription();

    private static async Task SendAsync(HttpContext http)
    {
        await using var page = typeof(VerifyPage).Assembly.GetManifestResourceStream(Name)!;
        await using var held = new FileBufferingWriteStream();
        await page.CopyToAsync(held, http.RequestAborted);
        await FileAnswers.SendAsync(http, held, MediaTypeNames.Text.Html, Name);
    }
}
