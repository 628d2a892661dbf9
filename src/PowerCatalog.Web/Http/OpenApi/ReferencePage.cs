using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PowerCatalog.Web.Http.Caching;
using Scalar.AspNetCore;

namespace PowerCatalog.Web.Http.OpenApi;

/// <summary>
/// The description as a file and as a page to read. The page's script comes from this server; nothing is loaded from anywhere else.
/// </summary>
internal static class ReferencePage
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var text = new Lazy<Task<string>>(() => ApiDescription.GenerateAsync(routes.ServiceProvider, CancellationToken.None));
        routes.MapGet($"/openapi/{ApiDescription.Name}.json", async (HttpContext http) =>
        {
            var document = await text.Value;
            var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)).AsSpan(0, 8))}\"";
            if (EntityTags.IsUnchanged(http, tag)) return;
            http.Response.ContentType = "application/json; charset=utf-8";
            await http.Response.WriteAsync(document);
        }).ExcludeFromDescription();
        routes.MapScalarApiReference("/docs", Configure).ExcludeFromDescription();
    }

    private static void Configure(ScalarOptions options, HttpContext http)
    {
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        // The page writes styles into itself; scripts are this page's own and the server's.
        http.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                + "font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        options.WithNonce(nonce);
        options.WithTitle("权责清单 PowerCatalog").DisableDefaultFonts().WithOpenApiRoutePattern("/openapi/{documentName}.json")
            .DisableTelemetry().DisableAgent().DisableMcp().HideClientButton().HideDeveloperTools();
        options.AddDocument(ApiDescription.Name);
    }
}
