using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace PowerCatalog.Web.Features.Recording.Forms;

/// <summary>Sends a file to be kept.</summary>
internal static class FileAnswers
{
    public static async Task SendAsync(HttpContext http, MemoryStream held, string type, string name)
    {
        SetFields(http, held.Length, type, name);
        held.Position = 0;
        await held.CopyToAsync(http.Response.Body, http.RequestAborted);
    }

    /// <summary>The same where it may be too long to be held in memory.</summary>
    public static async Task SendAsync(HttpContext http, FileBufferingWriteStream held, string type, string name)
    {
        SetFields(http, held.Length, type, name);
        await held.DrainBufferAsync(http.Response.Body, http.RequestAborted);
    }

    private static void SetFields(HttpContext http, long length, string type, string name)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name.Replace('/', '_').Replace('\\', '_'));
        http.Response.ContentType = type;
        http.Response.ContentLength = length;
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.Headers.CacheControl = "no-store";
    }
}
