using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace PowerCatalog.Web.Layout.Assets;

/// <summary>
/// Styles, scripts and pictures, embedded in the assembly. An address carries the file's digest, so a browser keeps the file for good and
/// never shows a new page with an old style.
/// </summary>
internal static class PageAssets
{
    private const string Prefix = "assets/";
    private const string Forever = "public, max-age=31536000, immutable";

    private static readonly FrozenDictionary<string, Asset> All = typeof(PageAssets).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => Asset.Read(name[Prefix.Length..]))
            .ToFrozenDictionary(asset => asset.Name);

    /// <summary>The address of a file.</summary>
    public static string AddressOf(string name) => $"/assets/{All[name].Digest}/{name}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/assets/{digest}/{name}", async (HttpContext http, string digest, string name) =>
        {
            if (!All.TryGetValue(name, out var asset) || asset.Digest != digest)
            {
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            await SendAsync(http, asset);
        }).ExcludeFromDescription();
        routes.MapGet("/favicon.ico", (HttpContext http) => SendAsync(http, All["mark.svg"])).ExcludeFromDescription();
    }

    private static async Task SendAsync(HttpContext http, Asset asset)
    {
        var response = http.Response;
        response.ContentType = asset.Type;
        response.Headers.CacheControl = Forever;
        response.Headers.Vary = "Accept-Encoding";
        var zipped = http.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase);
        if (zipped) response.Headers.ContentEncoding = "gzip";
        var bytes = zipped ? asset.Zipped.Value : asset.Bytes;
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes, http.RequestAborted);
    }

    private sealed record Asset(string Name, byte[] Bytes, string Digest, string Type, Lazy<byte[]> Zipped)
    {
        public static Asset Read(string name)
        {
            using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream(Prefix + name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return new Asset(
                name, bytes, Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 6)), TypeOf(name),
                new Lazy<byte[]>(() => Zip(bytes)));
        }

        private static string TypeOf(string name) => Path.GetExtension(name) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            _ => "text/plain; charset=utf-8",
        };

        private static byte[] Zip(byte[] bytes)
        {
            var zipped = new MemoryStream();
            using (var zip = new GZipStream(zipped, CompressionLevel.Optimal)) zip.Write(bytes);
            return zipped.ToArray();
        }
    }
}
