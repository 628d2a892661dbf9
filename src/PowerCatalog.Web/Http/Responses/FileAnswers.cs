using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace PowerCatalog.Web.Http.Responses;

/// <summary>Answers with a file that is to be saved.</summary>
internal static class FileAnswers
{
    /// <summary>Sends what was written aside, in memory or beyond a size in a temporary file.</summary>
    /// <param name="http">The request.</param>
    /// <param name="held">The file; it is empty afterwards.</param>
    /// <param name="type">The media type.</param>
    /// <param name="name">The file's name; what would part a path in it is replaced.</param>
    public static async Task SendAsync(HttpContext http, FileBufferingWriteStream held, string type, string name)
    {
        Announce(http, held.Length, type, name);
        await held.DrainBufferAsync(http.Response.Body, http.RequestAborted);
    }

    /// <summary>Sends what is in memory.</summary>
    /// <inheritdoc cref="SendAsync(HttpContext, FileBufferingWriteStream, string, string)"/>
    public static async Task SendAsync(HttpContext http, ReadOnlyMemory<byte> content, string type, string name)
    {
        Announce(http, content.Length, type, name);
        await http.Response.Body.WriteAsync(content, http.RequestAborted);
    }

    /// <summary>Sends a file from where it stands.</summary>
    /// <inheritdoc cref="SendAsync(HttpContext, FileBufferingWriteStream, string, string)"/>
    public static async Task SendAsync(HttpContext http, FileStream content, string type, string name)
    {
        Announce(http, content.Length - content.Position, type, name);
        await content.CopyToAsync(http.Response.Body, http.RequestAborted);
    }

    private static void Announce(HttpContext http, long length, string type, string name)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name.Replace('/', '_').Replace('\\', '_'));
        http.Response.ContentType = type;
        http.Response.ContentLength = length;
        http.Response.Headers.ContentDisposition = disposition.ToString();
    }
}
