using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace PowerCatalog.Web.Features.Recording.Forms;

/// <summary>Sends a file to be kept.</summary>
internal static class FileAnswers
{
    public static async Task SendAsync(HttpContext http, MemoryStream held, string type, string name)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name.Replace('/', '_').Replace('\\', '_'));
        http.Response.ContentType = type;
        http.Response.ContentLength = held.Length;
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.Headers.CacheControl = "no-store";
        held.Position = 0;
        await held.CopyToAsync(http.Response.Body, http.RequestAborted);
    }
}
